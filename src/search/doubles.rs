//! Who may stand in the file already: found by name and by contact, weighed by what they have in common.

use super::alike::Heard;
use super::finder::Finder;
use crate::domain::id::MemberId;
use crate::domain::member::MemberSummary;
use crate::domain::member::double::{Likeness, POSSIBLE, Traces};
use crate::store::{Error, Reader};

/// So many of a name, and of a contact, are looked at.
const LOOKED_AT: usize = 24;

/// Somebody who may be the one that is looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Double {
    pub member: MemberSummary,
    pub likeness: Likeness,
}

impl Finder {
    /// Members who may be the person that is being typed, the likeliest first; without the row that is being changed.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_doubles(
        &self,
        typed: Traces,
        most: usize,
    ) -> impl Future<Output = Result<Vec<Double>, Error>> + Send + 'static {
        let names = [Some(typed.name.as_str()), typed.name_ta.as_deref()];
        let mut ids: Vec<MemberId> = names
            .into_iter()
            .flatten()
            .filter(|name| !name.trim().is_empty())
            .flat_map(|name| self.find_names(name, LOOKED_AT))
            .map(|found| found.id)
            .collect();
        self.store().read(move |r| {
            let contacts = [typed.phones.as_slice(), &typed.emails].concat();
            ids.extend(r.list_members_of_contacts(&contacts, LOOKED_AT)?);
            ids.sort_unstable();
            ids.dedup();
            ids.retain(|id| Some(*id) != typed.id);
            weighed(r, &typed, &ids, most)
        })
    }
}

fn weighed(
    r: &Reader<'_>,
    typed: &Traces,
    ids: &[MemberId],
    most: usize,
) -> Result<Vec<Double>, Error> {
    let heard = Heard::of(typed);
    let mut likely = Vec::new();
    for id in ids {
        let Some(traces) = r.get_traces(*id)? else {
            continue;
        };
        let likeness = typed.likeness(&traces, heard.fit(&Heard::of(&traces)));
        if likeness.weight >= POSSIBLE {
            likely.push((*id, likeness));
        }
    }
    likely.sort_by_key(|(_, likeness)| -likeness.weight);
    likely.truncate(most);
    let mut doubles = Vec::with_capacity(likely.len());
    for (id, likeness) in likely {
        if let Some(member) = r.find_member_summary(id)? {
            doubles.push(Double { member, likeness });
        }
    }
    Ok(doubles)
}
