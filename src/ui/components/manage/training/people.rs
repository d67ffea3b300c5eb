//! The matrix of people, as words and dates, each with a form that unfolds beneath.

use leptos::prelude::*;

use crate::assessment::records::{Collection, Record, RecordId};
use crate::planning::manage::training::{Row, State, Topic, fresh_person};
use crate::ui::components::field::{answers_of, select};
use crate::ui::components::fold::Folds;
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::{add_record, keys};
use crate::ui::dom::{El, button, el};
use crate::ui::text::fill;
use crate::ui::text::manage::manage_text;
use crate::ui::text::manage::training::training_text;

use super::Shared;
use super::person::form;

/// The id of the button that adds a person.
const ADD: &str = "person-add";

/// Who is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Show {
    Here,
    Lacking,
    WithoutRole,
    Left,
}

impl Show {
    const ALL: [Show; 4] = [Show::Here, Show::Lacking, Show::WithoutRole, Show::Left];

    const fn name(self) -> &'static str {
        let text = training_text();
        match self {
            Show::Here => text.show_here,
            Show::Lacking => text.show_lacking,
            Show::WithoutRole => text.show_without_role,
            Show::Left => text.show_left,
        }
    }

    fn fits(self, row: &Row) -> bool {
        match self {
            Show::Here => !row.gone,
            Show::Lacking => row.has_gap(),
            Show::WithoutRole => !row.gone && row.roles.is_empty(),
            Show::Left => row.gone,
        }
    }
}

/// The filter, the table and the button that adds a person. Who is listed stands still under the hands: it changes when
/// the user asks, or when somebody comes or goes.
pub fn section(shared: Shared) -> El {
    let (text, state, matrix) = (training_text(), shared.state, shared.matrix);
    let (show, folds) = (RwSignal::new(Show::Here), Folds::new());
    let all = Memo::new(move |_| answers_of(state, |answers| keys(answers, Collection::People)));
    let shown = Memo::new(move |_| {
        let show = show.get();
        all.track();
        matrix.with_untracked(|matrix| {
            matrix.rows.iter().filter(|row| show.fits(row)).map(|row| row.key).collect::<Vec<_>>()
        })
    });
    let nobody = Memo::new(move |_| all.with(Vec::is_empty));
    let empty = Memo::new(move |_| shown.with(Vec::is_empty));
    let content = move || {
        if nobody.get() {
            vec![paragraph(text.people_none)]
        } else if empty.get() {
            vec![paragraph(text.people_none_fit)]
        } else {
            vec![paragraph(text.people_lead), table(shared, folds, shown)]
        }
    };
    let counted = move || {
        let (shown, all) = (shown.with(Vec::len).to_string(), manage_text().people(all.with(Vec::len)));
        // On paper the filter is gone, so it is said who is shown.
        fill(text.shown, &[&shown, &all, show.get().name()])
    };
    let place = move || Show::ALL.iter().position(|one| *one == show.get()).unwrap_or(0);
    let filter = select(text.show, &Show::ALL.map(Show::name), place, move |place| {
        show.set(Show::ALL.get(place).copied().unwrap_or(Show::Here));
    });
    let add = button(text.person_add, move || {
        show.set(Show::Here);
        let next = state.peek(|model| model.session.assessment().records().next_key(Collection::People));
        folds.set(next, true);
        add_record(state, Collection::People, |answers| {
            fresh_person(answers, training_text().role_everyone).write()
        });
    });
    el("section")
        .child(el("h3").text(text.people))
        .child(el("div").class("controls no-print").flag("hidden", move || nobody.get()).child(filter))
        .child(
            el("p").class("hint").attr("role", "status").flag("hidden", move || nobody.get()).live(counted),
        )
        .child(el("div").region(content))
        .child(el("p").class("actions no-print").child(add.attr("id", ADD)))
}

