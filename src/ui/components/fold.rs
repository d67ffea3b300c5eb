//! Rows that unfold. Which of them are open outlives the list, which is made anew when a row comes or goes.

use leptos::prelude::*;
use web_sys::Element;

use crate::assessment::records::RecordId;
use crate::ui::dom::{El, el};
use crate::ui::js::get;

/// The rows that are open, by the keys of their records.
#[derive(Clone, Copy)]
pub struct Folds(RwSignal<Vec<RecordId>>);

impl Folds {
    /// All are closed.
    pub fn new() -> Folds {
        Folds(RwSignal::default())
    }

    /// Whether a row is open, and again whenever that changes.
    pub fn is_open(self, key: RecordId) -> bool {
        self.0.with(|keys| keys.contains(&key))
    }

    /// Opens or closes a row.
    pub fn set(self, key: RecordId, open: bool) {
        // The page may be gone when the browser tells of a row.
        self.0.try_update(|keys| {
            keys.retain(|other| *other != key);
            if open {
                keys.push(key);
            }
        });
    }

    /// A row that unfolds: what it is called, in short how it stands with the classes of what stands out, and its
    /// content. It is for the screen: what stands in it on paper is another matter.
    pub fn row(
        self,
        key: RecordId,
        called: impl Fn() -> String + 'static,
        facts: impl Fn() -> Vec<(String, &'static str)> + 'static,
        content: impl Fn() -> Vec<El> + 'static,
    ) -> El {
        let fact = |(words, class): (String, &str)| el("span").class(class).text(&words).text(" ");
        let summary = el("summary")
            .child(el("b").live(called))
            .text(" ")
            .child(el("span").class("short").region(move || facts().into_iter().map(fact).collect()));
        self.details(key, summary, content).class("no-print")
    }

    /// A `details` whose content is made when it is first opened, and stays.
    fn details(self, key: RecordId, summary: El, content: impl Fn() -> Vec<El> + 'static) -> El {
        let open = untrack(move || self.is_open(key));
        let made = RwSignal::new(open);
        let inside = el("div").class("inside");
        let inside = inside.region(move || if made.get() { content() } else { Vec::new() });
        let details = el("details").child(summary).child(inside).on("toggle", move |event| {
            let details: Element = event_target(&event);
            let open = get(&details, "open").and_then(|open| open.as_bool()).unwrap_or(false);
            self.set(key, open);
            if open && made.try_get_untracked() == Some(false) {
                made.set(true);
            }
        });
        if open { details.attr("open", "") } else { details }
    }
}

/// What a record says, for paper: names and values, without those that say nothing.
pub fn paper<N: AsRef<str>>(facts: impl IntoIterator<Item = (N, String)>) -> El {
    let written = facts.into_iter().filter(|(_, words)| !words.trim().is_empty());
    el("dl").children(
        written
            .map(|(name, words)| el("div").child(el("dt").text(name.as_ref())).child(el("dd").text(&words))),
    )
}
