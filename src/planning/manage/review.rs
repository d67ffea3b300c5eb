//! The management review (ISO 9001 clause 9.3 with cybersecurity): what there is to look at, and how it has moved since
//! the last one.

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Action, Audit, Origin, RecordId, Review};
use crate::planning::gaps::{Order, gaps};
use crate::scoring::{Determination, Reading, Score};

use super::actions::{self, Ages, Stage, ageing, stage};
use super::training::{self, Counts};
use super::{Task, TaskKind, audits, suppliers};

/// Where the score stands, or stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The lowest and the highest score that is possible, −203 to 110; the same where nothing is unanswered. None without
    /// a current SSP, since there is no score then (32 CFR 170.24(c)(2)(i)(B)(5)).
    pub score: Option<(i16, i16)>,
    /// Requirements that are MET or NOT APPLICABLE: 0 to 110.
    pub met: usize,
}

impl Standing {
    /// Where it stands now.
    pub fn now(score: &Score) -> Standing {
        let met = [Determination::Met, Determination::NotApplicable];
        Standing {
            score: match score.reading() {
                Reading::Score(points) => Some((points, points)),
                Reading::Range { worst, best } => Some((worst, best)),
                Reading::NoScore { .. } => None,
            },
            met: met.into_iter().map(|determination| score.with(determination).count()).sum(),
        }
    }

    /// Where it stood when a review was held; none where that was not kept.
    pub fn then(review: &Review) -> Option<Standing> {
        if !review.held {
            return None;
        }
        if review.lowest.is_empty() && review.highest.is_empty() {
            return Some(Standing { score: None, met: review.met? as usize });
        }
        let (lowest, highest) = (review.lowest.parse().ok()?, review.highest.parse().ok()?);
        let met = review.met.unwrap_or_default() as usize;
        (lowest <= highest).then_some(Standing { score: Some((lowest, highest)), met })
    }
}

/// The gaps and what they take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// How many there are: NOT MET, or without a determination.
    pub gaps: usize,
    /// Those that are NOT MET.
    pub not_met: usize,
    /// Those that keep any status away (32 CFR 170.21(a)(2)).
    pub blocking: usize,
    /// Those whose target date has passed.
    pub late: usize,
    /// Those without a target date.
    pub undated: usize,
    /// Those without an owner.
    pub unowned: usize,
    /// Hours for all of them.
    pub hours: u64,
    /// Dollars for all of them.
    pub dollars: u64,
}

/// Corrective actions since the last review, and now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Opened since.
    pub opened: usize,
    /// Closed since.
    pub closed: usize,
    /// Open now.
    pub open: usize,
    /// Closed ones whose action was looked at and worked.
    pub effective: usize,
}

/// What there is to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The day of the last review that was held.
    pub since: Option<Date>,
    /// The score now.
    pub now: Standing,
    /// The score at each review that was held, in order.
    pub trend: Vec<(Date, Standing)>,
    /// The gaps.
    pub open: Open,
    /// Cyber incidents.
    pub incidents: Moved,
    /// Incidents that were reported to DoD since.
    pub reported: usize,
    /// All other corrective actions, those of the POA&M among them.
    pub capa: Moved,
    /// How old the records are, for each origin.
    pub ages: Vec<Ages>,
    /// Numbers on corrective action now.
    pub actions: actions::Status,
    /// Audits that were done since.
    pub audits_done: usize,
    /// Findings that were written down since.
    pub findings: usize,
    /// Numbers on audits now.
    pub audits: audits::Status,
    /// Numbers on training now.
    pub training: training::Status,
    /// Trainings needed and lacking.
    pub trained: Counts,
    /// Numbers on suppliers now.
    pub suppliers: suppliers::Standing,
    /// What the last review decided.
    pub decisions: String,
}

/// The reviews that were held, with their days, in order.
fn held(answers: &Assessment) -> Vec<(Date, Review)> {
    let reviews = answers.all::<Review>();
    let held = reviews.iter().filter(|(_, review)| review.held);
    let mut held: Vec<_> = held.filter_map(|(_, review)| Some((review.date?, review.clone()))).collect();
    held.sort_by_key(|(date, _)| *date);
    held
}

