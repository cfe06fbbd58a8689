//! `sort` and `compare`: shelf order for scripts, and a way to see how a scheme is read.

use super::{End, output};
use crate::domain::call_number::{self, Scheme};
use std::cmp::Ordering;
use std::io::{self, Read};

/// Reads call numbers, one a line, and writes them in shelf order. Empty lines are dropped.
pub fn sort(scheme: Scheme) -> End {
    let mut bytes = Vec::new();
    if let Err(why) = io::stdin().lock().read_to_end(&mut bytes) {
        output::say(&why.to_string());
        return End::Problem;
    }
    let text = String::from_utf8_lossy(&bytes);
    let mut numbers: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    call_number::sort(scheme, &mut numbers);
    if !numbers.is_empty() {
        output::line(&numbers.join("\n"));
    }
    End::Done
}

/// Writes how two call numbers stand to each other.
pub fn compare(scheme: Scheme, a: &str, b: &str) -> End {
    output::line(match call_number::compare(scheme, a, b) {
        Ordering::Less => "-1",
        Ordering::Equal => "0",
        Ordering::Greater => "1",
    });
    End::Done
}
