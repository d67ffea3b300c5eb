//! The edits that are known, the latest first: what and when.

use leptos::prelude::*;

use crate::assessment::records::Fields;
use crate::assessment::{Answer, Assessment, Change, Step};
use crate::scoring::score;
use crate::ui::browser::date_and_time;
use crate::ui::components::parts::{paragraph, section, table};
use crate::ui::dom::{El, button, el};
use crate::ui::state::{AppState, Part, subject};
use crate::ui::text::shelf::shelf_text;
use crate::ui::text::{answer as words_of, fill};

/// Rows that are shown before more are asked for.
const ROWS: usize = 30;

/// When, what, and what became of what.
type Row = (String, String, String);

/// The log.
pub fn log(state: AppState) -> El {
    let text = shelf_text();
    let shown = RwSignal::new(ROWS);
    section(text.log).child(paragraph(text.log_lead)).child(el("div").region(move || {
        let rows = state
            .read(Part::Log, |model| rows(model.session.assessment(), model.session.steps(), shown.get()));
        if rows.is_empty() {
            return vec![paragraph(text.log_none)];
        }
        let heads = [text.log_when, text.log_what, text.log_change];
        let rows = rows.iter().map(|(when, what, change)| {
            el("tr")
                .child(el("td").text(when))
                .child(el("th").attr("scope", "row").text(what))
                .child(el("td").text(change))
        });
        let table = table("log", &heads, rows);
        let left = state.peek(|model| model.session.steps().len()).saturating_sub(shown.get());
        let more = (left > 0).then(|| {
            let words = fill(text.log_more, &[&left.min(200).to_string()]);
            el("p").child(button(&words, move || shown.update(|shown| *shown += 200)))
        });
        [Some(table), more].into_iter().flatten().collect()
    }))
}

/// Going back from the answers as they are, each step shows what it led from and to.
fn rows(assessment: &Assessment, steps: &[Step], number: usize) -> Vec<Row> {
    let mut answers = assessment.clone();
    let row = |step: &Step| {
        let inverse = answers.apply(step.change.clone());
        let change = fill(shelf_text().log_from_to, &[&value(&step.change), &value(&inverse)]);
        (date_and_time(step.at), subject(&step.change), change)
    };
    steps.iter().rev().take(number).map(row).collect()
}

/// What an edit puts, in few words.
fn value(change: &Change) -> String {
    let text = shelf_text();
    let brief = |words: &str| match words.trim() {
        "" => text.log_nothing.to_owned(),
        words if words.chars().count() > 40 => format!("{}…", words.chars().take(40).collect::<String>()),
        words => words.to_owned(),
    };
    match change {
        Change::Answer(_, answer) => named(*answer),
        Change::Entry(_, entry) if entry.has_reason() => {
            fill("{0}: {1}", &[&named(entry.answer), &brief(&entry.reason)])
        }
        Change::Entry(_, entry) => named(entry.answer),
        Change::Reason(_, words) | Change::Note(_, words) => brief(words),
        Change::Record(_, _, fields) => {
            let written = fields.as_ref().map_or(0, |fields: &Fields| fields.iter().count());
            fill(text.log_fields, &[&written.to_string()])
        }
        Change::Many(changes) => fill(text.log_answers, &[&changes.len().to_string()]),
        Change::Replace(assessment) => fill(text.log_all, &[&score(assessment).tally().answered.to_string()]),
    }
}

fn named(answer: Option<Answer>) -> String {
    answer.map_or(shelf_text().log_unanswered, words_of).to_owned()
}
