//! The connections and their threads, and the one door that writes go through.

use super::error::{Error, ErrorKind};
use super::lock::Lock;
use super::open::{self, Look, OpenError};
use super::sound::Damage;
use crate::domain::changed::Changed;
use crate::domain::id::Key;
use crate::domain::setup::NewBranch;
use crate::domain::story::Actor;
use crate::domain::undo::Undo;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, InterruptHandle, Transaction, TransactionBehavior};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::ops::Deref;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// An open branch. A handle: copies of it share the file, which is closed when the last one is gone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    writer: Worker,
    reader: Worker,
    searcher: Worker,
    interrupt: InterruptHandle,
    /// The number of the newest search; older ones are not worth beginning.
    newest: Arc<AtomicU64>,
    /// What no write passes.
    damage: Damage,
    /// Held as long as the file is open; let go last.
    _lock: Option<Lock>,
}

/// What a write gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved<T> {
    pub value: T,
    pub changed: Changed,
    /// What takes it back, where there is a way.
    pub undo: Option<Undo>,
}

/// Reads rows; its methods stand beside the kinds of things they read.
pub struct Reader<'c> {
    pub(super) conn: &'c Connection,
}

/// Writes rows in one transaction, in somebody's name.
pub struct Writer<'c> {
    reader: Reader<'c>,
    pub(super) actor: Actor,
    pub(super) now: DateTime<Utc>,
    pub(super) changed: Changed,
    pub(super) undo: Option<Undo>,
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

impl<'c> Writer<'c> {
    pub(super) fn new(conn: &'c Connection, actor: Actor, now: DateTime<Utc>) -> Self {
        Self {
            reader: Reader { conn },
            actor,
            now,
            changed: Changed::NOTHING,
            undo: None,
        }
    }

    /// When this write happens.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Goes on in another name and at another time: history that is brought in as it happened.
    pub fn as_of(&mut self, actor: Actor, now: DateTime<Utc>) {
        self.actor = actor;
        self.now = now;
    }

    /// Notes what kinds of rows changed.
    pub(super) fn changes(&mut self, what: Changed) {
        self.changed |= what | Changed::STORY;
    }
}

impl Store {
    /// Makes a new branch's file and opens it.
    ///
    /// # Errors
    /// When something lies there already, or the place can't be written.
    pub fn create(path: &Path, branch: &NewBranch, now: DateTime<Utc>) -> Result<Self, OpenError> {
        let lock = open::create(path, branch, now)?;
        Self::connect(path, Some(lock))
    }

    /// Opens a branch's file to work in. Takes a moment: the file is looked over first.
    ///
    /// # Errors
    /// See [`OpenErrorKind`](super::OpenErrorKind); the file is as it was.
    pub fn open(path: &Path, now: DateTime<Utc>) -> Result<Self, OpenError> {
        let lock = open::prepare(path, now, Look::First)?;
        Self::connect(path, Some(lock))
    }

    /// Opens a file to look at, beside a window that may have it open.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_reader(path: &Path) -> Result<Self, OpenError> {
        open::look(path)?;
        Self::connect(path, None)
    }

    pub(super) fn connect(path: &Path, lock: Option<Lock>) -> Result<Self, OpenError> {
        let may_write = lock.is_some();
        let writer = open::connection(path, may_write)?;
        let (reader, searcher) = (
            open::connection(path, false)?,
            open::connection(path, false)?,
        );
        let interrupt = searcher.get_interrupt_handle();
        let damage = Damage::default();
        let tidies = may_write.then(|| damage.clone());
        Ok(Self {
            inner: Arc::new(Inner {
                writer: Worker::new("writer", writer, tidies),
                reader: Worker::new("reader", reader, None),
                searcher: Worker::new("searcher", searcher, None),
                interrupt,
                newest: Arc::new(AtomicU64::new(0)),
                damage,
                _lock: lock,
            }),
        })
    }

    /// A question to the file, answered beside the window's thread.
    pub fn read<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Reader<'_>) -> Result<T, Error> + Send + 'static,
    ) -> impl Future<Output = Result<T, Error>> + Send + 'static {
        ask(&self.inner.reader, move |conn| question(&Reader { conn }))
    }

    /// The same where one may wait for the answer.
    ///
    /// # Errors
    /// What the file answers.
    pub fn read_now<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Reader<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        ask_now(&self.inner.reader, move |conn| question(&Reader { conn }))
    }

    /// A question that the next one overtakes: what is asked at every keystroke.
    pub fn search<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Reader<'_>) -> Result<T, Error> + Send + 'static,
    ) -> impl Future<Output = Result<T, Error>> + Send + 'static {
        let newest = self.inner.newest.clone();
        let mine = newest.fetch_add(1, Ordering::SeqCst) + 1;
        self.inner.interrupt.interrupt();
        ask(&self.inner.searcher, move |conn| {
            if newest.load(Ordering::SeqCst) == mine {
                question(&Reader { conn })
            } else {
                Err(Error::new(ErrorKind::Overtaken, "a newer question came"))
            }
        })
    }

    /// The one door: a change in somebody's name at an instant, whole or not at all.
    pub fn write<T: Send + 'static>(
        &self,
        actor: Actor,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Writer<'_>) -> Result<T, Error> + Send + 'static,
    ) -> impl Future<Output = Result<Saved<T>, Error>> + Send + 'static {
        let damage = self.damage().clone();
        self.after_writing(move |conn| {
            damage.refuse()?;
            transact(conn, actor, now, change)
        })
    }

    /// The same where one may wait.
    ///
    /// # Errors
    /// What the file answers; nothing of the change is kept then.
    pub fn write_now<T: Send + 'static>(
        &self,
        actor: Actor,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Writer<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<Saved<T>, Error> {
        let damage = self.damage().clone();
        ask_now(&self.inner.writer, move |conn| {
            damage.refuse()?;
            transact(conn, actor, now, change)
        })
    }

    /// What was found wrong with the file.
    pub(super) fn damage(&self) -> &Damage {
        &self.inner.damage
    }

    /// Does something on the writer's thread that every later write waits for.
    pub(super) fn before_writing(&self, job: impl FnOnce() + Send + 'static) {
        // Without that thread nothing can be written at all.
        let _ = self.inner.writer.send(Box::new(move |_| job()));
    }

    /// Does something on the writer's connection once all earlier writes are done.
    pub(super) fn after_writing<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> Result<T, Error> + Send + 'static,
    ) -> impl Future<Output = Result<T, Error>> + Send + 'static {
        ask(&self.inner.writer, job)
    }

    /// The same where one may wait.
    pub(super) fn after_writing_now<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        ask_now(&self.inner.writer, job)
    }

    /// A key nobody has used: 128 bits from the random keys that the standard library draws for its own maps.
    pub fn fresh_key(&self) -> Key {
        fresh_key()
    }
}

