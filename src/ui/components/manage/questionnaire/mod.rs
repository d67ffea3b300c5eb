//! A questionnaire that a customer sent: what is asked, the reply while it is written, and the file that goes back.

mod editor;
mod finish;
mod preview;

use leptos::prelude::*;

use crate::assessment::Assessment;
use crate::assessment::records::{Collection, Received, RecordId};
use crate::documents::questionnaire::{read_chosen, read_code, read_questionnaire, read_reply};
use crate::planning::manage::suppliers::{Questionnaire, Reply, open};
use crate::ui::browser::{Chosen, focus_soon, keep_address};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{file_input, paragraph, picker};
use crate::ui::components::records::{keys, remover};
use crate::ui::dom::{El, button, el, link};
use crate::ui::pages::unread;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::questionnaire::{questionnaire_text, refusal};
use crate::ui::text::plan::plan_text;
use crate::ui::text::trouble::quoted;

use super::Place;
use super::suppliers::rests_on;

/// What stands before the key of a questionnaire that is kept here. No code has the stroke.
const KEPT: &str = "kept/";

/// Requirements that the questions ask about.
const RESTS_ON: [&str; 5] = ["3.2.1", "3.5.3", "3.6.2", "3.12.4", "3.13.11"];

/// The content of the part. `code` is what the address has behind the name of the part.
pub fn questionnaire(state: AppState, code: &str) -> Vec<El> {
    let title = el("h2").text(Place::Questionnaire.title());
    let lead = paragraph(questionnaire_text().lead).class("lead");
    let content = match (code, code.strip_prefix(KEPT)) {
        ("", _) => overview(state),
        (_, Some(key)) => {
            // A key that is none is one that nothing has.
            let key = key.parse().unwrap_or(RecordId::MAX);
            std::iter::once(back()).chain(kept(state, key, None)).collect()
        }
        _ => match read_code(code) {
            Ok(come) => {
                let origin = format!("{}/{code}", Place::Questionnaire.address());
                std::iter::once(back()).chain(came(state, come, origin)).collect()
            }
            Err(error) => damaged(&refusal(&error)),
        },
    };
    [title, lead].into_iter().chain(content).collect()
}

/// The address of a questionnaire that is kept here.
fn address(key: RecordId) -> String {
    format!("{}/{KEPT}{key}", Place::Questionnaire.address())
}

/// A questionnaire that is kept here, with the reply so far.
fn read(answers: &Assessment, key: RecordId) -> Option<(Questionnaire, Reply)> {
    answers.records().get(Collection::Received, key)?;
    let received = answers.one::<Received>(key);
    let asked = read_questionnaire(&received.asked).ok()?;
    let reply = read_reply(&received.reply).unwrap_or_else(|_| Reply::to(&asked));
    Some((asked, reply))
}

/// The questionnaire that is kept here with the token of another.
fn known(answers: &Assessment, come: &Questionnaire) -> Option<RecordId> {
    let same = |key: &RecordId| read(answers, *key).is_some_and(|(asked, _)| asked.token == come.token);
    keys(answers, Collection::Received).into_iter().find(same)
}

/// What came by link or file: where its reply was begun it goes on there, and the address says so. Else `origin` is the
/// address.
fn came(state: AppState, come: Questionnaire, origin: String) -> Vec<El> {
    // It is looked for anew when a reply is begun, or taken back.
    let key = Memo::new({
        let come = come.clone();
        move |_| answers_of(state, |answers| known(answers, &come))
    });
    vec![el("div").region(move || match key.get() {
        Some(key) => {
            keep_address(&address(key));
            kept(state, key, Some(come.clone()))
        }
        None => {
            keep_address(&origin);
            preview::preview(state, &come)
        }
    })]
}

fn damaged(why: &str) -> Vec<El> {
    let text = questionnaire_text();
    vec![
        paragraph(text.damaged).class("todo"),
        paragraph(&format!("{}.", capital(why))),
        paragraph(text.damaged_next),
        back(),
    ]
}

