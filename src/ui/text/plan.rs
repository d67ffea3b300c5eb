//! The strings of the plan page.

use super::texts;

texts! {
    /// The strings of the plan page.
    PlanText {
        lead: "To come.",
    }
}

/// The strings in use.
pub const fn plan_text() -> &'static PlanText {
    &PlanText::EN
}
