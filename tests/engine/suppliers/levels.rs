//! Which level a supplier needs, and what a status covers and for how long.

use super::*;

#[test]
fn the_level_goes_by_what_the_supplier_gets_and_what_the_contract_asks() {
    use Information::*;
    use SupplierLevel as L;
    let none = [(Fact::C3paoAsked, false), (Fact::Level3Asked, false)];
    let c3pao = [(Fact::C3paoAsked, true), (Fact::Level3Asked, false)];
    let three = [(Fact::C3paoAsked, false), (Fact::Level3Asked, true)];
    // 32 CFR 170.23(a)(1) to (4).
    for (facts, information, level, reason) in [
        (none, Fci, L::One, Reason::FlowDownFci),
        (c3pao, Fci, L::One, Reason::FlowDownFci),
        (three, Fci, L::One, Reason::FlowDownFci),
        (none, Cui, L::TwoSelf, Reason::FlowDownCui),
        (c3pao, Cui, L::TwoC3pao, Reason::FlowDownC3pao),
        (three, Cui, L::TwoC3pao, Reason::FlowDownLevel3),
        (none, Nothing, L::Nothing, Reason::NoInformation),
        (three, Nothing, L::Nothing, Reason::NoInformation),
    ] {
        let flow = flow(&firm(&facts), information);
        assert_eq!((flow.level, flow.assumed), (level, false), "{information:?} {facts:?}");
        assert!(flow.reasons.contains(&reason), "{:?}", flow.reasons);
        assert_eq!(needed(&firm(&facts), information), level);
    }
    assert_eq!(needed(&firm(&none), Unknown), L::Unknown);
    assert_eq!(needed(&Profile::default(), Cui), L::TwoSelf, "at least, whatever is known of the firm");
}

#[test]
fn without_a_word_on_the_contract_what_the_firm_works_toward_stands_in() {
    let c3pao = Profile { c3pao: true, ..firm(&[]) };
    let three = Profile { level: Some(Level::Three), ..firm(&[]) };
    for profile in [&c3pao, &three] {
        let found = flow(profile, Information::Cui);
        assert_eq!((found.level, found.assumed), (SupplierLevel::TwoC3pao, true));
        assert_eq!(flow(profile, Information::Fci).level, SupplierLevel::One);
        assert!(!flow(profile, Information::Fci).assumed);
    }
    let mut said = c3pao.clone();
    said.set_fact(Fact::C3paoAsked, Some(false));
    assert_eq!(needed(&said, Information::Cui), SupplierLevel::TwoSelf, "the contract counts");
    said.set_fact(Fact::C3paoAsked, Some(true));
    assert!(!flow(&said, Information::Cui).assumed);
}

#[test]
fn while_the_contract_may_ask_for_more_the_level_is_only_the_least() {
    let least = |facts: &[(Fact, bool)]| {
        let found = flow(&firm(facts), Information::Cui);
        assert_eq!(found.level, SupplierLevel::TwoSelf, "{facts:?}");
        found.assumed
    };
    assert!(least(&[]));
    assert!(least(&[(Fact::C3paoAsked, false)]));
    assert!(least(&[(Fact::Level3Asked, false)]));
    assert!(!least(&[(Fact::C3paoAsked, false), (Fact::Level3Asked, false)]));
    assert!(!flow(&firm(&[]), Information::Nothing).assumed);
}

/// 32 CFR 170.22(a): every year; 170.21(b): 180 days.
#[test]
fn a_status_is_looked_at_again_when_its_affirmation_is_due_or_when_it_ends() {
    use SupplierStatus as S;
    for (status, date, today, next) in [
        (S::TwoSelf, "2026-11-22", "2026-11-22", Some("2027-11-22")),
        (S::TwoSelf, "2026-11-22", "2027-11-22", Some("2027-11-22")),
        (S::TwoSelf, "2026-11-22", "2027-11-23", Some("2028-11-22")),
        (S::TwoC3pao, "2026-11-22", "2028-11-23", Some("2029-11-22")),
        (S::TwoC3pao, "2026-11-22", "2029-11-23", None),
        (S::Three, "2024-02-29", "2024-03-01", Some("2025-02-28")),
        (S::One, "2026-11-22", "2026-12-01", Some("2027-11-22")),
        (S::TwoSelfConditional, "2026-11-22", "2026-12-01", Some("2027-05-21")),
        (S::Nothing, "2026-11-22", "2026-12-01", None),
    ] {
        assert_eq!(next_look(status, day(date), day(today)), next.map(day), "{status:?} {date} {today}");
    }
}

