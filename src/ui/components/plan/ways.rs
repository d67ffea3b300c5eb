//! The shortest way to 88, to a Conditional status, and to 110.

use leptos::prelude::*;

use crate::assessment::Measure;
use crate::catalog::RequirementId;
use crate::catalog::rules::{CLOSEOUT_DAYS, CONDITIONAL_SCORE};
use crate::planning::estimates::HOUR_DOLLARS;
use crate::planning::path::{Target, Unreachable};
use crate::planning::way::{Outlook, Way};
use crate::scoring::Ssp;
use crate::ui::components::field::{edit_profile, number, select};
use crate::ui::components::parts::{links, paragraph, section};
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::numbers::grouped;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, fill, signed};

use super::pairs;

type Found = Memo<Result<Way, Unreachable>>;

/// The three ways, beside each other.
pub fn ways(state: AppState, outlook: Memo<Outlook>, measure: Memo<Measure>) -> El {
    let text = plan_text();
    let targets = [Target::Points(CONDITIONAL_SCORE), Target::Conditional, Target::Everything];
    section(text.ways)
        .child(paragraph(text.ways_lead))
        .child(controls(state, measure))
        .child(el("div").class("ways").children(targets.map(|target| column(outlook, measure, target))))
        .child(paragraph(text.points_alone))
        .child(paragraph(text.estimates))
}

/// What counts as effort, and what an hour costs.
fn controls(state: AppState, measure: Memo<Measure>) -> El {
    let text = plan_text();
    let names = Measure::ALL.map(|measure| text.measure(measure));
    let chosen = move || Measure::ALL.iter().position(|other| *other == measure.get()).unwrap_or(0);
    let choose = move |place: usize| {
        let measure = Measure::ALL.get(place).copied().unwrap_or_default();
        edit_profile(state, |profile| profile.measure = measure);
        state.end_typing();
    };
    let stored = move || state.read(Part::Around, |model| model.session.assessment().profile().hour_dollars);
    let hour = number(state, stored, move |dollars| {
        edit_profile(state, |profile| profile.hour_dollars = dollars);
    });
    let hour = hour.attr("placeholder", &fill(text.estimate, &[&HOUR_DOLLARS.to_string()]));
    let hour = el("label").child(el("span").text(text.hour_dollars)).child(hour);
    el("div")
        .class("controls")
        .child(select(text.measure, &names, chosen, choose))
        .child(hour.flag("hidden", move || measure.get() != Measure::Both))
}

fn column(outlook: Memo<Outlook>, measure: Memo<Measure>, target: Target) -> El {
    let text = plan_text();
    let found: Found = Memo::new(move |_| outlook.with(|outlook| outlook.way(target, measure.get())));
    let said = move || {
        outlook.with(|outlook| {
            found.with(|found| match found {
                Ok(way) => reachable(outlook, target, way),
                Err(why) => barred(outlook, target, why),
            })
        })
    };
    el("div")
        .child(el("h3").text(&text.target(target)))
        .child(el("div").region(said))
        .child(listed(found, text.which, |way| &way.path.close))
        .child(listed(found, text.stays_which, |way| &way.path.leave))
        .child(listed(found, text.presumes, |way| &way.presumes))
}

/// What a way comes to.
fn reachable(outlook: &Outlook, target: Target, way: &Way) -> Vec<El> {
    let (text, path) = (plan_text(), &way.path);
    let mut said = Vec::new();
    if outlook.reached(target) {
        let words = if path.close.is_empty() { text.reached } else { text.reached_but };
        said.push(paragraph(words).class("reached"));
    }
    if !path.close.is_empty() {
        said.push(pairs([
            (text.close, text.gaps(path.close.len())),
            (text.work, text.hours(way.total.hours)),
            (text.money, text.dollars(way.total.dollars)),
            (text.lead_time, text.weeks(way.total.weeks)),
            (text.score, signed(path.score)),
            (
                text.stays,
                if path.leave.is_empty() { text.nothing.to_owned() } else { text.gaps(path.leave.len()) },
            ),
        ]));
    }
    if !way.presumes.is_empty() {
        said.push(paragraph(&count(text.presumes_says, way.presumes.len())).class("hint"));
    }
    let note = match target {
        Target::Points(_) if way.blocking.is_empty() => None,
        Target::Points(_) => Some(count(text.points_blocked, way.blocking.len())),
        Target::Conditional if path.leave.is_empty() => Some(text.everything_stays.to_owned()),
        Target::Conditional => Some(fill(text.conditional_stays, &[&CLOSEOUT_DAYS.to_string()])),
        Target::Everything => Some(text.everything_stays.to_owned()),
    };
    said.extend(note.map(|note| paragraph(&note).class("hint")));
    said
}

/// Why there is no way, by name.
fn barred(outlook: &Outlook, target: Target, why: &Unreachable) -> Vec<El> {
    let text = plan_text();
    let (ssp, others): (Vec<RequirementId>, Vec<RequirementId>) =
        why.skipped.iter().partition(|id| id.get().is_ssp());
    let mut said = vec![paragraph(text.barred).class("todo")];
    if !ssp.is_empty() {
        let why = if outlook.ssp == Ssp::Current { text.barred_poam } else { text.barred_ssp };
        said.extend([paragraph(why), links(&ssp)]);
    }
    if !others.is_empty() {
        let reason = (target == Target::Conditional).then(|| paragraph(text.barred_poam));
        said.extend(reason);
        said.push(links(&others));
    }
    if why.best < target.score() && target != Target::Everything {
        said.push(paragraph(&fill(text.barred_score, &[&signed(why.best)])));
        said.push(links(&outlook.ruled_out()));
    }
    said
}

/// Requirements of a way, to be opened.
fn listed(found: Found, words: &'static str, which: fn(&Way) -> &Vec<RequirementId>) -> El {
    let ids =
        move || found.with(|found| found.as_ref().map_or_else(|_| Vec::new(), |way| which(way).clone()));
    let summary = move || fill(plan_text().counted, &[words, &grouped(ids().len() as u64)]);
    el("details")
        .flag("hidden", move || ids().is_empty())
        .child(el("summary").live(summary))
        .region(move || vec![links(&ids())])
}
