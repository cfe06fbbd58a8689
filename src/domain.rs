//! Data and rules of the desk. No input or output, no clock: an instant is always an argument.
//! Imports nothing of ours.

pub mod branch;
pub mod call_number;
pub mod changed;
pub mod closure;
pub mod complaint;
pub mod draw;
pub mod due;
pub mod fold;
pub mod geometry;
pub mod guide;
pub mod heat;
pub mod holding;
pub mod id;
pub mod inquiry;
pub mod known;
pub mod language;
pub mod member;
pub mod plan;
pub mod privacy;
pub mod problem;
pub mod retention;
pub mod setup;
pub mod shelf;
pub mod shelf_search;
pub mod spread;
pub mod story;
pub mod subject;
pub mod text;
pub mod typed;
pub mod undo;
pub mod way;
pub(crate) mod word;
