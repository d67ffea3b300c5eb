//! audits
