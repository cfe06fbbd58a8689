# Lists brought in: what keeps a whole list out, and what is said of a list that came in.
exchange-not-there = There is no file of this name. Nothing was changed. Look where the list was saved, and choose it again.
exchange-not-a-file = This is a folder or a device and not a list. Nothing was changed. Choose the file itself.
exchange-unreadable = The file could not be read. Nothing was changed. Look whether it may be opened on this computer, or copy it to the disk first.
exchange-empty = The file is empty. Nothing was changed. Export the list again and bring it in.
exchange-too-large = The file is larger than the list of one branch can be. Nothing was changed. Choose another file.
exchange-not-text = This is no CSV file, workbook (XLSX) or JSON file, whatever its name says. Nothing was changed. Open it in the spreadsheet and save it as XLSX or as CSV, UTF-8.
exchange-old-script = The letters of this file are in an encoding from before Unicode. Nothing was changed. Save it as CSV, UTF-8, and bring it in again.
exchange-no-header = The first line names no column that is known here. Nothing was changed. The names of the columns belong on the first line.
exchange-no-column = The column “{ $column }” is not in this list. Nothing was changed. Export the list with this column.
exchange-two-columns = The column “{ $column }” stands in this list twice. Nothing was changed. Remove the one that does not count.
exchange-no-records = There is no catalogue record in this file. Nothing was changed. Export the catalogue as MARC 21 or MARCXML, or as CSV.
exchange-changed-meanwhile = Another program wrote to the file while it was read. Nothing was changed. Bring it in again when it is finished.
exchange-too-many-refused = So many rows can't be taken that this seems to be another kind of list. Nothing was changed. The first of them are listed.
exchange-stopped = Stopped as asked. Nothing was changed.
exchange-store = The branch's file could not be written, so nothing of the list was saved. The file is as it was before.
exchange-disk-full = The disk is full, so nothing of the list was saved. The branch's file is as it was before. Make room on the disk and bring the list in again.
exchange-busy = Another program kept the branch's file for itself, so nothing of the list was saved. Close that program and bring the list in again.

exchange-done = { $read ->
    [one] One row
   *[other] { $read } rows
} read: { $added } added, { $updated } updated, { $unchanged } as they were, { $refused } not taken.
exchange-would = { $read ->
    [one] One row
   *[other] { $read } rows
} read: { $added } would be added, { $updated } updated, { $unchanged } are as they were, { $refused } can't be taken. Nothing was changed.
exchange-kept-out = { $refused } of { $read } rows can't be taken, so nothing was changed. Mend them, or bring in the others without them.
exchange-row = Line { $line }, { $field }: { $why }
exchange-record = Record { $line }, { $field }: { $why }

