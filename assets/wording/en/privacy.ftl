# What belongs to a person's own hand: all that is held on them, who looked at it, and taking it out of the file.
privacy-paper-title = All that is held on { $name }
privacy-paper-lead = Number { $number }. Everything this branch keeps of this person in Deskbell, as it stands in the file on the day of this paper.
privacy-paper-none = Nothing is kept of this kind.
privacy-paper-change = { $what }: first “{ $from }”, then “{ $to }”

privacy-part-member = Facts
privacy-part-enrolment = Becoming a member
privacy-part-merged = Rows that were made one with this
privacy-part-told-apart = Told apart from others
privacy-told-apart = Another row looks like this person and is somebody else
privacy-part-card = Cards
privacy-part-contact = Phones and e-mail
privacy-part-trait = Wishes, likes and dislikes
privacy-part-note = Notes, ended ones as well
privacy-part-inquiry = Questions
privacy-part-complaint = Complaints
privacy-part-guide = Where they were led
privacy-part-story = What was done, and when
privacy-part-look = Who opened the profile
privacy-part-draft = Typed, not saved yet

privacy-col-own = Set at this desk
privacy-col-source = Comes from
privacy-col-seen_at = Last at the desk
privacy-col-seen_count = Times at the desk
privacy-col-vanished_at = Missing in the list since
privacy-col-created_at = Kept since
privacy-col-changed_at = Last changed
privacy-col-stage = Stage
privacy-col-asked_at = Asked
privacy-col-form_given_at = Given the form
privacy-col-ended_at = Ended
privacy-col-number = Number
privacy-col-state = State
privacy-col-kind = Kind
privacy-col-value = Number or address
privacy-col-text = Words
privacy-col-noted_on = Noted
privacy-col-consent_on = Consent given
privacy-col-consent_words = Words of the consent
privacy-col-author = Written by
privacy-col-until_day = Counts until
privacy-col-until = Counts until
privacy-col-visitor = Said of the visitor
privacy-col-channel = Channel
privacy-col-effort = Effort (1 to 6)
privacy-col-question = Question
privacy-col-answer = Answer
privacy-col-outcome = Outcome
privacy-col-taken_by_name = Taken by
privacy-col-minutes = Minutes
privacy-col-withdrawn_at = Undone
privacy-col-received_at = Received
privacy-col-received_by_name = Received by
privacy-col-owner = Owner
privacy-col-severity = Weight
privacy-col-summary = What happened
privacy-col-remedy = What was asked for
privacy-col-floor = Floor
privacy-col-place = Place
privacy-col-bay = Bookcase
privacy-col-acknowledge_by = To be acknowledged by
privacy-col-answer_by = To be answered by
privacy-col-acknowledged_at = Acknowledged
privacy-col-answered_at = Answered
privacy-col-closed_at = Closed
privacy-col-at = When

privacy-outcome-solved = Solved, as the member said
privacy-outcome-unverified = Closed without an answer from the member
privacy-outcome-refused = Refused, with the reason

privacy-source-desk = This desk
privacy-source-list = The library system's list
privacy-source-demo = Made up

privacy-open = Privacy
privacy-file = All that is held, as a file
privacy-file-hint = Facts, contacts, notes (ended ones as well), questions, complaints, every change and who looked. It is theirs: hand it to nobody else.
privacy-form-pdf = Paper (PDF)
privacy-form-json = For programs (JSON)
privacy-path = File
privacy-write = Write the file
privacy-writing = The file is being written.
privacy-written = All that is held was written to { $file }
privacy-looks = Looked at by
privacy-looks-none = Nobody has opened this profile yet.

