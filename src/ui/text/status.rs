//! The strings of the status page.

use super::texts;

texts! {
    /// The strings of the status page.
    StatusText {
        lead: "Which CMMC status follows from your answers, and what stands in its way. SPRS and the assessor decide; this page applies the rule.",

        level: "What do you work toward?",
        level_1: "Level 1",
        level_2: "Level 2",
        level_3: "Level 3",
        level_help: "Not sure? See Level and scope.",
        assessor: "Who assesses Level 2?",
        assessor_self: "You yourself (Self)",
        assessor_c3pao: "A C3PAO",

        level2: "Level 2",
        kind_self: "Self",
        kind_c3pao: "C3PAO",
        final_2: "Final Level 2 ({0})",
        conditional_2: "Conditional Level 2 ({0})",
        no_status: "No CMMC Status",
        not_completed: "Assessment could not be completed",
        if_met: "{0} if the remaining {1} are met",
        says_final: "Every requirement is MET or NOT APPLICABLE.",
        says_conditional: "The score is at least 88, and everything that is NOT MET may stand on a POA&M (32 CFR 170.21(a)(2)). It has to be closed out within 180 days.",
        says_final_open: "Nothing is NOT MET so far.",
        says_conditional_open: "So far everything that is NOT MET may stand on a POA&M, and 88 points are still possible.",
        says_low: "A Conditional status needs at least 88 points (32 CFR 170.21(a)(2)(i)). With what is NOT MET now, {0} is the most there can be.",
        says_blocked: "These are NOT MET and may not stand on a POA&M, so there is no status at any score (32 CFR 170.24(c)(2)(i)(B)(6)): {0}.",
        says_no_ssp: "There is no current SSP (3.12.4). Without one there is no score and no status, whatever else is answered (32 CFR 170.24(c)(2)(i)(B)(5)).",

        questions: "Two questions, kept apart",
        question_88: "Is the score at least 88?",
        question_conditional: "Can there be a status now?",
        yes_88: "Yes. It is {0}, and 88 is the least (32 CFR 170.21(a)(2)(i)). That alone gives no status.",
        yes_88_range: "Yes. It is between {0} and {1}, whatever the open answers turn out to be. That alone gives no status.",
        no_88: "No. At most {0} is possible with what is NOT MET.",
        open_88: "Open. Between {0} and {1} is still possible.",
        no_score_88: "There is no score without a current SSP.",
        yes_status: "Yes.",
        no_status_low: "No. The score is below 88.",
        no_status_blocked: "No. {0} may not stand on a POA&M.",
        open_status: "Only if the {0} unanswered requirements that may not stand on a POA&M turn out MET.",
        open_status_points: "Only if enough of the {0} unanswered requirements turn out MET.",

        blockers: "What blocks a status",
        blockers_none: "Nothing that is NOT MET blocks a status.",
        block_points: "It costs {0} points. Only requirements of 1 point may stand on a POA&M (32 CFR 170.21(a)(2)(ii)).",
        block_listed: "It may never stand on a POA&M, whatever it costs (32 CFR 170.21(a)(2)(iii)).",
        block_encryption: "Encryption is not employed, which costs 5 points. It may stand on a POA&M only when encryption is employed and not FIPS-validated, at 3 points (32 CFR 170.21(a)(2)(ii)).",
        block_multifactor: "At 3 points it may not stand on a POA&M either: 3.13.11 is the only exception above 1 point (32 CFR 170.21(a)(2)(ii)).",

        poam: "What would stand on the POA&M",
        poam_none: "Nothing that is NOT MET may stand on a POA&M, or nothing is NOT MET.",
        poam_lead: "Requirements: {0}. Points: {1}. All of them have to be MET within 180 days of the Conditional CMMC Status Date, checked by a closeout assessment (32 CFR 170.21(b)).",
        poam_plan: "This POA&M is not the operational plan of action of 3.12.2.",

        dates: "Dates",
        dates_lead: "Enter the CMMC Status Date that SPRS shows.",
        dates_conditional: "The date of the Conditional status stays the Status Date after closeout (32 CFR 170.4).",
        status_date: "CMMC Status Date of Level 2",
        level1_date: "CMMC Status Date of Level 1",
        dates_none: "Dates follow once there is a status and its date.",
        due_status: "Affirmation in SPRS with the status (32 CFR 170.22(a)(3)).",
        due_closeout: "POA&M closeout: last day. If it is missed, the Conditional status expires (32 CFR 170.21(b)).",
        due_yearly: "Yearly affirmation in SPRS (32 CFR 170.22).",
        due_assessment: "Next Level 2 assessment: three years after the Status Date (32 CFR 170.16, 170.17).",
        due_level1: "Level 1 self-assessment and affirmation, every year (32 CFR 170.15, 170.22).",
        due_in: "in {0} days",
        due_today: "today",
        due_over: "{0} days ago",
        calendar: "Download dates (.ics)",
        calendar_summary: "CMMC: {0}",

        level1: "Level 1",
        level1_met: "Final Level 1 (Self)",
        level1_not: "Level 1 is not met",
        level1_open: "{0} of 15 met so far",
        level1_says: "Level 1 protects FCI. Its 15 requirements (FAR 52.204-21(b)(1)) stand behind 17 of the requirements you answer here, with 59 objectives. All of them have to be MET: there is no POA&M and no number (32 CFR 170.21(a)(1), 170.24(c)(1)). Read FCI for CUI in their questions.",
        level1_scope: "If FCI is handled in other systems than CUI, that is a Level 1 assessment of its own, with answers of its own.",
        column_level1: "Level 1",
        column_title: "Requirement",
        column_behind: "Answered by",
        column_result: "Result",

        level3: "Level 3",
        level3_says: "Level 3 needs a Final Level 2 (C3PAO) first and adds 24 requirements (32 CFR 170.18).",
        level3_link: "The 24 requirements of Level 3",

        ready: "Before you report",
        ready_yes: "Everything is answered and every reason is written.",
        ready_no: "Not ready to report.",
        ready_open: "{0} unanswered",
        ready_reasons: "{0} with an answer that needs a reason",
        ready_ssp: "Whether there is a current SSP is not settled (3.12.4).",
        ready_evidence: "{0} MET without a note on how and where the evidence is",
        ready_evidence_says: "An assessor asks for evidence on every objective. Write at each requirement how it is done and where the evidence is.",
        read_back: "What the Affirming Official would be stating",
        read_back_1: "On the systems in scope of this SSP: {0} requirements MET or NOT APPLICABLE, {1} NOT MET, a score of {2}.",
        read_back_2: "Evidence in final form exists for each of the {0} requirements that are MET. {1} of them have no note here yet.",
        read_back_3: "Requirements that rest on a temporary deficiency, an enduring exception or a provider: {0}.",
        read_back_final: "All applicable requirements are implemented and will be kept so for all systems in the scope (32 CFR 170.22).",
        read_back_conditional: "The requirements that are NOT MET stand on a POA&M and will be closed out within 180 days. All others are implemented and will be kept so for all systems in the scope (32 CFR 170.21(b), 170.22).",
        read_back_none: "There is a score to report, but no CMMC status to affirm.",
        read_back_level1: "All 15 requirements of Level 1 are MET and will be kept so for all systems in the scope (32 CFR 170.15, 170.22).",
        read_back_claims: "A knowingly or recklessly wrong score or affirmation can be a false claim (31 U.S.C. 3729-3733).",
        read_back_wait: "The sentences follow once everything is answered.",

        contradictions: "Answers that clash",
        contradictions_none: "No contradiction was found among the answers. {0} rules were tried.",
        contradictions_lead: "These answers can hardly all be true. An assessor would ask. Nothing is blocked.",
    }
}

/// The strings in use.
pub const fn status_text() -> &'static StatusText {
    &StatusText::EN
}
