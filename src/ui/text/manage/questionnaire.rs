//! The strings of the part: questionnaire.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    QuestionnaireText {
        lead: "",
    }
}

/// The strings in use.
pub const fn questionnaire_text() -> &'static QuestionnaireText {
    &QuestionnaireText::EN
}
