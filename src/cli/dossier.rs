//! `export member`: all that is held on one person, as JSON or as a paper.

use super::{End, branch, output};
use crate::clock::Clock;
use crate::domain::branch::Branch;
use crate::domain::privacy::Dossier;
use crate::domain::story::Actor;
use crate::exchange::dossier::{hand_out, json};
use crate::exchange::outside::Outside;
use crate::print;
use crate::scene::dossier::{Asked as Paper, dossier};
use crate::store::{self, Store};
use crate::wording::Wording;
use serde_json::json as answer;
use std::path::{Path, PathBuf};

/// What was asked for.
pub struct Asked {
    pub number: String,
    pub out: PathBuf,
    pub as_json: bool,
}

/// Writes the file; its ending says in which form.
pub fn run(wording: &Wording, file: &Path, asked: Asked) -> End {
    let ending = asked.out.extension().unwrap_or_default();
    let is_paper = ending.eq_ignore_ascii_case("pdf");
    if !is_paper && !ending.eq_ignore_ascii_case("json") {
        output::say(&wording.text("cli-export-places"));
        return End::WrongUse;
    }
    let now = Clock::System.now();
    let store = match Store::open(file, now) {
        Ok(store) => store,
        Err(why) => return branch::refused(wording, file, &why),
    };
    let (held, branch) = match read(&store, &asked.number) {
        Ok((Some(held), branch)) => (held, branch),
        Ok((None, _)) => {
            let slots = [("number", asked.number.as_str().into())];
            output::say(&wording.with("cli-no-member", &slots));
            return End::Problem;
        }
        Err(why) => return branch::unread(wording, &why),
    };
    let name = branch.name.text(wording.language());
    let paper = || {
        print::pdf(&dossier(&Paper {
            dossier: &held,
            wording,
            branch: name,
            made_at: now,
            zone: branch.zone,
        }))
    };
    let bytes = if is_paper {
        paper()
    } else {
        Ok(json(&held, name, now))
    };
    let Ok(bytes) = bytes else {
        output::say(&wording.text("print-pdf"));
        return End::Problem;
    };
    let outside = Outside {
        out: asked.out.clone(),
        actor: Actor::System,
        now,
    };
    if let Err(why) = hand_out(&store, &outside, &held, &bytes) {
        output::say(&why.sentence(wording));
        return End::Problem;
    }
    let out = asked.out.display().to_string();
    if asked.as_json {
        return output::json(&answer!({ "number": held.number, "file": out }));
    }
    let slots = [("name", held.name.into()), ("file", out.into())];
    output::line(&wording.with("cli-member-exported", &slots));
    End::Done
}

/// What is held on whoever has this number or card, and whose file it is.
fn read(store: &Store, number: &str) -> Result<(Option<Dossier>, Branch), store::Error> {
    let number = number.to_owned();
    store.read_now(move |r| {
        let member = r.find_member_by_card(&number)?;
        let held = member.map(|member| r.find_dossier(member)).transpose()?;
        Ok((held.flatten(), r.get_branch()?))
    })
}
