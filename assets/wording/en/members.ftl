# Members: the list and the profile.
members-count = { $count ->
    [one] 1 member
   *[other] { $count } members
}
members-find = Part of a name, a card, a phone
members-none = No member yet. Bring in the library system's list to begin.
members-none-found = No member is found for “{ $words }”. Fewer letters, another spelling or the card may help.
members-import = Bring in a list
members-new = New member
members-doubles = Perhaps twice
members-edit = Edit
members-enrol-asked = Asked for a card { $when }
members-enrol-has-form = Was given the form { $when }; there is no card yet
members-enrol-form = Form given
members-enrol-card = Enter the card
members-enrol-give-up = Gave up
members-enrol-told-asked = Asked for a card
members-enrol-told-form_given = Noted: the form was given
members-enrol-told-enrolled = Enrolled
members-enrol-told-given_up = Noted: gave up enrolling
members-conversion = Of { $asked } who asked in the last 90 days { $enrolled } hold a card now ({ $percent } %); { $given_up } gave up
members-conversion-none = Nobody asked for a card in the last 90 days
members-recent = Seen last
members-expired = The card ran out { $when }
members-vanished = Not in the library system's last list
members-address = Address
members-cards = Cards
members-known = Good to know
members-known-none = Nothing noted yet. Needs, interests, likes and dislikes stand here once the member has agreed.
members-noted = noted { $when }
members-facts = Facts
members-timeline = Timeline
members-timeline-none = Nothing yet. What they ask and what was promised will stand here.
members-timeline-earlier = Earlier
members-timeline-by = { $when } · { $who }
members-program = Deskbell
members-gone = This profile is no longer in the file.
members-complete = { $percent } % of the profile is known
members-ask-next = Worth asking:
members-age = { $age ->
    [one] 1 year old
   *[other] { $age } years old
}
members-with-guardian = Guardian: { $name }
members-strand-all = All
members-strand-visits = Visits ({ $count })
members-strand-inquiries = Inquiries ({ $count })
members-strand-complaints = Complaints ({ $count })
members-strand-slips = Slips ({ $count })
members-strand-notes = Notes ({ $count })
members-strand-changes = Changes ({ $count })
members-ran-out = Ran out { $when }
members-list-all = Seen last
members-list-none = Nobody is on this list today.
members-export = Write to a file
members-export-path = File
members-export-columns = What is in it
members-export-format = Form
members-export-save = Write
members-export-leave = Leave
members-exported = { $count ->
    [one] 1 member was written to { $file }
   *[other] { $count } members were written to { $file }
}
members-note-add = Add
members-notes = Notes
members-note-text-hint = What the desk should know
members-note-until = Until
members-note-until-hint = 31/12/2026, or empty
members-note-kind = How loud
members-note-change = Change this note
members-note-changed = Note changed
members-note-keep = Keep the change
members-note-leave = Leave it as it was
members-note-begun = A note is being typed already. Add it first, or empty its line.
members-note-end = End this note
members-note-added = Note added
members-note-ended = Note ended
members-note-by = { $who } · { $when }
members-note-until-day = counts until { $when }
members-list-first = { $list }: the first { $most } members; a file has all of them
members-export-all = All members
members-export-of = { $list } · { $count ->
    [one] 1 member
   *[other] { $count } members
}
members-exporting = { $count ->
    [one] 1 member is written
   *[other] { $count } members are written
}
members-trait-add = Note it
members-trait-hint = Chess; books on rivers; a quiet seat
members-trait-source-hint = Who said it, and where
members-trait-agreed = The member agrees that this is noted, and may take it back at any time
members-trait-agreed-on = agreed { $when }
members-trait-end = No longer so, or no longer agreed
members-trait-added = Noted
members-trait-ended = No longer noted
members-own-make = Own list
members-own-categories = Category: any of these
members-own-card = The card
members-own-visit = At the desk
members-own-interest = Interested in, or comes for
members-own-interest-hint = law; poetry
members-own-language = Speaks
members-own-lacks = Not known yet: any of these
members-own-regular = Regulars (seen three times or more)
members-own-any = Any
members-own-name = Keep it as
members-own-name-hint = Lawyers not seen lately
members-own-keep = Keep this list
members-own-kept = List kept
members-own-drop = Remove this list
members-own-dropped = List removed
members-card-runs-out = Runs out in 30 days
members-card-ran-out = Ran out in 90 days
members-card-is-over = Has run out
members-card-no-end = No last day known
members-visit-within = In the last 30 days
members-visit-not-60 = Not for 60 days
members-visit-not-year = Not for a year
members-visit-never = Never
members-lacks-phone = Phone
members-lacks-email = E-mail
members-lacks-language = Language
members-lacks-need = What they come for
members-by = Count by
members-by-none = Nothing
members-by-unknown = not known
members-export-only-agreed = Only those who agreed to be invited
