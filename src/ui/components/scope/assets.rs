//! The assets of the scope worksheet.

use crate::assessment::Change;
use crate::assessment::records::{Asset, Category, Collection, RecordId};
use crate::ui::components::field::answers_of;
use crate::ui::components::records::{List, field, field_id, list, record, select, typed};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::scope::scope_text;

use super::words::{category, category_rule};

/// The assets, each with what the rule says for its category.
pub fn assets(state: AppState) -> El {
    let text = scope_text();
    let list = list(
        state,
        List {
            collection: Collection::Assets,
            fresh: |_| Asset::default().write(),
            row,
            words: [text.assets_none, text.asset_add],
        },
    );
    el("div").child(el("h3").text(text.assets)).region(move || tally(state)).children(list)
}

/// How many there are of each category.
fn tally(state: AppState) -> Vec<El> {
    let counts = answers_of(state, |answers| {
        Category::ALL.map(|kind| answers.assets().iter().filter(|(_, asset)| asset.category == kind).count())
    });
    let words: Vec<String> = Category::ALL
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| fill(scope_text().tally, &[category(kind), &count.to_string()]))
        .collect();
    Vec::from_iter((!words.is_empty()).then(|| el("p").class("quiet").text(&words.join(" · "))))
}

fn row(state: AppState, id: RecordId) -> El {
    let text = scope_text();
    let asset = move || answers_of(state, |answers| answers.assets().get(id).cloned()).unwrap_or_default();
    let called = move || match asset().name.trim() {
        "" => fill(scope_text().asset_unnamed, &[&(id + 1).to_string()]),
        name => name.to_owned(),
    };
    let write = move |change: &dyn Fn(&mut Asset)| {
        let asset = state.peek(|model| model.session.assessment().assets().get(id).cloned());
        if let Some(mut asset) = asset {
            change(&mut asset);
            state.edit(Change::asset(id, Some(&asset)));
        }
    };
    let name =
        typed(state, None, move || asset().name, move |name| write(&|asset| asset.name.clone_from(&name)));
    let kind = select(
        state,
        &Category::ALL,
        Category::name,
        category,
        move || asset().category,
        move |category| write(&|asset| asset.category = category),
    );
    let note = typed(
        state,
        Some("1"),
        move || asset().note,
        move |note| write(&|asset| asset.note.clone_from(&note)),
    );
    let key = |place: usize| field_id(Collection::Assets, id, place);
    let fields = el("div")
        .class("fields")
        .child(field(&key(0), text.asset_name, name))
        .child(field(&key(1), text.asset_category, kind))
        .child(field(&key(2), text.asset_note, note));
    let rule = el("p").class("follows").live(move || category_rule(asset().category).to_owned());
    record(state, (Collection::Assets, id), called, [fields, rule])
}
