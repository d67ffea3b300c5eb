//! Dates as a calendar file (`.ics`) that calendar programs take in: RFC 5545.

use time::Date;

/// Octets a line may have without its end (RFC 5545, 3.1).
const LINE_OCTETS: usize = 75;

/// Who wrote the file. Without a version, so that the same events give the same text.
const PRODUCT: &str = "-//sprs-calculator//sprs-calculator//EN";

/// Something on one day, without a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name for calendar programs, unlike that of any other event anywhere. A file with the same name
    /// replaces the event that was taken in before.
    pub uid: String,
    /// Its day, in the years 0 to 9999.
    pub date: Date,
    /// What it is, in one line.
    pub summary: String,
    /// More about it, in any number of lines; may be empty.
    pub description: String,
    /// Days before the start of its day at which to remind; without a number there is no reminder.
    pub alarm_days: Option<u8>,
}

/// Writes a calendar with those events, in their order. The same input gives the same text.
///
/// `stamp` is when it is written, in UTC: `20261122T000000Z`. Control characters in texts, which the format
/// does not allow, are left out, except line ends and tabs; so is an event in a year that the format cannot
/// write. The format wants at least one event.
pub fn write_calendar(events: &[Event], stamp: &str) -> String {
    let mut out = String::new();
    put(&mut out, "BEGIN", "VCALENDAR");
    put(&mut out, "VERSION", "2.0");
    put(&mut out, "PRODID", PRODUCT);
    put(&mut out, "CALSCALE", "GREGORIAN");
    for event in events {
        if let Some(day) = day(event.date) {
            put_event(&mut out, event, &day, stamp);
        }
    }
    put(&mut out, "END", "VCALENDAR");
    out
}

fn put_event(out: &mut String, event: &Event, day: &str, stamp: &str) {
    let summary = escape(&event.summary);
    put(out, "BEGIN", "VEVENT");
    put(out, "UID", &escape(&event.uid));
    // A stamp has nothing to escape; one that is none must not break the lines.
    put(out, "DTSTAMP", &escape(stamp));
    put(out, "DTSTART;VALUE=DATE", day);
    // The end is the first day after it. The last day of the calendar has none, and an event without an end
    // is one day long (RFC 5545, 3.6.1).
    if let Some(end) = event.date.next_day().and_then(self::day) {
        put(out, "DTEND;VALUE=DATE", &end);
    }
    put(out, "SUMMARY", &summary);
    if !event.description.is_empty() {
        put(out, "DESCRIPTION", &escape(&event.description));
    }
    put(out, "TRANSP", "TRANSPARENT");
    if let Some(days) = event.alarm_days {
        put(out, "BEGIN", "VALARM");
        put(out, "ACTION", "DISPLAY");
        put(out, "DESCRIPTION", &summary);
        put(out, "TRIGGER", &format!("-P{days}D"));
        put(out, "END", "VALARM");
    }
    put(out, "END", "VEVENT");
}

/// A date as the format has it, `20261122`, if the year has four digits.
fn day(date: Date) -> Option<String> {
    let (year, month, day) = date.to_calendar_date();
    (0..=9999).contains(&year).then(|| format!("{year:04}{:02}{day:02}", u8::from(month)))
}

/// Appends a line, folded between characters: what is too long goes on after a line end and a space, which
/// counts.
fn put(out: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for character in name.chars().chain([':']).chain(value.chars()) {
        if octets + character.len_utf8() > LINE_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(character);
        octets += character.len_utf8();
    }
    out.push_str("\r\n");
}

/// A text as a value (RFC 5545, 3.3.11): any line end becomes `\n`.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            control if control.is_ascii_control() => {}
            other => out.push(other),
        }
    }
    out
}
