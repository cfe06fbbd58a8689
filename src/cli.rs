//! The work of the desk without a window: for scripts, and for anyone without a display. Thin, over the library.
//!
//! What was asked for goes to standard output alone, with `--json` as one document whose keys do not change; what is
//! said beside it goes to standard error. The program ends with 0 when the work is done, 1 when the work found a
//! problem, 2 when it was asked in a wrong way.

mod branch;
mod check;
mod demo;
pub mod display;
mod dossier;
mod draw;
mod export;
mod find;
mod import;
mod locate;
mod order;
mod output;
mod retention;
mod route;
mod screens;

pub use output::say;

use crate::domain::call_number::Scheme;
use crate::domain::language::Language;
use crate::domain::way::Gait;
use crate::exchange::kind::Kind;
use crate::wording::Wording;
use clap::{Parser, Subcommand};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The reception desk of one library branch. Without a command, its window opens.
#[derive(Debug, Parser)]
#[command(
    name = "deskbell",
    version,
    after_help = "Ends with 0 when done, 1 when the work found a problem, 2 when asked in a wrong way."
)]
pub struct Args {
    /// The branch's file
    #[arg(long, global = true, value_name = "PATH")]
    pub file: Option<PathBuf>,
    /// The language of sentences: en or ta; without it the one of this computer
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<Language>,
    /// Opens the demo branch, in a fresh copy
    #[arg(long, conflicts_with = "file")]
    pub demo: bool,
    /// What to do without a window
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// The colours of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Theme {
    Light,
    Dark,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Makes a new branch's file at --file
    New {
        #[arg(long)]
        name: String,
        /// Its time zone, as "Asia/Kolkata"
        #[arg(long, default_value = "Asia/Kolkata")]
        zone: String,
    },
    /// Brings a list into the branch's file
    Import(import::Asked),
    /// Writes a list of members to a file for others (notes, likes and dislikes are never in it), all that is held on one
    /// member for that member, or every floor of the plan into a folder
    Export(export::Asked),
    /// Finds members, places, shelves, titles, past answers and complaints, as the window's box does
    Find {
        #[arg(required = true)]
        words: Vec<String>,
        /// Most hits
        #[arg(long, default_value_t = 20)]
        limit: usize,
        /// Writes the hits as JSON
        #[arg(long)]
        json: bool,
    },
    /// Says where a call number stands
    Locate {
        call_number: String,
        /// Writes the answer as JSON
        #[arg(long)]
        json: bool,
    },
    /// Tells the way; an end is the name of a place, of a room or another area, of a lift or stairs, the code of a bay or of
    /// a row of bays, or cn: and a call number; where several are called so, with the floor before it (3:WING A)
    Route {
        from: String,
        to: String,
        /// Without stairs, steps and escalators
        #[arg(long)]
        step_free: bool,
        /// Keeps away from a lift, stairs, an area, a door, a bay or a row of bays, by its name or code; where several are
        /// called so, with the floor before it (3:WING A); may be given several times
        #[arg(long, value_name = "CODE")]
        avoid: Vec<String>,
        /// Writes the way as JSON
        #[arg(long)]
        json: bool,
        /// Writes the slip as PDF
        #[arg(long, value_name = "OUT")]
        pdf: Option<PathBuf>,
    },
    /// Draws every screen with the demo branch in it, as PNG files; needs no display
    Screens {
        /// The folder for the pictures
        folder: PathBuf,
        /// light or dark
        #[arg(long, default_value = "light")]
        theme: Theme,
    },
    /// Draws a floor into a file
    Draw {
        /// What the lift says, or its name
        floor: String,
        /// OUT.svg, or OUT.png
        out: PathBuf,
    },
    /// Looks the branch's file over: damage, rows that can't be read, and shelves that want mending
    ///
    /// Ends with 1 when something wants mending. Kinds that do: not-open, damaged, orphan, unread, backwards, overlap,
    /// out-of-order, same-sign, one-floor, bays-overlap, unreached, unreached-stop. Kinds that are remarks: gap, narrow,
    /// unreached-step-free, unknown-location, no-range, no-range-bare, other-rule.
    Check {
        /// What to look over: the plan alone, or the shelves, their signs and what stands on them; without, everything
        what: Option<check::What>,
        /// Writes the report as JSON
        #[arg(long)]
        json: bool,
    },
    /// Lets go what the branch's rules say is kept no longer; the window does so once a day
    Retention(retention::Asked),
    /// Writes a made-up branch to try things on: nine floors, 5,000 members, half a year at the desk
    ///
    /// An older demo file at the place gives way; anything else that lies there is left alone.
    Demo {
        /// The file to write
        out: PathBuf,
    },
    /// Puts call numbers, one a line on standard input, into shelf order
    Sort {
        /// ddc, lcc, colon or generic
        #[arg(value_parser = scheme)]
        scheme: Scheme,
    },
    /// Says which of two call numbers stands first: prints -1, 0 or 1
    Compare {
        /// ddc, lcc, colon or generic
        #[arg(value_parser = scheme)]
        scheme: Scheme,
        a: String,
        b: String,
    },
}

