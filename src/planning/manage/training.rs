//! Who needs which training, who has it, and until when: one matrix for 3.2.1 to 3.2.3 and ISO 9001 clause 7.2.

mod edits;
mod topic;

pub use edits::{Session, fresh_person, remove_role, session, usual_roles, with_role};
pub use topic::{Bearing, Topic, bearings};

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Person, Program, RecordId, Records, TrainingRole};
use crate::catalog::RequirementId;
use crate::planning::dates::{add_months, days_left};

use super::{Task, TaskKind};

/// Months that a training holds where the user says nothing else.
pub const TRAINING_MONTHS: u32 = 12;

/// Days before a training runs out from which on it is said to be due.
pub const SOON_DAYS: i64 = 30;

/// Where somebody stands in a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// None of the person's roles needs it, or the person has left.
    NotNeeded,
    /// It is needed and was never given.
    Missing,
    /// It is needed and has a date after today: missing until then.
    Planned(Date),
    /// It ran out after this day.
    Overdue(Date),
    /// It holds up to and with this day, which is at most [`SOON_DAYS`] days away.
    DueSoon(Date),
    /// It holds up to and with this day.
    InDate(Date),
}

impl State {
    /// Whether the person needs it.
    pub fn is_needed(self) -> bool {
        self != State::NotNeeded
    }

    /// Whether the person needs it and lacks it today.
    pub const fn is_gap(self) -> bool {
        matches!(self, State::Missing | State::Planned(_) | State::Overdue(_))
    }
}

/// A person in the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The key of the record.
    pub key: RecordId,
    /// By name.
    pub name: String,
    /// The keys of the roles that there are.
    pub roles: Vec<RecordId>,
    /// Whether the person has left.
    pub gone: bool,
    /// When the person came.
    pub joined: Option<Date>,
    /// Where the person stands in each topic, in the order of [`Matrix::topics`].
    pub states: Vec<State>,
}

impl Row {
    /// Whether something is needed and lacking.
    pub fn has_gap(&self) -> bool {
        self.states.iter().any(|state| state.is_gap())
    }
}

/// Everybody by all topics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The topics that are in use.
    pub topics: Vec<Topic>,
    /// The people, by their keys, those among them who have left.
    pub rows: Vec<Row>,
}

/// Somebody who needs a topic and lacks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The key of the person.
    pub person: RecordId,
    /// The topic.
    pub topic: Topic,
    /// How it is lacking.
    pub state: State,
}

/// How many people need something, and how many of them lack it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// People who need it.
    pub need: usize,
    /// Of those, people who lack it today.
    pub lack: usize,
    /// Of those, people who have it and for whom it runs out within [`SOON_DAYS`] days.
    pub soon: usize,
}

/// The numbers for an overview.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// People who have not left.
    pub people: usize,
    /// Of those, people without a role, of whom nothing is asked.
    pub without_role: usize,
    /// Of those, people who lack something.
    pub lacking: usize,
    /// What they lack, counted by person and topic.
    pub gaps: usize,
    /// What runs out within [`SOON_DAYS`] days, counted by person and topic.
    pub soon: usize,
}

impl Matrix {
    /// What is lacking, person by person.
    pub fn gaps(&self) -> Vec<Gap> {
        let of = |row: &Row| {
            let person = row.key;
            let all = self.topics.iter().zip(&row.states);
            let gaps = all.filter(|(_, state)| state.is_gap());
            gaps.map(|(topic, state)| Gap { person, topic: *topic, state: *state }).collect::<Vec<_>>()
        };
        self.rows.iter().flat_map(of).collect()
    }

    /// Where somebody stands in a topic. What is in no use is not needed.
    pub fn state(&self, row: &Row, topic: Topic) -> State {
        let place = self.topics.iter().position(|other| *other == topic);
        place.and_then(|place| row.states.get(place).copied()).unwrap_or(State::NotNeeded)
    }

