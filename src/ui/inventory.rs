//! The control inventory in words: what stands in its cells, on the page and in its file.

use crate::catalog::Standard;
use crate::catalog::iso::{Link, Source};
use crate::planning::inventory::Row;
use crate::scoring::Determination;

use super::text::iso::{inventory_text, strength};
use super::text::{determination, fill, points};

/// A clause or control as a cell names it: `7.2+` is a link of ours, `A.5.9*` one that NIST marks. The links of
/// ISO 9001 are all ours and have no mark.
pub fn marked(link: &Link<'_>) -> String {
    let mark = match (link.source, link.clause.standard()) {
        (Source::Nist { partial: true }, _) => "*",
        (Source::Ours, Standard::Iso27001) => "+",
        _ => "",
    };
    link.clause.number() + mark
}

/// What is missing at a requirement.
pub fn gap(row: &Row<'_, '_>) -> String {
    let words = inventory_text();
    if matches!(row.determination, Determination::Met | Determination::NotApplicable) {
        return words.gap_none.to_owned();
    }
    let letters = |template: &str, letters: &str| {
        let letters = letters.chars().map(String::from).collect::<Vec<_>>().join(", ");
        (!letters.is_empty()).then(|| fill(template, &[&letters]))
    };
    let at = if row.determination == Determination::NotMet { words.gap_points } else { words.gap_stake };
    let mut parts = vec![fill(at, &[&points(row.points)])];
    parts.extend(letters(words.gap_not_met, &row.not_met));
    parts.extend(letters(words.gap_unanswered, &row.unanswered));
    parts.join("; ")
}

/// The rows of the file, with their headings.
pub fn cells(rows: &[Row<'_, '_>]) -> Vec<Vec<String>> {
    let words = inventory_text();
    let headings = [
        words.column_requirement,
        words.column_cmmc,
        words.column_title,
        words.column_family,
        words.column_points,
        words.column_9001,
        words.column_27001,
        words.column_state,
        words.column_owner,
        words.column_evidence,
        words.column_gap,
        words.column_next,
        words.column_target,
    ];
    let cells = |row: &Row<'_, '_>| {
        let links = |standard: Standard| {
            let those = row.links.iter().filter(|link| link.clause.standard() == standard);
            let each = those.map(|link| format!("{} {}", marked(link), strength(link.strength)));
            each.collect::<Vec<_>>().join("; ")
        };
        let requirement = row.id.get();
        vec![
            requirement.id.to_owned(),
            row.id.cmmc_id(),
            requirement.title.to_owned(),
            row.id.family().get().name.to_owned(),
            requirement.points.most().to_string(),
            links(Standard::Iso9001),
            links(Standard::Iso27001),
            determination(row.determination).to_owned(),
            row.owner.clone(),
            row.evidence.clone(),
            gap(row),
            row.next_step.clone(),
            row.target.map(|date| date.to_string()).unwrap_or_default(),
        ]
    };
    let headings = headings.map(str::to_owned).to_vec();
    std::iter::once(headings).chain(rows.iter().map(cells)).collect()
}
