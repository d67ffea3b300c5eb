//! The statuses that SPRS shows, what they make due, and the same as a calendar file.

use time::Date;

use crate::assessment::records::read_date;
use crate::assessment::{Held, Level, Profile};
use crate::documents::calendar::{Event, write_calendar};
use crate::planning::dates::{Due, DueKind, days_left, due, expired_levels};
use crate::ui::browser::{download, today};
use crate::ui::components::field::{date, edit_profile, select};
use crate::ui::components::parts::{paragraph, section};
use crate::ui::dom::{El, button, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::status::status_text;
use crate::ui::text::{count, fill};

/// Days before a date on which the calendar reminds.
const ALARM_DAYS: u8 = 30;

/// The part of the page for the level the firm works toward.
pub fn dates(state: AppState, level: Level) -> El {
    let text = status_text();
    let two = || {
        [
            held(state, text.status, |profile| profile.status, |profile, held| profile.status = held),
            status_date(
                state,
                text.status_date,
                |profile| profile.status_date,
                |profile, date| profile.status_date = date,
            ),
        ]
    };
    let three = || {
        [
            held(
                state,
                text.status_3,
                |profile| profile.level3_status,
                |profile, held| profile.level3_status = held,
            ),
            status_date(
                state,
                text.level3_date,
                |profile| profile.level3_date,
                |profile, date| profile.level3_date = date,
            ),
        ]
    };
    let one = status_date(
        state,
        text.level1_date,
        |profile| profile.level1_date,
        |profile, date| profile.level1_date = date,
    );
    let group = |fields: [El; 2]| el("div").class("asks").children(fields);
    let lead = if level == Level::One { text.dates_lead_1 } else { text.dates_lead };
    section(text.dates)
        .child(paragraph(lead))
        .children((level == Level::Three).then(|| group(three())))
        .children((level != Level::One).then(|| group(two())))
        .child(el("div").class("asks").child(one))
        .region(move || {
            let profile = state.read(Part::Around, |model| model.session.assessment().profile());
            let now = read_date(&today());
            let dues = due(&profile, now);
            if dues.is_empty() {
                return vec![paragraph(text.dates_none).class("quiet")];
            }
            let mut parts: Vec<El> = expired_levels(&profile, now)
                .into_iter()
                .map(|level| paragraph(&fill(text.expired, &[&level.number().to_string()])).class("todo"))
                .collect();
            let future = [profile.status_date, profile.level1_date, profile.level3_date];
            if future.iter().flatten().any(|date| now.is_some_and(|now| *date > now)) {
                parts.push(paragraph(text.dates_future).class("quiet"));
            }
            let to_come: Vec<Due> = dues.iter().copied().filter(|due| is_to_come(due, now)).collect();
            parts.push(list(&dues, now));
            if !to_come.is_empty() {
                let save = button(text.calendar, move || save(&to_come));
                parts.push(el("p").class("actions").child(save));
            }
            parts
        })
}

/// Which status SPRS shows.
fn held(
    state: AppState,
    words: &'static str,
    read: fn(&Profile) -> Option<Held>,
    write: fn(&mut Profile, Option<Held>),
) -> El {
    let text = status_text();
    let chosen = move || {
        let held = state.read(Part::Around, |model| read(&model.session.assessment().profile()));
        held.and_then(|held| Held::ALL.iter().position(|other| *other == held)).map_or(0, |place| place + 1)
    };
    let names = [text.held_none, text.held_conditional, text.held_final];
    select(words, &names, chosen, move |place| {
        let held = place.checked_sub(1).and_then(|place| Held::ALL.get(place)).copied();
        edit_profile(state, |profile| write(profile, held));
        state.end_typing();
    })
}

fn status_date(
    state: AppState,
    words: &str,
    read: fn(&Profile) -> Option<Date>,
    write: fn(&mut Profile, Option<Date>),
) -> El {
    let stored = move || state.read(Part::Around, |model| read(&model.session.assessment().profile()));
    let input = date(state, stored, move |date| edit_profile(state, |profile| write(profile, date)));
    el("label").child(el("span").text(words)).child(input)
}

fn is_to_come(due: &Due, now: Option<Date>) -> bool {
    now.is_none_or(|now| days_left(now, due.date) >= 0)
}

/// What a date is for.
fn words(due: &Due) -> String {
    let text = status_text();
    let words = match (due.level, due.what) {
        (Level::One, _) => return text.due_level1.to_owned(),
        (_, DueKind::StatusAffirmation) => text.due_status,
        (_, DueKind::Closeout) => text.due_closeout,
        (_, DueKind::YearlyAffirmation) => text.due_yearly,
        (_, DueKind::Assessment) => text.due_assessment,
    };
    fill(words, &[&due.level.number().to_string()])
}

fn list(dues: &[Due], now: Option<Date>) -> El {
    let text = status_text();
    let rows = dues.iter().map(|due| {
        let left = now.map(|now| match days_left(now, due.date) {
            0 => text.due_today.to_owned(),
            1 => text.due_in_one.to_owned(),
            -1 => text.due_over_one.to_owned(),
            days @ 1.. => fill(text.due_in, &[&days.to_string()]),
            days => count(text.due_over, days.unsigned_abs() as usize),
        });
        let date = due.date.to_string();
        el("tr")
            .child(el("th").attr("scope", "row").child(el("time").attr("datetime", &date).text(&date)))
            .child(el("td").text(&words(due)))
            .child(el("td").text(&left.unwrap_or_default()))
    });
    el("table").class("dues").child(el("tbody").children(rows))
}

/// The dates from today on as a calendar file.
fn save(dues: &[Due]) {
    let event = |due: &Due| Event {
        uid: format!("{:?}-{:?}-{}@sprs-calculator", due.level, due.what, due.date),
        date: due.date,
        summary: fill(status_text().calendar_summary, &[&words(due)]),
        description: words(due),
        alarm_days: Some(ALARM_DAYS),
    };
    let events: Vec<Event> = dues.iter().map(event).collect();
    let stamp = format!("{}T000000Z", today().replace('-', ""));
    download("dates", "ics", "text/calendar", &write_calendar(&events, &stamp));
}
