//! The management review: the pack as of today, and the meetings with their minutes.

mod meetings;
mod pack;

use leptos::prelude::*;

use crate::planning::manage::review::pack as made_of;
use crate::planning::manage::roadmap::roadmap;
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::manage::manage_text;
use crate::ui::text::manage::review::review_text;

use super::{exports, today};

/// The content of the part.
pub fn review(state: AppState) -> Vec<El> {
    let text = review_text();
    let made = Memo::new(move |_| {
        state.read(Part::Around, |model| {
            let (answers, score) = (model.session.assessment(), model.session.score());
            let today = today()?;
            let end = roadmap(answers, score, today).map(|made| (made.hours, made.end));
            Some((today, made_of(answers, score, today), end, score.tally().answered > 0))
        })
    });
    let topics = move || made.get().map(|(today, made, end, begun)| pack::topics(today, &made, end, begun));
    let content = move || topics().map(pack::shown).unwrap_or_default();
    let rows = move || untrack(topics).map(pack::rows).unwrap_or_default();
    vec![
        el("h2").text(manage_text().review),
        paragraph(text.lead).class("lead"),
        el("div").region(content),
        el("h3").text(text.meetings),
        el("div").children(meetings::meetings(state)),
        exports("review", rows),
    ]
}
