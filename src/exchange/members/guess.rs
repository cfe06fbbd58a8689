//! What a column of a list nobody here knows may be, by the words of its header in English and Tamil; somebody looks at
//! the guess before it counts.

use super::Role;
use super::Role::{Contact, Fact, Family, Given, Initials, Kept, Middle, Note};
use crate::domain::member::ContactKind::{Email, Mobile, Phone};
use crate::domain::member::MemberField as F;

/// Header words by what they mean, the surest first: where several columns could be the number, the surest is.
const WORDS: &[(Role, &str)] = &[
    (
        Fact(F::Number),
        "cardnumber cardno membershipnumber membershipno membershipid membernumber memberno memberid librarycard \
         உறுப்பினர்எண் உறுப்பினர்அட்டைஎண் அட்டைஎண்",
    ),
    (
        Fact(F::Number),
        "card barcode number no admissionnumber admissionno registernumber registerno regno rollno patronid \
         எண் பதிவுஎண் சேர்க்கைஎண்",
    ),
    (Fact(F::Number), "id userid studentid username"),
    (
        Fact(F::NameTa),
        "nameintamil tamilname nametamil nameta தமிழ்ப்பெயர் தமிழ்பெயர் தமிழில்பெயர் பெயர்தமிழில்",
    ),
    (
        Fact(F::Name),
        "name fullname membername nameofmember nameofthemember patronname studentname \
         பெயர் முழுப்பெயர் உறுப்பினர்பெயர் உறுப்பினரின்பெயர் மாணவர்பெயர்",
    ),
    (Family, "surname lastname familyname குடும்பப்பெயர்"),
    (Given, "firstname givenname forename முதற்பெயர் முதல்பெயர்"),
    (Middle, "middlename"),
    (Initials, "initial initials தலைப்பெழுத்து முன்னெழுத்து"),
    (Fact(F::Title), "title salutation honorific"),
    (Fact(F::OtherNames), "othernames othername alias புனைபெயர்"),
    (Fact(F::Gender), "gender sex பாலினம் பால்"),
    (
        Fact(F::BornOn),
        "dob dateofbirth birthdate birthday born yearofbirth பிறந்ததேதி பிறந்தநாள் பிறந்தஆண்டு",
    ),
    (
        Fact(F::Category),
        "category categorycode membertype membershiptype patrontype type class group வகை பிரிவு உறுப்பினர்வகை",
    ),
    (
        Fact(F::MemberSince),
        "membersince joined joiningdate joindate dateofjoining enrolled dateenrolled enrolmentdate enrollmentdate startdate \
         சேர்ந்ததேதி சேர்ந்தநாள்",
    ),
    (
        Fact(F::MemberUntil),
        "expiry expirydate expirationdate expiration expires validuntil validupto validtill validity enddate \
         செல்லுபடி செல்லுபடியாகும்நாள் முடிவுதேதி காலாவதிதேதி",
    ),
    (
        Fact(F::Designation),
        "designation occupation profession job பதவி தொழில் பணி",
    ),
    (
        Fact(F::Qualification),
        "qualification education degree கல்வி கல்வித்தகுதி",
    ),
    (
        Fact(F::Organisation),
        "organisation organization company college school institution employer நிறுவனம் பள்ளி கல்லூரி",
    ),
    (Fact(F::Need), "purpose need comesfor நோக்கம்"),
    (Fact(F::Language), "language lang preferredlanguage மொழி"),
    (
        Fact(F::Street),
        "address street address1 address2 addressline1 addressline2 முகவரி தெரு",
    ),
    (Fact(F::Town), "town city place village ஊர் நகரம் நகர்"),
    (
        Fact(F::Postcode),
        "postcode pincode zip zipcode postalcode அஞ்சல்குறியீடு அஞ்சல்எண் பின்கோடு",
    ),
    (Fact(F::Country), "country நாடு"),
    (
        Fact(F::Guardian),
        "guardian guardianname parent parentname father fathername fathersname mothername \
         காப்பாளர் பெற்றோர் பெற்றோர்பெயர் தந்தைபெயர் தந்தைபெயர்",
    ),
    (
        Contact(Mobile),
        "mobile mobileno mobilenumber mobilephone cell cellphone whatsapp கைபேசி கைப்பேசி கைபேசிஎண் அலைபேசி செல்பேசி",
    ),
    (
        Contact(Phone),
        "phone phoneno phonenumber telephone tel landline contact contactno contactnumber தொலைபேசி தொலைபேசிஎண் தொடர்புஎண்",
    ),
    (
        Contact(Email),
        "email emailaddress emailid mail மின்னஞ்சல் மின்னஞ்சல்முகவரி",
    ),
    (
        Note,
        "note notes remark remarks comment comments குறிப்பு குறிப்புகள்",
    ),
];

