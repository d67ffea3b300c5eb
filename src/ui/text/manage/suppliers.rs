//! The strings of the part: suppliers.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    SuppliersText {
        lead: "",
    }
}

/// The strings in use.
pub const fn suppliers_text() -> &'static SuppliersText {
    &SuppliersText::EN
}
