//! Suppliers: who gets what, which level each needs, the questionnaires and their replies, and what was decided.

mod clauses;
mod decision;
mod replies;
mod reply;
mod row;
mod send;
mod table;

use leptos::prelude::*;
use time::Date;

use crate::assessment::records::{Collection, Program, ProgramField, Record, RecordId, Supplier};
use crate::assessment::{Assessment, Change};
use crate::catalog::RequirementId;
use crate::documents::questionnaire::read_reply;
use crate::planning::manage::suppliers::{Questionnaire, Reply, Token, questionnaire};
use crate::ui::components::field::answers_of;
use crate::ui::components::fold::Folds;
use crate::ui::components::parts::{paragraph, to};
use crate::ui::components::records::{Form, List, folded};
use crate::ui::dom::{El, el, link};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::suppliers::suppliers_text;

use super::{Place, exports, today};

/// Requirements that somebody else with CUI touches: external systems, incident reports, training, the SSP.
const RESTS_ON: [&str; 4] = ["3.1.20", "3.6.2", "3.2.2", "3.12.4"];

/// The content of the part.
pub fn suppliers(state: AppState) -> Vec<El> {
    let text = suppliers_text();
    let folds = Folds::new();
    let rows = folded(
        state,
        folds,
        List {
            collection: Collection::Suppliers,
            fresh: |_| Supplier::default().write(),
            row: move |state, key| row::row(state, folds, key),
            words: [text.list_none, text.add],
        },
    );
    let received = link(&Place::Questionnaire.address(), text.to_received);
    vec![
        el("h2").text(Place::Suppliers.title()),
        paragraph(text.lead).class("lead"),
        rests_on(text.rests_on, &RESTS_ON),
        paragraph(text.unverified).class("todo"),
        el("p").class("no-print").child(received),
        part(text.list).child(firm(state)).children(rows),
        part(text.replies).class("supply no-print").children(replies::replies(state)),
        part(text.table).children(table::table(state)),
        part(text.contract).class("supply contract no-print").children(clauses::clauses(state)),
        exports("suppliers", move || table::rows(state)),
    ]
}

/// The requirements that a part serves, as links.
pub(super) fn rests_on(words: &str, ids: &[&str]) -> El {
    let known = ids.iter().filter_map(|id| id.parse::<RequirementId>().ok());
    let items = known.map(|id| el("li").child(to(id)));
    el("div")
        .class("serves no-print")
        .child(paragraph(words).class("quiet"))
        .child(el("ul").class("inline").children(items))
}

/// A part with its heading.
fn part(heading: &str) -> El {
    el("section").class("supply").child(el("h3").text(heading))
}

/// How the firm is named to its suppliers.
fn firm(state: AppState) -> El {
    let text = suppliers_text();
    let form = Form { state, at: (Collection::Program, 0) };
    let hint = Memo::new(move |_| {
        answers_of(state, |answers| {
            let named = !answers.one::<Program>(0).firm.trim().is_empty();
            let name = answers.profile().name.trim().to_owned();
            match (named, name.is_empty()) {
                (true, _) => String::new(),
                (false, true) => text.firm_none.to_owned(),
                (false, false) => fill(text.firm_hint, &[&name]),
            }
        })
    });
    el("div")
        .class("fields")
        .child(form.line(ProgramField::Firm, text.firm))
        .child(el("p").class("hint wide").live(move || hint.get()))
}

/// Today by the clock of this computer; without a clock nothing is due.
fn now() -> Date {
    today().unwrap_or(Date::MIN)
}

/// What a supplier is called.
fn called(name: &str, key: RecordId) -> String {
    match name.trim() {
        "" => fill(suppliers_text().unnamed, &[&(key + 1).to_string()]),
        name => name.to_owned(),
    }
}

/// The name of a supplier, whenever it changes.
fn name_of(state: AppState, key: RecordId) -> String {
    answers_of(state, |answers| called(&answers.one::<Supplier>(key).name, key))
}

/// The reply of a supplier, if there is one that can be read.
fn reply_of(supplier: &Supplier) -> Option<Reply> {
    read_reply(&supplier.reply).ok()
}

/// What a supplier is asked, as the records have it now. Without a questionnaire that was sent the token means nothing.
fn asked_of(answers: &Assessment, key: RecordId) -> Questionnaire {
    let token = answers.one::<Supplier>(key).token.parse();
    questionnaire(answers, key, token.unwrap_or_else(|()| Token::from_random([0; 8])))
}

/// Writes something of a supplier, as an edit of its own.
fn edit(state: AppState, key: RecordId, write: impl FnOnce(&mut Supplier)) {
    let mut supplier = state.peek(|model| model.session.assessment().one::<Supplier>(key));
    write(&mut supplier);
    state.end_typing();
    state.edit(Change::record(key, Some(&supplier)));
    state.end_typing();
}
