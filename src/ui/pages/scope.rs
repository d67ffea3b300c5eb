//! To come.

use crate::ui::dom::El;
use crate::ui::state::AppState;

/// The content of the page.
pub fn scope(_state: AppState) -> Vec<El> {
    Vec::new()
}
