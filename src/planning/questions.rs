//! Which of the questions about the firm still matter. The answer to one that is not asked is kept and does not count.

use crate::assessment::{Fact, Profile};

use super::need::{Needed, Reason, need};

/// The questions to ask, in order: those that matter, and those that do not and whose answer clashes with the others,
/// so that it can be seen and changed.
pub fn asked(profile: &Profile) -> Vec<Fact> {
    let found = |more: Option<Fact>| {
        let need = need(&with(profile, |fact| Some(fact) == more || matters(profile, fact)));
        let to_ask: Vec<Reason> = need.reasons.into_iter().filter(|reason| reason.is_to_ask()).collect();
        (need.level, to_ask)
    };
    let plain = found(None);
    let clashes = |fact: Fact| found(Some(fact)) != plain;
    Fact::ALL.into_iter().filter(|fact| matters(profile, *fact) || clashes(*fact)).collect()
}

/// The profile with the answers that count: those to questions that are asked.
pub fn considered(profile: &Profile) -> Profile {
    let asked = asked(profile);
    with(profile, |fact| asked.contains(&fact))
}

fn with(profile: &Profile, keep: impl Fn(Fact) -> bool) -> Profile {
    let mut kept = profile.clone();
    for fact in Fact::ALL {
        if !keep(fact) {
            kept.set_fact(fact, None);
        }
    }
    kept
}

/// Whether an answer could still lead somewhere.
fn matters(profile: &Profile, fact: Fact) -> bool {
    let (yes, no) = (|fact| profile.fact(fact) == Some(true), |fact| profile.fact(fact) == Some(false));
    // CUI counts whatever else is said: then the other answers can hardly be right.
    let cui = yes(Fact::Cui);
    let exempt = !cui && (no(Fact::DodWork) || yes(Fact::CotsOnly));
    let nothing = no(Fact::Fci) && no(Fact::Cui);
    match fact {
        Fact::DodWork => true,
        Fact::CotsOnly => !no(Fact::DodWork) || cui,
        Fact::Fci | Fact::Cui => !exempt,
        // Without FCI and CUI a clause or a certification asked for is still something to ask about.
        Fact::ClauseFar21
        | Fact::Clause7012
        | Fact::Clause7020
        | Fact::Clause7021
        | Fact::C3paoAsked
        | Fact::Level3Asked => !exempt,
        Fact::Subcontractor => !exempt && !nothing,
        Fact::FciElsewhere => {
            let level = need(&with(profile, |other| other != Fact::FciElsewhere)).level;
            !exempt && !no(Fact::Fci) && !no(Fact::Cui) && matches!(level, Needed::Two | Needed::Three)
        }
    }
}
