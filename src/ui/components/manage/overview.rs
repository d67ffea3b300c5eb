//! All parts of the program at a glance, and what is due.

use leptos::prelude::*;
use time::Date;

use crate::assessment::records::{RecordId, Review};
use crate::documents::calendar::{Event, write_calendar};
use crate::planning::dates::days_left;
use crate::planning::manage::agenda::{agenda, soon};
use crate::planning::manage::roadmap::{Step, roadmap};
use crate::planning::manage::{Task, TaskKind, actions, audits, suppliers, training};
use crate::ui::browser::{self, download};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, table};
use crate::ui::dom::{El, button, el, link};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::manage::manage_text;
use crate::ui::text::manage::overview::overview_text;
use crate::ui::text::manage::roadmap::roadmap_text;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, fill};

use super::{Place, printer, today};
use crate::ui::text::pages::pages_text;

/// Days before a date on which the calendar reminds.
const ALARM_DAYS: u8 = 14;

/// The content of the part.
pub fn overview(state: AppState) -> Vec<El> {
    let text = overview_text();
    let stands = Memo::new(move |_| today().map(|today| stands(state, today)).unwrap_or_default());
    let columns = [text.column_part, text.column_stands];
    let rows = Place::PARTS.into_iter().skip(1).enumerate().map(|(place, part)| {
        el("tr").child(el("th").attr("scope", "row").child(link(&part.address(), part.title()))).child(
            el("td").live(move || stands.with(|stands| stands.get(place).cloned().unwrap_or_default())),
        )
    });
    let also = [
        (Route::Inventory.to_string(), text.also_inventory),
        (Route::Plan.to_string(), text.also_plan),
        (Place::Questionnaire.address(), text.also_questionnaire),
        (Place::Example.address(), text.also_example),
    ];
    vec![
        paragraph(text.lead).class("lead"),
        table("stack overview", &columns, rows),
        el("h2").text(text.due),
        due(state),
        el("h2").class("no-print").text(text.also),
        el("ul").class("links no-print").children(also.map(|(to, words)| el("li").child(link(&to, words)))),
    ]
}

/// How each part stands, in the order of the navigation.
fn stands(state: AppState, today: Date) -> Vec<String> {
    let text = overview_text();
    let of = |words: &str, numbers: &[usize]| {
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        fill(words, &numbers.iter().map(String::as_str).collect::<Vec<_>>())
    };
    state.read(Part::Around, |model| {
        let (answers, score) = (model.session.assessment(), model.session.score());
        let way = match roadmap(answers, score, today) {
            Some(made) if !made.gaps.is_empty() => {
                let words = roadmap_text();
                let gaps = count(if made.gaps.len() == 1 { words.gap } else { words.gaps }, made.gaps.len());
                let begun = score.tally().answered > 0;
                let says = if begun { text.roadmap_says } else { text.roadmap_unanswered };
                fill(says, &[&gaps, &plan_text().date(made.end)])
            }
            Some(_) => text.roadmap_none.to_owned(),
            None => roadmap_text().too_far.to_owned(),
        };
        let audits = audits::status(answers, today);
        let roles = match audits.vacant.len() {
            0 => text.roles_says.to_owned(),
            vacant => count(text.roles_vacant, vacant),
        };
        let audit = match audits.planned + audits.overdue + audits.done {
            0 => text.audits_none.to_owned(),
            _ => of(text.audits_says, &[audits.planned, audits.overdue, audits.audited]),
        };
        let actions = actions::status(answers, today);
        let action = match (actions.open, actions.to_report) {
            (0, 0) => text.actions_none.to_owned(),
            (open, 0) => of(text.actions_says, &[open, actions.overdue]),
            (open, report) => of(text.actions_report, &[open, actions.overdue, report]),
        };
        let training = training::status(answers, today);
        let trained = match training.people {
            0 => text.training_none.to_owned(),
            people => fill(text.training_says, &[&manage_text().people(people), &training.gaps.to_string()]),
        };
        let reviews = answers.all::<Review>();
        let held: Vec<&Review> =
            reviews.iter().map(|(_, review)| review).filter(|review| review.held).collect();
        let review = match held.iter().filter_map(|review| review.date).max() {
            None => text.review_none.to_owned(),
            Some(last) => fill(text.review_says, &[&held.len().to_string(), &plan_text().date(last)]),
        };
        let suppliers = suppliers::status(answers, today);
        let supplied = match suppliers.all() {
            0 => text.suppliers_none.to_owned(),
            all => {
                let decide = suppliers.replied.to_string();
                fill(text.suppliers_says, &[&manage_text().suppliers(all), &decide])
            }
        };
        vec![way, roles, audit, action, trained, review, supplied]
    })
}

