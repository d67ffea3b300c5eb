//! How many people lack what, and what that bears on.

use leptos::prelude::*;

use crate::planning::manage::training::{Counts, Matrix, bearings};
use crate::ui::components::parts::{paragraph, table, to};
use crate::ui::dom::{El, el};
use crate::ui::text::manage::training::training_text;

use super::Shared;

/// A row a requirement, and one for the firm's own topics.
pub fn section(shared: Shared) -> El {
    let matrix = shared.matrix;
    // Only what is counted here draws it anew.
    let counts = Memo::new(move |_| matrix.with(numbers));
    el("section")
        .child(el("h3").text(training_text().standing))
        .child(el("div").region(move || counts.with(content)))
}

/// What the table shows.
#[derive(Clone, PartialEq)]
struct Numbers {
    people: usize,
    without_role: usize,
    /// In the order of the requirements.
    each: Vec<Counts>,
    /// Of the firm's own topics, where there are some.
    own: Option<Counts>,
}

fn numbers(matrix: &Matrix) -> Numbers {
    let status = matrix.status();
    Numbers {
        people: status.people,
        without_role: status.without_role,
        each: bearings().iter().map(|bearing| matrix.of_requirement(bearing.id)).collect(),
        own: matrix.topics.iter().any(|topic| topic.is_own()).then(|| matrix.of_own()),
    }
}

fn content(numbers: &Numbers) -> Vec<El> {
    let text = training_text();
    if numbers.people == 0 {
        return vec![paragraph(text.standing_none)];
    }
    let columns = [text.requirement, text.need, text.lack, text.soon, text.bears];
    let row = |name: El, counts: Counts, bears: &str| {
        let cell = |label: &str, words: &str| el("td").attr("data-label", label).text(words);
        let lack = cell(text.lack, &counts.lack.to_string());
        el("tr")
            .child(name.attr("scope", "row"))
            .child(cell(text.need, &counts.need.to_string()))
            .child(if counts.lack > 0 { lack.class("unmet") } else { lack })
            .child(cell(text.soon, &counts.soon.to_string()))
            .child(cell(text.bears, bears))
    };
    let bearings = bearings();
    let each = bearings.iter().zip(&numbers.each).map(|(bearing, counts)| {
        row(el("th").child(to(bearing.id)), *counts, &text.bearing(*bearing, *counts, numbers.without_role))
    });
    let own = numbers.own.map(|counts| row(el("th").text(text.own), counts, text.bears_own));
    let without = text.without_role(numbers.without_role);
    let mut parts = vec![table("stack", &columns, each.chain(own))];
    parts.extend((!without.is_empty()).then(|| paragraph(&without).class("todo")));
    parts
}
