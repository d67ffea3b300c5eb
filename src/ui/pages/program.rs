//! The parts of a working program. Which one is shown stands in the address: `#/program/audits`.

use leptos::prelude::*;

use crate::ui::components::manage::{self, Place};
use crate::ui::dom::{El, el, link};
use crate::ui::state::AppState;
use crate::ui::text::manage::manage_text;
use crate::ui::text::text;

/// The content of the page: the way to each part, and the one that the address names.
pub fn program(state: AppState) -> Vec<El> {
    let hash = location().hash().unwrap_or_default();
    let (place, rest) = Place::parse(&hash);
    let rest = rest.to_owned();
    let title = place.title();
    // The frame names the page after this.
    request_animation_frame(move || {
        if place != Place::Overview {
            document().set_title(&format!("{title} · {} · {}", text().program_title, text().name));
        }
    });
    let links = Place::PARTS.map(|part| {
        let current = (part == place).then_some("page");
        let to = link(&part.address(), part.title());
        el("li").child(match current {
            Some(current) => to.attr("aria-current", current),
            None => to,
        })
    });
    let parts = el("nav")
        .class("parts no-print")
        .attr("aria-label", manage_text().parts)
        .child(el("ul").children(links));
    let content = match place {
        Place::Overview => manage::overview(state),
        Place::Roadmap => manage::roadmap(state),
        Place::Roles => manage::roles(state),
        Place::Audits => manage::audits(state),
        Place::Actions => manage::actions(state),
        Place::Training => manage::training(state),
        Place::Review => manage::review(state),
        Place::Suppliers => manage::suppliers(state),
        Place::Questionnaire => manage::questionnaire(state, &rest),
        Place::Example => manage::example(state),
    };
    vec![parts, el("div").class("program").children(content)]
}
