//! From a PDF to the system's printer: `lp` and `lpstat` where this computer has them, else the program that shows PDF.
//! Everything here waits for other programs: not for the thread that draws the window.
//!
//! No shell is ever between: each word is an argument of its own, and the options are ours alone. What the programs
//! say is read in their plain words (`LC_ALL=C`), as CUPS 2.4 says them.

mod program;

use super::{Error, ErrorKind};
use crate::scene::doc::Paper;
use program::{Said, run};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Longer titles than this say nothing more to a list of print jobs.
const TITLE_CHARS: usize = 80;

/// More copies of a slip than this were not meant.
const MOST_COPIES: u32 = 99;

/// The printing system of a computer.
#[derive(Debug, Clone)]
pub struct System {
    /// Takes files to print; `None` where there is none.
    pub lp: Option<PathBuf>,
    /// Knows the printers.
    pub lpstat: Option<PathBuf>,
    /// Opens a file in the program that shows it.
    pub show: fn(&Path) -> io::Result<()>,
    /// How long a program may take to answer.
    pub patience: Duration,
}

/// A printer that can be named in a [`Job`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    pub name: String,
    /// Takes what names no printer.
    pub is_default: bool,
}

/// How a file is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Shown in the list of jobs, where others read it, too.
    pub title: String,
    pub paper: Paper,
    /// At least 1.
    pub copies: u32,
    /// The default one where none is named.
    pub printer: Option<String>,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// The printing system took it, and calls it this.
    Queued { request: String },
    /// It was opened in the program that shows it; a person prints it from there.
    Shown,
}

impl System {
    /// What this computer has. Windows has an `lp` of another kind at best, so there the file is shown.
    pub fn of_this_computer() -> Self {
        let on_path = |name: &str| {
            let folders = std::env::var_os("PATH").filter(|_| cfg!(unix))?;
            let mut files = std::env::split_paths(&folders).map(|folder| folder.join(name));
            files.find(|file| file.is_file())
        };
        Self {
            lp: on_path("lp"),
            lpstat: on_path("lpstat"),
            show: |file| open::that_detached(file),
            patience: Duration::from_secs(20),
        }
    }

    /// The printers, in the system's order; none is an answer.
    ///
    /// # Errors
    /// [`ErrorKind::NoSystem`] without `lpstat`, [`ErrorKind::NotRunning`] when it has nobody to ask.
    pub fn list(&self) -> Result<Vec<Printer>, Error> {
        let Some(lpstat) = &self.lpstat else {
            return Err(Error::new(
                ErrorKind::NoSystem,
                "no lpstat on this computer",
            ));
        };
        let names = run(lpstat, ["-e"], self.patience)?;
        if names.out.trim().is_empty() {
            self.ask_whether_running()?;
        }
        let usual = run(lpstat, ["-d"], self.patience)?;
        let usual = usual.out.trim().rsplit_once(": ").map(|(_, name)| name);
        let printer = |name: &str| Printer {
            name: name.to_owned(),
            is_default: usual == Some(name),
        };
        let names = names.out.lines().map(str::trim);
        Ok(names.filter(|name| !name.is_empty()).map(printer).collect())
    }

    /// Writes the PDF to `spool`, where it is kept, and has it printed; without a printing system it is shown.
    ///
    /// # Errors
    /// [`ErrorKind::File`] when it could not be written; [`ErrorKind::NotRunning`], [`ErrorKind::NoDefault`],
    /// [`ErrorKind::UnknownQueue`] or [`ErrorKind::Refused`] with the words of the printing system;
    /// [`ErrorKind::NoViewer`]. The file is there after all but the first.
    pub fn send(&self, pdf: &[u8], spool: &Path, job: &Job) -> Result<Sent, Error> {
        let file = keep(pdf, spool).map_err(|why| Error::new(ErrorKind::File, why))?;
        let Some(lp) = &self.lp else {
            return self.open(&file);
        };
        let mut words = options(job);
        words.push(file.into_os_string());
        let said = run(lp, words, self.patience)?;
        if !said.is_well {
            return Err(self.refusal(&said));
        }
        Ok(Sent::Queued {
            request: request(&said.out).to_owned(),
        })
    }

    /// Opens a kept file in the program that shows it.
    ///
    /// # Errors
    /// [`ErrorKind::NoViewer`] when no such program could be started.
    pub fn open(&self, file: &Path) -> Result<Sent, Error> {
        (self.show)(file).map_err(|why| Error::new(ErrorKind::NoViewer, why))?;
        Ok(Sent::Shown)
    }

