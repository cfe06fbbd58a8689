//! `export`: a list of members as a file for others, all that is held on one of them for themselves, or the plan.

use super::{End, branch, dossier, draw, one_of, output};
use crate::clock::Clock;
use crate::domain::member::filter::{ListOrder, MemberFilter, On, ReadyList};
use crate::domain::story::Actor;
use crate::exchange::export::{Columns, Export, Format};
use crate::exchange::report::Watch;
use crate::store::Store;
use crate::wording::Wording;
use serde_json::json;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What was asked for.
#[derive(Debug, clap::Args)]
pub struct Asked {
    /// members (a list of them), member (all that is held on the one of a card or number), or plan (every floor as
    /// GeoJSON in metres and as SVG, into a folder)
    #[arg(value_parser = ["members", "member", "plan"])]
    kind: String,
    /// OUT for members: the file to write. NUMBER and OUT for member: the member's number, then the file, whose ending says
    /// whether it is JSON or PDF. FOLDER for plan: each floor becomes two files in it, one .geojson and one .svg. What lies
    /// there is replaced once the new one is whole
    #[arg(required = true, num_args = 1..=2, value_names = ["NUMBER|FOLDER", "OUT"])]
    places: Vec<OsString>,
    /// csv, spreadsheet (a CSV that spreadsheets read as it is), xlsx, json or vcard
    #[arg(long, default_value = "csv", value_parser = format)]
    format: Format,
    /// expiring-this-month, ran-out-lately, regulars-not-seen, never-seen, no-contact or children-no-guardian; without
    /// it all members
    #[arg(long, value_name = "NAME", value_parser = ready_list)]
    list: Option<ReadyList>,
    /// Further conditions, all of which must be true: a JSON list such as [{"town":"Salem"},{"language":"ta"}]
    #[arg(long, value_name = "JSON")]
    filter: Option<String>,
    /// post (names and address), call (names and phones) or all
    #[arg(long, default_value = "all", value_parser = columns)]
    columns: Columns,
    /// Writes what was done as JSON
    #[arg(long)]
    json: bool,
}

fn format(word: &str) -> Result<Format, String> {
    Format::from_word(word).ok_or_else(|| one_of(&Format::ALL.map(Format::word)))
}

fn columns(word: &str) -> Result<Columns, String> {
    Columns::from_word(word).ok_or_else(|| one_of(&Columns::ALL.map(Columns::word)))
}

fn ready_list(word: &str) -> Result<ReadyList, String> {
    ReadyList::from_word(word).ok_or_else(|| one_of(&ReadyList::ALL.map(ReadyList::word)))
}

/// Writes the file.
pub fn run(wording: &Wording, file: &Path, asked: Asked) -> End {
    match (asked.kind.as_str(), asked.places.as_slice()) {
        ("members", [out]) => {
            let out = PathBuf::from(out);
            members(wording, file, (asked, out))
        }
        ("member", [number, out]) => {
            let asked = dossier::Asked {
                number: number.to_string_lossy().into_owned(),
                out: PathBuf::from(out),
                as_json: asked.json,
            };
            dossier::run(wording, file, asked)
        }
        ("plan", [folder]) => draw::plan(wording, file, Path::new(folder), asked.json),
        _ => {
            output::say(&wording.text("cli-export-places"));
            End::WrongUse
        }
    }
}

fn members(wording: &Wording, file: &Path, (asked, out): (Asked, PathBuf)) -> End {
    let mut filter = asked.list.map(ReadyList::filter).unwrap_or_default();
    if let Some(conditions) = &asked.filter {
        match serde_json::from_str::<MemberFilter>(conditions) {
            Ok(more) => filter.conditions.extend(more.conditions),
            Err(why) => {
                let slots = [("why", why.to_string().into())];
                output::say(&wording.with("cli-filter-unread", &slots));
                return End::WrongUse;
            }
        }
    }
    let now = Clock::System.now();
    let store = match Store::open(file, now) {
        Ok(store) => store,
        Err(why) => return branch::refused(wording, file, &why),
    };
    let branch = match store.read_now(|r| r.get_branch()) {
        Ok(branch) => branch,
        Err(why) => return branch::unread(wording, &why),
    };
    let list = asked.list.map_or("", ReadyList::word);
    let conditions = asked.filter.unwrap_or_default();
    let export = Export {
        list: format!("{list} {conditions}").trim().to_owned(),
        filter,
        order: asked.list.map_or(ListOrder::Name, ReadyList::order),
        format: asked.format,
        columns: asked.columns,
        out,
        actor: Actor::System,
        now,
        on: On {
            today: now.with_timezone(&branch.zone).date_naive(),
            zone: branch.zone,
        },
    };
    match export.write(&store, &Watch::silent()) {
        Ok(count) => tell(wording, &export, count, asked.json),
        Err(why) => {
            output::say(&why.sentence(wording));
            End::Problem
        }
    }
}

fn tell(wording: &Wording, export: &Export, count: u64, as_json: bool) -> End {
    let out = export.out.display().to_string();
    if as_json {
        return output::json(&json!({ "count": count, "file": out }));
    }
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let slots = [("count", count.into()), ("file", out.into())];
    output::line(&wording.with("cli-exported", &slots));
    End::Done
}
