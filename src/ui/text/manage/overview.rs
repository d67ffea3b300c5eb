//! The strings of the part: overview.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    OverviewText {
        lead: "",
    }
}

/// The strings in use.
pub const fn overview_text() -> &'static OverviewText {
    &OverviewText::EN
}
