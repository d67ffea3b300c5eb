//! One entry of the table: a clause or control, and what it means for a requirement.

use crate::catalog::iso::{Iso, Link, Source};
use crate::planning::head_start::{Standing, standing};
use crate::ui::components::field::answers_of;
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::iso::{iso_text, source, strength};

/// What the entry says, under a heading that names the other side of the link.
pub fn entry(state: AppState, link: Link<'static>, heading: El) -> El {
    let text = iso_text();
    let objectives = match link.objectives.len() {
        0 => text.link_whole.to_owned(),
        1 => fill(text.link_objective, &[link.objectives]),
        _ => fill(text.link_objectives, &[&letters(link.objectives)]),
    };
    let marks = [strength(link.strength), source(&link), &objectives].join(", ");
    let said = |heading: &str, words: &str| {
        (!words.is_empty()).then(|| el("p").child(el("b").text(heading)).text(" ").text(words))
    };
    let why = match link.source {
        Source::Ours => said(&fill(text.link_why, &[strength(link.strength)]), link.why),
        Source::Nist { .. } => Some(el("p").class("quiet").text(text.nist_why)),
    };
    el("li")
        .class("entry")
        .child(el("p").child(heading).text(" ").child(el("span").class("quiet").text(&marks)))
        .children(said(text.link_gives, link.gives))
        .children(said(text.link_adds, link.adds))
        .children(why)
        .region(move || {
            let said = answers_of(state, |answers| {
                let certificates = answers.certificates();
                let held = certificates.get(link.clause.standard()).held;
                held.map(|_| standing(&certificates, answers.reality(link.clause), &link))
            });
            let words = match said {
                None => return Vec::new(),
                Some(Standing::Absent) => text.standing_absent.to_owned(),
                Some(Standing::Unjudged) => text.standing_unjudged.to_owned(),
                Some(Standing::Nothing) => text.standing_nothing.to_owned(),
                Some(Standing::Helps(helps)) => fill(text.standing_helps, &[strength(helps)]),
            };
            vec![el("p").class("quiet").text(&words)]
        })
}

/// The letters of objectives: `a, b, d`.
pub fn letters(letters: &str) -> String {
    letters.chars().map(String::from).collect::<Vec<_>>().join(", ")
}

/// A clause or control with its number and name.
pub fn name(iso: &Iso<'_>, link: &Link<'_>) -> String {
    let clause = iso.clause(link.clause);
    let standard = link.clause.standard().name();
    format!("{standard}, {} {}", link.clause.number(), clause.map_or("", |clause| clause.name))
}
