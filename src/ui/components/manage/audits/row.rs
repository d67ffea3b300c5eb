//! An audit of the schedule.

use leptos::prelude::*;

use crate::assessment::Assessment;
use crate::assessment::records::{Audit, AuditField, AuditKind, Collection, RecordId};
use crate::catalog::FamilyId;
use crate::planning::manage::assign::{Conflict, conflicts, free};
use crate::planning::manage::audits::{AuditState, audits_quality, covers, families, state, with_family};
use crate::planning::manage::findings::{findings as recorded, removal};
use crate::ui::browser::focus_soon;
use crate::ui::components::field::answers_of;
use crate::ui::components::fold::{Folds, paper};
use crate::ui::components::parts::{links, paragraph, unfolding};
use crate::ui::components::records::{Form, tick};
use crate::ui::dom::{El, button, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::audits::{audits_text, called, covered, facts, family_codes, kind, state_words};

use super::super::roles::{people_field, reasons};
use super::super::today;
use super::finding::findings;

/// An audit that unfolds.
pub(super) fn row(state: AppState, folds: Folds, key: RecordId) -> El {
    let audit = Memo::new(move |_| answers_of(state, |answers| answers.one::<Audit>(key)));
    let facts = Memo::new(move |_| answers_of(state, |answers| short(answers, key)));
    let called = move || audit.with(called);
    let unfolding = folds.row(key, called, move || facts.get(), move || inside(state, key, audit));
    let full =
        el("div").class("on-paper").region(move || answers_of(state, |answers| on_paper(answers, key)));
    el("li").class("audit").attr("data-audit", &key.to_string()).child(unfolding).child(full)
}

/// How it stands, what it looks at, by whom, and what was found.
fn short(answers: &Assessment, key: RecordId) -> Vec<(String, &'static str)> {
    let text = audits_text();
    let audit = answers.one::<Audit>(key);
    let mut facts = Vec::new();
    if let Some(now) = today().map(|today| state(&audit, today)) {
        let class = if now == AuditState::Overdue { "unmet" } else { "strong" };
        facts.push((state_words(now).to_owned(), class));
    }
    facts.push((family_codes(&audit), ""));
    facts.push((audit.auditor.trim().to_owned(), ""));
    if !conflicts(answers, &audit).is_empty() {
        facts.push((text.own_short.to_owned(), "unmet"));
    }
    let found = recorded(answers, key).len();
    if found > 0 {
        facts.push((fill(text.findings_short, &[&found.to_string()]), ""));
    }
    facts.retain(|(words, _)| !words.is_empty());
    facts
}

/// The audit in full.
fn on_paper(answers: &Assessment, key: RecordId) -> Vec<El> {
    let Some(today) = today() else { return Vec::new() };
    let audit = answers.one::<Audit>(key);
    vec![el("h4").text(&called(&audit)), paper(facts(answers, key, &audit, today))]
}

/// The fields of an audit, what it covers, who may not make it, its findings.
fn inside(state: AppState, key: RecordId, audit: Memo<Audit>) -> Vec<El> {
    let text = audits_text();
    let form = Form { state, at: (Collection::Audits, key) };
    let called = move || audit.with(called);
    let kinds = AuditKind::ALL.iter().map(|one| (one.name(), kind(*one)));
    let fields = el("div")
        .class("fields")
        .child(form.date(AuditField::Date, text.date))
        .child(form.choice(AuditField::Kind, text.kind, &kinds.collect::<Vec<_>>()))
        .child(people_field(form, AuditField::Auditor, text.auditor))
        .child(ticks(form))
        .child(clauses(form))
        .child(form.date(AuditField::Done, text.done))
        .child(form.area(AuditField::Result, text.result, "1"));
    let remove = button(text.remove, move || {
        let change = state.peek(|model| removal(model.session.assessment(), key));
        state.edit(change);
        state.end_typing();
        focus_soon(format!("#{}-add", Collection::Audits.get().name));
    });
    let remove = remove.live_attr("aria-label", move || Some(fill(text.remove_label, &[&called()])));
    let group = el("fieldset")
        .child(el("legend").live(called))
        .child(fields)
        .child(looks_at(audit))
        .child(own_work(state, key))
        .child(findings(state, key, audit));
    vec![group, el("p").class("actions").child(remove)]
}

/// The families as boxes to tick.
fn ticks(form: Form) -> El {
    let text = audits_text();
    let named = move || {
        let audit = Audit { families: form.get(AuditField::Families), ..Audit::default() };
        let codes = family_codes(&audit);
        fill(text.families_now, &[if codes.is_empty() { text.families_none } else { &codes }])
    };
    let boxes = move || {
        let boxes = FamilyId::all().map(|family| {
            let words = [family.get().code, family.get().name].join(" ");
            let on = move || families(&form.get(AuditField::Families)).contains(&family);
            let write = move |on: bool| {
                let before = untrack(move || form.get(AuditField::Families));
                form.put(AuditField::Families, with_family(&before, family, on));
            };
            tick(form.state, &words, on, write)
        });
        let group = el("fieldset").class("ticks-list").child(el("legend").text(text.families));
        vec![group.children(boxes)]
    };
    unfolding(el("summary").live(named), boxes).class("field wide")
}

/// The sections of ISO 9001, where the firm holds it or something is written.
fn clauses(form: Form) -> El {
    let written = !untrack(move || form.get(AuditField::Clauses)).is_empty();
    let held = Memo::new(move |_| answers_of(form.state, audits_quality));
    el("div").region(move || {
        let shown = written || held.get();
        Vec::from_iter(shown.then(|| form.line(AuditField::Clauses, audits_text().clauses)))
    })
}

/// What the audit looks at, and what is not understood.
fn looks_at(audit: Memo<Audit>) -> El {
    let text = audits_text();
    let found = Memo::new(move |_| audit.with(|audit| (covered(audit), covers(audit))));
    el("div").class("follows").region(move || {
        let (words, covers) = found.get();
        let mut parts = vec![paragraph(&words)];
        if !covers.unknown.is_empty() {
            parts.push(paragraph(&fill(text.unknown, &[&covers.unknown.join(", ")])).class("todo"));
        }
        if !covers.requirements.is_empty() {
            let ids = covers.requirements;
            parts.push(unfolding(el("summary").text(text.which), move || vec![links(&ids)]));
        }
        parts
    })
}

/// What of the audit is own work of its auditors, and who is free to make it.
fn own_work(state: AppState, key: RecordId) -> El {
    let text = audits_text();
    let found = Memo::new(move |_| {
        answers_of(state, |answers| {
            let audit = answers.one::<Audit>(key);
            let own = conflicts(answers, &audit);
            let instead = if own.is_empty() { Vec::new() } else { free(answers, &audit) };
            (own, instead)
        })
    });
    el("div").attr("role", "status").region(move || {
        let (own, instead) = found.get();
        if own.is_empty() {
            return Vec::new();
        }
        let mut names: Vec<&str> = Vec::new();
        for one in &own {
            if !names.contains(&one.person.as_str()) {
                names.push(one.person.as_str());
            }
        }
        let mut parts: Vec<El> = names
            .into_iter()
            .map(|name| {
                let of: Vec<Conflict> =
                    own.iter().filter(|one| one.person.as_str() == name).cloned().collect();
                el("p").class("todo unmet").text(&fill(text.own, &[name])).children(reasons(&of))
            })
            .collect();
        let free: Vec<&str> = instead.iter().map(|name| name.as_str()).collect();
        parts.push(paragraph(&match free.as_slice() {
            [] => text.instead_nobody.to_owned(),
            free => fill(text.instead, &[&free.join(", ")]),
        }));
        parts
    })
}
