//! The 110 requirements of NIST SP 800-171 Rev. 2 in their 14 families, with the 320 assessment objectives
//! of SP 800-171A, as `static` tables that are checked when the crate is compiled.
//!
//! Identifiers, official titles and points are facts of the sources named in [`rules`]; every statement and
//! question is our own plain wording. The official text governs.

mod checks;
mod clause;
mod families;
pub mod howto;
mod ids;
pub mod iso;
mod level3;
pub mod program;
pub mod rev3;
pub mod rules;

pub use clause::{ClauseId, Standard, Through};
pub use families::FAMILIES;
pub use ids::{FamilyId, Level3Id, ObjectiveId, RequirementId};
pub use level3::{LEVEL3_REQUIREMENTS, Level3};

/// How many requirements there are.
pub const REQUIREMENTS: usize = 110;

/// How many assessment objectives there are.
pub const OBJECTIVES: usize = 320;

/// One of the 14 families of requirements.
#[derive(Debug)]
pub struct Family {
    /// The two letters CMMC uses: `AC`.
    pub code: &'static str,
    /// Official name: `Access Control`.
    pub name: &'static str,
    /// Its requirements in official order.
    pub requirements: &'static [Requirement],
}

/// Whether SP 800-171 lists a requirement as basic (from FIPS 200) or derived (from SP 800-53).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A basic security requirement.
    Basic,
    /// A derived security requirement.
    Derived,
}

/// What a requirement costs when it is NOT MET (32 CFR 170.24(c)(2)(i)(B)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Points {
    /// Five points.
    Five,
    /// Three points.
    Three,
    /// One point.
    One,
    /// Five points, or three when it is implemented in part: 3.5.3 and 3.13.11.
    FiveOrThree,
    /// No points; without it there is no score: 3.12.4.
    NoPoints,
}

impl Points {
    /// The most that the requirement can cost: 0, 1, 3 or 5.
    pub const fn most(self) -> u8 {
        match self {
            Points::Five | Points::FiveOrThree => 5,
            Points::Three => 3,
            Points::One => 1,
            Points::NoPoints => 0,
        }
    }
}

/// Something a contractor may prohibit altogether. A requirement about it is then NOT APPLICABLE and no
/// points are lost (DoD Assessment Methodology v1.2.1, Annex A; 32 CFR 170.24(b)(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prohibition {
    /// Remote access: 3.1.12, 3.1.13.
    RemoteAccess,
    /// Wireless access: 3.1.16, 3.1.17.
    WirelessAccess,
    /// Connection of mobile devices: 3.1.18.
    MobileDevices,
}

/// Whether a requirement that is NOT MET may stand on a Level 2 POA&M (32 CFR 170.21(a)(2)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poam {
    /// It may: it costs one point and is not listed in (a)(2)(iii).
    Eligible,
    /// Only at three points, when encryption is employed but not FIPS-validated: 3.13.11, (a)(2)(ii).
    EligibleWhenPartial,
    /// It may not: it costs more than one point, (a)(2)(ii).
    AboveOnePoint,
    /// It may not: it is listed by name, (a)(2)(iii).
    Listed,
}

/// One security requirement.
#[derive(Debug)]
pub struct Requirement {
    /// SP 800-171 number: `3.1.1`.
    pub id: &'static str,
    /// Official short title of the CMMC Model Overview v2.13.
    pub title: &'static str,
    /// Basic or derived.
    pub basis: Basis,
    /// What NOT MET costs.
    pub points: Points,
    /// The paragraph of FAR 52.204-21(b)(1) that makes it a Level 1 requirement as well: 1 to 15.
    pub level1: Option<u8>,
    /// What may be prohibited, so that the requirement is NOT APPLICABLE.
    pub prohibition: Option<Prohibition>,
    /// Our plain statement.
    pub statement: &'static str,
    /// How many assessment objectives it has: 1 to 15. [`RequirementId::questions`] has a question for each.
    pub objectives: u8,
}

impl Requirement {
    /// Whether the answer `partial` exists for it: 3.5.3 and 3.13.11 (three points), and 3.12.4 (a current
    /// SSP with an objective that is not met).
    pub const fn has_partial(&self) -> bool {
        matches!(self.points, Points::FiveOrThree | Points::NoPoints)
    }

    /// Whether it is 3.12.4, without which there is no score.
    pub const fn is_ssp(&self) -> bool {
        matches!(self.points, Points::NoPoints)
    }
}
