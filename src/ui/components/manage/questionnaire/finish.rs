//! What a reply still lacks, and saving it as a file.

use leptos::prelude::*;

use crate::documents::questionnaire::write_reply;
use crate::planning::manage::suppliers::{Open, Questionnaire, open};
use crate::ui::browser::download;
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, button, el};
use crate::ui::text::fill;
use crate::ui::text::manage::questionnaire::{question, questionnaire_text, refusal, said, still_open};

use super::super::{exports, today};
use super::editor::Draft;
use super::read;

/// The list of what is missing, and the button that saves the file. It may be saved with something missing: then the
/// customer sees what.
pub(super) fn finish(draft: Draft, asked: &Questionnaire) -> Vec<El> {
    let text = questionnaire_text();
    let customer = asked.customer.clone();
    let questions = asked.clone();
    let missing = Memo::new(move |_| draft.get(|reply| open(&questions, reply)));
    let list = move || {
        let missing: Vec<Open> = missing.get();
        if missing.is_empty() {
            return vec![paragraph(text.missing_none)];
        }
        let items = missing.iter().map(|one| el("li").text(&still_open(one)));
        vec![el("ul").class("plain").children(items)]
    };
    let save = button(text.save, move || save(draft, &customer));
    vec![
        el("div").region(list),
        paragraph(text.honest),
        el("p").class("actions").child(save.class("primary")),
        paragraph(text.send_back),
        exports("answers", move || rows(draft)),
    ]
}

/// Saves the file with the date of today, which the reply keeps.
fn save(draft: Draft, customer: &str) {
    let text = questionnaire_text();
    let (state, key) = (draft.state, draft.key);
    let read = state.peek(|model| read(model.session.assessment(), key));
    let Some((_, mut reply)) = read else { return };
    reply.date = today();
    match write_reply(&reply) {
        Ok(file) => {
            download("reply", "json", "application/json", &file);
            draft.put(|kept| kept.date = reply.date);
            state.tell(fill(text.saved, &[customer]), false);
        }
        Err(error) => state.tell(fill(text.not_saved, &[&refusal(&error)]), true),
    }
}

/// Questions and answers as a table.
fn rows(draft: Draft) -> Vec<Vec<String>> {
    let text = questionnaire_text();
    let mut rows = vec![[text.column_question, text.column_answer, text.note].map(str::to_owned).to_vec()];
    let read = draft.state.peek(|model| read(model.session.assessment(), draft.key));
    if let Some((asked, reply)) = read {
        rows.extend(asked.asked().iter().map(|asked| {
            let answer = reply.answer(asked);
            vec![question(asked).to_owned(), said(answer.said).to_owned(), answer.note]
        }));
    }
    rows
}
