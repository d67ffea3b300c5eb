//! The strings of the head start.

use crate::assessment::records::{Coverage, Edition, Reality};
use crate::catalog::iso::{Link, Source, Strength};
use crate::catalog::{ClauseId, Standard};

use super::texts;

texts! {
    /// The strings of the head start.
    IsoText {
        lead: "You hold ISO 9001 or ISO/IEC 27001 and ask how much of it counts for CMMC. The honest answer: none of it counts as points, and some of it is work you need not begin from nothing. This page shows which, and what is left.",
        never: "A certificate satisfies no requirement of CMMC. Nothing here answers a requirement for you or moves your score.",
        means: "What strong, moderate and weak mean",
        means_strong: "The same record, kept in the same way, answers most of the named objectives once security is added to its content.",
        means_moderate: "The habit and part of the record are there; the security content is missing.",
        means_weak: "Discipline, or a form to build on. Nearly all of the work is still to do.",
        none: "You said that you hold neither. The rest of the calculator needs nothing of this page.",
        to_inventory: "All 110 requirements with their clauses and controls: the control inventory",

        both: "Do I need both?",
        both_lead: "Your customers decide. Whether your work for DoD asks for CMMC is answered on the scope page; here are the other markets.",
        commercial: "Do commercial customers ask you for a certificate?",
        commercial_help: "ISO 9001 or ISO/IEC 27001 in a contract, in a supplier questionnaire, or as a condition to quote.",
        abroad: "Do customers outside the United States ask for one?",
        abroad_help: "There ISO/IEC 27001 is often the usual proof. CMMC is asked for by DoD and its supply chain only.",
        dod_unknown: "Work for DoD: not answered yet.",
        dod_none: "Work for DoD: no CMMC level needed now.",
        dod_level: "Work for DoD: CMMC Level {0}.",
        dod_change: "To the questions about contracts",
        result_unknown: "Not to be said yet",
        result_unknown_says: "It takes both answers here, and those about your contracts on the scope page.",
        result_cmmc_open: "An ISO certificate, and perhaps CMMC",
        result_cmmc_open_says: "Whether your work for DoD needs CMMC is not answered yet.",
        result_iso_open: "CMMC, and perhaps an ISO certificate",
        result_iso_open_says: "Whether other customers ask for a certificate is not answered yet.",
        result_neither: "Neither for now",
        result_neither_says: "By your answers nobody asks for one. Keep what helps you run the shop.",
        result_cmmc: "CMMC",
        result_cmmc_says: "No customer asks for an ISO certificate, and CMMC needs none.",
        result_iso: "An ISO certificate",
        result_iso_says: "No CMMC level is needed for now.",
        result_both: "Both",
        result_both_says: "Run them as one program with one set of records.",
        costs: "What it costs",
        reuses: "What it reuses",
        cmmc_costs: "The requirements of the level, a yearly affirmation, and an assessment every three years (every year at Level 1): your own, by a C3PAO where the contract asks for it, by DoD at Level 3. There is no credit for certificates.",
        cmmc_reuses: "Where an ISO system is there, it shortens the work on training, documents, audits and corrective action. The candidates on this page say where.",
        iso_costs: "A management system, a certification body that audits it at the start and in surveillance audits between, usually each year, and a new certificate every three years.",
        iso_reuses: "Where CMMC work is done, its records serve as evidence for many controls of ISO/IEC 27001 and for training and document control under ISO 9001. The management system around them (scope, internal audit, management review) is extra work.",
        both_costs: "Two assessments by different bodies, each with its own rules. No body takes the result of the other.",
        both_reuses: "One risk register, one training matrix, one audit program, one corrective action log, one set of policies; each entry marked with the requirement and the clause it serves. That is what the control inventory is for.",

        side: "Side by side",
        side_topic: "Question",
        side_cmmc: "CMMC Level 2",
        who: "Who requires it",
        who_cmmc: "DoD, by contract, of those who handle CUI (Level 1: FCI)",
        who_9001: "Nobody by law; customers, as a condition of supply",
        who_27001: "Nobody by law; customers, most often outside defense",
        basis: "Based on",
        basis_cmmc: "NIST SP 800-171 Rev. 2: 110 requirements with 320 objectives",
        basis_9001: "Requirements for a quality management system, clauses 4 to 10",
        basis_27001: "Requirements for an information security management system (ISMS), clauses 4 to 10, and 93 controls in its Annex A",
        scope: "Scope",
        scope_cmmc: "Set by where CUI goes (32 CFR 170.19)",
        scope_9001: "Set by you: products, services and sites",
        scope_27001: "Set by you: the boundary of the ISMS, which can leave CUI outside",
        assessed: "Assessed by",
        assessed_cmmc: "Yourself or a C3PAO, objective by objective (SP 800-171A)",
        assessed_9001: "A certification body, by samples",
        assessed_27001: "A certification body, by samples of the ISMS and its controls",
        style: "Style",
        style_cmmc: "Prescriptive: each requirement is MET or NOT MET",
        style_9001: "You set the aim and the method, and show that it works",
        style_27001: "Risk-based: your risk assessment decides which controls apply, and how",
        result: "Result",
        result_row_cmmc: "A score from −203 to 110 and a CMMC status in SPRS",
        result_row_9001: "A certificate without a score",
        result_row_27001: "A certificate without a score, with a statement of which controls apply",
        why: "Why a certificate does not count",
        why_authority: "Other authority, other scope. DoD takes a CMMC assessment, yours or a C3PAO's, and nothing in its place, and a certified scope need not contain a single CUI file.",
        why_style: "Prescriptive against risk-based. FIPS-validated cryptography, MFA and a system security plan are fixed for CMMC; an ISO system may decide otherwise and keep its certificate.",
        why_assessment: "Another assessment. Each of 320 objectives is decided by examining, interviewing or testing. A certification auditor samples.",

        yours: "Your certificates",
        hold: "Do you hold {0}?",
        hold_9001_help: "Standards built on it, such as AS9100 and IATF 16949, hold the same clauses: answer yes for them.",
        hold_27001_help: "A certificate for your own firm, not that of your cloud or IT provider.",
        yes: "Yes",
        no: "No",
        open: "Not answered",
        edition: "Which edition?",
        edition_9001: "2015",
        edition_27001: "2022",
        edition_9001_other: "Another",
        edition_27001_other: "2013",
        edition_9001_says: "The clause numbers here are those of 2015. In another edition look for the same subject.",
        edition_27001_says: "The control numbers here are those of 2022, and the eleven controls that came with it count for nothing here. Certificates to the edition of 2013 had to move to that of 2022 by 31 October 2025 (IAF MD 26): check that yours is valid.",
        coverage: "Does its scope cover where your CUI is?",
        coverage_help: "Compare the sites and systems on the certificate with the scope of your CMMC assessment.",
        covers: "Yes, all of it",
        partly_covers: "Part of it",
        apart: "No",
        coverage_unknown: "Don't know",
        coverage_less: "Where the scope covers part of it, or you do not know, each record counts one step less; where it covers nothing, two.",

        real: "How real is each clause?",
        real_lead: "A certificate does not say that a clause works. Judge each as you would before a strict customer. What works counts with the strength in the table, what works in part one step less, what stands on paper two steps less. What is not judged does not count.",
        real_9001: "Clauses of ISO 9001",
        real_27001: "Clauses of ISO/IEC 27001",
        real_annex: "Controls of Annex A",
        real_annex_lead: "Judge a whole theme first, then the controls that differ from it.",
        theme_organizational: "Organizational controls",
        theme_people: "People controls",
        theme_physical: "Physical controls",
        theme_technological: "Technological controls",
        controls: "Its {0} controls, one by one",
        judge: "How real is {0}?",
        working: "Works",
        partly: "In part",
        paper: "On paper",
        excluded: "Not applicable",
        unjudged: "Not judged",
        as_theme: "As the theme",
        judged: "{0}: {1} of {2} judged",
        helps_none: "Helps with no requirement.",
        record: "Record to reuse:",

        gives: "What it gives you",
        gives_wait: "Say which certificate you hold, and judge its clauses. Then this part shows what is begun.",
        gives_judge: "Judge the clauses above. Then this part shows what is begun.",
        gives_none: "By your answers nothing is begun: what you said of the clauses and of the certified scope leaves too little.",
        gives_unjudged: "Not judged yet, and counted for nothing so far: {0} clauses and controls.",
        gives_sum: "Begun at {0} of 110 requirements: strongly at {1}, moderately at {2}, weakly at {3}. {4} of them are already MET or NOT APPLICABLE.",
        stakes: "Points at stake, by family",
        stakes_lead: "The upper bar is what is at stake today: points lost, and points of what is not answered. The lower bar is the part of it without a strong or moderate start. What has a start costs its points all the same until it is MET.",
        stakes_nist: "Most moderate starts from ISO/IEC 27001 rest on NIST's mapping, which gives no strengths: that an unmarked entry counts as moderate is our convention.",
        column_family: "Family",
        column_drawn: "Drawn",
        column_stake: "At stake",
        column_strong: "Strong start",
        column_moderate: "Moderate",
        column_weak: "Weak",
        column_left: "Without such a start",
        sum: "All families",
        candidates: "Candidates",
        candidates_lead: "Open requirements at which a record of yours begins the work, the strongest and most costly first. Open one, look at the record and at what is still missing, and then answer it yourself.",
        candidates_none: "No open requirement among them.",
        candidates_of: "{0} start ({1})",
        candidates_again: "List again: something has moved",
        open_candidate: "Record, gap and answer for {0}",
        short: "{0}, {1}, {2}",
        remains: "What remains:",
        answer: "Your answer",
        answer_decided: "Some of its questions are answered, so the questions decide.",
        answer_questions: "Answer its questions",
        here: "{0} here",

        share: "How much each touches",
        share_lead: "Counted from the table on this site, whatever you hold: requirements with at least one entry, by the strength of the best one, and the points those requirements can cost at most. An entry may name one objective of several, so “touched” is the most generous way to count.",
        share_which: "Table",
        share_touched: "Requirements touched",
        share_points: "Their points",
        share_objectives: "Objectives named",
        share_unnamed: "NIST names none",
        share_9001: "ISO 9001, our reading",
        share_nist: "ISO/IEC 27001, NIST's mapping only",
        share_ours: "ISO/IEC 27001, our reading only",
        share_27001: "ISO/IEC 27001, both",
        share_all: "Both standards together",
        share_of: "{0} of {1} ({2} %)",
        share_split: "strong {0}, moderate {1}, weak {2}",
        share_claim: "For ISO 9001, guides usually claim 25 to 30 percent of the requirements. By this table it touches {0} percent of them, and {1} percent strongly or moderately.",
        share_method: "NIST gives no strengths. An unmarked entry of its mapping counts as moderate here, one that it marks as not fully satisfying the intent as weak. NIST maps whole groups of requirements, so several share the same controls.",
        share_entries: "All entries of {0}",

        no_9001: "Where ISO 9001 has no counterpart",
        no_count: "ISO 9001 touches {0} of its {1} requirements.",
        supply: "Suppliers",
        supply_lead: "CMMC Level 2 has no family for the supply chain. What you owe is flow-down: the clause on safeguarding to subcontractors who get covered defense information (DFARS 252.204-7012(m)), and the CMMC level to those who handle FCI or CUI for the contract (DFARS 252.204-7021). Your file of evaluated suppliers (ISO 9001, clause 8.4) is the place to keep who needs which level and who has shown it.",
        supply_level3: "Level 3 has two requirements on supply chain risk: RA.L3-3.11.6e and RA.L3-3.11.7e.",
        supply_to_level3: "Requirements of Level 3",

        sources: "Sources",
        source_nist: "NIST's mapping: SP 800-171 Rev. 2, Appendix D, by way of SP 800-53 Rev. 4 and the 2013 edition of ISO/IEC 27001; the step to 2022 is ours, by the correspondence of ISO/IEC 27002:2022, Annex B.",
        source_ours: "All entries of ISO 9001 and those marked as our reading are our own. The texts of ISO are not reproduced: numbers are ISO's, names and words are ours.",

        strong: "strong",
        moderate: "moderate",
        weak: "weak",
        no_link: "no start",
        by_nist: "NIST's mapping",
        by_nist_partial: "NIST: does not fully satisfy the intent",
        by_us: "our reading",
        link_gives: "Gives:",
        link_adds: "CMMC adds:",
        link_why: "Why {0}:",
        link_objectives: "objectives {0}",
        link_objective: "objective {0}",
        link_whole: "no objectives named",
        standing_absent: "Does not count for you: not held, excluded, or not in your edition.",
        standing_unjudged: "Not judged yet.",
        standing_nothing: "Counts for nothing here: a {0} entry, less what you said of the clause and of the certified scope.",
        standing_helps: "With your judgement it is a {0} start.",
        nist_why: "NIST maps controls by way of SP 800-53 and gives no strengths: by our convention an unmarked one counts as moderate, a marked one as weak.",

        new_2022: "New in the edition of 2022.",

        here_heading: "What ISO certificates give here",
        here_ask: "Hold ISO 9001 or ISO/IEC 27001? See what they give here",
        here_9001: "ISO 9001 has no counterpart for this requirement.",
        here_open: "What ISO leaves open",
    }
}

