//! The roadmap as a drawing: a row a step, the gaps by family, milestones, and today. The same dates stand in tables.

use time::Date;

use crate::catalog::FamilyId;
use crate::planning::dates::add_months;
use crate::planning::manage::roadmap::{FIRST_OWN, Roadmap, Step, own_milestones};
use crate::ui::components::plan::chart::{between, chart};
use crate::ui::dom::{El, el, svg};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::roadmap::roadmap_text;
use crate::ui::text::plan::plan_text;

use super::today;

/// About how many names of months stand above the drawing.
const NAMES: u32 = 6;

/// The rows under their months.
pub fn timeline(state: AppState, made: &Roadmap) -> Vec<El> {
    let text = roadmap_text();
    let milestones = state.peek(|model| own_milestones(model.session.assessment()));
    let dated = milestones.iter().filter_map(|(_, milestone)| milestone.done.or(milestone.date));
    let first = dated.clone().chain([made.start]).min().unwrap_or(made.start);
    let last = dated.chain([made.end]).max().unwrap_or(made.end);
    let scale = Scale { first, last };
    let mut rows = vec![scale.months()];
    for bar in &made.steps {
        if bar.start == bar.end && !bar.own {
            continue;
        }
        let class = if bar.done { "stretch done" } else { "stretch" };
        rows.push(scale.row(text.step(bar.step)[0], class, &[(bar.start, bar.end)]));
        if bar.step == Step::Gaps {
            let families = FamilyId::all().filter_map(|id| {
                let works = made.gaps.iter().filter(|work| work.id.family() == id);
                let start = works.clone().map(|work| work.start).min()?;
                Some((id, (start, works.map(|work| work.end).max()?)))
            });
            let mut families: Vec<_> = families.collect();
            families.sort_by_key(|(id, span)| (!matches!(id.get().code, "AC" | "IA"), *span));
            rows.extend(
                families.iter().map(|(id, span)| scale.row(id.get().name, "stretch minor", &[*span])),
            );
        }
    }
    for (key, milestone) in &milestones {
        let Some(date) = milestone.done.or(milestone.date) else { continue };
        let name = match milestone.name.trim() {
            "" => fill(text.milestone_unnamed, &[&(key + 1).saturating_sub(FIRST_OWN).to_string()]),
            name => name.to_owned(),
        };
        let class = if milestone.done.is_some() { "point done" } else { "point" };
        rows.push(scale.row(&name, class, &[(date, date)]));
    }
    vec![el("div").class("lanes").attr("aria-hidden", "true").children(rows)]
}

/// The days from left to right.
struct Scale {
    first: Date,
    last: Date,
}

impl Scale {
    /// The place of a day along the width.
    fn at(&self, date: Date) -> String {
        let days = |date: Date| i64::from(date.to_julian_day() - self.first.to_julian_day());
        between(0, 100, days(date).clamp(0, days(self.last).max(1)), days(self.last).max(1))
    }

    /// The width from one day to another, as seen.
    fn width(&self, from: Date, to: Date) -> String {
        let days = i64::from(to.to_julian_day() - from.to_julian_day()).max(1);
        between(0, 100, days, i64::from(self.last.to_julian_day() - self.first.to_julian_day()).max(1))
    }

    /// The names of some months.
    fn months(&self) -> El {
        let all =
            (0..2400).find(|months| add_months(self.first, *months).is_none_or(|date| date >= self.last));
        let step = all.unwrap_or(1).div_ceil(NAMES).max(1);
        let mut axis = chart("axis");
        let month = |date: Date| date.replace_day(1).ok();
        let mut at = month(self.first).and_then(|date| add_months(date, 1));
        while let Some(date) = at.filter(|date| *date < self.last) {
            // What is close to the end would be cut, on a narrow page sooner.
            let (left, whole) = ((self.last - date).whole_days(), (self.last - self.first).whole_days());
            if left * 8 > whole {
                let name = svg("text").attr("x", &self.at(date)).attr("y", "12");
                let name = if left * 4 > whole { name } else { name.class("late") };
                axis = axis.child(name.text(&plan_text().month(date)));
            }
            axis = axis.child(self.line("grid", date));
            at = add_months(date, step);
        }
        el("div").class("lane").child(el("span").text("")).child(axis)
    }

    fn line(&self, class: &str, date: Date) -> El {
        let x = self.at(date);
        svg("line").attr("class", class).attr("x1", &x).attr("x2", &x).attr("y1", "0").attr("y2", "100%")
    }

    /// A name and its bars.
    fn row(&self, name: &str, class: &str, spans: &[(Date, Date)]) -> El {
        let mut lane = chart(class);
        for (from, to) in spans {
            let bar = if class.starts_with("point") {
                svg("circle").attr("cx", &self.at(*from)).attr("cy", "50%").attr("r", "5")
            } else {
                let bar = svg("rect").attr("x", &self.at(*from)).attr("width", &self.width(*from, *to));
                bar.attr("y", "25%").attr("height", "50%").attr("rx", "2")
            };
            lane = lane.child(bar);
        }
        if let Some(today) = today().filter(|today| *today >= self.first && *today <= self.last) {
            lane = lane.child(self.line("today", today));
        }
        el("div").class("lane").child(el("span").text(name)).child(lane)
    }
}
