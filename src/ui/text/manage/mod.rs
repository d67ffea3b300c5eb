//! The strings of a working program: those that its parts share, and a file for each part.

pub mod actions;
pub mod audits;
pub mod example;
pub mod overview;
pub mod questionnaire;
pub mod review;
pub mod roadmap;
pub mod roles;
pub mod suppliers;
pub mod training;

use super::texts;

texts! {
    /// The strings that the parts of the program share.
    ManageText {
        parts: "Parts of the program",
        overview: "Overview",
        roadmap: "Roadmap",
        roles: "Roles",
        audits: "Audits",
        actions: "Corrective action",
        training: "Training",
        review: "Management review",
        suppliers: "Suppliers",
        questionnaire: "A customer's questionnaire",
        example: "Worked example",
        csv: "Download as CSV",
    }
}

/// The strings in use.
pub const fn manage_text() -> &'static ManageText {
    &ManageText::EN
}
