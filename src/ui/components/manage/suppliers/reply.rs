//! A reply in full: what the supplier says, question by question, and what in it has to be looked at.

use leptos::prelude::*;

use crate::assessment::records::{RecordId, Supplier};
use crate::documents::questionnaire::read_reply;
use crate::planning::manage::suppliers::{
    Asked, Lack, Questionnaire, Reply, by_higher, covers, lacks, until,
};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, table};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::manage::questionnaire::{lack, level, question, refusal, said, status};
use crate::ui::text::manage::suppliers::suppliers_text;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{fill, signed};

use super::{asked_of, now};

/// The reply of a supplier, folded. On paper it is open.
pub(super) fn reply(state: AppState, key: RecordId) -> El {
    let text = suppliers_text();
    let found = Memo::new(move |_| {
        answers_of(state, |answers| {
            let supplier = answers.one::<Supplier>(key);
            let reply = (!supplier.reply.is_empty()).then(|| read_reply(&supplier.reply));
            (reply, asked_of(answers, key), supplier.token, supplier.replied)
        })
    });
    let content = move || {
        let (reply, asked, token, replied) = found.get();
        let reply = match reply {
            None => return vec![paragraph(text.reply_none)],
            Some(Err(error)) => return vec![paragraph(&fill(text.reply_unread, &[&refusal(&error)]))],
            Some(Ok(reply)) => reply,
        };
        let former = (reply.token.to_string() != token).then(|| paragraph(text.reply_former));
        let taken = replied.map(|date| (text.taken_in, plan_text().date(date)));
        let mut parts: Vec<El> = former.into_iter().collect();
        parts.push(facts(&reply, taken));
        parts.extend(to_look_at(&asked, &reply));
        parts.push(answers(&asked, &reply));
        parts
    };
    el("details")
        .class("fold")
        .child(el("summary").text(text.reply))
        .child(el("div").class("said").region(content))
}

/// What it says about itself and its status.
pub(super) fn facts(reply: &Reply, more: Option<(&'static str, String)>) -> El {
    let text = suppliers_text();
    let date = |date: Option<time::Date>| date.map(|date| plan_text().date(date)).unwrap_or_default();
    let last = reply.status_date.and_then(|date| until(reply.status, date));
    let pairs = [
        (text.by, reply.by.clone()),
        (text.reach, reply.contact.clone()),
        (text.given, date(reply.date)),
        (text.status, status(reply.status).to_owned()),
        (text.status_date, date(reply.status_date)),
        (text.until, date(last)),
        (text.uid, reply.uid.clone()),
        (text.score, reply.score.map(signed).unwrap_or_default()),
        (text.score_date, date(reply.score_date)),
    ];
    let pairs = pairs.into_iter().chain(more).filter(|(_, value)| !value.trim().is_empty());
    let pair =
        |(name, value): (&str, String)| el("div").child(el("dt").text(name)).child(el("dd").text(&value));
    el("dl").children(pairs.map(pair))
}

/// What has to be looked at.
pub(super) fn to_look_at(asked: &Questionnaire, reply: &Reply) -> Vec<El> {
    let text = suppliers_text();
    let found: Vec<Lack> = lacks(asked, reply, now());
    let mut parts = vec![el("h4").text(text.missing)];
    if found.is_empty() {
        parts.push(paragraph(text.missing_none));
    } else {
        let items = found.iter().map(|one| el("li").text(&lack(one)));
        parts.push(el("ul").class("plain").children(items));
    }
    if covers(reply.status, asked.level) && by_higher(reply.status, asked.level) {
        parts.push(paragraph(&fill(text.scope_note, &[level(asked.level)])));
    }
    parts
}

/// The answers: to what is asked now, and to what was asked else.
fn answers(asked: &Questionnaire, reply: &Reply) -> El {
    let text = suppliers_text();
    let mut questions = asked.asked();
    let others: Vec<Asked> =
        reply.answers.keys().filter(|other| !questions.contains(other)).cloned().collect();
    questions.extend(others);
    let columns = [text.question, text.answer, text.note];
    let rows = questions.iter().map(|asked| {
        let answer = reply.answer(asked);
        el("tr")
            .child(el("th").attr("scope", "row").text(question(asked)))
            .child(el("td").attr("data-label", columns[1]).text(said(answer.said)))
            .child(el("td").attr("data-label", columns[2]).class("written").text(&answer.note))
    });
    table("stack", &columns, rows)
}
