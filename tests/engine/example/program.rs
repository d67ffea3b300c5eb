//! The people, audits, training, reviews and suppliers of the example.

use std::collections::BTreeSet;

use sprs_calculator::assessment::Assessment;
use sprs_calculator::assessment::records::{Audit, AuditKind, Duty, Person, Review, Role, Supplier};
use sprs_calculator::catalog::RequirementId;
use sprs_calculator::documents::{EXAMPLE_DAY, read_example};
use sprs_calculator::planning::manage::assign::conflicts;
use sprs_calculator::planning::manage::audits::covers;
use sprs_calculator::planning::manage::review::pack;
use sprs_calculator::planning::manage::roadmap::{Roadmap, roadmap};
use sprs_calculator::planning::manage::suppliers;
use sprs_calculator::planning::manage::training::{State, Topic, matrix};
use sprs_calculator::scoring::score;
use time::{Date, Duration};

use super::{TEXT, example};

/// The people who are here today.
fn here(assessment: &Assessment) -> BTreeSet<String> {
    let people = assessment.all::<Person>();
    people.iter().filter(|(_, person)| person.left.is_none()).map(|(_, person)| person.name.clone()).collect()
}

#[test]
fn everybody_who_is_named_is_known() {
    let assessment = example();
    let here = here(&assessment);
    let mut named: Vec<(String, String)> = Vec::new();
    for (collection, key, fields) in assessment.records().iter() {
        for (place, text) in fields.iter() {
            let name = collection.get().fields[place].0;
            let person = ["owner", "person", "deputy", "auditor", "verifier", "attendees", "decider"];
            if person.contains(&name) {
                let place = format!("{} {key} {name}", collection.get().name);
                named.extend(text.split(", ").map(|name| (place.clone(), name.to_owned())));
            }
        }
    }
    assert!(named.len() > 60);
    for (place, name) in named {
        assert!(here.contains(&name), "{place}: {name}");
    }
}

#[test]
fn nobody_audits_their_own_work() {
    let assessment = example();
    let audits = assessment.all::<Audit>();
    assert!((6..=8).contains(&audits.len()));
    let holders = |duty: Duty| -> Vec<String> {
        let roles = assessment.all::<Role>();
        roles.iter().filter(|(_, role)| role.duty == duty).map(|(_, role)| role.person.clone()).collect()
    };
    let (leads, owners) = (holders(Duty::Lead), holders(Duty::SystemOwner));
    let [process, technical] = [Duty::ProcessAuditor, Duty::TechnicalAuditor].map(holders);
    for (key, audit) in audits.iter() {
        let auditors = if audit.kind == AuditKind::Process { &process } else { &technical };
        assert!(auditors.contains(&audit.auditor), "audit {key}: {}", audit.auditor);
        let families: Vec<&str> = audit.families.split(' ').collect();
        let known: BTreeSet<&str> = RequirementId::all().map(|id| id.family().get().code).collect();
        assert!(families.iter().all(|family| known.contains(family)), "audit {key}: {families:?}");
        for id in RequirementId::all().filter(|id| families.contains(&id.family().get().code)) {
            assert_ne!(assessment.plan(id).owner, audit.auditor, "audit {key}, {id}");
            if id.family().get().code == "CA" {
                assert!(!leads.contains(&audit.auditor) && !owners.contains(&audit.auditor), "audit {key}");
            }
        }
        assert_eq!(conflicts(&assessment, audit), [], "audit {key}");
        assert_eq!(covers(audit).unknown, [""; 0], "audit {key}");
        assert!(!covers(audit).requirements.is_empty(), "audit {key}");
        assert!(audit.done.is_none_or(|done| done <= EXAMPLE_DAY && !audit.result.is_empty()), "audit {key}");
    }
    let count = |holds: fn(&Audit) -> bool| audits.iter().filter(|(_, audit)| holds(audit)).count();
    assert!(count(|audit| audit.done.is_some()) >= 3);
    assert_eq!(count(|audit| audit.done.is_none() && audit.date < Some(EXAMPLE_DAY)), 1, "one is overdue");
    assert!(count(|audit| audit.done.is_none() && audit.date > Some(EXAMPLE_DAY)) >= 2);
}

