//! The strings of the part: roles.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    RolesText {
        lead: "",
    }
}

/// The strings in use.
pub const fn roles_text() -> &'static RolesText {
    &RolesText::EN
}
