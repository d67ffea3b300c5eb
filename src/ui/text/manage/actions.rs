//! The strings of the part: actions.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    ActionsText {
        lead: "",
    }
}

/// The strings in use.
pub const fn actions_text() -> &'static ActionsText {
    &ActionsText::EN
}
