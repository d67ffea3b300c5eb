//! The score by the target dates.

use leptos::prelude::*;
use time::Date;

use crate::assessment::Held;
use crate::assessment::records::read_date;
use crate::catalog::rules::{CONDITIONAL_SCORE, MAX_SCORE};
use crate::planning::dates::closeout;
use crate::planning::path::Target;
use crate::planning::projection::{Projection, projection};
use crate::planning::way::{Outlook, Planned};
use crate::ui::browser::today;
use crate::ui::components::parts::{paragraph, section, to};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, fill, signed};

use super::chart::{along, between, chart, label, line, mark};
use super::table;

/// The drawing, its dates in words and its table.
pub fn rise(state: AppState, outlook: Memo<Outlook>) -> El {
    let made = move || {
        // All that the projection depends on is in the outlook.
        outlook.with(|outlook| {
            let (rise, last) = state.peek(|model| {
                let profile = model.session.assessment().profile();
                let conditional = profile.status == Some(Held::Conditional);
                let last = profile.status_date.filter(|_| conditional).and_then(closeout);
                (projection(model.session.assessment(), model.session.score()), last)
            });
            parts(outlook, &rise, last)
        })
    };
    section(plan_text().rise).child(el("div").region(made))
}

/// `closeout` is the last day of the POA&M closeout, where SPRS shows a Conditional status.
fn parts(outlook: &Outlook, rise: &Projection, closeout: Option<Date>) -> Vec<El> {
    let text = plan_text();
    let Some(today) = read_date(&today()).filter(|_| !rise.steps.is_empty()) else {
        return vec![paragraph(text.rise_none)];
    };
    let late = outlook.gaps.iter().filter(|planned| planned.target.is_some_and(|date| date < today)).count();
    let mut parts = vec![paragraph(text.rise_lead)];
    for (words, number) in [(text.rise_undated, rise.undated), (text.rise_late, late)] {
        if number > 0 {
            parts.push(paragraph(&count(words, number)));
        }
    }
    parts.extend([drawing(rise, today), milestones(outlook, rise, today)]);
    if let Some(last) = closeout {
        let late = |planned: &&Planned| planned.target.is_none_or(|date| date > last);
        let after = outlook.gaps.iter().filter(late).count().to_string();
        parts.push(paragraph(&fill(text.rise_closeout, &[&text.date(last), &after])));
    }
    let table = steps(outlook, rise, today);
    parts.push(el("details").child(el("summary").text(text.rise_table)).child(table));
    parts
}

/// When 88, a Conditional status and 110 are reached.
fn milestones(outlook: &Outlook, rise: &Projection, today: Date) -> El {
    let text = plan_text();
    let points = |score: i16| text.points(score);
    let when = |target: Target, date: Option<Date>| match date {
        _ if outlook.reached(target) => text.rise_now.to_owned(),
        Some(date) => fill(text.rise_from, &[&text.date(date.max(today))]),
        None => text.rise_never.to_owned(),
    };
    let row = |name: &str, words: String| el("div").child(el("dt").text(name)).child(el("dd").text(&words));
    el("dl")
        .child(row(&points(CONDITIONAL_SCORE), when(Target::Points(CONDITIONAL_SCORE), rise.reaches_88)))
        .child(row(text.rise_conditional, when(Target::Conditional, rise.conditional)))
        .child(row(text.rise_everything, when(Target::Everything, rise.everything)))
}

/// Steps from today to the last date, with the lines to reach.
fn drawing(rise: &Projection, today: Date) -> El {
    let last = rise.steps.last().map_or(today, |step| step.date.max(today));
    let days = |date: Date| (date.to_julian_day() - today.to_julian_day()).max(0);
    let x = |date: Date| along(days(date), days(last).max(1));
    // The line at 88 stays well above the bottom.
    let low = rise.now.min(60);
    let y = |score: i16| between(6, 86, i64::from(MAX_SCORE - score), i64::from(MAX_SCORE - low));
    let mut drawing = chart("rise");
    for score in [MAX_SCORE, CONDITIONAL_SCORE] {
        drawing = drawing
            .child(line("grid", [&along(0, 1), &y(score)], ["100%", &y(score)]))
            .child(label(&signed(score), ["0", &y(score)], "start").attr("dy", "0.35em"));
    }
    if CONDITIONAL_SCORE - rise.now > 12 {
        drawing = drawing.child(label(&signed(rise.now), ["0", &y(rise.now)], "start").attr("dy", "0.35em"));
    }
    let (mut at, mut score) = (along(0, 1), rise.now);
    for step in &rise.steps {
        let next = x(step.date);
        drawing = drawing.child(line("step", [&at, &y(score)], [&next, &y(score)])).child(line(
            "step",
            [&next, &y(score)],
            [&next, &y(step.score)],
        ));
        (at, score) = (next, step.score);
    }
    let marks = rise.steps.iter().map(|step| {
        let words = fill(plan_text().rise_mark, &[&plan_text().date(step.date), &signed(step.score)]);
        mark("mark", [&x(step.date), &y(step.score)], &words)
    });
    drawing
        .child(line("edge", [&along(0, 1), "92%"], ["100%", "92%"]))
        .child(label(plan_text().rise_today, [&along(0, 1), "99%"], "start"))
        .children((last > today).then(|| label(&plan_text().date(last), ["100%", "99%"], "end")))
        .children(marks)
}

/// The same numbers.
fn steps(outlook: &Outlook, rise: &Projection, today: Date) -> El {
    let text = plan_text();
    let row = |date: String, closed: El, score: i16| {
        el("tr")
            .child(el("th").attr("scope", "row").text(&date))
            .child(el("td").class("number").text(&signed(score)))
            .child(closed)
    };
    let closed = |date: Date| {
        let ids = outlook.gaps.iter().filter(|planned| planned.target == Some(date));
        el("td").children(ids.map(|planned| el("div").child(to(planned.gap.id))))
    };
    let now = row(text.rise_today.to_owned(), el("td"), rise.now);
    let day = |date: Date| {
        let day = text.date(date);
        if date < today { fill(text.overdue_since, &[&day]) } else { day }
    };
    let rows = rise.steps.iter().map(|step| row(day(step.date), closed(step.date), step.score));
    let columns = [(text.column_date, ""), (text.column_score, "number"), (text.column_closed, "")];
    table(&columns, std::iter::once(now).chain(rows))
}
