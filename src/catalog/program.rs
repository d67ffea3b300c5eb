//! The rule pack for what changes with time: the phases of the CMMC Program, the rules behind them, the
//! suspension of Phase 2, and the numbers of the contract clauses. What each of them means is for the page to
//! say.

use time::{Date, Month};

/// The day of the newest material that the entries below rest on; the standing of [`super::rules`] has a day
/// of its own.
pub const AS_OF: Date = day(2026, Month::October, 8);

/// A document that an entry rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Document {
    /// Its official name, or its number.
    pub name: &'static str,
    /// When it was issued: `YYYY-MM-DD`, or `YYYY-MM` where the day is not known.
    pub issued: &'static str,
    /// Whether it was read itself; if not, it is known through public copies and summaries that agree.
    pub read: bool,
}

/// The memorandum that suspends Phase 2.
static SUSPENSION_MEMORANDUM: Document = Document {
    name: "DoW CIO memorandum \"Implementing Suspension of CMMC Phase II\"",
    issued: "2026-07-13",
    read: false,
};

/// The memorandum that orders the reform of CMMC.
static REFORM_MEMORANDUM: Document = Document {
    name: "DoW memorandum \"Removing Barriers to DIB Expansion\"",
    issued: "2026-07-13",
    read: false,
};

/// The release that announces the suspension.
static RELEASE: Document =
    Document { name: "Department of War release 4542329", issued: "2026-07-13", read: false };

/// The Department's questions and answers after the suspension.
static FAQ: Document = Document { name: "CMMC FAQs v6", issued: "2026-07", read: false };

/// The class deviation that numbers clauses anew from 2026-02-01, as last revised. Its DFARS 240.371-5 says
/// when contracts get 252.204-7021, and which statuses may be asked for.
static CLASS_DEVIATION: Document =
    Document { name: "DoD class deviation 2026-O0025, Revision 3", issued: "2026-09-03", read: false };

/// The rule that puts CMMC into contracts, as a document.
static ACQUISITION_RULE: Document = Document { name: "90 FR 43560", issued: "2025-09-10", read: true };

/// One of the four phases in which CMMC comes into contracts (32 CFR 170.3(e)).
#[derive(Debug, PartialEq, Eq)]
pub struct Phase {
    /// 1 to 4.
    pub number: u8,
    /// When it begins by the rule: Phase 1 with the acquisition rule, each other a calendar year after the
    /// one before.
    pub planned: Date,
    /// The paragraph that describes it.
    pub paragraph: &'static str,
    /// Whether its start is suspended. Not Phase 4: the class deviation still goes by its date.
    pub suspended: bool,
    /// What says whether it is.
    pub source: &'static Document,
}

/// The four phases in order.
pub static PHASES: [Phase; 4] = [
    Phase {
        number: 1,
        planned: day(2025, Month::November, 10),
        paragraph: "32 CFR 170.3(e)(1)",
        suspended: false,
        source: &ACQUISITION_RULE,
    },
    Phase {
        number: 2,
        planned: day(2026, Month::November, 10),
        paragraph: "32 CFR 170.3(e)(2)",
        suspended: true,
        source: &SUSPENSION_MEMORANDUM,
    },
    Phase {
        number: 3,
        planned: day(2027, Month::November, 10),
        paragraph: "32 CFR 170.3(e)(3)",
        suspended: true,
        source: &SUSPENSION_MEMORANDUM,
    },
    Phase {
        number: 4,
        planned: day(2028, Month::November, 10),
        paragraph: "32 CFR 170.3(e)(4)",
        suspended: false,
        source: &CLASS_DEVIATION,
    },
];

