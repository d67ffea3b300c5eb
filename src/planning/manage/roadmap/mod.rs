//! The gaps as dated work, in the order of six steps: mend the quality system, scope, self-assessment, the gaps with
//! access control and authentication first, the lead, the assessment.
//!
//! The lengths of the steps are our own, for a shop of 25 people, and marked so on the page. From nothing answered, with
//! our estimates and [`HOURS`] a week, they come to 12 to 18 months with a working ISO 9001 system and to 18 to 24
//! without one; the user's efforts, capacity and dates change them.

mod order;

use time::{Date, Duration};

use crate::assessment::records::{Collection, Milestone, Program, Quality, Reality, RecordId};
use crate::assessment::{Assessment, Change, Level};
use crate::catalog::{ClauseId, REQUIREMENTS, RequirementId, Standard};
use crate::planning::dates::add_months;
use crate::planning::estimates::estimate;
use crate::scoring::Score;

use super::{Task, TaskKind};
use order::ordered;

/// Hours a week that firm and provider give together, where the user names no number.
pub const HOURS: u32 = 30;

/// Weeks to make a quality system work that stands on paper, and to build one, when every requirement is open.
const QUALITY_WEEKS: [u32; 2] = [13, 26];

/// Weeks to draw the scope.
const SCOPE_WEEKS: u32 = 4;

/// Weeks for the self-assessment, when nothing is answered.
const SELF_WEEKS: u32 = 8;

/// Weeks until the lead is named.
const LEAD_WEEKS: u32 = 2;

/// Weeks for the assessment after the last gap: by a C3PAO, and by the firm itself.
const ASSESSMENT_WEEKS: [u32; 2] = [6, 2];

/// A step on the way. Its place is the key of its milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Make the quality system work, if it does not.
    Quality,
    /// Draw the CUI scope tightly.
    Scope,
    /// Assess honestly, write the SSP, and post the score.
    SelfAssessment,
    /// Close the gaps, access control and authentication first.
    Gaps,
    /// Name a lead who knows the quality system.
    Lead,
    /// Engage the assessor early, and be assessed.
    Assessment,
}

impl Step {
    /// All six, by the keys of their milestones.
    pub const ALL: [Step; 6] =
        [Step::Quality, Step::Scope, Step::SelfAssessment, Step::Gaps, Step::Lead, Step::Assessment];

    /// The key of its milestone.
    pub const fn key(self) -> RecordId {
        self as RecordId
    }
}

/// The lowest key of a milestone of the user's own.
pub const FIRST_OWN: RecordId = Step::ALL.len() as RecordId;

/// When a step is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The step.
    pub step: Step,
    /// Its first day.
    pub start: Date,
    /// Its last day.
    pub end: Date,
    /// Whether the user set the last day.
    pub own: bool,
    /// Whether it is reached.
    pub done: bool,
}

/// A gap as dated work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// The requirement.
    pub id: RequirementId,
    /// Hours: the user's, else our estimate.
    pub hours: u32,
    /// Its first day.
    pub start: Date,
    /// Its last day: the user's target date, else the one worked out.
    pub end: Date,
    /// The last day as worked out, whatever the user set.
    pub worked_out: Date,
    /// Whether the user set the last day.
    pub own: bool,
}

impl Work {
    /// Whether the user's date comes before the one worked out.
    pub fn is_tight(&self) -> bool {
        self.own && self.end < self.worked_out
    }
}

/// The way from the first to the last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
    /// Full months it takes, the last one counted whole.
    pub months: u32,
    /// Hours a week.
    pub hours: u32,
    /// Hours of all gaps.
    pub total: u64,
    /// How the quality system is: as the user says, else as certificates and clauses have it.
    pub quality: Quality,
    /// The steps in their order.
    pub steps: [Bar; 6],
    /// The gaps in the order of the work.
    pub gaps: Vec<Work>,
    /// Gaps that the user leaves open on purpose ([`Choice::Skip`](crate::assessment::records::Choice)).
    pub skipped: usize,
}

