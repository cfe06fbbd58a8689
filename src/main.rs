//! The program: a command without a window, or the window.

use clap::Parser;
use deskbell::cli::{self, Args, End, display};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    let end = match args.verb {
        Some(verb) => cli::run(verb, args.file, &cli::wording(args.lang)),
        None => window(&args),
    };
    ExitCode::from(end.code())
}

/// Opens the window, where there is a display to open it on.
fn window(args: &Args) -> End {
    if let Err(why) = display::look() {
        cli::say(&why.sentence(&cli::wording(args.lang)));
        return End::Problem;
    }
    cli::say(&cli::wording(args.lang).text("cli-no-window"));
    End::Problem
}
