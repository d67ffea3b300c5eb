//! audits

use crate::ui::dom::El;
use crate::ui::state::AppState;

/// The content of the part.
pub fn audits(_state: AppState) -> Vec<El> {
    Vec::new()
}
