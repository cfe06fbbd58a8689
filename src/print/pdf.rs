//! Documents as PDF: tagged for readers who listen (PDF/UA-1) and for keeping (PDF/A-2a). Both sets of rules are checked
//! while writing, as far as krilla checks them; whether the words of a picture tell it well is for people to judge.
//! The same document gives the same bytes.

mod paint;
mod tags;

use super::{Error, ErrorKind};
use crate::scene::doc::{Doc, Meaning, Page};
use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Transform};
use krilla::metadata::{self, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};
use paint::Painter;
use tags::Tags;

/// Points of the PDF in a millimetre of the page.
const POINTS: f64 = 72.0 / 25.4;

/// Writes a document. Takes some milliseconds a page: not for the thread that draws the window.
///
/// # Errors
/// [`ErrorKind::Pdf`] when the document has no page or breaks a rule of PDF/UA-1 or PDF/A-2a, as a letter that no
/// embedded face can draw does.
pub fn pdf(doc: &Doc) -> Result<Vec<u8>, Error> {
    write(doc, SerializeSettings::default())
}

fn write(doc: &Doc, settings: SerializeSettings) -> Result<Vec<u8>, Error> {
    if doc.pages.is_empty() {
        return Err(wrong("a document without pages"));
    }
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .with_archival_validator(Archival::A2_A)
        .finish()
        .map_err(|why| wrong(format!("{why:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..settings
    });
    document.set_metadata(metadata_of(doc));
    document.set_outline(outline_of(doc));
    let painter = Painter::new()?;
    let mut tags = Tags::new(doc.language);
    for (index, page) in doc.pages.iter().enumerate() {
        write_page(&mut document, &painter, &mut tags, (index, page))?;
    }
    document.set_tag_tree(tags.finish());
    document.finish().map_err(|why| wrong(format!("{why:?}")))
}

fn write_page(
    document: &mut Document,
    painter: &Painter,
    tags: &mut Tags,
    (index, page): (usize, &Page),
) -> Result<(), Error> {
    let (width, height) = page.paper.size_mm();
    let settings = PageSettings::from_wh((width * POINTS) as f32, (height * POINTS) as f32)
        .ok_or_else(|| wrong("a page without size"))?;
    let mut sheet = document.start_page_with(settings);
    let mut surface = sheet.surface();
    surface.push_transform(&Transform::from_scale(POINTS as f32, POINTS as f32));
    for block in &page.blocks {
        let leaves = painter.block(&mut surface, block);
        tags.add(index, block, leaves);
    }
    surface.pop();
    surface.finish();
    sheet.finish();
    Ok(())
}

fn metadata_of(doc: &Doc) -> Metadata {
    Metadata::new()
        .title(doc.title.clone())
        .language(doc.language.code().to_owned())
        .creator("Deskbell".to_owned())
        .creation_date(date(doc.made_at))
}

fn date(at: DateTime<Utc>) -> metadata::DateTime {
    // None of these is beyond its type: the calendar keeps them small.
    metadata::DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(at.month() as u8)
        .day(at.day() as u8)
        .hour(at.hour() as u8)
        .minute(at.minute() as u8)
        .second(at.second() as u8)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// Every heading with its page.
fn outline_of(doc: &Doc) -> Outline {
    let mut outline = Outline::new();
    for (index, page) in doc.pages.iter().enumerate() {
        for block in &page.blocks {
            if let Meaning::Title(words) | Meaning::Heading(words) = &block.meaning {
                let place = tags::bounds(block).map_or(0.0, |b| b.min.y * POINTS);
                let target = XyzDestination::new(index, Point::from_xy(0.0, place as f32));
                outline.push_child(OutlineNode::new(words.clone(), target));
            }
        }
    }
    outline
}

fn wrong(detail: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::Pdf, detail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geometry::PointF;
    use crate::domain::language::Language;
    use crate::scene::doc::{Block, Layer, Paper};
    use crate::scene::font::sign;
    use crate::scene::{Face, Hand, Role, Scene, Text};

    fn block(meaning: Meaning, words: &str, language: Language, face: Face, y: f64) -> Block {
        let hand = Hand::new(face, 5.0, Role::Ink);
        let text = Text::new(words, language, PointF::new(74.0, y), hand);
        let scene = Scene {
            texts: vec![text],
            ..Scene::default()
        };
        Block {
            meaning,
            layers: vec![Layer::on_page(scene)],
        }
    }

    fn doc() -> Doc {
        let english = Language::English;
        let blocks = vec![
            block(
                Meaning::Title("Way".into()),
                "The way to 641.5",
                english,
                Face::Bold,
                20.0,
            ),
            block(
                Meaning::Figure("A lift".into()),
                &sign::LIFT.to_string(),
                english,
                Face::Sign,
                40.0,
            ),
            block(Meaning::Number, "1", english, Face::SemiBold, 60.0),
            block(
                Meaning::Step,
                "க்ஷேத்திரம் வழியே செல்லவும் 書",
                Language::Tamil,
                Face::Regular,
                70.0,
            ),
            block(Meaning::Ornament, "1 / 1", english, Face::Regular, 200.0),
        ];
        Doc {
            title: "Way".into(),
            language: Language::English,
            made_at: DateTime::UNIX_EPOCH,
            pages: vec![Page {
                paper: Paper::A5,
                blocks,
            }],
        }
    }

    #[test]
    fn a_tagged_page_with_signs_and_both_scripts_passes_the_rules_of_ua_1_and_a_2a() {
        let bytes = pdf(&doc()).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7"));
        assert!(bytes.trim_ascii_end().ends_with(b"%%EOF"));
        let open = SerializeSettings {
            compress_content_streams: false,
            ..SerializeSettings::default()
        };
        // Whether there is white space between a name and its value is the writer's affair.
        let written = write(&doc(), open).unwrap();
        let written = String::from_utf8_lossy(&written).replace([' ', '\n'], "");
        for part in [
            "/MarkInfo<</Markedtrue",
            "/StructTreeRoot",
            "/Lang(en)/StructTreeRoot",
            "/S/Figure",
            "/Alt(Alift)",
            "/Span<</MCID3/Lang(ta)>>",
            "<pdfaid:part>2<",
            "<pdfaid:conformance>A<",
            "<pdfuaid:part>1<",
        ] {
            assert!(written.contains(part), "{part} is not in the file");
        }
    }

    #[test]
    fn the_same_document_gives_the_same_bytes() {
        assert_eq!(pdf(&doc()).unwrap(), pdf(&doc()).unwrap());
    }

    #[test]
    fn a_document_without_pages_is_refused() {
        let empty = Doc {
            pages: Vec::new(),
            ..doc()
        };
        assert_eq!(pdf(&empty).unwrap_err().kind, ErrorKind::Pdf);
    }
}