/// What is due, and all of it as a calendar file.
fn due(state: AppState) -> El {
    let tasks =
        Memo::new(move |_| answers_of(state, |answers| today().map(|today| (today, agenda(answers, today)))));
    el("div").region(move || {
        let Some((today, tasks)) = tasks.get() else { return Vec::new() };
        let text = overview_text();
        let near = soon(&tasks, today);
        if tasks.is_empty() {
            return vec![paragraph(text.due_none)];
        }
        let lead = paragraph(&count(text.due_lead, tasks.len() - near.len()));
        let rows = near.iter().map(|task| row(today, task));
        let columns = [text.column_date, text.column_left, text.column_what];
        let shown = (!near.is_empty()).then(|| table("stack free agenda", &columns, rows));
        let save = button(text.calendar, move || save(&tasks));
        let actions = el("p").class("actions no-print").child(save).child(printer(pages_text().print));
        std::iter::once(lead).chain(shown).chain([actions]).collect()
    })
}

fn row(today: Date, task: &Task) -> El {
    let text = overview_text();
    let left = match days_left(today, task.date) {
        0 => text.today.to_owned(),
        1 => text.in_one.to_owned(),
        -1 => text.over_one.to_owned(),
        days @ 1.. => fill(text.in_days, &[&days.to_string()]),
        days => fill(text.over_days, &[&days.unsigned_abs().to_string()]),
    };
    let late = task.date < today;
    let cell = |label: &str| el("td").attr("data-label", label);
    el("tr")
        .child(el("th").attr("scope", "row").text(&plan_text().date(task.date)))
        .child(cell(text.column_left).class(if late { "todo" } else { "" }).text(&left))
        .child(cell(text.column_what).child(link(&place(task.kind).address(), &words(task))))
}

/// The part of the program that a task belongs to.
const fn place(kind: TaskKind) -> Place {
    match kind {
        TaskKind::Milestone => Place::Roadmap,
        TaskKind::Audit => Place::Audits,
        TaskKind::Action | TaskKind::Check | TaskKind::Report => Place::Actions,
        TaskKind::Training => Place::Training,
        TaskKind::Review => Place::Review,
        TaskKind::Reply | TaskKind::Supplier => Place::Suppliers,
    }
}

/// What a task is, in words.
fn words(task: &Task) -> String {
    let step = Step::ALL.iter().find(|step| {
        let is_step = task.kind == TaskKind::Milestone;
        is_step && step.key() == task.key
    });
    let number = (task.key + 1).to_string();
    let name = match (step, task.name.as_str()) {
        (Some(step), _) => roadmap_text().step(*step)[0],
        (None, "") => number.as_str(),
        (None, name) => name,
    };
    fill(overview_text().task(task.kind), &[name])
}

/// All dates as a calendar file.
fn save(tasks: &[Task]) {
    let event = |task: &Task| Event {
        uid: uid(task.kind, task.key, &task.name),
        date: task.date,
        summary: fill(overview_text().calendar_summary, &[&words(task)]),
        description: place(task.kind).title().to_owned(),
        alarm_days: Some(ALARM_DAYS),
    };
    let events: Vec<Event> = tasks.iter().map(event).collect();
    let stamp = format!("{}T000000Z", browser::today().replace('-', ""));
    download("program", "ics", "text/calendar", &write_calendar(&events, &stamp));
}

/// A name for calendars that stays the same while a date is moved. The name tells trainings of a person apart.
fn uid(kind: TaskKind, key: RecordId, name: &str) -> String {
    let topic = if kind == TaskKind::Training { crate::documents::mark(name) } else { String::new() };
    format!("{kind:?}-{key}-{topic}@sprs-calculator")
}