/// How the work ended, as the program tells who called it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Done,
    /// Rows that can't be taken, a way that does not exist, a damaged file.
    Problem,
    /// Asked in a way that is not understood.
    WrongUse,
}

impl End {
    /// The program's exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Problem => 1,
            Self::WrongUse => 2,
        }
    }
}

/// Does what was asked for.
pub fn run(verb: Verb, file: &Path, wording: &Arc<Wording>) -> End {
    match verb {
        Verb::New { name, zone } => import::new(wording, file, &name, &zone),
        Verb::Import(asked) => import::list(wording, file, asked),
        Verb::Export(asked) => export::run(wording, file, asked),
        Verb::Find { words, limit, json } => find::run(
            wording,
            file,
            &find::Asked {
                words: words.join(" "),
                most: limit,
                as_json: json,
            },
        ),
        Verb::Locate { call_number, json } => locate::run(wording, file, &call_number, json),
        Verb::Route {
            from,
            to,
            step_free,
            avoid,
            json,
            pdf,
        } => route::run(
            wording,
            file,
            &route::Asked {
                from,
                to,
                gait: gait(step_free),
                avoid,
                as_json: json,
                pdf,
            },
        ),
        Verb::Screens { folder, theme } => screens::draw(wording, &folder, theme),
        Verb::Draw { floor, out } => draw::floor(wording, file, &floor, &out),
        Verb::Check { what, json } => check::check(wording, file, (what, json)),
        Verb::Retention(asked) => retention::run(wording, file, asked),
        Verb::Demo { out } => demo::demo(wording, &out),
        Verb::Sort { scheme } => order::sort(scheme),
        Verb::Compare { scheme, a, b } => order::compare(scheme, &a, &b),
    }
}

/// How one walks.
fn gait(step_free: bool) -> Gait {
    if step_free {
        Gait::StepFree
    } else {
        Gait::Walking
    }
}

/// The sentences in the language that was asked for, or else the computer's.
pub fn wording(asked: Option<Language>) -> Arc<Wording> {
    let of_computer = || {
        let locale = sys_locale::get_locale()?;
        Language::from_code(locale.split(['-', '_']).next()?)
    };
    Wording::of(asked.or_else(of_computer).unwrap_or_default()).clone()
}

fn scheme(word: &str) -> Result<Scheme, String> {
    Scheme::from_word(&word.to_lowercase()).ok_or_else(|| one_of(&Scheme::ALL.map(Scheme::word)))
}

fn kind(word: &str) -> Result<Kind, String> {
    Kind::from_word(&word.to_lowercase()).ok_or_else(|| one_of(&Kind::ALL.map(Kind::word)))
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(&code.to_lowercase())
        .ok_or_else(|| one_of(&Language::ALL.map(Language::code)))
}

fn one_of(words: &[&str]) -> String {
    format!("use one of {}", words.join(", "))
}
