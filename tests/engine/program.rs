//! What changes with time, against the dates and numbers of the Federal Register and of the class deviation.

use sprs_calculator::catalog::program::{
    AS_OF, CLAUSES, InNew, PHASES, RULES, SUSPENSION, only_self_assessment,
};

use crate::reference;

#[test]
fn phases_begin_a_calendar_year_apart_from_the_acquisition_rule_on() {
    let planned: Vec<String> = PHASES.iter().map(|phase| phase.planned.to_string()).collect();
    assert_eq!(planned, ["2025-11-10", "2026-11-10", "2027-11-10", "2028-11-10"]);
    assert_eq!(PHASES[0].planned, RULES[1].effective, "Phase 1 begins with the acquisition rule");
    for (place, phase) in PHASES.iter().enumerate() {
        assert_eq!(usize::from(phase.number), place + 1);
        assert_eq!(phase.paragraph, format!("32 CFR 170.3(e)({})", phase.number));
    }
}

#[test]
fn phase_1_is_in_force_and_phases_2_and_3_are_suspended() {
    let suspended: Vec<u8> =
        PHASES.iter().filter(|phase| phase.suspended).map(|phase| phase.number).collect();
    assert_eq!(suspended, [2, 3]);
    assert!(PHASES[0].planned < AS_OF);
    assert!(only_self_assessment());
    assert_eq!(SUSPENSION.date.to_string(), "2026-07-13");
    assert!(!SUSPENSION.codified, "32 CFR part 170 still has the planned dates");
    assert!(PHASES[0].planned < SUSPENSION.date && SUSPENSION.date < PHASES[1].planned);
}

#[test]
fn rules_have_the_dates_of_the_federal_register() {
    let rules: Vec<_> = RULES
        .iter()
        .map(|rule| (rule.citation, rule.published.to_string(), rule.effective.to_string()))
        .collect();
    let expected = [("89 FR 83092", "2024-10-15", "2024-12-16"), ("90 FR 43560", "2025-09-10", "2025-11-10")]
        .map(|(citation, published, effective)| (citation, published.to_owned(), effective.to_owned()));
    assert_eq!(rules, expected);
}

#[test]
fn clauses_have_the_numbers_of_the_class_deviation_in_new_solicitations_only() {
    let clauses: Vec<_> = CLAUSES.iter().map(|clause| (clause.number, clause.in_new)).collect();
    let expected = [
        ("FAR 52.204-21", InNew::Numbered("FAR 52.240-93")),
        ("DFARS 252.204-7012", InNew::Unchanged),
        ("DFARS 252.204-7019", InNew::NotUsed),
        ("DFARS 252.204-7020", InNew::Numbered("DFARS 252.240-7997")),
        ("DFARS 252.204-7021", InNew::Unchanged),
        ("DFARS 252.204-7025", InNew::Unchanged),
    ];
    assert_eq!(clauses, expected);
    for clause in &CLAUSES {
        let changed = clause.in_new != InNew::Unchanged;
        assert_eq!(clause.since.map(|day| day.to_string()), changed.then(|| "2026-02-01".to_owned()));
        assert_eq!(clause.codified, !changed, "the CFR still has {}", clause.number);
    }
}

/// Nothing is newer than the day that the page shows beside it.
#[test]
fn nothing_is_newer_than_the_as_of_day() {
    assert_eq!(AS_OF.to_string(), "2026-10-08");
    let as_of = AS_OF.to_string();
    let phases = PHASES.iter().map(|phase| phase.source);
    let clauses = CLAUSES.iter().map(|clause| clause.source);
    for document in phases.chain(clauses).chain(SUSPENSION.documents) {
        assert!(document.issued < as_of.as_str(), "{}", document.name);
    }
    assert!(RULES.iter().all(|rule| rule.published < rule.effective && rule.effective < AS_OF));
    assert!(CLAUSES.iter().all(|clause| clause.since.is_none_or(|since| since < AS_OF)));
}

/// The same from the reference, where it is there.
#[test]
fn the_rule_pack_agrees_with_the_reference() {
    let Some(facts) = reference("phases.json") else { return };
    let as_of = AS_OF.to_string();
    assert!(facts["as_of"].as_str().unwrap().starts_with(&as_of));
    for (phase, fact) in PHASES.iter().zip(facts["phases"].as_array().unwrap()) {
        assert_eq!(phase.number, fact["phase"]);
        assert_eq!(phase.planned.to_string(), fact["planned_start"].as_str().unwrap());
        assert_eq!(phase.suspended, fact["status"].as_str().unwrap().starts_with("suspended"));
    }
    for (rule, fact) in RULES.iter().zip(facts["rules"].as_array().unwrap()) {
        assert!(fact["fr"].as_str().unwrap().starts_with(rule.citation));
        assert!(fact["cfr"].as_str().unwrap().starts_with(rule.cfr));
        assert_eq!(rule.name, fact["name"]);
        assert_eq!(rule.published.to_string(), fact["published"].as_str().unwrap());
        assert_eq!(rule.effective.to_string(), fact["effective"].as_str().unwrap());
    }
    assert_eq!(SUSPENSION.date.to_string(), facts["suspension"]["date"].as_str().unwrap());
    let documents = facts["suspension"]["documents"].as_array().unwrap();
    assert_eq!(SUSPENSION.documents.len(), documents.len());
}
