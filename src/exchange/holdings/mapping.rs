//! The columns of a list of holdings as they were told, and its rows read by them.

use super::super::error::{Error, ErrorKind};
use super::super::table::{Cells, Table};
use super::super::told::{self, is_asked, names};
use super::role::Role;
use super::{BARCODE_MOST, Listed, TEXT_MOST, TITLE_MOST, title_and_author};
use crate::domain::problem::{Problem, Why};
use crate::domain::typed;
use crate::store;
use std::path::Path;

/// What the columns of a list of holdings were told to be.
pub type Roles = told::Roles<Role>;

/// An open list whose columns were told.
#[derive(Debug)]
pub struct List {
    pub table: Table,
    pub mapping: Mapping,
}

/// What the columns of a file are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<Column>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Column {
    /// Its place in the header.
    index: usize,
    name: String,
    role: Role,
}

impl List {
    /// Opens a list by what `told` knows of its columns.
    ///
    /// # Errors
    /// It can't be read, or nothing is known of its columns.
    pub fn open(
        path: &Path,
        told: impl FnOnce(&[String]) -> Result<Option<Roles>, store::Error>,
    ) -> Result<Self, Error> {
        let mut table = Table::open_any(path, &<Role as told::Part>::is_known)?;
        let Some(roles) = told(&table.header)? else {
            return Err(Error::new(ErrorKind::NotTold));
        };
        let mapping = Mapping::of_roles(&roles, &table.header);
        let is_unread = |(index, cell): &(usize, &String)| {
            !cell.is_empty() && mapping.columns.iter().all(|column| column.index != *index)
        };
        let unread = table.header.iter().enumerate().filter(is_unread);
        table.unread = unread.map(|(_, cell)| cell.clone()).collect();
        Ok(Self { table, mapping })
    }
}

impl Mapping {
    fn of_roles(roles: &Roles, header: &[String]) -> Self {
        let names = names(header).into_iter().enumerate();
        let asked = names.filter(|(_, name)| is_asked(name));
        let columns = asked.filter_map(|(index, name)| {
            let role = roles.get(&name)?;
            Some(Column { index, name, role })
        });
        Self {
            columns: columns.collect(),
        }
    }

    /// The column of the barcode.
    pub fn barcode(&self) -> String {
        self.name(Role::Barcode)
    }

    fn name(&self, role: Role) -> String {
        let found = self.columns.iter().find(|column| column.role == role);
        found.map_or_else(String::new, |column| column.name.clone())
    }

    /// Reads one row.
    ///
    /// # Errors
    /// What is wrong with it, by the name of the column.
    pub fn read(&self, cells: Cells<'_>) -> Result<Listed, Problem> {
        cells.check()?;
        let mut listed = Listed::default();
        for column in &self.columns {
            let taken = cells.at(column.index).and_then(|text| {
                if text.is_empty() {
                    return Ok(());
                }
                take(&mut listed, column.role, &text)
            });
            taken.map_err(|why| Problem::new(column.name.clone(), why))?;
        }
        listed.barcode = typed::number(&listed.barcode, BARCODE_MOST)
            .map_err(|why| Problem::new(self.barcode(), why))?;
        self.complete(listed).map(Listed::composed)
    }

    /// A list that is in Tamil alone has its titles there; one without a column for authors may have them behind a
    /// stroke, as on a catalogue card.
    fn complete(&self, mut listed: Listed) -> Result<Listed, Problem> {
        if listed.title.is_empty() {
            listed.title = std::mem::take(&mut listed.title_ta);
        }
        let has_authors = self.columns.iter().any(|c| c.role == Role::Author);
        if !has_authors {
            let whole = std::mem::take(&mut listed.title);
            let (title, author) = title_and_author(&whole);
            (listed.title, listed.author) = (title.to_owned(), author.to_owned());
        }
        if listed.title.is_empty() {
            return Err(Problem::new(self.name(Role::Title), Why::Missing));
        }
        Ok(listed)
    }
}

/// Takes a cell. Parts of a call number stand one behind the other, several subjects and ISBNs in a row; of others the
/// first filled column counts.
fn take(listed: &mut Listed, role: Role, text: &str) -> Result<(), Why> {
    let (to, between, most) = match role {
        Role::Barcode => (&mut listed.barcode, None, BARCODE_MOST),
        Role::Title => (&mut listed.title, None, TITLE_MOST),
        Role::TitleTa => (&mut listed.title_ta, None, TITLE_MOST),
        Role::Author => (&mut listed.author, Some("; "), TEXT_MOST),
        Role::AuthorTa => (&mut listed.author_ta, Some("; "), TEXT_MOST),
        Role::CallNumber => (&mut listed.call_number, Some(" "), TEXT_MOST),
        Role::Collection => (&mut listed.collection, None, TEXT_MOST),
        Role::Location => (&mut listed.location, None, TEXT_MOST),
        Role::Publisher => (&mut listed.publisher, None, TEXT_MOST),
        Role::Published => (&mut listed.published, None, TEXT_MOST),
        Role::Isbn => (&mut listed.isbn, Some("; "), TEXT_MOST),
        Role::Subjects => (&mut listed.subjects, Some("; "), TITLE_MOST),
        Role::HomeLibrary => (&mut listed.home_library, None, TEXT_MOST),
        Role::ItemType => (&mut listed.item_type, None, TEXT_MOST),
        Role::Status => (&mut listed.status, None, TEXT_MOST),
    };
    match (to.is_empty(), between) {
        (true, _) => to.push_str(text),
        (false, Some(between)) => {
            to.push_str(between);
            to.push_str(text);
        }
        (false, None) => {}
    }
    if to.chars().count() > most {
        return Err(Why::TooLong { most });
    }
    Ok(())
}
