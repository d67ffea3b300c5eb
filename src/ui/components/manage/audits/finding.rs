//! The findings of an audit, and the form that adds one.

use leptos::prelude::*;

use crate::assessment::records::{Audit, RecordId};
use crate::assessment::{Answer, Item};
use crate::catalog::RequirementId;
use crate::planning::manage::audits::{covers, under_way};
use crate::planning::manage::findings::{
    Draft, Verdict, finding_change, finding_effect, findings as recorded, verdicts,
};
use crate::ui::browser::focus;
use crate::ui::components::draft::draft;
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, unfolding};
use crate::ui::components::records::field;
use crate::ui::dom::{El, choice_option, el, link};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::audits::{audits_text, moved};

use super::super::roles::to_short;
use super::super::{Place, today};

/// What the audit has found, and where it has begun the form for more.
pub(super) fn findings(state: AppState, key: RecordId, audit: Memo<Audit>) -> El {
    let text = audits_text();
    let begun = Memo::new(move |_| today().is_some_and(|today| audit.with(|audit| under_way(audit, today))));
    let found = Memo::new(move |_| {
        answers_of(state, |answers| {
            let found = recorded(answers, key).into_iter();
            let told = found.map(|(_, action)| (action.title, action.requirement, action.closed.is_some()));
            told.collect::<Vec<_>>()
        })
    });
    let list = move || {
        let found = found.get();
        if found.is_empty() {
            let words = if begun.get() { text.findings_none } else { text.findings_later };
            return vec![paragraph(words).class("quiet")];
        }
        vec![el("ul").children(found.into_iter().map(finding))]
    };
    let form = move || {
        let add = || el("summary").text(text.finding_add);
        let content = move || vec![form(state, key, audit)];
        Vec::from_iter(begun.get().then(|| unfolding(add(), content).class("no-print")))
    };
    el("div").class("findings").child(el("h4").text(text.findings)).region(list).region(form)
}

/// A finding that is recorded, with the way to its corrective action.
fn finding((title, requirement, closed): (String, Option<RequirementId>, bool)) -> El {
    let text = audits_text();
    let line = el("li").text(&title);
    let line = match requirement {
        Some(id) => line.text(" (").child(to_short(id)).text(")"),
        None => line,
    };
    line.text(", ")
        .text(if closed { text.finding_closed } else { text.finding_open })
        .text(". ")
        .child(link(&Place::Actions.address(), text.finding_to))
}

/// What the form has before it is recorded.
#[derive(Clone, Copy)]
struct Fresh {
    /// The requirement; none where it is about a clause of ISO 9001.
    chosen: RwSignal<Option<RequirementId>>,
    title: RwSignal<String>,
    /// Whether it answers the requirement.
    answers: RwSignal<bool>,
    /// The place of the answer among those that are possible.
    verdict: RwSignal<usize>,
}

