//! A requirement as a row: identifier, title, statement, points, answer. Opening it mounts its body.

use leptos::prelude::*;

use crate::assessment::Item;
use crate::catalog::rules::MULTIFACTOR;
use crate::catalog::{Points, Prohibition, Requirement, RequirementId};
use crate::ui::dom::{El, el};
use crate::ui::later::{Piece, later};
use crate::ui::state::AppState;
use crate::ui::text::{points, text};

use super::choice::{choice, reason};
use super::verdict::verdict;

/// The row of a requirement.
pub fn row(state: AppState, id: RequirementId) -> El {
    let requirement = id.get();
    let item = Item::Requirement(id);
    let open = Memo::new(move |_| state.is_open(id));
    let legend = if requirement.is_ssp() {
        text().ssp_question.to_owned()
    } else {
        format!("{id} {}", requirement.title)
    };
    let body_id = format!("body-{id}");
    let opener = el("button")
        .attr("type", "button")
        .class("opener")
        .attr("data-focus", "")
        .attr("aria-controls", &body_id)
        .live_attr("aria-expanded", move || Some(open.get().to_string()))
        .child(el("span").class("id").text(requirement.id))
        .text(" ")
        .text(requirement.title)
        .on("click", move |_| state.set_open(id, !open.get_untracked()));
    let class = if requirement.points.most() == 5 { "points five" } else { "points" };
    let says = el("div")
        .class("says")
        .child(el("p").text(requirement.statement))
        .children(hint(requirement).map(|hint| el("p").class("hint").text(hint)));
    let answer = el("div")
        .class("answer")
        .child(choice(state, item, &legend))
        .child(verdict(state, id))
        .child(reason(state, item));
    el("article")
        .class("row")
        .attr("data-item", requirement.id)
        .child(el("h2").child(opener).child(el("span").class(class).text(&price(requirement))))
        .child(says)
        .child(answer)
        .child(
            el("div")
                .class("body")
                .attr("id", &body_id)
                .region(move || if open.get() { later(state, Piece::Body(id)) } else { Vec::new() }),
        )
}

/// What the requirement can cost.
fn price(requirement: &Requirement) -> String {
    match requirement.points {
        Points::FiveOrThree => text().points_variable.to_owned(),
        Points::NoPoints => text().points_none.to_owned(),
        fixed => points(fixed.most()),
    }
}

/// What one has to know to answer.
fn hint(requirement: &Requirement) -> Option<&'static str> {
    let text = text();
    match (requirement.points, requirement.prohibition) {
        (Points::FiveOrThree, _) if requirement.id == MULTIFACTOR => Some(text.partial_multifactor),
        (Points::FiveOrThree, _) => Some(text.partial_encryption),
        (Points::NoPoints, _) => Some(text.partial_ssp),
        (_, Some(Prohibition::RemoteAccess)) => Some(text.prohibited_remote),
        (_, Some(Prohibition::WirelessAccess)) => Some(text.prohibited_wireless),
        (_, Some(Prohibition::MobileDevices)) => Some(text.prohibited_mobile),
        _ => None,
    }
}
