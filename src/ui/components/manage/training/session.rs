//! A session in which many were trained at once.

use leptos::prelude::*;
use time::Date;

use crate::assessment::records::RecordId;
use crate::planning::manage::training::{Session, State, Topic, session};
use crate::ui::components::draft::draft;
use crate::ui::components::field::{date, select};
use crate::ui::components::manage::today;
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::field;
use crate::ui::dom::{El, button, el};
use crate::ui::text::fill;
use crate::ui::text::manage::training::training_text;
use crate::ui::text::numbers::plural;

use super::Shared;

/// What is being written. It is no record before it is recorded.
#[derive(Clone, Copy)]
struct Draft {
    shared: Shared,
    topic: RwSignal<Topic>,
    date: RwSignal<Option<Date>>,
    text: RwSignal<String>,
    /// Who was there, once the user has changed what is ticked at first.
    there: RwSignal<Option<Vec<RecordId>>>,
}

/// Topic, day, people, and the button that records them.
pub fn section(shared: Shared) -> El {
    let text = training_text();
    let draft = Draft {
        shared,
        topic: draft("session-topic", Topic::Phishing),
        date: draft("session-date", today()),
        text: draft("session-text", String::new()),
        there: draft("session-there", None),
    };
    let nobody = Memo::new(move |_| shared.matrix.with(|matrix| matrix.rows.iter().all(|row| row.gone)));
    // A select goes by places, so it is made anew when the topics change.
    let topics = move || {
        let topics = shared.topics.get();
        let names: Vec<&str> = topics.iter().map(|(_, name)| name.as_str()).collect();
        let all: Vec<Topic> = topics.iter().map(|(topic, _)| *topic).collect();
        let (places, topics) = (StoredValue::new(all.clone()), all);
        let chosen = move || {
            let now = draft.topic();
            places.with_value(|topics| topics.iter().position(|topic| *topic == now).unwrap_or(0))
        };
        vec![select(text.topic, &names, chosen, move |place| {
            if let Some(topic) = topics.get(place) {
                draft.topic.set(*topic);
                draft.there.set(None);
            }
        })]
    };
    let held = date(shared.state, move || draft.date.get(), move |date| draft.date.set(date));
    let note = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .value(move || draft.text.get())
        .on("input", move |event| draft.text.set(event_target_value(&event)));
    let people = Memo::new(move |_| draft.people());
    let ticks = move || people.get().into_iter().map(|(key, name)| draft.tick(key, &name)).collect();
    let group = el("fieldset")
        .class("shown")
        .child(el("legend").text(text.present))
        .child(el("div").class("ticks-list many").region(ticks));
    el("section")
        .class("no-print")
        .flag("hidden", move || nobody.get())
        .child(el("h3").text(text.session))
        .child(paragraph(text.session_lead))
        .child(
            el("div")
                .class("fields")
                .child(el("div").class("field").region(topics))
                .child(field("session-date", text.date, held))
                .child(field("session-text", text.text, note).class("field wide")),
        )
        .child(group)
        .child(el("p").class("actions").child(button(text.record, move || draft.record())))
}

impl Draft {
    /// The topic. One of the firm's own that lost its name gives way to the first.
    fn topic(self) -> Topic {
        let topic = self.topic.get();
        let used = self.shared.topics.with(|topics| topics.iter().any(|(other, _)| *other == topic));
        if used { topic } else { Topic::Phishing }
    }

    /// Everybody who is here with what they are called: first who needs the topic and lacks it, then the others.
    fn people(self) -> Vec<(RecordId, String)> {
        let (text, topic) = (training_text(), self.topic());
        self.shared.matrix.with(|matrix| {
            let here = matrix.rows.iter().filter(|row| !row.gone);
            let mut people: Vec<(bool, RecordId, String)> = here
                .map(|row| {
                    let lacks = matrix.state(row, topic).is_gap();
                    let name = text.called(text.person_unnamed, row.key, &row.name);
                    (!lacks, row.key, if lacks { fill(text.lacks, &[&name]) } else { name })
                })
                .collect();
            people.sort_by_key(|(has, key, _)| (*has, *key));
            people.into_iter().map(|(_, key, name)| (key, name)).collect()
        })
    }

    /// Who was there: whom the user ticked, else who needs the topic and lacks it.
    fn there(self) -> Vec<RecordId> {
        let topic = self.topic();
        self.there.get().unwrap_or_else(|| {
            self.shared.matrix.with(|matrix| {
                let lacks = |state: State| state.is_gap();
                let those = matrix.rows.iter().filter(|row| lacks(matrix.state(row, topic)));
                those.map(|row| row.key).collect()
            })
        })
    }

    fn tick(self, key: RecordId, name: &str) -> El {
        let there = Memo::new(move |_| self.there().contains(&key));
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", &format!("session-{key}"))
            .flag("checked", move || there.get())
            .on("change", move |event| {
                let mut those = untrack(move || self.there());
                those.retain(|other| *other != key);
                if event_target_checked(&event) {
                    those.push(key);
                }
                self.there.set(Some(those));
            });
        el("label").class("tick").child(input).child(el("span").text(name))
    }

    /// Writes it to everybody who was there, as one step.
    fn record(self) {
        let (text, state) = (training_text(), self.shared.state);
        // Who has left since is not asked for, so is not written.
        let (topic, people) = untrack(move || {
            let (here, mut there) = (self.people(), self.there());
            there.retain(|key| here.iter().any(|(other, _)| other == key));
            (self.topic(), there)
        });
        let (Some(date), Some(today)) = (self.date.get_untracked(), today()) else {
            return state.tell(text.no_date.to_owned(), true);
        };
        if people.is_empty() {
            return state.tell(text.nobody.to_owned(), true);
        }
        let number = people.len();
        let held = Session { topic, date, people, text: self.text.get_untracked() };
        let change = state.peek(|model| session(model.session.assessment(), &held, today));
        state.end_typing();
        state.edit(change);
        state.end_typing();
        self.there.set(None);
        self.text.set(String::new());
        state.tell(plural(text.recorded, text.recorded_many, number as u64), false);
    }
}
