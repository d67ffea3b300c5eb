//! Lists of records that grow and shrink.

use leptos::prelude::*;

use crate::assessment::records::{Collection, Fields, RecordId};
use crate::assessment::{Assessment, Change};
use crate::planning::manage::roadmap::FIRST_OWN;
use crate::ui::browser::focus_soon;
use crate::ui::components::field::answers_of;
use crate::ui::components::fold::Folds;
use crate::ui::dom::{El, button, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::scope::scope_text;

use super::field_id;

/// A list of records. A row is made once and stays as long as its record, so that it keeps the focus and what is typed in
/// it.
pub struct List<R> {
    /// Which records.
    pub collection: Collection,
    /// A new one.
    pub fresh: fn(&Assessment) -> Fields,
    /// A row.
    pub row: R,
    /// What to say when there is none, and on the button that adds one.
    pub words: [&'static str; 2],
}

/// What to say when the list is empty, the list, and the button that adds a record.
pub fn list<R: Fn(AppState, RecordId) -> El + 'static>(state: AppState, list: List<R>) -> [El; 3] {
    listed(state, list, "records", None)
}

/// The same with rows that unfold. A new one is open.
pub fn folded<R: Fn(AppState, RecordId) -> El + 'static>(
    state: AppState,
    folds: Folds,
    list: List<R>,
) -> [El; 3] {
    listed(state, list, "cases", Some(folds))
}

fn listed<R: Fn(AppState, RecordId) -> El + 'static>(
    state: AppState,
    list: List<R>,
    class: &str,
    folds: Option<Folds>,
) -> [El; 3] {
    let List { collection, fresh, row, words: [none, add] } = list;
    let keys = Memo::new(move |_| answers_of(state, |answers| keys(answers, collection)));
    let rows = el("ul").class(class).keyed(move || keys.get(), move |key| vec![row(state, key)]);
    let nothing = el("div").region(move || Vec::from_iter(keys.get().is_empty().then(|| el("p").text(none))));
    let add = button(add, move || {
        if let Some(folds) = folds {
            folds.set(next_key(state, collection), true);
        }
        add_record(state, collection, fresh);
    });
    [nothing, rows, el("p").class("actions no-print").child(add.attr("id", &adder(collection)))]
}

/// The key that a new record gets.
pub fn next_key(state: AppState, collection: Collection) -> RecordId {
    let next = state.peek(|model| model.session.assessment().records().next_key(collection));
    next.max(first_key(collection))
}

/// The keys of all records of a collection that a list shows: the milestones of the six steps stand in a table of
/// their own.
pub fn keys(answers: &Assessment, collection: Collection) -> Vec<RecordId> {
    let keys = answers.records().iter().filter(|(at, ..)| *at == collection).map(|(_, key, _)| key);
    keys.filter(|key| *key >= first_key(collection)).collect()
}

/// The lowest key that a list gives.
const fn first_key(collection: Collection) -> RecordId {
    match collection {
        Collection::Milestones => FIRST_OWN,
        _ => 0,
    }
}

/// Adds a record, as an edit of its own, puts the focus on its first field, and gives its key.
pub fn add_record(state: AppState, collection: Collection, fresh: fn(&Assessment) -> Fields) -> RecordId {
    let key = next_key(state, collection);
    let fields = state.peek(|model| fresh(model.session.assessment()));
    state.edit(Change::Record(collection, key, Some(fields)));
    state.end_typing();
    focus_soon(format!("#{}", field_id(collection, key, 0)));
    key
}

fn adder(collection: Collection) -> String {
    format!("{}-add", collection.get().name)
}

/// The frame of a row: its fields as a group under the name of the record, and a button that removes it.
pub fn record(
    state: AppState,
    (collection, key): (Collection, RecordId),
    called: impl Fn() -> String + Copy + 'static,
    parts: impl IntoIterator<Item = El>,
) -> El {
    el("li").children(framed(state, (collection, key), called, parts))
}

/// What stands in such a row.
pub fn framed(
    state: AppState,
    (collection, key): (Collection, RecordId),
    called: impl Fn() -> String + Copy + 'static,
    parts: impl IntoIterator<Item = El>,
) -> [El; 2] {
    let group = el("fieldset").child(el("legend").live(called)).children(parts);
    [group, el("p").class("actions no-print").child(remover(state, (collection, key), called))]
}

/// The button that removes a record.
pub fn remover(
    state: AppState,
    (collection, key): (Collection, RecordId),
    called: impl Fn() -> String + Copy + 'static,
) -> El {
    let remove = button(scope_text().remove, move || {
        state.edit(Change::Record(collection, key, None));
        state.end_typing();
        // The button goes with the row.
        focus_soon(format!("#{}", adder(collection)));
    });
    remove.live_attr("aria-label", move || Some(fill(scope_text().remove_label, &[&called()])))
}
