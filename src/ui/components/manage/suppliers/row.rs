//! A supplier in the list: who it is, what it gets and needs, the questionnaire, the reply, the decision.

use leptos::prelude::*;

use crate::assessment::records::{Collection, Information, RecordId, Supplier, SupplierField, SupplierLevel};
use crate::planning::manage::suppliers::{Flow, State, flow, state as state_of};
use crate::ui::components::field::answers_of;
use crate::ui::components::records::{Form, record};
use crate::ui::components::scope::reason;
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::questionnaire::{information, level};
use crate::ui::text::manage::suppliers::{state as state_words, suppliers_text};
use crate::ui::text::plan::plan_text;

use super::{decision, name_of, now, reply, send};

/// The row of a supplier.
pub(super) fn row(state: AppState, key: RecordId) -> El {
    let text = suppliers_text();
    let at = (Collection::Suppliers, key);
    let form = Form { state, at };
    let gets: Vec<_> = Information::ALL.iter().map(|one| (one.name(), information(*one))).collect();
    let rule = |one: SupplierLevel| {
        if one == SupplierLevel::Unknown { text.level_rule } else { level(one) }
    };
    let levels: Vec<_> = SupplierLevel::ALL.iter().map(|one| (one.name(), rule(*one))).collect();
    let fields = el("div")
        .class("fields")
        .child(form.line(SupplierField::Name, text.name))
        .child(form.line(SupplierField::Contact, text.contact))
        .child(form.choice(SupplierField::Information, text.information, &gets))
        .child(form.choice(SupplierField::Level, text.level, &levels));
    let needs = Memo::new(move |_| {
        answers_of(state, |answers| {
            let supplier = answers.one::<Supplier>(key);
            (flow(&answers.profile(), supplier.information), supplier.level)
        })
    });
    let needs = el("div").class("follows").region(move || {
        let (flow, set) = needs.get();
        needed(&flow, set)
    });
    let called = move || name_of(state, key);
    record(
        state,
        at,
        called,
        [
            standing(state, key),
            fields,
            needs,
            send::questionnaire(state, key),
            reply::reply(state, key),
            decision::decision(state, key),
        ],
    )
}

/// Where it stands, with the date that goes with it.
fn standing(state: AppState, key: RecordId) -> El {
    let found = Memo::new(move |_| {
        answers_of(state, |answers| {
            let supplier = answers.one::<Supplier>(key);
            let stands = state_of(&supplier, now());
            let date = match stands {
                State::NotSent => None,
                State::Waiting | State::Overdue => supplier.due,
                State::Replied => supplier.replied,
                State::Decided => supplier.decided,
                State::LookAgain => supplier.again,
            };
            (stands, date)
        })
    });
    el("p").class("short").region(move || {
        let (stands, date) = found.get();
        let urgent = matches!(stands, State::Overdue | State::LookAgain);
        let word = el("span").class(if urgent { "unmet" } else { "strong" }).text(state_words(stands));
        std::iter::once(word).chain(date.map(|date| el("span").text(&plan_text().date(date)))).collect()
    })
}

/// The level that follows, with its rules, and what differs from it.
fn needed(flow: &Flow, set: SupplierLevel) -> Vec<El> {
    let text = suppliers_text();
    let rule = level(flow.level);
    let words = match set {
        SupplierLevel::Unknown if flow.level == SupplierLevel::Unknown => text.needs_unknown.to_owned(),
        SupplierLevel::Unknown => fill(text.needs, &[rule]),
        set if flow.level == SupplierLevel::Unknown => fill(text.set_alone, &[level(set)]),
        set if set < flow.level => fill(text.set_lower, &[level(set), rule]),
        set => fill(text.set, &[level(set), rule]),
    };
    let lower = set != SupplierLevel::Unknown && set < flow.level;
    let mut parts = vec![el("p").class(if lower { "todo" } else { "needed" }).text(&words)];
    parts.extend(flow.reasons.iter().map(|why| el("p").text(reason(*why))));
    parts.extend(flow.assumed.then(|| el("p").text(text.assumed)));
    parts
}
