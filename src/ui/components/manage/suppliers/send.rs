//! The questionnaire for a supplier: what is asked, and a link, a file and a mail to send it with.

use leptos::prelude::*;

use crate::assessment::records::{Collection, RecordId, Supplier, SupplierField};
use crate::documents::questionnaire::{QuestionnaireError, write_code, write_questionnaire};
use crate::planning::manage::suppliers::{Questionnaire, Token};
use crate::ui::browser::{address, copy, download, select};
use crate::ui::components::field::answers_of;
use crate::ui::components::records::{Form, field, field_id};
use crate::ui::dom::{El, button, el};
use crate::ui::keep::crypt::random;
use crate::ui::state::AppState;
use crate::ui::text::link::link_text;
use crate::ui::text::manage::questionnaire::{level, question, refusal};
use crate::ui::text::manage::suppliers::suppliers_text;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, fill};

use super::super::{Place, today};
use super::{asked_of, edit, name_of};

/// The questionnaire of a supplier, folded.
pub(super) fn questionnaire(state: AppState, key: RecordId) -> El {
    let text = suppliers_text();
    let form = Form { state, at: (Collection::Suppliers, key) };
    let shown = RwSignal::new(false);
    let fields = el("div")
        .class("fields")
        .child(form.date(SupplierField::Due, text.due))
        .child(form.date(SupplierField::Sent, text.sent))
        .child(form.area(SupplierField::Questions, text.questions, "2"))
        .child(form.area(SupplierField::Message, text.message, "2"));
    let was_sent = Memo::new(move |_| {
        let sent = answers_of(state, |answers| answers.one::<Supplier>(key).sent);
        sent.map(|date| fill(text.was_sent, &[&plan_text().date(date)])).unwrap_or_default()
    });
    let make = button(text.make_link, move || {
        if sent(state, key, |made| write_questionnaire(made).map(|_| ())) {
            shown.set(true);
            request_animation_frame(move || select(&link_id(key)));
        }
    });
    let save = button(text.save_file, move || {
        sent(state, key, |made| {
            let file = write_questionnaire(made)?;
            download("questionnaire", "json", "application/json", &file);
            Ok(())
        });
    });
    let replied =
        Memo::new(move |_| answers_of(state, |answers| answers.one::<Supplier>(key).replied.is_some()));
    let anew = button(text.anew, move || ask_anew(state, key)).flag("hidden", move || !replied.get());
    let asked = Memo::new(move |_| answers_of(state, |answers| asked_of(answers, key)));
    let questions = el("details")
        .child(el("summary").live(move || asked.with(|asked| count(text.asks, asked.asked().len()))))
        .child(el("ol").class("plain").region(move || {
            asked.with(|asked| asked.asked().iter().map(|one| el("li").text(question(one))).collect())
        }));
    let code = Memo::new(move |_| {
        answers_of(state, |answers| {
            let there = answers.one::<Supplier>(key).token.parse::<Token>().is_ok();
            (shown.get() && there).then(|| {
                let asked = asked_of(answers, key);
                (write_code(&asked), asked)
            })
        })
    });
    let ways = el("div").class("no-print").region(move || match code.get() {
        None => Vec::new(),
        Some((Ok(code), asked)) => link_and_mail(state, key, &code, &asked),
        Some((Err(error), asked)) => {
            let mail = (error == QuestionnaireError::LinkTooLong).then(|| {
                let page = format!("{}{}", site().unwrap_or_default(), Place::Questionnaire.address());
                mail(state, key, &asked, &fill(suppliers_text().mail_attached, &[&page]))
            });
            let told = el("p").class("todo").text(&not_made(&error));
            std::iter::once(told).chain(mail.into_iter().flatten()).collect()
        }
    });
    el("details")
        .class("fold")
        .child(el("summary").text(text.ask))
        .child(fields)
        .child(el("p").class("hint").live(move || was_sent.get()))
        .child(questions)
        .child(el("p").class("actions no-print").child(make).child(save).child(anew))
        .child(ways)
}

