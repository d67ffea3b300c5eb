//! What leaves and comes in, as text: the backup, plain and encrypted, the CSV and the link. Nothing here touches a
//! file or a browser.

mod around;
mod backup;
pub mod calendar;
mod collection;
mod csv;
mod encrypted;
mod error;
mod example;
mod history;
mod link;
pub mod questionnaire;
pub mod snapshot;

pub use backup::{BACKUP_VERSION, read_backup, read_stored, write_backup, write_stored};
pub use collection::{is_collection, read_collection, write_collection};
pub use csv::{Import, read_csv, write_csv, write_table};
pub use encrypted::{
    ENVELOPE_VERSION, Envelope, Header, ROUNDS, ROUNDS_MAX, ROUNDS_MIN, is_envelope, read_envelope,
    write_envelope,
};
pub use error::{DocumentError, EnvelopeError, LinkError, Problem};
pub use example::{EXAMPLE_DAY, read_example};
pub use history::{MAX_BYTES, MAX_STEPS, mark, read_history, read_log, write_history};
pub use link::{LINK_MOST, read_link, write_link};

/// The text of a file: UTF-8, without a byte order mark.
///
/// # Errors
/// [`Problem::NotUtf8`] with the line of the first byte that is not.
pub fn read_text(bytes: &[u8]) -> Result<&str, DocumentError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        DocumentError { line, problem: Problem::NotUtf8 }
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}