#[test]
fn a_firm_outside_of_cmmc_flows_nothing_down() {
    let mut cots = firm(&[(Fact::CotsOnly, true), (Fact::Cui, false)]);
    assert_eq!(needed(&cots, Information::Fci), SupplierLevel::Nothing);
    assert_eq!(flow(&cots, Information::Fci).reasons, [Reason::CotsOnly]);
    cots.set_fact(Fact::DodWork, Some(false));
    cots.set_fact(Fact::CotsOnly, None);
    assert_eq!(flow(&cots, Information::Fci).reasons, [Reason::NoDodWork]);
}

#[test]
fn the_firm_may_set_another_level() {
    let supplier = |level| Supplier { information: Information::Fci, level, ..Supplier::default() };
    let of = |level| level_of(&firm(&[]), &supplier(level));
    assert_eq!(of(SupplierLevel::Unknown), SupplierLevel::One);
    assert_eq!(of(SupplierLevel::Three), SupplierLevel::Three);
    assert_eq!(of(SupplierLevel::Nothing), SupplierLevel::Nothing);
}

#[test]
fn a_status_covers_its_own_level_and_those_below() {
    use SupplierLevel as L;
    use SupplierStatus as S;
    let levels = [L::Nothing, L::One, L::TwoSelf, L::TwoC3pao, L::Three];
    for (status, highest) in [
        (S::Unknown, 0),
        (S::Nothing, 0),
        (S::One, 1),
        (S::TwoSelfConditional, 2),
        (S::TwoSelf, 2),
        (S::TwoC3paoConditional, 3),
        (S::TwoC3pao, 3),
        (S::ThreeConditional, 4),
        (S::Three, 4),
    ] {
        for (place, level) in levels.into_iter().enumerate() {
            assert_eq!(covers(status, level), place <= highest, "{status:?} {level:?}");
            assert_eq!(by_higher(status, level), place > 0 && place < highest, "{status:?} {level:?}");
        }
        assert!(!covers(status, L::Unknown) && !by_higher(status, L::Unknown));
    }
}

#[test]
fn a_status_lasts_one_year_three_years_or_180_days() {
    use SupplierStatus as S;
    for (status, date, last) in [
        (S::One, "2026-03-31", "2027-03-31"),
        (S::One, "2028-02-29", "2029-02-28"),
        (S::TwoSelf, "2026-03-31", "2029-03-31"),
        (S::TwoC3pao, "2028-02-29", "2031-02-28"),
        (S::Three, "2026-01-01", "2029-01-01"),
        // The day of the status is day 0; February of a common year lies between.
        (S::TwoSelfConditional, "2026-01-15", "2026-07-14"),
        (S::TwoC3paoConditional, "2027-12-31", "2028-06-28"),
        (S::ThreeConditional, "2026-01-15", "2026-07-14"),
    ] {
        assert_eq!(until(status, day(date)), some(last), "{status:?}");
    }
    assert_eq!(until(S::Nothing, day("2026-01-01")), None);
    assert_eq!(until(S::Unknown, day("2026-01-01")), None);
}

#[test]
fn the_status_of_the_firm_itself_is_the_highest_in_date() {
    use SupplierStatus as S;
    let today = day("2027-01-01");
    let mut profile = Profile { level1_date: some("2026-06-01"), ..Profile::default() };
    assert_eq!(own_status(&Profile::default(), today), None);
    assert_eq!(own_status(&profile, today), Some((S::One, day("2026-06-01"))));
    (profile.status, profile.status_date) = (Some(Held::Conditional), some("2026-07-05"));
    assert_eq!(own_status(&profile, today).unwrap().0, S::TwoSelfConditional, "its last day");
    assert_eq!(own_status(&profile, day("2027-01-02")).unwrap().0, S::One, "it has expired");
    (profile.status, profile.c3pao) = (Some(Held::Final), true);
    assert_eq!(own_status(&profile, today), Some((S::TwoC3pao, day("2026-07-05"))));
    (profile.level3_status, profile.level3_date) = (Some(Held::Final), some("2027-02-01"));
    assert_eq!(own_status(&profile, today).unwrap().0, S::TwoC3pao, "a date to come is none");
    assert_eq!(own_status(&profile, day("2027-02-01")).unwrap().0, S::Three);
}
