//! The rule pack: what the sources are, where they stand, and what they say beyond the single requirement.

use super::{Basis, Points, Requirement};

/// The day up to which the sources below were read (`YYYY-MM-DD`).
pub const AS_OF: &str = "2026-10-01";

/// The id of these rules, to be noted beside a score that they gave.
pub fn rule_pack() -> String {
    format!("{} ({AS_OF})", CFR_170_24.name)
}

/// The score when every requirement is MET (32 CFR 170.24(c)(2)).
pub const MAX_SCORE: i16 = 110;

/// The score when every requirement is NOT MET: 110 − 313.
pub const MIN_SCORE: i16 = -203;

/// The least score with which a Conditional Level 2 status is possible: 80 percent (32 CFR 170.21(a)(2)(i)).
pub const CONDITIONAL_SCORE: i16 = 88;

/// The least number of Level 3 requirements MET with which a Conditional Level 3 status is possible: 80 percent of
/// 24, rounded up (32 CFR 170.21(a)(3)(i)).
pub const LEVEL3_CONDITIONAL: usize = 20;

/// Days from the Conditional CMMC Status Date to close out the POA&M (32 CFR 170.21(b)).
pub const CLOSEOUT_DAYS: i64 = 180;

/// The official title of PE.L1-b.1.ix, the one Level 1 requirement that is answered by three of Level 2 (CMMC Assessment
/// Guide Level 1 v2.13).
pub const LEVEL1_VISITORS: &str = "Manage Visitors & Physical Access";

/// Encryption of CUI. It may stand on a POA&M at three points (32 CFR 170.21(a)(2)(ii)).
pub const ENCRYPTION: &str = "3.13.11";

/// Multifactor authentication.
pub const MULTIFACTOR: &str = "3.5.3";

/// The operational plan of action.
pub const PLAN_OF_ACTION: &str = "3.12.2";

/// Requirements that may never stand on a Level 2 POA&M (32 CFR 170.21(a)(2)(iii)).
pub const NEVER_ON_POAM: [&str; 6] = ["3.1.20", "3.1.22", "3.10.3", "3.10.4", "3.10.5", "3.12.4"];

/// A published source.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name as it is cited.
    pub name: &'static str,
    /// Where it is published.
    pub url: &'static str,
}

/// The requirements.
pub static SP_800_171: Source =
    Source { name: "NIST SP 800-171 Rev. 2", url: "https://csrc.nist.gov/pubs/sp/800/171/r2/upd1/final" };

/// The assessment objectives.
pub static SP_800_171A: Source =
    Source { name: "NIST SP 800-171A", url: "https://csrc.nist.gov/pubs/sp/800/171/a/final" };

/// What Level 3 selects from.
pub static SP_800_172: Source =
    Source { name: "NIST SP 800-172", url: "https://csrc.nist.gov/pubs/sp/800/172/final" };

/// The revision after the one that CMMC uses.
pub static SP_800_171_REV3: Source =
    Source { name: "NIST SP 800-171 Rev. 3", url: "https://csrc.nist.gov/pubs/sp/800/171/r3/final" };

/// The CMMC model: which requirements each level has.
pub static CFR_170_14: Source = Source {
    name: "32 CFR 170.14",
    url: "https://www.ecfr.gov/current/title-32/subtitle-A/chapter-I/subchapter-G/part-170/subpart-D/section-170.14",
};

/// The assessment of Level 3.
pub static CFR_170_18: Source = Source {
    name: "32 CFR 170.18",
    url: "https://www.ecfr.gov/current/title-32/subtitle-A/chapter-I/subchapter-G/part-170/subpart-D/section-170.18",
};

/// The scope of an assessment.
pub static CFR_170_19: Source = Source {
    name: "32 CFR 170.19",
    url: "https://www.ecfr.gov/current/title-32/subtitle-A/chapter-I/subchapter-G/part-170/subpart-D/section-170.19",
};

/// The scoring rule of the CMMC Program.
pub static CFR_170_24: Source = Source {
    name: "32 CFR 170.24",
    url: "https://www.ecfr.gov/current/title-32/subtitle-A/chapter-I/subchapter-G/part-170/subpart-D/section-170.24",
};

/// The POA&M rule of the CMMC Program.
pub static CFR_170_21: Source = Source {
    name: "32 CFR 170.21",
    url: "https://www.ecfr.gov/current/title-32/subtitle-A/chapter-I/subchapter-G/part-170/subpart-D/section-170.21",
};

/// The methodology that 32 CFR 170.24 follows.
pub static METHODOLOGY: Source = Source {
    name: "NIST SP 800-171 DoD Assessment Methodology v1.2.1",
    url: "https://www.acq.osd.mil/asda/dpc/cp/cyber/docs/safeguarding/NIST-SP-800-171-Assessment-Methodology-Version-1.2.1-6.24.2020.pdf",
};

impl Requirement {
    /// The paragraph of 32 CFR 170.24 that sets what NOT MET costs.
    pub fn paragraph(&self) -> &'static str {
        match (self.points, self.basis) {
            (Points::Five, Basis::Basic) => "32 CFR 170.24(c)(2)(i)(B)(1)(i)",
            (Points::Five, Basis::Derived) => "32 CFR 170.24(c)(2)(i)(B)(1)(ii)",
            (Points::Three, Basis::Basic) => "32 CFR 170.24(c)(2)(i)(B)(2)(i)",
            (Points::Three, Basis::Derived) => "32 CFR 170.24(c)(2)(i)(B)(2)(ii)",
            (Points::One, _) => "32 CFR 170.24(c)(2)(i)(B)(3)",
            (Points::FiveOrThree, _) if self.id == MULTIFACTOR => "32 CFR 170.24(c)(2)(i)(B)(4)(i)",
            (Points::FiveOrThree, _) => "32 CFR 170.24(c)(2)(i)(B)(4)(ii)",
            (Points::NoPoints, _) => "32 CFR 170.24(c)(2)(i)(B)(5)",
        }
    }
}
