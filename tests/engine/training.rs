//! The training matrix: who needs what, until when it holds, what is lacking, and the edits of many records.

use sprs_calculator::assessment::records::{Collection, Person, Program, TrainingRole, read_date};
use sprs_calculator::assessment::{Assessment, Change};
use sprs_calculator::planning::manage::training::{
    Counts, Session, State, Status, Topic, bearings, fresh_person, matrix, read_roles, remove_role, session,
    status, tasks, usual_roles, with_role,
};
use sprs_calculator::planning::manage::{Task, TaskKind};
use sprs_calculator::scoring::score;
use sprs_calculator::ui::text::manage::training::{cells, training_text};
use time::Date;

use crate::requirement;

const NAMES: [&str; 4] = ["Everyone", "CUI handlers", "Administrators", "Managers"];

fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

/// The usual roles, with the keys 0 to 3.
fn roles() -> Assessment {
    let mut assessment = Assessment::default();
    let change = usual_roles(&assessment, NAMES);
    assessment.apply(change);
    assessment
}

fn person(name: &str, roles: &str) -> Person {
    Person { name: name.into(), roles: roles.into(), ..Person::default() }
}

fn add(assessment: &mut Assessment, key: u32, person: &Person) {
    assessment.apply(Change::record(key, Some(person)));
}

/// Where the person with the key 0 stands in a topic.
fn state(person: &Person, topic: Topic, today: &str) -> State {
    let mut assessment = roles();
    add(&mut assessment, 0, person);
    let matrix = matrix(&assessment, day(today));
    matrix.state(&matrix.rows[0], topic)
}

#[test]
fn the_usual_roles_need_what_their_people_need() {
    let assessment = roles();
    let roles = assessment.all::<TrainingRole>();
    let needs = |key: u32| -> Vec<Topic> {
        Topic::ALL.into_iter().filter(|topic| topic.needed_by(roles.get(key).unwrap())).collect()
    };
    use Topic::{Cui, Insider, Phishing, Privileged, Reporting};
    assert_eq!(needs(0), [Phishing, Insider, Reporting]);
    assert_eq!(needs(1), [Phishing, Cui, Insider, Reporting]);
    assert_eq!(needs(2), [Phishing, Cui, Insider, Reporting, Privileged]);
    assert_eq!(needs(3), [Phishing, Cui, Insider, Reporting]);
    let names: Vec<&str> = roles.iter().map(|(_, role)| role.name.as_str()).collect();
    assert_eq!(names, NAMES);
    let mut more = assessment.clone();
    let undo = more.apply(usual_roles(&assessment, NAMES));
    assert_eq!(more.all::<TrainingRole>().len(), 8, "new keys, none is written over");
    more.apply(undo);
    assert_eq!(more, assessment);
}

#[test]
fn somebody_needs_what_one_of_their_roles_needs() {
    assert_eq!(state(&person("Ann", "0"), Topic::Cui, "2026-11-23"), State::NotNeeded);
    assert_eq!(state(&person("Ann", "0 1"), Topic::Cui, "2026-11-23"), State::Missing);
    assert_eq!(state(&person("Ann", "0 2"), Topic::Privileged, "2026-11-23"), State::Missing);
    assert_eq!(state(&person("Ann", ""), Topic::Phishing, "2026-11-23"), State::NotNeeded);
    // Keys that are gone, and what is no key.
    assert_eq!(state(&person("Ann", "9 x 17"), Topic::Phishing, "2026-11-23"), State::NotNeeded);
    assert_eq!(state(&person("Ann", "9 0"), Topic::Phishing, "2026-11-23"), State::Missing);
}

#[test]
fn a_training_holds_its_months_across_month_ends() {
    let mut assessment = roles();
    let until = |assessment: &mut Assessment, last: &str, months: Option<u32>| {
        assessment.apply(Change::record(0, Some(&Program { training_months: months, ..Program::default() })));
        add(assessment, 0, &Person { phishing: read_date(last), ..person("Ann", "0") });
        let matrix = matrix(assessment, day(last));
        match matrix.state(&matrix.rows[0], Topic::Phishing) {
            State::InDate(until) | State::DueSoon(until) => until.to_string(),
            other => panic!("{other:?}"),
        }
    };
    let ends = [
        ("2026-11-22", None, "2027-11-22"),
        ("2028-02-29", None, "2029-02-28"),
        ("2027-02-28", Some(12), "2028-02-28"),
        ("2026-08-31", Some(6), "2027-02-28"),
        ("2027-08-31", Some(6), "2028-02-29"),
        ("2026-10-31", Some(1), "2026-11-30"),
        ("2026-12-31", Some(24), "2028-12-31"),
        ("2026-11-22", Some(0), "2027-11-22"),
        ("2026-11-22", Some(u32::MAX), "9999-12-31"),
    ];
    for (last, months, end) in ends {
        assert_eq!(until(&mut assessment, last, months), end, "{last} {months:?}");
    }
}

