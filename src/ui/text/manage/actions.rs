//! The strings of the part: corrective action.

mod cells;
mod incident;

pub use cells::{audit_name, cells, facts};
pub use incident::{DUTIES, Kind, kind, report_words};

use time::Date;

use crate::assessment::records::{Action, Origin};
use crate::planning::manage::actions::{Bucket, Deadline, Late, Missing, Stage, came_to_nothing};
use crate::ui::text::plan::plan_text;
use crate::ui::text::{fill, texts};

texts! {
    /// The strings of the part.
    ActionsText {
        lead: "One record and one process for whatever went wrong or is to get better: a nonconformity, a cyber incident, an item of the plan of action (POA&M), an audit finding, a decision of a management review, something at a supplier. Contain it, find the cause, act, look whether it worked, and close it.",
        serves: "It serves ISO 9001 clause 10.2 and these requirements:",

        records: "Records",
        origin: "Origin",
        stage: "Stage",
        any: "All",
        shown: "Records shown: {0} of {1}",
        shown_of: "{0}: {1}",
        none: "No record yet. Add one when something goes wrong, or make records of the gaps that you have planned.",
        none_fit: "No record fits. Choose another origin or stage.",
        add: "Add a record",
        unnamed: "Record {0}",
        by: "by {0}",
        no_due: "no due date",
        late_action: "action overdue since {0}",
        late_check: "verification overdue since {0}",
        sent_back: "not effective, back to the cause",
        to_report: "report to DoD open",
        to_report_by: "report to DoD open, by {0}",
        wrongly: "the closure does not count yet",
        owner_short: "Owner: {0}",

        title: "What is wrong",
        requirement: "Requirement",
        requirement_none: "None",
        audit: "Audit that found it",
        audit_none: "None",
        audit_named: "Audit {0}",
        opened: "Opened on",
        owner: "Owner",
        standing: "{0}, {1}.",

        containment: "Containment",
        containment_label: "What was done at once",
        containment_says: "So that it gets no worse. Where there was nothing to contain, write that.",
        containment_paper: "Optional here: what is planned, decided or found on paper seldom has anything to contain.",
        containment_usual: "Usual first steps: {0}",
        cause: "Root cause",
        cause_label: "Why it happened",
        cause_says: "Ask why it happened, and why that, until the answer is something you can change. Five times is usual. “Somebody forgot” is seldom the end: what made it easy to forget?",
        action: "Action",
        action_label: "What is done about the cause",
        action_says: "So that it does not happen again, here or elsewhere in the firm.",
        due: "To be done by",
        done: "Done on",
        verification: "Verification",
        verification_says: "Somebody other than the owner looks, some time later, whether the cause is gone. Say how they looked and what they saw.",
        check_by: "To be verified by",
        verifier: "Verified by whom",
        verification_how: "How, and what was seen",
        verified: "Verified on",
        effective: "Was it effective?",
        effective_help: "The answer “No” sends the record back to the cause. When the new action is done, set this to “Don’t know” until somebody has looked again.",
        closure: "Closure",
        closed: "Closed on",
        closed_says: "Closed: nothing is missing.",
        closable: "Nothing is missing. Write the date of closure.",
        missing: "Missing for closure:",
        missing_wrongly: "The date of closure does not count yet. Missing:",
        ahead: "Something that has happened has a date after today. Look at the dates.",
        no_answer: "Closing a record answers no requirement. When the gap is gone, answer it yourself:",

        missing_decision: "whether CUI or operationally critical support is affected, which decides about the report to DoD",
        missing_report: "the report to DoD (DFARS 252.204-7012(c)(1)(ii))",
        missing_containment: "what was done at once",
        missing_cause: "the root cause",
        missing_event: "what it turned out to be, as root cause",
        missing_action: "the action against the cause",
        missing_done: "the day on which the action was done",
        missing_owner: "the owner, to be told apart from who verifies",
        missing_verifier: "who verified",
        missing_own_verifier: "a verifier other than the owner: nobody verifies their own action",
        missing_verification: "how it was verified",
        missing_verified: "the day of the verification",
        missing_effective: "whether it was effective",
        missing_not_effective: "an action that works: this one was not effective",
        missing_order: "dates in order: first done, then verified, then closed",

        take_over: "From your gaps",
        take_over_lead: "These gaps have an owner or a target date in the plan and no open record. A record takes over the requirement, the owner, the target date and the next step, as an item of the plan of action (3.12.2). Not every gap may stand on the POA&M of a Conditional status (32 CFR 170.21(a)(2)): the page Plan says which.",
        take_over_none: "There is no gap with an owner or a target date that lacks an open record. To make a record of another gap, first give it an owner or a target date:",
        take_over_gap: "Gap",
        take_over_one: "Make a record",
        take_over_all: "Make records of all with an owner ({0})",
        taken_over: "Records made: {0}.",

        ages: "How old they are",
        ages_lead: "Days from the day on which a record was opened to today. The 180 days of a Conditional status run from its CMMC Status Date, not from here (32 CFR 170.21(b)).",
        up_to_30: "0 to 30 days",
        up_to_90: "31 to 90 days",
        up_to_180: "91 to 180 days",
        over_180: "Over 180 days",
        undated: "No date",
        overdue: "Overdue",
        closed_number: "Closed",

        kinds: "Kinds of incident, and what to do first",
        kind: "Kind",
        kind_what: "What it is",
        kind_first: "Contain first",
        kind_report: "A report to DoD?",

        incident: "Incident and report to DoD",
        discovered: "Discovered on",
        time: "At what time",
        time_says: "The 72 hours run from discovery. Here they end three days later at the same time of day. Where clocks are set back in between, they end an hour earlier by the clock.",
        cui: "Does it affect a system that handles CUI, or CUI on it, or may it?",
        cui_help: "In the terms of the clause: a covered contractor information system, or the covered defense information on it. What may be affected counts until you know better.",
        support: "Does it affect work that a contract names as operationally critical support?",
        support_help: "Few contracts name any.",
        reported: "Reported to DoD on",
        report: "Number of the report",
        duties: "What the clause asks for around a report",

        column_number: "Number",
        column_days: "Days open",
        column_overdue: "Overdue since",
        column_missing: "Missing for closure",
        column_deadline: "Report to DoD by",
        column_keep: "Keep images and logs until",
        column_cui: "CUI or its system affected",
        column_support: "Operationally critical support affected",
        column_effective: "Effective",
        yes: "Yes",
        no: "No",
        refused_time: "Not taken: a time has an hour and a minute.",
    }
}

