//! Bays with their faces, and connectors with their stops, put into their tables.

use super::cut::Cut;
use super::put::{Ids, points};
use crate::domain::draw::{Item, is_new};
use crate::domain::id::{BayId, ConnectorId, FaceId, FloorId, RunId};
use crate::domain::plan::{Bay, Connector, Face, Stop};
use crate::store::db::Writer;
use crate::store::error::Error;
use rusqlite::params;

impl Writer<'_> {
    pub(super) fn put_bay(
        &self,
        on: FloorId,
        mut bay: Bay,
        ids: &mut Ids,
        cuts: &mut Vec<Cut>,
    ) -> Result<Bay, Error> {
        bay.run = bay.run.map(|run| ids.of(run.0).map(RunId)).transpose()?;
        let columns: &[&str] = &[
            "floor_id",
            "run_id",
            "run_index",
            "code",
            "centre_x",
            "centre_y",
            "length_mm",
            "depth_mm",
            "turn_deg",
            "is_double",
            "shelves",
        ];
        let row = self.upsert(
            ids,
            bay.id.0,
            ("bay", columns),
            &[
                &on.0,
                &bay.run.map(|r| r.0),
                &bay.run_index,
                &bay.code,
                &bay.centre.x,
                &bay.centre.y,
                &bay.length_mm,
                &bay.depth_mm,
                &bay.turn_deg.rem_euclid(360),
                &(bay.faces.len() > 1),
                &bay.shelves,
            ],
        )?;
        bay.id = BayId(row);
        self.remove_other_faces(&bay, cuts)?;
        for face in &mut bay.faces {
            *face = self.put_face(bay.id, face.clone(), ids)?;
        }
        Ok(bay)
    }

    /// A side that was taken off goes, with what stood on it.
    fn remove_other_faces(&self, bay: &Bay, cuts: &mut Vec<Cut>) -> Result<(), Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT id FROM face WHERE bay_id = ?1")?;
        let faces = select.query_map([bay.id.0], |row| row.get(0))?;
        for id in faces.collect::<Result<Vec<i64>, _>>()? {
            if !bay.faces.iter().any(|face| face.id.0 == id) {
                self.remove_row("face", id, cuts)?;
            }
        }
        Ok(())
    }

    fn put_face(&self, bay: BayId, face: Face, ids: &mut Ids) -> Result<Face, Error> {
        let known = (!is_new(face.id.0)).then_some(face.id.0);
        self.conn
            .prepare_cached(
                "INSERT INTO face (id, bay_id, side, sign_en, sign_ta) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET sign_en = excluded.sign_en, sign_ta = excluded.sign_ta",
            )?
            .execute(params![
                known,
                bay.0,
                face.side.word(),
                face.sign.en,
                face.sign.ta
            ])?;
        let id = known.unwrap_or_else(|| self.conn.last_insert_rowid());
        ids.0.insert(face.id.0, id);
        Ok(Face {
            id: FaceId(id),
            ..face
        })
    }

    pub(super) fn put_connector(&self, connector: Connector, ids: &mut Ids) -> Result<Item, Error> {
        let columns: &[&str] = &[
            "kind",
            "name_en",
            "name_ta",
            "is_step_free",
            "is_staff_only",
            "width_mm",
            "wait_s",
            "floor_s",
        ];
        let row = self.upsert(
            ids,
            connector.id.0,
            ("connector", columns),
            &[
                &connector.kind.word(),
                &connector.name.en,
                &connector.name.ta,
                &connector.is_step_free,
                &connector.is_staff_only,
                &connector.width_mm,
                &connector.wait_s,
                &connector.floor_s,
            ],
        )?;
        Ok(Item::Connector(Connector {
            id: ConnectorId(row),
            ..connector
        }))
    }

    pub(super) fn put_stop(&self, of: ConnectorId, stop: Stop) -> Result<Item, Error> {
        self.conn
            .prepare_cached(
                "INSERT INTO connector_stop (connector_id, floor_id, x, y, polygon) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (connector_id, floor_id) DO UPDATE SET x = excluded.x, y = excluded.y, polygon = excluded.polygon",
            )?
            .execute(params![of.0, stop.floor.0, stop.at.x, stop.at.y, points(&stop.polygon)?])?;
        Ok(Item::Stop(of, stop))
    }
}
