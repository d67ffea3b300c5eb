//! What certificates begin: never more than that, and less where a clause is not real.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use sprs_calculator::assessment::records::{Certificate, Certificates, Coverage, Edition, Reality};
use sprs_calculator::assessment::{Answer, Assessment, Change, Fact, Level, Profile};
use sprs_calculator::catalog::iso::{Link, Source, Strength};
use sprs_calculator::catalog::{ClauseId, RequirementId, Standard};
use sprs_calculator::planning::head_start::{
    Standing, begun, candidates, named, stakes, standing, together, touched, unjudged,
};
use sprs_calculator::planning::markets::{Markets, markets};
use sprs_calculator::scoring::score;

use crate::iso::{iso, joined};
use crate::{all_met, answer, requirement};

fn held(standard: Standard, edition: Edition, coverage: Coverage) -> Certificates {
    let mut certificates = Certificates::default();
    certificates.certificates[standard as usize] = Certificate { held: Some(true), edition, coverage };
    certificates
}

/// Holds both certificates for everything, and all clauses work.
fn model_firm() -> Assessment {
    let mut assessment = Assessment::default();
    let certificate = Certificate { held: Some(true), edition: Edition::Current, coverage: Coverage::Covers };
    let certificates = Certificates { certificates: [certificate; 2], ..Certificates::default() };
    assessment.apply(Change::certificates(&certificates));
    for id in Standard::ALL.into_iter().flat_map(ClauseId::all) {
        assessment.apply(Change::reality(id, Reality::Working));
    }
    assessment
}

/// A link of a standard and strength.
fn some(standard: Standard, strength: Strength) -> &'static Link<'static> {
    let fits = |link: &&Link<'_>| link.clause.standard() == standard && link.strength == strength;
    iso().links().iter().find(fits).expect("one of each")
}

#[test]
fn a_link_counts_less_the_less_real_its_clause_and_the_narrower_the_scope() {
    let strong = some(Standard::Iso9001, Strength::Strong);
    let moderate = some(Standard::Iso9001, Strength::Moderate);
    let weak = some(Standard::Iso9001, Strength::Weak);
    let helps = Standing::Helps;
    for (coverage, reality, expected) in [
        (
            Coverage::Covers,
            Reality::Working,
            [helps(Strength::Strong), helps(Strength::Moderate), helps(Strength::Weak)],
        ),
        (
            Coverage::Covers,
            Reality::Partly,
            [helps(Strength::Moderate), helps(Strength::Weak), Standing::Nothing],
        ),
        (Coverage::Covers, Reality::Paper, [helps(Strength::Weak), Standing::Nothing, Standing::Nothing]),
        (
            Coverage::Partly,
            Reality::Working,
            [helps(Strength::Moderate), helps(Strength::Weak), Standing::Nothing],
        ),
        (
            Coverage::Unknown,
            Reality::Working,
            [helps(Strength::Moderate), helps(Strength::Weak), Standing::Nothing],
        ),
        (Coverage::Partly, Reality::Partly, [helps(Strength::Weak), Standing::Nothing, Standing::Nothing]),
        (Coverage::Apart, Reality::Working, [helps(Strength::Weak), Standing::Nothing, Standing::Nothing]),
        (Coverage::Apart, Reality::Paper, [Standing::Nothing; 3]),
        (Coverage::Covers, Reality::Unknown, [Standing::Unjudged; 3]),
        (Coverage::Covers, Reality::Excluded, [Standing::Absent; 3]),
    ] {
        let certificates = held(Standard::Iso9001, Edition::Current, coverage);
        let found = [strong, moderate, weak].map(|link| standing(&certificates, reality, link));
        assert_eq!(found, expected, "{coverage:?} {reality:?}");
    }
    let other = held(Standard::Iso27001, Edition::Current, Coverage::Covers);
    assert_eq!(standing(&other, Reality::Working, strong), Standing::Absent, "not held");
}

#[test]
fn a_certificate_of_2013_has_no_control_that_is_new_in_2022() {
    let old = held(Standard::Iso27001, Edition::Other, Coverage::Covers);
    for link in iso().links().iter().filter(|link| link.clause.standard() == Standard::Iso27001) {
        let absent = standing(&old, Reality::Working, link) == Standing::Absent;
        assert_eq!(absent, link.clause.is_new_in_2022(), "{}", link.clause);
    }
}

