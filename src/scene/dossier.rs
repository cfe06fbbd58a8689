//! All that is held on one person, on paper for that person: each kind of record under a heading of its own, what a
//! record holds beside what it is called. Pages flow like those of the route slip.

mod told;

use super::doc::{Doc, Meaning, Page, Paper};
use super::slip::Edges;
use super::slip::flow::{self, Flow, Passage};
use super::slip::form::Form;
use super::slip::words::spoken;
use super::{Face, Hand, Role};
use crate::domain::privacy::{Dossier, Part, Row};
use crate::wording::Wording;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// A dossier that is to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub dossier: &'a Dossier,
    pub wording: &'a Wording,
    /// The name of the branch.
    pub branch: &'a str,
    pub made_at: DateTime<Utc>,
    /// The branch's.
    pub zone: Tz,
}

const FORM: Form = Form {
    paper: Paper::A4,
    side_mm: 18.0,
    top_mm: 12.0,
    title_sizes_mm: &[7.5, 6.5, 5.5],
    lead_mm: 4.0,
    heading_mm: 5.0,
    body_mm: 3.5,
    small_mm: 3.1,
    map_letters: 1.0,
    map_mm: (0.0, 0.0), // there is no map on it
};

/// Where what a record holds begins, from the left edge of the text.
const VALUE_MM: f64 = 52.0;
/// A label ends this far before it.
const BESIDE_MM: f64 = 3.0;

/// Draws the paper: A4.
pub fn dossier(asked: &Asked<'_>) -> Doc {
    let language = asked.wording.language();
    let mut flow = Flow::new(&FORM);
    let top = flow.head(asked.branch, language);
    let slots = [("name", asked.dossier.name.as_str().into())];
    let title = asked.wording.with("privacy-paper-title", &slots);
    let size_mm = flow::size_that_fits(&title, Face::Bold, FORM.title_sizes_mm, FORM.width());
    flow.passage(&Passage {
        meaning: Meaning::Title(title.clone()),
        words: &title,
        language,
        hand: Hand::new(Face::Bold, size_mm, Role::Ink),
        indent_mm: 0.0,
    });
    flow.gap(FORM.body_mm * 0.5);
    let slots = [("number", asked.dossier.number.as_str().into())];
    let lead = asked.wording.with("privacy-paper-lead", &slots);
    flow.passage(&Passage {
        meaning: Meaning::Paragraph,
        words: &lead,
        language,
        hand: Hand::new(Face::Regular, FORM.lead_mm, Role::Ink),
        indent_mm: 0.0,
    });
    for part in &asked.dossier.parts {
        add_part(&mut flow, part, asked);
    }
    let mut pages = flow.finish();
    let edges = Edges {
        wording: asked.wording,
        title: &title,
        made_at: asked.made_at,
        zone: asked.zone,
    };
    edges.add(&mut pages, &FORM, top);
    let page = |blocks| Page {
        paper: FORM.paper,
        blocks,
    };
    Doc {
        title: title.clone(),
        language,
        made_at: asked.made_at,
        pages: pages.into_iter().map(page).collect(),
    }
}

/// A kind of record under its heading; that there is none is told, too.
fn add_part(flow: &mut Flow, part: &Part, asked: &Asked<'_>) {
    let language = asked.wording.language();
    let id = format!("privacy-part-{}", part.kind.word());
    let heading = asked.wording.text(&id);
    flow.gap(FORM.body_mm * 1.6);
    // A heading alone at the foot of a page leads nowhere.
    flow.need(FORM.line(FORM.heading_mm) + FORM.line(FORM.body_mm) * 3.0);
    flow.passage(&Passage {
        meaning: Meaning::Heading(heading.clone()),
        words: &heading,
        language,
        hand: Hand::new(Face::Bold, FORM.heading_mm, Role::Ink),
        indent_mm: 0.0,
    });
    if part.rows.is_empty() {
        let none = asked.wording.text("privacy-paper-none");
        flow.gap(FORM.body_mm * 0.3);
        flow.passage(&Passage {
            meaning: Meaning::Paragraph,
            words: &none,
            language,
            hand: Hand::new(Face::Regular, FORM.body_mm, Role::QuietInk),
            indent_mm: 0.0,
        });
    }
    for row in &part.rows {
        add_row(flow, &told::row(part.kind, row, asked), asked);
    }
}

fn add_row(flow: &mut Flow, row: &[(String, String)], asked: &Asked<'_>) {
    flow.gap(FORM.body_mm * 0.6);
    // The beginning of a record alone at the foot of a page says little.
    flow.need(FORM.line(FORM.body_mm) * row.len().min(4) as f64);
    for (label, value) in row {
        let hand = Hand::new(Face::Regular, FORM.body_mm, Role::Ink);
        let bold = Hand {
            face: Face::Bold,
            ..hand
        };
        let label = flow::cut_to(label, bold, VALUE_MM - BESIDE_MM);
        flow.step(
            &label,
            &Passage {
                meaning: Meaning::Step,
                words: value,
                language: spoken(value, asked.wording.language()),
                hand,
                indent_mm: VALUE_MM,
            },
        );
    }
}

/// A column of a row, if it holds anything.
fn held<'a>(row: &'a Row, column: &str) -> Option<&'a serde_json::Value> {
    let found = row.iter().find(|(name, _)| name == column);
    found.map(|(_, value)| value).filter(|v| !v.is_null())
}
