//! The strings of the part: audits.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    AuditsText {
        lead: "",
    }
}

/// The strings in use.
pub const fn audits_text() -> &'static AuditsText {
    &AuditsText::EN
}