#[test]
fn it_runs_out_the_day_after_and_is_said_to_be_due_30_days_before() {
    let trained = Person { phishing: read_date("2025-11-30"), ..person("Ann", "0") };
    let end = day("2026-11-30");
    let at = |today: &str| state(&trained, Topic::Phishing, today);
    assert_eq!(at("2026-10-30"), State::InDate(end));
    assert_eq!(at("2026-10-31"), State::DueSoon(end));
    assert_eq!(at("2026-11-30"), State::DueSoon(end));
    assert_eq!(at("2026-12-01"), State::Overdue(end));
    assert_eq!(at("2025-11-30"), State::InDate(end));
    assert_eq!(at("2025-11-29"), State::Planned(day("2025-11-30")));
    let gaps = [at("2026-12-01"), at("2025-11-29"), State::Missing];
    assert!(gaps.iter().all(|state| state.is_gap()), "a plan is no training");
    assert!(!at("2026-11-30").is_gap() && !State::NotNeeded.is_gap());
}

#[test]
fn who_has_left_needs_nothing_and_what_came_before_joining_counts() {
    let left = |date: &str| Person { left: read_date(date), ..person("Ann", "0") };
    assert_eq!(state(&left("2026-11-22"), Topic::Phishing, "2026-11-23"), State::NotNeeded);
    assert_eq!(state(&left("2026-11-23"), Topic::Phishing, "2026-11-23"), State::Missing, "the last day");
    assert_eq!(state(&left("2026-12-31"), Topic::Phishing, "2026-11-23"), State::Missing);
    let before =
        Person { joined: read_date("2026-10-01"), phishing: read_date("2026-09-15"), ..person("Ann", "0") };
    assert_eq!(state(&before, Topic::Phishing, "2026-11-23"), State::InDate(day("2027-09-15")));
}

#[test]
fn a_topic_of_the_firms_own_is_one_as_long_as_it_has_a_name() {
    let mut assessment = roles();
    let role = TrainingRole { name: "Welders".into(), own_2: true, ..TrainingRole::default() };
    assessment.apply(Change::record(4, Some(&role)));
    add(&mut assessment, 0, &person("Ann", "4"));
    let today = day("2026-11-23");
    assert_eq!(matrix(&assessment, today).topics, Topic::ALL[..5]);
    assert!(matrix(&assessment, today).gaps().is_empty());
    assessment.apply(Change::record(0, Some(&Program { topic_2: " Welding ".into(), ..Program::default() })));
    let found = matrix(&assessment, today);
    assert_eq!(found.topics.last(), Some(&Topic::Own2));
    let gaps = found.gaps();
    assert_eq!((gaps.len(), gaps[0].topic, gaps[0].state), (1, Topic::Own2, State::Missing));
    assert_eq!(tasks(&assessment, today)[0].name, "Ann: Welding");
    assert_eq!(Topic::Own2.serves(), None);
    assert!(bearings().iter().all(|bearing| found.of_requirement(bearing.id) == Counts::default()));
}

#[test]
fn topics_serve_their_requirements_and_bear_on_objectives_that_exist() {
    let serves = |topic: Topic| topic.serves().map(|id| id.get().id);
    assert_eq!(serves(Topic::Phishing), Some("3.2.1"));
    assert_eq!(serves(Topic::Cui), Some("3.2.1"));
    assert_eq!(serves(Topic::Insider), Some("3.2.3"));
    assert_eq!(serves(Topic::Reporting), Some("3.2.2"));
    assert_eq!(serves(Topic::Privileged), Some("3.2.2"));
    let found: Vec<(&str, &str)> =
        bearings().iter().map(|bearing| (bearing.id.get().id, bearing.objectives)).collect();
    assert_eq!(found, [("3.2.1", "cd"), ("3.2.2", "c"), ("3.2.3", "b")]);
    for bearing in bearings() {
        let letters: String = bearing.id.objectives().map(|objective| objective.letter()).collect();
        assert!(bearing.objectives.chars().all(|letter| letters.contains(letter)), "{}", bearing.id);
    }
}

