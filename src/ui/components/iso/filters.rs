//! What the inventory is narrowed to.

use leptos::prelude::*;

use crate::catalog::iso::{Iso, Strength};
use crate::catalog::{FamilyId, Standard, Through};
use crate::planning::inventory::Narrow;
use crate::scoring::Determination;
use crate::ui::browser::keep_address;
use crate::ui::components::field::select;
use crate::ui::dom::{El, el};
use crate::ui::route::Route;
use crate::ui::text::inventory::inventory_text;
use crate::ui::text::iso::{iso_text, strength, theme_name};
use crate::ui::text::{determination, fill};

const STATES: [Determination; 4] =
    [Determination::Unanswered, Determination::NotMet, Determination::Met, Determination::NotApplicable];

/// What the list is narrowed to, in words.
pub fn filters(iso: &Iso<'_>, narrow: Narrow) -> String {
    let parts = [
        narrow.through.map(|through| through_name(iso, through)),
        narrow.family.map(|family| family.get().name.to_owned()),
        narrow.state.map(|state| determination(state).to_owned()),
        narrow.strength.map(|of| of.map_or(inventory_text().no_entry, strength).to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A standard, theme, clause or control by its name.
fn through_name(iso: &Iso<'_>, through: Through) -> String {
    match through {
        Through::Standard(standard) => fill(inventory_text().whole, &[standard.name()]),
        Through::Clause(id) if Some(id) == id.theme() => fill(inventory_text().whole, &[&theme_name(id)]),
        Through::Clause(id) => {
            let clause = iso.clause(id).map_or("", |clause| clause.name);
            format!("{} {} {clause}", id.standard().name(), id.number())
        }
    }
}

/// What the table can be narrowed to.
pub fn controls(iso: &'static Iso<'static>, narrow: RwSignal<Narrow>) -> El {
    let words = inventory_text();
    let mut all = Vec::new();
    for standard in Standard::ALL {
        all.push(Through::Standard(standard));
        let mut theme = None;
        for clause in iso.clauses().iter().filter(|clause| clause.id.standard() == standard) {
            if clause.id.theme() != theme {
                theme = clause.id.theme();
                all.extend(theme.map(Through::Clause));
            }
            all.push(Through::Clause(clause.id));
        }
    }
    let named = all.into_iter().map(|through| (Some(through), through_name(iso, through)));
    let through = std::iter::once((None, words.through_all.to_owned())).chain(named);
    let (values, names): (Vec<_>, Vec<_>) = through.unzip();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let values = StoredValue::new(values);
    let chosen = move || {
        let now = narrow.get().through;
        values.with_value(|values| values.iter().position(|one| *one == now).unwrap_or(0))
    };
    let clause = select(words.through, &names, chosen, move |place| {
        let through = values.with_value(|values| values.get(place).copied().flatten());
        narrow.update(|narrow| narrow.through = through);
        // So that the address says what is shown, and the way back leads to it.
        let page = Route::Inventory.to_string();
        keep_address(&through.map_or(page.clone(), |through| format!("{page}/{through}")));
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
        (Some(Some(Strength::Strong)), iso_text().strong),
        (Some(Some(Strength::Moderate)), iso_text().moderate),
        (Some(Some(Strength::Weak)), iso_text().weak),
        (Some(None), words.no_entry),
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
