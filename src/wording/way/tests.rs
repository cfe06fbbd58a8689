//! The words of a way, step by step, in both languages.

use super::*;
use crate::domain::id::{CollectionId, FaceId, OpeningId, RunId, ZoneId};
use crate::domain::language::Language;
use crate::domain::plan::{
    Access, Closure, Connector, ConnectorKind, Face, Opening, OpeningKind, PlaceKind, Point, Run,
    Side, Zone, ZoneKind,
};
use chrono::DateTime;
