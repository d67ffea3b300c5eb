//! The way up: the gaps, the shortest way to each target, what if, and the plan for each gap.

use leptos::prelude::*;

use crate::catalog::RequirementId;
use crate::planning::way::Outlook;
use crate::scoring::Ssp;
use crate::ui::components::parts::{paragraph, to};
use crate::ui::components::plan::{list, rise, scatter, ways, what_if};
use crate::ui::dom::{El, button, el, link};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::pages::pages_text;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, fill};

/// The content of the page.
pub fn plan(state: AppState) -> Vec<El> {
    let outlook = Memo::new(move |_| {
        state.read(Part::Around, |model| Outlook::new(model.session.assessment(), model.session.score()))
    });
    let level1 = move |outlook: &Outlook| {
        outlook.gaps.iter().filter(|planned| planned.gap.id.get().level1.is_some()).count()
    };
    let none = Memo::new(move |_| {
        let only = state.only_level1();
        outlook.with(|outlook| if only { level1(outlook) == 0 } else { outlook.gaps.is_empty() })
    });
    let content = move || match (state.only_level1(), none.get()) {
        (true, true) => no_gap(plan_text().none_level1),
        (false, true) => no_gap(plan_text().none),
        (true, false) => {
            let lead = move || count(plan_text().lead_level1, outlook.with(level1));
            vec![el("p").class("lead").live(lead), list(state, outlook), actions()]
        }
        (false, false) => gaps(state, outlook),
    };
    vec![el("div").class("plan").region(content)]
}

/// What it means that there is no gap.
fn no_gap(words: &str) -> Vec<El> {
    let text = plan_text();
    vec![paragraph(words).class("lead"), el("p").child(link(&Route::Status.to_string(), text.none_status))]
}

fn gaps(state: AppState, outlook: Memo<Outlook>) -> Vec<El> {
    let measure =
        Memo::new(move |_| state.read(Part::Around, |model| model.session.assessment().profile().measure));
    vec![
        el("div").region(move || outlook.with(summary)),
        ways(state, outlook, measure),
        what_if(state),
        scatter(outlook, measure),
        rise(state, outlook),
        list(state, outlook),
        actions(),
    ]
}

fn actions() -> El {
    let print = button(pages_text().print, || {
        let _ = window().print();
    });
    el("p").class("actions").child(print)
}

/// How many gaps there are, what they cost, and where to start.
fn summary(outlook: &Outlook) -> Vec<El> {
    let text = plan_text();
    let (all, not_met) = (outlook.gaps.len(), outlook.not_met());
    let parts = [
        text.gaps(all),
        not_met.to_string(),
        (all - not_met).to_string(),
        text.points(outlook.tally.lost),
        outlook.tally.at_stake.to_string(),
    ];
    let mut summary =
        vec![paragraph(&fill(text.summary, &parts.each_ref().map(String::as_str))).class("lead")];
    if outlook.tally.answered == 0 {
        let start = Route::start();
        let name = start.family().map_or("", |family| family.get().name);
        let start = link(&start.to_string(), &fill(text.empty_start, &[name]));
        summary.push(paragraph(text.empty));
        summary.push(el("p").child(start));
        summary.push(el("p").text(text.empty_ssp).text(" ").child(to(RequirementId::SSP)));
    } else if outlook.ssp != Ssp::Current {
        summary.push(paragraph(text.no_ssp).class("todo"));
    }
    summary
}
