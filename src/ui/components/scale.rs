//! The scale from −203 to 110: what is still possible as a band, its ends as marks, always in view.

use crate::catalog::REQUIREMENTS;
use crate::catalog::rules::{MAX_SCORE, MIN_SCORE};
use crate::scoring::status::{self, Level1};
use crate::scoring::{Reading, Score, Ssp};
use crate::ui::dom::{El, el, svg};
use crate::ui::shell::SCALE_TICKS;
use crate::ui::state::AppState;
use crate::ui::text::{count, fill, signed, text};

/// The scale with its reading and its state in words.
pub fn scale(state: AppState) -> El {
    let parts = move || if state.only_level1() { level1(state) } else { level2(state) };
    el("section").class("scale").attr("aria-label", text().scale).region(parts)
}

/// Level 1 has no number.
fn level1(state: AppState) -> Vec<El> {
    let met = move || state.score(|score| status::level1(score).met);
    let words = move || {
        if met() == Level1::REQUIREMENTS { text().scale_level1_met } else { text().scale_level1_state }
    };
    let reading =
        el("p").class("reading").child(el("strong").live(move || count(text().scale_level1, met())));
    vec![reading, el("p").class("state").live(move || words().to_owned())]
}

fn level2(state: AppState) -> Vec<El> {
    let text = text();
    let answered = move |score: &Score| {
        fill(text.answered, &[&score.tally().answered.to_string(), &REQUIREMENTS.to_string()])
    };
    let reading = el("p")
        .class("reading")
        .child(el("strong").live(move || state.score(reading)))
        .child(el("small").live(move || state.score(answered)));
    let ticks =
        SCALE_TICKS.map(|(value, name)| el("span").class("tick").attr("data-at", name).text(&signed(value)));
    let instrument = el("div")
        .class("instrument")
        .attr("role", "img")
        .live_attr("aria-label", move || Some(state.score(description)))
        .class_when("void", move || state.score(|score| matches!(score.reading(), Reading::NoScore { .. })))
        .child(drawing(state))
        .children(ticks);
    vec![reading, instrument, el("p").class("state").live(move || state.score(state_in_words))]
}

/// Band and marks over the track, in points from the left end.
fn drawing(state: AppState) -> El {
    let worst = move || place(state.score(Score::worst));
    let best = move || place(state.score(Score::best));
    let rect = |class| svg("rect").class(class).attr("y", "5").attr("height", "6");
    svg("svg")
        .attr("viewBox", "0 0 313 16")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(rect("track").attr("width", "313"))
        .child(svg("path").class("ticks").attr("d", "M0 3V16M203 3V16M291 0V16M313 0V16"))
        .child(
            rect("band")
                .live_attr("x", move || Some(worst().to_string()))
                .live_attr("width", move || Some((best() - worst()).to_string())),
        )
        .child(
            svg("path")
                .class("end")
                .live_attr("d", move || Some(format!("M{} 0V16M{} 0V16", worst(), best()))),
        )
}

/// A score as a distance from the left end of the scale: 0 to 313.
pub fn place(score: i16) -> i16 {
    score.clamp(MIN_SCORE, MAX_SCORE) - MIN_SCORE
}

/// `97`, `−203 to 110` or `No score`.
pub fn reading(score: &Score) -> String {
    match score.reading() {
        Reading::Score(points) => signed(points),
        // Two ends even where they meet: there is one number only when all 110 are answered.
        Reading::Range { worst, best } => fill(text().range, &[&signed(worst), &signed(best)]),
        Reading::NoScore { .. } => text().no_score.to_owned(),
    }
}

/// A range, or one number where both ends are the same.
pub fn range(worst: i16, best: i16) -> String {
    if worst == best { signed(best) } else { fill(text().range, &[&signed(worst), &signed(best)]) }
}

fn description(score: &Score) -> String {
    match score.reading() {
        Reading::Score(points) => fill(text().scale_score, &[&signed(points)]),
        Reading::Range { worst, best } => fill(text().scale_range, &[&signed(worst), &signed(best)]),
        Reading::NoScore { .. } => text().scale_no_score.to_owned(),
    }
}

fn state_in_words(score: &Score) -> String {
    let tally = score.tally();
    match score.reading() {
        Reading::NoScore { worst, best } => fill(text().state_no_score, &[&range(worst, best)]),
        Reading::Score(_) if tally.not_met == 0 => text().state_full.to_owned(),
        Reading::Score(_) => fill(text().state_score, &[&tally.lost.to_string()]),
        Reading::Range { .. } if tally.answered == 0 => text().state_empty.to_owned(),
        Reading::Range { .. } if score.ssp == Ssp::Unanswered && tally.answered + 1 == REQUIREMENTS => {
            text().state_ssp_open.to_owned()
        }
        Reading::Range { .. } => count(text().state_range, REQUIREMENTS - tally.answered),
    }
}