#[test]
fn candidates_are_open_requirements_and_never_answers() {
    let mut firm = model_firm();
    answer(&mut firm, "3.2.1", Answer::Met);
    answer(&mut firm, "3.2.2", Answer::NotMet);
    let score = score(&firm);
    assert_eq!(score.tally().answered, 2, "a head start answers nothing");
    let listed = candidates(iso(), &firm, &score);
    let ids: Vec<RequirementId> = listed.iter().map(|candidate| candidate.id).collect();
    assert!(!ids.contains(&requirement("3.2.1")) && ids.contains(&requirement("3.2.2")));
    assert_eq!(begun(iso(), &firm).len(), ids.len() + 1);
    let cost = |id: RequirementId| score.finding(id).points();
    let order: Vec<(Strength, bool, u8)> =
        listed.iter().map(|one| (one.strength(), one.id.get().is_ssp(), cost(one.id))).collect();
    assert!(order.windows(2).all(|pair| pair[0] >= pair[1]), "the strongest and most costly first");
    for candidate in &listed {
        assert!(candidate.links.windows(2).all(|pair| pair[0].1 >= pair[1].1), "{}", candidate.id);
    }
}

#[test]
fn nothing_is_begun_without_a_certificate_or_a_judgement() {
    let mut firm = Assessment::default();
    assert!(begun(iso(), &firm).is_empty());
    firm.apply(Change::certificates(&held(Standard::Iso9001, Edition::Current, Coverage::Covers)));
    assert!(begun(iso(), &firm).is_empty(), "nothing is judged");
    let clauses: BTreeSet<ClauseId> = iso()
        .links()
        .iter()
        .map(|link| link.clause)
        .filter(|clause| clause.standard() == Standard::Iso9001)
        .collect();
    assert_eq!(unjudged(iso(), &firm, Standard::Iso9001), clauses.len());
    assert_eq!(unjudged(iso(), &firm, Standard::Iso27001), 0, "not held");
    firm.apply(Change::reality("9001/7.2".parse().unwrap(), Reality::Working));
    assert_eq!(unjudged(iso(), &firm, Standard::Iso9001), clauses.len() - 1);
    let ids: Vec<&str> = begun(iso(), &firm).iter().map(|candidate| candidate.id.get().id).collect();
    let linked = iso().links().iter().filter(|link| link.clause == "9001/7.2".parse().unwrap());
    assert_eq!(ids, linked.map(|link| link.requirement.get().id).collect::<Vec<_>>());
}

/// Counts the same by reading the lines of the files, without the parser.
#[test]
fn shares_are_those_of_the_table() {
    let mut best: BTreeMap<(usize, &str), u8> = BTreeMap::new();
    let mut part = 0;
    for line in joined().lines() {
        if line.starts_with("# ") {
            part += 1;
        } else if let Some(link) = line.strip_prefix("### ") {
            let words: Vec<&str> = link.split(' ').collect();
            let strength = match words[2] {
                "strong" => 2,
                "moderate" => 1,
                "weak" => 0,
                other => panic!("`{other}`"),
            };
            let entry = best.entry((part, words[0])).or_default();
            *entry = strength.max(*entry);
        } else if let Some(ids) = line.strip_prefix("NIST: ") {
            for id in ids.split(' ') {
                let strength = u8::from(!id.ends_with('*'));
                let entry = best.entry((part, id.trim_end_matches('*'))).or_default();
                *entry = strength.max(*entry);
            }
        }
    }
    for (part, standard) in [(1, Standard::Iso9001), (2, Standard::Iso27001)] {
        let shares = touched(iso(), |link| link.clause.standard() == standard);
        for (place, strength) in [2, 1, 0].into_iter().enumerate() {
            let those = best.iter().filter(|((of, _), best)| *of == part && **best == strength);
            let ids: Vec<&str> = those.map(|((_, id), _)| *id).collect();
            let points: u16 = ids.iter().map(|id| u16::from(requirement(id).get().points.most())).sum();
            assert_eq!(
                (shares[place].requirements, shares[place].points),
                (ids.len(), points),
                "{standard:?}"
            );
        }
    }
    let all = together(&touched(iso(), |_| true));
    assert!(all.requirements <= 110 && all.points <= 313);
    assert_eq!(together(&touched(iso(), |_| false)).requirements, 0);
}

