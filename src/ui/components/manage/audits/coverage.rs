//! What is audited when: all 110 requirements by family, and the sections of ISO 9001.

use leptos::prelude::*;
use time::Date;

use crate::assessment::records::AuditKind;
use crate::catalog::{FamilyId, RequirementId};
use crate::planning::manage::auditors::{looked_at, mark};
use crate::planning::manage::audits::audits_quality;
use crate::planning::manage::coverage::{Coverage, Seen, Share, coverage as covered};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, table, table_head, to};
use crate::ui::dom::{El, button, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::audits::{audits_text, by, of_family, of_sections, within};
use crate::ui::text::plan::plan_text;

use super::super::today;

/// Both tables.
pub(super) fn coverage(state: AppState) -> Vec<El> {
    let text = audits_text();
    let found = Memo::new(move |_| today().map(|today| answers_of(state, |answers| covered(answers, today))));
    let quality = Memo::new(move |_| answers_of(state, audits_quality));
    let columns = [
        text.column_family,
        text.column_process,
        text.column_technical,
        text.column_done,
        text.column_planned,
        text.column_missing,
        text.column_last,
        text.column_next,
    ];
    let rows = FamilyId::all().flat_map(move |family| family_rows(found, family));
    let body = el("tbody").children(rows).child(all(found));
    let families = el("table").class("stack audited").child(table_head(&columns)).child(body);
    let sections = move || if quality.get() { sections(found) } else { Vec::new() };
    vec![el("h3").text(text.coverage), paragraph(text.coverage_lead), families, el("div").region(sections)]
}

type Found = Memo<Option<Coverage>>;

/// The counts of some seen things, kept up to date.
fn counts(row: El, share: Memo<Share>) -> El {
    let text = audits_text();
    let number = |label: &str, read: fn(&Share) -> usize| {
        let cell = el("td").class("number").attr("data-label", label);
        cell.live(move || share.with(read).to_string())
    };
    row.child(number(text.column_done, |share| share.done))
        .child(number(text.column_planned, |share| share.planned))
        .child(number(text.column_missing, Share::missing))
        .child(day(text.column_last, text.never, move || share.with(|share| share.last)))
        .child(day(text.column_next, text.not_planned, move || share.with(|share| share.next)))
}

fn day(label: &'static str, none: &'static str, read: impl Fn() -> Option<Date> + 'static) -> El {
    let words = move || read().map_or(none.to_owned(), |date| plan_text().date(date));
    el("td").attr("data-label", label).live(words)
}

fn heading(words: &str) -> El {
    el("th").attr("scope", "row").text(words)
}

/// How many requirements of some have each mark.
fn marks(row: El, ids: impl Iterator<Item = RequirementId> + Clone) -> El {
    let text = audits_text();
    let cell = |label: &str, kind: AuditKind| {
        let number = ids.clone().filter(|id| mark(*id) == kind).count();
        el("td").class("number").attr("data-label", label).text(&number.to_string())
    };
    let process = cell(text.column_process, AuditKind::Process);
    let technical = cell(text.column_technical, AuditKind::Technical);
    row.child(process).child(technical)
}

/// A family: its counts, and its requirements to unfold.
fn family_rows(found: Found, family: FamilyId) -> [El; 2] {
    let seen = Memo::new(move |_| {
        found.with(|found| found.as_ref().map(|found| of_family(found, family)).unwrap_or_default())
    });
    let share = Memo::new(move |_| seen.with(|seen| Share::of(seen.iter().copied())));
    let name = [family.get().code, family.get().name].join(" ");
    let (open, id) = (RwSignal::new(false), format!("audited-{}", family.get().code));
    let unfold = button(&name, move || open.update(|open| *open = !*open))
        .class("opener")
        .attr("aria-controls", &id)
        .live_attr("aria-expanded", move || Some(open.get().to_string()));
    let head = el("th").attr("scope", "row").child(unfold);
    let row = marks(el("tr").child(head), family.requirements());
    let inside = move || if open.get() { vec![requirements(seen, family)] } else { Vec::new() };
    let inside = el("td").attr("colspan", "8").region(inside);
    [
        counts(row, share),
        el("tr").class("no-print").attr("id", &id).flag("hidden", move || !open.get()).child(inside),
    ]
}

fn all(found: Found) -> El {
    let share = Memo::new(move |_| {
        found.with(|found| {
            let seen = |id: RequirementId| found.as_ref().map(|found| found.of(id)).unwrap_or_default();
            Share::of(RequirementId::all().map(seen))
        })
    });
    counts(marks(el("tr").child(heading(audits_text().all)), RequirementId::all()), share)
}

/// The requirements of a family, with who looks at what.
fn requirements(seen: Memo<Vec<Seen>>, family: FamilyId) -> El {
    let text = audits_text();
    let columns = [
        text.column_requirement,
        text.column_by,
        text.column_looked_at,
        text.file_state,
        text.column_last,
        text.column_next,
    ];
    let cell = |label: &str, words: &str| el("td").attr("data-label", label).text(words);
    let rows = family.requirements().enumerate().map(|(place, id)| {
        let seen = move || seen.with(|seen| seen.get(place).copied().unwrap_or_default());
        el("tr")
            .child(el("th").attr("scope", "row").child(to(id)))
            .child(cell(text.column_by, by(mark(id))))
            .child(cell(text.column_looked_at, looked_at(id)))
            .child(state_of(seen))
            .child(day(text.column_last, text.never, move || seen().last))
            .child(day(text.column_next, text.not_planned, move || seen().next))
    });
    table("stack", &columns, rows)
}

fn state_of(seen: impl Fn() -> Seen + Copy + 'static) -> El {
    let cell = el("td").attr("data-label", audits_text().file_state);
    cell.live(move || within(seen()).to_owned()).class_when("unmet", move || !seen().within())
}

/// The sections of ISO 9001, with their clauses to unfold.
fn sections(found: Found) -> Vec<El> {
    let text = audits_text();
    let all = Memo::new(move |_| found.with(|found| found.as_ref().map(of_sections).unwrap_or_default()));
    let columns = [
        text.column_section,
        text.column_clauses,
        text.column_done,
        text.column_planned,
        text.column_missing,
        text.column_last,
        text.column_next,
    ];
    let rows = move || all.get().into_iter().map(|(number, clauses)| section(&number, &clauses)).collect();
    let body = el("tbody").region(rows);
    vec![
        el("h3").text(text.quality),
        paragraph(text.quality_lead),
        el("table").class("stack audited").child(table_head(&columns)).child(body),
    ]
}

/// A section in one row: its clauses by what was seen of them.
fn section(number: &str, clauses: &[(String, Seen)]) -> El {
    let text = audits_text();
    let share = Share::of(clauses.iter().map(|(_, seen)| *seen));
    let numbers = clauses.iter().map(|(clause, seen)| {
        el("li").text(clause).text(" ").child(el("span").class("quiet").text(within(*seen)))
    });
    let summary = el("summary").text(&fill(text.clauses_of, &[number]));
    let unfolded = el("details").child(summary).child(el("ul").children(numbers));
    let row = el("tr")
        .child(heading(number))
        .child(el("td").attr("data-label", text.column_clauses).child(unfolded));
    counts(row, Memo::new(move |_| share))
}