fn link_id(key: RecordId) -> String {
    format!("{}-link", field_id(Collection::Suppliers, key, 0))
}

fn not_made(error: &QuestionnaireError) -> String {
    match error {
        QuestionnaireError::LinkTooLong => suppliers_text().too_long.to_owned(),
        error => fill(suppliers_text().not_made, &[&refusal(error)]),
    }
}

/// Makes the questionnaire and sends it one way. The first time it notes its token and today, once it is made.
fn sent(
    state: AppState,
    key: RecordId,
    way: impl FnOnce(&Questionnaire) -> Result<(), QuestionnaireError>,
) -> bool {
    let supplier = state.peek(|model| model.session.assessment().one::<Supplier>(key));
    let known = supplier.token.parse::<Token>().ok();
    let Some(token) = known.clone().or_else(fresh) else {
        state.tell(suppliers_text().no_random.to_owned(), true);
        return false;
    };
    let mut made = state.peek(|model| asked_of(model.session.assessment(), key));
    made.token = token;
    if let Err(error) = way(&made) {
        state.tell(not_made(&error), true);
        return false;
    }
    if known.is_none() || supplier.sent.is_none() {
        edit(state, key, |supplier| {
            supplier.token = made.token.to_string();
            supplier.sent = supplier.sent.or(today());
        });
    }
    true
}

/// A token that no other questionnaire has.
fn fresh() -> Option<Token> {
    random().ok().map(Token::from_random)
}

/// A new questionnaire for a supplier that has replied. Its reply stays until another is taken in.
fn ask_anew(state: AppState, key: RecordId) {
    let text = suppliers_text();
    let Some(token) = fresh() else { return state.tell(text.no_random.to_owned(), true) };
    edit(state, key, |supplier| {
        supplier.token = token.to_string();
        supplier.sent = today();
        supplier.due = None;
        supplier.replied = None;
    });
    let name = untrack(move || name_of(state, key));
    state.tell(fill(text.anew_told, &[&name]), false);
}

/// The address of this page. That of a file means nothing elsewhere, and tells names of folders.
fn site() -> Option<String> {
    Some(address()).filter(|address| !address.starts_with("file:"))
}

/// The link and the text of a mail, each to be copied.
fn link_and_mail(state: AppState, key: RecordId, code: &str, asked: &Questionnaire) -> Vec<El> {
    let text = suppliers_text();
    let site = site();
    let link = format!("{}{}/{code}", site.as_deref().unwrap_or_default(), Place::Questionnaire.address());
    let line = el("input")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("spellcheck", "false")
        .attr("value", &link);
    let mail = mail(state, key, asked, &link);
    let mut parts = vec![
        field(&link_id(key), text.link, line).class("field link").child(copier(
            state,
            text.copy_link,
            link_id(key),
            link,
        )),
        el("p").class("hint").text(text.link_note),
    ];
    parts.extend(site.is_none().then(|| el("p").class("hint").text(link_text().share_file)));
    parts.extend(mail);
    parts
}

/// The text of a mail with the way to the questionnaire, to be copied.
fn mail(state: AppState, key: RecordId, asked: &Questionnaire, way: &str) -> [El; 2] {
    let text = suppliers_text();
    let due = asked.due.map_or_else(|| text.mail_no_date.to_owned(), |date| plan_text().date(date));
    let mail = fill(text.mail_body, &[&asked.customer, level(asked.level), &due, way]);
    let area = el("textarea").attr("readonly", "").attr("rows", "8").text(&mail);
    let id = format!("{}-mail", link_id(key));
    [
        field(&id, text.mail, area).class("field wide"),
        el("p").class("actions").child(copier(state, text.copy_mail, id, mail)),
    ]
}

/// A button that copies what stands in a field.
pub(super) fn copier(state: AppState, words: &str, id: String, content: String) -> El {
    button(words, move || {
        copy(id.clone(), &content, move |done| {
            let text = suppliers_text();
            let told = if done { text.copied } else { text.not_copied };
            state.tell(told.to_owned(), !done);
        });
    })
}
