//! The texts about ISO: fetched when they are first needed, and kept for as long as the page lives. All of it is in
//! the second WASM.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::catalog::iso::Iso;

use super::dom::El;
use super::later::{Fetched, fetch_text, waiting};

type Texts = Fetched<&'static Iso<'static>>;

thread_local! {
    static TEXTS: ArcRwSignal<Texts> = ArcRwSignal::new(Fetched::Unasked);
}

/// What to make of the texts, or what to say while they are not here.
pub fn with_iso(make: impl FnOnce(&'static Iso<'static>) -> Vec<El>) -> Vec<El> {
    let texts = TEXTS.with(Clone::clone);
    if texts.with_untracked(|texts| matches!(texts, Fetched::Unasked)) {
        fetch();
    }
    let (here, failed) = texts.with(|texts| (texts.here().copied(), matches!(texts, Fetched::Failed)));
    here.map_or_else(|| waiting(failed, fetch), make)
}

fn fetch() {
    let texts = TEXTS.with(Clone::clone);
    texts.set(Fetched::Asked);
    spawn_local(async move {
        let iso = fetch_text("data-iso").await.and_then(|text| Iso::parse(text.leak()));
        texts.set(iso.map_or(Fetched::Failed, |iso| Fetched::Here(Box::leak(Box::new(iso)))));
    });
}