/// A key nobody has used.
pub fn fresh_key() -> Key {
    let half = || u128::from(RandomState::new().build_hasher().finish());
    Key::from_bits(half() << 64 | half())
}

fn transact<T>(
    conn: &mut Connection,
    actor: Actor,
    now: DateTime<Utc>,
    change: impl FnOnce(&mut Writer<'_>) -> Result<T, Error>,
) -> Result<Saved<T>, Error> {
    let transaction = Transaction::new(conn, TransactionBehavior::Immediate)?;
    let mut writer = Writer::new(&transaction, actor, now);
    let value = change(&mut writer)?;
    let (changed, undo) = (writer.changed, writer.undo);
    transaction.commit()?;
    Ok(Saved {
        value,
        changed,
        undo,
    })
}

/// Sends a job and waits for its answer without blocking a thread.
fn ask<T: Send + 'static>(
    worker: &Worker,
    job: impl FnOnce(&mut Connection) -> Result<T, Error> + Send + 'static,
) -> impl Future<Output = Result<T, Error>> + Send + 'static {
    let (answer, waiting) = oneshot::channel();
    // A receiver that is gone no longer wants the answer.
    let sent = worker.send(Box::new(move |conn| drop(answer.send(job(conn)))));
    async move {
        sent?;
        waiting.await.map_err(|_| closed())?
    }
}

fn ask_now<T: Send + 'static>(
    worker: &Worker,
    job: impl FnOnce(&mut Connection) -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let (answer, waiting) = mpsc::sync_channel(1);
    worker.send(Box::new(move |conn| drop(answer.send(job(conn)))))?;
    waiting.recv().map_err(|_| closed())?
}

fn closed() -> Error {
    Error::new(ErrorKind::Closed, "the file was closed")
}

/// A thread that owns a connection and does its jobs one after the other, until every handle is gone.
struct Worker {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// `tidies` is for the writer: it leaves the file tidy, unless there is damage in it.
    fn new(name: &str, mut conn: Connection, tidies: Option<Damage>) -> Self {
        let (jobs, queue) = mpsc::channel::<Job>();
        let work = move || {
            for job in queue {
                job(&mut conn);
            }
            if tidies.is_some_and(|damage| damage.refuse().is_ok()) {
                // Best on the way out: a file without a log beside it is easier to copy. Failing here loses nothing.
                let _ = conn.execute_batch("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);");
            }
        };
        // Without a thread the queue is gone, and every question is answered with "closed".
        let thread = std::thread::Builder::new()
            .name(format!("store {name}"))
            .spawn(work)
            .ok();
        Self {
            jobs: Some(jobs),
            thread,
        }
    }

    fn send(&self, job: Job) -> Result<(), Error> {
        self.jobs
            .as_ref()
            .and_then(|jobs| jobs.send(job).ok())
            .ok_or_else(closed)
    }
}

impl Drop for Worker {
    /// Waits until the connection is closed, so that the file is at rest when its lock is let go.
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self
            .thread
            .take()
            .filter(|t| t.thread().id() != std::thread::current().id())
        {
            let _ = thread.join(); // a job that panicked has told whoever asked
        }
    }
}
