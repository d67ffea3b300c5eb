//! The calendar file, read back as RFC 5545 says: lines unfolded first, values unescaped then.

use proptest::prelude::*;
use sprs_calculator::assessment::records::read_date;
use sprs_calculator::documents::calendar::{Event, write_calendar};
use time::Date;

const STAMP: &str = "20261122T000000Z";

fn event(day: &str) -> Event {
    Event {
        uid: "closeout@sprs-calculator".to_owned(),
        date: read_date(day).unwrap_or_else(|| panic!("no date `{day}`")),
        summary: "POA&M closeout".to_owned(),
        description: String::new(),
        alarm_days: None,
    }
}

/// The lines as they stand in the file: each ends with CRLF, and no CR or LF stands anywhere else.
fn raw_lines(file: &str) -> Vec<&str> {
    let lines: Vec<&str> = file.strip_suffix("\r\n").expect("the last line ends").split("\r\n").collect();
    for line in &lines {
        assert!(!line.contains(['\r', '\n']), "a bare line end in {line:?}");
        assert!(line.len() <= 75, "{} octets in {line:?}", line.len());
        assert!(!line.is_empty());
    }
    lines
}

/// The lines unfolded.
fn lines(file: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for raw in raw_lines(file) {
        match (raw.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(raw.to_owned()),
        }
    }
    lines
}

/// The values of a property, in the order of the file.
fn values(file: &str, property: &str) -> Vec<String> {
    let named = |line: String| line.strip_prefix(property)?.strip_prefix(':').map(str::to_owned);
    lines(file).into_iter().filter_map(named).collect()
}

/// A value as text; a separator that is not escaped, or an escape that there is not, fails.
fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n') => text.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => text.push(escaped),
                other => panic!("no escape: {other:?} in {value:?}"),
            },
            ';' | ',' => panic!("bare {character} in {value:?}"),
            plain => text.push(plain),
        }
    }
    text
}

/// What is left of a text: its line ends are LF, and it has no other control characters but tabs.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}')).collect()
}

#[test]
fn a_calendar_is_written_line_by_line() {
    let closeout = Event {
        description: "Last day.\nThen the status expires; see 32 CFR 170.21(b), please.".to_owned(),
        alarm_days: Some(14),
        ..event("2027-02-28")
    };
    let next = Event { uid: "next@sprs-calculator".to_owned(), ..event("2029-09-01") };
    let expected = concat!(
        "BEGIN:VCALENDAR\r\n",
        "VERSION:2.0\r\n",
        "PRODID:-//sprs-calculator//sprs-calculator//EN\r\n",
        "CALSCALE:GREGORIAN\r\n",
        "BEGIN:VEVENT\r\n",
        "UID:closeout@sprs-calculator\r\n",
        "DTSTAMP:20261122T000000Z\r\n",
        "DTSTART;VALUE=DATE:20270228\r\n",
        "DTEND;VALUE=DATE:20270301\r\n",
        "SUMMARY:POA&M closeout\r\n",
        // 75 octets, then a space and the rest.
        "DESCRIPTION:Last day.\\nThen the status expires\\; see 32 CFR 170.21(b)\\, ple\r\n",
        " ase.\r\n",
        "TRANSP:TRANSPARENT\r\n",
        "BEGIN:VALARM\r\n",
        "ACTION:DISPLAY\r\n",
        "DESCRIPTION:POA&M closeout\r\n",
        "TRIGGER:-P14D\r\n",
        "END:VALARM\r\n",
        "END:VEVENT\r\n",
        "BEGIN:VEVENT\r\n",
        "UID:next@sprs-calculator\r\n",
        "DTSTAMP:20261122T000000Z\r\n",
        "DTSTART;VALUE=DATE:20290901\r\n",
        "DTEND;VALUE=DATE:20290902\r\n",
        "SUMMARY:POA&M closeout\r\n",
        "TRANSP:TRANSPARENT\r\n",
        "END:VEVENT\r\n",
        "END:VCALENDAR\r\n",
    );
    assert_eq!(write_calendar(&[closeout.clone(), next.clone()], STAMP), expected);
    assert_eq!(write_calendar(&[closeout, next], STAMP), expected, "the same input gives the same text");
}

#[test]
fn the_end_is_the_next_day() {
    for (day, start, end) in [
        ("2026-07-14", "20260714", "20260715"),
        ("2026-04-30", "20260430", "20260501"),
        ("2026-12-31", "20261231", "20270101"),
        ("2027-02-28", "20270228", "20270301"),
        ("2028-02-28", "20280228", "20280229"),
        ("2028-02-29", "20280229", "20280301"),
        ("2100-02-28", "21000228", "21000301"),
        ("0007-01-09", "00070109", "00070110"),
    ] {
        let file = write_calendar(&[event(day)], STAMP);
        assert_eq!(values(&file, "DTSTART;VALUE=DATE"), [start]);
        assert_eq!(values(&file, "DTEND;VALUE=DATE"), [end]);
    }
}

