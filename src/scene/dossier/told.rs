//! A record in words: its columns by name, its values as people say them, numbers of rows left out.

use super::{Asked, held};
use crate::domain::privacy::{PartKind, Row};
use crate::wording::when;
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

/// What a record holds, each with what it is called.
pub fn row(kind: PartKind, row: &Row, asked: &Asked<'_>) -> Vec<(String, String)> {
    match kind {
        PartKind::Story | PartKind::Look => line(row, asked),
        PartKind::Merged => merged(row, asked),
        PartKind::ToldApart => vec![(asked.wording.text("privacy-told-apart"), String::new())],
        _ => record(kind, row, asked),
    }
}

/// Columns that lead to other rows, or help to find this one.
fn is_inner(column: &str) -> bool {
    let inner = [
        "id",
        "key",
        "find",
        "find_back",
        "position",
        "received_by",
        "taken_by",
        "form",
    ];
    inner.contains(&column) || column.ends_with("_id")
}

fn record(kind: PartKind, row: &Row, asked: &Asked<'_>) -> Vec<(String, String)> {
    let mut told = Vec::new();
    for (column, value) in row.iter().filter(|(column, _)| !is_inner(column)) {
        match value {
            _ if column == "jpeg" => {
                let said = asked.wording.text("privacy-photo-in-json");
                told.push((asked.wording.text("photo"), said));
            }
            // Fields of the branch's own, and what is typed, under their own names.
            Value::Object(fields) => {
                let fields = fields
                    .iter()
                    .map(|(name, value)| (name, said(value, asked)));
                told.extend(fields.map(|(name, said)| (label(kind, name, asked), said)));
            }
            value => told.push((
                label(kind, column, asked),
                in_words(kind, (column, value), asked),
            )),
        }
    }
    told.retain(|(_, said)| !said.is_empty());
    told
}

/// What of a line leads to other rows.
const LEADS: [&str; 11] = [
    "consent",
    "note",
    "trait",
    "photo",
    "other",
    "inquiry",
    "complaint",
    "own",
    "seen",
    "visit",
    "slip",
];