/// How the quality system is: as the user says; else missing without an ISO 9001 certificate, on paper where half or
/// more of the judged clauses stand there, and working otherwise.
pub fn quality(answers: &Assessment) -> Quality {
    let said = answers.one::<Program>(0).quality;
    if said != Quality::Unknown {
        return said;
    }
    if answers.certificates().get(Standard::Iso9001).held != Some(true) {
        return Quality::Missing;
    }
    let clauses = answers.records().iter().filter(|(at, ..)| *at == Collection::Clauses);
    let judged = clauses.filter_map(|(_, key, fields)| {
        let own = ClauseId::of_key(key).is_some_and(|id| id.standard() == Standard::Iso9001);
        let reality = Reality::read(fields);
        (own && !matches!(reality, Reality::Unknown | Reality::Excluded)).then_some(reality)
    });
    let judged: Vec<Reality> = judged.collect();
    let paper = judged.iter().filter(|reality| **reality == Reality::Paper).count();
    if paper > 0 && paper * 2 >= judged.len() { Quality::Nominal } else { Quality::Working }
}

/// The months that the way usually takes from the start: 12 to 18 with a working ISO 9001 system, 18 to 24 without.
pub const fn usual(quality: Quality) -> [u32; 2] {
    match quality {
        Quality::Working => [12, 18],
        _ => [18, 24],
    }
}

/// Works the way out. `None` where it would go beyond the end of the calendar.
///
/// The gaps are worked on one after the other as hours allow; each takes at least its weeks, and is not finished before
/// what it builds on. What is still to be done begins today or later.
pub fn roadmap(answers: &Assessment, score: &Score, today: Date) -> Option<Roadmap> {
    let program: Program = answers.one(0);
    let profile = answers.profile();
    let quality = quality(answers);
    let start = program.start.unwrap_or(today);
    let hours = program.hours.filter(|hours| *hours > 0).unwrap_or(HOURS);
    let only_level1 = profile.level == Some(Level::One);
    let (gaps, skipped) = ordered(answers, score, only_level1);
    let milestone = |step: Step| answers.one::<Milestone>(step.key());

    let all: u64 = RequirementId::all().map(|id| u64::from(estimate(id).hours)).sum();
    let open: u64 = gaps.iter().map(|gap| u64::from(estimate(gap.id).hours)).sum();
    let mend = match quality {
        Quality::Nominal => QUALITY_WEEKS[0],
        Quality::Missing => QUALITY_WEEKS[1],
        _ => 0,
    };
    // A shop that is nearly there has less to put on the system.
    let mend = share(mend, open, all);
    let unanswered = gaps.iter().filter(|gap| !gap.not_met).count();
    let assess = share(SELF_WEEKS, unanswered as u64, REQUIREMENTS as u64);

    let mut cursor = start;
    let bar = |step: Step, first: Date, last: Option<Date>| -> Option<Bar> {
        let milestone = milestone(step);
        if let Some(done) = milestone.done {
            return Some(Bar { step, start: first.min(done), end: done, own: true, done: true });
        }
        let end = milestone.date.or(last)?;
        Some(Bar { step, start: first.min(end), end, own: milestone.date.is_some(), done: false })
    };
    let from = |cursor: Date| cursor.max(today);
    let first = bar(Step::Quality, cursor, weeks(from(cursor), mend))?;
    cursor = if mend == 0 && !first.own { cursor } else { first.end };
    let scope = bar(Step::Scope, cursor, weeks(from(cursor), SCOPE_WEEKS))?;
    cursor = scope.end;
    let own = bar(Step::SelfAssessment, cursor, weeks(from(cursor), assess))?;
    cursor = own.end;
    let begin = from(cursor);
    let gaps = work(answers, gaps, begin, hours)?;
    let last = gaps.iter().map(|work| work.end).max().unwrap_or(begin);
    let closing = bar(Step::Gaps, begin, Some(last))?;
    let lead = bar(Step::Lead, start, weeks(from(start), LEAD_WEEKS))?;
    let assessment = ASSESSMENT_WEEKS[usize::from(!profile.by_c3pao() || only_level1)];
    // The assessor is engaged when the score is known; assessed is after the last gap.
    let assessed = bar(Step::Assessment, begin, weeks(from(closing.end.max(last)), assessment))?;
    let steps = [first, scope, own, closing, lead, assessed];
    let end = steps.iter().map(|bar| bar.end).max().unwrap_or(assessed.end).max(last);
    Some(Roadmap {
        start,
        end,
        months: (0..=1200).find(|months| add_months(start, *months).is_none_or(|date| date >= end))?,
        hours,
        total: gaps.iter().map(|work| u64::from(work.hours)).sum(),
        quality,
        steps,
        gaps,
        skipped,
    })
}

