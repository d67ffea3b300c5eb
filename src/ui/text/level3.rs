//! The strings of the Level 3 page.

use super::texts;

texts! {
    /// The strings of the Level 3 page.
    Level3Text {
        lead: "Level 3 adds 24 requirements, selected from NIST SP 800-172, to the 110 of Level 2 (32 CFR 170.14(c)(4)). Answer them here to prepare. Your answers give no status and do not move your SPRS score.",
        need: "Not sure that you need it? See which level you need.",

        rules: "What Level 3 asks",
        rule_first: "A Final Level 2 (C3PAO) status for the same scope comes first (32 CFR 170.18(a)). All 110 are MET by then and the Level 2 POA&M is closed.",
        rule_who: "DIBCAC assesses Level 3 (32 CFR 170.18). These are the assessors of the Defense Contract Management Agency. You cannot give yourself this status.",
        rule_points: "Each requirement is one point. The score is how many are MET, 24 at most (32 CFR 170.24(c)(3)). NOT APPLICABLE counts as MET (32 CFR 170.24(b)(3)).",
        rule_conditional: "A Conditional status needs at least 20 of the 24 (32 CFR 170.21(a)(3)(i)).",
        rule_never: "Seven may never stand on a POA&M (32 CFR 170.21(a)(3)(ii)). They are marked in the list.",
        rule_closeout: "What stands on the POA&M has 180 days, and DIBCAC checks the closeout (32 CFR 170.21(b)).",

        stand: "Where you stand",
        stand_met: "{0} of {1} MET",
        stand_none: "No Level 3 requirement is answered yet.",
        if_met: "{0} if the remaining {1} are met.",
        if_met_one: "{0} if the last open one is met.",
        final_now: "By your answers {0}, once Level 2 (C3PAO) is Final. DIBCAC decides.",
        no_status: "No CMMC Status by your answers.",
        too_few: "At least {0} have to be MET, and with what is NOT MET now {1} is the most there can be (32 CFR 170.21(a)(3)(i)).",
        blockers: "NOT MET, and never allowed on a POA&M (32 CFR 170.21(a)(3)(ii)):",
        on_poam: "NOT MET, and allowed on the POA&M of a Conditional status (32 CFR 170.21(a)(3)):",
        level2: "How Level 2 stands is on the status page.",

        list: "The 24 requirements",
        never: "never on a POA&M",
        questions: "Questions to settle it",
        sources: "Sources",
    }
}

/// The strings in use.
pub const fn level3_text() -> &'static Level3Text {
    &Level3Text::EN
}
