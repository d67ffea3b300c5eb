//! The worked example: complete, consistent, and never out of date.

mod actions;
mod program;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use sprs_calculator::assessment::records::{
    Collection, Duty, Kind, Milestone, Reality, Received, Role, Supplier, read_date,
};
use sprs_calculator::assessment::{Answer, Assessment, Item, Level};
use sprs_calculator::catalog::{RequirementId, Standard};
use sprs_calculator::documents::questionnaire::{read_questionnaire, read_reply};
use sprs_calculator::documents::{EXAMPLE_DAY, Problem, read_backup, read_example, write_backup};
use sprs_calculator::planning::contradictions::contradictions;
use sprs_calculator::planning::gaps::{Order, gaps};
use sprs_calculator::planning::head_start::unjudged;
use sprs_calculator::planning::manage::roadmap::{FIRST_OWN, Step, roadmap};
use sprs_calculator::planning::manage::suppliers::{Questionnaire, Reply};
use sprs_calculator::scoring::score;
use sprs_calculator::scoring::status::blocking;
use time::Date;

use crate::iso::iso;
use crate::item;

const TEXT: &str = include_str!("../../src/documents/example.json");

/// As it stands on the day as of which it is written.
fn example() -> Assessment {
    read_example(TEXT, EXAMPLE_DAY).expect("the example is a backup")
}

fn day(text: &str) -> Date {
    read_date(text).unwrap_or_else(|| panic!("no date `{text}`"))
}

/// Every date field that is filled, with where it stands.
fn dates(assessment: &Assessment) -> Vec<(String, Date)> {
    let mut found = Vec::new();
    for (collection, key, fields) in assessment.records().iter() {
        for (place, text) in fields.iter() {
            let (name, kind) = collection.get().fields[place];
            if matches!(kind, Kind::Date) {
                found.push((format!("{} {key} {name}", collection.get().name), day(text)));
            }
        }
    }
    found
}

/// Whether a field holds a questionnaire or a reply.
fn is_file(collection: Collection, place: usize) -> bool {
    let name = collection.get().fields[place].0;
    match collection {
        Collection::Suppliers => name == "reply",
        Collection::Received => name == "asked" || name == "reply",
        _ => false,
    }
}

/// The questionnaires and the replies in the records.
fn files(assessment: &Assessment) -> (Vec<Questionnaire>, Vec<Reply>) {
    let suppliers = assessment.all::<Supplier>();
    let received = assessment.all::<Received>();
    let asked = received.iter().map(|(_, one)| read_questionnaire(&one.asked).expect("a questionnaire"));
    let replies =
        suppliers.iter().map(|(_, one)| &one.reply).chain(received.iter().map(|(_, one)| &one.reply));
    let replies = replies.filter(|text| !text.is_empty()).map(|text| read_reply(text).expect("a reply"));
    (asked.collect(), replies.collect())
}

