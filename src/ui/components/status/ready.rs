//! What to settle before a score is reported, and answers that clash.

use crate::assessment::{Answer, Item};
use crate::catalog::{REQUIREMENTS, RequirementId};
use crate::planning::contradictions::{Contradiction, all_contradictions, contradictions as found};
use crate::planning::readiness::readiness;
use crate::scoring::status::{Status, level1, level2};
use crate::scoring::{Determination, Ssp};
use crate::ui::components::parts::{links, section};
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Model, Part};
use crate::ui::text::status::status_text;
use crate::ui::text::{count, fill, signed};

/// What is missing for a report, and what would be stated.
pub fn ready(state: AppState) -> El {
    let text = status_text();
    section(text.ready).region(move || {
        state.read(Part::Around, |model| {
            let (assessment, score) = (model.session.assessment(), model.session.score());
            let ready = readiness(assessment, score, model.only_level1());
            let head = if ready.is_ready() { text.ready_yes } else { text.ready_no };
            let mut parts = vec![el("p").child(el("strong").text(head))];
            if score.ssp == Ssp::Missing && !model.only_level1() {
                parts.push(el("p").text(text.ready_ssp));
            }
            for (words, ids) in [
                (text.ready_open, &ready.open),
                (text.ready_reasons, &ready.reasons),
                (text.ready_evidence, &ready.evidence),
            ] {
                if !ids.is_empty() {
                    let summary = el("summary").text(&count(words, ids.len()));
                    parts.push(el("details").child(summary).child(links(ids)));
                }
            }
            if !ready.evidence.is_empty() {
                parts.push(el("p").class("quiet").text(text.ready_evidence_says));
            }
            parts.push(el("h3").text(text.read_back));
            let level1 = level1(score);
            if ready.is_ready() && model.only_level1() && level1.is_met() != Some(true) {
                parts.push(el("p").text(&count(text.read_back_level1_none, level1.met)));
            } else if ready.is_ready() && model.only_level1() {
                parts.push(sentences(&[text.read_back_level1, text.read_back_claims]));
            } else if ready.is_ready() {
                parts.push(read_back(model, ready.evidence.len()));
            } else {
                parts.push(el("p").text(text.read_back_wait));
            }
            parts
        })
    })
}

/// In plain words, what an affirmation of these answers says.
fn read_back(model: &Model, without_note: usize) -> El {
    let text = status_text();
    let (assessment, score) = (model.session.assessment(), model.session.score());
    let not_met = score.tally().not_met;
    let met = score.with(Determination::Met).count();
    let rests = |id: &RequirementId| {
        let items = std::iter::once(Item::Requirement(*id)).chain(id.objectives().map(Item::Objective));
        items.into_iter().any(|item| {
            let answer = assessment.entry(item).answer;
            answer.is_some_and(|answer| answer.needs_reason() && answer != Answer::NotApplicable)
        })
    };
    let rest = RequirementId::all().filter(rests).count();
    let status = match level2(score).if_met {
        Status::Final => text.read_back_final,
        Status::Conditional => text.read_back_conditional,
        Status::NoStatus | Status::NotCompleted => text.read_back_none,
    };
    let all = [
        fill(
            text.read_back_1,
            &[&(REQUIREMENTS - not_met).to_string(), &not_met.to_string(), &signed(score.best())],
        ),
        fill(text.read_back_2, &[&met.to_string(), &without_note.to_string()]),
        count(text.read_back_3, rest),
        status.to_owned(),
        text.read_back_claims.to_owned(),
    ];
    sentences(&all.each_ref().map(String::as_str))
}

fn sentences(sentences: &[&str]) -> El {
    el("ol").children(sentences.iter().map(|sentence| el("li").text(sentence)))
}

/// Answers that can hardly all be true.
pub fn contradictions(state: AppState) -> El {
    let text = status_text();
    section(text.contradictions).region(move || {
        state.read(Part::Around, |model| {
            let mut found = found(model.session.assessment(), model.session.score());
            // At Level 1 only what is between its own requirements can be seen.
            let only = model.only_level1();
            let shows = |rule: &Contradiction| {
                !only || rule.requirements().iter().all(|id| id.get().level1.is_some())
            };
            found.retain(|rule| shows(rule));
            if found.is_empty() {
                let tried = all_contradictions().iter().filter(|rule| shows(rule)).count();
                return vec![el("p").text(&count(text.contradictions_none, tried))];
            }
            let items = found
                .into_iter()
                .map(|found| el("li").child(el("p").text(found.says)).child(links(&found.requirements())));
            vec![el("p").text(text.contradictions_lead), el("ul").class("reasons").children(items)]
        })
    })
}
