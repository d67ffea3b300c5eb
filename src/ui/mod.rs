//! What people see.

pub mod inventory;
pub mod licenses;
pub mod route;
pub mod search;
pub mod session;
pub mod shell;
pub mod text;

#[cfg(feature = "ui")]
mod app;
#[cfg(feature = "ui")]
mod autosave;
#[cfg(feature = "ui")]
mod browser;
#[cfg(feature = "ui")]
mod components;
#[cfg(feature = "ui")]
mod dom;
#[cfg(feature = "ui")]
mod iso;
#[cfg(feature = "ui")]
mod js;
#[cfg(feature = "ui")]
mod keep;
#[cfg(feature = "ui")]
mod keys;
#[cfg(feature = "ui")]
mod later;
#[cfg(feature = "ui")]
mod pages;
#[cfg(feature = "ui")]
mod state;
#[cfg(feature = "ui")]
mod upkeep;

#[cfg(feature = "ui")]
pub use app::{mount, start};
