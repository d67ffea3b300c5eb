//! Copies of what was entered: with a passphrase, in a file on disk, and how much is in none.

mod encrypt;
mod on_disk;
mod passphrase;
mod reminder;
mod unlock;

pub use encrypt::encrypt;
pub use on_disk::on_disk;
pub use reminder::{unsaved_work, with_reminder};
pub use unlock::{Locked, unlock};

use crate::ui::components::parts::{paragraph, section};
use crate::ui::dom::{El, el};
use crate::ui::keep::{Promise, promise, seven_days};
use crate::ui::state::AppState;
use crate::ui::text::keep::keep_text;

/// How long the browser keeps what is stored, and what it promised.
pub fn lasting(state: AppState) -> El {
    let text = keep_text();
    let promised = move || match promise(state) {
        Promise::Never => text.promise_never,
        Promise::Unasked => text.promise_unasked,
        Promise::Asked => text.promise_asked,
        Promise::Given => text.promise_given,
        Promise::Refused => text.promise_refused,
    };
    section(text.lasting)
        .child(paragraph(text.lasting_always))
        .child(paragraph(if seven_days() { text.lasting_webkit } else { text.lasting_elsewhere }))
        .child(el("p").live(move || promised().to_owned()))
}
