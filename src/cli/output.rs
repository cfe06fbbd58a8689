//! Standard output and standard error. A reader that has gone away (`deskbell … | head -1`) is no trouble: what it did
//! not want is not written.

use serde::Serialize;
use std::io::{self, Write};

/// Writes a line to standard output.
pub fn line(text: &str) {
    quietly(writeln!(io::stdout().lock(), "{text}"));
}

/// Writes one JSON document to standard output.
pub fn json<T: Serialize>(document: &T) {
    match serde_json::to_string_pretty(document) {
        Ok(text) => line(&text),
        Err(why) => say(&why.to_string()),
    }
}

/// Says a sentence on standard error.
pub fn say(text: &str) {
    quietly(writeln!(io::stderr().lock(), "{text}"));
}

/// Nobody is left to tell that nobody listens.
fn quietly(written: io::Result<()>) {
    drop(written);
}