/// Ann lacks two topics of 3.2.1 and counts once; Bob has all but one that runs out; Cy has left; Dee has no role.
fn firm() -> Assessment {
    let mut assessment = roles();
    add(&mut assessment, 0, &Person { insider: read_date("2026-06-01"), ..person("Ann", "1") });
    let bob = Person {
        phishing: read_date("2025-12-01"),
        insider: read_date("2026-06-01"),
        reporting: read_date("2025-06-01"),
        ..person("Bob", "0")
    };
    add(&mut assessment, 1, &bob);
    add(&mut assessment, 2, &Person { left: read_date("2026-01-01"), ..person("Cy", "0 2") });
    add(&mut assessment, 5, &person("Dee", ""));
    assessment
}

#[test]
fn people_are_counted_once_for_each_topic_and_requirement() {
    let found = matrix(&firm(), day("2026-11-23"));
    let counts = |need, lack, soon| Counts { need, lack, soon };
    assert_eq!(found.of_topic(Topic::Phishing), counts(2, 1, 1));
    assert_eq!(found.of_topic(Topic::Cui), counts(1, 1, 0));
    assert_eq!(found.of_topic(Topic::Insider), counts(2, 0, 0));
    assert_eq!(found.of_topic(Topic::Privileged), counts(0, 0, 0));
    assert_eq!(found.of_requirement(requirement("3.2.1")), counts(2, 1, 1));
    assert_eq!(found.of_requirement(requirement("3.2.2")), counts(2, 2, 0));
    assert_eq!(found.of_requirement(requirement("3.2.3")), counts(2, 0, 0));
    let gaps: Vec<(u32, Topic)> = found.gaps().iter().map(|gap| (gap.person, gap.topic)).collect();
    assert_eq!(gaps, [(0, Topic::Phishing), (0, Topic::Cui), (0, Topic::Reporting), (1, Topic::Reporting)]);
    assert_eq!(
        status(&firm(), day("2026-11-23")),
        Status { people: 3, without_role: 1, lacking: 2, gaps: 4, soon: 1 }
    );
    assert_eq!(status(&Assessment::default(), day("2026-11-23")), Status::default());
}

#[test]
fn the_matrix_changes_no_answer() {
    assert_eq!(score(&firm()), score(&Assessment::default()));
}

#[test]
fn there_is_a_task_for_each_person_and_topic() {
    let mut assessment = roles();
    let ann = Person {
        joined: read_date("2026-09-01"),
        phishing: read_date("2026-10-31"),
        insider: read_date("2026-12-24"),
        ..person(" Ann ", "0")
    };
    add(&mut assessment, 3, &ann);
    add(&mut assessment, 4, &Person { reporting: read_date("2025-10-01"), ..person("Bob", "0") });
    let task = |date: &str, key, name: &str| Task {
        date: day(date),
        kind: TaskKind::Training,
        key,
        name: name.into(),
    };
    assert_eq!(
        tasks(&assessment, day("2026-11-23")),
        [
            task("2026-09-01", 3, "Ann: Incident reporting"),
            task("2026-10-01", 4, "Bob: Incident reporting"),
            task("2026-11-23", 4, "Bob: Phishing"),
            task("2026-11-23", 4, "Bob: Insider threat"),
            task("2026-12-24", 3, "Ann: Insider threat"),
            task("2027-10-31", 3, "Ann: Phishing"),
        ]
    );
}

#[test]
fn a_session_is_one_step_and_keeps_what_is_newer() {
    let mut assessment = roles();
    let today = day("2026-11-23");
    add(&mut assessment, 0, &Person { evidence: "Folder 7\n".into(), ..person("Ann", "0") });
    add(&mut assessment, 1, &Person { phishing: read_date("2026-11-21"), ..person("Bob", "0") });
    add(&mut assessment, 2, &Person { phishing: read_date("2026-12-01"), ..person("Cy", "0") });
    add(&mut assessment, 3, &person("Dee", "0"));
    let before = assessment.clone();
    let held = Session {
        topic: Topic::Phishing,
        date: day("2026-11-20"),
        people: vec![0, 1, 2, 99],
        text: " Trainer Eve,\n slides 3 ".into(),
    };
    let undo = assessment.apply(session(&before, &held, today));
    let people = assessment.all::<Person>();
    let line = "2026-11-20 Phishing: Trainer Eve, slides 3";
    let ann = people.get(0).unwrap();
    assert_eq!((ann.phishing, ann.evidence.as_str()), (Some(held.date), &*format!("Folder 7\n{line}")));
    let bob = people.get(1).unwrap();
    assert_eq!((bob.phishing, bob.evidence.as_str()), (read_date("2026-11-21"), line), "a later one stays");
    assert_eq!(people.get(2).unwrap().phishing, Some(held.date), "what was only planned gives way");
    assert_eq!(people.get(3), before.all::<Person>().get(3), "who was not there");
    assert_eq!(people.len(), 4, "nobody comes into being");
    assessment.apply(undo);
    assert_eq!(assessment, before);
}

