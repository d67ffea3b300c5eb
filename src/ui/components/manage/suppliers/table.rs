//! One table over all suppliers.

use leptos::prelude::*;
use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Approval, RecordId, Supplier, SupplierLevel};
use crate::planning::manage::suppliers::{
    Lack, Reply, Standing, State, lacks, level_of, state as state_of, status as standing, until,
};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, table as table_of};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::manage::manage_text;
use crate::ui::text::manage::questionnaire::{information, lack, level, status};
use crate::ui::text::manage::suppliers::{approval, state as state_words, suppliers_text};
use crate::ui::text::plan::plan_text;
use crate::ui::text::{fill, signed};

use super::{asked_of, called, now, reply_of};

/// A supplier at a glance.
#[derive(Clone, PartialEq)]
struct Glance {
    key: RecordId,
    supplier: Supplier,
    level: SupplierLevel,
    stands: State,
    reply: Option<Reply>,
    lacks: Vec<Lack>,
}

fn glances(answers: &Assessment, today: Date) -> Vec<Glance> {
    let profile = answers.profile();
    let glance = |(key, supplier): (RecordId, &Supplier)| {
        let reply = reply_of(supplier);
        let lacks = reply.as_ref().map(|reply| lacks(&asked_of(answers, key), reply, today));
        Glance {
            key,
            level: level_of(&profile, supplier),
            stands: state_of(supplier, today),
            lacks: lacks.unwrap_or_default(),
            reply,
            supplier: supplier.clone(),
        }
    };
    answers.all::<Supplier>().iter().map(glance).collect()
}

impl Glance {
    /// The last day of the status that it says it has.
    fn last(&self) -> Option<Date> {
        let reply = self.reply.as_ref()?;
        until(reply.status, reply.status_date?)
    }

    fn decision(&self) -> String {
        let words = approval(self.supplier.approval);
        match self.supplier.decided.filter(|_| self.supplier.approval != Approval::Open) {
            Some(date) => fill(suppliers_text().decided_on, &[words, &plan_text().date(date)]),
            None => words.to_owned(),
        }
    }

    /// What has to be looked at, questions only counted.
    fn short(&self) -> Vec<String> {
        let text = suppliers_text();
        if self.reply.is_none() {
            return vec![text.no_reply.to_owned()];
        }
        if self.lacks.is_empty() {
            return vec![text.nothing_missing.to_owned()];
        }
        let (mut open, mut not_yes, mut words) = (0, 0, Vec::new());
        for one in &self.lacks {
            match one {
                Lack::Unanswered(_) => open += 1,
                Lack::No(_) | Lack::Partly(_) | Lack::NotApplicable(_) => not_yes += 1,
                other => words.push(lack(other)),
            }
        }
        let counts = [(text.unanswered, open), (text.not_yes, not_yes)];
        let counts = counts.into_iter().filter(|(_, number)| *number > 0);
        words.extend(counts.map(|(template, number)| fill(template, &[&number.to_string()])));
        words
    }
}

