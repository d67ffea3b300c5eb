//! Who has which role, and what it has to do.

use leptos::prelude::*;

use crate::assessment::Change;
use crate::assessment::records::{Audit, AuditKind, Collection, Duty, Record, RecordId, Role, RoleField};
use crate::catalog::RequirementId;
use crate::planning::manage::assign::{Conflict, candidates, limits};
use crate::planning::manage::audits::duty as duty_of;
use crate::planning::manage::roles::{DUTIES, Name, Own, known, vacant};
use crate::ui::browser::focus_soon;
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::{Form, field, field_id, typed};
use crate::ui::dom::{El, button, el, link};
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::roles::{about, cells, own, roles_text};

use super::{Place, exports};

/// The id of the names that a field for people offers.
pub(super) const KNOWN: &str = "known-people";

/// The content of the part.
pub fn roles(state: AppState) -> Vec<El> {
    let text = roles_text();
    let open = Memo::new(move |_| answers_of(state, vacant));
    let standing = move || match open.get().as_slice() {
        [] => text.everybody.to_owned(),
        open => {
            let names: Vec<&str> = open.iter().map(|duty| about(*duty).name).collect();
            fill(text.nobody, &[&names.join(", ")])
        }
    };
    let mut parts = vec![
        el("h2").text(Place::Roles.title()),
        linked(el("p").class("lead"), text.lead),
        el("p").class_when("todo", move || !open.get().is_empty()).attr("role", "status").live(standing),
        known_people(state),
    ];
    parts.extend(DUTIES.map(|duty| role(state, duty)));
    parts.push(others(state));
    parts.extend(own_work(state));
    parts.push(exports("roles", move || state.peek(|model| cells(model.session.assessment()))));
    parts
}

/// The names that a field for people offers, made anew only when one comes or goes.
pub(super) fn known_people(state: AppState) -> El {
    let names = Memo::new(move |_| answers_of(state, known));
    let options = move || names.get().iter().map(|name| el("option").attr("value", name.as_str())).collect();
    el("datalist").attr("id", KNOWN).region(options)
}

/// A field for people, which offers those whose names are known.
pub(super) fn people_field(form: Form, place: impl Into<usize>, label: &str) -> El {
    let place = place.into();
    let input = typed(form.state, None, move || form.get(place), move |text| form.set(place, text));
    field(&form.id(place), label, input.attr("list", KNOWN))
}

/// Text in which requirements are links.
pub(super) fn linked(parent: El, words: &str) -> El {
    let mut parent = parent;
    for (place, word) in words.split(' ').enumerate() {
        if place > 0 {
            parent = parent.text(" ");
        }
        let number = word.trim_matches(|sign: char| matches!(sign, '(' | ')' | ',' | '.' | ':' | ';'));
        parent = match (number.parse::<RequirementId>(), word.split_once(number)) {
            (Ok(id), Some((before, after))) => parent.text(before).child(to_short(id)).text(after),
            _ => parent.text(word),
        };
    }
    parent
}

/// A link to a requirement by its number alone.
pub(super) fn to_short(id: RequirementId) -> El {
    link(&Route::Requirement(id).to_string(), id.get().id).attr("title", id.get().title)
}

/// A role: what it is, what it has to do, and who has it.
fn role(state: AppState, duty: Duty) -> El {
    let text = roles_text();
    let about = about(duty);
    let add = button(text.add, move || {
        let role = Role { duty, ..Role::default() };
        let key = state.peek(|model| model.session.assessment().records().next_key(Collection::Roles));
        state.edit(Change::record(key, Some(&role)));
        state.end_typing();
        focus_soon(format!("#{}", field_id(Collection::Roles, key, RoleField::Person.into())));
    });
    let add = add.attr("id", &adder(duty)).attr("aria-label", &fill(text.add_label, &[about.name]));
    el("section")
        .class("role")
        .child(el("h3").text(about.name))
        .child(linked(el("p"), about.is))
        .child(el("ul").children(about.does.lines().map(|line| linked(el("li"), line))))
        .child(linked(el("p").class("hint"), about.apart))
        .child(holders(state, duty))
        .child(el("p").class("actions no-print").child(add))
}

fn adder(duty: Duty) -> String {
    format!("role-add-{}", duty.name())
}

