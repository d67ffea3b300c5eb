//! The tables of the Rev. 3 page.

use leptos::prelude::*;

use crate::catalog::RequirementId;
use crate::catalog::rev3::{Fate, REV3, Rev3, find};
use crate::planning::rev3::{Start, from, start, withdrawn};
use crate::ui::components::parts::{table, table_head};
use crate::ui::dom::{El, choice_option, el, link};
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::rev3::{Rev3Text, rev3_text};
use crate::ui::text::{count, fill};

/// What the table is narrowed to: a name, the words with their count, and what it shows.
type Show = (&'static str, &'static str, fn(&Start) -> bool);

const fn shows(text: &Rev3Text) -> [Show; 5] {
    [
        ("all", text.show_all, |_| true),
        ("carries", text.show_carries, |start| matches!(start, Start::Carries)),
        ("gap", text.show_gap, |start| matches!(start, Start::Gap(_))),
        ("open", text.show_open, |start| matches!(start, Start::Open(_))),
        ("new", text.show_new, |start| matches!(start, Start::New)),
    ]
}

/// The requirements of Rev. 3 with what the answers say of them, and the filter above.
pub fn crosswalk(state: AppState) -> Vec<El> {
    let text = rev3_text();
    let shown = RwSignal::new(0_usize);
    let option = |(place, (name, words, shows)): (usize, Show)| {
        let counted = move || {
            state.score(|score| count(words, REV3.iter().filter(|rev3| shows(&start(score, rev3))).count()))
        };
        choice_option(name, counted, move || shown.get() == place)
    };
    let select =
        el("select").children(shows(text).into_iter().enumerate().map(option)).on("change", move |event| {
            let name = event_target_value(&event);
            shown.set(shows(text).iter().position(|(known, ..)| *known == name).unwrap_or(0));
        });
    let rows = move || {
        let (_, _, shows) = shows(text)[shown.get()];
        let rows: Vec<El> = state.score(|score| {
            let starts = REV3.iter().map(|rev3| (rev3, start(score, rev3)));
            starts.filter(|(_, start)| shows(start)).map(|(rev3, start)| row(rev3, &start)).collect()
        });
        if rows.is_empty() {
            vec![el("tr").child(el("td").attr("colspan", "3").text(text.none))]
        } else {
            rows
        }
    };
    let table = el("table")
        .class("crosswalk")
        .child(table_head(&[text.column_rev3, text.column_from, text.column_today]))
        .child(el("tbody").region(rows));
    let filter = el("p").child(el("label").text(text.show).text(" ").child(select));
    vec![filter, table]
}

fn row(rev3: &Rev3, start: &Start) -> El {
    let text = rev3_text();
    let links = from(rev3).into_iter().map(number);
    let mut from = el("td").attr("data-label", text.column_from);
    for (place, link) in links.enumerate() {
        from = if place > 0 { from.text(", ").child(link) } else { from.child(link) };
    }
    if rev3.from.is_empty() {
        from = from.text(text.from_none);
    }
    let new = (rev3.is_new() && !rev3.from.is_empty())
        .then(|| el("span").class("quiet").text(" ").text(text.new_number));
    let heading = name(el("th").attr("scope", "row"), rev3.id, rev3.title).children(new);
    el("tr").child(heading).child(from).child(today(start))
}

/// A number with the title it has.
fn name(place: El, number: &str, title: &str) -> El {
    place.child(el("span").class("id").text(number)).text(" ").text(title)
}

/// A link to a requirement of Rev. 2 by its number.
fn number(id: RequirementId) -> El {
    link(&Route::Requirement(id).to_string(), id.get().id).attr("title", id.get().title)
}

fn today(start: &Start) -> El {
    let text = rev3_text();
    let numbers = |ids: &[RequirementId]| ids.iter().map(|id| id.get().id).collect::<Vec<_>>().join(", ");
    let (class, word, says) = match start {
        Start::Carries => ("met", text.carries, None),
        Start::Gap(ids) => ("not_met", text.gap, Some(fill(text.gap_says, &[&numbers(ids)]))),
        Start::Open(ids) => ("open", text.open, Some(fill(text.open_says, &[&numbers(ids)]))),
        Start::New => ("new", text.new, None),
    };
    let says = says.map(|says| el("span").text(&says));
    el("td").child(el("b").class(class).text(word)).text(" ").children(says)
}

/// The requirements of Rev. 2 that are gone, with where they went.
pub fn gone() -> El {
    let text = rev3_text();
    let rows = withdrawn().map(|(id, fate)| {
        let to = link(&Route::Requirement(id).to_string(), &format!("{id} {}", id.get().title));
        let (words, targets) = match fate {
            Fate::Incorporated(targets) => (text.incorporated, targets),
            Fate::Addressed(targets) => (text.addressed, targets),
            Fate::Withdrawn | Fate::Kept => (text.no_successor, &[][..]),
        };
        let targets = targets.iter().filter_map(|target| find(target));
        let targets: Vec<El> = targets.map(|rev3| name(el("li"), rev3.id, rev3.title)).collect();
        let list = (!targets.is_empty()).then(|| el("ul").children(targets));
        el("tr").child(el("th").attr("scope", "row").child(to)).child(el("td").text(words).children(list))
    });
    table("gone", &[text.column_rev2, text.column_fate], rows)
}