    /// How many need one of these topics, and how many lack one.
    fn count(&self, counted: impl Fn(Topic) -> bool) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            let all = self.topics.iter().zip(&row.states).filter(|(topic, _)| counted(**topic));
            let states: Vec<State> = all.map(|(_, state)| *state).collect();
            let lacks = states.iter().any(|state| state.is_gap());
            let soon = states.iter().any(|state| matches!(state, State::DueSoon(_)));
            counts.need += usize::from(states.iter().any(|state| state.is_needed()));
            counts.lack += usize::from(lacks);
            counts.soon += usize::from(soon && !lacks);
        }
        counts
    }

    /// How many need a topic, and how many lack it.
    pub fn of_topic(&self, topic: Topic) -> Counts {
        self.count(|other| other == topic)
    }

    /// How many need a topic that serves a requirement, and how many lack one.
    pub fn of_requirement(&self, id: RequirementId) -> Counts {
        self.count(|topic| topic.serves() == Some(id))
    }

    /// How many need a topic of the firm's own, and how many lack one (ISO 9001 clause 7.2).
    pub fn of_own(&self) -> Counts {
        self.count(Topic::is_own)
    }

    /// The numbers for an overview.
    pub fn status(&self) -> Status {
        let present = || self.rows.iter().filter(|row| !row.gone);
        let soon = |row: &Row| row.states.iter().filter(|state| matches!(state, State::DueSoon(_))).count();
        Status {
            people: present().count(),
            without_role: present().filter(|row| row.roles.is_empty()).count(),
            lacking: present().filter(|row| row.has_gap()).count(),
            gaps: self.gaps().len(),
            soon: present().map(soon).sum(),
        }
    }
}

/// Everybody by all topics, as it is today.
pub fn matrix(assessment: &Assessment, today: Date) -> Matrix {
    let program: Program = assessment.one(0);
    let roles: Records<TrainingRole> = assessment.all();
    let topics: Vec<Topic> = Topic::ALL.into_iter().filter(|topic| topic.is_used(&program)).collect();
    let months = months(&program);
    let row = |(key, person): (RecordId, &Person)| {
        let those: Vec<RecordId> =
            read_roles(&person.roles).into_iter().filter(|role| roles.get(*role).is_some()).collect();
        // On the last day the person is still there.
        let gone = person.left.is_some_and(|left| left < today);
        let needs = |topic: Topic| {
            !gone && those.iter().any(|role| roles.get(*role).is_some_and(|role| topic.needed_by(role)))
        };
        let state = |topic: &Topic| match needs(*topic) {
            true => held(topic.last(person), months, today),
            false => State::NotNeeded,
        };
        let states = topics.iter().map(state).collect();
        Row { key, name: person.name.trim().to_owned(), roles: those, gone, joined: person.joined, states }
    };
    let rows = assessment.all::<Person>().iter().map(row).collect();
    Matrix { topics, rows }
}

/// What is to be trained by a day, in the order of the days: when it runs out, on the day for which it is planned, or
/// where it was never given when the person came, or today.
pub fn tasks(assessment: &Assessment, today: Date) -> Vec<Task> {
    let program: Program = assessment.one(0);
    let matrix = matrix(assessment, today);
    let mut tasks = Vec::new();
    for row in &matrix.rows {
        for (topic, state) in matrix.topics.iter().zip(&row.states) {
            let date = match *state {
                State::NotNeeded => continue,
                State::Missing => row.joined.unwrap_or(today),
                State::Planned(date) | State::Overdue(date) | State::DueSoon(date) | State::InDate(date) => {
                    date
                }
            };
            let topic = topic.name(&program);
            let name = if row.name.is_empty() { topic.to_owned() } else { format!("{}: {topic}", row.name) };
            tasks.push(Task { date, kind: TaskKind::Training, key: row.key, name });
        }
    }
    tasks.sort_by_key(|task| task.date);
    tasks
}

/// The numbers for an overview.
pub fn status(assessment: &Assessment, today: Date) -> Status {
    matrix(assessment, today).status()
}

/// Months that a training holds. None at all would mean that nobody is ever trained, so it is as if nothing were said.
pub fn months(program: &Program) -> u32 {
    program.training_months.filter(|months| *months > 0).unwrap_or(TRAINING_MONTHS)
}

/// The keys of roles as a person has them: `0 2`. What is no key is left out.
pub fn read_roles(text: &str) -> Vec<RecordId> {
    text.split_whitespace().filter_map(|key| key.parse().ok()).collect()
}

/// Where a training stands that is needed. It holds up to and with the same day of the month, so many months later.
fn held(last: Option<Date>, months: u32, today: Date) -> State {
    let Some(last) = last else { return State::Missing };
    if last > today {
        return State::Planned(last);
    }
    let until = add_months(last, months).unwrap_or(Date::MAX);
    match days_left(today, until) {
        ..0 => State::Overdue(until),
        0..=SOON_DAYS => State::DueSoon(until),
        _ => State::InDate(until),
    }
}
