# Bringing a list in: the page with its look at what would change.
import-title = Bring in a list
import-lead = Lists come as the library system writes them. You see what would change before anything does.
import-kind = What kind of list
import-kind-members = Members
import-kind-holdings = Holdings
import-kind-shelves = Shelves
import-columns-members = Koha's patron list (CSV): cardnumber, surname, firstname, phone, categorycode … Found by the names on the first line; passwords are never read.
import-columns-holdings = Koha's item search (CSV): Title, Barcode, Call number, Collection, Shelving location … Or the catalogue's own records, MARC 21 or MARCXML, with their copies in field 952 or 852.
import-columns-shelves = A list of faces (CSV): collection, floor, bay, side, first_call_number, last_call_number, subject_en
import-path = The file
import-path-hint = Path of the list
import-look = Look first
import-looking = { $rows ->
    [one] Looking: 1 row read
   *[other] Looking: { $rows } rows read
}
import-taking = { $rows ->
    [one] Bringing in: 1 row read
   *[other] Bringing in: { $rows } rows read
}
import-stop = Stop
import-desk-goes-on = The desk can be used meanwhile. If you stop, nothing of this list is kept.
import-refused = Rows that can't be taken
import-take = { $rows ->
    [one] Bring in 1 row
   *[other] Bring in { $rows } rows
}
import-take-good = { $rows ->
    [one] Bring in 1 row without these
   *[other] Bring in { $rows } rows without these
}
import-again = Another list
import-take-whole = It is the whole list: mark the others as gone
import-nothing = There is nothing to bring in.
