//! The internal audits: the plan, the schedule, and what is audited when.

mod coverage;
mod finding;
mod row;

use leptos::prelude::*;

use crate::assessment::records::{Audit, AuditKind, Collection, Program, ProgramField, Record, RecordId};
use crate::planning::manage::assign::{Unfilled, assignment, assignment_change};
use crate::planning::manage::audits::{audits_quality, duty, status};
use crate::planning::manage::coverage::{LONGEST_CYCLE, cycle};
use crate::planning::manage::schedule::{schedule, schedule_change};
use crate::ui::components::field::answers_of;
use crate::ui::components::fold::Folds;
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::{Form, List, folded};
use crate::ui::dom::{El, button, el, link};
use crate::ui::state::AppState;
use crate::ui::text::manage::audits::{audits_text, called, cells};
use crate::ui::text::manage::roles::about;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, fill};

use super::roles::{known_people, linked, reasons};
use super::{Place, exports, today};

/// The content of the part.
pub fn audits(state: AppState) -> Vec<El> {
    let text = audits_text();
    let folds = Folds::new();
    let schedule = folded(
        state,
        folds,
        List {
            collection: Collection::Audits,
            fresh: |_| Audit::default().write(),
            row: move |state, key| row::row(state, folds, key),
            words: [text.none, text.add],
        },
    );
    let mut parts = vec![
        el("h2").text(Place::Audits.title()),
        linked(el("p").class("lead"), text.lead),
        standing(state),
        known_people(state),
    ];
    parts.extend(plan(state));
    parts.push(el("h3").text(text.schedule));
    parts.extend(schedule);
    parts.extend(coverage::coverage(state));
    parts.push(exports("audits", move || {
        let Some(today) = today() else { return Vec::new() };
        state.peek(|model| {
            let answers = model.session.assessment();
            cells(answers, today, audits_quality(answers))
        })
    }));
    parts
}

/// How the audits stand, in numbers.
fn standing(state: AppState) -> El {
    let text = audits_text();
    let numbers = Memo::new(move |_| {
        let today = today()?;
        Some(answers_of(state, |answers| (status(answers, today), cycle(answers, today))))
    });
    el("div").attr("role", "status").region(move || {
        let Some((status, cycle)) = numbers.get() else { return Vec::new() };
        let counts =
            [status.planned, status.soon, status.overdue, status.done].map(|count| count.to_string());
        let [planned, soon, overdue, done] = counts.each_ref().map(String::as_str);
        let last = cycle.end.previous_day().unwrap_or(cycle.end);
        let days = [cycle.begin, last].map(|day| plan_text().date(day));
        let (covered, audited) = (status.covered.to_string(), status.audited.to_string());
        let months = match cycle.months {
            1 => text.month.to_owned(),
            months => count(text.some_months, months as usize),
        };
        let mut parts = vec![
            paragraph(&fill(text.standing, &[planned, soon, overdue, done, &months])),
            paragraph(&fill(text.cycle, &[&days[0], &days[1], &covered, &audited])),
        ];
        parts.extend(
            (status.own_work > 0).then(|| paragraph(&count(text.own_work, status.own_work)).class("todo")),
        );
        parts
    })
}

/// The length of a cycle, and the two buttons that make a program of it.
fn plan(state: AppState) -> Vec<El> {
    let text = audits_text();
    let form = Form { state, at: (Program::COLLECTION, 0) };
    let fields = el("div")
        .class("fields")
        .child(form.date(ProgramField::Start, text.start))
        .child(form.number(ProgramField::AuditMonths, text.months, [1, LONGEST_CYCLE]));
    let missing = Memo::new(move |_| {
        answers_of(state, |answers| {
            let days = today().map(|today| schedule(answers, today)).unwrap_or_default();
            let days: Vec<_> = days.into_iter().filter_map(|audit| audit.date).collect();
            (audits_quality(answers), days.len(), days.first().copied(), days.last().copied())
        })
    });
    let adds = move || {
        let (quality, number, first, last) = missing.get();
        let day = |day: Option<time::Date>| day.map(|day| plan_text().date(day)).unwrap_or_default();
        let words = match number {
            0 if quality => return text.make_none_quality.to_owned(),
            0 => return text.make_none.to_owned(),
            1 => text.make_one,
            _ => text.make_many,
        };
        let what = if quality { text.make_for_quality } else { text.make_for };
        let words = fill(words, &[&number.to_string(), &day(first), &day(last), what]);
        if quality { words + " " + text.make_quality } else { words }
    };
    let make = button(text.make, move || {
        let change =
            today().and_then(|today| state.peek(|model| schedule_change(model.session.assessment(), today)));
        match change {
            Some(change) => {
                let (_, number, ..) = missing.get_untracked();
                state.edit(change);
                state.end_typing();
                state.tell(count(text.made, number), false);
            }
            None => state.tell(untrack(adds), false),
        }
    });
    let assign = button(text.assign, move || {
        let (change, number) = state.peek(|model| {
            let answers = model.session.assessment();
            (assignment_change(answers), assignment(answers).given.len())
        });
        match change {
            Some(change) => {
                state.edit(change);
                state.end_typing();
                state.tell(count(text.assigned, number), false);
            }
            None => state.tell(text.assigned_none.to_owned(), false),
        }
    });
    let roles = link(&Place::Roles.address(), text.assign_roles);
    vec![
        el("section")
            .class("no-print")
            .child(el("h3").text(text.plan))
            .child(paragraph(text.plan_says).class("hint"))
            .child(fields)
            .child(el("p").class("actions").child(make).child(el("span").class("quiet").live(adds)))
            .child(
                el("p")
                    .class("actions")
                    .child(assign)
                    .child(el("span").class("quiet").text(text.assign_says).text(" ").child(roles)),
            )
            .child(unfilled(state)),
    ]
}

/// The audits that nobody can be assigned to, and why.
fn unfilled(state: AppState) -> El {
    let text = audits_text();
    let open = Memo::new(move |_| {
        answers_of(state, |answers| {
            let unfilled = assignment(answers).unfilled;
            let named = |(key, why): (RecordId, Unfilled)| (answers.one::<Audit>(key), why);
            unfilled.into_iter().map(named).collect::<Vec<_>>()
        })
    });
    el("div").region(move || {
        let open = open.get();
        if open.is_empty() {
            return Vec::new();
        }
        let vacant = AuditKind::ALL.iter().filter_map(|kind| {
            let waits = |(audit, why): &&(Audit, Unfilled)| audit.kind == *kind && *why == Unfilled::NoHolder;
            let waiting = open.iter().filter(waits).count();
            let words = [about(duty(*kind)).name, &waiting.to_string()];
            (waiting > 0).then(|| el("li").text(&fill(text.unfilled_holder, &words)))
        });
        let owned = open.iter().filter_map(|(audit, why)| match why {
            Unfilled::NoHolder => None,
            Unfilled::OwnWork(own) => {
                let words = [called(audit), about(duty(audit.kind)).name.to_owned()];
                let words = fill(text.unfilled_own, &words.each_ref().map(String::as_str));
                Some(el("li").text(&words).children(reasons(own)))
            }
        });
        let lines = vacant.chain(owned);
        vec![paragraph(text.unfilled).class("todo"), el("ul").children(lines)]
    })
}
