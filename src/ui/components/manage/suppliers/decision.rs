//! The decision about a supplier.

use leptos::prelude::*;

use crate::assessment::records::{Approval, Collection, RecordId, Supplier, SupplierField};
use crate::planning::manage::suppliers::{next_look, until};
use crate::ui::components::field::answers_of;
use crate::ui::components::records::Form;
use crate::ui::dom::{El, button, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::suppliers::{approval, suppliers_text};
use crate::ui::text::plan::plan_text;

use super::{edit, now, reply_of};

/// The decision, folded.
pub(super) fn decision(state: AppState, key: RecordId) -> El {
    let text = suppliers_text();
    let form = Form { state, at: (Collection::Suppliers, key) };
    let options: Vec<_> = Approval::ALL.iter().map(|one| (one.name(), approval(*one))).collect();
    let fields = el("div")
        .class("fields")
        .child(form.choice(SupplierField::Approval, text.approval, &options))
        .child(form.date(SupplierField::Decided, text.decided))
        .child(form.line(SupplierField::Decider, text.decider))
        .child(form.date(SupplierField::Again, text.again))
        .child(form.area(SupplierField::Note, text.decision_note, "2"));
    // The next affirmation or the last day of the status that it says it has, unless that is the day already.
    let next = Memo::new(move |_| {
        answers_of(state, |answers| {
            let supplier = answers.one::<Supplier>(key);
            let reply = reply_of(&supplier)?;
            let date = reply.status_date?;
            let next = next_look(reply.status, date, now()).filter(|next| supplier.again != Some(*next))?;
            let over = until(reply.status, date) == Some(next);
            Some((next, if over { text.again_until } else { text.again_affirmation }))
        })
    });
    let offer = el("p").class("actions no-print").region(move || {
        let Some((next, words)) = next.get() else { return Vec::new() };
        let words = fill(words, &[&plan_text().date(next)]);
        vec![button(&words, move || edit(state, key, |supplier| supplier.again = Some(next)))]
    });
    el("details").class("fold").child(el("summary").text(text.decision)).child(fields).child(offer)
}
