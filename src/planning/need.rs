//! Which CMMC level a firm needs, from the yes and no of its [`Fact`]s.
//!
//! A fact that is not known counts neither as yes nor as no. The answers that exempt (no work for DoD, COTS
//! only) decide unless the firm is known to have CUI, and what a contract asks for counts once it is known.
//! So a fact that is learned never takes a decided level away and never lowers it; [`Need::open`] names what
//! can still raise it.

mod reason;

pub use reason::Reason;

use crate::assessment::{Fact, Profile};

/// The level a firm needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Not to be said yet. These facts are missing, in the order in which they are asked.
    Unknown(Vec<Fact>),
    /// None for now.
    NoneNow,
    /// Level 1.
    One,
    /// Level 2.
    Two,
    /// Level 3.
    Three,
}

/// Who has to assess Level 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level2By {
    /// The firm itself (32 CFR 170.16).
    SelfAssessment,
    /// A C3PAO (32 CFR 170.17).
    C3pao,
    /// Not known: it depends on what the contract asks for.
    Open,
}

/// What a firm needs, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The level.
    pub level: Needed,
    /// Who has to assess it, at Level 2.
    pub assessment: Option<Level2By>,
    /// Whether FCI outside the systems that handle CUI needs a Level 1 self-assessment of its own
    /// (32 CFR 170.15).
    pub also_level1: bool,
    /// The rules that were applied, then what to ask the contracting officer or the prime about.
    pub reasons: Vec<Reason>,
    /// Facts not known yet, in the order in which they are asked, of which one answer would at once raise a
    /// decided level or settle who assesses it.
    pub open: Vec<Fact>,
}

/// Says what a firm needs.
pub fn need(profile: &Profile) -> Need {
    let facts = Facts(profile);
    let level = level(facts);
    Need {
        assessment: assessment(facts, &level),
        // A status covers Level 1 only for the scope it was made for (32 CFR 170.16(a), 170.17(a),
        // 170.18(a)).
        also_level1: facts.yes(Fact::Cui) && facts.yes(Fact::FciElsewhere),
        reasons: reason::reasons(facts, &level),
        open: open(profile, &level),
        level,
    }
}

/// The facts of a profile, asked for what is known.
#[derive(Clone, Copy)]
struct Facts<'a>(&'a Profile);

impl Facts<'_> {
    /// Known to hold.
    fn yes(self, fact: Fact) -> bool {
        self.0.fact(fact) == Some(true)
    }

    /// Known not to hold.
    fn no(self, fact: Fact) -> bool {
        self.0.fact(fact) == Some(false)
    }
}

/// The level, by the information that is handled (32 CFR 170.3(d)) and what the firm's own contract asks for.
/// CUI comes first: where other answers speak against it, they are to be asked about, and Level 2 stands
/// until then.
fn level(facts: Facts) -> Needed {
    use Fact::*;
    let cui = facts.yes(Cui);
    let information = cui || facts.yes(DodWork) && facts.no(CotsOnly) && facts.yes(Fci);
    // A subcontractor's level goes by its information alone (32 CFR 170.23(a)): what the prime contract asks
    // for settles no more than who assesses it.
    let asked = |fact| information && facts.no(Subcontractor) && facts.yes(fact);
    if asked(Level3Asked) {
        Needed::Three
    } else if cui || asked(C3paoAsked) {
        Needed::Two
    } else if facts.no(DodWork) || facts.yes(CotsOnly) || facts.no(Fci) && facts.no(Cui) {
        Needed::NoneNow
    } else if information && facts.no(Cui) {
        Needed::One
    } else {
        Needed::Unknown(missing(facts))
    }
}

/// The facts without which the level cannot be said. Without FCI only CUI is left to ask about.
fn missing(facts: Facts) -> Vec<Fact> {
    let needed = [Fact::DodWork, Fact::CotsOnly, Fact::Fci, Fact::Cui];
    let bears = |fact: &Fact| *fact == Fact::Cui || !facts.no(Fact::Fci);
    needed.into_iter().filter(|fact| facts.0.fact(*fact).is_none()).filter(bears).collect()
}

/// Who has to assess Level 2 (32 CFR 170.16, 170.17, 170.23(a)(2) to (4)).
fn assessment(facts: Facts, level: &Needed) -> Option<Level2By> {
    use Fact::*;
    // Where Level 3 is asked for and the level is still 2, the asking contract is the prime's, or it is not
    // known whose it is. Both ways it takes a C3PAO: the firm's own Level 3 needs Level 2 (C3PAO) first
    // (32 CFR 170.18(a)).
    let asked = facts.yes(C3paoAsked) || facts.yes(Level3Asked);
    let not_asked = facts.no(C3paoAsked) && (facts.no(Level3Asked) || facts.no(Subcontractor));
    (*level == Needed::Two).then_some(match (asked, not_asked) {
        (true, _) => Level2By::C3pao,
        (false, true) => Level2By::SelfAssessment,
        (false, false) => Level2By::Open,
    })
}

/// See [`Need::open`].
fn open(profile: &Profile, decided: &Needed) -> Vec<Fact> {
    if matches!(decided, Needed::Unknown(_)) {
        return Vec::new();
    }
    let found = |profile: &Profile| {
        let level = level(Facts(profile));
        (assessment(Facts(profile), &level), level)
    };
    let now = found(profile);
    let changes = |fact: Fact, holds: bool| {
        let mut learned = profile.clone();
        learned.set_fact(fact, Some(holds));
        found(&learned) != now
    };
    let unknown = Fact::ALL.into_iter().filter(|fact| profile.fact(*fact).is_none());
    unknown.filter(|fact| changes(*fact, true) || changes(*fact, false)).collect()
}
