//! The route slip: where a thing stands and the way there, on paper to be carried along.
//!
//! Words come first, then a map for each floor walked on. A slip knows nobody's name. Everything is measured before it
//! is placed, so that nothing reaches beyond the page and nothing overlaps; where a page is full the next one begins.

mod edges;
mod floor;
pub(super) mod flow;
pub(super) mod form;
#[cfg(test)]
mod tests;
pub(super) mod words;

use super::doc::{Block, Doc, Layer, Meaning, Page};
use super::font::sign;
use super::{Face, Hand, Path, Place, Role, Scales, Scene, Shape, Stroke, Text, Width};
use crate::domain::geometry::PointF;
use crate::domain::id::BayId;
use crate::domain::language::Language;
use crate::domain::plan::{Plan, Side};
use crate::domain::way::Route;
use crate::wording::Wording;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
pub(super) use edges::Edges;
use flow::{Flow, Passage};
use form::Form;

/// What a slip tells.
#[derive(Debug, Clone, Copy)]
pub struct Slip<'a> {
    pub plan: &'a Plan,
    pub wording: &'a Wording,
    pub route: &'a Route,
    /// What is looked for, shown large: a call number or the name of a place.
    pub title: &'a str,
    /// The title of the book, where there is one; empty otherwise.
    pub subtitle: &'a str,
    /// Where it stands.
    pub sentence: &'a str,
    /// The way in words, one sentence a step.
    pub steps: &'a [String],
    /// What is out of service on the way, one sentence each.
    pub notes: &'a [String],
    /// The bookcases that are looked for, lit up on the last map; the first gives its code to the goal.
    pub hits: &'a [(BayId, Option<Side>)],
    /// The name of the branch.
    pub branch: &'a str,
    pub made_at: DateTime<Utc>,
    /// The branch's.
    pub zone: Tz,
    /// In letters of 18 points and more, on A4.
    pub is_large_print: bool,
}

/// Draws a slip: A5, in large print A4.
pub fn slip(asked: &Slip<'_>) -> Doc {
    let form = form::of(asked);
    let mut flow = Flow::new(form);
    let top = flow.head(asked.branch, asked.wording.language());
    add_goal(&mut flow, asked, form);
    add_steps(&mut flow, asked, form);
    for note in asked.notes {
        add_note(&mut flow, note, asked, form);
    }
    floor::add_all(&mut flow, asked, form);
    let mut pages = flow.finish();
    let edges = Edges {
        wording: asked.wording,
        title: asked.title,
        made_at: asked.made_at,
        zone: asked.zone,
    };
    edges.add(&mut pages, form, top);
    let page = |blocks| Page {
        paper: form.paper,
        blocks,
    };
    Doc {
        title: asked
            .wording
            .with("slip-title", &[("title", asked.title.into())]),
        language: asked.wording.language(),
        made_at: asked.made_at,
        pages: pages.into_iter().map(page).collect(),
    }
}

/// What is looked for and where it stands.
fn add_goal(flow: &mut Flow, asked: &Slip<'_>, form: &Form) {
    let language = asked.wording.language();
    let size_mm = flow::size_that_fits(asked.title, Face::Bold, form.title_sizes_mm, form.width());
    flow.passage(&Passage {
        meaning: Meaning::Title(asked.title.to_owned()),
        words: asked.title,
        language: words::spoken(asked.title, language),
        hand: Hand::new(Face::Bold, size_mm, Role::Ink),
        indent_mm: 0.0,
    });
    if !asked.subtitle.is_empty() {
        flow.passage(&Passage {
            meaning: Meaning::Paragraph,
            words: asked.subtitle,
            language: words::spoken(asked.subtitle, language),
            hand: Hand::new(Face::Regular, form.lead_mm, Role::Ink),
            indent_mm: 0.0,
        });
    }
    if !asked.sentence.is_empty() {
        flow.gap(form.body_mm * 0.5);
        flow.passage(&Passage {
            meaning: Meaning::Paragraph,
            words: asked.sentence,
            language: words::spoken(asked.sentence, language),
            hand: Hand::new(Face::SemiBold, form.lead_mm, Role::Ink),
            indent_mm: 0.0,
        });
    }
}

/// The way in words, numbered.
fn add_steps(flow: &mut Flow, asked: &Slip<'_>, form: &Form) {
    if asked.steps.is_empty() {
        return;
    }
    let language = asked.wording.language();
    let heading = words::way(asked.wording, asked.route);
    flow.gap(form.body_mm * 1.1);
    // A heading alone at the foot of a page leads nowhere.
    flow.need(form.line(form.heading_mm) + form.line(form.body_mm) * 3.0);
    flow.passage(&Passage {
        meaning: Meaning::Heading(heading.clone()),
        words: &heading,
        language,
        hand: Hand::new(Face::Bold, form.heading_mm, Role::Ink),
        indent_mm: 0.0,
    });
    for (index, step) in asked.steps.iter().enumerate() {
        flow.gap(form.body_mm * 0.35);
        let number = (index + 1).to_string();
        flow.step(
            &number,
            &Passage {
                meaning: Meaning::Step,
                words: step,
                language: words::spoken(step, language),
                hand: Hand::new(Face::Regular, form.body_mm, Role::Ink),
                indent_mm: form.step_indent_mm(),
            },
        );
    }
}

/// A sentence of what is out of service, in a frame with the sign for it.
fn add_note(flow: &mut Flow, note: &str, asked: &Slip<'_>, form: &Form) {
    let pad = form.body_mm * 0.55;
    let passage = Passage {
        meaning: Meaning::Paragraph,
        words: note,
        language: words::spoken(note, asked.wording.language()),
        hand: Hand::new(Face::SemiBold, form.body_mm, Role::Ink),
        indent_mm: form.step_indent_mm() + pad,
    };
    flow.gap(form.body_mm * 0.8);
    let height = flow.height_of(&passage) + pad * 2.0;
    flow.need(height);
    // A note that is longer than a page goes without its frame.
    if flow.rest() >= height {
        let frame = flow.across(height);
        let at = PointF::new(
            frame.min.x + pad + form.body_mm * 0.7,
            frame.min.y + pad + form.line(form.body_mm) / 2.0,
        );
        let hand = Hand::new(Face::Sign, form.body_mm * 1.25, Role::Closed);
        let scene = Scene {
            shapes: vec![outline(
                Path::rounded(&frame, form.body_mm * 0.4),
                Role::Closed,
                0.35,
            )],
            texts: vec![Text::new(sign::CLOSED, Language::English, at, hand)],
            ..Scene::default()
        };
        flow.put(Block {
            meaning: Meaning::Ornament,
            layers: vec![Layer::on_page(scene)],
        });
    }
    flow.gap(pad);
    flow.passage(&passage);
    flow.gap(pad);
}

/// A line along a path, in millimetres of the page.
fn outline(path: Path, role: Role, width_mm: f64) -> Shape {
    Shape {
        path,
        place: Place::Ground,
        fill: None,
        stroke: Some(Stroke {
            role,
            width: Width::View(width_mm),
            dash: None,
        }),
        scales: Scales::ALL,
        tag: None,
    }
}
