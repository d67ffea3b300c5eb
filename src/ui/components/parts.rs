//! The smallest pieces that every page is made of.

use leptos::prelude::*;

use crate::catalog::RequirementId;
use crate::ui::browser::{Chosen, read_chosen};
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::text::text;

/// A part of a page with its heading.
pub fn section(heading: &str) -> El {
    el("section").child(el("h2").text(heading))
}

/// A paragraph.
pub fn paragraph(words: &str) -> El {
    el("p").text(words)
}

/// A link to a requirement, opened.
pub fn to(id: RequirementId) -> El {
    link(&Route::Requirement(id).to_string(), &format!("{id} {}", id.get().title))
}

/// The head of a table.
pub fn table_head(columns: &[&str]) -> El {
    let headings = columns.iter().map(|words| el("th").attr("scope", "col").text(words));
    el("thead").child(el("tr").children(headings))
}

/// A table with named columns.
pub fn table(class: &str, columns: &[&str], rows: impl IntoIterator<Item = El>) -> El {
    el("table").class(class).child(table_head(columns)).child(el("tbody").children(rows))
}

/// A `details` whose content is made when it is first opened, and stays.
pub fn unfolding(summary: El, content: impl Fn() -> Vec<El> + 'static) -> El {
    unfolded(summary, false, content)
}

/// The same, open at first or not.
pub fn unfolded(summary: El, open: bool, content: impl Fn() -> Vec<El> + 'static) -> El {
    let opened = RwSignal::new(open);
    let details = el("details");
    let details = if open { details.attr("open", "") } else { details };
    details
        .child(summary)
        .child(el("div").class("inside").region(move || if opened.get() { content() } else { Vec::new() }))
        .on("toggle", move |_| {
            if !opened.get_untracked() {
                opened.set(true);
            }
        })
}

/// A paragraph that begins with a bold word, unless there is nothing to say.
pub fn said(heading: &str, words: &str) -> Option<El> {
    (!words.is_empty()).then(|| el("p").child(el("b").text(heading)).text(" ").text(words))
}

/// A list of links to requirements.
pub fn links(ids: &[RequirementId]) -> El {
    el("ul").class("links").children(ids.iter().map(|id| el("li").child(to(*id))))
}

/// The pages about what is stored, which stand in no navigation.
pub fn beyond() -> El {
    let names = [
        (Route::Assessments, text().assessments_title),
        (Route::History, text().history_title),
        (Route::Privacy, text().privacy_title),
    ];
    el("ul")
        .class("beyond")
        .children(names.map(|(route, name)| el("li").child(link(&route.to_string(), name))))
}

/// A native file input.
pub fn file_input(accept: &str, take: impl Fn(String, Chosen) + Copy + 'static) -> El {
    el("input")
        .attr("type", "file")
        .attr("accept", accept)
        .on("change", move |event| read_chosen(&event, take))
}

/// The input inside a label that looks like the other buttons.
pub fn picker(words: &str, input: El) -> El {
    el("label").class("picker").child(input).child(el("span").text(words))
}
