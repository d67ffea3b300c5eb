//! Pieces that more than one page shows, or that are large enough to stand alone.

mod banners;
pub mod basis;
mod body;
pub mod choice;
pub mod confirm;
mod derivation;
mod families;
pub mod field;
mod filters;
pub mod fold;
pub mod howto;
pub mod iso;
pub mod keep;
pub mod level3;
pub mod manage;
pub mod parts;
pub mod plan;
pub mod records;
pub mod rev3;
mod row;
pub mod scale;
pub mod scope;
pub mod share;
pub mod shelf;
pub mod status;
mod trouble;
mod verdict;
mod waterfall;

pub use banners::banners;
pub use body::{body, note};
pub use derivation::derivation;
pub use families::families;
pub use filters::filters;
pub use row::row;
pub use trouble::trouble;
pub use waterfall::waterfall;
