//! All that is held on one person as a file they can take along: JSON with stable keys here; as a paper it is drawn by
//! `scene` and comes in as bytes. Imports `store` and `domain`.

use super::Error;
use super::outside::{Outside, unwritten};
use crate::domain::privacy::Dossier;
use crate::store::Store;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// The form of the file; a later one has another number.
const VERSION: u32 = 1;

/// The dossier as JSON: what it is, then every kind of record by its word.
pub fn json(dossier: &Dossier, branch: &str, made_at: DateTime<Utc>) -> Vec<u8> {
    let parts = dossier.parts.iter().map(|part| {
        let rows = (part.rows.iter()).map(|row| Value::Object(row.iter().cloned().collect()));
        (part.kind.word().to_owned(), rows.collect())
    });
    let whole = json!({
        "what": "deskbell dossier",
        "version": VERSION,
        "branch": branch,
        "made_at": made_at.to_rfc3339_opts(SecondsFormat::Millis, true),
        "number": dossier.number,
        "name": dossier.name,
        "held": parts.collect::<Map<String, Value>>(),
    });
    format!("{whole:#}\n").into_bytes()
}

/// Writes the bytes of a dossier to a file outside and tells it in the member's story.
///
/// # Errors
/// As [`Outside::write`].
pub fn hand_out(
    store: &Store,
    outside: &Outside,
    dossier: &Dossier,
    bytes: &[u8],
) -> Result<(), Error> {
    let (member, name) = (dossier.member, outside.name());
    outside.write(
        store,
        |part| fill(part, bytes).map_err(unwritten),
        move |w, ()| w.note_handed_out(member, &name),
    )
}

fn fill(part: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create_new(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}
