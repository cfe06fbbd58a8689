//! What a list of members can tell, and what is kept of a member that it can't.

use super::KEPT;
use crate::domain::member::MemberFacts;
use crate::exchange::table::Table;

/// What of a member a list can tell, by the columns it has. The rest was learnt at the desk or from another list, and a
/// list that can't tell it does not take it away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    title: bool,
    other_names: bool,
    gender: bool,
    born_on: bool,
    category: bool,
    member_since: bool,
    member_until: bool,
    street: bool,
    town: bool,
    postcode: bool,
    country: bool,
    guardian: bool,
    pub contacts: bool,
    /// The columns that are kept as they are.
    kept: Vec<&'static str>,
}

impl Said {
    /// What the columns of a list can tell.
    pub fn by(table: &Table) -> Self {
        let any = |columns: &[&str]| columns.iter().any(|column| table.has(column));
        Self {
            title: any(&["title"]),
            other_names: any(&["othernames"]),
            gender: any(&["sex"]),
            born_on: any(&["dateofbirth"]),
            category: any(&["categorycode"]),
            member_since: any(&["dateenrolled"]),
            member_until: any(&["dateexpiry"]),
            street: any(&["streetnumber", "streettype", "address", "address2"]),
            town: any(&["city"]),
            postcode: any(&["zipcode"]),
            country: any(&["country"]),
            guardian: any(&["contactfirstname", "contactname"]),
            contacts: any(&["mobile", "phone", "phonepro", "smsalertnumber"])
                || any(&["email", "emailpro"]),
            kept: (KEPT.into_iter())
                .filter(|column| table.has(column))
                .collect(),
        }
    }

    /// Keeps what is held where the list can't tell it. A preference that the list leaves empty is none, so that the
    /// one told at the desk stands.
    pub fn complete(&self, facts: &mut MemberFacts, held: MemberFacts) {
        let keep = |is_said: bool, mine: &mut String, held: String| {
            if !is_said {
                *mine = held;
            }
        };
        keep(self.title, &mut facts.title, held.title);
        keep(self.other_names, &mut facts.other_names, held.other_names);
        keep(self.gender, &mut facts.gender, held.gender);
        keep(self.category, &mut facts.category, held.category);
        keep(self.street, &mut facts.street, held.street);
        keep(self.town, &mut facts.town, held.town);
        keep(self.postcode, &mut facts.postcode, held.postcode);
        keep(self.country, &mut facts.country, held.country);
        keep(self.guardian, &mut facts.guardian, held.guardian);
        if !self.born_on {
            facts.born_on = held.born_on;
        }
        if !self.member_since {
            facts.member_since = held.member_since;
        }
        if !self.member_until {
            facts.member_until = held.member_until;
        }
        facts.language = facts.language.or(held.language);
        facts.channel = facts.channel.or(held.channel);
        facts.name_ta = facts.name_ta.take().or(held.name_ta);
        // No column of Koha's tells these.
        facts.address_as = held.address_as;
        facts.designation = held.designation;
        facts.qualification = held.qualification;
        facts.organisation = held.organisation;
        facts.need = held.need;
        facts.access = held.access;
        for (name, value) in held.extra {
            if !self.kept.contains(&name.as_str()) {
                facts.extra.entry(name).or_insert(value);
            }
        }
    }
}
