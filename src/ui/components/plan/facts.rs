//! Why a gap stands where it stands, and what it builds on.

use crate::catalog::{Poam, RequirementId};
use crate::planning::dependencies::{Dependency, builds_on as dependencies, carries};
use crate::planning::gaps::{gap, is_open};
use crate::scoring::Ssp;
use crate::ui::components::parts::{paragraph, to};
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::plan::plan_text;

/// What it costs, what it blocks, what builds on it. Nothing once it is no gap any more.
pub fn why(state: AppState, id: RequirementId) -> Vec<El> {
    let text = plan_text();
    state.read(Part::Around, |model| {
        let score = model.session.score();
        let Some(gap) = gap(model.session.assessment(), score, id) else { return Vec::new() };
        let mut reasons = Vec::new();
        if gap.points > 0 {
            let points = text.points(gap.points.into());
            reasons.push(paragraph(&fill(text.why_points, &[&points, id.get().paragraph()])));
        }
        reasons.push(paragraph(match id.poam() {
            _ if id.get().is_ssp() && score.ssp == Ssp::Current => text.why_ssp_gap,
            _ if id.get().is_ssp() => text.why_ssp,
            Poam::Eligible => text.why_eligible,
            Poam::EligibleWhenPartial => text.why_encryption,
            Poam::AboveOnePoint => text.why_above,
            Poam::Listed => text.why_listed,
        }));
        if !gap.not_met {
            reasons.push(paragraph(text.why_unanswered));
        }
        let on_it: Vec<RequirementId> =
            carries(id).iter().map(|on| on.requirement).filter(|id| is_open(score, *id)).collect();
        if on_it.is_empty() {
            reasons.push(paragraph(text.why_carries_none));
        } else {
            reasons.push(paragraph(&fill(text.why_carries, &[&on_it.len().to_string()])));
            reasons
                .push(el("ul").class("links").children(on_it.into_iter().map(|id| el("li").child(to(id)))));
        }
        reasons
    })
}

/// What it builds on, what of that is open, and why.
pub fn builds_on(state: AppState, id: RequirementId) -> Vec<El> {
    let text = plan_text();
    let on = dependencies(id);
    if on.is_empty() {
        return vec![paragraph(text.builds_on_none)];
    }
    state.read(Part::Around, |model| {
        let item = |on: Dependency| {
            let open = is_open(model.session.score(), on.on);
            let (words, class) = if open { (text.builds_open, "strong") } else { (text.builds_done, "") };
            el("li")
                .child(to(on.on))
                .text(" ")
                .child(el("span").class(class).text(&fill(text.marked, &[words])))
                .child(paragraph(on.reason))
        };
        let list = el("ul").class("builds").children(on.into_iter().map(item));
        vec![paragraph(text.builds_on_lead).class("hint"), list]
    })
}
