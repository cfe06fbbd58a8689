//! The generic rule: natural order. Every run of digits is a whole number (`31.02` before `31.10`, `M 2` before
//! `M 10`), so a local decimal scheme belongs under DDC, where the digits after the point are decimals.

use super::key::KeyWriter;
use super::token::{Style, write_tokens};

/// Writes the key of any text.
pub(super) fn write(text: &str, key: &mut KeyWriter) {
    write_tokens(text, Style::Generic, key);
}
