//! The strings of the worked example.

use crate::ui::text::texts;

texts! {
    /// The strings of the worked example.
    ExampleText {
        lead: "A machine shop that does not exist, seven months into its program: all 110 requirements answered, a score, gaps with plans, scope, an ISO 9001 certificate, and every part of this page filled. Look around, change things, see what moves.",
        beside: "It opens as an assessment of its own. Yours stays as it is; you come back to it on the page Assessments, and there you can delete the example.",
        open: "Open the example",
        instead: "Nothing is stored on this device now, so the example takes the place of what is on the page. Undo brings that back.",
        put: "Show the example here",
        put_told: "This is the example. Undo brings back what was here.",
        refused: "The example could not be read: {0}. Reload the page.",
        invented: "Everything in it is invented: the firm, the people, the suppliers and the numbers. Dates are moved so that it never looks old. Copy none of it into your SSP: what it says is not how you do it.",
    }
}

/// The strings in use.
pub const fn example_text() -> &'static ExampleText {
    &ExampleText::EN
}
