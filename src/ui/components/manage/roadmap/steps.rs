//! The six steps with their dates, and the milestones of the user's own.

use leptos::prelude::*;

use crate::assessment::records::{Collection, Milestone, MilestoneField, Record, RecordId};
use crate::planning::manage::roadmap::{Bar, FIRST_OWN, Roadmap, Step};
use crate::ui::components::parts::table;
use crate::ui::components::records::{Form, List, list, record};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::roadmap::roadmap_text;
use crate::ui::text::plan::plan_text;

/// A row a step.
pub fn steps(state: AppState, made: Memo<Option<Roadmap>>) -> El {
    let text = roadmap_text();
    let columns =
        [text.column_step, text.column_from, text.column_until, text.column_own, text.column_reached];
    table("stack steps", &columns, Step::ALL.map(|step| row(state, made, step)))
}

fn row(state: AppState, made: Memo<Option<Roadmap>>, step: Step) -> El {
    let (text, form) = (roadmap_text(), Form { state, at: (Collection::Milestones, step.key()) });
    let [name, says] = text.step(step);
    let bar = Memo::new(move |_| made.with(|made| made.as_ref().map(|made| made.steps[step as usize])));
    let day = move |read: fn(&Bar) -> time::Date| {
        bar.get().map(|bar| plan_text().date(read(&bar))).unwrap_or_default()
    };
    let says = move || {
        let idle = step == Step::Quality && bar.get().is_some_and(|bar| bar.start == bar.end && !bar.own);
        match step {
            Step::Quality if idle => text.step_quality_none,
            Step::SelfAssessment if state.only_level1() => text.step_self_level1,
            _ => says,
        }
        .to_owned()
    };
    let cell = |label: &str| el("td").attr("data-label", label);
    let input = |place: MilestoneField, label: &str| form.date_bare(place, &fill(label, &[name]));
    el("tr")
        .attr("data-step", &step.key().to_string())
        .child(
            el("th").attr("scope", "row").child(el("b").text(name)).child(el("p").class("quiet").live(says)),
        )
        .child(cell(text.column_from).live(move || day(|bar| bar.start)))
        .child(cell(text.column_until).live(move || day(|bar| bar.end)))
        .child(cell(text.column_own).child(input(MilestoneField::Date, text.own_label)))
        .child(cell(text.column_reached).child(input(MilestoneField::Done, text.reached_label)))
}

/// What else is to be reached.
pub fn milestones(state: AppState) -> [El; 3] {
    let text = roadmap_text();
    let words = [text.milestones_none, text.milestone_add];
    list(
        state,
        List { collection: Collection::Milestones, fresh: |_| Milestone::default().write(), row: own, words },
    )
}

fn own(state: AppState, key: RecordId) -> El {
    let (text, form) = (roadmap_text(), Form { state, at: (Collection::Milestones, key) });
    let called = move || match form.get(MilestoneField::Name).trim() {
        "" => fill(text.milestone_unnamed, &[&(key + 1).saturating_sub(FIRST_OWN).to_string()]),
        name => name.to_owned(),
    };
    let fields = el("div")
        .class("fields dated")
        .child(form.line(MilestoneField::Name, text.milestone_name))
        .child(form.date(MilestoneField::Date, text.milestone_date))
        .child(form.date(MilestoneField::Done, text.milestone_done))
        .child(form.area(MilestoneField::Note, text.milestone_note, "1"));
    record(state, form.at, called, [fields])
}