#[test]
fn objectives_are_counted_once_however_many_entries_name_them() {
    let mut named_once = BTreeSet::new();
    for link in iso().links().iter().filter(|link| link.clause.standard() == Standard::Iso9001) {
        named_once.extend(link.objectives.chars().map(|letter| (link.requirement, letter)));
    }
    let found = named(iso(), |link| link.clause.standard() == Standard::Iso9001);
    assert_eq!(found, named_once.len());
    assert_eq!(named(iso(), |link| link.source != Source::Ours), 0, "NIST names none");
}

#[test]
fn a_partial_answer_costs_what_it_costs() {
    let mut firm = model_firm();
    answer(&mut firm, "3.5.3", Answer::Partial);
    assert_eq!(score(&firm).finding(requirement("3.5.3")).points(), 3);
}

#[test]
fn stakes_are_the_points_of_the_score_and_a_head_start_moves_none() {
    let mut firm = model_firm();
    for (id, given) in [("3.1.1", Answer::NotMet), ("3.5.3", Answer::Partial), ("3.2.1", Answer::Met)] {
        answer(&mut firm, id, given);
    }
    let score = score(&firm);
    let tally = score.tally();
    let stakes = stakes(&begun(iso(), &firm), &score);
    let points: u16 = stakes.iter().map(|stake| stake.points).sum();
    assert_eq!(i16::try_from(points).unwrap(), tally.lost + tally.at_stake);
    for stake in &stakes {
        assert!(stake.begun.iter().sum::<u16>() <= stake.points);
    }
    let none = self::stakes(&[], &score);
    assert!(none.iter().zip(&stakes).all(|(none, some)| none.points == some.points && none.begun == [0; 3]));
    let done = all_met();
    let score = sprs_calculator::scoring::score(&done);
    assert!(self::stakes(&begun(iso(), &model_firm()), &score).iter().all(|stake| stake.points == 0));
}

#[test]
fn markets_say_what_is_asked_for() {
    let mut dod = Profile::default();
    let open = markets(&dod, &Certificates::default());
    assert_eq!(open, Markets { cmmc: None, iso: None });
    dod.set_fact(Fact::DodWork, Some(false));
    dod.set_fact(Fact::Cui, Some(false));
    assert_eq!(markets(&dod, &Certificates::default()).cmmc, Some(None));
    dod.set_fact(Fact::DodWork, Some(true));
    dod.set_fact(Fact::Cui, Some(true));
    dod.set_fact(Fact::CotsOnly, Some(false));
    assert_eq!(markets(&dod, &Certificates::default()).cmmc, Some(Some(Level::Two)));
    for (commercial, abroad, expected) in [
        (None, None, None),
        (Some(false), None, None),
        (Some(false), Some(false), Some(false)),
        (Some(true), None, Some(true)),
        (Some(false), Some(true), Some(true)),
        (Some(true), Some(false), Some(true)),
    ] {
        let certificates = Certificates { commercial, abroad, ..Certificates::default() };
        assert_eq!(markets(&dod, &certificates).iso, expected, "{commercial:?} {abroad:?}");
    }
}

proptest! {
    /// Whatever is said of certificates, the score stays.
    #[test]
    fn certificates_never_move_the_score(
        holds in any::<[Option<bool>; 2]>(),
        judged in proptest::collection::vec((0..93_usize, 0..5_usize), 0..40),
    ) {
        let mut assessment = Assessment::default();
        answer(&mut assessment, "3.1.1", Answer::NotMet);
        let before = score(&assessment);
        let certificates = holds.map(|held| Certificate { held, ..Certificate::default() });
        assessment.apply(Change::certificates(&Certificates { certificates, ..Certificates::default() }));
        let controls: Vec<ClauseId> = ClauseId::all(Standard::Iso27001).filter(|id| id.is_annex()).collect();
        for (place, reality) in judged {
            assessment.apply(Change::reality(controls[place], Reality::ALL[reality]));
        }
        prop_assert_eq!(score(&assessment), before);
        for candidate in begun(iso(), &assessment) {
            for (link, strength) in candidate.links {
                prop_assert!(strength <= link.strength, "a judgement never makes a link stronger");
            }
        }
    }
}
