//! A reply in full: what the supplier says, question by question, and what in it has to be looked at.

use leptos::prelude::*;
use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{RecordId, Supplier};
use crate::documents::questionnaire::{QuestionnaireError, read_reply};
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

/// The reply that is kept with a supplier, and what it goes with.
#[derive(Clone, PartialEq)]
struct Kept {
    /// None where none was taken in.
    reply: Option<Result<Reply, QuestionnaireError>>,
    asked: Questionnaire,
    /// The token of the questionnaire that was sent last.
    token: String,
    replied: Option<Date>,
}

impl Kept {
    fn of(answers: &Assessment, key: RecordId) -> Kept {
        let supplier = answers.one::<Supplier>(key);
        let reply = (!supplier.reply.is_empty()).then(|| read_reply(&supplier.reply));
        Kept { reply, asked: asked_of(answers, key), token: supplier.token, replied: supplier.replied }
    }

    /// The reply in full; the facts only on demand.
    fn drawn(&self, with_facts: bool) -> Vec<El> {
        let text = suppliers_text();
        let reply = match &self.reply {
            None => return vec![paragraph(text.reply_none)],
            Some(Err(error)) => return vec![paragraph(&fill(text.reply_unread, &[&refusal(error)]))],
            Some(Ok(reply)) => reply,
        };
        let former = (reply.token.to_string() != self.token).then(|| paragraph(text.reply_former));
        let taken = self.replied.map(|date| (text.taken_in, plan_text().date(date)));
        let mut parts: Vec<El> = former.into_iter().collect();
        parts.extend(with_facts.then(|| facts(reply, taken)));
        parts.extend(to_look_at(&self.asked, reply));
        parts.push(answers(&self.asked, reply));
        parts
    }
}

/// The reply of a supplier for paper, where its facts stand in the record already; nothing where there is none.
pub(super) fn on_paper(state: AppState, key: RecordId) -> Option<El> {
    let kept = answers_of(state, |answers| Kept::of(answers, key));
    kept.reply.is_some().then(|| el("div").class("said").children(kept.drawn(false)))
}

/// The reply of a supplier, folded.
pub(super) fn reply(state: AppState, key: RecordId) -> El {
    let text = suppliers_text();
    let found = Memo::new(move |_| answers_of(state, |answers| Kept::of(answers, key)));
    let content = move || found.with(|kept| kept.drawn(true));
    el("details")
        .class("fold")
        .child(el("summary").text(text.reply))
        .child(el("div").class("said").region(content))
}

/// What it says about itself and its status.
pub(super) fn facts(reply: &Reply, more: Option<(&'static str, String)>) -> El {
    let text = suppliers_text();
    let date = |date: Option<Date>| date.map(|date| plan_text().date(date)).unwrap_or_default();
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
    table("stack free", &columns, rows)
}
