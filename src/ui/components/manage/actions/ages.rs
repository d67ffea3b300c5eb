//! How old the records are, by where they come from.

use leptos::prelude::*;

use crate::planning::manage::actions::{Ages, Bucket, ageing};
use crate::ui::components::field::answers_of;
use crate::ui::components::manage::today;
use crate::ui::components::parts::{paragraph, table};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::manage::actions::actions_text;

/// The table, once there is a record.
pub fn section(state: AppState) -> El {
    let ages = Memo::new(move |_| {
        let ages = today().map(|today| answers_of(state, |answers| ageing(answers, today)));
        let mut ages = ages.unwrap_or_default();
        ages.retain(|ages| ages.open.iter().chain(&ages.closed).any(|number| *number > 0));
        ages
    });
    el("section").region(move || ages.with(|ages| content(ages)))
}

fn content(ages: &[Ages]) -> Vec<El> {
    if ages.is_empty() {
        return Vec::new();
    }
    let words = actions_text();
    let buckets = Bucket::ALL.map(|bucket| words.bucket(bucket));
    let columns: Vec<&str> =
        std::iter::once(words.origin).chain(buckets).chain([words.overdue, words.closed_number]).collect();
    let row = |ages: &Ages| {
        let numbers = ages.open.into_iter().chain([ages.overdue, ages.closed.iter().sum()]);
        let cell =
            |(number, label): (usize, &&str)| el("td").attr("data-label", label).text(&number.to_string());
        el("tr")
            .child(el("th").attr("scope", "row").text(words.origin_name(ages.origin)))
            .children(numbers.zip(columns.iter().skip(1)).map(cell))
    };
    vec![
        el("h3").text(words.ages),
        paragraph(words.ages_lead),
        table("stack", &columns, ages.iter().map(row)),
    ]
}
