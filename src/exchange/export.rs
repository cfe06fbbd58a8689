//! A list of members for others: a table, a workbook, JSON or address cards. Notes, likes and dislikes never leave the house this
//! way. The file is written beside its goal and takes its name when it is whole; what lay there before is kept until
//! then. Imports `store` and `domain`.

mod csv;
mod json;
#[cfg(test)]
mod tests;
mod vcard;
mod xlsx;

use super::outside::{Outside, unwritten};
use super::report::Watch;
use super::{Error, ErrorKind};
use crate::domain::id::MemberId;
use crate::domain::member::filter::{ListOrder, MemberFilter, On};
use crate::domain::member::{ContactKind, Member, MemberField};
use crate::domain::story::Actor;
use crate::domain::word::words;
use crate::store::Store;
use chrono::{DateTime, Utc};
use std::fs::File;
use std::io::{BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

words! {
    /// What kind of file it is.
    Format {
        /// RFC 4180, for programs: the values as they are.
        Csv = "csv",
        /// The same for a spreadsheet: with a byte order mark, so that Tamil is read as it is, and with an apostrophe
        /// before what a spreadsheet would reckon with.
        Spreadsheet = "spreadsheet",
        /// A workbook (ECMA-376), every value as text.
        Xlsx = "xlsx",
        /// A list of objects, their keys being the words of the columns.
        Json = "json",
        /// vCard 4.0 (RFC 6350).
        Vcard = "vcard",
    }
}

words! {
    /// What is told of each member.
    Columns {
        /// To write to them.
        Post = "post",
        /// To call them.
        Call = "call",
        /// All plain facts, phones and e-mail addresses.
        All = "all",
    }
}

/// One thing that is told of each member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Field(MemberField),
    Phone,
    Email,
}

impl Columns {
    /// The columns, in their order.
    pub fn columns(self) -> Vec<Column> {
        use MemberField as F;
        let fields: &[F] = match self {
            Self::Post => &[
                F::Number,
                F::Title,
                F::Name,
                F::NameTa,
                F::AddressAs,
                F::Language,
                F::Street,
                F::Town,
                F::Postcode,
                F::Country,
            ],
            Self::Call => &[F::Number, F::Name, F::NameTa, F::AddressAs, F::Language],
            Self::All => &F::ALL,
        };
        let fields = fields.iter().copied().map(Column::Field);
        let contacts: &[Column] = match self {
            Self::Post => &[],
            Self::Call => &[Column::Phone],
            Self::All => &[Column::Phone, Column::Email],
        };
        fields.chain(contacts.iter().copied()).collect()
    }
}

impl Column {
    /// The heading: the field's word in the file, `phone` or `email`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Field(field) => field.word(),
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }

    /// What stands there; several phones or addresses with a comma between them.
    fn text(self, member: &Member) -> String {
        match self {
            Self::Field(field) => member.facts.text(field),
            contacts => contacts.contacts(member).join(", "),
        }
    }

    /// The phones or e-mail addresses, as typed.
    fn contacts(self, member: &Member) -> Vec<&str> {
        let is_wanted = |kind| match self {
            Self::Phone => kind != ContactKind::Email,
            Self::Email => kind == ContactKind::Email,
            Self::Field(_) => false,
        };
        let wanted = member.contacts.iter().filter(|c| is_wanted(c.kind));
        wanted.map(|c| c.value.as_str()).collect()
    }
}

/// A list that is to go out, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// What the list is called in the story.
    pub list: String,
    pub filter: MemberFilter,
    pub order: ListOrder,
    pub format: Format,
    pub columns: Columns,
    /// Where the file is to lie.
    pub out: PathBuf,
    pub actor: Actor,
    pub now: DateTime<Utc>,
    /// The branch's day.
    pub on: On,
}

/// Members that are read at once; the desk's own questions are answered in between.
const BUNDLE: usize = 250;

