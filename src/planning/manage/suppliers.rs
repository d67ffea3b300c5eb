//! suppliers
