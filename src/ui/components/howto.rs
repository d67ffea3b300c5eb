//! The how-to text of a requirement, and the words it uses.

use crate::catalog::howto::{HowTo, Method, Span, Term, methods};
use crate::catalog::{ObjectiveId, RequirementId};
use crate::ui::dom::{El, el, link};
use crate::ui::later::with_guides;
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::pages::pages_text;

/// What the requirement means in practice.
pub fn practice(state: AppState, id: RequirementId) -> Vec<El> {
    with_guides(state, |texts| vec![rich(texts, el("p"), texts.guide(id).practice(), true)])
}

/// How it is usually met, and what goes wrong.
pub fn steps(state: AppState, id: RequirementId) -> Vec<El> {
    with_guides(state, |texts| {
        let guide = texts.guide(id);
        vec![
            list(texts, pages_text().steps, &mut guide.steps()),
            list(texts, pages_text().mistakes, &mut guide.mistakes()),
        ]
    })
}

fn list(texts: &HowTo<'static>, heading: &str, items: &mut dyn Iterator<Item = &'static str>) -> El {
    let items = items.map(|item| rich(texts, el("li"), item, true));
    el("section").child(el("h3").text(heading)).child(el("ul").children(items))
}

/// What an assessor looks at to determine an objective.
pub fn evidence(state: AppState, objective: ObjectiveId) -> Vec<El> {
    with_guides(state, |texts| {
        let evidence = texts.guide(objective.requirement()).evidence().nth(objective.index());
        let parts = methods(evidence.unwrap_or_default()).map(|(method, what)| {
            let method = match method {
                Method::Examine => pages_text().examine,
                Method::Interview => pages_text().interview,
                Method::Test => pages_text().test,
            };
            el("div").child(el("dt").text(method)).child(rich(texts, el("dd"), what, true))
        });
        vec![el("dl").children(parts)]
    })
}

/// Puts a text with its links into an element. Words are explained on the spot, unless this is already an
/// explanation.
pub fn rich(texts: &HowTo<'static>, place: El, words: &'static str, explain: bool) -> El {
    texts.spans(words).into_iter().fold(place, |place, span| match span {
        Span::Text(words) => place.text(words),
        Span::Requirement(id) => {
            let to = link(&Route::Requirement(id).to_string(), id.get().id);
            place.child(to.attr("title", id.get().title))
        }
        Span::Term(words, term) if explain => place.child(explained(texts, words, term)),
        Span::Term(words, _) => place.text(&words.concat()),
    })
}

/// A word that opens its explanation. A button is a box in its line, so the marks around it are kept with it.
fn explained(texts: &HowTo<'static>, [before, shown, after]: [&str; 3], term: Term<'static>) -> El {
    let meaning = el("span")
        .attr("popover", "auto")
        .child(el("b").text(term.name))
        .text(" ")
        .child(rich(texts, el("span"), term.meaning, false))
        .text(" ")
        .child(link(&Route::Words.to_string(), pages_text().words_all));
    let word = el("button").attr("type", "button").text(shown).opens(&meaning);
    el("span").class("term").text(before).child(word).text(after).child(meaning)
}
