//! The status dates, what they make due, and the same as a calendar file.

use time::Date;

use crate::assessment::records::read_date;
use crate::assessment::{Change, Level, Profile};
use crate::documents::calendar::{Event, write_calendar};
use crate::planning::dates::{Due, DueKind, days_left, due};
use crate::scoring::status::{level1, level2};
use crate::ui::browser::{download, today};
use crate::ui::components::parts::section;
use crate::ui::dom::{El, button, el};
use crate::ui::state::{AppState, Model, Part};
use crate::ui::text::fill;
use crate::ui::text::status::status_text;

/// Days before a date on which the calendar reminds.
const ALARM_DAYS: u8 = 30;

/// The part of the page.
pub fn dates(state: AppState) -> El {
    let text = status_text();
    let level2 = state.peek(|model| model.session.assessment().profile().level != Some(Level::One));
    let fields = el("div")
        .class("asks")
        .children(level2.then(|| {
            field(
                state,
                text.status_date,
                |profile| profile.status_date,
                |profile, date| profile.status_date = date,
            )
        }))
        .child(field(
            state,
            text.level1_date,
            |profile| profile.level1_date,
            |profile, date| profile.level1_date = date,
        ));
    let lead = el("p").text(text.dates_lead).text(" ").text(if level2 { text.dates_conditional } else { "" });
    section(text.dates).child(lead).child(fields).region(move || {
        let dues = state.read(Part::Around, dues);
        if dues.is_empty() {
            return vec![el("p").class("quiet").text(text.dates_none)];
        }
        let save = button(text.calendar, move || save(state));
        vec![list(&dues), el("p").class("actions").child(save)]
    })
}

fn dues(model: &Model) -> Vec<Due> {
    let score = model.session.score();
    due(&model.session.assessment().profile(), level2(score).status(), level1(score).is_met())
}

/// A date of the profile.
fn field(
    state: AppState,
    words: &str,
    read: fn(&Profile) -> Option<Date>,
    write: fn(&mut Profile, Option<Date>),
) -> El {
    let value = move || {
        let date = state.read(Part::Around, |model| read(&model.session.assessment().profile()));
        date.map(|date| date.to_string()).unwrap_or_default()
    };
    let input =
        el("input").attr("type", "date").attr("max", "9999-12-31").value(value).on("change", move |event| {
            let mut profile = state.peek(|model| model.session.assessment().profile());
            write(&mut profile, read_date(&leptos::prelude::event_target_value(&event)));
            state.edit(Change::profile(&profile));
            state.end_typing();
        });
    el("label").child(el("span").text(words)).child(input)
}

/// What a date is for.
const fn words(what: DueKind) -> &'static str {
    let text = status_text();
    match what {
        DueKind::StatusAffirmation => text.due_status,
        DueKind::Closeout => text.due_closeout,
        DueKind::YearlyAffirmation => text.due_yearly,
        DueKind::Level2Assessment => text.due_assessment,
        DueKind::Level1Assessment => text.due_level1,
    }
}

fn list(dues: &[Due]) -> El {
    let text = status_text();
    let now = read_date(&today());
    let rows = dues.iter().map(|due| {
        let left = now.map(|now| match days_left(now, due.date) {
            0 => text.due_today.to_owned(),
            days @ 1.. => fill(text.due_in, &[&days.to_string()]),
            days => fill(text.due_over, &[&days.unsigned_abs().to_string()]),
        });
        let date = due.date.to_string();
        el("tr")
            .child(el("th").attr("scope", "row").child(el("time").attr("datetime", &date).text(&date)))
            .child(el("td").text(words(due.what)))
            .child(el("td").text(&left.unwrap_or_default()))
    });
    el("table").class("dues").child(el("tbody").children(rows))
}

/// The dates from today on as a calendar file.
fn save(state: AppState) {
    let today = today();
    let events: Vec<Event> = state
        .peek(dues)
        .into_iter()
        .filter(|due| read_date(&today).is_none_or(|now| days_left(now, due.date) >= 0))
        .map(|due| Event {
            uid: format!("{:?}-{}@sprs-calculator", due.what, due.date),
            date: due.date,
            summary: fill(status_text().calendar_summary, &[words(due.what)]),
            description: words(due.what).to_owned(),
            alarm_days: Some(ALARM_DAYS),
        })
        .collect();
    let stamp = format!("{}T000000Z", today.replace('-', ""));
    download("dates", "ics", "text/calendar", &write_calendar(&events, &stamp));
}
