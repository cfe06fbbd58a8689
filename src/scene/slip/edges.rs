//! What stands at the edges of a paper's pages, once their number is known: the time of printing, the number of the page,
//! and from the second page on what the paper is about.

use super::flow;
use super::form::Form;
use super::words;
use crate::scene::doc::{Block, Layer, Meaning};
use crate::scene::{Align, Face, Hand, Role, Scene};
use crate::wording::Wording;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// What the edges tell.
pub(in crate::scene) struct Edges<'a> {
    pub wording: &'a Wording,
    /// What the paper is about.
    pub title: &'a str,
    pub made_at: DateTime<Utc>,
    /// The branch's.
    pub zone: Tz,
}

impl Edges<'_> {
    /// Adds them to every page; `rule_y` is where the head of the first one ends.
    pub fn add(&self, pages: &mut [Vec<Block>], form: &Form, rule_y: f64) {
        let language = self.wording.language();
        let hand = Hand::new(Face::Regular, form.small_mm, Role::QuietInk);
        let printed = words::printed(self.wording, self.zone, self.made_at);
        let count = pages.len();
        for (index, blocks) in pages.iter_mut().enumerate() {
            let y = form.foot_y();
            let is_first = index == 0;
            let mut ornaments = Scene::default();
            if is_first {
                let y = rule_y + form.body_mm * 0.25;
                ornaments.shapes.push(flow::rule(form, y));
            } else {
                self.add_head(&mut ornaments, form);
            }
            let printed = flow::line(&printed, language, (form.side_mm, y), hand);
            let number = words::page(self.wording, index + 1, count);
            let right = form.side_mm + form.width();
            let mut number = flow::line(&number, language, (right, y), hand);
            number.align = Align::End;
            ornaments.texts.push(number);
            if is_first {
                let scene = Scene {
                    texts: vec![printed],
                    ..Scene::default()
                };
                blocks.push(Block {
                    meaning: Meaning::Paragraph,
                    layers: vec![Layer::on_page(scene)],
                });
            } else {
                ornaments.texts.push(printed);
            }
            blocks.push(Block {
                meaning: Meaning::Ornament,
                layers: vec![Layer::on_page(ornaments)],
            });
        }
    }

    /// What the paper is about, over a page after the first.
    fn add_head(&self, ornaments: &mut Scene, form: &Form) {
        let y = form.top_mm + form.line(form.small_mm) / 2.0;
        let hand = Hand::new(Face::SemiBold, form.small_mm, Role::Ink);
        let title = flow::cut_to(self.title, hand, form.width());
        let at = (form.side_mm, y);
        let title = flow::line(&title, self.wording.language(), at, hand);
        ornaments.texts.push(title);
        let y = form.top_mm + form.line(form.small_mm) + form.body_mm * 0.25;
        ornaments.shapes.push(flow::rule(form, y));
    }
}
