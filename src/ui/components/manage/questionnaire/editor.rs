//! The reply while it is written. All of it is one record, so that nothing typed is lost.

use leptos::prelude::*;
use time::Date;

use crate::assessment::records::{Collection, ReceivedField, RecordId, SupplierStatus};
use crate::documents::questionnaire::{NAME_MOST, NOTE_MOST, UID_MOST, write_questionnaire, write_reply};
use crate::planning::manage::suppliers::{Asked, Questionnaire, Reply, Said, own_status};
use crate::ui::browser::focus;
use crate::ui::components::field::{answers_of, bind, date, radios};
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::{Form, field, select, typed};
use crate::ui::dom::{El, button, el};
use crate::ui::state::AppState;
use crate::ui::text::manage::questionnaire::{question, questionnaire_text, refusal, said, status};
use crate::ui::text::plan::plan_text;
use crate::ui::text::{fill, signed};

use super::super::today;
use super::{finish, preview, read};

/// The reply to one questionnaire.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) state: AppState,
    pub(super) key: RecordId,
    reply: Memo<Option<Reply>>,
}

impl Draft {
    fn new(state: AppState, key: RecordId) -> Draft {
        let read =
            move |_: Option<&_>| answers_of(state, |answers| read(answers, key).map(|(_, reply)| reply));
        Draft { state, key, reply: Memo::new(read) }
    }

    /// Something of the reply, read again whenever the reply changes.
    pub(super) fn get<T: Default>(self, part: impl FnOnce(&Reply) -> T) -> T {
        self.reply.with(|reply| reply.as_ref().map(part).unwrap_or_default())
    }

    /// Writes something of the reply. Typing on is one edit until the field is left.
    pub(super) fn set(self, write: impl FnOnce(&mut Reply)) {
        let (state, key) = (self.state, self.key);
        let read = state.peek(|model| read(model.session.assessment(), key));
        let Some((_, mut reply)) = read else { return };
        write(&mut reply);
        let form = Form { state, at: (Collection::Received, key) };
        match write_reply(&reply) {
            Ok(text) => form.set(ReceivedField::Reply, text),
            Err(error) => state.tell(fill(questionnaire_text().not_saved, &[&refusal(&error)]), true),
        }
    }

    /// Writes something of the reply as an edit of its own.
    pub(super) fn put(self, write: impl FnOnce(&mut Reply)) {
        self.state.end_typing();
        self.set(write);
        self.state.end_typing();
    }

    fn line(self, id: &str, label: &str, most: usize, part: fn(&mut Reply) -> &mut String) -> El {
        let read = move || self.get(|reply| part(&mut reply.clone()).clone());
        let input = typed(self.state, None, read, move |text| self.set(|reply| *part(reply) = text));
        field(id, label, input.attr("maxlength", &most.to_string()))
    }

    fn date(self, id: &str, label: &str, part: fn(&mut Reply) -> &mut Option<Date>) -> El {
        let read = move || self.get(|reply| *part(&mut reply.clone()));
        field(id, label, date(self.state, read, move |date| self.set(|reply| *part(reply) = date)))
    }

    fn score(self) -> El {
        let text = questionnaire_text();
        let input =
            el("input").attr("type", "number").attr("min", "-203").attr("max", "110").attr("step", "1");
        let read = move || self.get(|reply| reply.score).map(|score| score.to_string()).unwrap_or_default();
        let input = bind(self.state, input, text.refused_score, read, move |typed| match typed.parse() {
            Ok(score) => self.set(|reply| reply.score = Some(score)),
            Err(_) if typed.is_empty() => self.set(|reply| reply.score = None),
            Err(_) => {}
        });
        field("reply-score", text.score, input)
    }
}

/// The questionnaire, the fields of its reply, what is missing, and the file. `come` is what the sender has changed in
/// it since.
pub(super) fn editor(
    state: AppState,
    key: RecordId,
    asked: &Questionnaire,
    come: Option<Questionnaire>,
) -> Vec<El> {
    let text = questionnaire_text();
    let draft = Draft::new(state, key);
    let mut parts = vec![preview::about(asked)];
    parts.extend(come.map(|come| changed(draft, come)));
    let you = el("div")
        .class("fields")
        .child(draft.line("reply-supplier", text.firm, NAME_MOST, |reply| &mut reply.supplier))
        .child(draft.line("reply-by", text.by, NAME_MOST, |reply| &mut reply.by))
        .child(draft.line("reply-contact", text.contact, NAME_MOST, |reply| &mut reply.contact));
    parts.push(part(text.you).child(you));
    parts.push(part(text.your_status).child(standing(draft)).children(offers(draft)));
    let questions = asked.asked();
    let items = (0..).zip(questions).map(|(place, asked)| answer(draft, place, asked));
    parts.push(part(text.answers).child(el("ul").class("real").children(items)));
    parts.push(part(text.missing).class("supply no-print").children(finish::finish(draft, asked)));
    parts
}

