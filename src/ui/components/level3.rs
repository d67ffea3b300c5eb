//! The requirements of Level 3: where they stand together, and each as a row.

use crate::assessment::{Change, Item};
use crate::catalog::rules::LEVEL3_CONDITIONAL;
use crate::catalog::{LEVEL3_REQUIREMENTS, Level3Id};
use crate::scoring::Determination;
use crate::scoring::status::{Level3, Status, level3, level3_determination};
use crate::ui::browser::focus;
use crate::ui::dom::{El, button, el, link};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::level3::level3_text;
use crate::ui::text::{self, fill, text};

use super::choice::{choice, reason};

/// What the answers on Level 3 come to, kept up to date.
pub fn standing(state: AppState) -> El {
    el("div").region(move || {
        state.read(Part::Around, |model| {
            let answers = model.session.assessment();
            let standing = level3(answers);
            let not_met = |id: &Level3Id| level3_determination(answers, *id) == Determination::NotMet;
            let on_poam: Vec<Level3Id> = Level3Id::all().filter(|id| not_met(id) && id.get().poam).collect();
            let text = level3_text();
            let mut parts = vec![headline(&standing)];
            if standing.if_met == Status::NoStatus && standing.met + standing.open < LEVEL3_CONDITIONAL {
                let most = (standing.met + standing.open).to_string();
                let words = fill(text.too_few, &[&LEVEL3_CONDITIONAL.to_string(), &most]);
                parts.push(el("p").text(&words));
            }
            for (words, ids) in [(text.blockers, &standing.blockers), (text.on_poam, &on_poam)] {
                if !ids.is_empty() {
                    parts.extend([el("p").text(words), links(ids)]);
                }
            }
            parts
        })
    })
}

fn headline(standing: &Level3) -> El {
    let text = level3_text();
    let numbers = [standing.met, LEVEL3_REQUIREMENTS].map(|number| number.to_string());
    let name = standing.if_met.level3_name();
    let says = match (standing.open, standing.status(), standing.if_met) {
        (LEVEL3_REQUIREMENTS, ..) => text.stand_none.to_owned(),
        (_, _, Status::NoStatus | Status::NotCompleted) => text.no_status.to_owned(),
        (_, Some(_), _) => fill(text.final_now, &[name]),
        (1, ..) => fill(text.if_met_one, &[name]),
        (open, ..) => fill(text.if_met, &[name, &open.to_string()]),
    };
    el("p")
        .class("headline")
        .child(el("strong").text(&fill(text.stand_met, &numbers.each_ref().map(String::as_str))))
        .text(" ")
        .child(el("span").text(&says))
}

fn links(ids: &[Level3Id]) -> El {
    el("ul").class("links").children(ids.iter().map(|id| el("li").child(to(*id))))
}

/// A link to a row of this page. The address stays that of the page.
fn to(id: Level3Id) -> El {
    let words = format!("{id} {}", id.get().title);
    link(&Route::Level3.to_string(), &words).on("click", move |event| {
        event.prevent_default();
        focus(&format!("[data-item=\"{id}\"] [data-focus]"));
    })
}

/// The row of a requirement.
pub fn row(state: AppState, id: Level3Id) -> El {
    let (requirement, item) = (id.get(), Item::Level3(id));
    let never = (!requirement.poam).then(|| el("span").class("never").text(level3_text().never));
    let heading = el("h3")
        .child(el("span").class("id").text(requirement.id))
        .text(" ")
        .child(el("span").text(requirement.title))
        .children(never);
    let questions = requirement.questions().map(|question| el("li").text(question));
    let details = el("details")
        .child(el("summary").attr("data-focus", "").text(level3_text().questions))
        .child(el("ul").children(questions));
    let answer = el("div")
        .class("answer")
        .child(choice(state, item, &format!("{id} {}", requirement.title)))
        .child(el("div").class("verdict").region(move || verdict(state, id)))
        .child(reason(state, item));
    el("article")
        .class("row")
        .attr("data-item", requirement.id)
        .child(heading)
        .child(el("div").class("says").child(el("p").text(requirement.statement())).child(details))
        .child(answer)
}

/// The determination in words, and a way to take the answer back.
fn verdict(state: AppState, id: Level3Id) -> Vec<El> {
    let (answered, determination) = state.read(Part::Around, |model| {
        let answers = model.session.assessment();
        (answers.entry(Item::Level3(id)).answer.is_some(), level3_determination(answers, id))
    });
    if !answered {
        return Vec::new();
    }
    let word = text::determination(determination);
    let clear = button(text().clear, move || {
        state.edit(Change::Answer(Item::Level3(id), None));
        // The button goes with the answer; the focus stays in the row.
        focus(&format!("[data-item=\"{id}\"] [data-focus]"));
    });
    vec![
        el("span").class("word").text(word),
        clear.class("clear").attr("aria-label", &fill(text().clear_label, &[id.get().id])),
    ]
}