fn form(state: AppState, key: RecordId, audit: Memo<Audit>) -> El {
    let text = audits_text();
    let id = |what: &str| format!("finding-{key}-{what}");
    let choices = Memo::new(move |_| {
        let covers = audit.with(covers);
        let clause = (!covers.clauses.is_empty() || covers.requirements.is_empty()).then_some(None);
        covers.requirements.into_iter().map(Some).chain(clause).collect::<Vec<_>>()
    });
    let fresh = Fresh {
        chosen: RwSignal::new(choices.with_untracked(|choices| choices.first().copied().flatten())),
        title: draft(&id("what"), String::new()),
        answers: RwSignal::new(true),
        verdict: RwSignal::new(0),
    };
    // What the audit no longer looks at cannot stay chosen.
    let chosen = Memo::new(move |_| {
        let chosen = fresh.chosen.get();
        choices.with(
            |choices| {
                if choices.contains(&chosen) { chosen } else { choices.first().copied().flatten() }
            },
        )
    });
    let options = Memo::new(move |_| {
        let chosen = chosen.get();
        answers_of(state, |answers| chosen.map(|id| verdicts(answers, id)).unwrap_or_default())
    });
    let verdict = move || -> Option<Verdict> {
        let place = fresh.verdict.get();
        options
            .with(|options| options.get(place).or(options.first()).copied())
            .filter(|_| fresh.answers.get())
    };
    let title = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .value(move || fresh.title.get())
        .on("input", move |event| fresh.title.set(event_target_value(&event)));
    let answer = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || fresh.answers.get())
        .on("change", move |event| fresh.answers.set(event_target_checked(&event)));
    let answer =
        el("label").class("tick").child(answer).text(" ").child(el("span").text(text.finding_answer));
    let add = {
        let title_id = id("what");
        move || {
            let title = fresh.title.get_untracked();
            if title.trim().is_empty() {
                focus(&format!("#{title_id}"));
                return state.tell(text.finding_empty.to_owned(), true);
            }
            let draft = Draft { requirement: chosen.get_untracked(), title, verdict: untrack(verdict) };
            let change = state.peek(|model| finding_change(model.session.assessment(), key, &draft, today()));
            state.edit(change);
            state.end_typing();
            fresh.title.set(String::new());
            fresh.verdict.set(0);
            state.tell(text.finding_added.to_owned(), false);
        }
    };
    let effect = Memo::new(move |_| {
        let verdict = verdict();
        let settled = fresh.answers.get() && chosen.get().is_some() && options.with(Vec::is_empty);
        answers_of(state, |answers| match verdict {
            Some(verdict) => {
                let effect = finding_effect(answers, verdict);
                let lost = match effect.points {
                    0 => String::new(),
                    1 => text.effect_lost_one.to_owned(),
                    points => fill(text.effect_lost, &[&points.to_string()]),
                };
                fill(text.finding_effect, &[&lost, &moved(effect.before, effect.after)]).trim().to_owned()
            }
            None if settled => text.finding_already.to_owned(),
            None => text.finding_no_answer.to_owned(),
        })
    });
    // Enter adds it as well.
    el("form")
        .class("fields")
        .on("submit", move |event| {
            event.prevent_default();
            add();
        })
        .child(field(&id("requirement"), text.finding_requirement, requirements(choices, chosen, fresh)))
        .child(field(&id("what"), text.finding_what, title))
        .child(el("div").class("wide asks").child(answer))
        .region({
            let verdict_id = id("verdict");
            move || which(&verdict_id, options, fresh)
        })
        .child(el("p").class("wide hint").attr("role", "status").live(move || effect.get()))
        .child(el("p").class("wide actions").child(el("button").text(text.finding_add)))
}

/// The requirements of the audit.
fn requirements(
    choices: Memo<Vec<Option<RequirementId>>>,
    chosen: Memo<Option<RequirementId>>,
    fresh: Fresh,
) -> El {
    let options = move || {
        let option = |choice: Option<RequirementId>| {
            let words = move || {
                choice
                    .map_or(audits_text().finding_clause.to_owned(), |id| format!("{id} {}", id.get().title))
            };
            let value = choice.map_or("", |id| id.get().id);
            choice_option(value, words, move || chosen.get() == choice)
        };
        choices.get().into_iter().map(option).collect()
    };
    el("select").region(options).on("change", move |event| {
        fresh.verdict.set(0);
        fresh.chosen.set(event_target_value(&event).parse().ok());
    })
}

/// Which answer is given, where there is a choice. Made anew when the requirement is another one.
fn which(id: &str, options: Memo<Vec<Verdict>>, fresh: Fresh) -> Vec<El> {
    let shown = options.get();
    if shown.len() < 2 || !fresh.answers.get() {
        return Vec::new();
    }
    let choices = shown.into_iter().enumerate().map(|(place, verdict)| {
        let words = words(verdict);
        choice_option(&place.to_string(), move || words.clone(), move || fresh.verdict.get() == place)
    });
    let select = el("select").children(choices).on("change", move |event| {
        fresh.verdict.set(event_target_value(&event).parse().unwrap_or(0));
    });
    vec![field(id, audits_text().finding_verdict, select).class("field wide")]
}

/// An answer that a finding gives, in words.
fn words((item, answer): Verdict) -> String {
    let text = audits_text();
    match item {
        Item::Objective(id) => format!("{id} {}", id.question()),
        Item::Requirement(id) if id.get().is_ssp() => text.finding_ssp.to_owned(),
        Item::Requirement(id) if answer == Answer::Partial => fill(text.finding_partial, &[id.get().id]),
        _ => fill(text.finding_whole, &[&item.to_string()]),
    }
}
