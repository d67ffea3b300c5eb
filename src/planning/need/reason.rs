//! Why a firm needs what it needs: one variant for each rule that [`super::need`] applies.

use crate::assessment::Fact;
use crate::catalog::program;

use super::{Facts, Needed};

/// A rule that was applied, or answers to ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// CMMC applies to those who are awarded DoD contracts and subcontracts, and to nobody else
    /// (32 CFR 170.3(a)(1)).
    NoDodWork,
    /// CMMC does not apply to contracts exclusively for COTS items (32 CFR 170.3(c)).
    CotsOnly,
    /// CMMC applies only where FCI or CUI is handled (32 CFR 170.3(a)(1)).
    NoInformation,
    /// FCI and no CUI: Level 1 (32 CFR 170.3(a)(1), 170.14(c)(2)).
    FciLevel1,
    /// CUI: Level 2 at least, also where a clause speaks of Level 1 only (32 CFR 170.3(a)(1), 170.14(c)(3)).
    CuiLevel2,
    /// The contract asks for Level 2 (C3PAO), which is then a condition of award (32 CFR 170.17(b)).
    C3paoAsked,
    /// The contract asks for Level 3, which is then a condition of award (32 CFR 170.18(b)). It needs a Final
    /// Level 2 (C3PAO) for the same scope first (170.18(a)).
    Level3Asked,
    /// A subcontractor with FCI and no CUI: Level 1 (Self) (32 CFR 170.23(a)(1)), whatever the prime contract
    /// needs.
    FlowDownFci,
    /// A subcontractor with CUI: Level 2 (Self) at least (32 CFR 170.23(a)(2)).
    FlowDownCui,
    /// A subcontractor with CUI under a prime contract with Level 2 (C3PAO): Level 2 (C3PAO) at least
    /// (32 CFR 170.23(a)(3)).
    FlowDownC3pao,
    /// A subcontractor with CUI under a prime contract with Level 3: Level 2 (C3PAO) at least
    /// (32 CFR 170.23(a)(4)). Also where it is not known yet whether the firm is a subcontractor, since Level
    /// 3 needs that first.
    FlowDownLevel3,
    /// FCI outside the systems that handle CUI: a Level 1 self-assessment of its own (32 CFR 170.15). A
    /// higher status covers Level 1 for the same scope only (170.16(a), 170.17(a), 170.18(a)).
    FciElsewhere,
    /// FAR 52.204-21(b)(1): the 15 requirements of Level 1 have to be met already, with or without CMMC
    /// (32 CFR 170.5(e)).
    BasicSafeguarding,
    /// DFARS 252.204-7012(b)(2): NIST SP 800-171 has to be implemented already where CUI is, with or without
    /// CMMC (32 CFR 170.5(e)).
    Sp800171Already,
    /// DFARS 252.204-7019(b): a NIST SP 800-171 score in SPRS, not older than three years. 252.204-7020 gives
    /// the Government its assessments on top, and the successor 252.240-7997 names no others.
    ScoreInSprs,
    /// DFARS 252.204-7021(d)(1), 252.204-7025(b): a CMMC status and a current affirmation are a condition of
    /// award (32 CFR 170.15(b) to 170.18(b)).
    StatusForAward,
    /// No contract has 252.204-7021 or -7025 yet: the level is asked for as CMMC comes into contracts
    /// (32 CFR 170.3(e)).
    NotInContractYet,
    /// A C3PAO is asked for, though only Level 1 (Self) and Level 2 (Self) may be designated while Phase 2 is
    /// suspended ([`program::SUSPENSION`]). A prime may still ask for it by contract.
    C3paoSuspended,
    /// Level 3 is asked for, though only Level 1 (Self) and Level 2 (Self) may be designated while Phase 2 is
    /// suspended ([`program::SUSPENSION`]).
    Level3Suspended,
    /// CUI, and no DoD work. CMMC applies only where the CUI belongs to a DoD contract or subcontract
    /// (32 CFR 170.3(a)(1)), which a small subcontractor may not have been told: Level 2 until that is known.
    CuiWithoutDodWork,
    /// Clauses of the DFARS, or a certification asked for, and no DoD work (32 CFR 170.3(a)(1)).
    ClausesWithoutDodWork,
    /// CUI, and COTS only. Contracts exclusively for COTS items are exempt (32 CFR 170.3(c)), but CUI hardly
    /// comes with them: Level 2 until that is known.
    CotsWithCui,
    /// Clauses, or a certification asked for, and COTS only: all of them leave COTS out (32 CFR 170.3(c),
    /// FAR 52.204-21(c), DFARS 204.7304(c), 252.204-7021(f)(1)).
    CotsWithClauses,
    /// Clauses, or a certification asked for, and neither FCI nor CUI (32 CFR 170.3(a)(1)).
    ClausesWithoutInformation,
    /// DFARS 252.204-7012, -7019 or -7020, and no CUI. They ask something only where CUI is
    /// (252.204-7012(b)(2), 252.204-7019(b), 252.204-7020(b)) but stand in other contracts too (204.7304(c)):
    /// is CUI to be expected?
    CuiClausesWithoutCui,
    /// A C3PAO or Level 3 is asked for, and there is FCI only (32 CFR 170.3(d)). What the contract asks for
    /// is still a condition of its award (170.17(b), 170.18(b)).
    AskedWithoutCui,
    /// FCI outside the systems that handle CUI, and no FCI.
    ElsewhereWithoutFci,
}