/// The strings in use.
pub const fn actions_text() -> &'static ActionsText {
    &ActionsText::EN
}

impl ActionsText {
    /// The name of an origin.
    pub const fn origin_name(&self, origin: Origin) -> &'static str {
        match origin {
            Origin::Nonconformity => "Nonconformity",
            Origin::Incident => "Cyber incident",
            Origin::Poam => "Plan of action (POA&M)",
            Origin::Audit => "Audit finding",
            Origin::Review => "Management review",
            Origin::Supplier => "Supplier",
        }
    }

    /// The name of a stage.
    pub const fn stage_name(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::Open => "Open",
            Stage::Contained => "Contained",
            Stage::CauseKnown => "Cause known",
            Stage::ActionTaken => "Action taken",
            Stage::EffectVerified => "Effect verified",
            Stage::Closed => "Closed",
        }
    }

    /// The name of an age.
    pub const fn bucket(&self, bucket: Bucket) -> &'static str {
        match bucket {
            Bucket::UpTo30 => self.up_to_30,
            Bucket::UpTo90 => self.up_to_90,
            Bucket::UpTo180 => self.up_to_180,
            Bucket::Over180 => self.over_180,
            Bucket::Undated => self.undated,
        }
    }

    /// What a record lacks to be closed, in words.
    pub fn missing_words(&self, action: &Action, missing: Missing) -> &'static str {
        match missing {
            Missing::Decision => self.missing_decision,
            Missing::Report => self.missing_report,
            Missing::Containment => self.missing_containment,
            Missing::Cause if came_to_nothing(action) => self.missing_event,
            Missing::Cause => self.missing_cause,
            Missing::Action => self.missing_action,
            Missing::Done => self.missing_done,
            Missing::Owner => self.missing_owner,
            Missing::Verifier => self.missing_verifier,
            Missing::OwnVerifier => self.missing_own_verifier,
            Missing::Verification => self.missing_verification,
            Missing::Verified => self.missing_verified,
            Missing::Effective => self.missing_effective,
            Missing::NotEffective => self.missing_not_effective,
            Missing::Order => self.missing_order,
        }
    }

    /// What is past its day, in words.
    pub fn late(&self, late: Late) -> String {
        let template = match late {
            Late::Action(_) => self.late_action,
            Late::Check(_) => self.late_check,
        };
        fill(template, &[&self.date(late.date())])
    }

    /// `Nov 22, 2026`.
    pub fn date(&self, date: Date) -> String {
        plan_text().date(date)
    }

    /// `Nov 25, 2026, 14:05`.
    pub fn deadline(&self, deadline: Deadline) -> String {
        format!("{}, {}", self.date(deadline.date), time_of(deadline))
    }

    /// What a record is called.
    pub fn called(&self, key: u32, title: &str) -> String {
        match title.trim() {
            "" => fill(self.unnamed, &[&(u64::from(key) + 1).to_string()]),
            title => title.to_owned(),
        }
    }
}

/// `14:05`, and the start of the day where no time is known.
fn time_of(deadline: Deadline) -> String {
    let (hour, minute) = deadline.time.map_or((0, 0), |time| (time.hour(), time.minute()));
    format!("{hour:02}:{minute:02}")
}