/// A backup with milestones of these dates.
fn milestones(dates: &[&str]) -> String {
    let record =
        |(key, date): (usize, &&str)| format!(r#"{{"in":"milestone","key":"{key}","date":"{date}"}}"#);
    let records: Vec<String> = dates.iter().enumerate().map(record).collect();
    format!(r#"{{"format":"sprs-calculator","version":3,"records":[{}]}}"#, records.join(","))
}

/// The dates of such milestones, read on a day.
fn moved(dates: &[&str], today: &str) -> Vec<String> {
    let read = read_example(&milestones(dates), day(today)).expect("milestones are a backup");
    let dates = read.all::<Milestone>();
    dates
        .iter()
        .map(|(_, milestone)| milestone.date.map(|date| date.to_string()).unwrap_or_default())
        .collect()
}

#[test]
fn on_its_own_day_it_is_the_backup_as_it_stands_in_the_file() {
    let backup = read_backup(TEXT).unwrap();
    assert_eq!(example(), backup);
    let value: serde_json::Value = serde_json::from_str(TEXT).unwrap();
    let written: serde_json::Value = serde_json::from_str(&write_backup(&backup)).unwrap();
    assert_eq!(value, written, "it is written as the page would write it");
    let compact: String = TEXT.lines().map(str::trim_start).collect();
    let without_blanks = |text: &str| text.replace("\": ", "\":");
    assert_eq!(without_blanks(&compact), without_blanks(&write_backup(&backup)), "and in the same order");
}

#[test]
fn every_date_moves_by_the_same_days() {
    let before = example();
    let dates_before = dates(&before);
    assert!(dates_before.len() > 150, "{}", dates_before.len());
    for today in ["2026-11-23", "2027-03-01", "2028-02-29", "2026-10-31", "2020-02-29", "2100-03-01"] {
        let today = day(today);
        let by = today.to_julian_day() - EXAMPLE_DAY.to_julian_day();
        let after = read_example(TEXT, today).unwrap();
        let expected: Vec<(String, Date)> = dates_before
            .iter()
            .map(|(place, date)| (place.clone(), Date::from_julian_day(date.to_julian_day() + by).unwrap()))
            .collect();
        assert_eq!(dates(&after), expected, "{today}");
    }
}

#[test]
fn dates_move_over_the_ends_of_months_and_29_february() {
    let dates = ["2026-11-30", "2026-12-31", "2027-02-28", "2028-02-28", "2028-02-29"];
    assert_eq!(
        moved(&dates, "2026-11-23"),
        ["2026-12-01", "2027-01-01", "2027-03-01", "2028-02-29", "2028-03-01"]
    );
    assert_eq!(moved(&["2027-03-01", "2028-03-01"], "2026-11-21"), ["2027-02-28", "2028-02-29"]);
    // 365 days, and 29 February 2028 is among those that pass.
    assert_eq!(moved(&["2027-03-01", "2026-03-01"], "2027-11-22"), ["2028-02-29", "2027-03-01"]);
}

#[test]
fn a_date_that_would_leave_the_calendar_stays() {
    assert_eq!(moved(&["9999-12-31", "9999-12-30"], "2026-11-23"), ["9999-12-31", "9999-12-31"]);
    assert_eq!(moved(&["0000-01-01", "0000-01-02"], "2026-11-21"), ["0000-01-01", "0000-01-01"]);
    for today in [Date::MIN, Date::MAX] {
        let read = read_example(TEXT, today).unwrap();
        assert_eq!(read_backup(&write_backup(&read)).unwrap(), read, "{today} leaves what can be stored");
    }
}

#[test]
fn nothing_but_dates_changes() {
    let (before, after) = (example(), read_example(TEXT, day("2031-07-04")).unwrap());
    let points = score(&before).points();
    assert_eq!(score(&after).points(), points);
    for id in RequirementId::all() {
        assert_eq!(after.response(id), before.response(id), "{id}");
    }
    let rest = |assessment: &Assessment| -> Vec<(Collection, u32, usize, String)> {
        let records = assessment.records().iter();
        let fields = records.flat_map(|(collection, key, fields)| {
            let rest = fields.iter().filter(move |(place, _)| {
                !matches!(collection.get().fields[*place].1, Kind::Date) && !is_file(collection, *place)
            });
            rest.map(move |(place, text)| (collection, key, place, text.to_owned())).collect::<Vec<_>>()
        });
        fields.collect()
    };
    assert_eq!(rest(&after), rest(&before));
}

#[test]
fn the_dates_inside_questionnaires_and_replies_move_too() {
    let (asked, replies) = files(&example());
    let (asked_later, replies_later) = files(&read_example(TEXT, day("2027-03-01")).unwrap());
    assert!(!asked.is_empty() && replies.len() > 1);
    // 22 November to 1 March.
    let later =
        |date: Option<Date>| date.map(|date| Date::from_julian_day(date.to_julian_day() + 99).unwrap());
    for (before, after) in asked.into_iter().zip(asked_later) {
        assert_eq!(after, Questionnaire { due: later(before.due), ..before });
    }
    for (before, after) in replies.into_iter().zip(replies_later) {
        let moved = Reply {
            date: later(before.date),
            status_date: later(before.status_date),
            score_date: later(before.score_date),
            ..before
        };
        assert_eq!(after, moved);
    }
}

#[test]
fn what_is_damaged_is_refused() {
    let refused = |text: &str| read_example(text, EXAMPLE_DAY).unwrap_err().problem;
    assert!(matches!(refused(&TEXT[..TEXT.len() / 2]), Problem::NotABackup(_)));
    assert!(matches!(refused(""), Problem::NotABackup(_)));
    assert!(matches!(
        refused(&TEXT.replacen("\"version\": 3", "\"version\": 999", 1)),
        Problem::NewerVersion(999)
    ));
    assert!(matches!(refused(&TEXT.replacen("2026-04-13", "2026-02-30", 1)), Problem::WrongField(..)));
}

#[test]
fn every_part_of_the_page_has_something_to_show() {
    let assessment = example();
    for collection in Collection::ALL {
        let records = assessment.records().iter().filter(|(at, ..)| *at == collection).count();
        assert!(records > 0, "{}", collection.get().name);
    }
    let profile = assessment.profile();
    assert_eq!((profile.level, profile.by_c3pao(), profile.enclave), (Some(Level::Two), false, Some(false)));
    let categories: BTreeSet<_> = assessment.assets().iter().map(|(_, asset)| asset.category).collect();
    assert_eq!(categories.len(), 5, "assets of every category");
    assert_eq!(unjudged(iso(), &assessment, Standard::Iso9001), 0, "every clause that helps is judged");
    let realities = assessment.records().iter().filter(|(at, ..)| *at == Collection::Clauses);
    let realities: Vec<Reality> = realities.map(|(_, _, fields)| Reality::read(fields)).collect();
    let how_many = |reality: Reality| realities.iter().filter(|one| **one == reality).count();
    assert!(how_many(Reality::Working) * 2 > realities.len() && how_many(Reality::Partly) > 1);
    assert_eq!(how_many(Reality::Paper), 1);
    let duties: BTreeSet<Duty> = assessment.all::<Role>().iter().map(|(_, role)| role.duty).collect();
    assert_eq!(duties.len(), 5, "{duties:?}");
    let milestones = assessment.all::<Milestone>();
    let reached = |step: Step| milestones.get(step.key()).is_some_and(|milestone| milestone.done.is_some());
    assert!(reached(Step::Quality) && reached(Step::Scope) && !reached(Step::Gaps));
    assert_eq!(milestones.iter().filter(|(key, _)| *key >= FIRST_OWN).count(), 2);
    assert!(roadmap(&assessment, &score(&assessment), EXAMPLE_DAY).is_some());
}

#[test]
fn everything_is_determined_and_a_status_is_still_far() {
    let assessment = example();
    let score = score(&assessment);
    let points = score.points().expect("the score is certain");
    assert!((45..=75).contains(&points), "{points}");
    for id in RequirementId::all() {
        let finding = score.finding(id);
        assert!(finding.answered && !finding.reason_missing && !finding.contradiction, "{id}: {finding:?}");
        assert!(!assessment.response(id).note.is_empty(), "{id} says how it is done");
    }
    let open = gaps(&assessment, &score, Order::Recommended);
    assert!((15..=25).contains(&open.len()), "{}", open.len());
    let blocking = blocking(&score).count();
    assert!(blocking > 0 && blocking < open.len(), "{blocking} of {}", open.len());
    // Laptops with CUI where phones are prohibited: right here, and worth the question.
    let clash = contradictions(&assessment, &score);
    let about: Vec<Vec<String>> = clash
        .iter()
        .map(|found| found.requirements().iter().map(RequirementId::to_string).collect())
        .collect();
    assert_eq!(about, [["3.1.18", "3.1.19"]]);
}

#[test]
fn every_kind_of_answer_is_there_with_its_reason() {
    let assessment = example();
    let mut kinds: BTreeMap<Answer, usize> = BTreeMap::new();
    let mut by_objectives = 0;
    for id in RequirementId::all() {
        let objectives: Vec<Item> = id.objectives().map(Item::Objective).collect();
        by_objectives += usize::from(objectives.iter().any(|item| assessment.entry(*item).answer.is_some()));
        for item in std::iter::once(Item::Requirement(id)).chain(objectives) {
            let entry = assessment.entry(item);
            let Some(answer) = entry.answer else { continue };
            *kinds.entry(answer).or_default() += 1;
            assert_eq!(answer.needs_reason(), entry.has_reason(), "{item}");
        }
    }
    assert_eq!(kinds.len(), Answer::ALL.len(), "{kinds:?}");
    assert!((12..=20).contains(&by_objectives), "{by_objectives}");
    assert_eq!(assessment.entry(item("3.12.4")).answer, Some(Answer::Met));
    // What is inherited names a provider of the worksheet.
    for id in RequirementId::all() {
        let entry = assessment.entry(Item::Requirement(id));
        if entry.answer == Some(Answer::Inherited) {
            let named = assessment.providers().iter().any(|(_, one)| entry.reason.starts_with(&one.name));
            assert!(named, "{id}: {}", entry.reason);
        }
    }
}

#[test]
fn every_gap_has_an_owner_a_target_and_a_next_step() {
    let assessment = example();
    let score = score(&assessment);
    for gap in gaps(&assessment, &score, Order::Recommended) {
        let plan = assessment.plan(gap.id);
        assert!(!plan.owner.is_empty() && !plan.next_step.is_empty(), "{}: {plan:?}", gap.id);
        assert!(plan.target.is_some_and(|target| target > EXAMPLE_DAY), "{}: {plan:?}", gap.id);
    }
    let owners: BTreeSet<String> = RequirementId::all().map(|id| assessment.plan(id).owner).collect();
    assert!((6..=7).contains(&owners.len()), "{owners:?}");
}

#[test]
fn what_happened_is_past_and_what_is_planned_is_to_come() {
    let past = [
        "done",
        "opened",
        "verified",
        "closed",
        "discovered",
        "reported",
        "since",
        "joined",
        "left",
        "sent",
        "replied",
        "decided",
        "start",
        "phishing",
        "cui",
        "insider",
        "reporting",
        "privileged",
        "own_1",
        "own_2",
        "own_3",
    ];
    for (place, date) in dates(&example()) {
        let field = place.rsplit(' ').next().unwrap();
        assert!(!past.contains(&field) || date <= EXAMPLE_DAY, "{place}: {date}");
        assert!(field != "target" || date > EXAMPLE_DAY, "{place}: {date}");
    }
}