privacy-erase = Erase this person
privacy-erase-hint = Takes them out of the file for good. What would go, and every text that seems to name them, is shown first.
privacy-erase-look = Look what would go
privacy-for-good = For good
privacy-for-good-why = Nothing brings an erased person back: no undo, no second file. Write all that is held to a file first if they want it.
privacy-goes = Goes
privacy-stays = Stays for counting, without them
privacy-traces = Texts that seem to name them
privacy-traces-hint = Names, numbers, phones and e-mail addresses were looked for in both scripts. Other spellings are not found.
privacy-traces-none = No other text names them by name, number, phone or e-mail address. Other spellings are not found.
privacy-blank = Blank the words
privacy-leave = Leave
privacy-in-question = A question
privacy-in-answer = An answer
privacy-in-visitor = Said of a visitor
privacy-in-summary = A complaint
privacy-in-remedy = What a complaint asks for
privacy-in-complainant = Said of a complainant
privacy-in-note = A note on somebody else
privacy-in-trait = What is known of somebody else
privacy-in-trait-source = Where it was heard of somebody else
privacy-in-consent = Words of somebody else's consent
privacy-in-guardian = Guardian of somebody else
privacy-in-other-names = Other names of somebody else
privacy-in-need = What somebody else comes for
privacy-in-extra = Own fields of somebody else
privacy-in-closure = Reason of a closure
privacy-in-story = A line of the story
privacy-in-draft = Typed, not saved yet
privacy-copies = Copies
privacy-copies-why = These copies were kept when the file was brought up to date. They still hold the person and stay as they are, until you remove them: { $paths }
privacy-outside = Papers, lists and backups that were made before are not in this file and are not changed.
privacy-not-yet = Not yet
privacy-still-open = A complaint of theirs is still open: { $numbers }. It comes to its end first, closed or withdrawn; then they can be erased.
privacy-no-right = A supervisor or an administrator erases. Choose who sits here in the settings.
privacy-type-number = Type { $number } to erase
privacy-wrong-number = This is not their number. Nothing was erased.
privacy-erase-now = Erase for good
privacy-erase-leave = Leave everything
privacy-erasing = They are being taken out, and the file is written anew. In a large branch this takes some seconds.
privacy-erased = Erased. The file holds nothing of this person any more.
privacy-unswept = The person is taken out, but the file could not be written anew, so that bytes of theirs may remain in it. It is tried again when the file is next opened.

privacy-rules = How long things are kept
privacy-rules-hint = Counts always stay. A choice is carried out at the next start on another day, and until then it can be changed back.
privacy-rules-no-right = An administrator sets the rules. Choose who sits here above.
privacy-never = Kept
privacy-after-days = { $count } days
privacy-after-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
privacy-rule-looks = Who opened a profile is forgotten after
privacy-rule-notes = Notes that were ended go after
privacy-rule-inquiries = The words of a question, and who asked, go after
privacy-rule-complaints = The words of a closed complaint, and whose it was, go after
privacy-rule-vanished = A member missing in the library system's list is erased after
privacy-rule-enrolments = A newcomer who never got a card is erased after
privacy-run-none = The rules were not carried out yet.
privacy-run-nothing = Last looked through { $when }: nothing was due.
privacy-run = Last carried out { $when }: { $what }
privacy-gone-looks = { $count ->
    [one] 1 look
   *[other] { $count } looks
}
privacy-gone-notes = { $count ->
    [one] 1 ended note
   *[other] { $count } ended notes
}
privacy-gone-inquiries = { $count ->
    [one] the words of 1 question
   *[other] the words of { $count } questions
}
privacy-gone-complaints = { $count ->
    [one] the words of 1 complaint
   *[other] the words of { $count } complaints
}
privacy-gone-vanished = { $count ->
    [one] 1 member who had vanished
   *[other] { $count } members who had vanished
}
privacy-gone-enrolments = { $count ->
    [one] 1 newcomer without a card
   *[other] { $count } newcomers without a card
}
privacy-kept-looks = looks: kept
privacy-kept-notes = ended notes: kept
privacy-kept-inquiries = the words of questions: kept
privacy-kept-complaints = the words of complaints: kept
privacy-kept-vanished = members who had vanished: kept
privacy-kept-enrolments = newcomers without a card: kept
privacy-part-photo = Photo
privacy-photo-in-json = It lies in the JSON file that can be written beside this paper.
privacy-col-added_at = Added
privacy-part-consent = What they agreed to
privacy-col-purpose = What for
privacy-col-given_on = Given
privacy-col-words = Words it was asked in
consent = Agreed to
consent-invitations = The member agrees to be written to or called about events and new books, and may take it back at any time
consent-surveys = The member agrees to be asked how they were served, and may take it back at any time
consent-name-invitations = To be invited
consent-name-surveys = To be asked how they were served
consent-given = Noted: the member agrees
consent-ended = Noted: the member no longer agrees
privacy-in-closure-ta = Why something was closed, in Tamil
privacy-in-goal = What somebody was shown the way to
privacy-in-looked = Where a copy was looked for
privacy-part-waits = Books they wait for
privacy-in-waiting = Who waits for a copy
