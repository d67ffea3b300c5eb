//! The strings of the overview of the program.

use crate::planning::manage::TaskKind;
use crate::ui::text::texts;

texts! {
    /// The strings of the overview.
    OverviewText {
        lead: "One program for quality and CMMC, on the answers and gaps you already have: one set of audits, records and meetings instead of two. Take the parts you need. None of it changes your score, except an audit finding that you record as NOT MET.",
        roadmap_says: "{0} to go, until {1}",
        roadmap_unanswered: "nothing is answered yet; with each requirement counted as a gap, until {1}",
        roadmap_none: "no gap is open",
        roles_says: "all roles are filled",
        roles_vacant: "roles without a holder: {0}",
        audits_says: "{0} planned, {1} overdue, {2} of 110 requirements audited within the cycle",
        audits_none: "no audit is planned",
        actions_says: "{0} open, {1} overdue",
        actions_none: "nothing is open",
        actions_report: "{0} open, {1} overdue; incidents to report or to decide about: {2}",
        training_says: "{0}, trainings lacking: {1}",
        training_none: "nobody is listed",
        review_says: "{0} held, last on {1}",
        review_none: "none was held",
        suppliers_says: "{0}, to be decided: {1}",
        suppliers_none: "none is listed",
        column_part: "Part",
        column_stands: "How it stands",
        due: "What is due",
        due_lead: "Overdue, and within 90 days. Later dates: {0}.",
        due_none: "Nothing is due. Dates come from the parts above: milestones, audits, corrective action, training, reviews, suppliers.",
        column_date: "By",
        column_left: "Left",
        column_what: "What",
        today: "today",
        in_one: "1 day",
        in_days: "{0} days",
        over_one: "overdue by 1 day",
        over_days: "overdue by {0} days",
        calendar: "All dates as a calendar file",
        calendar_summary: "CMMC: {0}",
        milestone: "Milestone: {0}",
        audit: "Audit: {0}",
        action: "Corrective action: {0}",
        check: "Check whether the action worked: {0}",
        report: "Report the incident to DoD: {0}",
        training: "Training: {0}",
        review: "Management review",
        reply: "Reply of a supplier: {0}",
        supplier: "Look at a supplier again: {0}",
        also: "It goes on elsewhere",
        also_inventory: "The control inventory: all 110 requirements with ISO clauses, owners, evidence and next steps",
        also_plan: "The plan: the gaps and the shortest way up",
        also_example: "A worked example of a machine shop",
        also_questionnaire: "Answer a customer's questionnaire",
    }
}

impl OverviewText {
    /// What a kind of task is.
    pub const fn task(&self, kind: TaskKind) -> &'static str {
        match kind {
            TaskKind::Milestone => self.milestone,
            TaskKind::Audit => self.audit,
            TaskKind::Action => self.action,
            TaskKind::Check => self.check,
            TaskKind::Report => self.report,
            TaskKind::Training => self.training,
            TaskKind::Review => self.review,
            TaskKind::Reply => self.reply,
            TaskKind::Supplier => self.supplier,
        }
    }
}

/// The strings in use.
pub const fn overview_text() -> &'static OverviewText {
    &OverviewText::EN
}
