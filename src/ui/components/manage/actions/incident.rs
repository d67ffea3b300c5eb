//! The part of a record that only an incident has: what kind it is, and the report to DoD.

use leptos::prelude::*;

use crate::assessment::records::{Action, ActionField, IncidentClass};
use crate::planning::manage::actions::read_time;
use crate::ui::components::field::bind;
use crate::ui::components::manage::today;
use crate::ui::components::parts::{paragraph, said, table, unfolding};
use crate::ui::components::records::{Form, field};
use crate::ui::dom::{El, el};
use crate::ui::text::manage::actions::{DUTIES, actions_text, kind, report_words};
use crate::ui::text::scope::scope_text;

/// Kind, discovery, what it affects, and the report.
pub fn incident(form: Form, action: Memo<Action>) -> El {
    let words = actions_text();
    let name = |class: &IncidentClass| kind(*class).map_or(scope_text().unknown, |kind| kind.name);
    let kinds: Vec<(&str, &str)> =
        IncidentClass::ALL.iter().map(|class| (class.name(), name(class))).collect();
    let class = Memo::new(move |_| action.with(|action| action.class));
    let about = move || {
        kind(class.get()).map_or_else(Vec::new, |kind| {
            let parts = [Some(paragraph(kind.what)), said(words.kind_report, kind.report)];
            parts.into_iter().flatten().map(|part| part.class("hint")).collect()
        })
    };
    let report = Memo::new(move |_| action.with(|action| report_words(action, today())));
    let report = move || report.with(|report| report.iter().map(|words| paragraph(words)).collect());
    let duties = unfolding(el("summary").text(words.duties), || {
        vec![el("ul").children(DUTIES.iter().map(|duty| el("li").text(duty)))]
    });
    el("div")
        .child(el("h4").text(words.incident))
        .child(
            el("div")
                .class("fields")
                .child(form.choice(ActionField::Class, words.kind, &kinds))
                .child(form.date(ActionField::Discovered, words.discovered))
                .child(time(form)),
        )
        .child(el("div").region(about))
        .child(el("div").class("follows strong").attr("role", "status").region(report))
        .child(paragraph(words.time_says).class("hint"))
        .child(form.yes_no(ActionField::Cui, [words.cui, words.cui_help]))
        .child(form.yes_no(ActionField::Support, [words.support, words.support_help]))
        .child(
            el("div")
                .class("fields")
                .child(form.date(ActionField::Reported, words.reported))
                .child(form.line(ActionField::Report, words.report)),
        )
        .child(duties)
}

/// The time of discovery. What no time can be read from is shown as none, and stays until one is written.
fn time(form: Form) -> El {
    let words = actions_text();
    let shown = move || {
        let time = read_time(&form.get(ActionField::Time));
        time.map(|time| format!("{:02}:{:02}", time.hour(), time.minute())).unwrap_or_default()
    };
    let input = bind(form.state, el("input").attr("type", "time"), words.refused_time, shown, move |time| {
        form.set(ActionField::Time, time)
    });
    field(&form.id(ActionField::Time), words.time, input)
}

/// All kinds of incident.
pub fn kinds() -> El {
    let words = actions_text();
    let row = |class: &IncidentClass| {
        let kind = kind(*class)?;
        let cell = |label: &str, words: &str| el("td").attr("data-label", label).text(words);
        let row = el("tr")
            .child(el("th").attr("scope", "row").text(kind.name))
            .child(cell(words.kind_what, kind.what))
            .child(cell(words.kind_first, kind.first))
            .child(cell(words.kind_report, kind.report));
        Some(row)
    };
    let columns = [words.kind, words.kind_what, words.kind_first, words.kind_report];
    let content = move || vec![table("stack", &columns, IncidentClass::ALL.iter().filter_map(row))];
    el("section").child(unfolding(el("summary").text(words.kinds), content))
}
