//! One run of another program, with an end to waiting for it.

use crate::print::{Error, ErrorKind};
use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often a running program is looked at.
const GLANCE: Duration = Duration::from_millis(10);

/// What a program said.
pub(super) struct Said {
    /// It ended without complaint.
    pub is_well: bool,
    pub out: String,
    pub err: String,
}

/// Runs a program to its end. What it says must be short: it is read afterwards.
///
/// # Errors
/// [`ErrorKind::NoSystem`] when it could not be started, [`ErrorKind::NotRunning`] when it was still silent after
/// `patience` and was stopped.
pub(super) fn run<W: AsRef<OsStr>>(
    program: &Path,
    words: impl IntoIterator<Item = W>,
    patience: Duration,
) -> Result<Said, Error> {
    let mut child = Command::new(program)
        .args(words)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|why| Error::new(ErrorKind::NoSystem, why))?;
    let wrong = |why: io::Error| Error::new(ErrorKind::Refused, why);
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(wrong)? {
            let out = all(child.stdout.take()).map_err(wrong)?;
            let err = all(child.stderr.take()).map_err(wrong)?;
            let is_well = status.success();
            return Ok(Said { is_well, out, err });
        }
        if begun.elapsed() >= patience {
            stop(&mut child);
            let seconds = patience.as_secs();
            let detail = format!("{} gave no answer in {seconds} s", program.display());
            return Err(Error::new(ErrorKind::NotRunning, detail));
        }
        std::thread::sleep(GLANCE);
    }
}

fn all(pipe: Option<impl Read>) -> io::Result<String> {
    let mut bytes = Vec::new();
    if let Some(mut pipe) = pipe {
        pipe.read_to_end(&mut bytes)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Ends a program; one that has ended by itself meanwhile is as good.
fn stop(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}
