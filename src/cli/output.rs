//! Standard output and standard error. A reader that has gone away (`deskbell … | head -1`) is no trouble: what it did
//! not want is not written.

use super::End;
use serde::Serialize;
use std::io::{self, Write};

/// Writes a line to standard output.
pub fn line(text: &str) {
    quietly(writeln!(io::stdout().lock(), "{text}"));
}

/// Writes bytes as they are to standard output.
pub fn bytes(bytes: &[u8]) {
    let mut out = io::stdout().lock();
    quietly(out.write_all(bytes).and_then(|()| out.flush()));
}

/// Writes one document to standard output, as scripts read it.
pub fn json(document: &impl Serialize) -> End {
    match serde_json::to_string_pretty(document) {
        Ok(text) => {
            line(&text);
            End::Done
        }
        Err(why) => {
            say(&why.to_string());
            End::Problem
        }
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