fn part(heading: &str) -> El {
    el("section").class("supply").child(el("h3").text(heading))
}

/// Offers the questionnaire as the sender has it now.
fn changed(draft: Draft, come: Questionnaire) -> El {
    let text = questionnaire_text();
    let Draft { state, key, .. } = draft;
    let change = button(text.change, move || {
        let form = Form { state, at: (Collection::Received, key) };
        if let Ok(written) = write_questionnaire(&come) {
            form.put(ReceivedField::Asked, written);
        }
    });
    el("div")
        .class("no-print")
        .child(paragraph(text.changed).class("todo"))
        .child(el("p").class("actions").child(change))
}

/// Status, score and their dates.
fn standing(draft: Draft) -> El {
    let text = questionnaire_text();
    let statuses = select(
        draft.state,
        SupplierStatus::ALL,
        SupplierStatus::name,
        |one| if one == SupplierStatus::Unknown { questionnaire_text().status_unknown } else { status(one) },
        move || draft.get(|reply| reply.status),
        move |status| draft.set(|reply| reply.status = status),
    );
    el("div")
        .class("fields")
        .child(field("reply-status", text.status, statuses))
        .child(draft.date("reply-status-date", text.status_date, |reply| &mut reply.status_date))
        .child(draft.line("reply-uid", text.uid, UID_MOST, |reply| &mut reply.uid))
        .child(draft.score())
        .child(draft.date("reply-score-date", text.score_date, |reply| &mut reply.score_date))
}

/// What of this assessment can be taken over: its score where it is certain, and the status of the profile.
fn offers(draft: Draft) -> Vec<El> {
    let text = questionnaire_text();
    let state = draft.state;
    let own = Memo::new(move |_| {
        let score = state.score(|score| score.points());
        let held = answers_of(state, |answers| own_status(&answers.profile(), today()?));
        let there = draft.get(|reply| (reply.status, reply.status_date));
        (score, held.filter(|(status, date)| (*status, Some(*date)) != there))
    });
    let offers = move || {
        let (score, held) = own.get();
        let score = score.map(|score| {
            button(&fill(text.take_score, &[&signed(score)]), move || {
                draft.put(|reply| reply.score = Some(score));
            })
        });
        let held = held.map(|(held, date)| {
            button(&fill(text.take_status, &[status(held), &plan_text().date(date)]), move || {
                draft.put(|reply| (reply.status, reply.status_date) = (held, Some(date)));
                // The button goes.
                focus("#reply-status");
            })
        });
        score.into_iter().chain(held).collect()
    };
    let hint = move || if own.get().0.is_some() { text.take_when } else { text.take_none }.to_owned();
    let hint = el("p").class("hint no-print").live(hint);
    vec![el("p").class("actions no-print").region(offers), hint]
}

/// A question with its answers and a note.
fn answer(draft: Draft, place: usize, asked: Asked) -> El {
    let text = questionnaire_text();
    let id = format!("reply-{place}");
    // One for each closure, which have to be copied.
    let asked = StoredValue::new(asked);
    let words = asked.with_value(|asked| question(asked).to_owned());
    let offered = Said::ALL.map(|one| (Some(one), said(Some(one)), false));
    let offered = offered.into_iter().chain([(None, text.unanswered, true)]);
    let radios = radios(
        &id,
        [&words, ""],
        offered,
        move || draft.get(|reply| asked.with_value(|asked| reply.answer(asked).said)),
        move |said| {
            draft.put(|reply| reply.answers.entry(asked.get_value()).or_default().said = said);
        },
    );
    let note = typed(
        draft.state,
        Some("1"),
        move || draft.get(|reply| asked.with_value(|asked| reply.answer(asked).note)),
        move |note| draft.set(|reply| reply.answers.entry(asked.get_value()).or_default().note = note),
    );
    let note_id = format!("{id}-note");
    let label = el("label").attr("for", &note_id).text(text.note);
    let label = label.child(el("span").class("unseen").text(&fill(text.note_to, &[&words])));
    let on_paper = el("div")
        .class("on-paper")
        .live(move || draft.get(|reply| asked.with_value(|asked| reply.answer(asked).note)));
    let note = note.attr("id", &note_id).attr("maxlength", &NOTE_MOST.to_string()).class("no-print");
    let note = el("div").class("field wide note").child(label).child(note).child(on_paper);
    el("li").child(radios).child(note)
}