/// A line of the story or a look: when, and in one sentence what was done, by whom, about what.
fn line(row: &Row, asked: &Asked<'_>) -> Vec<(String, String)> {
    let text = |column: &str| held(row, column).and_then(Value::as_str);
    let mut parts = Vec::new();
    parts.extend(text("act").map(|act| asked.wording.text(&format!("act-{act}"))));
    parts.extend(text("who").map(str::to_owned));
    parts.extend(text("about").map(str::to_owned));
    if let Some(Value::Object(detail)) = held(row, "detail") {
        for (name, value) in detail
            .iter()
            .filter(|(name, _)| !LEADS.contains(&name.as_str()))
        {
            match value {
                Value::Object(changes) => parts
                    .extend((changes.iter()).map(|(field, change)| changed(field, change, asked))),
                Value::Array(_) => parts.push(changed(name, value, asked)),
                value => parts.push(said(value, asked)),
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    let at = held(row, "at").map(|at| said(at, asked));
    vec![(at.unwrap_or_default(), parts.join(" · "))]
}

/// A row that was made one with theirs: when, and whose it was.
fn merged(row: &Row, asked: &Asked<'_>) -> Vec<(String, String)> {
    let of = held(row, "row").and_then(|row| row.get("row"));
    let text = |name: &str| of.and_then(|of| of.get(name)).and_then(Value::as_str);
    let whose = [text("name"), text("number")].into_iter().flatten();
    let at = held(row, "merged_at").map(|at| said(at, asked));
    vec![(
        at.unwrap_or_default(),
        whose.collect::<Vec<_>>().join(" · "),
    )]
}

/// "Town: first “Salem”, then “Karur”".
fn changed(field: &str, change: &Value, asked: &Asked<'_>) -> String {
    let label = label(PartKind::Member, field, asked);
    let slots = |from: &Value, to: &Value| {
        [
            ("what", label.as_str().into()),
            ("from", said(from, asked).into()),
            ("to", said(to, asked).into()),
        ]
    };
    match change.as_array().map(Vec::as_slice) {
        Some([from, to]) => asked.wording.with("privacy-paper-change", &slots(from, to)),
        _ => format!("{label}: {}", said(change, asked)),
    }
}

/// What a column is called; one that has no name shows its own.
fn label(kind: PartKind, column: &str, asked: &Asked<'_>) -> String {
    let of_member = format!("field-{column}");
    if kind == PartKind::Member && asked.wording.has(&of_member) {
        return asked.wording.text(&of_member);
    }
    let id = format!("privacy-col-{column}");
    if asked.wording.has(&id) {
        asked.wording.text(&id)
    } else {
        column.to_owned()
    }
}

/// The wording id of a word, where a column holds words of the program.
fn id_of(kind: PartKind, column: &str, word: &str) -> Option<String> {
    use PartKind as P;
    Some(match (kind, column) {
        (P::Enrolment, "stage") => format!("enrol-{word}"),
        (P::Card, "state") => format!("card-{word}"),
        (P::Contact, "kind") => format!("contact-{word}"),
        (P::Trait, "kind") => format!("trait-{word}"),
        (P::Consent, "purpose") => format!("consent-name-{word}"),
        (P::Note, "kind") => format!("note-{word}"),
        (P::Inquiry, "kind") => format!("inquiry-kind-{word}"),
        (P::Inquiry, "outcome") => format!("outcome-{word}"),
        (P::Complaint, "kind") => format!("complaint-kind-{word}"),
        (P::Complaint, "outcome") => format!("privacy-outcome-{word}"),
        (P::Complaint, "severity") => format!("severity-{word}"),
        (P::Complaint, "stage") => format!("stage-{word}"),
        (P::Inquiry | P::Complaint, "channel") => format!("channel-{word}"),
        (P::Member, "channel") => format!("reach-{word}"),
        (P::Member, "language") => format!("language-{word}"),
        (P::Member, "access") => format!("access-{word}"),
        (P::Member, "own") => format!("field-{word}"),
        (P::Member, "source") => format!("privacy-source-{word}"),
        _ => return None,
    })
}

fn in_words(kind: PartKind, (column, value): (&str, &Value), asked: &Asked<'_>) -> String {
    if id_of(kind, column, "").is_none() {
        return said(value, asked);
    }
    let words = value.as_str().unwrap_or_default().split(',');
    let words = words.filter(|word| !word.is_empty()).map(|word| {
        let word = word.trim_start_matches('+'); // a field of the branch's own
        let id = id_of(kind, column, word);
        let id = id.filter(|id| asked.wording.has(id));
        id.map_or_else(|| word.to_owned(), |id| asked.wording.text(&id))
    });
    words.collect::<Vec<_>>().join(", ")
}

/// A value as people say it: an instant in the branch's time, a day, lists with commas.
fn said(value: &Value, asked: &Asked<'_>) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text_said(text, asked),
        Value::Array(values) => {
            let values = values.iter().map(|value| said(value, asked));
            values.collect::<Vec<_>>().join(", ")
        }
        Value::Object(fields) => match fields.get("value") {
            Some(value) => said(value, asked), // a phone or an address
            None => value.to_string(),
        },
        value => value.to_string(),
    }
}

fn text_said(text: &str, asked: &Asked<'_>) -> String {
    let is_instant = text.len() == 24 && text.ends_with('Z');
    if let Some(at) = is_instant
        .then(|| text.parse::<DateTime<Utc>>().ok())
        .flatten()
    {
        let day = at.with_timezone(&asked.zone).date_naive();
        let day = when::date(asked.wording, day);
        return format!("{day} {}", when::time(asked.zone, at));
    }
    match text.parse::<NaiveDate>() {
        Ok(day) if text.len() == 10 => when::date(asked.wording, day),
        _ => text.to_owned(),
    }
}
