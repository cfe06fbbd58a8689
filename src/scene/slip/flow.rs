//! Blocks one under the other, and on the next page where one is full.

use super::form::Form;
use super::{outline, words};
use crate::domain::geometry::PointF;
use crate::domain::language::Language;
use crate::scene::doc::{Block, Layer, Meaning};
use crate::scene::{Align, Bounds, Face, Hand, Path, Role, Scene, Shape, Text, text};

/// A page is filled to its bottom within this much; sums of lengths are not exact.
const SLACK_MM: f64 = 1e-6;

/// Pages being filled.
pub(in crate::scene) struct Flow {
    form: &'static Form,
    pages: Vec<Vec<Block>>,
    /// Where the next block of the last page begins.
    y: f64,
    /// Where the last page's running text began.
    top: f64,
}

/// Words that are broken into lines.
pub(in crate::scene) struct Passage<'a> {
    pub meaning: Meaning,
    pub words: &'a str,
    pub language: Language,
    pub hand: Hand,
    /// From the left edge of the text.
    pub indent_mm: f64,
}

impl Flow {
    pub fn new(form: &'static Form) -> Self {
        Self {
            form,
            pages: vec![Vec::new()],
            y: form.top_mm,
            top: form.top_mm,
        }
    }

    pub fn finish(self) -> Vec<Vec<Block>> {
        self.pages
    }

    /// The name of the branch over everything; gives where it ends.
    pub fn head(&mut self, branch: &str, language: Language) -> f64 {
        self.passage(&Passage {
            meaning: Meaning::Paragraph,
            words: branch,
            language: words::spoken(branch, language),
            hand: Hand::new(Face::SemiBold, self.form.small_mm, Role::Ink),
            indent_mm: 0.0,
        });
        let end = self.y;
        self.y += self.form.body_mm * 0.7;
        end
    }

    /// What is free of the page.
    pub fn rest(&self) -> f64 {
        self.form.bottom() - self.y + SLACK_MM
    }

    /// White space; none at the top of a page.
    pub fn gap(&mut self, height: f64) {
        if !self.is_at_top() {
            self.y += height;
        }
    }

    /// Begins a page when this height is not free on the last one, unless that is empty.
    pub fn need(&mut self, height: f64) {
        if self.rest() < height && !self.is_at_top() {
            self.turn_page();
        }
    }

    /// Whether nothing stands on the last page yet.
    pub fn is_at_top(&self) -> bool {
        self.y <= self.top
    }

    pub fn turn_page(&mut self) {
        self.pages.push(Vec::new());
        self.top = self.form.next_top();
        self.y = self.top;
    }

    /// The next stretch of the page in its whole width; nothing is taken.
    pub fn across(&self, height: f64) -> Bounds {
        let min = PointF::new(self.form.side_mm, self.y);
        Bounds::new(min, min + PointF::new(self.form.width(), height))
    }

    /// Takes the next stretch of the page in its whole width.
    pub fn take(&mut self, height: f64) -> Bounds {
        let taken = self.across(height);
        self.y += height;
        taken
    }

    /// Adds a block that has its place already.
    pub fn put(&mut self, block: Block) {
        if let Some(page) = self.pages.last_mut() {
            page.push(block);
        }
    }

    pub fn height_of(&self, passage: &Passage<'_>) -> f64 {
        self.lines(passage).len() as f64 * self.form.line(passage.hand.size_mm)
    }

    /// Adds words, kept together if a page can hold them.
    pub fn passage(&mut self, passage: &Passage<'_>) {
        let lines = self.lines(passage);
        self.put_lines(passage, lines, None);
    }

    /// Adds a step with its number before it.
    pub fn step(&mut self, number: &str, passage: &Passage<'_>) {
        let lines = self.lines(passage);
        self.put_lines(passage, lines, Some(number));
    }

    fn lines(&self, passage: &Passage<'_>) -> Vec<String> {
        let width = self.form.width() - passage.indent_mm;
        let Hand { face, size_mm, .. } = passage.hand;
        let whole = text::drawable(passage.words.to_owned(), face);
        let lines = text::wrap(&whole, face, size_mm, width);
        lines
            .into_iter()
            .map(|line| line.text)
            .filter(|line| !line.is_empty())
            .collect()
    }

    fn put_lines(&mut self, passage: &Passage<'_>, lines: Vec<String>, number: Option<&str>) {
        let height = self.form.line(passage.hand.size_mm);
        self.need(height * lines.len() as f64);
        let x = self.form.side_mm + passage.indent_mm;
        let mut number = number;
        let mut rest = lines.into_iter().peekable();
        while rest.peek().is_some() {
            self.need(height);
            let fits = ((self.rest() / height).floor() as usize).max(1);
            if let Some(number) = number.take() {
                let hand = Hand {
                    face: Face::Bold,
                    ..passage.hand
                };
                let at = (self.form.side_mm, self.y + height / 2.0);
                let number = line(number, passage.language, at, hand);
                self.put(words_block(Meaning::Number, vec![number]));
            }
            let mut texts = Vec::new();
            for words in rest.by_ref().take(fits) {
                let at = (x, self.y + height / 2.0);
                texts.push(line(&words, passage.language, at, passage.hand));
                self.y += height;
            }
            self.put(words_block(passage.meaning.clone(), texts));
        }
    }
}

fn words_block(meaning: Meaning, texts: Vec<Text>) -> Block {
    let scene = Scene {
        texts,
        ..Scene::default()
    };
    Block {
        meaning,
        layers: vec![Layer::on_page(scene)],
    }
}

/// A line of text from a point of the page on, its middle there in height.
pub(in crate::scene) fn line(
    words: &str,
    language: Language,
    (x, y): (f64, f64),
    hand: Hand,
) -> Text {
    Text {
        align: Align::Start,
        ..Text::new(words, language, PointF::new(x, y), hand)
    }
}

/// A thin line across the page.
pub(in crate::scene) fn rule(form: &Form, y: f64) -> Shape {
    let ends = [form.side_mm, form.side_mm + form.width()].map(|x| PointF::new(x, y));
    outline(Path::polyline(ends), Role::QuietInk, 0.25)
}

/// The first of the sizes at which a text needs one line; the last where none does.
pub(in crate::scene) fn size_that_fits(
    words: &str,
    face: Face,
    sizes_mm: &[f64],
    width_mm: f64,
) -> f64 {
    let ems = text::width(words, face, 1.0);
    let fits = sizes_mm.iter().copied().find(|size| ems * size <= width_mm);
    fits.or(sizes_mm.last().copied()).unwrap_or(width_mm)
}

/// As much of a text as a line of this width holds, cut at a word, with dots for the rest.
pub(in crate::scene) fn cut_to(words: &str, hand: Hand, width_mm: f64) -> String {
    let Hand { face, size_mm, .. } = hand;
    if text::width(words, face, size_mm) <= width_mm {
        return words.to_owned();
    }
    const DOTS: &str = " …";
    let dots = text::width(DOTS, face, size_mm);
    let lines = text::wrap(words, face, size_mm, (width_mm - dots).max(size_mm));
    let first = lines.into_iter().next().map(|line| line.text);
    first.unwrap_or_default() + DOTS
}
