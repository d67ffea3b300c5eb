//! Roles by topics, the firm's own topics, and how long a training holds.

use leptos::prelude::*;

use crate::assessment::records::{
    Collection, ProgramField, Record, RecordId, TrainingRole, TrainingRoleField,
};
use crate::planning::manage::training::{Topic, remove_role, usual_roles};
use crate::ui::browser::focus;
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, unfolding};
use crate::ui::components::records::{Form, add_record, keys};
use crate::ui::dom::{El, button, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::training::training_text;
use crate::ui::text::scope::scope_text;

use super::Shared;

/// The id of the button that adds a role.
const ADD: &str = "training_role-add";

/// Months that a training holds at most here: ten years.
const MOST_MONTHS: u32 = 120;

/// The settings and the table of roles by topics.
pub fn section(shared: Shared) -> El {
    let (text, state) = (training_text(), shared.state);
    let keys = Memo::new(move |_| answers_of(state, |answers| keys(answers, Collection::TrainingRoles)));
    let none = Memo::new(move |_| keys.with(Vec::is_empty));
    let content = move || match none.get() {
        true => vec![paragraph(text.roles_none)],
        false => vec![paragraph(text.roles_lead), table(shared, keys)],
    };
    let usual = button(text.usual, move || {
        let names = [text.role_everyone, text.role_handlers, text.role_administrators, text.role_managers];
        let change = state.peek(|model| usual_roles(model.session.assessment(), names));
        state.end_typing();
        state.edit(change);
        state.end_typing();
        // The button goes once there are roles.
        focus(&format!("#{ADD}"));
    });
    let add = button(text.role_add, move || {
        add_record(state, Collection::TrainingRoles, |_| TrainingRole::default().write());
    });
    let settings = unfolding(el("summary").text(text.settings), move || settings(state)).class("no-print");
    el("section")
        .child(el("h3").text(text.roles))
        .child(el("div").region(content))
        .child(
            el("p")
                .class("actions no-print")
                .child(usual.class("primary").flag("hidden", move || !none.get()))
                .child(add.attr("id", ADD)),
        )
        .child(settings)
}

/// Months, and up to three topics of the firm's own.
fn settings(state: AppState) -> Vec<El> {
    let text = training_text();
    let form = Form { state, at: (Collection::Program, 0) };
    let topics = el("div")
        .class("fields")
        .child(form.line(ProgramField::Topic1, text.own_1))
        .child(form.line(ProgramField::Topic2, text.own_2))
        .child(form.line(ProgramField::Topic3, text.own_3));
    vec![
        el("div").child(paragraph(text.months_says).class("hint")).child(form.number(
            ProgramField::TrainingMonths,
            text.months,
            [1, MOST_MONTHS],
        )),
        el("div").child(paragraph(text.own_says).class("hint")).child(topics),
    ]
}

/// A row a role, a column a topic. A row keeps the focus while its name is typed.
fn table(shared: Shared, keys: Memo<Vec<RecordId>>) -> El {
    let text = training_text();
    let head = move || {
        shared.topics.with(|topics| {
            let topic = |(topic, name): &(Topic, String)| {
                let serves = el("small").text(text.serves(*topic));
                el("th").attr("scope", "col").text(name).text(" ").child(serves)
            };
            let role = el("th").attr("scope", "col").text(text.role);
            let remove = el("td").class("no-print");
            vec![el("tr").child(role).children(topics.iter().map(topic)).child(remove)]
        })
    };
    let body = el("tbody").keyed(move || keys.get(), move |key| vec![row(shared, key)]);
    el("table").class("stack free many-columns matrix").child(el("thead").region(head)).child(body)
}

fn row(shared: Shared, key: RecordId) -> El {
    let (text, state) = (training_text(), shared.state);
    let form = Form { state, at: (Collection::TrainingRoles, key) };
    let called = move || text.called(text.role_unnamed, key, &form.get(TrainingRoleField::Name));
    let number = (u64::from(key) + 1).to_string();
    let name = form.line(TrainingRoleField::Name, &fill(text.role_name, &[&number])).class("named");
    let ticks = move || {
        shared.topics.with(|topics| {
            let tick = |(topic, name): &(Topic, String)| {
                let (place, label) = (topic.role_field(), name.clone());
                let input = el("input")
                    .attr("type", "checkbox")
                    .attr("id", &form.id(place))
                    .live_attr("aria-label", move || Some(fill(text.role_topic, &[&called(), &label])))
                    .flag("checked", move || form.get(place) == "yes")
                    .on("change", move |event| {
                        let on = event_target_checked(&event);
                        form.put(place, if on { "yes".to_owned() } else { String::new() });
                    });
                el("td").attr("data-label", name).child(el("label").class("cell").child(input))
            };
            topics.iter().map(tick).collect()
        })
    };
    let remove = button(scope_text().remove, move || {
        let change = state.peek(|model| remove_role(model.session.assessment(), key));
        state.end_typing();
        state.edit(change);
        state.end_typing();
        // The button goes with the row.
        focus(&format!("#{ADD}"));
    });
    let remove = remove.live_attr("aria-label", move || Some(fill(scope_text().remove_label, &[&called()])));
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .region(ticks)
        .child(el("td").class("no-print").child(remove))
}
