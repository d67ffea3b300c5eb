//! A supplier in the list: who it is, what it gets and needs, the questionnaire, the reply, the decision.

use leptos::prelude::*;

use crate::assessment::Profile;
use crate::assessment::records::{Collection, Information, RecordId, Supplier, SupplierField, SupplierLevel};
use crate::planning::manage::suppliers::{Flow, State, flow, level_of, state as state_of};
use crate::ui::components::field::answers_of;
use crate::ui::components::fold::{Folds, paper};
use crate::ui::components::records::{Form, framed};
use crate::ui::components::scope::reason;
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::questionnaire::{information, level};
use crate::ui::text::manage::suppliers::{state as state_words, suppliers_text};
use crate::ui::text::plan::plan_text;

use super::{decision, name_of, now, reply, send, table};

/// The row of a supplier, which unfolds.
pub(super) fn row(state: AppState, folds: Folds, key: RecordId) -> El {
    let called = move || name_of(state, key);
    let facts = Memo::new(move |_| answers_of(state, |answers| short(&answers.profile(), &answers.one(key))));
    let unfolding = folds.row(key, called, move || facts.get(), move || inside(state, key));
    let full = el("div").class("on-paper").region(move || on_paper(state, key));
    el("li").attr("data-supplier", &key.to_string()).child(unfolding).child(full)
}

/// How it stands, with the date that goes with it, and the level that it needs.
fn short(profile: &Profile, supplier: &Supplier) -> Vec<(String, &'static str)> {
    let stands = state_of(supplier, now());
    let date = match stands {
        State::NotSent => None,
        State::Waiting | State::Overdue => supplier.due,
        State::Replied => supplier.replied,
        State::Decided => supplier.decided,
        State::LookAgain => supplier.again,
    };
    let urgent = matches!(stands, State::Overdue | State::LookAgain);
    let mut facts = vec![(state_words(stands).to_owned(), if urgent { "unmet" } else { "strong" })];
    facts.extend(date.map(|date| (plan_text().date(date), "")));
    facts.push((level(level_of(profile, supplier)).to_owned(), ""));
    facts
}

/// The record in full, and the reply question by question.
fn on_paper(state: AppState, key: RecordId) -> Vec<El> {
    let mut rows = answers_of(state, table::records).into_iter();
    let names = rows.next().map(|(_, names)| names).unwrap_or_default();
    let words = rows.find(|(of, _)| *of == Some(key)).map(|(_, words)| words).unwrap_or_default();
    std::iter::once(paper(names.into_iter().zip(words))).chain(reply::on_paper(state, key)).collect()
}

/// What a supplier unfolds to.
fn inside(state: AppState, key: RecordId) -> Vec<El> {
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
    let parts = [
        fields,
        needs,
        send::questionnaire(state, key),
        reply::reply(state, key),
        decision::decision(state, key),
    ];
    framed(state, at, called, parts).into()
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
        set if set == flow.level => fill(text.needs, &[rule]),
        set => fill(text.set, &[level(set), rule]),
    };
    let lower = set != SupplierLevel::Unknown && set < flow.level;
    let mut parts = vec![el("p").class(if lower { "todo" } else { "needed" }).text(&words)];
    parts.extend(flow.reasons.iter().map(|why| el("p").text(reason(*why))));
    parts.extend(flow.assumed.then(|| {
        el("p").text(if flow.level == SupplierLevel::TwoSelf { text.assumed_least } else { text.assumed })
    }));
    parts
}
