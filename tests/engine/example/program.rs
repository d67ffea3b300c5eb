//! The people, audits, training, reviews and suppliers of the example.

use std::collections::BTreeSet;

use sprs_calculator::assessment::Assessment;
use sprs_calculator::assessment::records::{
    Audit, AuditKind, Duty, Person, Review, Role, Supplier, TrainingRole,
};
use sprs_calculator::catalog::RequirementId;
use sprs_calculator::documents::EXAMPLE_DAY;
use sprs_calculator::scoring::score;
use time::Date;

use super::example;

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
    let people = assessment.all::<Person>();
    let roles = assessment.all::<TrainingRole>();
    assert!((12..=15).contains(&people.len()));
    let (mut overdue, mut soon, mut fresh) = (BTreeSet::new(), 0, 0);
    for (_, person) in people.iter().filter(|(_, person)| person.left.is_none()) {
        let mine: Vec<&TrainingRole> = person
            .roles
            .split(' ')
            .map(|key| roles.get(key.parse().unwrap()).expect("the role is there"))
            .collect();
        let need = |holds: fn(&TrainingRole) -> bool| mine.iter().any(|role| holds(role));
        let topics = [
            (need(|role| role.phishing), person.phishing),
            (need(|role| role.cui), person.cui),
            (need(|role| role.insider), person.insider),
            (need(|role| role.reporting), person.reporting),
            (need(|role| role.privileged), person.privileged),
            (need(|role| role.own_1), person.own_1),
            (need(|role| role.own_2), person.own_2),
            (need(|role| role.own_3), person.own_3),
        ];
        let needed = topics.into_iter().filter(|(needed, _)| *needed);
        let last: Vec<Option<Date>> = needed.map(|(_, date)| date).collect();
        if last.iter().all(Option::is_none) {
            fresh += 1;
            continue;
        }
        assert!(last.iter().all(Option::is_some), "{}: {last:?}", person.name);
        for days in last.into_iter().flatten().map(|date| (EXAMPLE_DAY - date).whole_days()) {
            assert!(days >= 0, "{}", person.name);
            // A year ago to the day is the last day in date.
            if days > 365 {
                overdue.insert(person.name.clone());
            }
            soon += usize::from((335..=365).contains(&days));
        }
    }
    assert_eq!((overdue.len(), fresh), (2, 1), "{overdue:?}");
    assert!(soon >= 2, "{soon}");
    assert_eq!(people.iter().filter(|(_, person)| person.left.is_some()).count(), 1);
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
    let suppliers = assessment.all::<Supplier>();
    assert_eq!(suppliers.len(), 4);
    let by = |value: fn(&Supplier) -> String| -> usize {
        suppliers.iter().map(|(_, supplier)| value(supplier)).collect::<BTreeSet<_>>().len()
    };
    assert!(by(|supplier| format!("{:?}", supplier.level)) >= 3);
    assert_eq!(by(|supplier| format!("{:?}", supplier.information)), 3);
    let tokens: Vec<&str> = suppliers.iter().map(|(_, supplier)| supplier.token.as_str()).collect();
    for (key, supplier) in suppliers.iter() {
        assert_eq!(supplier.sent.is_some(), !supplier.token.is_empty(), "{key}: what was sent has a token");
        let hexadecimal = supplier.token.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        assert!(supplier.token.is_empty() || supplier.token.len() == 16 && hexadecimal, "{key}");
        assert!(supplier.name.ends_with("(example)"), "{key}");
    }
    let sent: Vec<&&str> = tokens.iter().filter(|token| !token.is_empty()).collect();
    assert_eq!(sent.iter().collect::<BTreeSet<_>>().len(), sent.len(), "each token once");
}
