//! What follows from the answers on a requirement: the determination, the points with their reason, and what
//! is amiss.

use leptos::prelude::*;

use crate::assessment::{Answer, Change, Item};
use crate::catalog::RequirementId;
use crate::catalog::rules::PLAN_OF_ACTION;
use crate::scoring::{Determination, Finding};
use crate::ui::browser::focus;
use crate::ui::dom::{El, button, el};
use crate::ui::later::{Piece, later};
use crate::ui::state::AppState;
use crate::ui::text::{self, count, fill, signed, text};

use super::choice::label;

/// The verdict, kept up to date.
pub fn verdict(state: AppState, id: RequirementId) -> El {
    let finding = move || (state.finding(id), state.entry(Item::Requirement(id), |entry| entry.answer));
    let todo = move || {
        let (finding, quick) = finding();
        let words = [
            contradiction(id, &finding, quick),
            reason(&finding),
            ssp(id, &finding, quick),
            plans(state, id, &finding),
        ];
        words.into_iter().flatten().map(|words| el("p").class("todo").text(&words)).collect()
    };
    let line = move || {
        let (finding, quick) = finding();
        let mut line = vec![el("span").class("word").text(&determination(state, id, &finding))];
        if quick.is_some() {
            let clear = button(text().clear, move || {
                state.edit(Change::Answer(Item::Requirement(id), None));
                // The button goes with the answer; the focus stays in the row.
                focus(&format!("[data-item=\"{id}\"] [data-focus]"));
            });
            line.push(clear.class("clear").attr("aria-label", &fill(text().clear_label, &[id.get().id])));
        }
        if finding.lost > 0 {
            let points = el("span").class("lost").text(&signed(-i16::from(finding.lost)));
            let summary = el("summary").child(points).text(" · ").text(text().why);
            // Fetched and made when somebody asks.
            let asked = RwSignal::new(false);
            let why = move || if asked.get() { later(state, Piece::Derivation(id)) } else { Vec::new() };
            let details = el("details").class("why").on("toggle", move |_| asked.set(true));
            line.push(details.child(summary).region(why));
        }
        line
    };
    el("div").child(el("div").class("verdict").region(line)).region(todo)
}

/// The determination in words, and how it came about where the questions decide.
fn determination(state: AppState, id: RequirementId, finding: &Finding) -> String {
    let word = text::determination(finding.determination);
    if !finding.by_objectives {
        return if finding.determination == Determination::Unanswered {
            String::new()
        } else {
            word.to_owned()
        };
    }
    if finding.determination != Determination::Unanswered {
        return fill(text().finding_by_questions, &[word]);
    }
    let given = state
        .response(id, |response| response.objectives.iter().filter(|entry| entry.answer.is_some()).count());
    fill(text().finding_questions_open, &[&given.to_string(), &id.get().objectives.to_string()])
}

fn contradiction(id: RequirementId, finding: &Finding, quick: Option<Answer>) -> Option<String> {
    let words =
        if id.get().is_ssp() { text().finding_ssp_contradiction } else { text().finding_contradiction };
    let quick = quick.filter(|_| finding.contradiction)?;
    Some(fill(words, &[label(Item::Requirement(id), quick)]))
}

/// What is missing when every question is answered and there is still no determination.
fn reason(finding: &Finding) -> Option<String> {
    finding.reason_missing.then(|| text().finding_reason_missing.to_owned())
}

/// What the answer about the SSP means.
fn ssp(id: RequirementId, finding: &Finding, quick: Option<Answer>) -> Option<String> {
    let words = match (quick, finding.determination) {
        _ if !id.get().is_ssp() => return None,
        (Some(Answer::NotMet), _) => text().finding_ssp_missing,
        (None, _) if finding.by_objectives => text().finding_ssp_open,
        (Some(_), Determination::NotMet) => text().finding_ssp_gap,
        _ => return None,
    };
    Some(words.to_owned())
}

/// A plan of action cannot be MET while something that is NOT MET has none (DoD Assessment Methodology,
/// 5(g)(iii)).
fn plans(state: AppState, id: RequirementId, finding: &Finding) -> Option<String> {
    if id.get().id != PLAN_OF_ACTION || finding.determination != Determination::Met {
        return None;
    }
    let open = state.score(|score| score.tally().not_met);
    (open > 0).then(|| count(text().plans_missing, open))
}
