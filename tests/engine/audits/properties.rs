//! Whatever the firm is like.

use super::*;

const PEOPLE: [&str; 5] = ["Kim Lee", "Pat", "Sam", "Alex", "Jo"];

fn some_people() -> impl Strategy<Value = String> {
    proptest::sample::subsequence(PEOPLE.to_vec(), 0..3).prop_map(|names| names.join(" and "))
}

/// Firms with roles, owners and audits without an auditor, some of them with one.
fn firms() -> impl Strategy<Value = Assessment> {
    let duties = proptest::sample::select(Duty::ALL.to_vec());
    let roles = proptest::collection::vec((duties, some_people(), some_people()), 0..6);
    let all: Vec<RequirementId> = RequirementId::all().collect();
    let owners = proptest::collection::vec((proptest::sample::select(all), some_people()), 0..30);
    let codes: Vec<&str> = FamilyId::all().map(|family| family.get().code).collect();
    let families = proptest::sample::subsequence(codes, 0..4).prop_map(|codes| codes.join(" "));
    let auditor = prop_oneof![4 => Just(String::new()), 1 => some_people()];
    let audits = proptest::collection::vec((families, any::<bool>(), any::<bool>(), auditor), 0..10);
    (roles, owners, audits).prop_map(|(roles, owners, audits)| {
        let mut assessment = Assessment::default();
        for (duty, person, deputy) in roles {
            role(&mut assessment, duty, &person, &deputy);
        }
        for (id, names) in owners {
            owner(&mut assessment, id.get().id, &names);
        }
        for (families, technical, done, auditor) in audits {
            let kind = if technical { AuditKind::Technical } else { AuditKind::Process };
            let done = done.then(|| date("2027-01-01"));
            add(&mut assessment, &Audit { done, auditor, ..audit("2027-01-01", kind, &families) });
        }
        assessment
    })
}

/// Everybody with the role for an audit, the deputies among them.
fn with_role(assessment: &Assessment, audit: &Audit) -> BTreeSet<String> {
    let roles = assessment.all::<Role>();
    let those = roles.iter().filter(|(_, role)| role.duty == duty(audit.kind));
    those.flat_map(|(_, role)| [names(&role.person), names(&role.deputy)].concat()).collect()
}

/// Whether somebody may make an audit, the slow way.
fn may(assessment: &Assessment, audit: &Audit, name: &str) -> bool {
    let has = |duty: Duty| {
        let roles = assessment.all::<Role>();
        roles.iter().any(|(_, role)| role.duty == duty && names(&role.person).iter().any(|one| one == name))
    };
    covers(audit).requirements.into_iter().all(|id| {
        let owned = names(&assessment.plan(id).owner).iter().any(|one| one == name);
        let led = id.get().id.starts_with("3.12.") && has(Duty::Lead);
        let system = id.get().id == "3.12.4" && has(Duty::SystemOwner);
        !owned && !led && !system
    })
}

