//! The strings of the part: example.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    ExampleText {
        lead: "",
    }
}

/// The strings in use.
pub const fn example_text() -> &'static ExampleText {
    &ExampleText::EN
}
