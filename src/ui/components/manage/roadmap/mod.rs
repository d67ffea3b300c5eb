//! The roadmap: settings, the way in words and drawn, its steps, milestones and gaps.

mod gaps;
mod steps;
mod timeline;

use leptos::prelude::*;

use crate::assessment::Change;
use crate::assessment::records::{Collection, ProgramField, Quality};
use crate::documents::calendar::{Event, write_calendar};
use crate::planning::manage::roadmap::{Bar, Roadmap, Work, quality, roadmap as made_of, take, usual};
use crate::ui::browser::{self, download};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::Form;
use crate::ui::dom::{El, button, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::manage::manage_text;
use crate::ui::text::manage::roadmap::roadmap_text;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, fill};

use super::{exports, today};

/// Days before a date on which the calendar reminds.
const ALARM_DAYS: u8 = 14;

/// Hours a week that can be entered: those of a few hundred people.
const MOST_HOURS: u32 = 9999;

/// The content of the part.
pub fn roadmap(state: AppState) -> Vec<El> {
    let text = roadmap_text();
    let made = Memo::new(move |_| {
        state.read(Part::Around, |model| {
            today().and_then(|today| made_of(model.session.assessment(), model.session.score(), today))
        })
    });
    let none = Memo::new(move |_| made.with(Option::is_none));
    let begun = Memo::new(move |_| state.score(|score| score.tally().answered > 0));
    let content = move || {
        if none.get() {
            return vec![paragraph(text.too_far).class("todo")];
        }
        vec![
            el("div").region(move || {
                let begun = begun.get();
                made.with(|made| made.as_ref().map(|made| summary(made, begun))).unwrap_or_default()
            }),
            el("h3").text(text.drawing),
            el("div").class("timeline").region(move || {
                made.with(|made| made.as_ref().map(|made| timeline::timeline(state, made)))
                    .unwrap_or_default()
            }),
            el("h3").text(text.steps),
            steps::steps(state, made),
            el("h3").text(text.milestones),
            el("div").children(steps::milestones(state)),
            el("h3").text(text.work_table),
            paragraph(text.work_lead),
            gaps::gaps(state, made),
            actions(state, made),
        ]
    };
    vec![
        el("h2").text(manage_text().roadmap),
        paragraph(text.lead).class("lead"),
        settings(state),
        el("div").region(content),
    ]
}

