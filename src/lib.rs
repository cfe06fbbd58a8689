//! Deskbell: the reception desk of one library branch, in one window over one SQLite file.
//!
//! This page is the plan of the house: where a thing lives, what it may touch, what it is called. Change the plan when
//! the work shows a better one, and change the reasoning here with it.
//!
//! # Layers
//!
//! An arrow points to what may be imported; `tests/all/house_rules.rs` reads the sources and keeps it so.
//!
//! ```text
//! main -> cli -> ui -> {search, house, print, exchange, demo}
//!                      search   -> store
//!                      house    -> route, store
//!                      print    -> scene
//!                      exchange -> store
//!                      demo     -> store
//! domain below them all; wording beside it, for everybody but the store
//! ```
//!
//! * [`domain`] holds data and rules. No input or output and no clock: an instant is always an argument.
//! * [`clock`] is the only place that reads the time; it can stand still for tests and pictures.
//! * [`wording`] holds every sentence a person reads, English and Tamil, for screen, paper and command line.
//! * [`store`] is the only place that speaks SQL. `schema.sql` at the top of the project is the schema of today.
//! * [`route`] finds the way through the plan, exactly; [`house`] keeps plan, shelves and router together in memory.
//! * [`search`] finds anything from a few typed letters: names and places in memory, the rest in the file. What sounds alike
//!   is decided in [`domain::fold`]; the words of titles keep the sounds of their Tamil ones beside them.
//! * [`scene`] draws a floor or a paper once, in millimetres; the window and [`mod@print`] only paint it, so that they can't
//!   differ.
//! * [`exchange`] brings lists and indoor maps in, whatever system wrote them, and writes lists of members and floors out, so
//!   that another branch can have them; [`demo`] makes a branch to try things on.
//! * [`ui`] is the window, [`cli`] the same work without one; `main` says where things are on this computer.
//!
//! # From a key to the screen
//!
//! The box ([`ui::onebox`]) asks [`search::Finder::find_now`] in the keystroke's own frame and
//! [`search::Finder::find_rest`] beside it; a hit is a [`ui::page::Page`] to go to. [`ui::shell`] turns pages, tells the
//! screens what changed and carries out their [`ui::event::Event`]s. [`ui::app`] stands around it: opening a file, the
//! first start, trouble, preferences. [`ui::drive`] is the same program without a window, for `deskbell screens` and for
//! tests that walk through the real screens.
//!
//! # Writing
//!
//! Every write goes through one door, [`store::Store::write`]: it names who acts, runs in one transaction, leaves a line
//! in the story of what it touched, and hands back [`store::Saved`], which says what kinds of rows changed
//! ([`domain::changed::Changed`]) and how to take it back ([`domain::undo::Undo`]). The window tells every screen what
//! changed; a screen that shows such rows asks again. Nobody polls.
//!
//! What changes of a member is one [`domain::member::MemberChange`], whoever changes it: a form, a list, two rows made
//! one. Its line in the story holds every fact as it was and as it is, so that taking it back is the change turned round,
//! as far as nobody changed the fact since; a list that came in goes back line by line. What the desk set itself
//! ([`domain::member::Own`]) stands against the next list.
//!
//! The floors are drawn on a board ([`domain::draw`]): each edit is a value, each step knows every thing it touched as it
//! was and became, and saving writes all that is another now at once ([`store::Writer::redraw`]); what hung on a row that
//! went is kept beside it, so that the whole drawing can be taken back, and the house be brought to what it was before any of the
//! last drawings. Until then it is a draft with all its steps, each written once when it is made
//! ([`store::Writer::keep_drawing`]); another thread follows them to look it over.
//!
//! A form is raw text while it is typed. `check` turns it into a type with private fields (`NewInquiry`,
//! `NewComplaint`) or into a list of problems; the store takes only the checked type.
//!
//! # Shelves
//!
//! What stands on a face is changed whole, with the sign over it: [`store::Writer::survey_face`] puts its sections anew,
//! leaves a line of the story for each that changed, and keeps what the face was and is as one survey, so that any state
//! of it comes back by one press. What a change would do to the ranges around it is asked of
//! [`domain::shelf::check::Ranges`], which are made once and held against every letter that is typed; the same rules look
//! the whole house over.
//!
//! A list may know no more than the row, the area or the floor of a range. It is kept on one bay of that and bears how far it
//! is spread ([`domain::spread`]); whoever tells where something is asks what that is over, and tells it and no bay.
//!
//! A list of holdings that is broken loses no more than what is broken: its readers in [`exchange`] find the next whole
//! row or record behind it, and a law keeps that so for any harm done to a good file.
//!
//! # Privacy
//!
//! What needs consent has the day and the words of it in its own row (`member_trait`, `member_photo`), further purposes in
//! `member_consent`; a line of the story names such a row and never its words.
//!
//! All that is held on a member is read generically ([`store::Reader::find_dossier`]) and drawn by [`scene::dossier`]; a
//! table that names a member and is not in it, or not in the erasure, fails a test. An erasure
//! ([`store::Writer::erase_member`]) changes lines of the story, as only taking out a row that was added by mistake does
//! besides, and nothing takes it back; [`store::Store::sweep`] follows it, so that no byte of the person stays. Who opens
//! a profile is noted in a table of its own: reading changes nothing and leaves no line. What the branch keeps for a while only
//! ([`domain::retention`]) goes once a day, when a file is opened, on the writer's thread.
//!
//! # One screen
//!
//! A screen is a struct with `new`, `update` (a message in, an `ui::action::Action` out), `refresh` (what changed in,
//! a task out) and `view`. All screens stay alive while others are shown: the phone rings in the middle of a
//! complaint, and the draft is still there. A question carries a `ui::ticket::Ticket`, so that an old answer never
//! paints over a new one.
//!
//! A new screen takes three steps: its file under `src/ui/screen/`; a `ui::page::Page`, a field and a message line in
//! the shell (the compiler names the arms that are missing); its tests and its picture.
//!
//! # Names
//!
//! Library and wayfinding terms: member, card, bay, face, section, range, call number, route, connector, inquiry,
//! complaint, acknowledge, holding. One thing has one name in SQL, Rust, wording and files. Store methods begin with
//! `find_ get_ list_ add_ put_ set_ remove_`; lengths carry their unit (`width_mm`); tests are sentences.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))] // a test may stop at the first surprise

pub mod cli;
pub mod clock;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod house;
pub mod print;
pub mod route;
pub mod scene;
pub mod search;
pub mod store;
pub mod ui;
pub mod wording;
