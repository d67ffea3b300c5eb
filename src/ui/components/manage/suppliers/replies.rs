//! Opening the files of replies. Each is shown with the supplier it belongs to before anything is taken in.

use leptos::prelude::*;
use time::Date;

use crate::assessment::Change;
use crate::assessment::records::{Collection, RecordId, Supplier};
use crate::documents::questionnaire::{read_chosen, read_reply, write_reply};
use crate::planning::manage::suppliers::Reply;
use crate::ui::browser::{Chosen, focus_soon, read_each};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, picker};
use crate::ui::components::records::field;
use crate::ui::dom::{El, button, choice_option, el};
use crate::ui::pages::unread;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::questionnaire::refusal;
use crate::ui::text::manage::suppliers::suppliers_text;
use crate::ui::text::plan::plan_text;
use crate::ui::text::trouble::quoted;

use super::super::today;
use super::{asked_of, called, edit, name_of, reply};

/// A reply that was opened and is not taken in yet.
type Come = (usize, Reply);

/// The button that opens files, and what stands in them.
pub(super) fn replies(state: AppState) -> Vec<El> {
    let text = suppliers_text();
    let come: RwSignal<Vec<Come>> = RwSignal::default();
    let input = el("input")
        .attr("type", "file")
        .attr("id", "replies")
        .attr("multiple", "")
        .attr("accept", ".json,application/json")
        .on("change", move |event| read_each(&event, move |name, bytes| opened(state, come, &name, bytes)));
    // What the previews say of the records changes only when these do.
    let known = Memo::new(move |_| {
        answers_of(state, |answers| {
            answers.all::<Supplier>().iter().map(|(key, one)| (key, one.clone())).collect::<Vec<_>>()
        })
    });
    let previews = el("div").attr("aria-live", "polite").region(move || {
        let known = known.get();
        come.get().into_iter().map(|one| preview(state, come, &known, one)).collect()
    });
    vec![paragraph(text.replies_lead), el("p").class("actions").child(picker(text.open, input)), previews]
}

fn opened(state: AppState, come: RwSignal<Vec<Come>>, name: &str, bytes: Chosen) {
    let refused = |why: String| state.tell(fill(suppliers_text().refused, &[&quoted(name), &why]), true);
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(why) => return state.tell(unread(name, why), true),
    };
    match read_chosen(&bytes).and_then(read_reply) {
        Err(error) => refused(refusal(&error)),
        Ok(reply) => come.update(|come| {
            come.retain(|(_, other)| *other != reply);
            let place = come.last().map_or(0, |(place, _)| place + 1);
            come.push((place, reply));
        }),
    }
}

/// What a reply says, whose it is, and the buttons that take it in or leave it out.
fn preview(
    state: AppState,
    come: RwSignal<Vec<Come>>,
    known: &[(RecordId, Supplier)],
    (place, said): Come,
) -> El {
    let text = suppliers_text();
    let token = said.token.to_string();
    let found = known.iter().find(|(_, supplier)| supplier.token == token);
    let done = move || {
        come.update(|come| come.retain(|(other, _)| *other != place));
        focus_soon("#replies".to_owned());
    };
    let day = |date: Option<Date>| {
        date.map_or_else(|| text.reply_no_date.to_owned(), |date| plan_text().date(date))
    };
    let by = if said.by.trim().is_empty() { text.reply_no_by } else { &said.by };
    let head = el("div")
        .class("come")
        .child(el("h4").text(&fill(text.reply_of, &[&said.supplier])))
        .child(paragraph(&fill(text.reply_by, &[by, &day(said.date)])))
        .child(reply::facts(&said, None));
    let leave = button(text.leave_out, done);
    let Some((key, supplier)) = found else {
        return head.children(unknown(state, known, &said, done, leave));
    };
    let key = *key;
    let asked = state.peek(|model| asked_of(model.session.assessment(), key));
    let head = head
        .child(paragraph(&fill(text.belongs, &[&called(&supplier.name, key)])))
        .children(reply::to_look_at(&asked, &said));
    let there = read_reply(&supplier.reply).ok();
    if there.as_ref() == Some(&said) {
        return head.child(paragraph(text.same)).child(el("p").class("actions").child(leave));
    }
    let replaces = (!supplier.reply.is_empty()).then(|| {
        let before = day(there.and_then(|there| there.date));
        let name = called(&supplier.name, key);
        let words = fill(text.replaces, &[&name, &before, &day(supplier.replied), &day(said.date)]);
        paragraph(&words).class("todo")
    });
    let label = if replaces.is_some() { text.replace } else { text.take_in };
    let take = button(label, move || {
        take_in(state, key, &said);
        done();
    });
    head.children(replaces).child(el("p").class("actions").child(take.class("primary")).child(leave))
}

