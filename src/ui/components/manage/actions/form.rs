//! The fields of a record, in the order of the process.

use leptos::prelude::*;

use crate::assessment::records::{Action, ActionField, Audit, Collection, Origin, RecordId};
use crate::catalog::{FamilyId, RequirementId};
use crate::planning::manage::actions::{Missing, Stage, ahead, missing, needs_containment, stage};
use crate::ui::components::field::answers_of;
use crate::ui::components::manage::today;
use crate::ui::components::parts::{paragraph, to};
use crate::ui::components::records::{Form, field, remover};
use crate::ui::dom::{El, choice_option, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::manage::actions::{actions_text, audit_name, kind};
use crate::ui::text::{determination, fill, points, text};

use super::incident::incident;

/// What a record unfolds to.
pub fn form(state: AppState, key: RecordId, action: Memo<Action>) -> Vec<El> {
    let words = actions_text();
    let form = Form { state, at: (Collection::Actions, key) };
    let part = |heading: &str| el("div").child(el("h4").text(heading));
    let fields = || el("div").class("fields");
    let is_incident = Memo::new(move |_| action.with(|action| action.origin == Origin::Incident));
    let of_incident = move || if is_incident.get() { vec![incident(form, action)] } else { Vec::new() };
    let verification = fields()
        .child(form.date(ActionField::CheckBy, words.check_by))
        .child(form.line(ActionField::Verifier, words.verifier))
        .child(form.date(ActionField::Verified, words.verified))
        .child(form.area(ActionField::Verification, words.verification_how, "2"));
    let called = move || actions_text().called(key, &form.get(ActionField::Title));
    vec![
        head(form, action),
        el("div").region(of_incident),
        part(words.containment)
            .child(el("div").region(containment(action)))
            .child(fields().child(form.area(ActionField::Containment, words.containment_label, "2"))),
        part(words.cause).child(paragraph(words.cause_says).class("hint")).child(fields().child(form.area(
            ActionField::Cause,
            words.cause_label,
            "3",
        ))),
        part(words.action)
            .child(paragraph(words.action_says).class("hint"))
            .child(fields().child(form.area(ActionField::Action, words.action_label, "2")))
            .child(
                fields()
                    .child(form.date(ActionField::Due, words.due))
                    .child(form.date(ActionField::Done, words.done)),
            ),
        part(words.verification)
            .child(paragraph(words.verification_says).class("hint"))
            .child(verification)
            .child(form.yes_no(ActionField::Effective, [words.effective, words.effective_help])),
        part(words.closure)
            .child(el("div").region(closure(action)))
            .child(fields().child(form.date(ActionField::Closed, words.closed)))
            .child(el("div").region(answers(action))),
        el("p").class("actions").child(remover(state, form.at, called)),
    ]
}

/// What it is, where it comes from, who sees to it.
fn head(form: Form, action: Memo<Action>) -> El {
    let words = actions_text();
    let origins: Vec<(&str, &str)> =
        Origin::ALL.iter().map(|origin| (origin.name(), words.origin_name(*origin))).collect();
    let id = Memo::new(move |_| action.with(|action| action.requirement));
    let standing = Memo::new(move |_| {
        form.state.read(Part::Around, |model| {
            let id = id.get()?;
            Some((id, model.session.score().finding(id).settled()))
        })
    });
    let standing = move || {
        let line = standing.get().map(|(id, settled)| {
            let worth = id.get().points.most();
            let worth = if id.get().is_ssp() { text().points_none.to_owned() } else { points(worth) };
            let now = fill(actions_text().standing, &[&worth, determination(settled)]);
            el("p").child(to(id)).text(" ").text(&now)
        });
        Vec::from_iter(line)
    };
    let audited = Memo::new(move |_| action.with(|action| action.origin == Origin::Audit));
    let fields = el("div")
        .class("fields")
        .child(form.line(ActionField::Title, words.title).class("field wide"))
        .child(form.choice(ActionField::Origin, words.origin, &origins))
        .child(requirement(form, id))
        .child(form.date(ActionField::Opened, words.opened))
        .child(form.line(ActionField::Owner, words.owner))
        .region(move || if audited.get() { vec![audit(form)] } else { Vec::new() });
    el("div").child(fields).child(el("div").region(standing))
}

/// One of the 110 requirements, or none.
fn requirement(form: Form, id: Memo<Option<RequirementId>>) -> El {
    let words = actions_text();
    let option = move |one: RequirementId| {
        let named = format!("{one} {}", one.get().title);
        choice_option(one.get().id, move || named.clone(), move || id.get() == Some(one))
    };
    let none = choice_option("", || actions_text().requirement_none.to_owned(), move || id.get().is_none());
    let families = FamilyId::all().map(|family| {
        let those = RequirementId::all().filter(move |id| id.family() == family);
        el("optgroup").attr("label", family.get().name).children(those.map(option))
    });
    let input = el("select").child(none).children(families).on("change", move |event| {
        form.put(ActionField::Requirement, event_target_value(&event));
    });
    field(&form.id(ActionField::Requirement), words.requirement, input)
}

/// The audit that found it.
fn audit(form: Form) -> El {
    let words = actions_text();
    let names = Memo::new(move |_| {
        answers_of(form.state, |answers| {
            let audits = answers.all::<Audit>();
            audits.iter().map(|(key, audit)| (key.to_string(), audit_name(key, audit))).collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| form.get(ActionField::Audit));
    let option = move |(key, name): (String, String)| {
        let value = key.clone();
        choice_option(&key, move || name.clone(), move || chosen.with(|chosen| *chosen == value))
    };
    let options = move || {
        let none = (String::new(), actions_text().audit_none.to_owned());
        std::iter::once(none).chain(names.get()).map(option).collect()
    };
    let input = el("select").region(options).on("change", move |event| {
        form.put(ActionField::Audit, event_target_value(&event));
    });
    field(&form.id(ActionField::Audit), words.audit, input)
}

/// What is contained first.
fn containment(action: Memo<Action>) -> impl Fn() -> Vec<El> {
    let about =
        Memo::new(move |_| action.with(|action| (needs_containment(action), action.origin, action.class)));
    move || {
        let words = actions_text();
        let (needs, origin, class) = about.get();
        let says = if needs { words.containment_says } else { words.containment_paper };
        let mut hints = vec![paragraph(says).class("hint")];
        if let Some(kind) = kind(class).filter(|_| origin == Origin::Incident) {
            hints.push(paragraph(&fill(words.containment_usual, &[kind.first])).class("hint"));
        }
        hints
    }
}

/// What closure takes.
fn closure(action: Memo<Action>) -> impl Fn() -> Vec<El> {
    let about = Memo::new(move |_| {
        action.with(|action| {
            let lacks: Vec<Missing> = missing(action);
            let lacks: Vec<&str> =
                lacks.into_iter().map(|missing| actions_text().missing_words(action, missing)).collect();
            let ahead = today().is_some_and(|today| ahead(action, today));
            (stage(action), action.closed.is_some(), lacks, ahead)
        })
    });
    move || {
        let words = actions_text();
        let (at, dated, lacks, ahead) = about.get();
        let mut said = vec![match (at, lacks.is_empty(), dated) {
            (Stage::Closed, ..) => paragraph(words.closed_says),
            (_, true, _) => paragraph(words.closable),
            (_, false, true) => paragraph(words.missing_wrongly).class("todo"),
            (_, false, false) => paragraph(words.missing),
        }];
        if !lacks.is_empty() {
            said.push(el("ul").children(lacks.iter().map(|lacking| el("li").text(lacking))));
        }
        if ahead {
            said.push(paragraph(words.ahead).class("todo"));
        }
        said
    }
}

/// That closing answers nothing.
fn answers(action: Memo<Action>) -> impl Fn() -> Vec<El> {
    let id = Memo::new(move |_| action.with(|action| action.requirement));
    move || {
        let line = id.get().map(|id| el("p").text(actions_text().no_answer).text(" ").child(to(id)));
        Vec::from_iter(line)
    }
}
