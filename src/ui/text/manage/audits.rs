//! The strings of the part: audits.

use crate::assessment::Assessment;
use crate::assessment::records::{Audit, AuditKind, RecordId};
use crate::catalog::{FamilyId, RequirementId};
use crate::planning::manage::assign::conflicts;
use crate::planning::manage::auditors::{looked_at, mark};
use crate::planning::manage::audits::{AuditState, covers, families, section, sections, state};
use crate::planning::manage::coverage::{Coverage, Seen, coverage};
use crate::planning::manage::findings::findings;
use crate::scoring::Reading;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{fill, signed, texts};
use time::Date;

texts! {
    /// The strings of the part.
    AuditsText {
        lead: "One schedule of internal audits for security and quality: it serves 3.12.1 and 3.12.3, and ISO 9001 clause 9.2. Each requirement is marked for a process auditor or for technical support. Nobody audits their own work, and a finding becomes a gap.",

        standing: "{0} planned, {1} of them within 30 days; {2} overdue; {3} done in the last {4}.",
        month: "month",
        some_months: "{0} months",
        cycle: "This cycle runs from {0} to {1}. {2} of 110 requirements are in an audit of it, {3} of them audited.",
        own_work: "Audits in which somebody would audit own work: {0}.",

        plan: "Plan",
        start: "The work begins",
        months: "Months of a cycle, up to 36",
        plan_says: "In a cycle every requirement is audited once. A cycle lasts 12 months unless you enter another number. The first begins on the day on which the work begins. Where that is empty, it begins on the day of the first audit, or today if there is no audit.",
        make: "Make a program",
        make_none: "Every requirement is in an audit of this cycle. Nothing is missing.",
        make_none_quality: "Every requirement and every section of ISO 9001 is in an audit of this cycle. Nothing is missing.",
        make_one: "Adds one audit for {3} that are in no audit of this cycle yet, on {1}.",
        make_many: "Adds {0} audits for {3} that are in no audit of this cycle yet, from {1} to {2}: each quarter one process audit and one technical audit, AC and IA first.",
        make_for: "the requirements",
        make_for_quality: "the requirements and sections of ISO 9001",
        make_quality: "With sections 4 to 10 of ISO 9001 (clause 9.2) in the process audits.",
        made: "Audits added: {0}.",
        assign: "Assign auditors",
        assign_says: "Fills empty auditor fields from the roles, as evenly as possible and with nobody's own work.",
        assign_roles: "Who has which role",
        assigned: "Auditors assigned: {0}.",
        assigned_none: "There is no empty auditor field that somebody could fill.",
        unfilled: "Audits that nobody can be assigned to:",
        unfilled_holder: "Nobody has the role {0}; audits that wait for somebody: {1}.",
        unfilled_own: "{0}: own work of everybody who has the role {1}. Split the audit, or name somebody else.",

        schedule: "Schedule",
        none: "No audits yet. Make a program above, or add one.",
        add: "Add an audit",
        remove: "Remove",
        remove_label: "Remove {0}",
        process: "Process audit",
        technical: "Technical audit",
        by_process: "Process auditor",
        by_technical: "Technical support",
        called: "{0}, {1}",
        undated: "no date",
        date: "Planned for",
        kind: "Kind",
        auditor: "Auditor",
        families: "Families",
        families_now: "Families: {0}",
        families_none: "none chosen",
        clauses: "Sections and clauses of ISO 9001, such as 7 9.3",
        done: "Done on",
        result: "Result, and where the report is",

        state_undated: "No date",
        state_planned: "Planned",
        state_soon: "Due within 30 days",
        state_overdue: "Overdue",
        state_done: "Done",
        covers: "Looks at {0} requirements of {1}",
        covers_one: "Looks at 1 requirement of {1}",
        covers_clauses: "{0} and at {1}.",
        clause_count: "1 clause of ISO 9001: {1}",
        clauses_count: "{0} clauses of ISO 9001: {1}",
        covers_nothing: "Looks at nothing yet: choose families.",
        covers_only: "Looks at {0}.",
        which: "Which requirements",
        unknown: "Not understood: {0}.",
        own_short: "own work of its auditor",
        findings_short: "findings: {0}",
        own: "{0} may not make this audit, it has own work in it:",
        instead: "Free to make it: {0}.",
        instead_nobody: "Nobody with the role is free to make it. Take the requirement out, split the audit, or give somebody else the role.",

        findings: "Findings",
        findings_later: "Findings can be added from the day of the audit, or once it is done.",
        findings_none: "No findings so far.",
        finding_add: "Add a finding",
        finding_requirement: "Requirement",
        finding_clause: "None: it is about ISO 9001",
        finding_what: "What was found",
        finding_answer: "Answer the requirement NOT MET, so that it becomes a gap",
        finding_verdict: "What is not met",
        finding_whole: "{0} as a whole",
        finding_partial: "{0} in part",
        finding_ssp: "There is no current SSP, so no score",
        finding_already: "It is NOT MET already, so the answer stays.",
        finding_effect: "{0} {1}",
        finding_no_answer: "The answers and the score stay as they are.",
        finding_empty: "Say what was found first.",
        finding_added: "Finding added, as a corrective action.",
        finding_closed: "closed",
        finding_open: "open",
        finding_to: "Corrective action",
        effect_same: "The score stays.",
        effect_lost: "It costs {0} points.",
        effect_lost_one: "It costs 1 point.",
        reading_score: "The score goes from {0} to {1}.",
        reading_range: "The highest score that is possible goes from {0} to {1}.",
        reading_none: "There is no score without a current SSP (3.12.4).",

        coverage: "What is audited when",
        coverage_lead: "All 110 requirements by family, with who looks at each. The marks are ours: a process auditor where procedures, records and interviews settle it, technical support where only settings, networks or a trial can.",
        quality: "Sections of ISO 9001",
        quality_lead: "Clause 9.2 asks for audits of the quality system. The sections go with the process audits.",
        column_family: "Family",
        column_process: "Process",
        column_technical: "Technical",
        column_done: "Audited",
        column_planned: "Planned",
        column_missing: "In no audit",
        column_last: "Last audit",
        column_next: "Next audit",
        column_requirement: "Requirement",
        column_by: "Looked at by",
        column_looked_at: "What is looked at",
        column_section: "Section",
        column_clauses: "Clauses",
        clauses_of: "Clauses of section {0}",
        all: "All",
        never: "never",
        not_planned: "not planned",

        file_row: "Row",
        file_audit: "audit",
        file_requirement: "requirement",
        file_clause: "ISO 9001 clause",
        file_number: "Number",
        file_name: "Families or title",
        file_state: "State",
        file_clauses: "ISO 9001 clauses",
        file_requirements: "Requirements covered",
        file_which: "Which",
        file_conflicts: "Own work of the auditor",
        file_findings: "Findings",
        within_done: "Audited in this cycle",
        within_planned: "Planned in this cycle",
        within_not: "In no audit of this cycle",
    }
}