fn table(shared: Shared, folds: Folds, shown: Memo<Vec<RecordId>>) -> El {
    let text = training_text();
    let head = move || {
        shared.topics.with(|topics| {
            let column = |words: &str| el("th").attr("scope", "col").text(words);
            let topics = topics.iter().map(|(_, name)| column(name));
            let first = [text.person, text.roles_of].map(column);
            vec![el("tr").children(first).children(topics).child(el("td").class("no-print"))]
        })
    };
    let lacking = Memo::new(move |_| {
        let (matrix, topics) = (shared.matrix.get(), shared.topics.get());
        let count = |(topic, name): (Topic, String)| (name, text.counts(matrix.of_topic(topic)));
        topics.into_iter().map(count).collect::<Vec<_>>()
    });
    let foot = move || {
        lacking.with(|lacking| {
            let cell = |(name, words): &(String, String)| el("td").attr("data-label", name).text(words);
            let head = el("th").attr("scope", "row").text(text.lack);
            let blank = || el("td");
            let row = el("tr").child(head).child(blank()).children(lacking.iter().map(cell));
            vec![row.child(blank().class("no-print"))]
        })
    };
    el("table")
        .class("stack free many-columns matrix people")
        .child(el("thead").region(head))
        .child(el("tbody").keyed(move || shown.get(), move |key| rows(shared, folds, key).into()))
        .child(el("tfoot").region(foot))
}

/// A person in words, and the row that the form stands in.
fn rows(shared: Shared, folds: Folds, key: RecordId) -> [El; 2] {
    let text = training_text();
    let found = Memo::new(move |_| {
        shared.matrix.with(|matrix| matrix.rows.iter().find(|row| row.key == key).cloned())
    });
    let called = Memo::new(move |_| {
        found.with(|row| text.called(text.person_unnamed, key, row.as_ref().map_or("", |row| &row.name)))
    });
    let cells = move || found.with(|row| row.as_ref().map(|row| cells(shared, row)).unwrap_or_default());
    let id = format!("person-{key}-form");
    let open = move || folds.is_open(key);
    let edit = button(text.edit, move || folds.set(key, !untrack(open)))
        .live_attr("aria-label", move || Some(fill(text.edit_label, &[&called.get()])))
        .live_attr("aria-expanded", move || Some(open().to_string()))
        .attr("aria-controls", &id);
    let row = el("tr")
        .attr("data-person", &key.to_string())
        .child(el("th").attr("scope", "row").live(move || called.get()))
        .region(cells)
        .child(el("td").class("no-print").child(edit));
    let made = Memo::new(move |made: Option<&bool>| made == Some(&true) || open());
    let inside = el("div").class("inside");
    let inside = inside.region(move || if made.get() { form(shared, key) } else { Vec::new() });
    let columns = move || Some((shared.topics.with(Vec::len) + 3).to_string());
    let form = el("tr")
        .class("editing no-print")
        .attr("id", &id)
        .flag("hidden", move || !open())
        .child(el("td").live_attr("colspan", columns).child(inside));
    [row, form]
}

/// The roles and the topics of a person.
fn cells(shared: Shared, row: &Row) -> Vec<El> {
    let text = training_text();
    let named = shared.roles.with(|roles| {
        let those = roles.iter().filter(|(key, _)| row.roles.contains(key));
        those.map(|(_, name)| name.clone()).collect::<Vec<_>>().join(", ")
    });
    let roles = el("td").attr("data-label", text.roles_of);
    let roles = match (row.gone, named.as_str()) {
        (true, _) => roles.text(text.has_left),
        (false, "") => roles.class("unmet").text(text.no_role),
        (false, named) => roles.text(named),
    };
    let state = |(state, name): (&State, &str)| {
        let class = match state {
            State::NotNeeded => "quiet",
            state if state.is_gap() => "unmet",
            _ => "",
        };
        el("td").class(class).attr("data-label", name).text(&text.state(*state))
    };
    let states = shared.topics.with(|topics| {
        let names = topics.iter().map(|(_, name)| name.as_str());
        row.states.iter().zip(names).map(state).collect::<Vec<_>>()
    });
    std::iter::once(roles).chain(states).collect()
}
