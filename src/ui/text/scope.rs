//! The strings of the scope page.

use super::texts;

texts! {
    /// The strings of the scope page.
    ScopeText {
        lead: "To come.",
    }
}

/// The strings in use.
pub const fn scope_text() -> &'static ScopeText {
    &ScopeText::EN
}