/// The strings in use.
pub const fn audits_text() -> &'static AuditsText {
    &AuditsText::EN
}

/// What an audit of a kind is called.
pub const fn kind(kind: AuditKind) -> &'static str {
    match kind {
        AuditKind::Process => audits_text().process,
        AuditKind::Technical => audits_text().technical,
    }
}

/// Who makes an audit of a kind.
pub const fn by(kind: AuditKind) -> &'static str {
    match kind {
        AuditKind::Process => audits_text().by_process,
        AuditKind::Technical => audits_text().by_technical,
    }
}

/// How an audit stands.
pub const fn state_words(state: AuditState) -> &'static str {
    let text = audits_text();
    match state {
        AuditState::Undated => text.state_undated,
        AuditState::Planned => text.state_planned,
        AuditState::Soon => text.state_soon,
        AuditState::Overdue => text.state_overdue,
        AuditState::Done => text.state_done,
    }
}

/// What an audit is called: its kind and its day.
pub fn called(audit: &Audit) -> String {
    let text = audits_text();
    let day = audit.done.or(audit.date).map(|date| plan_text().date(date));
    fill(text.called, &[kind(audit.kind), day.as_deref().unwrap_or(text.undated)])
}

/// The families that an audit names: `AC, IA`.
pub fn family_codes(audit: &Audit) -> String {
    families(&audit.families).into_iter().map(|family| family.get().code).collect::<Vec<_>>().join(", ")
}

/// What an audit looks at, in a sentence.
pub fn covered(audit: &Audit) -> String {
    let text = audits_text();
    let covers = covers(audit);
    let count = covers.requirements.len().to_string();
    let codes = family_codes(audit);
    let numbers: Vec<String> = covers.clauses.iter().map(|id| id.number()).collect();
    let template = if numbers.len() == 1 { text.clause_count } else { text.clauses_count };
    let clauses = fill(template, &[&numbers.len().to_string(), &numbers.join(", ")]);
    let template = if covers.requirements.len() == 1 { text.covers_one } else { text.covers };
    let requirements = fill(template, &[&count, &codes]);
    match (codes.is_empty(), numbers.is_empty()) {
        (true, true) => text.covers_nothing.to_owned(),
        (true, false) => fill(text.covers_only, &[&clauses]),
        (false, true) => requirements + ".",
        (false, false) => fill(text.covers_clauses, &[&requirements, &clauses]),
    }
}