/// Columns that are of no use here, or nobody's business: the numbers of rows and of papers, what somebody owes.
const LEFT: &str = "sno slno serialno serial aadhaar aadhar aadhaarno aadharno pan panno fine fines balance photo \
                    outstandingfines lastseen lastlogin வஎண் வரிசைஎண் ஆதார் ஆதார்எண் அபராதம்";

/// Parts of the names of columns that are never read, shown or kept.
const SECRETS: [&str; 8] = [
    "passw",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "கடவுச்சொல்",
    "மறைச்சொல்",
];

/// Whether a column holds what opens an account.
pub(in crate::exchange) fn is_secret(header: &str) -> bool {
    let word = bare(header);
    word == "pin" || SECRETS.iter().any(|secret| word.contains(secret))
}

/// What each column of a header may be; `None` for what had better be left.
pub(super) fn guess(header: &[String]) -> Vec<Option<Role>> {
    let ranked: Vec<Option<(usize, Role)>> = header.iter().map(|cell| of(&bare(cell))).collect();
    let is_number = |role: Role| role == Fact(F::Number);
    let numbers = ranked.iter().flatten().filter(|(_, role)| is_number(*role));
    let surest = numbers.map(|(rank, _)| *rank).min();
    let mut is_found = false;
    let mut role = |found: &Option<(usize, Role)>| match *found {
        Some((usize::MAX, _)) => None,
        Some((rank, role)) if is_number(role) => {
            let is_it = Some(rank) == surest && !is_found;
            is_found |= is_it;
            Some(if is_it { role } else { Kept })
        }
        Some((_, role)) => Some(role),
        None => Some(Kept),
    };
    ranked.iter().map(&mut role).collect()
}

/// What a bare word means, with its rank; the last rank is for what is left.
fn of(word: &str) -> Option<(usize, Role)> {
    let is_among = |words: &str| words.split(' ').any(|known| known == word);
    if word.is_empty() || is_among(LEFT) {
        return Some((usize::MAX, Kept));
    }
    let mut ranked = WORDS.iter().enumerate();
    let found = ranked.find(|(_, (_, words))| is_among(words));
    found.map(|(rank, (role, _))| (rank, *role))
}

/// A column's name without what people put between words.
fn bare(header: &str) -> String {
    let between = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
    let letters = header.chars().filter(|c| !between(*c));
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_guessed_by_its_words_in_either_language() {
        let header = |cells: &str| cells.split('|').map(str::to_owned).collect::<Vec<_>>();
        let role = |cell: &str| guess(&header(cell))[0];
        for (cell, guessed) in [
            ("Card No.", Some(Fact(F::Number))),
            ("MEMBER_ID", Some(Fact(F::Number))),
            ("உறுப்பினர் எண்", Some(Fact(F::Number))),
            ("Name of the Member", Some(Fact(F::Name))),
            ("பெயர்", Some(Fact(F::Name))),
            ("Father's Name", Some(Fact(F::Guardian))),
            ("கைபேசி", Some(Contact(Mobile))),
            ("E-mail ID", Some(Contact(Email))),
            ("PIN Code", Some(Fact(F::Postcode))),
            ("Valid up to", Some(Fact(F::MemberUntil))),
            ("Favourite shelf", Some(Kept)),
            ("Aadhaar No", None),
            ("S.No", None),
        ] {
            assert_eq!(role(cell), guessed, "{cell}");
        }
        // The surest of several numbers is the number.
        let roles = guess(&header("ID|Member No|Roll No"));
        assert_eq!(roles, [Some(Kept), Some(Fact(F::Number)), Some(Kept)]);
        for (cell, secret) in [
            ("Password", true),
            ("web_pwd", true),
            ("PIN", true),
            ("கடவுச்சொல்", true),
            ("Pincode", false),
            ("Opinion", false),
        ] {
            assert_eq!(is_secret(cell), secret, "{cell}");
        }
    }
}