/// So many weeks later.
fn weeks(date: Date, weeks: u32) -> Option<Date> {
    date.checked_add(Duration::weeks(i64::from(weeks)))
}

/// A share of so many weeks, rounded up.
fn share(weeks: u32, part: u64, whole: u64) -> u32 {
    (u64::from(weeks) * part).div_ceil(whole.max(1)) as u32
}

/// The gaps with their dates.
fn work(answers: &Assessment, gaps: Vec<order::Open>, begin: Date, hours: u32) -> Option<Vec<Work>> {
    let mut works: Vec<Work> = Vec::new();
    let mut before = 0_u64;
    let day = |hours_done: u64, up: bool| {
        let (days, week) = (hours_done * 7, u64::from(hours));
        let days = if up { days.div_ceil(week) } else { days / week };
        begin.checked_add(Duration::days(i64::try_from(days).ok()?))
    };
    for gap in gaps {
        let plan = answers.plan(gap.id);
        let start = day(before, false)?;
        before += u64::from(gap.effort.hours);
        let lead = weeks(start, gap.effort.weeks)?;
        let carried = works.iter().filter(|work| gap.builds_on.contains(&work.id)).map(|work| work.end).max();
        let worked_out = day(before, true)?.max(lead).max(carried.unwrap_or(start));
        let end = plan.target.unwrap_or(worked_out);
        works.push(Work {
            id: gap.id,
            hours: gap.effort.hours,
            start: start.min(end),
            end,
            worked_out,
            own: plan.target.is_some(),
        });
    }
    Some(works)
}

/// Writes the dates that were worked out into the plans of all gaps that have none, as one edit. `None` where there is
/// nothing to write.
pub fn take(answers: &Assessment, roadmap: &Roadmap) -> Option<Change> {
    let dated = roadmap.gaps.iter().filter(|work| !work.own).map(|work| {
        let mut plan = answers.plan(work.id);
        plan.target = Some(work.end);
        Change::plan(work.id, &plan)
    });
    let dated: Vec<Change> = dated.collect();
    (!dated.is_empty()).then_some(Change::Many(dated))
}

/// The milestones that the user dated and that are not reached. What is only worked out is no promise.
pub fn tasks(answers: &Assessment) -> Vec<Task> {
    let milestones = answers.all::<Milestone>();
    let dated = milestones.iter().filter(|(_, milestone)| milestone.done.is_none());
    dated
        .filter_map(|(key, milestone)| {
            let name = milestone.name.trim().to_owned();
            Some(Task { date: milestone.date?, kind: TaskKind::Milestone, key, name })
        })
        .collect()
}

/// The milestones of the user's own, with their keys.
pub fn own_milestones(answers: &Assessment) -> Vec<(RecordId, Milestone)> {
    let all = answers.all::<Milestone>();
    let own = all.iter().filter(|(key, _)| *key >= FIRST_OWN);
    own.map(|(key, milestone)| (key, milestone.clone())).collect()
}
