//! The training matrix as a table for the file.

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Person, Program, RecordId, TrainingRole};
use crate::planning::manage::training::{Row, matrix};
use crate::ui::text::fill;

use super::training_text;

/// A row a person with their roles, and for each topic the last day and where the person stands; with headings.
pub fn cells(assessment: &Assessment, today: Date) -> Vec<Vec<String>> {
    let text = training_text();
    let program: Program = assessment.one(0);
    let (roles, people) = (assessment.all::<TrainingRole>(), assessment.all::<Person>());
    let matrix = matrix(assessment, today);
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let role = |key: &RecordId| {
        roles.get(*key).map(|role| text.called(text.role_unnamed, *key, &role.name)).unwrap_or_default()
    };
    let topics = matrix.topics.iter().flat_map(|topic| {
        let name = topic.name(&program);
        [fill(text.column_last, &[name]), fill(text.column_state, &[name])]
    });
    let mut headings = [text.name, text.roles_of, text.joined, text.left].map(str::to_owned).to_vec();
    headings.extend(topics);
    headings.push(text.evidence.to_owned());
    let row = |row: &Row| {
        let person = people.get(row.key).cloned().unwrap_or_default();
        let those = row.roles.iter().map(role).collect::<Vec<_>>().join(", ");
        let mut cells = vec![row.name.clone(), those, date(person.joined), date(person.left)];
        for (topic, state) in matrix.topics.iter().zip(&row.states) {
            cells.extend([date(topic.last(&person)), text.state(*state)]);
        }
        cells.push(person.evidence);
        cells
    };
    std::iter::once(headings).chain(matrix.rows.iter().map(row)).collect()
}
