//! The strings about the program's dates, the last part of the scope page.

use super::texts;

texts! {
    /// The strings about the program's dates.
    ProgramText {
        heading: "The program's dates",
        lead: "As of {0}, the newest material read for this page. What came after is not in it.",

        rules: "The rules",
        rule: "{0}, {1}: {2}, published {3}, in effect {4}.",

        phases: "The four phases",
        phases_lead: "CMMC comes into contracts in four phases (32 CFR 170.3(e)). The dates are those of the rule.",
        column_phase: "Phase",
        column_planned: "Begins by the rule",
        column_brings: "What it brings",
        column_standing: "Standing",
        phase: "Phase {0}",
        phase_1: "Level 1 (Self) or Level 2 (Self) as a condition of award",
        phase_2: "Level 2 (C3PAO) as a condition of award as well",
        phase_3: "Level 3 (DIBCAC) as a condition of award, and Level 2 (C3PAO) also before options are exercised",
        phase_4: "CMMC in all applicable solicitations and contracts, option periods of earlier contracts included",
        in_force: "In force.",
        suspended: "Suspended on {0}.",
        planned: "Planned. The class deviation still goes by this date.",
        cited: "{0} ({1})",
        source: "Source: {0} ({1})",

        suspension: "The suspension of {0}",
        suspension_says: "The Department suspended the move to Phase 2, the certification by C3PAOs. While that lasts, contracts may ask only for Level 1 (Self) or Level 2 (Self).",
        not_codified: "32 CFR part 170 was not amended for it, so the rule still has the dates above.",
        unchanged_lead: "What goes on as before:",
        unchanged_1: "the self-assessments of Phase 1",
        unchanged_2: "DFARS 252.204-7012",
        unchanged_3: "NIST SP 800-171 Rev. 2 and the scoring of 32 CFR 170.24",
        unchanged_4: "posting in SPRS and the annual affirmation (32 CFR 170.22)",
        unchanged_5: "assessments by the Government (DIBCAC)",
        unchanged_6: "liability under the False Claims Act",
        documents: "Documents:",
        secondhand: "These documents are known here through public copies and summaries that agree. They were not read themselves. Check them before you rely on this.",

        clauses: "Clauses and their numbers",
        clauses_lead: "Since {0} new solicitations use other numbers for some clauses, by class deviations of the FAR overhaul. Contracts you have keep the numbers they have, and the CFR still prints the first column.",
        column_clause: "Clause",
        column_new: "In new solicitations",
        same: "same number",
        not_used: "not used",
        no_basic: "DFARS 252.240-7997 speaks only of assessments by the Government (Medium and High) and of no Basic Assessment.",
    }
}

/// The strings in use.
pub const fn program_text() -> &'static ProgramText {
    &ProgramText::EN
}
