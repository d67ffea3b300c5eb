//! A questionnaire that a customer sent.

use crate::ui::dom::El;
use crate::ui::state::AppState;

/// The content of the part. `code` is what the address has behind the name of the part.
pub fn questionnaire(_state: AppState, _code: &str) -> Vec<El> {
    Vec::new()
}
