//! The strings of the part: training.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    TrainingText {
        lead: "",
    }
}

/// The strings in use.
pub const fn training_text() -> &'static TrainingText {
    &TrainingText::EN
}
