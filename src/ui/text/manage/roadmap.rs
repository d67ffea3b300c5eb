//! The strings of the roadmap.

use crate::assessment::records::Quality;
use crate::planning::manage::roadmap::Step;
use crate::ui::text::texts;

texts! {
    /// The strings of the roadmap.
    RoadmapText {
        lead: "Your gaps as dated work, in six steps. Set when you begin and how many hours a week you have; everything else moves with your answers, your own numbers for each gap, and your own dates.",
        start: "The work begins on",
        hours: "Hours a week, yours and your provider's together",
        quality: "Your ISO 9001 system",
        quality_as_judged: "As judged on the ISO page: {0}",
        quality_working: "it works",
        quality_nominal: "it stands on paper",
        quality_missing: "there is none",
        span: "{0} to {1}: {2}",
        months: "{0} months",
        month: "{0} month",
        work: "{0} for {1}, at {2} a week.",
        no_gap: "No gap is open. What is left is to draw the scope, to be assessed and to affirm.",
        gap: "{0} gap",
        gaps: "{0} gaps",
        usual: "From the start it usually takes {0} to {1} months {2}.",
        usual_working: "with an ISO 9001 system that works",
        usual_other: "without an ISO 9001 system, or with one that stands only on paper",
        shorter: "Yours is shorter, since part of the work is done or you give it more hours.",
        longer: "Yours is longer: more hours a week, or lower numbers at the largest gaps, shorten it.",
        tight: "Dates of yours that come before the work can be done at this pace: {0}. They are marked in the table.",
        skipped: "Left out, since the plan says not to close them: {0}.",
        too_far: "At this pace the work goes beyond the calendar. Enter more hours a week.",
        basis: "The lengths are ours, for a shop of 25 people: 4 weeks to draw the scope, 8 to assess yourself, 13 to make a paper system work or 26 to build one, less where little is open. A gap takes its hours and at least its weeks, and is not finished before what it builds on. Hours and weeks are those of the plan.",
        drawing: "Timeline",
        today: "Today",
        steps: "The six steps",
        step_quality: "Mend the quality system",
        step_quality_says: "Document control, internal audit, corrective action and management review carry CMMC too. What stands on paper carries nothing, so it is mended first.",
        step_quality_none: "Nothing to mend: your system works.",
        step_scope: "Draw the scope tightly",
        step_scope_says: "Decide where CUI may be and keep it out of everything else. Each machine outside is work you do not have.",
        step_self: "Assess yourself and post the score",
        step_self_says: "Write the SSP, answer all 110 requirements honestly, and enter the score in SPRS. A low score that is true harms less than a high one that is not.",
        step_gaps: "Close the gaps",
        step_gaps_says: "Access control and authentication come first: ISO 9001 has nothing like them, they hold the most requirements, and MFA, administrator accounts and remote access take longest.",
        step_lead: "Name the lead",
        step_lead_says: "One person who knows the quality system leads both. Name a deputy too.",
        step_assessment: "Engage the assessor early, and be assessed",
        step_assessment_says: "Where a contract or a customer wants a C3PAO, ask several for dates as soon as your score is known: their calendars fill up. Since July 13, 2026 new contracts may name no more than Level 2 (Self). If you assess yourself, plan the final self-assessment and the affirmation here.",
        step_self_level1: "Answer the 15 requirements of Level 1 honestly, and enter the result in SPRS. Level 1 has no score: all 15 are MET, or there is no status.",
        column_step: "Step",
        column_from: "From",
        column_until: "Until",
        column_own: "Your own date",
        column_reached: "Reached on",
        own_label: "Own date: {0}",
        reached_label: "Reached on: {0}",
        reached: "reached",
        milestones: "Milestones of your own",
        milestones_none: "None yet. Add what others wait for: a firewall that arrives, a contract that begins, a day of the assessor.",
        milestone_add: "Add a milestone",
        milestone_unnamed: "Milestone {0}",
        milestone_name: "What it is",
        milestone_date: "By when",
        milestone_done: "Reached on",
        milestone_note: "Note",
        work_table: "The gaps with their dates",
        work_lead: "In the order of the work. Your own date wins; without one the date follows from the pace.",
        column_gap: "Requirement",
        column_hours: "Hours",
        column_target: "Own target date",
        target_label: "Own target date for {0}",
        is_tight: "sooner than the work allows: {0}",
        take: "Write these dates into the plan",
        taken: "Every gap in the plan now has a target date. Undo takes them out again.",
        calendar: "Calendar file",
        group_first: "Access control, authentication",
        other_families: "Other families",
        calendar_gap: "CMMC: {0} is to be met",
        calendar_step: "CMMC: {0}",
    }
}

impl RoadmapText {
    /// A step and what it is for.
    pub const fn step(&self, step: Step) -> [&'static str; 2] {
        match step {
            Step::Quality => [self.step_quality, self.step_quality_says],
            Step::Scope => [self.step_scope, self.step_scope_says],
            Step::SelfAssessment => [self.step_self, self.step_self_says],
            Step::Gaps => [self.step_gaps, self.step_gaps_says],
            Step::Lead => [self.step_lead, self.step_lead_says],
            Step::Assessment => [self.step_assessment, self.step_assessment_says],
        }
    }

    /// How the quality system is.
    pub const fn state_of(&self, quality: Quality) -> &'static str {
        match quality {
            Quality::Working => self.quality_working,
            Quality::Nominal => self.quality_nominal,
            Quality::Missing | Quality::Unknown => self.quality_missing,
        }
    }
}

/// The strings in use.
pub const fn roadmap_text() -> &'static RoadmapText {
    &RoadmapText::EN
}