impl Reason {
    /// Whether it is something to ask the contracting officer or the prime about: answers that hardly go
    /// together, or that leave a doubt, or what the suspension does not allow to be asked for.
    pub const fn is_to_ask(self) -> bool {
        use Reason::*;
        match self {
            C3paoSuspended
            | Level3Suspended
            | CuiWithoutDodWork
            | ClausesWithoutDodWork
            | CotsWithCui
            | CotsWithClauses
            | ClausesWithoutInformation
            | CuiClausesWithoutCui
            | AskedWithoutCui
            | ElsewhereWithoutFci => true,
            NoDodWork | CotsOnly | NoInformation | FciLevel1 | CuiLevel2 | C3paoAsked | Level3Asked
            | FlowDownFci | FlowDownCui | FlowDownC3pao | FlowDownLevel3 | FciElsewhere
            | BasicSafeguarding | Sp800171Already | ScoreInSprs | StatusForAward | NotInContractYet => false,
        }
    }
}

/// The rules that apply, in the order of the variants. Only what is known makes one apply.
pub(super) fn reasons(facts: Facts, level: &Needed) -> Vec<Reason> {
    use Reason::*;
    let (yes, no) = (|fact| facts.yes(fact), |fact| facts.no(fact));
    let (none, one) = (*level == Needed::NoneNow, *level == Needed::One);
    let (two, three) = (*level == Needed::Two, *level == Needed::Three);
    let decided = one || two || three;
    let (cui, no_cui, sub) = (yes(Fact::Cui), no(Fact::Cui), yes(Fact::Subcontractor));
    let (c3pao, level3) = (yes(Fact::C3paoAsked), yes(Fact::Level3Asked));
    let cui_clause = yes(Fact::Clause7012) || yes(Fact::Clause7020);
    let dod_clause = cui_clause || yes(Fact::Clause7021) || c3pao || level3;
    let clause = dod_clause || yes(Fact::ClauseFar21);
    let self_only = program::only_self_assessment();
    let (no_work, cots, no_information) =
        (no(Fact::DodWork), yes(Fact::CotsOnly), no(Fact::Fci) && no(Fact::Cui));
    let rules = [
        (NoDodWork, none && no_work),
        (CotsOnly, none && cots),
        (NoInformation, none && no_information),
        (FciLevel1, one),
        (CuiLevel2, cui),
        (C3paoAsked, two && c3pao && !sub),
        (Level3Asked, three),
        (FlowDownFci, one && sub),
        (FlowDownCui, cui && sub && !c3pao && !level3),
        (FlowDownC3pao, cui && sub && c3pao),
        (FlowDownLevel3, two && level3),
        (FciElsewhere, cui && yes(Fact::FciElsewhere)),
        (BasicSafeguarding, !none && yes(Fact::ClauseFar21)),
        (Sp800171Already, !none && !no_cui && yes(Fact::Clause7012)),
        (ScoreInSprs, !none && !no_cui && yes(Fact::Clause7020)),
        (StatusForAward, !none && yes(Fact::Clause7021)),
        (NotInContractYet, decided && no(Fact::Clause7021)),
        (C3paoSuspended, two && c3pao && self_only),
        (Level3Suspended, (two || three) && level3 && self_only),
        (CuiWithoutDodWork, cui && no_work),
        (ClausesWithoutDodWork, dod_clause && no_work),
        (CotsWithCui, cui && cots),
        (CotsWithClauses, none && clause && cots),
        (ClausesWithoutInformation, clause && no_information && !no_work && !cots),
        (CuiClausesWithoutCui, !none && no_cui && cui_clause),
        (AskedWithoutCui, (two || three) && no_cui),
        (ElsewhereWithoutFci, no(Fact::Fci) && yes(Fact::FciElsewhere)),
    ];
    rules.into_iter().filter(|(_, applies)| *applies).map(|(reason, _)| reason).collect()
}