/// The suspension of Phase 2. While it lasts, requiring activities may designate only Level 1 (Self) or Level
/// 2 (Self).
#[derive(Debug, PartialEq, Eq)]
pub struct Suspension {
    /// The day from which it holds.
    pub date: Date,
    /// What orders, announces and explains it.
    pub documents: [&'static Document; 5],
    /// Whether 32 CFR part 170 was amended for it; if not, the rule still has the planned dates.
    pub codified: bool,
}

/// The suspension of Phase 2.
pub static SUSPENSION: Suspension = Suspension {
    date: day(2026, Month::July, 13),
    documents: [&SUSPENSION_MEMORANDUM, &REFORM_MEMORANDUM, &RELEASE, &FAQ, &CLASS_DEVIATION],
    codified: false,
};

/// Whether only Level 1 (Self) and Level 2 (Self) may be designated now, since Phase 2 is suspended.
pub fn only_self_assessment() -> bool {
    PHASES.iter().any(|phase| phase.number == 2 && phase.suspended)
}

/// A final rule that CMMC rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct FinalRule {
    /// What it is called.
    pub name: &'static str,
    /// What it made or amended.
    pub cfr: &'static str,
    /// Its first page in the Federal Register, which is also its source.
    pub citation: &'static str,
    /// When it was published.
    pub published: Date,
    /// When it took effect.
    pub effective: Date,
}

/// The program rule, then the acquisition rule.
pub static RULES: [FinalRule; 2] = [
    FinalRule {
        name: "CMMC Program rule",
        cfr: "32 CFR part 170",
        citation: "89 FR 83092",
        published: day(2024, Month::October, 15),
        effective: day(2024, Month::December, 16),
    },
    FinalRule {
        name: "DFARS CMMC acquisition rule",
        cfr: "48 CFR parts 204, 212, 217, 252",
        citation: "90 FR 43560",
        published: day(2025, Month::September, 10),
        effective: day(2025, Month::November, 10),
    },
];

/// What becomes of a clause in new solicitations under the class deviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InNew {
    /// It keeps its number.
    Unchanged,
    /// It stands under this number.
    Numbered(&'static str),
    /// It is not used.
    NotUsed,
}

/// A clause or provision about FCI, CUI or CMMC.
#[derive(Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its number in the CFR and in earlier contracts, which keep it.
    pub number: &'static str,
    /// Its official title.
    pub title: &'static str,
    /// What becomes of it in new solicitations.
    pub in_new: InNew,
    /// Since when, where that is a change.
    pub since: Option<Date>,
    /// Whether the CFR says the same; if not, it still has only [`Clause::number`].
    pub codified: bool,
    /// What says what becomes of it.
    pub source: &'static Document,
}

/// The day on which the class deviations of the FAR overhaul took effect.
const OVERHAUL: Date = day(2026, Month::February, 1);

/// The clauses in the order of their numbers.
pub static CLAUSES: [Clause; 6] = [
    changed(
        "FAR 52.204-21",
        "Basic Safeguarding of Covered Contractor Information Systems",
        InNew::Numbered("FAR 52.240-93"),
    ),
    unchanged("DFARS 252.204-7012", "Safeguarding Covered Defense Information and Cyber Incident Reporting"),
    changed("DFARS 252.204-7019", "Notice of NIST SP 800-171 DoD Assessment Requirements", InNew::NotUsed),
    changed(
        "DFARS 252.204-7020",
        "NIST SP 800-171 DoD Assessment Requirements",
        // Government (Medium and High) assessments only: it names no Basic Assessment.
        InNew::Numbered("DFARS 252.240-7997"),
    ),
    unchanged(
        "DFARS 252.204-7021",
        "Contractor Compliance With the Cybersecurity Maturity Model Certification Level Requirements",
    ),
    unchanged(
        "DFARS 252.204-7025",
        "Notice of Cybersecurity Maturity Model Certification Level Requirements",
    ),
];

const fn unchanged(number: &'static str, title: &'static str) -> Clause {
    Clause { number, title, in_new: InNew::Unchanged, since: None, codified: true, source: &CLASS_DEVIATION }
}

const fn changed(number: &'static str, title: &'static str, in_new: InNew) -> Clause {
    Clause { number, title, in_new, since: Some(OVERHAUL), codified: false, source: &CLASS_DEVIATION }
}

/// A day of the calendar; one that does not exist does not compile.
const fn day(year: i32, month: Month, day: u8) -> Date {
    let date = Date::from_calendar_date(year, month, day);
    assert!(date.is_ok(), "no such day");
    match date {
        Ok(date) => date,
        Err(_) => Date::MIN,
    }
}
