//! Why a requirement costs points: the answers that decide, the rule, its paragraph.

use crate::assessment::{Answer, Item};
use crate::catalog::RequirementId;
use crate::catalog::rules::CFR_170_24;
use crate::scoring::Finding;
use crate::ui::dom::{El, el, link};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::pages::{pages_text, rule};

use super::choice::label;

/// The reasons for a deduction, as sentences.
pub fn derivation(state: AppState, id: RequirementId, finding: &Finding) -> El {
    let decided = if finding.by_objectives {
        let mut letters = String::new();
        for objective in id.objectives() {
            if state.entry(Item::Objective(objective), |entry| entry.answer == Some(Answer::NotMet)) {
                let comma = if letters.is_empty() { "" } else { ", " };
                letters.extend([comma, "[", objective.letter().encode_utf8(&mut [0; 4]), "]"]);
            }
        }
        fill(pages_text().why_objectives, &[&letters])
    } else {
        let item = Item::Requirement(id);
        let answer = state.entry(item, |entry| entry.answer.map_or("", |answer| label(item, answer)));
        fill(pages_text().why_quick, &[id.get().id, answer])
    };
    let because = finding.rule.map_or("", rule);
    el("p")
        .text(&decided)
        .text(" ")
        .text(because)
        .text(" ")
        .child(link(CFR_170_24.url, id.get().paragraph()).attr("rel", "noopener"))
}
