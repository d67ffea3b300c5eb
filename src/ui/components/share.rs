//! Making a link that holds the answers.

use leptos::prelude::*;

use crate::documents::{read_link, write_link};
use crate::planning::take_over::{lacking, with_reasons};
use crate::scoring::score;
use crate::ui::browser::{address, copy, select};
use crate::ui::components::parts::{paragraph, section};
use crate::ui::components::scale::reading;
use crate::ui::dom::{El, button, el};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::link::link_text;
use crate::ui::text::{count, fill};

/// The id of the field with the link.
const FIELD: &str = "link";

/// The part of the page. The link is made when it is asked for, and follows the answers from then on.
pub fn share(state: AppState) -> El {
    let text = link_text();
    let asked = RwSignal::new(false);
    let reveals = [text.share_gaps, text.share_stays, text.share_without];
    section(text.share)
        .child(paragraph(text.share_lead))
        .child(el("h3").text(text.share_reveals))
        .child(el("ul").class("plain").children(reveals.map(|words| el("li").text(words))))
        .region(move || {
            if asked.get() {
                return made(state);
            }
            vec![el("p").class("actions").child(button(text.share_make, move || {
                asked.set(true);
                // Once it is there.
                request_animation_frame(|| select(FIELD));
            }))]
        })
}

/// The link as the answers are now, and what whoever opens it cannot see.
fn made(state: AppState) -> Vec<El> {
    let text = link_text();
    let code = state.read(Part::Around, |model| write_link(model.session.assessment()));
    // The address of a file means nothing elsewhere, and tells names of folders.
    let site = Some(address()).filter(|address| !address.starts_with("file:"));
    let link = format!("{}{}/{code}", site.as_deref().unwrap_or_default(), Route::Link);
    let field = el("input")
        .attr("type", "text")
        .attr("id", FIELD)
        .attr("readonly", "")
        .attr("spellcheck", "false")
        .attr("value", &link);
    let copying = button(text.share_copy, move || {
        copy(FIELD, &link, move |done| {
            let told = if done { text.share_copied } else { text.share_not_copied };
            state.tell(told.to_owned(), !done);
        });
    });
    let field = el("div")
        .class("field link")
        .child(el("label").attr("for", FIELD).text(text.share_field))
        .child(field)
        .child(copying.class("primary"));
    let mut parts = vec![field];
    if site.is_none() {
        parts.push(el("p").class("hint").text(text.share_file));
    }
    // What was just written can be read.
    if let Ok(sent) = read_link(&code) {
        let lacking = lacking(&sent);
        if !lacking.is_empty() {
            let written = with_reasons(&sent, &lacking);
            let scores = [&sent, &written].map(|answers| reading(&score(answers)));
            let mut words = count(text.share_reasons, lacking.len());
            if scores[0] != scores[1] {
                words.push_str(&fill(text.share_scores, &[&scores[0], &scores[1]]));
            }
            parts.push(el("p").class("todo").text(&words));
        }
    }
    parts
}
