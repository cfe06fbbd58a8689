//! Finding.
pub mod fold;
pub mod names;
mod text;
