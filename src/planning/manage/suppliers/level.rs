//! Which level a supplier needs, and whether the status that it names is one of that level and in date.

use time::Date;

use crate::assessment::records::{Information, Supplier, SupplierLevel, SupplierStatus};
use crate::assessment::{Fact, Held, Level, Profile};
use crate::planning::dates::{ASSESSMENT_YEARS, LEVEL1_YEARS, add_years, closeout};
use crate::planning::need::{Level2By, Needed, Reason, need};
use crate::planning::questions::considered;

/// What a supplier needs, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// The least level; [`SupplierLevel::Unknown`] while it is not said what the supplier gets.
    pub level: SupplierLevel,
    /// The rules that make it so, then what to ask about.
    pub reasons: Vec<Reason>,
    /// Whether what the contract asks for was not said, so that the level is the least, or taken from what the firm works
    /// toward.
    pub assumed: bool,
}

/// The least level of a supplier (32 CFR 170.23(a)): see [`flow`].
pub fn needed(profile: &Profile, information: Information) -> SupplierLevel {
    flow(profile, information).level
}

/// What a supplier of the firm needs. It is a subcontractor under the same contract, so the rules of [`need`] hold for
/// it with what it handles itself. Where the firm did not say what its contract asks for, what the firm works toward
/// stands in: Level 2 (C3PAO) or Level 3.
pub fn flow(profile: &Profile, information: Information) -> Flow {
    let (fci, cui) = match information {
        Information::Unknown => return Flow::default(),
        Information::Nothing => (false, false),
        Information::Fci => (true, false),
        Information::Cui => (true, true),
    };
    let firm = considered(profile);
    let (c3pao, level3) = (firm.fact(Fact::C3paoAsked), firm.fact(Fact::Level3Asked));
    let facts = [
        (Fact::DodWork, firm.fact(Fact::DodWork) != Some(false)),
        (Fact::CotsOnly, firm.fact(Fact::CotsOnly) == Some(true)),
        (Fact::Fci, fci),
        (Fact::Cui, cui),
        (Fact::Subcontractor, true),
        (Fact::C3paoAsked, c3pao.unwrap_or(profile.c3pao)),
        (Fact::Level3Asked, level3.unwrap_or(profile.level == Some(Level::Three))),
    ];
    let mut supplier = Profile::default();
    for (fact, holds) in facts {
        supplier.set_fact(fact, Some(holds));
    }
    let need = need(&supplier);
    let level = match (&need.level, need.assessment) {
        (Needed::Unknown(_), _) => SupplierLevel::Unknown,
        (Needed::NoneNow, _) => SupplierLevel::Nothing,
        (Needed::One, _) => SupplierLevel::One,
        (Needed::Two, Some(Level2By::C3pao)) => SupplierLevel::TwoC3pao,
        (Needed::Two, _) => SupplierLevel::TwoSelf,
        (Needed::Three, _) => SupplierLevel::Three,
    };
    let said = c3pao == Some(true) || level3 == Some(true);
    let asked = c3pao.is_some() && level3.is_some();
    let assumed = matches!(level, SupplierLevel::TwoSelf | SupplierLevel::TwoC3pao) && !said && !asked;
    Flow { level, reasons: need.reasons.into_iter().filter(|reason| is_about(*reason)).collect(), assumed }
}

/// Whether a reason is about what flows down. Others are about the contract of the firm itself.
fn is_about(reason: Reason) -> bool {
    use Reason::*;
    matches!(
        reason,
        NoDodWork
            | CotsOnly
            | NoInformation
            | FlowDownFci
            | FlowDownCui
            | FlowDownC3pao
            | FlowDownLevel3
            | C3paoSuspended
            | Level3Suspended
    )
}

/// The level that counts for a supplier: the one that the firm sets for it, else the least.
pub fn level_of(profile: &Profile, supplier: &Supplier) -> SupplierLevel {
    match supplier.level {
        SupplierLevel::Unknown => needed(profile, supplier.information),
        set => set,
    }
}

/// Whether a status is of a level or above it, whatever its date. A Conditional status counts while it is valid. A
/// higher one covers a lower for the same assessment scope only (32 CFR 170.16(a), 170.17(a), 170.18(a)): see
/// [`by_higher`]. Nothing covers a level that is not known.
pub fn covers(status: SupplierStatus, level: SupplierLevel) -> bool {
    level != SupplierLevel::Unknown && rank(status) >= asked_rank(level)
}

/// Whether a status covers a level only as a higher one, so that the scope of the assessment has to be asked about.
pub fn by_higher(status: SupplierStatus, level: SupplierLevel) -> bool {
    asked_rank(level) > 0 && rank(status) > asked_rank(level)
}

fn rank(status: SupplierStatus) -> u8 {
    use SupplierStatus::*;
    match status {
        Unknown | Nothing => 0,
        One => 1,
        TwoSelfConditional | TwoSelf => 2,
        TwoC3paoConditional | TwoC3pao => 3,
        ThreeConditional | Three => 4,
    }
}

fn asked_rank(level: SupplierLevel) -> u8 {
    match level {
        SupplierLevel::Unknown | SupplierLevel::Nothing => 0,
        SupplierLevel::One => 1,
        SupplierLevel::TwoSelf => 2,
        SupplierLevel::TwoC3pao => 3,
        SupplierLevel::Three => 4,
    }
}

/// The last day on which a status of that CMMC Status Date is in date: one year at Level 1 (32 CFR 170.15), three at
/// Levels 2 and 3 (170.16 to 170.18), 180 days while it is Conditional (170.21(b)). None without a status.
pub fn until(status: SupplierStatus, date: Date) -> Option<Date> {
    use SupplierStatus::*;
    match status {
        Unknown | Nothing => None,
        One => add_years(date, LEVEL1_YEARS),
        TwoSelfConditional | TwoC3paoConditional | ThreeConditional => closeout(date),
        TwoSelf | TwoC3pao | Three => add_years(date, ASSESSMENT_YEARS),
    }
}

/// The next day on which a status has to be looked at again: its affirmation, which is due every year (32 CFR 170.22(a)),
/// or its last day. None once it is over.
pub fn next_look(status: SupplierStatus, date: Date, today: Date) -> Option<Date> {
    let last = until(status, date)?;
    let yearly = (1..).map_while(|years| add_years(date, years)).take_while(|day| *day < last);
    yearly.chain([last]).find(|day| *day >= today)
}

/// The highest status of the firm itself that is in date, as its profile has it, with its date.
pub fn own_status(profile: &Profile, today: Date) -> Option<(SupplierStatus, Date)> {
    use SupplierStatus::*;
    let three = profile.level3_status.zip(profile.level3_date).map(|(held, date)| match held {
        Held::Conditional => (ThreeConditional, date),
        Held::Final => (Three, date),
    });
    let two = profile.status.zip(profile.status_date).map(|(held, date)| match (held, profile.by_c3pao()) {
        (Held::Conditional, true) => (TwoC3paoConditional, date),
        (Held::Conditional, false) => (TwoSelfConditional, date),
        (Held::Final, true) => (TwoC3pao, date),
        (Held::Final, false) => (TwoSelf, date),
    });
    let one = profile.level1_date.map(|date| (One, date));
    let in_date = |found: &(SupplierStatus, Date)| found.1 <= today && until(found.0, found.1) >= Some(today);
    [three, two, one].into_iter().flatten().find(in_date)
}