fn settings(state: AppState) -> El {
    let text = roadmap_text();
    let form = Form { state, at: (Collection::Program, 0) };
    let judged = move || {
        answers_of(state, |answers| {
            let mut plain = answers.clone();
            // What the certificates and clauses say, whatever is said here.
            plain.apply(Change::Record(Collection::Program, 0, None));
            quality(&plain)
        })
    };
    let judged = Memo::new(move |_| judged());
    let as_judged = fill(text.quality_as_judged, &[text.state_of(judged.get_untracked())]);
    let options: [(&'static str, String); 4] = [
        (Quality::Unknown.name(), as_judged),
        (Quality::Working.name(), text.quality_working.to_owned()),
        (Quality::Nominal.name(), text.quality_nominal.to_owned()),
        (Quality::Missing.name(), text.quality_missing.to_owned()),
    ];
    el("div")
        .class("fields no-print")
        .child(form.date(ProgramField::Start, text.start))
        .child(form.number(ProgramField::Hours, text.hours, [1, MOST_HOURS]))
        .child(form.choice_of(ProgramField::Quality, text.quality, options))
}

/// How long it takes, and why. Until something is answered (`begun`) it is said what counts as a gap.
fn summary(made: &Roadmap, begun: bool) -> Vec<El> {
    let (text, day) = (roadmap_text(), plan_text());
    let months = count(if made.months == 1 { text.month } else { text.months }, made.months as usize);
    let span = fill(text.span, &[&day.date(made.start), &day.date(made.end), &months]);
    let mut parts = vec![el("p").class("span").child(el("strong").text(&span))];
    if made.gaps.is_empty() {
        parts.push(paragraph(text.no_gap));
    } else {
        let gaps = count(if made.gaps.len() == 1 { text.gap } else { text.gaps }, made.gaps.len());
        let numbers = [day.hours(made.total), gaps, day.hours(made.hours.into())];
        parts.extend((!begun).then(|| paragraph(manage_text().unanswered)));
        parts.push(paragraph(&fill(text.work, &numbers.each_ref().map(String::as_str))));
    }
    let [least, most] = usual(made.quality);
    let which = if made.quality == Quality::Working { text.usual_working } else { text.usual_other };
    let usual = fill(text.usual, &[&least.to_string(), &most.to_string(), which]);
    let differs = match made.months {
        months if months < least => text.shorter,
        months if months > most => text.longer,
        _ => "",
    };
    parts.push(el("p").text(&usual).text(" ").text(differs));
    let tight = made.gaps.iter().filter(|work| work.is_tight()).count();
    for (words, number) in [(text.tight, tight), (text.skipped, made.skipped)] {
        if number > 0 {
            parts.push(paragraph(&count(words, number)).class("todo"));
        }
    }
    parts.push(paragraph(text.basis).class("hint"));
    parts
}

fn actions(state: AppState, made: Memo<Option<Roadmap>>) -> El {
    let text = roadmap_text();
    let write = button(text.take, move || {
        let change = made.with_untracked(|made| {
            let made = made.as_ref()?;
            state.peek(|model| take(model.session.assessment(), made))
        });
        if let Some(change) = change {
            state.end_typing();
            state.edit(change);
            state.end_typing();
            state.tell(text.taken.to_owned(), false);
        }
    });
    let nothing =
        move || made.with(|made| made.as_ref().is_none_or(|made| made.gaps.iter().all(|work| work.own)));
    let calendar =
        button(text.calendar, move || made.with_untracked(|made| made.as_ref().map(save).unwrap_or(())));
    let file =
        exports("roadmap", move || made.with_untracked(|made| made.as_ref().map(rows).unwrap_or_default()));
    file.child(write.flag("disabled", nothing)).child(calendar)
}

/// The steps and the gaps as a table for people.
fn rows(made: &Roadmap) -> Vec<Vec<String>> {
    let text = roadmap_text();
    let cells = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
    let heads = [text.column_step, text.column_from, text.column_until, text.column_hours, text.column_own];
    let step = |bar: &Bar| {
        let own = if bar.own { bar.end.to_string() } else { String::new() };
        cells([text.step(bar.step)[0], &bar.start.to_string(), &bar.end.to_string(), "", &own])
    };
    let gap = |work: &Work| {
        let name = format!("{} {}", work.id, work.id.get().title);
        let own = if work.own { work.end.to_string() } else { String::new() };
        cells([&name, &work.start.to_string(), &work.end.to_string(), &work.hours.to_string(), &own])
    };
    std::iter::once(cells(heads))
        .chain(made.steps.iter().map(step))
        .chain(made.gaps.iter().map(gap))
        .collect()
}

/// The steps and the gaps as a calendar file.
fn save(made: &Roadmap) {
    let text = roadmap_text();
    let steps = made.steps.iter().filter(|bar| !bar.done).map(|bar| Event {
        uid: format!("roadmap-step-{}@sprs-calculator", bar.step.key()),
        date: bar.end,
        summary: fill(text.calendar_step, &[text.step(bar.step)[0]]),
        description: text.step(bar.step)[1].to_owned(),
        alarm_days: Some(ALARM_DAYS),
    });
    let gaps = made.gaps.iter().map(|work| Event {
        uid: format!("roadmap-{}@sprs-calculator", work.id),
        date: work.end,
        summary: fill(text.calendar_gap, &[&format!("{} {}", work.id, work.id.get().title)]),
        description: work.id.get().statement.to_owned(),
        alarm_days: Some(ALARM_DAYS),
    });
    let events: Vec<Event> = steps.chain(gaps).collect();
    let stamp = format!("{}T000000Z", browser::today().replace('-', ""));
    download("roadmap", "ics", "text/calendar", &write_calendar(&events, &stamp));
}
