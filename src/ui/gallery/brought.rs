//! Pictures of shelves and indoor maps on their way in.

use super::{Error, Keep, Work, go};
use crate::ui::app::Message;
use crate::ui::drive::Drive;
use crate::ui::page::Page;
use crate::ui::screen::import::{self, Kind};
use crate::ui::shell;

/// A list whose columns have names that are not known here.
const OWN_SHELVES: &str = "Gestell,Von,Bis,Thema
A2-042,TAM 720 லாவ,TAM 726,கட்டடக்கலை
A2-043,TAM 700 கிரு,TAM 720 ரேவ,கலைகள்
";
/// One with names that are: a face that changes, and rows that can't be taken.
const SHELVES: &str = "collection,floor,bay,side,first_call_number,last_call_number
TAM,2,A2-042,A,TAM 720 லாவ,TAM 725
TAM,2,A2-999,A,TAM 730,TAM 739
TAM,2,A2-043,A,TAM 739,TAM 730
";

const CAMPUS: [(&str, &str); 2] = [
    (
        "building",
        r#"{"type": "FeatureCollection", "features": [
{"type": "Feature", "id": "b1", "feature_type": "building", "geometry": null, "properties": {"name": {"en": "Main library"}, "category": "unspecified"}},
{"type": "Feature", "id": "b2", "feature_type": "building", "geometry": null, "properties": {"name": {"en": "Reading room annexe"}, "category": "unspecified"}}]}"#,
    ),
    (
        "level",
        r#"{"type": "FeatureCollection", "features": [
{"type": "Feature", "id": "l1", "feature_type": "level", "geometry": {"type": "Polygon", "coordinates": [[[80.24, 13.01], [80.2404, 13.01], [80.2404, 13.0102], [80.24, 13.0102], [80.24, 13.01]]]},
 "properties": {"ordinal": 0, "name": {"en": "Ground floor"}, "short_name": {"en": "G"}, "category": "unspecified", "building_ids": ["b1"]}},
{"type": "Feature", "id": "l2", "feature_type": "level", "geometry": {"type": "Polygon", "coordinates": [[[80.241, 13.01], [80.2412, 13.01], [80.2412, 13.0101], [80.241, 13.0101], [80.241, 13.01]]]},
 "properties": {"ordinal": 0, "name": {"en": "Ground floor"}, "short_name": {"en": "G"}, "category": "unspecified", "building_ids": ["b2"]}}]}"#,
    ),
];

pub(super) fn keep(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    look(work, drive, OWN_SHELVES)?;
    keep(drive, "shelf-columns")?;
    look(work, drive, SHELVES)?;
    keep(drive, "shelf-preview")?;
    let folder = work.folder.join("campus");
    std::fs::create_dir_all(&folder)?;
    for (kind, features) in CAMPUS {
        std::fs::write(folder.join(format!("{kind}.geojson")), features)?;
    }
    send(drive, Kind::Floors, folder.display().to_string());
    keep(drive, "map-houses")
}

/// The same pages with large text.
pub(super) fn keep_large(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    look(work, drive, OWN_SHELVES)?;
    keep(drive, "shelf-columns-200")
}

/// Looks at a list of shelves.
fn look(work: &Work, drive: &mut Drive, list: &str) -> Result<(), Error> {
    let path = work.folder.join("shelves.csv");
    std::fs::write(&path, list)?;
    send(drive, Kind::Shelves, path.display().to_string());
    Ok(())
}

fn send(drive: &mut Drive, kind: Kind, path: String) {
    go(drive, Page::Import);
    for message in [
        import::Message::Again,
        import::Message::Kind(kind),
        import::Message::Path(path),
        import::Message::Look,
    ] {
        drive.send(Message::Shell(shell::Message::Import(message)));
    }
}
