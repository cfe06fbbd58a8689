//! The program: a command without a window, or the window.

use clap::Parser;
use deskbell::cli::{self, Args, End, display};
use deskbell::clock::Clock;
use deskbell::ui::app::Start;
use deskbell::ui::open::Places;
use deskbell::ui::window;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    let places = places();
    let end = match args.verb {
        Some(verb) => cli::run(
            verb,
            &args.file.unwrap_or(places.file),
            &cli::wording(args.lang),
        ),
        None => desk(args, places),
    };
    ExitCode::from(end.code())
}

/// Opens the window, where there is a display to open it on.
fn desk(args: Args, places: Places) -> End {
    if let Err(why) = display::look() {
        cli::say(&why.sentence(&cli::wording(args.lang)));
        return End::Problem;
    }
    let start = Start {
        places,
        clock: Clock::System,
        file: args.file,
        is_demo: args.demo,
        language: args.lang,
    };
    match window::run(start) {
        Ok(()) => End::Done,
        Err(why) => {
            let said =
                cli::wording(args.lang).with("cli-no-window", &[("why", why.to_string().into())]);
            cli::say(&said);
            End::Problem
        }
    }
}

/// Where things are on this computer, as its system wants it; beside the program where it has no folders for that.
fn places() -> Places {
    let folders = directories::ProjectDirs::from("", "", "Deskbell");
    let data = folders
        .as_ref()
        .map_or_else(|| PathBuf::from("."), |f| f.data_dir().to_owned());
    let cache = folders
        .as_ref()
        .map_or_else(|| data.clone(), |f| f.cache_dir().to_owned());
    let prefs = folders
        .as_ref()
        .map_or_else(|| data.clone(), |f| f.config_dir().to_owned());
    let documents =
        directories::UserDirs::new().and_then(|dirs| dirs.document_dir().map(ToOwned::to_owned));
    Places {
        file: data.join("branch.deskbell"),
        demo: data.join("demo.deskbell"),
        demo_ready: cache.join("demo"),
        prefs: prefs.join("window.json"),
        papers: documents.unwrap_or(data).join("Deskbell"),
    }
}