#[test]
fn a_role_that_goes_is_taken_from_everybody() {
    let mut assessment = roles();
    add(&mut assessment, 0, &person("Ann", "0 3"));
    add(&mut assessment, 1, &person("Bob", "2"));
    let before = assessment.clone();
    let undo = assessment.apply(remove_role(&before, 3));
    let people = assessment.all::<Person>();
    assert_eq!((people.get(0).unwrap().roles.as_str(), people.get(1).unwrap().roles.as_str()), ("0", "2"));
    // Its key goes to the next role, which Ann does not get with it.
    assert_eq!(assessment.records().next_key(Collection::TrainingRoles), 3);
    assessment.apply(undo);
    assert_eq!(assessment, before);
}

#[test]
fn roles_of_a_person_are_added_and_taken() {
    assert_eq!(with_role("", 2, true), "2");
    assert_eq!(with_role("10 2", 3, true), "2 3 10");
    assert_eq!(with_role("2 3 2", 2, true), "2 3");
    assert_eq!(with_role("2 3", 2, false), "3");
    assert_eq!(with_role("2", 2, false), "");
    assert_eq!(read_roles(" 2  x 4294967296 7 "), [2, 7]);
    assert_eq!(fresh_person(&roles(), "Everyone").roles, "0");
    assert_eq!(fresh_person(&roles(), "Alle").roles, "");
    assert_eq!(fresh_person(&Assessment::default(), "Everyone").roles, "");
}

#[test]
fn the_file_has_a_row_a_person_and_two_columns_a_topic() {
    let mut assessment = firm();
    assessment.apply(Change::record(0, Some(&Program { topic_1: "Welding".into(), ..Program::default() })));
    let rows = cells(&assessment, day("2026-11-23"));
    assert_eq!(rows.len(), 5, "four people, who has left among them");
    assert!(rows.iter().all(|row| row.len() == 4 + 2 * 6 + 1));
    let cell = |row: usize, name: &str| {
        let place = rows[0].iter().position(|heading| heading == name).unwrap();
        rows[row][place].as_str()
    };
    assert_eq!(
        (cell(1, "Name"), cell(1, "Roles"), cell(1, "Phishing: state")),
        ("Ann", "CUI handlers", "missing")
    );
    assert_eq!(
        (cell(2, "Phishing: last"), cell(2, "Phishing: state")),
        ("2025-12-01", "until Dec 1, 2026, due soon")
    );
    assert_eq!(cell(2, "Incident reporting: state"), "ran out on Jun 1, 2026");
    assert_eq!(cell(3, "Roles"), "Everyone, Administrators");
    assert_eq!((cell(4, "Roles"), cell(4, "Welding: state")), ("", "not needed"));
}

#[test]
fn what_the_counts_mean_names_the_objectives() {
    let text = training_text();
    let without = |place: usize, need, lack, without| {
        text.bearing(bearings()[place], Counts { need, lack, soon: 0 }, without)
    };
    let words = |place: usize, need, lack| without(place, need, lack, 0);
    assert!(words(0, 3, 1).contains("3.2.1[c] and 3.2.1[d]"));
    assert!(words(1, 3, 0).contains("evidence for 3.2.2[c]"));
    assert!(words(2, 0, 0).contains("3.2.3[b]"));
    assert_ne!(words(2, 3, 0), words(2, 3, 1));
    assert!(!without(1, 3, 0, 2).contains("evidence"), "who has no role was not asked");
    assert_eq!(without(1, 3, 1, 2), words(1, 3, 1));
    assert_eq!(text.without_role(0), "");
    assert!(text.without_role(1).starts_with("1 person has"));
}

#[test]
fn a_task_of_somebody_without_a_name_names_the_topic() {
    let mut assessment = roles();
    add(&mut assessment, 0, &person(" ", "0"));
    assert_eq!(tasks(&assessment, day("2026-11-23"))[0].name, "Phishing");
}