proptest! {
    #[test]
    fn nobody_audits_their_own_work(mut assessment in firms()) {
        let before = assessment.clone();
        let found = assignment(&assessment);
        for (key, name) in &found.given {
            let audit = before.one::<Audit>(*key);
            let name = names(name.as_str()).remove(0);
            prop_assert!(audit.auditor.is_empty() && audit.done.is_none());
            prop_assert!(with_role(&before, &audit).contains(&name), "{} has no such role", name);
            prop_assert!(may(&before, &audit, &name), "{} would audit own work", name);
        }
        let audits = before.all::<Audit>();
        let open: Vec<_> =
            audits.iter().filter(|(_, audit)| audit.auditor.is_empty() && audit.done.is_none()).collect();
        prop_assert_eq!(open.len(), found.given.len() + found.unfilled.len());
        for (key, why) in &found.unfilled {
            let audit = before.one::<Audit>(*key);
            let all = with_role(&before, &audit);
            prop_assert!(all.iter().all(|name| !may(&before, &audit, name)), "somebody could have taken {}", key);
            prop_assert_eq!(all.is_empty(), *why == Unfilled::NoHolder);
        }
        if let Some(change) = assignment_change(&assessment) {
            let undo = assessment.apply(change);
            for (key, _) in &found.given {
                prop_assert_eq!(conflicts(&assessment, &assessment.one::<Audit>(*key)), vec![]);
            }
            assessment.apply(undo);
        }
        prop_assert_eq!(assessment, before);
    }

    #[test]
    fn no_audit_could_be_handed_on_to_make_it_more_even(assessment in firms()) {
        let mut then = assessment.clone();
        assignment_change(&assessment).map(|change| then.apply(change));
        let load = |name: &str| {
            let audits = then.all::<Audit>();
            let those = audits.iter().filter(|(_, audit)| {
                audit.done.is_none() && names(&audit.auditor).iter().any(|one| one == name)
            });
            those.count()
        };
        for (key, given) in assignment(&assessment).given {
            let audit = assessment.one::<Audit>(key);
            let given = names(given.as_str()).remove(0);
            let holders: BTreeSet<String> =
                holders(&assessment, duty(audit.kind)).iter().flat_map(|name| names(name.as_str())).collect();
            for other in holders.iter().filter(|name| may(&assessment, &audit, name)) {
                prop_assert!(holders.contains(&given), "a deputy, though {} may", other);
                prop_assert!(load(&given) <= load(other) + 1, "{} has more than {}", given, other);
            }
        }
    }

    #[test]
    fn a_schedule_covers_the_cycle_in_time_and_only_once(
        start in 0..4000_i64, later in -400..1600_i64, months in 1..40_u32, held in any::<bool>(),
        earlier in firms(),
    ) {
        let mut assessment = earlier;
        let start = date("2024-01-01") + Duration::days(start);
        program(&mut assessment, &start.to_string(), Some(months));
        if held {
            quality(&mut assessment);
        }
        let today = start + Duration::days(later);
        let cycle = cycle(&assessment, today);
        prop_assert!(cycle.begin < cycle.end);
        prop_assert!(today < cycle.end && (cycle.begin <= today || cycle.begin == start));
        let before = coverage(&assessment, today);
        for audit in schedule(&assessment, today) {
            let day = audit.date.unwrap();
            prop_assert!(cycle.begin <= day && day < cycle.end && day >= today, "{} from {}", day, today);
            let covers = covers(&audit);
            prop_assert!(covers.unknown.is_empty());
            let new = |id: &RequirementId| !before.of(*id).within();
            prop_assert!(covers.requirements.iter().any(new) || !covers.clauses.is_empty());
        }
        if let Some(change) = schedule_change(&assessment, today) {
            assessment.apply(change);
        }
        let after = coverage(&assessment, today);
        prop_assert_eq!(after.missing().count(), 0);
        prop_assert!(!held || after.clauses.iter().all(|(_, seen)| seen.within()));
        prop_assert_eq!(schedule(&assessment, today), vec![]);
    }

    #[test]
    fn any_text_in_the_fields_of_an_audit_is_read(families in any::<String>(), clauses in any::<String>()) {
        let audit = Audit { families: families.clone(), clauses, ..Audit::default() };
        let found = covers(&audit);
        prop_assert!(found.requirements.len() <= 110 && found.clauses.len() <= 28);
        for family in FamilyId::all() {
            let ticked = with_family(&families, family, true);
            prop_assert!(sprs_calculator::planning::manage::audits::families(&ticked).contains(&family));
            let cleared = with_family(&ticked, family, false);
            prop_assert!(!sprs_calculator::planning::manage::audits::families(&cleared).contains(&family));
        }
    }

    #[test]
    fn a_clause_by_its_number_is_covered(
        id in proptest::sample::select(ClauseId::all(Standard::Iso9001).collect::<Vec<_>>()),
    ) {
        let audit = Audit { clauses: format!("({})", id.number()), ..Audit::default() };
        prop_assert_eq!(covers(&audit).clauses, vec![id]);
    }
}
