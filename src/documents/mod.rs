//! What leaves and comes in, as text: the backup and the CSV. Nothing here touches a file or a browser.

mod backup;
mod csv;
mod error;

pub use backup::{BACKUP_VERSION, read_backup, write_backup};
pub use csv::{Import, read_csv, write_csv};
pub use error::{DocumentError, Problem};