exchange-read-as-windows = The list is not in UTF-8; it was read as Windows-1252. Look at one name with an accent to see that it came over right.
exchange-encoded-twice = { $count ->
    [one] One text had been encoded twice (“Ã©” for “é”) and was
   *[other] { $count } texts had been encoded twice (“Ã©” for “é”) and were
} read as meant. Look at one of them to see that it came over right.
exchange-columns-not-read = Columns that are not kept: { $columns }.
exchange-no-such-collection = { $count ->
    [one] One copy names
   *[other] { $count } copies name
} a collection that this branch does not have: { $names }. Such copies are filed without one. Bring the shelf list in, and then this list again.
exchange-plan-sketched = This branch has no plan, so its bays are laid out as a sketch: { $bays ->
    [one] one bay
   *[other] { $bays } bays
} on { $floors ->
    [one] one floor
   *[other] { $floors } floors
}, with one lift and one stairs. It serves to find numbers and ways until the true plan is there.
exchange-of-rows = { $count ->
    [one] One range is
   *[other] { $count } ranges are
} of a whole row of bays. How its numbers are spread over the bays is not known, so the row is told and no bay of it, until a survey says more.
exchange-of-areas = { $count ->
    [one] One range is
   *[other] { $count } ranges are
} of a whole area or floor: that is told, and no bay of it, until a survey says more.
exchange-carried-down = { $count ->
    [one] One row has
   *[other] { $count } rows have
} an empty cell for the floor or the collection, as merged cells are written; what stands above counts there.
exchange-title-left-out = Above the names of the columns stands a title, which is not kept: { $title }.
exchange-collection-made = New collections, with the scheme their numbers seem to have: { $names }.
exchange-copies-vanished = { $count ->
    [one] One copy of earlier lists is
   *[other] { $count } copies of earlier lists are
} not in this one. What is missing is kept and marked as gone; a list that names it again brings it back.
exchange-most-not-listed = { $count ->
    [one] One copy of earlier lists is
   *[other] { $count } copies of earlier lists are
} not in this one, which is more than half of those the branch has. So it is taken for a part of the holdings, and none of them is marked as gone. If it is the whole list, say so and bring it in again.
exchange-vanished-not-sought = Rows were left out, so copies that are missing from the list were not marked as gone. A list that is taken whole does that.
exchange-not-written = The file could not be written, and what lay there is as it was. Another folder or a disk with more room may help.
exchange-written-by = A list as { $system } writes it.
exchange-read-as-told = Its columns are taken as they were told before.
exchange-not-told = The columns of this list are not known here. Nothing was changed. Choose the list in the window once and tell what its columns are; the branch's file keeps that for the next one.
exchange-members-vanished = { $count ->
    [one] One member of earlier lists is
   *[other] { $count } members of earlier lists are
} not in this one. They are kept and marked as gone; a list that names them again brings them back.
exchange-most-members-not-listed = { $count ->
    [one] One member of earlier lists is
   *[other] { $count } members of earlier lists are
} not in this one, which is more than it names. So it is taken for a part of the members, and nobody is marked as gone. If it is the whole list, say so once more.
exchange-members-not-sought = Rows can't be taken, so members who are missing from the list are not marked as gone. A list that is taken whole does that.
exchange-not-a-picture = This file is not a whole JPEG or PNG picture. Nothing was saved; choose another file.
exchange-too-many-rows = A sheet of a workbook holds 1,048,575 members, and this list has more. Nothing was written; choose CSV.
exchange-no-field = “{ $field }” is no field of a catalogue record: three digits and then its subfields, as in 082ab. Nothing was changed.
exchange-no-levels = There is no level.geojson of an indoor map (IMDF) in this archive or folder, or it can’t be read. Nothing was changed. Name the .zip as it was given out, or the folder it was unpacked to.
exchange-floors-made = The indoor map makes { $floors ->
    [one] one floor
   *[other] { $floors } floors
} with { $rooms ->
    [one] one room
   *[other] { $rooms } rooms
}, { $doors ->
    [one] one door
   *[other] { $doors } doors
}, { $places ->
    [one] one place
   *[other] { $places } places
} and { $connectors ->
    [one] one lift or stairs
   *[other] { $connectors } lifts and stairs
}. Walls are drawn along the edges of rooms, 10 cm thick.
exchange-no-shelves-in-imdf = Indoor maps (IMDF) know no shelves, no waiting times of lifts and no desks with staff: add these on the floors.
exchange-kinds-left-out = Not read of this map: { $kinds }.
exchange-imdf-outdoor = { $count ->
    [one] 1 level lies outdoors and was left out.
   *[other] { $count } levels lie outdoors and were left out.
}
exchange-imdf-part = { $count ->
    [one] 1 shape has a second part or shares its level’s number; the largest was taken.
   *[other] { $count } shapes have second parts or share their level’s number; the largest were taken.
}
exchange-imdf-hole = { $count ->
    [one] 1 hole in an area was filled.
   *[other] { $count } holes in areas were filled.
}
exchange-imdf-astray = { $count ->
    [one] 1 feature has no shape, or names a level or unit that is not there; it was left out.
   *[other] { $count } features have no shape, or name a level or unit that is not there; they were left out.
}
exchange-imdf-one-floor = { $count ->
    [one] 1 lift or stairs reaches one floor only.
   *[other] { $count } lifts or stairs reach one floor only.
}
exchange-places-beside = { $count ->
    [one] Of 1 place only the floor is known. It stands to the left of the floor’s outline until it is put on the map, and no way leads to it yet.
   *[other] Of { $count } places only the floor is known. They stand to the left of the floor’s outline until they are put on the map, and no way leads to them yet.
}
exchange-kinds-as-other = Not known here as kinds of places, so these came in as other places: { $kinds }.
