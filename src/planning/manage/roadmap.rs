//! roadmap
