//! The control inventory in words: what stands in its cells, on the page and in its file.

use crate::catalog::Standard;
use crate::catalog::iso::{Link, Source};
use crate::planning::inventory::Row;
use crate::scoring::Determination;

use super::text::inventory::inventory_text;
use super::text::iso::strength;
use super::text::{determination, fill, points, text};

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
    let at = if row.determination == Determination::NotMet { words.gap_points } else { words.gap_stake };
    let cost =
        if row.id.get().is_ssp() { text().points_none.to_owned() } else { fill(at, &[&points(row.points)]) };
    let mut parts = vec![cost];
    for (template, some) in [(words.gap_not_met, &row.not_met), (words.gap_unanswered, &row.unanswered)] {
        if !some.is_empty() {
            parts.push(fill(template, &[&letters(some)]));
        }
    }
    parts.extend(row.reason_missing.then(|| words.gap_reason.to_owned()));
    parts.join("; ")
}

/// The letters of objectives: `a, b, d`.
pub fn letters(letters: &str) -> String {
    letters.chars().map(String::from).collect::<Vec<_>>().join(", ")
}

/// The rows of the file, with their headings.
pub fn cells(rows: &[Row<'_, '_>]) -> Vec<Vec<String>> {
    let words = inventory_text();
    let table = |standard: &str| fill(words.column_table, &[standard]);
    let (quality, security) = (table(words.column_9001), table(words.column_27001));
    let headings = [
        words.column_requirement,
        words.column_cmmc,
        words.column_title,
        words.column_family,
        words.column_points,
        &quality,
        &security,
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
