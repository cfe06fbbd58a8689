# Bringing a list in: the page with its look at what would change.
import-title = Bring in a list
import-lead = Lists come as the library system writes them. You see what would change before anything does.
import-kind = What kind of list
import-kind-members = Members
import-kind-holdings = Holdings
import-kind-shelves = Shelves
import-kind-floors = Floors
import-columns-members = The list of Koha, Evergreen, OneRoster or FOLIO, known by its columns; or any other CSV or workbook (XLSX): you say once what its columns are. Passwords are never read.
import-columns-holdings = Koha's item search (CSV, XLSX): Title, Barcode, Call number, Collection, Shelving location … Or the catalogue's own records, MARC 21 or MARCXML. Or any other CSV or workbook: you say once what its columns are.
import-columns-shelves = A list of faces (CSV, XLSX): collection, floor, bay, side, first_call_number, last_call_number, subject_en; or as libraries publish it: Level, Range, Call numbers (“PS1–PS3569”, several with “;”), “3rd Floor”, “12 North” …
import-columns-floors = An indoor map (IMDF): its archive (.zip), or the folder or level.geojson of one that was unpacked; or the folder that “export plan” of another branch wrote
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
import-all = This list names all members: mark those it does not name as gone
import-tell-title = What are the columns of this list?
import-tell-lead = No library system writes such a list. Say once what each column is; the branch keeps it for the next list of this kind. Columns of passwords are not shown and never read.
import-tell-needed-copies = A barcode, a title and a call number are needed. Where the call number stands in several columns, tell each of them: they are put one behind the other.
import-tell-needed = A number and a name are needed: one column with the number of the card, and one with the name or the first name or the surname.
import-tell-keep = Keep this, and look at the list
import-tell-again = Tell the columns anew
import-role-left = Not taken
import-role-family = Surname
import-role-given = First name
import-role-middle = Middle name
import-role-initials = Initials
import-role-phone = Telephone
import-role-mobile = Mobile phone
import-role-email = E-mail
import-role-note = Note
import-role-kept = Kept under its own name
import-part-added = New ({ $count })
import-part-changed = Changed ({ $count })
import-part-vanished = No longer listed ({ $count })
import-part-refused = Can't be taken ({ $count })
import-part-first = { $count ->
    [one] The first is shown.
   *[other] The first { $count } are shown.
}
import-row-line = { $number } · line { $line }
import-row-record = { $number } · record { $line }
import-from-to = { $field }: { $old } › { $new }
import-runs = Lists brought in
import-run = { $kind } · { $when } · { $added } added, { $updated } updated
import-run-undo = Take back
import-run-busy = Taking back …
import-run-taken-back = Taken back
import-run-undone = The list was taken back
import-copy-barcode = Barcode
import-copy-title = Title
import-copy-title-ta = Title in Tamil
import-copy-author = Author
import-copy-author-ta = Author in Tamil
import-copy-call-number = Call number
import-copy-collection = Collection
import-copy-location = Shelving location
import-copy-publisher = Publisher
import-copy-published = Year
import-copy-isbn = ISBN
import-copy-subjects = Subjects
import-copy-home-library = Library
import-copy-item-type = Type
import-copy-status = Status
import-marc = Fields of catalogue records
import-marc-lead = For MARC 21 and MARCXML. What is left empty is as the field shows in grey.
import-marc-call-numbers = Call number of a title, the best first
import-marc-copies = Field of copies, with the subfields of the call number
import-marc-barcode = Subfield of the barcode
import-marc-library = Subfield of the library
import-marc-location = Subfield of the shelving location
import-marc-collection = Subfield of the collection
import-marc-item-type = Subfield of the type
import-marc-wrong = Three digits and then the subfields, as in 082ab; of a subfield the letters alone
import-marc-save = Keep these fields
import-marc-saved = The fields are kept, and the next catalogue is read by them.
import-copy-back = It is in the list again.
import-kind-places = Places
import-columns-places = A list of desks, toilets, water, catalogue terminals, displays … (CSV, XLSX): code, name_en, name_ta, kind, floor; where: x_m and y_m in metres, or x_px and y_px in dots of the picture under the floor, or stands_at with the name of an area, bay or lift; message_en, message_ta, answers_for
import-place-name-en = Name
import-place-name-ta = Name in Tamil
import-place-kind = Kind
import-place-at = Spot, metres from the top left
import-place-facing = Facing
import-place-staffed = Staffed
import-place-other-names = Other names
import-place-message-en = Message
import-place-message-ta = Message in Tamil
import-place-answers-for = Asked here for
import-tell-needed-shelves = A bay, or else an area or a floor, and its ranges are needed: one column with whole ranges (“100–199”), or one with the first number and one with the last.
import-tell-needed-places = A name and a floor are needed.
import-shelf-bay = Bay
import-shelf-call_numbers = Ranges of call numbers
import-shelf-first_call_number = First call number
import-shelf-last_call_number = Last call number
import-shelf-floor = Floor
import-shelf-side = Side
import-shelf-collection = Collection
import-shelf-subject_en = Subject
import-shelf-subject_ta = Subject in Tamil
import-shelf-scheme = Scheme of numbers
import-spot-name_en = Name
import-spot-name_ta = Name in Tamil
import-spot-kind = Kind
import-spot-floor = Floor
import-spot-stands_at = Stands at
import-spot-x_m = Metres from the left
import-spot-y_m = Metres from the top
import-spot-x_px = Dots from the left
import-spot-y_px = Dots from the top
import-spot-width_px = Width in dots
import-spot-height_px = Height in dots
import-spot-code = Code
import-spot-other_names = Other names
import-spot-facing_deg = Facing, degrees
import-spot-staffed = Staffed
import-spot-message_en = Message
import-spot-message_ta = Message in Tamil
import-spot-answers_for = Asked here for
import-face-ranges = Ranges
import-face-subjects = Subjects
import-shelf-area = Area
