//! The list of gaps: its order, what it is narrowed to, its rows.

use leptos::prelude::*;

use crate::catalog::{FamilyId, RequirementId};
use crate::planning::gaps::Order;
use crate::planning::listing::Listing;
use crate::planning::way::{Outlook, Planned};
use crate::ui::browser::focus;
use crate::ui::components::field::select;
use crate::ui::components::parts::{paragraph, section};
use crate::ui::dom::{El, button, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::plan::plan_text;
use crate::ui::text::{fill, text};

use super::row::row;

/// The list. What is listed and in which order stands still under the hands: it changes only when the user asks.
#[derive(Clone, Copy)]
struct List {
    state: AppState,
    listing: RwSignal<Listing>,
    shown: RwSignal<Vec<RequirementId>>,
}

impl List {
    /// What would be listed now.
    fn now(self) -> Vec<RequirementId> {
        let listing = self.listing.get();
        self.state.read(Part::Around, |model| listing.list(model.session.assessment(), model.session.score()))
    }

    /// Lists it.
    fn show(self) {
        self.shown.set(untrack(move || self.now()));
    }

    /// Changes order or filters.
    fn change(self, change: impl FnOnce(&mut Listing)) {
        self.listing.update(change);
        self.show();
    }
}

/// The list with its order and filters.
pub fn list(state: AppState, outlook: Memo<Outlook>) -> El {
    let words = plan_text();
    let level1 = state.only_level1();
    let listing = RwSignal::new(Listing { level1, ..Listing::default() });
    let list = List { state, listing, shown: RwSignal::default() };
    list.show();
    let rows = move || list.shown.get().into_iter().map(|id| row(state, id)).collect();
    section(words.list)
        .child(controls(list))
        .child(paragraph(words.order_why).class("hint l2"))
        .child(
            el("div")
                .class("found-gaps")
                .child(el("p").attr("role", "status").live(move || {
                    let counts = |gap: &&Planned| !level1 || gap.gap.id.get().level1.is_some();
                    let all = outlook.with(|outlook| outlook.gaps.iter().filter(counts).count());
                    fill(words.shown, &[&list.shown.with(Vec::len).to_string(), &all.to_string()])
                }))
                .child(again(list)),
        )
        .child(el("ul").class("gaps").attr("tabindex", "-1").region(rows))
}

/// Order and filters.
fn controls(list: List) -> El {
    let words = plan_text();
    let orders = Order::ALL.map(|order| words.order(order));
    let order = move || {
        let order = list.listing.with(|listing| listing.order);
        Order::ALL.iter().position(|other| *other == order).unwrap_or(0)
    };
    let families: Vec<&'static str> =
        std::iter::once(words.any_family).chain(FamilyId::all().map(|id| id.get().name)).collect();
    let family = move || list.listing.with(|listing| listing.family.map_or(0, |family| family.index() + 1));
    let states = [words.any_state, text().finding_not_met, words.unanswered];
    let state = move || match list.listing.with(|listing| listing.not_met) {
        None => 0,
        Some(true) => 1,
        Some(false) => 2,
    };
    let filters = el("fieldset")
        .child(el("legend").text(words.filters))
        .child(select(text().family_pick, &families, family, move |place| {
            let family = place.checked_sub(1).and_then(|place| FamilyId::all().nth(place));
            list.change(|listing| listing.family = family);
        }))
        .child(select(words.only_state, &states, state, move |place| {
            list.change(|listing| {
                listing.not_met = [None, Some(true), Some(false)].get(place).copied().flatten()
            });
        }))
        .child(checkbox(list, words.only_blocks, |listing| &mut listing.blocks).class("l2"))
        .child(checkbox(list, words.only_unowned, |listing| &mut listing.unowned));
    el("div")
        .class("controls no-print")
        .child(select(words.order, &orders, order, move |place| {
            list.change(|listing| listing.order = Order::ALL.get(place).copied().unwrap_or_default());
        }))
        .child(filters)
}

fn checkbox(list: List, words: &str, field: fn(&mut Listing) -> &mut bool) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || *field(&mut list.listing.get()))
        .on("change", move |event| {
            let on = event_target_checked(&event);
            list.change(|listing| *field(listing) = on);
        });
    el("label").child(input).text(" ").text(words)
}

/// Offers to list anew what has moved since.
fn again(list: List) -> El {
    let moved = Memo::new(move |_| list.shown.get() != list.now());
    let again = button(plan_text().again, move || {
        list.show();
        focus(".gaps");
    });
    again.flag("hidden", move || !moved.get())
}
