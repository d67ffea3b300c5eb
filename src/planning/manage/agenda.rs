//! Everything of the program that is due, in the order of its days.

use time::Date;

use crate::assessment::Assessment;
use crate::planning::dates::days_left;

use super::{Task, actions, audits, review, roadmap, suppliers, training};

/// Days that the overview looks ahead.
pub const AHEAD_DAYS: i64 = 90;

/// All that is due, past or to come, by date, kind and name.
pub fn agenda(answers: &Assessment, today: Date) -> Vec<Task> {
    let mut tasks = roadmap::tasks(answers);
    tasks.extend(audits::tasks(answers));
    tasks.extend(actions::tasks(answers, today));
    tasks.extend(training::tasks(answers, today));
    tasks.extend(review::tasks(answers));
    tasks.extend(suppliers::tasks(answers, today));
    tasks.sort_by(|a, b| (a.date, a.kind, &a.name, a.key).cmp(&(b.date, b.kind, &b.name, b.key)));
    tasks
}

/// Those that are overdue or come within [`AHEAD_DAYS`].
pub fn soon(tasks: &[Task], today: Date) -> Vec<Task> {
    tasks.iter().filter(|task| days_left(today, task.date) <= AHEAD_DAYS).cloned().collect()
}
