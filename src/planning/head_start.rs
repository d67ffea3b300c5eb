//! What the records of ISO certificates begin, requirement by requirement. Never more than begun: nothing here
//! changes an answer or the score.

use std::cmp::Reverse;

use crate::assessment::Assessment;
use crate::assessment::records::{Certificates, Coverage, Edition, Reality};
use crate::catalog::iso::{Iso, Link, Strength};
use crate::catalog::{ClauseId, FamilyId, REQUIREMENTS, RequirementId, Standard};
use crate::scoring::Score;

use super::gaps::is_open;

/// What a link comes to in this firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The firm does not hold the certificate, has excluded the control, or holds an edition without it.
    Absent,
    /// Nobody has judged yet how real the clause is.
    Unjudged,
    /// It is there, but on paper or out of scope so far that nothing begins here.
    Nothing,
    /// It helps this much.
    Helps(Strength),
}

/// What a link comes to: its strength, one step lower where the clause works in part or the certified scope covers
/// only part of where CUI is (or nobody said what it covers), two where it stands on paper or covers nothing of it.
pub fn standing(certificates: &Certificates, reality: Reality, link: &Link<'_>) -> Standing {
    let certificate = certificates.get(link.clause.standard());
    let old = certificate.edition == Edition::Other && link.clause.is_new_in_2022();
    if certificate.held != Some(true) || old {
        return Standing::Absent;
    }
    let less = match reality {
        Reality::Unknown => return Standing::Unjudged,
        Reality::Excluded => return Standing::Absent,
        Reality::Working => 0,
        Reality::Partly => 1,
        Reality::Paper => 2,
    };
    let less = less
        + match certificate.coverage {
            Coverage::Covers => 0,
            Coverage::Unknown | Coverage::Partly => 1,
            Coverage::Apart => 2,
        };
    // From the strongest down.
    let place = Strength::ALL.iter().position(|strength| *strength == link.strength).unwrap_or(0);
    Strength::ALL.get(place + less).map_or(Standing::Nothing, |strength| Standing::Helps(*strength))
}

/// A requirement that a record of the firm begins.
#[derive(Clone, Debug)]
pub struct Candidate<'i, 'a> {
    /// The requirement.
    pub id: RequirementId,
    /// The links that help with it, the strongest first.
    pub links: Vec<(&'i Link<'a>, Strength)>,
}

impl Candidate<'_, '_> {
    /// How much the best of them helps.
    pub fn strength(&self) -> Strength {
        self.links.first().map_or(Strength::Weak, |(_, strength)| *strength)
    }
}

/// What the certificates begin at a requirement, if anything.
pub fn candidate<'i, 'a>(
    iso: &'i Iso<'a>,
    assessment: &Assessment,
    id: RequirementId,
) -> Option<Candidate<'i, 'a>> {
    let certificates = assessment.certificates();
    let helps = |link: &'i Link<'a>| match standing(&certificates, assessment.reality(link.clause), link) {
        Standing::Helps(strength) => Some((link, strength)),
        _ => None,
    };
    let mut links: Vec<_> = iso.of(id).filter_map(helps).collect();
    links.sort_by_key(|(_, strength)| Reverse(*strength));
    (!links.is_empty()).then_some(Candidate { id, links })
}

/// What the certificates begin among all 110, in official order.
pub fn begun<'i, 'a>(iso: &'i Iso<'a>, assessment: &Assessment) -> Vec<Candidate<'i, 'a>> {
    RequirementId::all().filter_map(|id| candidate(iso, assessment, id)).collect()
}

/// Those of them that are not MET yet: the strongest first, then the SSP, without which there is no score, then the
/// most costly.
pub fn candidates<'i, 'a>(
    iso: &'i Iso<'a>,
    assessment: &Assessment,
    score: &Score,
) -> Vec<Candidate<'i, 'a>> {
    let mut open = begun(iso, assessment);
    open.retain(|candidate| is_open(score, candidate.id));
    open.sort_by_key(|candidate| {
        let points = score.finding(candidate.id).points();
        Reverse((candidate.strength(), candidate.id.get().is_ssp(), points))
    });
    open
}

/// Clauses and controls of the certificates held that help somewhere and that nobody has judged yet.
pub fn unjudged(iso: &Iso<'_>, assessment: &Assessment, standard: Standard) -> usize {
    let certificates = assessment.certificates();
    let mut clauses: Vec<ClauseId> = iso
        .links()
        .iter()
        .filter(|link| link.clause.standard() == standard)
        .filter(|link| standing(&certificates, assessment.reality(link.clause), link) == Standing::Unjudged)
        .map(|link| link.clause)
        .collect();
    clauses.dedup();
    clauses.len()
}

/// Requirements and the most that they can cost together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many, of 110.
    pub requirements: usize,
    /// Points, of 313.
    pub points: u16,
}

impl Share {
    fn add(&mut self, id: RequirementId) {
        self.requirements += 1;
        self.points += u16::from(id.get().points.most());
    }
}

/// The requirements that the links which count touch at all, by the strength of the best one: strong, moderate,
/// weak. Of the table alone, whatever the firm holds.
pub fn touched(iso: &Iso<'_>, counts: impl Fn(&Link<'_>) -> bool) -> [Share; 3] {
    let mut shares = [Share::default(); 3];
    for id in RequirementId::all() {
        let best = iso.of(id).filter(|link| counts(link)).map(|link| link.strength).max();
        if let Some(place) = best.and_then(|best| Strength::ALL.iter().position(|other| *other == best)) {
            shares[place].add(id);
        }
    }
    shares
}

/// What several shares are together.
pub fn together(shares: &[Share]) -> Share {
    shares.iter().fold(Share::default(), |sum, share| Share {
        requirements: sum.requirements + share.requirements,
        points: sum.points + share.points,
    })
}

/// How many of the 320 objectives the links which count name.
pub fn named(iso: &Iso<'_>, counts: impl Fn(&Link<'_>) -> bool) -> usize {
    let objectives = RequirementId::all().map(|id| {
        let links = || iso.of(id).filter(|link| counts(link));
        id.objectives()
            .filter(|objective| links().any(|link| link.objectives.contains(objective.letter())))
            .count()
    });
    objectives.sum()
}

/// What a family has at stake, without and with the head start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stake {
    /// The family.
    pub family: FamilyId,
    /// Points lost or still open.
    pub points: u16,
    /// Those of them at requirements that a record begins, by its strength: strong, moderate, weak.
    pub begun: [u16; 3],
}

impl Stake {
    /// Points at requirements for which no record helps strongly or moderately.
    pub const fn from_nothing(&self) -> u16 {
        self.points - self.begun[0] - self.begun[1]
    }
}

/// The points at stake by family.
pub fn stakes(begun: &[Candidate<'_, '_>], score: &Score) -> Vec<Stake> {
    let mut best = [None; REQUIREMENTS];
    for candidate in begun {
        best[candidate.id.index()] =
            Strength::ALL.iter().position(|strength| *strength == candidate.strength());
    }
    let stake = |family: FamilyId| {
        let mut stake = Stake { family, points: 0, begun: [0; 3] };
        for id in family.requirements() {
            let points = score.finding(id).points();
            stake.points += u16::from(points);
            if let Some(place) = best[id.index()] {
                stake.begun[place] += u16::from(points);
            }
        }
        stake
    };
    FamilyId::all().map(stake).collect()
}
