//! The lists that are known: each is a table of the columns its system writes and what they are. A file is the first of
//! them whose needed columns it has, whatever its name and the order of its columns.
//!
//! What is not named here is never looked at. Columns that change by themselves (`lastseen`, `updated_on`,
//! `dateLastModified`) are left out, too, so that a list exported again without a change brings none.

use super::Role;
use super::Role::{Contact, Fact, Family, Further, Given, Initials, Kept, Middle, Note};
use crate::domain::member::ContactKind::{Email, Mobile, Phone};
use crate::domain::member::MemberField as F;

/// A known list.
#[derive(Debug)]
pub struct Form {
    /// The system that writes it.
    pub system: &'static str,
    /// The columns by which it is known.
    needed: &'static [&'static str],
    /// Its columns. Texts are put together, and ways to reach a member ranked, in this order.
    pub columns: &'static [(&'static str, Role)],
}

impl Form {
    /// The known list that has these columns.
    pub fn of(header: &[String]) -> Option<&'static Self> {
        let has = |column: &&str| header.iter().any(|cell| cell.eq_ignore_ascii_case(column));
        FORMS.iter().find(|form| form.needed.iter().all(has))
    }
}

/// Whether some known list has a column of this name.
pub(super) fn knows(cell: &str) -> bool {
    let mut columns = FORMS.iter().flat_map(|form| form.columns);
    columns.any(|(name, _)| name.eq_ignore_ascii_case(cell))
}

const FORMS: [Form; 5] = [KOHA, EVERGREEN, EVERGREEN_STUDENTS, ONE_ROSTER, FOLIO];

/// The names of Koha's import page and of its `borrowers` table.
const KOHA: Form = Form {
    system: "Koha",
    needed: &["cardnumber", "surname"],
    columns: &[
        ("cardnumber", Fact(F::Number)),
        ("title", Fact(F::Title)),
        ("surname", Family),
        ("firstname", Given),
        ("middle_name", Middle),
        ("initials", Initials),
        ("othernames", Fact(F::OtherNames)),
        ("sex", Fact(F::Gender)),
        ("dateofbirth", Fact(F::BornOn)),
        ("categorycode", Fact(F::Category)),
        ("dateenrolled", Fact(F::MemberSince)),
        ("dateexpiry", Fact(F::MemberUntil)),
        ("lang", Fact(F::Language)),
        ("primary_contact_method", Fact(F::Channel)),
        ("streetnumber", Fact(F::Street)),
        ("streettype", Further(F::Street)),
        ("address", Further(F::Street)),
        ("address2", Fact(F::Street)),
        ("city", Fact(F::Town)),
        ("zipcode", Fact(F::Postcode)),
        ("country", Fact(F::Country)),
        ("contactfirstname", Fact(F::Guardian)),
        ("contactname", Further(F::Guardian)),
        ("mobile", Contact(Mobile)),
        ("phone", Contact(Phone)),
        ("phonepro", Contact(Phone)),
        ("smsalertnumber", Contact(Mobile)),
        ("email", Contact(Email)),
        ("emailpro", Contact(Email)),
        ("borrowernotes", Note),
        ("state", Kept),
        ("branchcode", Kept),
        ("userid", Kept),
        ("sort1", Kept),
        ("sort2", Kept),
        ("pronouns", Kept),
        ("fax", Kept),
        ("opacnote", Kept),
        ("contactnote", Kept),
        ("gonenoaddress", Kept),
        ("lost", Kept),
        ("debarred", Kept),
        ("debarredcomment", Kept),
        ("guarantorid", Kept),
        ("guarantor_id", Kept),
        ("guarantor_relationship", Kept),
        ("relationship", Kept),
        ("contacttitle", Kept),
        ("patron_attributes", Role::Attributes),
    ],
};

