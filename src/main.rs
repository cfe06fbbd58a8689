//! The program: reads where things are on this computer, and opens the window or does the work without one.

fn main() {}
