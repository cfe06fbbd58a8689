//! Finding.
pub mod fold;