/// How a score reads before and after.
pub fn moved(before: Reading, after: Reading) -> String {
    let text = audits_text();
    let both = |template: &str, before: i16, after: i16| fill(template, &[&signed(before), &signed(after)]);
    match (before, after) {
        (Reading::NoScore { .. }, _) | (_, Reading::NoScore { .. }) => text.reading_none.to_owned(),
        (before, after) if before == after => text.effect_same.to_owned(),
        (Reading::Score(before), Reading::Score(after)) => both(text.reading_score, before, after),
        (
            Reading::Score(before) | Reading::Range { best: before, .. },
            Reading::Score(after) | Reading::Range { best: after, .. },
        ) => both(text.reading_range, before, after),
    }
}

/// Whether something is in an audit of the cycle.
pub const fn within(seen: Seen) -> &'static str {
    let text = audits_text();
    match (seen.done, seen.planned) {
        (true, _) => text.within_done,
        (false, true) => text.within_planned,
        (false, false) => text.within_not,
    }
}

fn optional(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// An audit in full, with the name of each fact.
pub fn facts(
    assessment: &Assessment,
    key: RecordId,
    audit: &Audit,
    today: Date,
) -> [(&'static str, String); 13] {
    let text = audits_text();
    let covers = covers(audit);
    let list = |ids: &[RequirementId]| ids.iter().map(|id| id.get().id).collect::<Vec<_>>().join(" ");
    let own: Vec<RequirementId> =
        conflicts(assessment, audit).into_iter().map(|one| one.requirement).collect();
    let numbers: Vec<String> = covers.clauses.iter().map(|id| id.number()).collect();
    let found: Vec<String> = findings(assessment, key).into_iter().map(|(_, action)| action.title).collect();
    [
        (text.file_number, (key + 1).to_string()),
        (text.file_name, family_codes(audit)),
        (text.column_by, by(audit.kind).to_owned()),
        (text.file_state, state_words(state(audit, today)).to_owned()),
        (text.date, optional(audit.date)),
        (text.done, optional(audit.done)),
        (text.auditor, audit.auditor.clone()),
        (text.file_requirements, covers.requirements.len().to_string()),
        (text.file_which, list(&covers.requirements)),
        (text.file_clauses, numbers.join(" ")),
        (text.file_conflicts, list(&own)),
        (text.file_findings, found.join("; ")),
        (text.result, audit.result.clone()),
    ]
}

/// The schedule as a table with its headings: a row for each audit, then one for each requirement, and where `quality`
/// holds one for each clause of ISO 9001.
pub fn cells(assessment: &Assessment, today: Date, quality: bool) -> Vec<Vec<String>> {
    let text = audits_text();
    let of = |key, audit: &Audit| facts(assessment, key, audit, today);
    let mut headings = vec![text.file_row];
    headings.extend(of(0, &Audit::default()).map(|(name, _)| name));
    headings.extend([text.column_last, text.column_next]);
    let mut rows = vec![headings.into_iter().map(str::to_owned).collect::<Vec<_>>()];
    for (key, audit) in assessment.all::<Audit>().iter() {
        let mut row = vec![text.file_audit.to_owned()];
        row.extend(of(key, audit).map(|(_, words)| words));
        row.extend([const { String::new() }; 2]);
        rows.push(row);
    }
    let coverage = coverage(assessment, today);
    rows.extend(RequirementId::all().map(|id| {
        let names = [text.file_requirement, id.get().id, id.get().title, by(mark(id))];
        seen_row(names, coverage.of(id), looked_at(id))
    }));
    if quality {
        rows.extend(coverage.clauses.iter().map(|(id, seen)| {
            let number = id.number();
            seen_row([text.file_clause, &number, "", by(AuditKind::Process)], *seen, "")
        }));
    }
    rows
}

fn seen_row(names: [&str; 4], seen: Seen, which: &str) -> Vec<String> {
    let mut row: Vec<String> = names.map(str::to_owned).to_vec();
    row.push(within(seen).to_owned());
    row.extend([const { String::new() }; 4]);
    row.push(which.to_owned());
    row.extend([const { String::new() }; 4]);
    row.extend([optional(seen.last), optional(seen.next)]);
    row
}

/// What is seen of the requirements of a family.
pub fn of_family(coverage: &Coverage, family: FamilyId) -> Vec<Seen> {
    family.requirements().map(|id| coverage.of(id)).collect()
}

/// What is seen of the sections of ISO 9001, clause by clause.
pub fn of_sections(coverage: &Coverage) -> Vec<(String, Vec<(String, Seen)>)> {
    let clauses = |number: &str| {
        let those = coverage.clauses.iter().filter(|(id, _)| section(*id) == number);
        those.map(|(id, seen)| (id.number(), *seen)).collect()
    };
    sections().into_iter().map(|(number, _)| (number.clone(), clauses(&number))).collect()
}
