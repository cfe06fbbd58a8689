//! The fields that a library sets for itself: where the call number of a title stands, and which field lists its copies.

use super::layout::{CopyLayout, Layout, Part};
use serde::{Deserialize, Serialize};

/// Under which name it is kept in the branch's file.
pub const SETTING: &str = "marc-fields";

/// The fields as they are typed. What is empty is as MARC 21 and Koha have it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Fields {
    /// Fields with their subfields, the best first: `082ab 090ab 050ab`.
    pub call_numbers: String,
    /// The field of copies, with the subfields of its call number: `952o`, `852hi`.
    pub copies: String,
    /// Of a copy the subfields of its barcode, its library, its location, its collection and its type; of several the
    /// first counts in which something stands.
    pub barcode: String,
    pub library: String,
    pub location: String,
    pub collection: String,
    pub item_type: String,
}

/// What is wrong with fields that were typed: which one, and what was typed there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoField {
    pub field: &'static str,
    pub typed: String,
}

impl Fields {
    /// The names of what is typed, with what stands there.
    pub fn all(&self) -> [(&'static str, &String); 7] {
        [
            ("call-numbers", &self.call_numbers),
            ("copies", &self.copies),
            ("barcode", &self.barcode),
            ("library", &self.library),
            ("location", &self.location),
            ("collection", &self.collection),
            ("item-type", &self.item_type),
        ]
    }

    /// Types into one of them.
    pub fn set(&mut self, name: &str, text: String) {
        let field = match name {
            "call-numbers" => &mut self.call_numbers,
            "copies" => &mut self.copies,
            "barcode" => &mut self.barcode,
            "library" => &mut self.library,
            "location" => &mut self.location,
            "collection" => &mut self.collection,
            "item-type" => &mut self.item_type,
            _ => return,
        };
        *field = text;
    }

    /// The layout by which records are read.
    ///
    /// # Errors
    /// A field that is not written as one: three letters or digits, then its subfields.
    pub fn layout(&self) -> Result<Layout, NoField> {
        let mut layout = Layout::default();
        let parts = |field, typed: &str| -> Result<Vec<Part>, NoField> {
            let parts = typed.split([' ', ',', ';']).filter(|part| !part.is_empty());
            let read = parts.map(|part| {
                Part::typed(part).ok_or_else(|| NoField {
                    field,
                    typed: part.to_owned(),
                })
            });
            read.collect()
        };
        let numbers = parts("call-numbers", &self.call_numbers)?;
        if !numbers.is_empty() {
            layout.call_numbers = numbers;
        }
        let copies = parts("copies", &self.copies)?;
        let subfields = self.subfields()?;
        if copies.is_empty() {
            if let Some(first) = layout.copies.first_mut() {
                subfields.put_into(first);
            }
            return Ok(layout);
        }
        let known = std::mem::take(&mut layout.copies);
        layout.copies = copies
            .into_iter()
            .map(|call_number| {
                // What is not said of a field that is known anyway is as it is known.
                let same = known
                    .iter()
                    .find(|copy| copy.call_number.is_same_tag(&call_number));
                let mut copy = same.cloned().unwrap_or_else(CopyLayout::empty);
                copy.call_number = call_number;
                subfields.put_into(&mut copy);
                copy
            })
            .collect();
        Ok(layout)
    }

    fn subfields(&self) -> Result<Subfields<'_>, NoField> {
        let codes = |field, typed: &str| -> Result<(), NoField> {
            let is_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
            if typed.trim().chars().all(is_code) {
                Ok(())
            } else {
                let typed = typed.to_owned();
                Err(NoField { field, typed })
            }
        };
        for (field, typed) in self.all().into_iter().skip(2) {
            codes(field, typed)?;
        }
        Ok(Subfields(self))
    }
}

/// Subfields that were looked at.
struct Subfields<'a>(&'a Fields);

impl Subfields<'_> {
    fn put_into(&self, copy: &mut CopyLayout) {
        let Self(fields) = self;
        let told = [
            (&fields.barcode, &mut copy.barcode),
            (&fields.library, &mut copy.library),
            (&fields.location, &mut copy.location),
            (&fields.collection, &mut copy.collection),
            (&fields.item_type, &mut copy.item_type),
        ];
        for (told, held) in told {
            if !told.trim().is_empty() {
                told.trim().clone_into(held);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_stands_in_place_of_what_is_known() {
        let fields = Fields {
            call_numbers: "084ab, 082a".into(),
            copies: "952o 995k".into(),
            barcode: "f".into(),
            ..Fields::default()
        };
        let layout = fields.layout().unwrap();
        assert_eq!(layout.call_numbers.len(), 2);
        let codes: Vec<_> = { layout.copies.iter() }
            .map(|c| {
                (
                    c.call_number.codes.as_str(),
                    c.barcode.as_str(),
                    c.location.as_str(),
                )
            })
            .collect();
        assert_eq!(codes, [("o", "f", "c"), ("k", "f", "")]);
        assert_eq!(Fields::default().layout().unwrap(), Layout::default());
    }

    #[test]
    fn what_is_no_field_is_told_by_its_place() {
        for (fields, wrong) in [
            (
                Fields {
                    call_numbers: "82a".into(),
                    ..Fields::default()
                },
                "call-numbers",
            ),
            (
                Fields {
                    copies: "952".into(),
                    ..Fields::default()
                },
                "copies",
            ),
            (
                Fields {
                    location: "$c".into(),
                    ..Fields::default()
                },
                "location",
            ),
        ] {
            assert_eq!(fields.layout().unwrap_err().field, wrong);
        }
    }
}