/// The people with a role. A row stays as long as its record.
fn holders(state: AppState, duty: Duty) -> El {
    let keys = Memo::new(move |_| keys(state, duty));
    let none = move || Vec::from_iter(keys.get().is_empty().then(|| paragraph(roles_text().none)));
    let rows = el("ul").class("records").keyed(move || keys.get(), move |key| vec![row(state, duty, key)]);
    el("div").region(none).child(rows)
}

fn keys(state: AppState, duty: Duty) -> Vec<RecordId> {
    answers_of(state, |answers| {
        let roles = answers.all::<Role>();
        roles.iter().filter(|(_, role)| role.duty == duty).map(|(key, _)| key).collect()
    })
}

/// Somebody with a role.
fn row(state: AppState, duty: Duty, key: RecordId) -> El {
    let text = roles_text();
    let form = Form { state, at: (Role::COLLECTION, key) };
    let called = move || {
        let name = form.get(RoleField::Person);
        match name.trim() {
            "" => fill(text.unnamed, &[about(duty).name]),
            name => fill(text.called, &[about(duty).name, name]),
        }
    };
    let remove = button(text.remove, move || {
        state.edit(Change::record::<Role>(key, None));
        state.end_typing();
        focus_soon(format!("#{}", adder(duty)));
    });
    let remove = remove.live_attr("aria-label", move || Some(fill(text.remove_label, &[&called()])));
    let options = [Duty::Unknown]
        .into_iter()
        .chain(DUTIES)
        .map(|duty| (duty.name(), if duty == Duty::Unknown { text.duty_open } else { about(duty).name }));
    let choice = (duty == Duty::Unknown)
        .then(|| form.choice(RoleField::Duty, text.duty, &options.collect::<Vec<_>>()));
    let fields = el("div")
        .class("fields")
        .children(choice)
        .child(people_field(form, RoleField::Person, text.person))
        .child(people_field(form, RoleField::Deputy, text.deputy))
        .child(form.date(RoleField::Since, text.since))
        .child(form.area(RoleField::Note, text.note, "1"));
    el("li")
        .child(el("fieldset").child(el("legend").live(called)).child(fields))
        .child(el("p").class("actions no-print").child(remove))
}

/// Records without a role, as a file may bring them.
fn others(state: AppState) -> El {
    let some = Memo::new(move |_| !keys(state, Duty::Unknown).is_empty());
    el("div").region(move || {
        if !some.get() {
            return Vec::new();
        }
        vec![el("h3").text(roles_text().other), holders(state, Duty::Unknown)]
    })
}

/// What each auditor may not audit.
fn own_work(state: AppState) -> Vec<El> {
    let text = roles_text();
    let limited = Memo::new(move |_| {
        answers_of(state, |answers| {
            [AuditKind::Process, AuditKind::Technical].map(|kind| {
                let audit = Audit { kind, ..Audit::default() };
                let nobody = candidates(answers, &audit).iter().all(Vec::is_empty);
                (kind, nobody, limits(answers, &audit))
            })
        })
    });
    let list = move || {
        limited.with(|limited| {
            if limited.iter().all(|(_, nobody, _)| *nobody) {
                return vec![paragraph(text.own_nobody)];
            }
            if limited.iter().all(|(.., limits)| limits.is_empty()) {
                return vec![paragraph(text.own_none)];
            }
            let lines = limited.iter().flat_map(|(kind, _, limits)| {
                limits.iter().map(|(name, conflicts)| limit(*kind, name, conflicts))
            });
            vec![el("ul").children(lines)]
        })
    };
    vec![el("h3").text(text.own), linked(el("p"), text.own_lead), el("div").region(list)]
}

fn limit(kind: AuditKind, name: &Name, conflicts: &[Conflict]) -> El {
    let called = about(duty_of(kind)).name;
    let line = el("li").text(&fill(roles_text().own_line, &[name.as_str(), called]));
    line.children(reasons(conflicts))
}

/// Requirements that are own work, by the reason why.
pub(super) fn reasons(conflicts: &[Conflict]) -> Vec<El> {
    let mut parts = Vec::new();
    for why in [Own::Owner, Own::Lead, Own::SystemOwner] {
        let mut ids: Vec<RequirementId> =
            conflicts.iter().filter(|one| one.own == why).map(|one| one.requirement).collect();
        ids.dedup();
        if ids.is_empty() {
            continue;
        }
        let mut part = el("span").class("why-own").text(" ");
        for id in ids {
            part = part.child(to_short(id)).text(" ");
        }
        parts.push(part.text("(").text(own(why)).text(")"));
    }
    parts
}