impl Export {
    /// Writes the file and leaves a line in the story; how many members are in it.
    ///
    /// # Errors
    /// The branch's file can't be read, the file outside can't be written, the work was stopped. Nothing is left of it
    /// then, and what lay there is as it was.
    pub fn write(&self, store: &Store, watch: &Watch) -> Result<u64, Error> {
        let (filter, on, order) = (self.filter.clone(), self.on, self.order);
        let ids = store.read_now(move |r| r.list_listed_ids(&filter, on, order))?;
        let outside = Outside {
            out: self.out.clone(),
            actor: self.actor.clone(),
            now: self.now,
        };
        let (list, name) = (self.list.clone(), outside.name());
        let columns = format!("{} {}", self.columns.word(), self.format.word());
        outside.write(
            store,
            |part| self.fill(store, watch, (part, ids)),
            move |w, count| w.note_export(&list, &columns, *count, &name),
        )
    }

    fn fill(
        &self,
        store: &Store,
        watch: &Watch,
        (part, ids): (&Path, Vec<MemberId>),
    ) -> Result<u64, Error> {
        if self.format == Format::Xlsx && ids.len() >= xlsx::ROWS_MOST {
            return Err(Error::new(ErrorKind::TooManyRows));
        }
        let file = File::create_new(part).map_err(unwritten)?;
        let mut sheet = Sheet {
            to: BufWriter::new(file),
            format: self.format,
            columns: self.columns.columns(),
            book: None,
            count: 0,
        };
        sheet.begin().map_err(unwritten)?;
        let all = ids.len().max(1);
        for bundle in ids.chunks(BUNDLE) {
            let bundle = bundle.to_vec();
            for member in store.read_now(move |r| r.get_members(&bundle))? {
                sheet.add(&member).map_err(unwritten)?;
                let count = sheet.count;
                if !watch.goes_on(count, || count as f32 / all as f32) {
                    return Err(Error::new(ErrorKind::Stopped));
                }
            }
        }
        sheet.end().map_err(unwritten)
    }
}

/// The file that is being written.
struct Sheet<W: Write> {
    to: W,
    format: Format,
    columns: Vec<Column>,
    /// The workbook, of a format that is one.
    book: Option<xlsx::Book>,
    count: u64,
}

impl<W: Write> Sheet<W> {
    fn begin(&mut self) -> std::io::Result<()> {
        match self.format {
            Format::Csv => csv::begin(&mut self.to, &self.columns),
            Format::Spreadsheet => {
                self.to.write_all("\u{feff}".as_bytes())?;
                csv::begin(&mut self.to, &self.columns)
            }
            Format::Xlsx => {
                self.book = Some(xlsx::Book::begin(&self.columns)?);
                Ok(())
            }
            Format::Json => self.to.write_all(b"["),
            Format::Vcard => Ok(()),
        }
    }

    fn add(&mut self, member: &Member) -> std::io::Result<()> {
        let (to, columns) = (&mut self.to, &self.columns);
        match self.format {
            Format::Csv => csv::add(to, columns, member, csv::For::Programs)?,
            Format::Spreadsheet => csv::add(to, columns, member, csv::For::Spreadsheets)?,
            Format::Xlsx => match &mut self.book {
                Some(book) => book.add(columns, member)?,
                None => return Err(std::io::ErrorKind::NotFound.into()),
            },
            Format::Json => {
                to.write_all(if self.count == 0 { b"\n" } else { b",\n" })?;
                to.write_all(json::object(columns, member).to_string().as_bytes())?;
            }
            Format::Vcard => to.write_all(vcard::card(columns, member).as_bytes())?,
        }
        self.count += 1;
        Ok(())
    }
}

impl<W: Write + Seek + Send> Sheet<W> {
    /// Nothing more is added.
    fn close(&mut self) -> std::io::Result<()> {
        match self.book.take() {
            Some(book) => book.end(&mut self.to)?,
            None if self.format == Format::Json => self.to.write_all(b"\n]\n")?,
            None => {}
        }
        self.to.flush()
    }
}

impl Sheet<BufWriter<File>> {
    /// Everything is on the disk; how many members there were.
    fn end(mut self) -> std::io::Result<u64> {
        self.close()?;
        self.to.get_ref().sync_all()?;
        Ok(self.count)
    }
}
