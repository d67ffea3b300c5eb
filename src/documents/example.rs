//! The worked example: a fictitious machine shop some seven months into its program, kept as a backup in
//! `example.json`.

use time::{Date, Duration, Month};

use crate::assessment::records::{Collection, Fields, Kind, ReceivedField, SupplierField, read_date};
use crate::assessment::{Assessment, Change};

use crate::planning::manage::suppliers::{Questionnaire, Reply};

use super::questionnaire::{read_questionnaire, read_reply, write_questionnaire, write_reply};
use super::{DocumentError, read_backup};

/// The day as of which the example is written.
pub const EXAMPLE_DAY: Date = match Date::from_calendar_date(2026, Month::November, 22) {
    Ok(date) => date,
    Err(_) => Date::MIN,
};

/// Reads the example as it stands today: what was three days ago on [`EXAMPLE_DAY`] was three days ago today. Every
/// date of every record, and of the questionnaires and replies in them, moves by the same number of days; one that would
/// leave the calendar of files (years 0 to 9999) stays. Nothing else changes.
///
/// # Errors
/// As [`read_backup`].
pub fn read_example(text: &str, today: Date) -> Result<Assessment, DocumentError> {
    let mut assessment = read_backup(text)?;
    let by = today - EXAMPLE_DAY;
    let records = assessment.records().iter();
    let moved = records.map(|(collection, key, fields)| {
        Change::Record(collection, key, Some(moved(collection, fields, by)))
    });
    let moved = Change::Many(moved.collect());
    assessment.apply(moved);
    Ok(assessment)
}

/// A record with its dates so much later.
fn moved(collection: Collection, fields: &Fields, by: Duration) -> Fields {
    let mut all = fields.clone();
    for (place, (_, kind)) in collection.get().fields.iter().enumerate() {
        if !matches!(kind, Kind::Date) {
            continue;
        }
        let date = read_date(fields.get(place)).and_then(|date| date.checked_add(by));
        // Years before 0 can be reckoned with, and cannot be written.
        if let Some(text) = date.map(|date| date.to_string()).filter(|text| kind.accepts(text)) {
            all.set(place, text);
        }
    }
    let files: &[usize] = match collection {
        Collection::Suppliers => &[SupplierField::Reply as usize],
        Collection::Received => &[ReceivedField::Asked as usize, ReceivedField::Reply as usize],
        _ => &[],
    };
    for place in files {
        if let Some(text) = moved_file(fields.get(*place), by) {
            all.set(*place, text);
        }
    }
    all
}

/// A questionnaire or a reply with its dates so much later; `None` for what is neither.
fn moved_file(text: &str, by: Duration) -> Option<String> {
    let moved = |date: Option<Date>| date.map(|date| date.checked_add(by).unwrap_or(date));
    if let Ok(reply) = read_reply(text) {
        let reply = Reply {
            date: moved(reply.date),
            status_date: moved(reply.status_date),
            score_date: moved(reply.score_date),
            ..reply
        };
        return write_reply(&reply).ok();
    }
    let asked = read_questionnaire(text).ok()?;
    write_questionnaire(&Questionnaire { due: moved(asked.due), ..asked }).ok()
}