/// What there is to look at on a day, with what has moved since the last review that was held before it.
pub fn pack(answers: &Assessment, score: &Score, today: Date) -> Pack {
    let held: Vec<_> = held(answers).into_iter().filter(|(date, _)| *date <= today).collect();
    let since = held.last().map(|(date, _)| *date);
    // What was done on the day of the review itself was not in its pack.
    let new = |date: Option<Date>| {
        date.is_some_and(|date| since.is_none_or(|since| date >= since) && date <= today)
    };
    let (mut incidents, mut capa) = (Moved::default(), Moved::default());
    let (mut reported, mut findings) = (0, 0);
    let actions = answers.all::<Action>();
    for (_, action) in actions.iter() {
        let incident = action.origin == Origin::Incident;
        let moved = if incident { &mut incidents } else { &mut capa };
        let closed = stage(action) == Stage::Closed;
        moved.opened += usize::from(new(action.opened));
        moved.closed += usize::from(closed && new(action.closed));
        moved.effective += usize::from(closed && new(action.closed) && action.effective == Some(true));
        moved.open += usize::from(!closed);
        reported += usize::from(incident && new(action.reported));
        findings += usize::from(action.origin == Origin::Audit && new(action.opened));
    }
    let matrix = training::matrix(answers, today);
    let mut trained = Counts::default();
    for topic in &matrix.topics {
        let counts = matrix.of_topic(*topic);
        trained.need += counts.need;
        trained.lack += counts.lack;
        trained.soon += counts.soon;
    }
    Pack {
        since,
        now: Standing::now(score),
        trend: held.iter().filter_map(|(date, review)| Some((*date, Standing::then(review)?))).collect(),
        open: open(answers, score, today),
        incidents,
        reported,
        capa,
        ages: ageing(answers, today),
        actions: actions::status(answers, today),
        audits_done: answers.all::<Audit>().iter().filter(|(_, audit)| new(audit.done)).count(),
        findings,
        audits: audits::status(answers, today),
        training: matrix.status(),
        trained,
        suppliers: suppliers::status(answers, today),
        decisions: held.last().map(|(_, review)| review.decisions.clone()).unwrap_or_default(),
    }
}

fn open(answers: &Assessment, score: &Score, today: Date) -> Open {
    let mut open = Open::default();
    for gap in gaps(answers, score, Order::Family) {
        let plan = answers.plan(gap.id);
        open.gaps += 1;
        open.not_met += usize::from(gap.not_met);
        open.blocking += usize::from(gap.blocks);
        open.late += usize::from(plan.target.is_some_and(|date| date < today));
        open.undated += usize::from(plan.target.is_none());
        open.unowned += usize::from(plan.owner.trim().is_empty());
        open.hours += u64::from(gap.effort.hours);
        open.dollars += u64::from(gap.effort.dollars);
    }
    open
}

/// A review as held on its day, or today where it has none, with the score as it is now.
pub fn hold(review: &Review, score: &Score, today: Date) -> Review {
    let now = Standing::now(score);
    let end = |of: fn((i16, i16)) -> i16| now.score.map(|ends| of(ends).to_string()).unwrap_or_default();
    Review {
        held: true,
        date: review.date.filter(|date| *date <= today).or(Some(today)),
        lowest: end(|(lowest, _)| lowest),
        highest: end(|(_, highest)| highest),
        met: Some(now.met as u32),
        ..review.clone()
    }
}

/// A review as planned again, without the score that was kept with it.
pub fn unhold(review: &Review) -> Review {
    Review { held: false, lowest: String::new(), highest: String::new(), met: None, ..review.clone() }
}

/// Reviews that are planned and not held; where none is, the next one that the last review named.
pub fn tasks(answers: &Assessment) -> Vec<Task> {
    let task = |key: RecordId, date: Date| Task { date, kind: TaskKind::Review, key, name: String::new() };
    let reviews = answers.all::<Review>();
    let planned = reviews.iter().filter(|(_, review)| !review.held);
    let mut tasks: Vec<Task> = planned.filter_map(|(key, review)| Some(task(key, review.date?))).collect();
    let last = reviews.iter().filter(|(_, review)| review.held).max_by_key(|(_, review)| review.date);
    if tasks.is_empty()
        && let Some((key, review)) = last
    {
        tasks.extend(review.next.map(|date| task(key, date)));
    }
    tasks
}
