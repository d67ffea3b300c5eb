//! The strings of the part: review.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    ReviewText {
        lead: "",
    }
}

/// The strings in use.
pub const fn review_text() -> &'static ReviewText {
    &ReviewText::EN
}
