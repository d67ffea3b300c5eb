//! The fields of a person.

use leptos::prelude::*;

use crate::assessment::records::{Collection, PersonField, RecordId};
use crate::planning::manage::training::{read_roles, with_role};
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::{Form, remover, tick};
use crate::ui::dom::{El, el};
use crate::ui::text::manage::training::training_text;

use super::Shared;

/// Name, dates, roles, the last training in each topic, and where the records are.
pub fn form(shared: Shared, key: RecordId) -> Vec<El> {
    let (text, state) = (training_text(), shared.state);
    let form = Form { state, at: (Collection::People, key) };
    let called = move || {
        let text = training_text();
        text.called(text.person_unnamed, key, &form.get(PersonField::Name))
    };
    let who = el("div")
        .class("fields")
        .child(form.line(PersonField::Name, text.name))
        .child(form.date(PersonField::Joined, text.joined))
        .child(form.date(PersonField::Left, text.left));
    let roles = move || {
        shared.roles.with(|roles| {
            let role = |(role, name): &(RecordId, String)| {
                let role = *role;
                let has = move || read_roles(&form.get(PersonField::Roles)).contains(&role);
                let write = move |on: bool| {
                    let now = untrack(|| form.get(PersonField::Roles));
                    form.put(PersonField::Roles, with_role(&now, role, on));
                };
                tick(state, name, has, write).class("tick")
            };
            roles.iter().map(role).collect()
        })
    };
    let group = |heading: &str, class: &str| el("fieldset").class(class).child(el("legend").text(heading));
    let topics = move || {
        shared
            .topics
            .with(|topics| topics.iter().map(|(topic, name)| form.date(topic.person_field(), name)).collect())
    };
    let dates = group(text.last, "shown")
        .child(paragraph(text.last_says).class("hint"))
        .child(el("div").class("fields").region(topics));
    vec![
        who,
        group(text.roles_of, "shown").child(el("div").class("ticks-list").region(roles)),
        dates,
        el("div").class("fields").child(form.area(PersonField::Evidence, text.evidence, "2")),
        el("p").class("actions").child(remover(state, form.at, called)),
    ]
}
