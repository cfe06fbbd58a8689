# Words for the values that things can have; the tail of an id is the word in the file.

channel-desk = At the desk
channel-phone = By phone
channel-email = By e-mail
channel-letter = By letter
channel-staff = From a colleague

inquiry-kind-unsorted = Not sorted yet
inquiry-kind-directional = Directional
inquiry-kind-reference = Reference

outcome-open = Open
outcome-answered = Answered
outcome-referred = Referred
outcome-unanswered = Not answered

complaint-kind-staff = Staff
complaint-kind-shelving = Book not in its place
complaint-kind-catalogue = Catalogue
complaint-kind-loan = Loan and return
complaint-kind-noise = Noise
complaint-kind-cleanliness = Cleanliness
complaint-kind-comfort = Seats, light, air
complaint-kind-lift = Lift or escalator
complaint-kind-computers = Computers and network
complaint-kind-printing = Printing and copying
complaint-kind-toilets = Toilets
complaint-kind-water = Drinking water
complaint-kind-safety = Safety
complaint-kind-rules = Rules
complaint-kind-access = Access without steps
complaint-kind-other = Something else

severity-slight = Slight
severity-plain = Plain
severity-serious = Serious

stage-received = Received
stage-acknowledged = Acknowledged
stage-investigating = Being looked into
stage-answered = Answered
stage-verifying = To be verified
stage-closed = Closed
stage-withdrawn = Withdrawn

due-step-acknowledge = Acknowledge
due-step-answer = Answer

reach-desk = At the desk
reach-phone = By phone
reach-email = By e-mail
reach-letter = By letter

access-wheelchair = Uses a wheelchair
access-braille = Reads braille
access-hearing = Hard of hearing
access-large_print = Needs large print

contact-phone = Phone
contact-mobile = Mobile
contact-email = E-mail

card-valid = Valid
card-lost = Lost
card-merged = From a merged row
card-replaced = Replaced

trait-desire = Would like
trait-interest = Interested in
trait-like = Likes
trait-dislike = Dislikes

ask-language = the language they like to speak
ask-contact = a telephone number or an e-mail address
ask-guardian = the name of a guardian
ask-need = what they come for
ask-interest = what interests them
ask-channel = how they like to be reached
ask-designation = what they do
ask-qualification = what they studied
ask-born = the year of birth
ask-town = where they live

note-silent = Note
note-alert = Alert
note-block = To be settled first

role-desk = Desk
role-supervisor = Supervisor
role-administrator = Administrator

language-en = English
language-ta = Tamil

act-added = Added
act-changed = Changed
act-withdrawn = Undone
act-restored = Brought back
act-visited = At the desk
act-visit-withdrawn = Not here after all
act-noted = Noted
act-note-ended = Note ended
act-note-reopened = Note counts again
act-form-given = Given the form
act-enrolled = Enrolled
act-gave-up = Gave up enrolling
act-card-lost = Card lost
act-card-replaced = Card replaced
act-trait-noted = Noted of them
act-trait-ended = No longer so
act-trait-reopened = Counts again
act-merged = Merged
act-taken-apart = Taken apart
act-told-apart = Told apart
act-joined = Joined: asked before without a card
act-parted = Not theirs after all
act-removed = Taken out
act-erased = Erased
act-let-go = Let go by the rules
act-asked = Asked
act-received = Complaint taken
act-acknowledged = Complaint acknowledged
act-unacknowledged = Acknowledgement undone
act-investigated = Complaint looked into
act-answered = Answered
act-verified = Verified with the member
act-closed = Closed
act-reopened = Opened again
act-handed-over = Handed over
act-informed = Told how it stands
act-slip-made = Route slip made
act-vanished = Not in the list any more
act-guided = Led to where they wanted
act-returned = Back from leading somebody
act-imported = List brought in
act-exported = Written to a file
act-closed-off = Out of service
act-opened-up = In service again
act-redrawn = Plan drawn

place-desk = Reception desk
place-help = Help point
place-catalogue = Catalogue terminal
place-toilet = Toilet
place-accessible_toilet = Accessible toilet
place-water = Drinking water
place-entrance = Entrance
place-exit = Exit
place-property = Property counter
place-reading = Reading room
place-display = Display
place-newspapers = Newspapers
place-braille = Braille section
place-children = Children's section
place-auditorium = Auditorium
place-counter = Request counter
place-copier = Copier
place-prayer = Prayer room
place-first_aid = First aid
place-board = “You are here” board
place-other = Place

connector-stairs = Stairs
connector-lift = Lift
connector-escalator_up = Escalator up
connector-escalator_down = Escalator down
connector-ramp = Ramp

hit-member = Members
hit-place = Places
hit-area = Rooms and areas
hit-connector = Lifts and stairs
hit-row = Rows of shelves
hit-shelf = Shelves
hit-title = Titles
hit-answer = Past answers
hit-complaint = Complaints

field-number = Number
field-title = Title
field-name = Name
field-name_ta = Name in Tamil
field-other_names = Other names
field-address_as = Addressed as
field-gender = Gender
field-born_on = Born
field-category = Category
field-member_since = Member since
field-member_until = Card valid until
field-designation = Designation
field-qualification = Qualification
field-organisation = Organisation
field-need = Comes for
field-language = Language
field-channel = Best reached
field-access = Access needs
field-street = Street
field-town = Town
field-postcode = Postcode
field-country = Country
field-guardian = Guardian
field-contacts = Phones and e-mail
double-name = Same name
double-like_name = Similar name
double-born = Same day of birth
double-born_year = Same year of birth
double-phone = Same phone
double-email = Same e-mail
double-town = Same town

list-expiring-this-month = Expiring this month
list-ran-out-lately = Ran out in 90 days
list-regulars-not-seen = Regulars not seen for 60 days
list-never-seen = Never seen
list-no-contact = Without phone or e-mail
list-children-no-guardian = Children without guardian
list-enrolling = On their way to a card

export-format-csv = CSV for programs
export-format-spreadsheet = CSV for spreadsheets
export-format-xlsx = Workbook (XLSX)
export-format-json = JSON
export-format-vcard = Address cards (vCard)

export-columns-post = For letters
export-columns-call = For calls
export-columns-all = Everything
enrol-asked = Asked for a card
enrol-form_given = Has the form
enrol-enrolled = Enrolled here
enrol-given_up = Gave up
act-photo-added = Photo added
act-photo-ended = Photo removed
act-photo-reopened = Photo there again
act-agreed = Agreed
act-agreed-no-more = No longer agrees
act-sought = Book looked for
act-found = Book found
act-waiting-told = Told that the book is found
