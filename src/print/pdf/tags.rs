//! The order and meaning of a document's blocks, for readers who listen.

use super::POINTS;
use crate::domain::language::Language;
use crate::scene::Bounds;
use crate::scene::doc::{Block, Meaning};
use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, Placement, Tag, TagGroup, TagTree};
use std::num::NonZeroU16;

/// The tree of tags while pages are written.
pub(super) struct Tags {
    tree: TagTree,
    /// The steps of the list that is open, each with its number and words.
    steps: Vec<TagGroup>,
}

impl Tags {
    pub(super) fn new(language: Language) -> Self {
        Self {
            tree: TagTree::new().with_lang(Some(language.code().to_owned())),
            steps: Vec::new(),
        }
    }

    /// Adds a block of a page with the leaves that were painted for it.
    pub(super) fn add(&mut self, page: usize, block: &Block, leaves: Vec<Identifier>) {
        if leaves.is_empty() {
            return;
        }
        let leaves: Vec<Node> = leaves.into_iter().map(Node::from).collect();
        match &block.meaning {
            Meaning::Ornament => {}
            Meaning::Number => {
                let number = TagGroup::with_children(Tag::Lbl, leaves);
                self.steps
                    .push(TagGroup::with_children(Tag::LI, vec![number.into()]));
            }
            Meaning::Step => {
                let words = TagGroup::with_children(Tag::LBody, leaves);
                match self.steps.last_mut() {
                    Some(step) => step.push(words),
                    None => self
                        .steps
                        .push(TagGroup::with_children(Tag::LI, vec![words.into()])),
                }
            }
            Meaning::Title(words) => self.push_heading(NonZeroU16::MIN, words, leaves),
            Meaning::Heading(words) => {
                self.push_heading(NonZeroU16::MIN.saturating_add(1), words, leaves)
            }
            Meaning::Paragraph => self.push(TagGroup::with_children(Tag::P, leaves)),
            Meaning::Figure(words) => {
                let figure = Tag::Figure(Some(words.clone()))
                    .with_bbox(
                        bounds(block)
                            .and_then(|b| rect(&b))
                            .map(|r| BBox::new(page, r)),
                    )
                    .with_placement(Some(Placement::Block));
                self.push(TagGroup::with_children(figure, leaves));
            }
        }
    }

    pub(super) fn finish(mut self) -> TagTree {
        self.close_list();
        self.tree
    }

    fn push_heading(&mut self, level: NonZeroU16, words: &str, leaves: Vec<Node>) {
        self.push(TagGroup::with_children(
            Tag::Hn(level, Some(words.to_owned())),
            leaves,
        ));
    }

    fn push(&mut self, group: TagGroup) {
        self.close_list();
        self.tree.push(group);
    }

    fn close_list(&mut self) {
        if self.steps.is_empty() {
            return;
        }
        let steps = self.steps.drain(..).map(Node::from).collect();
        let list = TagGroup::with_children(Tag::L(ListNumbering::Decimal), steps);
        self.tree.push(list);
    }
}

/// What a block covers of its page, in millimetres.
pub(super) fn bounds(block: &Block) -> Option<Bounds> {
    let of_layer = |layer: &crate::scene::doc::Layer| {
        let texts: Vec<Bounds> = layer.text_boxes().map(|(_, b)| b).collect();
        layer
            .clip
            .or_else(|| texts.into_iter().reduce(|a, b| a.joined(&b)))
    };
    block
        .layers
        .iter()
        .filter_map(of_layer)
        .reduce(|a, b| a.joined(&b))
}

fn rect(bounds: &Bounds) -> Option<Rect> {
    let points = |mm: f64| (mm * POINTS) as f32;
    Rect::from_ltrb(
        points(bounds.min.x),
        points(bounds.min.y),
        points(bounds.max.x),
        points(bounds.max.y),
    )
}
