//! What a customer asks, before a reply is begun.

use crate::assessment::Change;
use crate::assessment::records::{Collection, Received};
use crate::documents::questionnaire::{write_questionnaire, write_reply};
use crate::planning::manage::suppliers::{Questionnaire, Reply};
use crate::ui::browser::focus_soon;
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, button, el};
use crate::ui::state::AppState;
use crate::ui::text::manage::questionnaire::{information, level, question, questionnaire_text, refusal};
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, fill};

use super::super::today;

/// What is asked, and the button that begins the reply.
pub(super) fn preview(state: AppState, asked: &Questionnaire) -> Vec<El> {
    let text = questionnaire_text();
    let begun = asked.clone();
    let start = button(text.start, move || start(state, &begun));
    let mut parts = vec![about(asked)];
    parts.push(paragraph(text.nothing_sent));
    parts.push(el("p").class("actions no-print").child(start.class("primary")));
    parts
}

/// Who asks whom for what, as the sender says it.
pub(super) fn about(asked: &Questionnaire) -> El {
    let text = questionnaire_text();
    let due = asked.due.map_or_else(|| text.due_none.to_owned(), |date| plan_text().date(date));
    let pairs = [
        (text.customer, asked.customer.as_str()),
        (text.supplier, &asked.supplier),
        (text.information, information(asked.information)),
        (text.level, level(asked.level)),
        (text.due, &due),
        (text.message, &asked.message),
    ];
    let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| {
        let value = el("dd").class("written").text(value);
        el("div").child(el("dt").text(name)).child(value)
    });
    let questions = asked.asked();
    let items = questions.iter().map(|one| el("li").text(question(one)));
    let heading = el("h3").text(&fill(text.asks, &[&asked.customer, &asked.supplier]));
    let list = el("details")
        .class("fold")
        .child(el("summary").text(&count(text.asked, questions.len())))
        .child(el("ol").class("plain").children(items));
    el("section")
        .class("supply")
        .child(heading)
        .child(paragraph(text.unverified).class("todo"))
        .child(el("dl").children(pairs))
        .child(list)
}

/// Keeps the questionnaire with a reply in which nothing is said yet. The editor takes the place of the preview.
fn start(state: AppState, asked: &Questionnaire) {
    let written = write_questionnaire(asked)
        .and_then(|questions| write_reply(&Reply::to(asked)).map(|reply| (questions, reply)));
    let (questions, reply) = match written {
        Ok(written) => written,
        Err(error) => {
            return state.tell(fill(questionnaire_text().not_saved, &[&refusal(&error)]), true);
        }
    };
    let key = state.peek(|model| model.session.assessment().records().next_key(Collection::Received));
    let received = Received { asked: questions, reply, opened: today() };
    state.end_typing();
    state.edit(Change::record(key, Some(&received)));
    state.end_typing();
    state.tell(questionnaire_text().started.to_owned(), false);
    focus_soon("#reply-by".to_owned());
}
