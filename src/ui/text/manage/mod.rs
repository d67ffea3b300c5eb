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

use super::numbers::plural;
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
        person: "{0} person",
        people: "{0} people",
        supplier: "{0} supplier",
        suppliers_many: "{0} suppliers",
        unanswered: "Nothing is answered yet. Every unanswered requirement counts as a gap here.",
    }
}

impl ManageText {
    /// `1 person`, `12 people`.
    pub fn people(&self, number: usize) -> String {
        plural(self.person, self.people, number as u64)
    }

    /// `1 supplier`, `12 suppliers`.
    pub fn suppliers(&self, number: usize) -> String {
        plural(self.supplier, self.suppliers_many, number as u64)
    }
}

/// The strings in use.
pub const fn manage_text() -> &'static ManageText {
    &ManageText::EN
}