/// A sentence from words that stand in the middle of one elsewhere.
fn capital(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

fn back() -> El {
    el("p").class("no-print").child(link(&Place::Questionnaire.address(), questionnaire_text().back))
}

/// The reply to one that is kept here; `come` is what an address or a file has of it now.
fn kept(state: AppState, key: RecordId, come: Option<Questionnaire>) -> Vec<El> {
    let asked = Memo::new(move |_| answers_of(state, |answers| read(answers, key).map(|(asked, _)| asked)));
    let content = move || match asked.get() {
        Some(asked) => editor::editor(state, key, &asked, come.clone().filter(|come| *come != asked)),
        None => vec![paragraph(questionnaire_text().gone)],
    };
    vec![el("div").region(content)]
}

/// What was received, and opening a file.
fn overview(state: AppState) -> Vec<El> {
    let text = questionnaire_text();
    let come: RwSignal<Option<Questionnaire>> = RwSignal::new(None);
    // Where the focus goes when one is removed.
    let input = file_input(".json,application/json", move |name, bytes| opened(state, come, &name, bytes))
        .attr("id", "questionnaire-add");
    let all = Memo::new(move |_| answers_of(state, |answers| keys(answers, Collection::Received)));
    let list = move || {
        let all = all.get();
        if all.is_empty() {
            return vec![paragraph(text.list_none)];
        }
        vec![el("ul").class("received").children(all.into_iter().map(|key| listed(state, key)))]
    };
    let suppliers = link(&Place::Suppliers.address(), text.to_suppliers);
    let leave = move || {
        keep_address(&Place::Questionnaire.address());
        come.set(None);
        focus_soon("h1".to_owned());
    };
    let shown = move || match come.get() {
        Some(found) => {
            let leave = el("p").class("actions no-print").child(button(text.back, leave));
            let found = came(state, found, Place::Questionnaire.address());
            std::iter::once(leave).chain(found).collect()
        }
        None => {
            let first = el("div").region(list);
            vec![el("section").class("supply").child(el("h3").text(text.list)).child(first)]
        }
    };
    vec![
        rests_on(text.rests_on, &RESTS_ON),
        paragraph(text.nothing_sent),
        el("p").class("actions no-print").child(picker(text.open_file, input)),
        el("div").region(shown),
        el("p").class("no-print").child(suppliers),
    ]
}

fn opened(state: AppState, come: RwSignal<Option<Questionnaire>>, name: &str, bytes: Chosen) {
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(why) => return state.tell(unread(name, why), true),
    };
    match read_chosen(&bytes).and_then(read_questionnaire) {
        Ok(read) => come.set(Some(read)),
        Err(error) => {
            state.tell(fill(questionnaire_text().refused, &[&quoted(name), &refusal(&error)]), true);
        }
    }
}

/// A questionnaire in the list, with how far its reply is.
fn listed(state: AppState, key: RecordId) -> El {
    let text = questionnaire_text();
    let found = Memo::new(move |_| {
        answers_of(state, |answers| {
            let (asked, reply) = read(answers, key)?;
            let missing = open(&asked, &reply).len();
            Some((asked.customer, asked.due, missing))
        })
    });
    let called = move || match found.get() {
        Some((customer, ..)) => customer,
        None => fill(text.unnamed, &[&(key + 1).to_string()]),
    };
    let words = move || {
        let Some((customer, due, missing)) = found.get() else { return unread_words(state, key) };
        let far = match missing {
            0 => text.list_complete.to_owned(),
            missing => fill(text.list_open, &[&missing.to_string()]),
        };
        match due {
            None => fill(text.listed, &[&customer, &far]),
            Some(due) => fill(text.listed_due, &[&customer, &far, &plan_text().date(due)]),
        }
    };
    let to = el("a").attr("href", &address(key)).live(words);
    el("li").child(el("p").child(to)).child(el("p").class("actions no-print").child(remover(
        state,
        (Collection::Received, key),
        called,
    )))
}

/// Why one that is kept here cannot be read.
fn unread_words(state: AppState, key: RecordId) -> String {
    let asked = state.peek(|model| model.session.assessment().one::<Received>(key).asked);
    let why = read_questionnaire(&asked).err().map(|error| refusal(&error));
    fill(questionnaire_text().list_unread, &[&why.unwrap_or_default()])
}
