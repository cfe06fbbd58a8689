//! The parts screens are made of: our own where the toolkit lacks something, and small view functions.
//! Generic in the message; they know nothing of the store or of any screen.

pub mod area;
pub mod badge;
pub mod card;
pub mod choice;
pub mod empty;
pub mod field;
pub mod focus;
pub mod hotkeys;
pub mod line;
pub mod list;
pub mod map;
pub mod marked;
pub mod notice;
pub mod oneline;
pub mod press;
pub mod remark;
pub mod scroll;
pub mod sheet;
pub mod tip;
pub mod toggle;
pub mod words;

pub use hotkeys::{Heard, Hotkeys, hotkeys};
pub use line::{Line, line};
pub use list::{List, list};
pub use map::{Camera, Map, MapEvent, map};
pub use oneline::one_line;
pub use press::{Press, press};