#[test]
fn training_is_in_date_overdue_new_and_over() {
    let assessment = example();
    let matrix = matrix(&assessment, EXAMPLE_DAY);
    assert_eq!(matrix.topics.len(), Topic::ALL.len(), "topics of its own are named");
    assert!((12..=15).contains(&matrix.rows.len()));
    let with = |holds: fn(&State) -> bool| -> Vec<&str> {
        let rows = matrix.rows.iter().filter(|row| row.states.iter().any(holds));
        rows.map(|row| row.name.as_str()).collect()
    };
    assert_eq!(with(|state| matches!(state, State::Overdue(_))).len(), 2);
    assert!(with(|state| matches!(state, State::DueSoon(_))).len() >= 2);
    assert_eq!(with(|state| matches!(state, State::Planned(_))), Vec::<&str>::new());
    let missing = with(|state| matches!(state, State::Missing));
    let fresh = |name: &&str| {
        assessment.all::<Person>().iter().any(|(_, person)| {
            person.name == **name
                && person.joined.is_some_and(|joined| (EXAMPLE_DAY - joined).whole_days() < 30)
        })
    };
    assert!(
        missing.len() == 1 && missing.iter().all(fresh),
        "only somebody new has nothing yet: {missing:?}"
    );
    assert_eq!(matrix.rows.iter().filter(|row| row.gone).count(), 1);
    assert_eq!(matrix.status().without_role, 0);
}

#[test]
fn reviews_rise_to_the_score_of_today() {
    let assessment = example();
    let reviews = assessment.all::<Review>();
    let (held, planned): (Vec<&Review>, Vec<&Review>) =
        reviews.iter().map(|(_, review)| review).partition(|review| review.held);
    assert_eq!((held.len(), planned.len()), (2, 1));
    let mut last = (i16::MIN, i16::MIN, 0);
    for review in &held {
        let number = |text: &str| text.parse::<i16>().unwrap_or_else(|_| panic!("no number `{text}`"));
        let now = (number(&review.lowest), number(&review.highest), review.met.unwrap());
        assert!(now.0 <= now.1 && now.0 > last.0 && now.2 > last.2, "{now:?}");
        assert!(
            review.date < Some(EXAMPLE_DAY) && !review.minutes.is_empty() && !review.decisions.is_empty()
        );
        last = now;
    }
    let score = score(&assessment);
    assert!(score.points() > Some(last.1));
    assert_eq!(held[1].next, planned[0].date);
    assert!(planned[0].date > Some(EXAMPLE_DAY) && planned[0].met.is_none());
}

#[test]
fn suppliers_differ() {
    let assessment = example();
    let all = assessment.all::<Supplier>();
    assert_eq!(all.len(), 4);
    let by = |value: fn(&Supplier) -> String| -> usize {
        all.iter().map(|(_, supplier)| value(supplier)).collect::<BTreeSet<_>>().len()
    };
    assert!(by(|supplier| format!("{:?}", supplier.level)) >= 3);
    assert_eq!(by(|supplier| format!("{:?}", supplier.information)), 3);
    let states: BTreeSet<suppliers::State> =
        all.iter().map(|(_, supplier)| suppliers::state(supplier, EXAMPLE_DAY)).collect();
    assert_eq!(states.len(), 4, "each stands elsewhere: {states:?}");
    let tokens: Vec<&str> = all.iter().map(|(_, supplier)| supplier.token.as_str()).collect();
    for (key, supplier) in all.iter() {
        assert_eq!(supplier.sent.is_some(), !supplier.token.is_empty(), "{key}: what was sent has a token");
        assert!(supplier.token.is_empty() || supplier.token.parse::<suppliers::Token>().is_ok(), "{key}");
        assert!(supplier.name.ends_with("(example)"), "{key}");
    }
    let sent: Vec<&&str> = tokens.iter().filter(|token| !token.is_empty()).collect();
    assert_eq!(sent.iter().collect::<BTreeSet<_>>().len(), sent.len(), "each token once");
}

/// Years have leap days and months end early, so what lasts a year or a month is tried on many days.
#[test]
fn it_stands_the_same_on_any_day() {
    let numbers = |today: Date| {
        let assessment = read_example(TEXT, today).unwrap();
        let score = score(&assessment);
        let pack = pack(&assessment, &score, today);
        let months =
            |road: Roadmap| (road.hours, road.total, road.gaps.iter().filter(|work| work.is_tight()).count());
        (
            (pack.now, pack.open, pack.actions, pack.audits, pack.training, pack.suppliers),
            (pack.incidents, pack.capa, pack.reported, pack.findings, pack.audits_done),
            roadmap(&assessment, &score, today).map(months),
        )
    };
    let then = numbers(EXAMPLE_DAY);
    assert_eq!((then.0.1.late, then.0.1.undated, then.0.1.unowned), (0, 0, 0));
    for days in (1..1500).step_by(37) {
        let today = EXAMPLE_DAY + Duration::days(days);
        assert_eq!(numbers(today), then, "{today}");
    }
}
