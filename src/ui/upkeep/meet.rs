//! What another tab stored.

use crate::assessment::{Assessment, Change};
use crate::storage::{Loaded, Summary};
use crate::ui::autosave::{KEEP, Saved, Trouble};
use crate::ui::browser::now;
use crate::ui::state::{AppState, Model, Part, subject};
use crate::ui::text::fill;
use crate::ui::text::shelf::shelf_text;

use super::shelf::keep_nothing;

/// Takes over what another tab stored. Text that cannot be read is treated as when the page opens.
pub(super) fn meet(state: AppState) {
    let Some((loaded, missed)) = state.change(Part::Log, |model| model.found.take()) else { return };
    match loaded {
        Loaded::Answers(theirs) => merge(state, *theirs, &missed),
        Loaded::SetAside(error) => state.set_trouble(Some(Trouble::SetAside(error))),
        Loaded::Held(held) => state.set_trouble(Some(Trouble::Held(held))),
        // Another tab has erased everything, so that nothing is kept.
        Loaded::Nothing if state.peek(|model| model.vault.setting(KEEP).is_some()) => {
            state.change(Part::Log, keep_nothing);
            state.set_trouble(Some(Trouble::Chosen));
        }
        // Another tab has put it away, where it stays listed: here it is still open.
        Loaded::Nothing if state.peek(is_listed) => state.store_all(),
        // Somebody erased or deleted it. What is on the page stays there.
        Loaded::Nothing => {
            state.change(Part::Log, |model| {
                model.vault.hold();
                model.saved = Saved::No;
            });
            state.set_trouble(Some(Trouble::Gone));
        }
    }
}

/// Whether the list has the open assessment, and not among the deleted ones.
fn is_listed(model: &Model) -> bool {
    Summary::read(&*model.vault.store(), &model.id)
        .is_ok_and(|found| found.is_some_and(|found| !found.deleted))
}

/// Takes over what another tab saved, and says where both changed the same.
pub(super) fn merge(state: AppState, theirs: Assessment, missed: &[String]) {
    let conflicts = take_over(state, theirs, missed);
    if conflicts.is_empty() {
        // What went wrong a moment ago has to be read first.
        if !state.peek(|model| model.notice.as_ref().is_some_and(|notice| notice.error)) {
            state.tell(shelf_text().other_tab.to_owned(), false);
        }
        return;
    }
    let mut what: Vec<String> = conflicts.iter().map(subject).collect();
    what.dedup();
    state.tell(fill(shelf_text().conflict, &[&what.join(", ")]), true);
}

/// Takes over answers that were stored elsewhere; see [`Session::merge`].
pub(super) fn take_over(state: AppState, theirs: Assessment, missed: &[String]) -> Vec<Change> {
    state.step(None, |session| session.merge(theirs, missed, now()))
}
