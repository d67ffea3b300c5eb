//! The strings of the part: roadmap.

use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    RoadmapText {
        lead: "",
    }
}

/// The strings in use.
pub const fn roadmap_text() -> &'static RoadmapText {
    &RoadmapText::EN
}
