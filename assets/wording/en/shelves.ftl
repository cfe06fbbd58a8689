# The room of the shelves: what wants looking at, and the work that follows from it.
shelves-checks = To look at
shelves-looking = Shelves and copies are being looked over …
shelves-look = Look once more
shelves-all-well = Nothing on the shelves wants looking at.
shelves-open-bay = Open the bay

shelves-searches = Not on the shelf
shelves-searches-none = No copy is being looked for. Press “Not on the shelf” beside the way to one, and it stands here.
shelves-search-since = Not on its shelf { $when }{ $has-name ->
    [yes] {" "}({ $name })
   *[no] {""}
}
shelves-search-way = The way to its shelf
shelves-look-place = Where was it looked for?
shelves-look-hint = A place, or one of these
shelves-look-not-there = { $place }: not there · { $when }{ $has-name ->
    [yes] {" "}({ $name })
   *[no] {""}
}
shelves-look-found = { $place }: found · { $when }{ $has-name ->
    [yes] {" "}({ $name })
   *[no] {""}
}
shelves-look-is-there = Found there
shelves-look-is-not = Not there
shelves-missing = Nobody found it: missing
shelves-usual-beside = Shelves beside it
shelves-usual-trolley = Returns trolley
shelves-usual-tables = Reading tables
shelves-usual-sorting = Sorting shelf
shelves-usual-display = Display
shelves-usual-binding = Binding and repair
shelves-found-done = It is found. The search has ended.
shelves-looked-done = Noted: not there.
shelves-missing-done = It counts as missing. Tell the catalogue.
shelves-unmet = Not on the shelf by class, the last year
shelves-unmet-none = Without a class
shelves-unmet-count = { $searches ->
    [one] 1 time
   *[other] { $searches } times
}, { $missing } missing

shelves-vanished = Gone from the list
shelves-vanished-none = The newest list has every copy.
shelves-vanished-lead = { $count ->
    [one] 1 copy is not in the newest list. Nobody is sent to it.
   *[other] { $count } copies are not in the newest list. Nobody is sent to them.
}
shelves-gone = It is gone
shelves-gone-all = { $count ->
    [one] All are gone
   *[other] All { $count } are gone
}
shelves-there = It is there
shelves-gone-done = The copy is taken off this list.
shelves-gone-all-done = { $count ->
    [one] 1 copy is taken off this list.
   *[other] { $count } copies are taken off this list.
}
shelves-there-done = Readers are sent to the copy again.
shelves-last-list = last in the list of { $when }

shelves-subjects = Words for subjects
shelves-subjects-lead = The ten classes and hundred divisions are known by their names in both languages. What visitors call a subject here besides stands in this list.
shelves-subject-name = What it is called
shelves-subject-name-ta = In Tamil
shelves-subject-others = What visitors call it besides, with commas between
shelves-subject-number = Number where its shelves begin
shelves-subject-anywhere = Wherever the number leads
shelves-subject-new = A new word
shelves-subject-change = Change this word
shelves-subject-save = Save the word
shelves-subject-remove = Remove
shelves-subject-leave = Leave it as it is
shelves-subject-saved = The word is saved, and the box knows it.
shelves-subject-removed = The word is removed.
shelves-waits = Waits for it: { $name }
shelves-waits-nobody = Nobody waits for it.
shelves-waits-who = Who waits for it (a visitor without a card)
shelves-waits-save = Keep who waits
shelves-waits-visitor = The visitor at the desk waits
shelves-waits-kept = It is kept who waits for it.
shelves-tell = tell them
shelves-told = They were told
shelves-told-done = Noted: they know that it is found.
shelves-told-at = They were told { $when }.
shelves-waits-open = Open their file