/// The strings in use.
pub const fn iso_text() -> &'static IsoText {
    &IsoText::EN
}

/// What a strength is called.
pub const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Strong => iso_text().strong,
        Strength::Moderate => iso_text().moderate,
        Strength::Weak => iso_text().weak,
    }
}

/// What a judgement is called; `controls` take over that of their theme when they have none.
pub const fn reality(reality: Reality, control: bool) -> &'static str {
    match reality {
        Reality::Unknown if control => iso_text().as_theme,
        Reality::Unknown => iso_text().unjudged,
        Reality::Working => iso_text().working,
        Reality::Partly => iso_text().partly,
        Reality::Paper => iso_text().paper,
        Reality::Excluded => iso_text().excluded,
    }
}

/// What an edition is called.
pub const fn edition(standard: Standard, edition: Edition) -> &'static str {
    match (edition, standard) {
        (Edition::Unknown, _) => iso_text().open,
        (Edition::Current, Standard::Iso9001) => iso_text().edition_9001,
        (Edition::Current, Standard::Iso27001) => iso_text().edition_27001,
        (Edition::Other, Standard::Iso9001) => iso_text().edition_9001_other,
        (Edition::Other, Standard::Iso27001) => iso_text().edition_27001_other,
    }
}

/// What a coverage is called.
pub const fn coverage(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Unknown => iso_text().coverage_unknown,
        Coverage::Covers => iso_text().covers,
        Coverage::Partly => iso_text().partly_covers,
        Coverage::Apart => iso_text().apart,
    }
}

/// Who says that a link holds.
pub const fn source(link: &Link<'_>) -> &'static str {
    match link.source {
        Source::Nist { partial: false } => iso_text().by_nist,
        Source::Nist { partial: true } => iso_text().by_nist_partial,
        Source::Ours => iso_text().by_us,
    }
}

/// A theme of Annex A with its number.
pub fn theme_name(theme: ClauseId) -> String {
    let text = iso_text();
    let names = [text.theme_organizational, text.theme_people, text.theme_physical, text.theme_technological];
    let name = ClauseId::themes().zip(names).find(|(id, _)| *id == theme).map_or("", |(_, name)| name);
    format!("{} {name}", theme.number())
}