fn day(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// A date as the page shows it.
fn shown(date: Option<Date>) -> String {
    date.map(|date| plan_text().date(date)).unwrap_or_default()
}

/// The table with its numbers.
pub(super) fn table(state: AppState) -> Vec<El> {
    let found =
        Memo::new(move |_| answers_of(state, |answers| (standing(answers, now()), glances(answers, now()))));
    vec![el("div").region(move || {
        let (standing, found) = found.get();
        if found.is_empty() {
            return vec![paragraph(suppliers_text().table_none)];
        }
        vec![paragraph(&counted(&standing)), drawn(&found)]
    })]
}

fn counted(standing: &Standing) -> String {
    let numbers = [
        standing.not_sent,
        standing.waiting,
        standing.overdue,
        standing.replied,
        standing.decided,
        standing.again,
    ];
    let numbers = numbers.iter().map(usize::to_string);
    let words: Vec<String> =
        std::iter::once(manage_text().suppliers(standing.all())).chain(numbers).collect();
    fill(suppliers_text().counts, &words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn drawn(found: &[Glance]) -> El {
    let text = suppliers_text();
    let columns = [
        text.column_supplier,
        text.column_state,
        text.column_level,
        text.column_status,
        text.column_until,
        text.column_score,
        text.column_due,
        text.column_replied,
        text.column_missing,
        text.column_decision,
    ];
    let rows = found.iter().map(|one| {
        let over = one.last().is_some_and(|last| last < now());
        let last = shown(one.last());
        let last = if over { fill(text.over, &[&last]) } else { last };
        let cells = [
            state_words(one.stands).to_owned(),
            level(one.level).to_owned(),
            one.reply.as_ref().map_or("", |reply| status(reply.status)).to_owned(),
            last,
            one.reply.as_ref().and_then(|reply| reply.score).map(signed).unwrap_or_default(),
            shown(one.supplier.due),
            shown(one.supplier.replied),
        ];
        let cells = cells
            .iter()
            .zip(&columns[1..])
            .map(|(words, column)| el("td").attr("data-label", column).text(words));
        let short = one.short();
        // A list of one is no list.
        let missing = if let [only] = short.as_slice() {
            el("span").text(only)
        } else {
            el("ul").class("plain").children(short.iter().map(|words| el("li").text(words)))
        };
        el("tr")
            .child(el("th").attr("scope", "row").text(&called(&one.supplier.name, one.key)))
            .children(cells)
            .child(el("td").attr("data-label", columns[8]).child(missing))
            .child(el("td").attr("data-label", columns[9]).text(&one.decision()))
    });
    table_of("stack free many-columns glance", &columns, rows)
}

/// The table as a file: everything in full.
pub(super) fn rows(state: AppState) -> Vec<Vec<String>> {
    state.peek(|model| records(model.session.assessment())).into_iter().map(|(_, row)| row).collect()
}

/// Its rows, first the headings, then each with the key of the supplier.
pub(super) fn records(answers: &Assessment) -> Vec<(Option<RecordId>, Vec<String>)> {
    let text = suppliers_text();
    let head = [
        text.column_supplier,
        text.column_contact,
        text.column_information,
        text.column_level,
        text.column_state,
        text.sent,
        text.column_due,
        text.column_replied,
        text.by,
        text.reach,
        text.given,
        text.status,
        text.status_date,
        text.column_until,
        text.uid,
        text.score,
        text.score_date,
        text.column_missing,
        text.approval,
        text.decided,
        text.decider,
        text.column_again,
        text.decision_note,
    ];
    let mut rows = vec![(None, head.map(str::to_owned).to_vec())];
    rows.extend(glances(answers, now()).iter().map(|one| {
        let supplier = &one.supplier;
        let said = |read: fn(&Reply) -> String| one.reply.as_ref().map(read).unwrap_or_default();
        let row = vec![
            called(&supplier.name, one.key),
            supplier.contact.clone(),
            information(supplier.information).to_owned(),
            level(one.level).to_owned(),
            state_words(one.stands).to_owned(),
            day(supplier.sent),
            day(supplier.due),
            day(supplier.replied),
            said(|reply| reply.by.clone()),
            said(|reply| reply.contact.clone()),
            said(|reply| day(reply.date)),
            said(|reply| status(reply.status).to_owned()),
            said(|reply| day(reply.status_date)),
            day(one.last()),
            said(|reply| reply.uid.clone()),
            // With a true minus sign, which no spreadsheet takes for a formula.
            said(|reply| reply.score.map(signed).unwrap_or_default()),
            said(|reply| day(reply.score_date)),
            one.lacks.iter().map(lack).collect::<Vec<_>>().join("; "),
            approval(supplier.approval).to_owned(),
            day(supplier.decided),
            supplier.decider.clone(),
            day(supplier.again),
            supplier.note.clone(),
        ];
        (Some(one.key), row)
    }));
    rows
}