    /// Why `lp` did not take a file.
    fn refusal(&self, said: &Said) -> Error {
        let kind = kind_of(&said.err);
        let is_nobody_there = matches!(kind, ErrorKind::NoDefault | ErrorKind::UnknownQueue)
            && self.ask_whether_running().is_err();
        // Without a running system `lp` knows no printer, and says only that.
        let kind = if is_nobody_there {
            ErrorKind::NotRunning
        } else {
            kind
        };
        Error::new(kind, said.err.trim())
    }

    fn ask_whether_running(&self) -> Result<(), Error> {
        let Some(lpstat) = &self.lpstat else {
            return Ok(());
        };
        let said = run(lpstat, ["-r"], self.patience)?;
        if said.out.contains("not running") {
            return Err(Error::new(ErrorKind::NotRunning, said.out.trim()));
        }
        Ok(())
    }
}

/// Writes the file, with the folders it needs; gives its whole path, which is no option whatever its name.
fn keep(pdf: &[u8], spool: &Path) -> io::Result<PathBuf> {
    let file = std::path::absolute(spool)?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&file, pdf)?;
    Ok(file)
}

/// The arguments before the file. A title or a printer's name is the word after its option, so it is never taken for
/// one itself.
fn options(job: &Job) -> Vec<std::ffi::OsString> {
    let title = job.title.replace(char::is_control, " ");
    let title: String = title.chars().take(TITLE_CHARS).collect();
    let copies = job.copies.clamp(1, MOST_COPIES).to_string();
    let mut words = Vec::new();
    if let Some(printer) = &job.printer {
        words.extend(["-d".to_owned(), printer.clone()]);
    }
    words.extend(["-t".to_owned(), title, "-n".to_owned(), copies]);
    // A page is made for its paper: scaled, the letters would be smaller than promised.
    for option in [&format!("media={}", job.paper.name()), "print-scaling=none"] {
        words.extend(["-o".to_owned(), option.to_owned()]);
    }
    words.into_iter().map(Into::into).collect()
}

/// "Office-123" of "request id is Office-123 (1 file(s))".
fn request(out: &str) -> &str {
    let tail = out.split("request id is ").nth(1).unwrap_or_default();
    tail.split_whitespace().next().unwrap_or_default()
}

/// What kind of refusal some words of `lp` are.
fn kind_of(words: &str) -> ErrorKind {
    let words = words.to_lowercase();
    let says = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    if says(&["no default destination", "non-existent destination"]) {
        ErrorKind::NoDefault
    } else if says(&["does not exist", "unknown destination"]) {
        ErrorKind::UnknownQueue
    } else if says(&["scheduler", "connection refused", "bad file descriptor"]) {
        ErrorKind::NotRunning
    } else if says(&["unable to access"]) {
        ErrorKind::File
    } else {
        ErrorKind::Refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_are_told_apart_by_the_words_of_lp() {
        let table = [
            ("lp: Error - No default destination.", ErrorKind::NoDefault),
            (
                "lp: Error - no default destination available.",
                ErrorKind::NoDefault,
            ),
            (
                "lp: Error - LPDEST environment variable names non-existent destination \"Old\".",
                ErrorKind::NoDefault,
            ),
            (
                "lp: Error - The printer or class does not exist.",
                ErrorKind::UnknownQueue,
            ),
            (
                "lp: Error - unknown destination \"Attic\".",
                ErrorKind::UnknownQueue,
            ),
            (
                "lp: Error - scheduler not responding.",
                ErrorKind::NotRunning,
            ),
            (
                "lp: Error - unable to access \"/x.pdf\" - No such file or directory",
                ErrorKind::File,
            ),
            (
                "lp: Destination \"Office\" is not accepting jobs.",
                ErrorKind::Refused,
            ),
        ];
        for (words, kind) in table {
            assert_eq!(kind_of(words), kind, "{words}");
        }
    }

    #[test]
    fn a_title_stays_one_word_without_control_characters() {
        let job = Job {
            title: format!("-o raw\n{}", "கோ ".repeat(100)),
            paper: Paper::A5,
            copies: 0,
            printer: None,
        };
        let words = options(&job);
        assert_eq!(words[0], "-t");
        let title = words[1].to_str().unwrap();
        assert!(title.starts_with("-o raw கோ") && title.chars().count() == TITLE_CHARS);
        let tail = ["-n", "1", "-o", "media=A5", "-o", "print-scaling=none"];
        assert_eq!(words[2..], tail);
    }

    #[test]
    fn the_request_is_read_from_what_lp_says() {
        assert_eq!(
            request("request id is Office-123 (1 file(s))\n"),
            "Office-123"
        );
        assert_eq!(request(""), "");
    }
}
