//! One record of MARCXML, from its own stretch of the file.
//!
//! Names count without their prefix, as files declare the namespace in their own ways. Letters are Unicode whatever
//! the leader says.

use super::layout::{Layout, Tag};
use super::{Field, Record, broken, composed};
use crate::domain::problem::{Problem, RecordFlaw, Why};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// Reads a record.
///
/// # Errors
/// It is not well-formed, or not built as MARCXML is.
pub(super) fn read(stretch: &[u8], layout: &Layout) -> Result<Record, Problem> {
    let text = std::str::from_utf8(stretch)
        .map_err(|_| Problem::new(super::WHOLE_RECORD, Why::Unreadable))?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut reading = Reading {
        layout,
        record: Record::default(),
        leader: None,
        field: None,
        into: Into::Nothing,
        text: String::new(),
    };
    let told = loop {
        match reader.read_event() {
            Err(_) => break None,
            Ok(Event::Eof) => break Some(()),
            Ok(event) => {
                if reading.take(&event).is_none() {
                    break None;
                }
            }
        }
    };
    told.ok_or_else(|| broken(RecordFlaw::Xml))?;
    let leader = reading.leader.ok_or_else(|| broken(RecordFlaw::Leader))?;
    let told = Record::of_leader(leader.as_bytes())?;
    Ok(Record {
        is_deleted: told.is_deleted,
        ..reading.record
    })
}

/// What the text at which the reading stands belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Into {
    Nothing,
    Leader,
    Control(Tag),
    Subfield(char),
}

struct Reading<'a> {
    layout: &'a Layout,
    record: Record,
    leader: Option<String>,
    /// The field with subfields it stands in, if that is read.
    field: Option<Field>,
    into: Into,
    text: String,
}

impl Reading<'_> {
    /// Takes an event; `None` where it belongs into no record.
    fn take(&mut self, event: &Event<'_>) -> Option<()> {
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::End(tag) => {
                self.end(tag.local_name().as_ref());
                Some(())
            }
            Event::Text(text) => self.add(text.xml10_content().as_ref()),
            Event::CData(text) => self.add(text.xml10_content().as_ref()),
            Event::GeneralRef(name) => match name.resolve_char_ref().ok()? {
                Some(letter) => self.add(letter.encode_utf8(&mut [0; 4])),
                None => self.add(resolve_predefined_entity(&name.xml10_content())?),
            },
            _ => Some(()),
        }
    }

    fn begin(&mut self, tag: &BytesStart<'_>) -> Option<()> {
        let attribute = |name: &str| {
            let found = tag.try_get_attribute(name).ok()??;
            Some(found.value.into_owned())
        };
        self.text.clear();
        self.into = match tag.local_name().as_ref() {
            // A second one is that of another record, whose beginning was lost.
            "leader" if self.leader.is_some() => return None,
            "leader" => Into::Leader,
            "controlfield" => {
                let tag = Tag::from_bytes(attribute("tag")?.as_bytes())?;
                if self.layout.reads(tag) {
                    Into::Control(tag)
                } else {
                    Into::Nothing
                }
            }
            "datafield" => {
                let tag = Tag::from_bytes(attribute("tag")?.as_bytes())?;
                self.field = self.layout.reads(tag).then(|| Field {
                    tag,
                    subfields: Vec::new(),
                });
                Into::Nothing
            }
            "subfield" if self.field.is_some() => {
                let code = attribute("code")?;
                let mut letters = code.chars();
                let only = letters.next().filter(|_| letters.next().is_none());
                Into::Subfield(only?)
            }
            _ => Into::Nothing,
        };
        Some(())
    }

    fn end(&mut self, name: &str) {
        let text = || composed(self.text.clone());
        match self.into {
            Into::Leader => self.leader = Some(self.text.clone()),
            Into::Control(tag) => self.record.controls.push((tag, text())),
            Into::Subfield(code) => {
                let text = text();
                if let Some(field) = &mut self.field {
                    field.subfields.push((code, text));
                }
            }
            Into::Nothing => {}
        }
        self.into = Into::Nothing;
        if name == "datafield" {
            self.record.fields.extend(self.field.take());
        }
    }

    /// Adds text to what is being read, if something is.
    fn add(&mut self, text: &str) -> Option<()> {
        if self.into != Into::Nothing {
            self.text.push_str(text);
        }
        Some(())
    }
}
