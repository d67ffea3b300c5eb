//! The table of all requirements, narrowed by clause, family, state and strength.

use leptos::prelude::*;

use crate::assessment::Change;
use crate::catalog::iso::{Iso, Strength};
use crate::catalog::{FamilyId, RequirementId, Standard, Through};
use crate::planning::inventory::{Narrow, inventory, row as row_of};
use crate::scoring::Determination;
use crate::ui::browser::download;
use crate::ui::components::field::{bind, select};
use crate::ui::components::parts::{paragraph, table_head, to};
use crate::ui::components::plan::edit_plan;
use crate::ui::dom::{El, button, el};
use crate::ui::inventory::{cells, gap, marked};
use crate::ui::state::{AppState, Part};
use crate::ui::text::iso::{inventory_text, iso_text, strength};
use crate::ui::text::{count, determination, fill};

use super::{card, to_clause};

const STATES: [Determination; 4] =
    [Determination::Unanswered, Determination::NotMet, Determination::Met, Determination::NotApplicable];

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
        download("control-inventory", "csv", "text/csv", &crate::documents::write_table(&rows));
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
    let table = el("table").class("inventory").child(table_head(&columns)).child(el("tbody").region(rows));
    vec![
        controls(iso, narrow),
        el("div").class("cards").region(move || card(state, iso, chosen.get())),
        el("div")
            .class("found-gaps")
            .child(el("p").attr("role", "status").live(move || count(words.shown, shown.with(Vec::len))))
            .child(el("p").class("actions no-print").child(csv).child(print)),
        paragraph(words.mark_says).class("hint"),
        table,
    ]
}

/// What the table can be narrowed to.
fn controls(iso: &'static Iso<'static>, narrow: RwSignal<Narrow>) -> El {
    let (words, text) = (inventory_text(), iso_text());
    let mut through: Vec<(Option<Through>, String)> = vec![(None, words.through_all.to_owned())];
    for standard in Standard::ALL {
        through.push((Some(Through::Standard(standard)), fill(words.whole, &[standard.name()])));
        let mut theme = None;
        for clause in iso.clauses().iter().filter(|clause| clause.id.standard() == standard) {
            if clause.id.theme() != theme {
                theme = clause.id.theme();
                through.extend(
                    theme.map(|theme| (Some(Through::Clause(theme)), fill(words.whole, &[&theme.number()]))),
                );
            }
            let name = format!("{} {} {}", standard.name(), clause.id.number(), clause.name);
            through.push((Some(Through::Clause(clause.id)), name));
        }
    }
    let (values, names): (Vec<_>, Vec<_>) = through.into_iter().unzip();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let values = StoredValue::new(values);
    let chosen = move || {
        let now = narrow.get().through;
        values.with_value(|values| values.iter().position(|one| *one == now).unwrap_or(0))
    };
    let clause = select(words.through, &names, chosen, move |place| {
        let through = values.with_value(|values| values.get(place).copied().flatten());
        narrow.update(|narrow| narrow.through = through);
    });
    let families: Vec<&str> =
        std::iter::once(words.family_all).chain(FamilyId::all().map(|id| id.get().name)).collect();
    let family = select(
        words.family,
        &families,
        move || narrow.get().family.map_or(0, |family| family.index() + 1),
        move |place| {
            let family = place.checked_sub(1).and_then(|place| FamilyId::all().nth(place));
            narrow.update(|narrow| narrow.family = family);
        },
    );
    let mut states = vec![words.state_all];
    states.extend(STATES.map(determination));
    let state = select(
        words.state,
        &states,
        move || {
            let now = narrow.get().state;
            STATES.iter().position(|one| Some(*one) == now).map_or(0, |place| place + 1)
        },
        move |place| {
            let state = place.checked_sub(1).and_then(|place| STATES.get(place)).copied();
            narrow.update(|narrow| narrow.state = state);
        },
    );
    let strengths: [(Option<Option<Strength>>, &str); 5] = [
        (None, words.strength_all),
        (Some(Some(Strength::Strong)), text.strong),
        (Some(Some(Strength::Moderate)), text.moderate),
        (Some(Some(Strength::Weak)), text.weak),
        (Some(None), text.no_link),
    ];
    let strong = select(
        words.strength,
        &strengths.map(|(_, name)| name),
        move || strengths.iter().position(|(one, _)| *one == narrow.get().strength).unwrap_or(0),
        move |place| {
            let chosen = strengths.get(place).and_then(|(one, _)| *one);
            narrow.update(|narrow| narrow.strength = chosen);
        },
    );
    el("div").class("controls no-print").children([clause, family, state, strong])
}