/// Evergreen's template for patrons in batches. The paper somebody showed (`ident_value`) is not taken.
const EVERGREEN: Form = Form {
    system: "Evergreen",
    needed: &["cardnumber", "family_name"],
    columns: &[
        ("cardnumber", Fact(F::Number)),
        ("prefix", Fact(F::Title)),
        ("family_name", Family),
        ("first_given_name", Given),
        ("second_given_name", Middle),
        ("alias", Fact(F::OtherNames)),
        ("dob", Fact(F::BornOn)),
        ("profile", Fact(F::Category)),
        ("create_date", Fact(F::MemberSince)),
        ("expire_date", Fact(F::MemberUntil)),
        ("add1_street1", Fact(F::Street)),
        ("add1_street2", Fact(F::Street)),
        ("add1_city", Fact(F::Town)),
        ("add1_post_code", Fact(F::Postcode)),
        ("add1_country", Fact(F::Country)),
        ("guardian", Fact(F::Guardian)),
        ("day_phone", Contact(Phone)),
        ("evening_phone", Contact(Phone)),
        ("other_phone", Contact(Phone)),
        ("email", Contact(Email)),
        ("usrname", Kept),
        ("home_library", Kept),
        ("juvenile", Kept),
        ("add1_county", Kept),
        ("add1_state", Kept),
        ("statcat_name1", Kept),
        ("statcat_value1", Kept),
    ],
};

/// Evergreen's older table for students.
const EVERGREEN_STUDENTS: Form = Form {
    system: "Evergreen",
    needed: &["barcode", "student_id", "last_name"],
    columns: &[
        ("barcode", Fact(F::Number)),
        ("last_name", Family),
        ("first_name", Given),
        ("profile", Fact(F::Category)),
        ("street1", Fact(F::Street)),
        ("street2", Fact(F::Street)),
        ("city", Fact(F::Town)),
        ("postal_code", Fact(F::Postcode)),
        ("country", Fact(F::Country)),
        ("phone", Contact(Phone)),
        ("email", Contact(Email)),
        ("student_id", Kept),
        ("usrname", Kept),
        ("home_ou", Kept),
        ("province", Kept),
    ],
};

/// The users of a school. `identifier` is the number the school gave; not all schools write one.
const ONE_ROSTER: Form = Form {
    system: "OneRoster",
    needed: &["sourcedId", "givenName", "familyName"],
    columns: &[
        ("identifier", Fact(F::Number)),
        ("sourcedId", Fact(F::Number)),
        ("familyName", Family),
        ("givenName", Given),
        ("middleName", Middle),
        ("role", Fact(F::Category)),
        ("sms", Contact(Mobile)),
        ("phone", Contact(Phone)),
        ("email", Contact(Email)),
        ("username", Kept),
        ("orgSourcedIds", Kept),
        ("grades", Kept),
        ("status", Kept),
        ("enabledUser", Kept),
    ],
};

/// The users of FOLIO, by the paths of their JSON.
const FOLIO: Form = Form {
    system: "FOLIO",
    needed: &["barcode", "personal.lastName"],
    columns: &[
        ("barcode", Fact(F::Number)),
        ("personal.lastName", Family),
        ("personal.firstName", Given),
        ("personal.middleName", Middle),
        ("personal.preferredFirstName", Fact(F::AddressAs)),
        ("personal.pronouns", Kept),
        ("personal.dateOfBirth", Fact(F::BornOn)),
        ("patronGroup", Fact(F::Category)),
        ("enrollmentDate", Fact(F::MemberSince)),
        ("expirationDate", Fact(F::MemberUntil)),
        ("personal.preferredContactTypeId", Fact(F::Channel)),
        ("personal.addresses.addressLine1", Fact(F::Street)),
        ("personal.addresses.addressLine2", Fact(F::Street)),
        ("personal.addresses.city", Fact(F::Town)),
        ("personal.addresses.postalCode", Fact(F::Postcode)),
        ("personal.addresses.countryId", Fact(F::Country)),
        ("personal.addresses.region", Kept),
        ("personal.mobilePhone", Contact(Mobile)),
        ("personal.phone", Contact(Phone)),
        ("personal.email", Contact(Email)),
        ("username", Kept),
        ("externalSystemId", Kept),
        ("active", Kept),
        ("departments", Kept),
    ],
};
