//! Level 2: the status, the two questions, what blocks it, and what would stand on the POA&M.

use crate::catalog::rules::{CONDITIONAL_SCORE, MULTIFACTOR};
use crate::catalog::{Poam, RequirementId};
use crate::scoring::status::{Level2, Status, blocks, level2 as standing};
use crate::scoring::{Determination, Score, Ssp};
use crate::ui::components::parts::{links, section, to};
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::status::status_text;
use crate::ui::text::{count, fill, signed};

use super::numbers;

/// More requirements than that are not named in a sentence: they are listed below it.
const NAMED: usize = 6;

/// The part of the page.
pub fn level2(state: AppState) -> El {
    let c3pao = move || state.read(Part::Around, |model| model.session.assessment().profile().by_c3pao());
    section(status_text().level2).region(move || {
        let c3pao = c3pao();
        state.score(|score| {
            let standing = standing(score);
            let mut parts = vec![headline(&standing, score, c3pao), questions(&standing, score)];
            // Without an SSP there is no result that anything could block.
            if standing.if_met != Status::NotCompleted {
                parts.extend([blockers(score, &standing.blockers), poam(score, &standing)]);
            }
            parts
        })
    })
}

/// What a status is called.
fn name(status: Status, c3pao: bool) -> String {
    let text = status_text();
    let kind = if c3pao { text.kind_c3pao } else { text.kind_self };
    match status {
        Status::Final => fill(text.final_2, &[kind]),
        Status::Conditional => fill(text.conditional_2, &[kind]),
        Status::NoStatus => text.no_status.to_owned(),
        Status::NotCompleted => text.not_completed.to_owned(),
    }
}

/// The status, or the one that is there if what is open turns out MET.
pub fn status_line(standing: &Level2, c3pao: bool) -> String {
    let (name, text) = (name(standing.if_met, c3pao), status_text());
    let reached = matches!(standing.if_met, Status::Final | Status::Conditional);
    match standing.open {
        1 if reached => fill(text.if_met_one, &[&name]),
        remaining @ 1.. if reached => fill(text.if_met, &[&name, &remaining.to_string()]),
        _ => name,
    }
}

fn headline(standing: &Level2, score: &Score, c3pao: bool) -> El {
    let text = status_text();
    let (head, open) = (status_line(standing, c3pao), standing.open > 0);
    let says = match standing.if_met {
        Status::NotCompleted => text.says_no_ssp.to_owned(),
        Status::Final if open => text.says_final_open.to_owned(),
        Status::Final => text.says_final.to_owned(),
        Status::Conditional if open => text.says_conditional_open.to_owned(),
        Status::Conditional => text.says_conditional.to_owned(),
        Status::NoStatus if standing.blockers.is_empty() => fill(text.says_low, &[&signed(score.best())]),
        Status::NoStatus if standing.blockers.len() > NAMED => {
            count(text.says_blocked_many, standing.blockers.len())
        }
        Status::NoStatus => fill(text.says_blocked, &[&numbers(&standing.blockers)]),
    };
    el("p").class("headline").child(el("strong").text(&head)).text(" ").child(el("span").text(&says))
}

fn questions(standing: &Level2, score: &Score) -> El {
    let text = status_text();
    let (worst, best) = (signed(score.worst()), signed(score.best()));
    let points = match (standing.reaches_88, score.ssp) {
        (_, Ssp::Missing) => text.no_score_88.to_owned(),
        (Some(true), _) if worst == best => fill(text.yes_88, &[&best]),
        (Some(true), _) => fill(text.yes_88_range, &[&worst, &best]),
        (Some(false), _) if worst == best => fill(text.no_88_is, &[&best]),
        (Some(false), _) => fill(text.no_88, &[&best]),
        (None, Ssp::Unanswered) if score.worst() >= CONDITIONAL_SCORE => text.open_88_ssp.to_owned(),
        (None, _) => fill(text.open_88, &[&worst, &best]),
    };
    let pair =
        |question: &str, answer: &str| el("div").child(el("dt").text(question)).child(el("dd").text(answer));
    el("div").child(el("h3").text(text.questions)).child(
        el("dl")
            .child(pair(text.question_88, &points))
            .child(pair(text.question_conditional, &status(standing, score))),
    )
}

/// Whether there can be a status now.
fn status(standing: &Level2, score: &Score) -> String {
    let text = status_text();
    let open_blockers: Vec<RequirementId> = RequirementId::all()
        .filter(|id| !score.finding(*id).answered && id.poam() != Poam::Eligible)
        .collect();
    match standing.if_met {
        Status::NotCompleted => text.no_status_ssp.to_owned(),
        Status::NoStatus if standing.blockers.is_empty() => text.no_status_low.to_owned(),
        Status::NoStatus => count(text.no_status_blocked, standing.blockers.len()),
        _ if standing.open == 0 => text.yes_status.to_owned(),
        _ if !open_blockers.is_empty() => {
            let mut words = count(text.open_status, open_blockers.len());
            if open_blockers.iter().any(|id| id.poam() == Poam::EligibleWhenPartial) {
                words.push(' ');
                words.push_str(text.open_status_partial);
            }
            words
        }
        _ if score.worst() < CONDITIONAL_SCORE => count(text.open_status_points, standing.open),
        _ => count(text.certain_status, standing.open),
    }
}

/// Every requirement that is NOT MET and keeps a status away, with the paragraph.
fn blockers(score: &Score, blocking: &[RequirementId]) -> El {
    let text = status_text();
    let part = el("div").child(el("h3").text(text.blockers));
    if blocking.is_empty() {
        return part.child(el("p").text(text.blockers_none));
    }
    let items = blocking.iter().copied().map(|id| {
        let lost = score.finding(id).lost;
        let why = match id.poam() {
            Poam::Listed => text.block_listed.to_owned(),
            Poam::EligibleWhenPartial => text.block_encryption.to_owned(),
            _ if id.get().id == MULTIFACTOR && lost == 3 => text.block_multifactor.to_owned(),
            _ => count(text.block_points, lost.into()),
        };
        el("li").child(to(id)).child(el("p").text(&why))
    });
    part.child(el("ul").class("reasons").children(items))
}

fn poam(score: &Score, standing: &Level2) -> El {
    let text = status_text();
    let items: Vec<RequirementId> =
        score.with(Determination::NotMet).filter(|id| !blocks(score, *id)).collect();
    let part = el("div").child(el("h3").text(text.poam));
    if items.is_empty() {
        let none = if score.tally().not_met == 0 { text.poam_none } else { text.poam_none_may };
        return part.child(el("p").text(none));
    }
    let points: u32 = items.iter().map(|id| u32::from(score.finding(*id).lost)).sum();
    let lead = if standing.if_met == Status::NoStatus { text.poam_later } else { text.poam_lead };
    part.child(el("p").text(&fill(lead, &[&items.len().to_string(), &points.to_string()])))
        .child(el("p").text(text.poam_plan))
        .child(links(&items))
}
