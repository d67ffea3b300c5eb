//! Answering: one family at a time, or what a search finds in all of them.

use crate::catalog::{FamilyId, RequirementId};
use crate::ui::browser::focus;
use crate::ui::components::{families, filters, row};
use crate::ui::dom::{El, button, el, link};
use crate::ui::later::awaited;
use crate::ui::route::{EXAMPLE, Route};
use crate::ui::search::Filter;
use crate::ui::state::{AppState, Model, Part};
use crate::ui::text::{count, fill, text};

use super::heading;

/// The heading of the page.
pub fn title(state: AppState, route: Route) -> &'static str {
    let level1 = state.peek(Model::only_level1);
    let all = if level1 { text().all_families_level1 } else { text().all_families };
    route.family().map_or(all, |family| family.get().name)
}

/// The page.
pub fn assess(state: AppState, route: Route) -> El {
    let family = route.family();
    if let Route::Requirement(id) = route {
        state.set_open(id, true);
    }
    // The list stands still while its rows are answered: it is made anew only when the search or a filter
    // changes, so that a row does not vanish under the hand that answers it.
    let listed = move || {
        state.read(Part::Level, |_| ());
        state.read(Part::Filter, |model| model.listed(family))
    };
    let lead = move || {
        if state.only_level1() && family.is_some_and(|family| !family.has_level1()) {
            return text().not_level1.to_owned();
        }
        if state.score(|score| score.tally().answered == 0) {
            let promise = if state.only_level1() { text().promise_level1 } else { text().promise };
            return promise.to_owned();
        }
        let only = state.only_level1();
        let listed = |id: &RequirementId| {
            family.is_none_or(|family| id.family() == family) && (!only || id.get().level1.is_some())
        };
        let tally = state.score(|score| score.tally_of(RequirementId::all().filter(listed)));
        let numbers = [tally.answered, tally.total].map(|number| number.to_string());
        let points = [tally.lost, tally.at_stake].map(|points| points.to_string());
        let words = if only { text().family_lead_level1 } else { text().family_lead };
        fill(words, &[&numbers[0], &numbers[1], &points[0], &points[1]])
    };
    let found = move || {
        if state.read(Part::Filter, |model| model.filter.is_empty()) {
            return Vec::new();
        }
        let listed = listed();
        let words = match listed.found.len() + listed.in_guides.len() {
            0 => text().found_none.to_owned(),
            some => count(text().found, some),
        };
        let clear = button(text().show_all, move || {
            state.change(Part::Filter, |model| model.filter = Filter::default());
            focus("#search");
        });
        let mut said = vec![el("span").text(&words), clear];
        if state.peek(|model| model.filter.searches()) {
            // The questions, where the words may stand, are in the second WASM.
            said.extend(awaited(state).into_iter().flatten());
        }
        said
    };
    let rows = move || {
        let listed = listed();
        if let (Route::Requirement(id), true) = (route, state.only_level1())
            && id.get().level1.is_none()
        {
            let to = link(&Route::Status.to_string(), text().to_status).attr("data-focus", "");
            return vec![
                el("p").attr("data-item", id.get().id).text(&format!("{id} {}: ", id.get().title)).child(to),
            ];
        }
        let mut rows: Vec<El> = listed.found.into_iter().map(|id| row(state, id)).collect();
        if !listed.in_guides.is_empty() {
            let words = count(text().found_guides, listed.in_guides.len());
            rows.push(el("p").class("only").text(&words));
            rows.extend(listed.in_guides.into_iter().map(|id| row(state, id)));
        }
        rows
    };
    let content = el("div")
        .class("content")
        .child(heading(title(state, route)))
        .child(el("p").class("lead").live(lead).text(" ").region(move || example(state)))
        .child(filters(state))
        .child(el("div").class("found").attr("role", "status").region(found))
        .child(el("div").class("rows").region(rows))
        .child(el("div").region(move || vec![next(family, state.only_level1())]));
    el("main").class("page assess").attr("id", "main").child(families(state)).child(content)
}

/// Where nothing is answered yet: the way to an example in which everything is.
fn example(state: AppState) -> Vec<El> {
    let first = state.score(|score| score.tally().answered == 0) && !state.only_level1();
    Vec::from_iter(first.then(|| link(EXAMPLE, text().example)))
}

/// The way on at the end of the list.
fn next(family: Option<FamilyId>, level1: bool) -> El {
    let has = |id: &FamilyId| !level1 || id.has_level1();
    let next = family.and_then(|family| FamilyId::all().skip(family.index() + 1).find(has));
    let (route, words) = match next {
        Some(next) => (Route::Assess(Some(next)), fill(text().next_family, &[next.get().name])),
        None if level1 => (Route::Status, text().to_status.to_owned()),
        None => (Route::Score, text().to_score.to_owned()),
    };
    el("p").class("next").child(link(&route.to_string(), &words).attr("id", "next"))
}
