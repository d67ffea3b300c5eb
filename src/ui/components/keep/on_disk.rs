//! The file on disk that is kept up to date.

use leptos::prelude::*;

use crate::ui::browser::focus_soon;
use crate::ui::components::parts::{paragraph, section};
use crate::ui::dom::{El, button, el};
use crate::ui::keep::disk::{self, Failure, Progress};
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::keep::keep_text;

/// What can be done about the file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Can {
    /// Nothing: there is nothing to write.
    Nothing,
    Choose,
    Stop,
    Retry,
}

/// The section about it; empty where the browser has no such files.
pub fn on_disk(state: AppState) -> El {
    let text = keep_text();
    if !disk::is_available() {
        return el("div");
    }
    let progress = move || disk::progress(state);
    // The buttons are made anew only when others are needed, so that they keep the focus.
    let can = Memo::new(move |_| match progress() {
        // Choosing means overwriting, and nothing would be written.
        Progress::Off | Progress::Refused(_)
            if state.read(Part::Log, |model| model.session.assessment().is_empty()) =>
        {
            Can::Nothing
        }
        Progress::Off | Progress::Refused(_) => Can::Choose,
        Progress::Soon | Progress::Written(_) => Can::Stop,
        Progress::Failed(_) => Can::Retry,
    });
    section(text.disk)
        .class("on-disk")
        .child(paragraph(text.disk_lead))
        .child(el("div").region(move || Vec::from_iter(told(state, can.get(), &progress()))))
        .child(el("div").region(move || buttons(state, can.get())))
}

/// How it stands.
fn told(state: AppState, can: Can, progress: &Progress) -> Option<El> {
    let text = keep_text();
    let name = disk::name(state).unwrap_or_default();
    let said = |words: &str, parts: &[&str]| el("p").attr("role", "status").text(&fill(words, parts));
    let wrong =
        |words: &str, parts: &[&str]| el("p").attr("role", "alert").class("todo").text(&fill(words, parts));
    Some(match progress {
        Progress::Refused(failure) => wrong(text.disk_refused, &[&reason(failure)]),
        Progress::Failed(failure) => wrong(text.disk_failed, &[&name, &reason(failure)]),
        Progress::Soon => said(text.disk_soon, &[&name]),
        Progress::Written(time) => said(text.disk_written, &[&name, time]),
        Progress::Off if can == Can::Nothing => said(text.disk_empty, &[]),
        Progress::Off if name.is_empty() => return None,
        Progress::Off => said(text.disk_before, &[&name]),
    })
}

fn buttons(state: AppState, can: Can) -> Vec<El> {
    let text = keep_text();
    let choose = |words| button(words, move || disk::choose(state, follow));
    let stop = || {
        button(text.disk_stop, move || {
            disk::stop(state);
            follow();
        })
    };
    let retry = || button(text.disk_retry, move || disk::retry(state));
    let buttons = match can {
        Can::Nothing => return Vec::new(),
        Can::Choose => vec![choose(text.disk_choose)],
        Can::Stop => vec![stop()],
        Can::Retry => vec![retry(), choose(text.disk_other), stop()],
    };
    vec![el("p").class("actions").children(buttons)]
}

/// The button that was used is gone; the focus goes to the one in its place.
fn follow() {
    focus_soon(".on-disk button".to_owned());
}

fn reason(failure: &Failure) -> String {
    let text = keep_text();
    match failure {
        Failure::Frame => text.disk_frame.to_owned(),
        Failure::Permission => text.disk_permission.to_owned(),
        Failure::Gone => text.disk_gone.to_owned(),
        Failure::Busy => text.disk_busy.to_owned(),
        Failure::Full => text.disk_full.to_owned(),
        Failure::Other(detail) => fill(text.disk_problem, &[detail]),
    }
}
