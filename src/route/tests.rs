//! The way through the house against judges that know nothing of how it is found.

mod floors;
mod goals;
mod house;
mod judge;
mod laws;
mod table;
mod told;
mod walker;

use super::*;
