//! Level 1, read from the same answers, and the way to Level 3.

use crate::catalog::RequirementId;
use crate::catalog::rules::LEVEL1_VISITORS;
use crate::scoring::Score;
use crate::scoring::status::{Level1, level1 as standing, level1_paragraph};
use crate::ui::components::level3::standing as standing_of_level3;
use crate::ui::components::parts::{self, section};
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::status::status_text;
use crate::ui::text::{self, count};

/// Level 1.
pub fn level1(state: AppState) -> El {
    let words = status_text();
    section(words.level1)
        .region(move || {
            state.score(|score| {
                let standing = standing(score);
                let head = match standing.is_met() {
                    Some(true) => words.level1_met.to_owned(),
                    Some(false) => words.level1_not.to_owned(),
                    None => count(words.level1_open, standing.met),
                };
                vec![el("p").class("headline").child(el("strong").text(&head)), table(score)]
            })
        })
        .child(el("p").text(words.level1_says))
        .child(el("p").text(words.level1_scope))
}

/// The 15 requirements with what is behind each.
fn table(score: &Score) -> El {
    let words = status_text();
    let rows = (1..=Level1::REQUIREMENTS as u8).filter_map(|paragraph| {
        let behind: Vec<RequirementId> =
            RequirementId::all().filter(|id| id.get().level1 == Some(paragraph)).collect();
        let first = behind.first()?;
        let result = text::determination(level1_paragraph(score, paragraph));
        let links = behind.iter().flat_map(|id| {
            [link(&Route::Requirement(*id).to_string(), id.get().id).attr("title", id.get().title), el("wbr")]
        });
        let id = first.level1_id().unwrap_or_default();
        let title = if behind.len() > 1 { LEVEL1_VISITORS } else { first.get().title };
        Some(
            el("tr")
                .child(el("th").attr("scope", "row").text(&id))
                .child(el("td").text(title))
                .child(el("td").class("ids").children(links))
                .child(el("td").text(result)),
        )
    });
    let columns = [words.column_level1, words.column_title, words.column_behind, words.column_result];
    parts::table("level1", &columns, rows)
}

/// Level 3 has a page of its own. Where it was chosen, its result stands here too.
pub fn level3(state: AppState, chosen: bool) -> El {
    let words = status_text();
    section(words.level3)
        .children(chosen.then(|| standing_of_level3(state)))
        .child(el("p").text(words.level3_says))
        .child(el("p").child(link(&Route::Level3.to_string(), words.level3_link)))
}