/// A requirement in the table.
fn row(state: AppState, iso: &'static Iso<'static>, id: RequirementId, narrow: Narrow) -> El {
    let words = inventory_text();
    let links = move |standard: Standard| {
        let mut parts = Vec::new();
        for of in Strength::ALL {
            let those = iso.of(id).filter(|link| link.clause.standard() == standard && link.strength == of);
            let mut part = el("p").child(el("span").class("quiet").text(strength(of)));
            let mut some = false;
            for link in those {
                let title = iso.clause(link.clause).map_or("", |clause| clause.name);
                let fits = narrow.through.is_some() && narrow.fits(link);
                let to = to_clause(link.clause, &marked(link)).attr("title", title);
                part = part.text(" ").child(if fits { to.class("chosen") } else { to });
                some = true;
            }
            parts.extend(some.then_some(part));
        }
        if parts.is_empty() {
            parts.push(el("span").class("quiet").text(words.none));
        }
        parts
    };
    let cell = |label: &str| el("td").attr("data-label", label);
    let text_of = move |read: fn(&crate::planning::inventory::Row<'_, '_>) -> String| {
        state.read(Part::Row(id), |model| {
            read(&row_of(iso, model.session.assessment(), model.session.score(), id))
        })
    };
    let opened = RwSignal::new(false);
    let fields = move || if opened.get() { fields(state, id) } else { Vec::new() };
    let edit = el("details")
        .class("no-print")
        .child(el("summary").attr("aria-label", &fill(words.edit_label, &[id.get().id])).text(words.edit))
        .child(el("div").region(fields))
        .on("toggle", move |_| opened.set(true));
    el("tr")
        .attr("data-row", id.get().id)
        .child(el("th").attr("scope", "row").child(to(id)).child(edit))
        .child(cell(words.column_9001).children(links(Standard::Iso9001)))
        .child(cell(words.column_27001).children(links(Standard::Iso27001)))
        .child(
            cell(words.column_state).live(move || text_of(|row| determination(row.determination).to_owned())),
        )
        .child(cell(words.column_owner).live(move || text_of(|row| row.owner.clone())))
        .child(cell(words.column_evidence).live(move || text_of(|row| row.evidence.clone())))
        .child(cell(words.column_gap).live(move || text_of(gap)))
        .child(cell(words.column_next).live(move || text_of(|row| row.next_step.clone())))
}

/// The fields of a row.
fn fields(state: AppState, id: RequirementId) -> Vec<El> {
    let words = inventory_text();
    let plan = move |read: fn(&crate::assessment::records::Plan) -> &String| {
        state.read(Part::Row(id), |model| read(&model.session.assessment().plan(id)).clone())
    };
    let input = || el("input").attr("type", "text").attr("autocomplete", "off");
    let labelled = |label: &str, input: El| el("label").child(el("span").text(label)).child(input);
    let owner = bind(
        state,
        input(),
        "",
        move || plan(|plan| &plan.owner),
        move |owner| edit_plan(state, id, |plan| plan.owner = owner),
    );
    let next = bind(
        state,
        input(),
        "",
        move || plan(|plan| &plan.next_step),
        move |next| edit_plan(state, id, |plan| plan.next_step = next),
    );
    let evidence = el("textarea")
        .attr("rows", "3")
        .value(move || state.response(id, |response| response.note.clone()))
        .on("input", move |event| state.edit(Change::Note(id, event_target_value(&event))))
        .on("change", move |_| state.end_typing());
    vec![
        el("div")
            .class("inventory-fields")
            .child(labelled(words.column_owner, owner))
            .child(labelled(words.column_evidence, evidence))
            .child(labelled(words.column_next, next)),
    ]
}
