//! Answers that came by link, beside those that are here. Nothing is taken over before the button says so.

use leptos::prelude::*;

use crate::assessment::{Assessment, Entry, Item};
use crate::catalog::{REQUIREMENTS, RequirementId};
use crate::documents::{LinkError, read_link};
use crate::planning::take_over::{TakeOver, take_over, with_reasons};
use crate::scoring::status::{level1, level2};
use crate::scoring::{Determination, Score, score};
use crate::ui::browser::{focus_soon, replace_address};
use crate::ui::components::choice::label;
use crate::ui::components::confirm::confirmed;
use crate::ui::components::parts::{paragraph, section, table, to};
use crate::ui::components::scale::reading;
use crate::ui::components::status::status_line;
use crate::ui::dom::{El, button, el, link as anchor};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::link::{link_text, wrong};
use crate::ui::text::{self, count, fill, text};

/// The content of the page: what the link in the address holds.
pub fn link(state: AppState) -> Vec<El> {
    let hash = location().hash().unwrap_or_default();
    let code = hash.strip_prefix("#/link").unwrap_or_default();
    match read_link(code.strip_prefix('/').unwrap_or(code)) {
        Ok(theirs) => {
            vec![el("div").region(move || preview(state, &theirs))]
        }
        Err(error) => damaged(state, error),
    }
}

fn damaged(state: AppState, error: LinkError) -> Vec<El> {
    let text = link_text();
    vec![
        el("p").class("lead").text(text.damaged),
        el("p").class("todo").text(&wrong(error)),
        paragraph(text.damaged_next),
        el("p").class("actions").child(button(text.leave, move || leave(state, Route::start(), text.left))),
    ]
}

/// Made anew with every edit, whoever makes it: what is compared is what is here.
fn preview(state: AppState, theirs: &Assessment) -> Vec<El> {
    let plan = state.read(Part::Around, |model| {
        let moved = |item: Item, entry: &Entry| {
            let answer = entry.answer.map_or(link_text().open, |answer| label(item, answer));
            fill(link_text().moved, &[&item.to_string(), answer, entry.reason.trim()])
        };
        take_over(model.session.assessment(), theirs, moved)
    });
    let after = score(&plan.after);
    let written = score(&with_reasons(&plan.after, &plan.lacking));
    vec![
        el("p").class("lead").text(link_text().lead),
        compare(state, &plan, &after, &written),
        reasons(&plan, &after, &written),
        changes(state, &plan, &after),
        buttons(state, plan),
    ]
}

/// Score, answered and status, here and from the link.
fn compare(state: AppState, plan: &TakeOver, after: &Score, written: &Score) -> El {
    let words = link_text();
    let c3pao = state.peek(|model| model.session.assessment().profile().c3pao);
    let only_level1 = state.only_level1();
    let row = |name: &str, score: &Score| {
        let status = if only_level1 {
            count(text().scale_level1, level1(score).met)
        } else {
            status_line(&level2(score), c3pao)
        };
        let answered = score.tally().answered.to_string();
        el("tr")
            .child(el("th").attr("scope", "row").text(name))
            .child(el("td").class("score").text(&reading(score)))
            .child(el("td").text(&fill(text().answered, &[&answered, &REQUIREMENTS.to_string()])))
            .child(el("td").text(&status))
    };
    let level = if only_level1 { words.column_level1 } else { words.column_level2 };
    let columns = [words.column_what, words.column_score, words.column_answered, level];
    let mut rows = vec![state.peek(|model| row(words.here, model.session.score())), row(words.theirs, after)];
    if !plan.lacking.is_empty() {
        rows.push(row(words.theirs_written, written));
    }
    section(words.compare).child(table("compare", &columns, rows))
}

/// Which answers lack a reason, and what that does to the score.
fn reasons(plan: &TakeOver, after: &Score, written: &Score) -> El {
    let text = link_text();
    let part = section(text.reasons);
    if plan.lacking.is_empty() {
        return part.child(paragraph(text.reasons_none));
    }
    let scores = [after, written].map(reading);
    let difference = if after == written {
        text.reasons_same.to_owned()
    } else {
        fill(text.reasons_score, &[&scores[0], &scores[1]])
    };
    let entry = |item: &Item| {
        let given = plan.after.entry(*item).answer.map_or("", |answer| label(*item, answer));
        let name = item.to_string();
        let place = match item.requirement() {
            Some(id) => anchor(&Route::Requirement(id).to_string(), &format!("{name} {}", id.get().title)),
            None => el("span").text(&name),
        };
        el("li").child(place).text(": ").text(given)
    };
    part.child(paragraph(&count(text.reasons_lead, plan.lacking.len()))).child(paragraph(&difference)).child(
        el("details")
            .child(el("summary").text(&count(text.reasons_list, plan.lacking.len())))
            .child(el("ul").class("plain").children(plan.lacking.iter().map(entry))),
    )
}

/// Which requirements would be answered otherwise, and what stays.
fn changes(state: AppState, plan: &TakeOver, after: &Score) -> El {
    let text = link_text();
    let part = section(text.changes);
    if plan.differing.is_empty() {
        return part.child(paragraph(text.changes_none));
    }
    let entry = |id: &RequirementId| {
        let before = state.peek(|model| model.session.score().finding(*id).determination);
        let after = after.finding(*id).determination;
        let words = if before == after {
            fill(text.changes_same, &[name(before)])
        } else {
            fill(text.changes_from_to, &[name(before), name(after)])
        };
        el("li").child(to(*id)).text(": ").text(&words)
    };
    let stays = [text.stays_reasons, text.stays_moved, text.stays_rest, text.stays_undo];
    part.child(paragraph(&count(text.changes_count, plan.differing.len())))
        .child(
            el("details")
                .child(el("summary").text(&count(text.changes_list, plan.differing.len())))
                .child(el("ul").class("plain").children(plan.differing.iter().map(entry))),
        )
        .child(el("h3").text(text.stays))
        .child(el("ul").class("plain").children(stays.map(|words| el("li").text(words))))
}

fn name(determination: Determination) -> &'static str {
    match determination {
        Determination::Unanswered => link_text().open,
        other => text::determination(other),
    }
}

fn buttons(state: AppState, plan: TakeOver) -> El {
    let text = link_text();
    let differs = !plan.differing.is_empty();
    let take = move || {
        state.edit(plan.change.clone());
        leave(state, Route::Score, text.taken);
    };
    let taking = differs.then(|| confirmed(text.take, text.replace, take));
    el("div")
        .class("actions")
        .children(taking)
        .child(button(text.leave, move || leave(state, Route::start(), text.left)))
}

/// Goes to a page and tells something there. The link goes out of the address, and out of the way back.
fn leave(state: AppState, route: Route, told: &str) {
    // The page changes here and not by the new address, which would take back what is told.
    state.go(route);
    replace_address(&route.to_string());
    state.tell(told.to_owned(), false);
    focus_soon("h1".to_owned());
}