#[test]
fn the_ends_of_the_calendar_are_no_trouble() {
    let last = Event { date: Date::MAX, ..event("2026-01-01") };
    let file = write_calendar(&[last], STAMP);
    assert_eq!(values(&file, "DTSTART;VALUE=DATE"), ["99991231"]);
    assert!(values(&file, "DTEND;VALUE=DATE").is_empty(), "one day long without an end");
    let before = Event { date: Date::MIN, ..event("2026-01-01") };
    let file = write_calendar(&[before, event("2026-01-01")], STAMP);
    assert_eq!(values(&file, "DTSTART;VALUE=DATE"), ["20260101"], "no year before 0");
}

#[test]
fn only_an_event_that_asks_for_it_reminds() {
    let reminds = |days| Event { alarm_days: Some(days), ..event("2026-07-14") };
    let file = write_calendar(&[reminds(0), event("2026-07-14"), reminds(7), reminds(255)], STAMP);
    assert_eq!(values(&file, "TRIGGER"), ["-P0D", "-P7D", "-P255D"]);
    assert_eq!(values(&file, "BEGIN").iter().filter(|part| *part == "VALARM").count(), 3);
    assert_eq!(values(&file, "ACTION"), ["DISPLAY"; 3]);
}

#[test]
fn texts_are_escaped() {
    let written = |text: &str| {
        let file = write_calendar(&[Event { summary: text.to_owned(), ..event("2026-07-14") }], STAMP);
        values(&file, "SUMMARY").remove(0)
    };
    assert_eq!(written(r"C:\new; a, b"), r"C:\\new\; a\, b");
    assert_eq!(written("one\r\ntwo\nthree\rfour\n\r\n"), r"one\ntwo\nthree\nfour\n\n");
    assert_eq!(written("a: \"b\"\tc"), "a: \"b\"\tc", "colons, quotation marks and tabs stay");
    assert_eq!(written("a\u{0}b\u{1b}c\u{7f}d"), "abcd");
}

#[test]
fn lines_are_folded_at_75_octets_and_between_characters() {
    let folded = |text: String| {
        let file = write_calendar(&[Event { summary: text, ..event("2026-07-14") }], STAMP);
        let lines: Vec<String> = raw_lines(&file).into_iter().map(str::to_owned).collect();
        let from = lines.iter().position(|line| line.starts_with("SUMMARY:")).unwrap();
        lines[from..].iter().take_while(|line| *line != "TRANSP:TRANSPARENT").cloned().collect::<Vec<_>>()
    };
    // `SUMMARY:` is 8 octets.
    assert_eq!(folded("a".repeat(67)), [format!("SUMMARY:{}", "a".repeat(67))]);
    assert_eq!(folded("a".repeat(68)), [format!("SUMMARY:{}", "a".repeat(67)), " a".to_owned()]);
    assert_eq!(folded("a".repeat(67 + 74 + 1))[1..], [format!(" {}", "a".repeat(74)), " a".to_owned()]);
    // Two octets each: 33 fit in 67, the 34th would be cut.
    assert_eq!(folded("é".repeat(34)), [format!("SUMMARY:{}", "é".repeat(33)), " é".to_owned()]);
    // Four octets each: 16 fit in 67, and 18 in the 74 after the space.
    let clefs = |many| "\u{1d11e}".repeat(many);
    assert_eq!(
        folded(clefs(35)),
        [format!("SUMMARY:{}", clefs(16)), format!(" {}", clefs(18)), format!(" {}", clefs(1))]
    );
}

#[test]
fn a_stamp_that_is_none_breaks_no_line() {
    let file = write_calendar(&[event("2026-07-14")], "x\r\nEND:VCALENDAR");
    assert_eq!(values(&file, "END"), ["VEVENT", "VCALENDAR"]);
}

#[test]
fn a_calendar_without_events_has_its_frame() {
    let file = write_calendar(&[], STAMP);
    assert_eq!(lines(&file).len(), 5);
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zé漢😀\\\\;,:\n\r\t ]{0,250}",
        "(é|漢|😀|a|\u{301}){60,90}",
        proptest::collection::vec(any::<char>(), 0..200).prop_map(String::from_iter),
    ]
}

proptest! {
    #[test]
    fn every_text_comes_back(
        uid in texts(), summary in texts(), description in texts(),
        alarm_days in any::<Option<u8>>(), many in 1usize..4,
    ) {
        let written = Event { uid, summary, description, alarm_days, ..event("2026-07-14") };
        let file = write_calendar(&vec![written.clone(); many], STAMP);
        let read = |property| values(&file, property).iter().map(|value| unescape(value)).collect::<Vec<_>>();
        let summary = clean(&written.summary);
        // Those of the event and of its alarm.
        let mut descriptions = Vec::new();
        if !written.description.is_empty() {
            descriptions.push(clean(&written.description));
        }
        if alarm_days.is_some() {
            descriptions.push(summary.clone());
        }
        prop_assert_eq!(read("UID"), vec![clean(&written.uid); many]);
        prop_assert_eq!(read("SUMMARY"), vec![summary; many]);
        prop_assert_eq!(read("DESCRIPTION"), vec![descriptions; many].concat());
        prop_assert_eq!(read("DTSTAMP"), vec![STAMP.to_owned(); many]);
        let parts = many * (1 + usize::from(alarm_days.is_some())) + 1;
        prop_assert_eq!(values(&file, "BEGIN").len(), parts);
        prop_assert_eq!(values(&file, "END").len(), parts);
    }
}
