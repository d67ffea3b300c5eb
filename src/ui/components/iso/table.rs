//! The table of all requirements, narrowed by clause, family, state and strength.

use leptos::prelude::*;

use crate::catalog::iso::{Iso, Strength};
use crate::catalog::{RequirementId, Standard, Through};
use crate::documents::write_table;
use crate::planning::inventory::{Narrow, Row, inventory, row as row_of};
use crate::ui::browser::download;
use crate::ui::components::note;
use crate::ui::components::parts::{paragraph, table_head, to, unfolding};
use crate::ui::components::plan::line;
use crate::ui::dom::{El, button, el};
use crate::ui::inventory::{cells, gap, marked};
use crate::ui::state::{AppState, Part};
use crate::ui::text::inventory::inventory_text;
use crate::ui::text::iso::strength;
use crate::ui::text::pages::pages_text;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, determination, fill};

use super::filters::{controls, filters};
use super::{card, to_clause};

/// The filters, the clause that is chosen, and the table.
pub fn table(state: AppState, iso: &'static Iso<'static>, through: Option<Through>) -> Vec<El> {
    let words = inventory_text();
    let narrow = RwSignal::new(Narrow { through, ..Narrow::default() });
    // The rows stand still while they are edited: only a filter lists anew.
    let shown = Memo::new(move |_| {
        let narrow = narrow.get();
        state.peek(|model| {
            let rows = inventory(iso, model.session.assessment(), model.session.score(), narrow);
            rows.iter().map(|row| row.id).collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| narrow.get().through);
    let rows = move || {
        let narrow = narrow.get();
        let ids = shown.get();
        if ids.is_empty() {
            return vec![el("tr").child(el("td").attr("colspan", "8").text(words.nothing))];
        }
        ids.into_iter().map(|id| row(state, iso, id, narrow)).collect()
    };
    let csv = button(words.csv, move || {
        let rows = state.peek(|model| {
            cells(&inventory(iso, model.session.assessment(), model.session.score(), narrow.get_untracked()))
        });
        download("control-inventory", "csv", "text/csv", &write_table(&rows));
    });
    let print = button(words.print, || {
        let _ = window().print();
    });
    let columns = [
        words.column_requirement,
        words.column_9001,
        words.column_27001,
        words.column_state,
        words.column_owner,
        words.column_evidence,
        words.column_gap,
        words.column_next,
    ];
    // On paper the filters are gone, so it is said what is shown.
    let counted = move || {
        let counted = count(words.shown, shown.with(Vec::len));
        match filters(iso, narrow.get()).as_str() {
            "" => counted,
            filters => fill(words.shown_of, &[&counted, filters]),
        }
    };
    let table = el("table").class("inventory").child(table_head(&columns)).child(el("tbody").region(rows));
    vec![
        controls(iso, narrow),
        el("div").class("cards").region(move || card(state, iso, chosen.get())),
        el("div")
            .class("found-gaps")
            .child(el("p").attr("role", "status").live(counted))
            .child(el("p").class("actions no-print").child(csv).child(print)),
        paragraph(words.mark_says).class("hint"),
        table,
    ]
}

/// A requirement in the table.
fn row(state: AppState, iso: &'static Iso<'static>, id: RequirementId, narrow: Narrow) -> El {
    let words = inventory_text();
    let cell = |label: &str| el("td").attr("data-label", label);
    let text_of = move |read: fn(&Row<'_, '_>) -> String| {
        state.read(Part::Row(id), |model| {
            read(&row_of(iso, model.session.assessment(), model.session.score(), id))
        })
    };
    let summary = el("summary").attr("aria-label", &fill(words.edit_label, &[id.get().id])).text(words.edit);
    let edit = unfolding(summary, move || fields(state, id)).class("no-print");
    let next = |row: &Row<'_, '_>| match row.target {
        Some(date) => fill(inventory_text().target_by, &[&row.next_step, &plan_text().date(date)]),
        None => row.next_step.clone(),
    };
    let links = |standard: Standard| links(iso, id, standard, narrow);
    el("tr")
        .attr("data-row", id.get().id)
        .child(el("th").attr("scope", "row").child(to(id)))
        .child(cell(words.column_9001).children(links(Standard::Iso9001)))
        .child(cell(words.column_27001).children(links(Standard::Iso27001)))
        .child(
            cell(words.column_state).live(move || text_of(|row| determination(row.determination).to_owned())),
        )
        .child(cell(words.column_owner).live(move || text_of(|row| row.owner.clone())))
        .child(cell(words.column_evidence).live(move || text_of(|row| row.evidence.clone())))
        .child(cell(words.column_gap).live(move || text_of(gap)))
        .child(cell(words.column_next).child(el("span").live(move || text_of(next))).child(edit))
}

/// What links a requirement has from a standard, by strength.
fn links(iso: &Iso<'static>, id: RequirementId, standard: Standard, narrow: Narrow) -> Vec<El> {
    let mut parts = Vec::new();
    for of in Strength::ALL {
        let those = iso.of(id).filter(|link| link.clause.standard() == standard && link.strength == of);
        let mut part = el("p").child(el("span").class("quiet").text(strength(of)));
        let mut some = false;
        for link in those {
            let name = iso.clause(link.clause).map_or("", |clause| clause.name);
            let words = marked(link);
            let to = to_clause(link.clause, &words)
                .attr("title", name)
                .attr("aria-label", &format!("{words} {name}"));
            let fits = narrow.through.is_some() && narrow.fits(link);
            part = part.text(" ").child(if fits { to.class("chosen") } else { to });
            some = true;
        }
        parts.extend(some.then_some(part));
    }
    if parts.is_empty() {
        parts.push(el("span").class("quiet").text(inventory_text().none));
    }
    parts
}

/// The fields of a row.
fn fields(state: AppState, id: RequirementId) -> Vec<El> {
    let words = inventory_text();
    let labelled = |label: &str, input: El| el("label").child(el("span").text(label)).child(input);
    let owner = line(state, id, |plan| &mut plan.owner);
    let next = line(state, id, |plan| &mut plan.next_step);
    let evidence = note(state, id).attr("rows", "3");
    vec![
        el("div")
            .class("inventory-fields")
            .child(labelled(words.column_owner, owner))
            .child(labelled(pages_text().note, evidence))
            .child(labelled(words.column_next, next)),
    ]
}