/// A reply to a questionnaire that is not known here: for a supplier that is, or as a new one.
fn unknown(
    state: AppState,
    known: &[(RecordId, Supplier)],
    said: &Reply,
    done: impl Fn() + Copy + 'static,
    leave: El,
) -> Vec<El> {
    let text = suppliers_text();
    let chosen: RwSignal<Option<RecordId>> = RwSignal::new(None);
    let none = choice_option("", move || text.choose.to_owned(), move || chosen.get().is_none());
    let options = known.iter().map(|(key, supplier)| {
        let (key, name) = (*key, called(&supplier.name, *key));
        choice_option(&key.to_string(), move || name.clone(), move || chosen.get() == Some(key))
    });
    let pick = el("select")
        .child(none)
        .children(options)
        .on("change", move |event| chosen.set(event_target_value(&event).parse().ok()));
    let (mine, new) = (said.clone(), said.clone());
    let attach = button(text.attach, move || {
        if let Some(key) = chosen.get_untracked() {
            take_in(state, key, &mine);
            done();
        }
    });
    // With another reply there, the date of it is what is asked about.
    let dates: Vec<(RecordId, String)> = known
        .iter()
        .filter(|(_, supplier)| !supplier.reply.is_empty())
        .map(|(key, supplier)| {
            let day = |date: Option<Date>| {
                date.map_or_else(|| text.reply_no_date.to_owned(), |date| plan_text().date(date))
            };
            let before = read_reply(&supplier.reply).ok().and_then(|there| there.date);
            let name = called(&supplier.name, *key);
            (*key, fill(text.replaces, &[&name, &day(before), &day(supplier.replied), &day(said.date)]))
        })
        .collect();
    let replaces = el("p").live(move || {
        let of = |key| dates.iter().find(|(other, _)| *other == key).map(|(_, words)| words.clone());
        chosen.get().and_then(of).unwrap_or_default()
    });
    let add = button(text.as_new, move || {
        add(state, &new);
        done();
    });
    vec![
        paragraph(text.unknown_token).class("todo"),
        field(&format!("whose-{}", said.token), text.whose, pick),
        replaces,
        el("p")
            .class("actions")
            .child(attach.flag("disabled", move || chosen.get().is_none()))
            .child(add)
            .child(leave),
    ]
}

/// Takes a reply in, as one edit. A supplier without a questionnaire gets the token of the reply.
fn take_in(state: AppState, key: RecordId, said: &Reply) {
    // What was read can be written.
    let Ok(text) = write_reply(said) else { return };
    edit(state, key, |supplier| {
        if supplier.token.is_empty() {
            supplier.token = said.token.to_string();
        }
        supplier.reply = text;
        supplier.replied = today();
    });
    let name = untrack(move || name_of(state, key));
    state.tell(fill(suppliers_text().taken, &[&name]), false);
}

/// Adds the supplier of a reply.
fn add(state: AppState, said: &Reply) {
    let Ok(text) = write_reply(said) else { return };
    let key = state.peek(|model| model.session.assessment().records().next_key(Collection::Suppliers));
    let supplier = Supplier {
        name: said.supplier.clone(),
        contact: said.contact.clone(),
        token: said.token.to_string(),
        reply: text,
        replied: today(),
        ..Supplier::default()
    };
    state.end_typing();
    state.edit(Change::record(key, Some(&supplier)));
    state.end_typing();
    state.tell(fill(suppliers_text().taken, &[&called(&said.supplier, key)]), false);
}
