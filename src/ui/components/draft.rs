//! What was typed or ticked and is not yet part of the answers. It stays while the page is open, whichever part of it is
//! shown meanwhile: opening another assessment opens the page anew.

use std::any::Any;
use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::*;

thread_local! {
    static DRAFTS: RefCell<BTreeMap<String, Box<dyn Any>>> = RefCell::default();
}

/// The draft of a name, which is `fresh` at first. A name stands for drafts of one type.
pub fn draft<T: Clone + Send + Sync + 'static>(name: &str, fresh: T) -> RwSignal<T> {
    let kept = DRAFTS.with_borrow(|drafts| drafts.get(name)?.downcast_ref::<ArcRwSignal<T>>().cloned());
    let kept = kept.unwrap_or_else(|| {
        let made = ArcRwSignal::new(fresh);
        DRAFTS.with_borrow_mut(|drafts| drafts.insert(name.to_owned(), Box::new(made.clone())));
        made
    });
    kept.into()
}
