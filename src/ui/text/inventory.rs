//! The strings of the control inventory.

use super::texts;

texts! {
    /// The strings of the control inventory.
    InventoryText {
        lead: "One table for one program: every requirement with the clauses and controls that help, its state, who owns it, where the evidence is, what is missing and what comes next. Look at it from a requirement, or choose a clause to see what hangs on it.",
        through: "Clause or control",
        through_all: "All",
        whole: "All of {0}",
        family: "Family",
        family_all: "All families",
        state: "State",
        state_all: "All states",
        strength: "Strength",
        strength_all: "All",
        no_entry: "no entry",
        shown: "{0} of 110 requirements",
        shown_of: "{0}: {1}",
        nothing: "No requirement fits. Remove a filter.",
        csv: "Download as CSV",
        print: "Print",
        column_requirement: "Requirement",
        column_cmmc: "CMMC identifier",
        column_title: "Title",
        column_family: "Family",
        column_points: "Points",
        column_9001: "ISO 9001",
        column_27001: "ISO/IEC 27001",
        column_table: "{0} (strength in the table)",
        column_state: "State",
        column_owner: "Owner",
        column_evidence: "Evidence",
        column_gap: "Gap",
        column_next: "Next step",
        column_target: "Target date",
        target_by: "{0} (by {1})",
        edit: "Edit",
        edit_label: "Edit {0}",
        none: "none",
        gap_points: "{0} lost",
        gap_stake: "{0} at stake",
        gap_not_met: "NOT MET: {0}",
        gap_unanswered: "not answered: {0}",
        gap_reason: "a reason is missing",
        gap_none: "none",
        mark_says: "ISO 9001: our reading. ISO/IEC 27001: NIST's mapping, * where NIST marks it as not fully satisfying the intent, + where it is our reading. Strong, moderate and weak are those of the table; how real a clause is in your firm makes them less.",
        back: "Head start",
        card_none: "Why it helps with nothing:",
        card_adds: "What CMMC wants beyond it:",
        entries: "What it helps with ({0})",
    }
}

/// The strings in use.
pub const fn inventory_text() -> &'static InventoryText {
    &InventoryText::EN
}
