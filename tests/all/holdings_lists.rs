//! Lists of holdings that no library system writes, told once what their columns are; and records whose fields a library
//! sets for itself.

use crate::import::{KEEP, SKIP, counts, refused};
use crate::plan::House;
use deskbell::domain::story::Actor;
use deskbell::exchange::bring::Intake;
use deskbell::exchange::holdings::{Role, Roles};
use deskbell::exchange::kind::Kind;
use deskbell::exchange::marc::Fields;
use deskbell::exchange::report::{Remark, Watch};
use deskbell::exchange::{ErrorKind, told};

const OWN: &str = "Acc. No\tClass No\tBook No\tநூல்பெயர்\tAuthor\tRack\tPrice\n\
    1001\t330.954\tRAM\tIndian economy\tRaman, K\tGEN\t120\n\
    1002\t894.8113\tகல்கி\tபொன்னியின் செல்வன்\tகல்கி\tTAM\t\n\
    \t100\tABC\tNo barcode\t\t\t\n";

#[test]
fn a_list_of_holdings_is_told_once_and_comes_in_by_itself_from_then_on() {
    let house = House::new();
    house.collection("GEN", &[]);
    let path = house.path.with_file_name("list.csv");
    std::fs::write(&path, OWN).unwrap();
    let intake = Intake {
        kind: Kind::Holdings,
        list: path.clone(),
        how: SKIP,
        now: house.now,
    };
    let untold = intake.bring(&house.store, &Watch::silent()).unwrap_err();
    assert!(
        matches!(untold.kind, ErrorKind::NoHeader | ErrorKind::NoColumn(_)),
        "{untold:?}"
    );
    let asked = told::ask::<Role>(&path, &house.store).unwrap();
    let roles: Vec<Option<Role>> = asked.iter().map(|column| column.role).collect();
    assert_eq!(
        roles,
        [
            Some(Role::Barcode),
            Some(Role::CallNumber),
            Some(Role::CallNumber),
            Some(Role::Title),
            Some(Role::Author),
            Some(Role::Location),
            None,
        ]
    );
    let roles = Roles::of(asked.iter());
    assert!(roles.is_enough());
    house
        .store
        .write_now(Actor::System, house.now, move |w| {
            w.set_setting(&roles.key(), &roles)
        })
        .unwrap();
    let report = intake.bring(&house.store, &Watch::silent()).unwrap();
    assert_eq!(report.remarks.first(), Some(&Remark::ReadAsTold));
    assert_eq!(counts(&report), [3, 2, 0, 0, 1]);
    assert_eq!(refused(&report), [(4, "Acc. No")]);
    let number = "SELECT call_number || ' / ' || title FROM item JOIN title t ON t.id = title_id WHERE barcode = '1002'";
    assert_eq!(
        house.sql::<String>(number),
        "894.8113 கல்கி / பொன்னியின் செல்வன்"
    );
    let again = intake.bring(&house.store, &Watch::silent()).unwrap();
    assert_eq!(counts(&again), [3, 0, 0, 2, 1]);
}

const RECORDS: &str = r#"<collection><record><leader>00000nam a2200000 a 4500</leader>
    <controlfield tag="001">b1</controlfield>
    <datafield tag="084" ind1=" " ind2=" "><subfield code="a">338.1</subfield></datafield>
    <datafield tag="245" ind1=" " ind2=" "><subfield code="a">Wells</subfield></datafield>
    <datafield tag="995" ind1=" " ind2=" "><subfield code="k">338.1 WEL</subfield><subfield code="f">Z77</subfield><subfield code="e">CELLAR</subfield></datafield>
    </record></collection>"#;

#[test]
fn records_are_read_by_the_fields_a_library_sets() {
    let house = House::new();
    let fields = Fields {
        copies: "995k".into(),
        barcode: "f".into(),
        location: "e".into(),
        ..Fields::default()
    };
    let copy = || {
        house.sql::<String>(
            "SELECT barcode || ' ' || call_number || ' ' || location FROM item ORDER BY id DESC",
        )
    };
    house.bring(Kind::Holdings, RECORDS, 0, KEEP);
    assert_eq!(copy(), "b1 338.1 ", "as MARC 21 has it");
    house
        .store
        .write_now(Actor::System, house.now, move |w| {
            w.set_setting(deskbell::exchange::marc::SETTING, &fields)
        })
        .unwrap();
    house.bring(Kind::Holdings, RECORDS, 1, KEEP);
    assert_eq!(copy(), "Z77 338.1 WEL CELLAR");
    let file = house.path.display().to_string();
    let list = house.path.with_file_name("list.csv").display().to_string();
    drop(house.store);
    let ask = |fields: &str| {
        let args = [
            "--file",
            &file,
            "--lang",
            "en",
            "import",
            "holdings",
            &list,
            "--dry-run",
        ];
        crate::cli::run(&[&args[..], &["--call-number-fields", fields]].concat())
    };
    assert_eq!(ask("084a").status.code(), Some(0));
    let wrong = ask("84a");
    assert_eq!(wrong.status.code(), Some(1));
    assert!(crate::cli::text(&wrong.stderr).contains("“84a” is no field"));
}
