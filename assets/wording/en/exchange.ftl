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
exchange-kinds-left-out = Not read of this map: { $kinds }.
exchange-places-beside = { $count ->
    [one] Of 1 place only the floor is known. It stands to the left of the floor’s outline until it is put on the map, and no way leads to it yet.
   *[other] Of { $count } places only the floor is known. They stand to the left of the floor’s outline until they are put on the map, and no way leads to them yet.
}
exchange-kinds-as-other = Not known here as kinds of places, so these came in as other places: { $kinds }.
exchange-floors-made = The indoor map makes { $floors ->
    [one] one floor
   *[other] { $floors } floors
} with { $rooms ->
    [one] one room
   *[other] { $rooms } rooms
}, { $doors ->
    [one] one door
   *[other] { $doors } doors
}, { $bays ->
    [one] one bay
   *[other] { $bays } bays
}, { $places ->
    [one] one place
   *[other] { $places } places
} and { $connectors ->
    [one] one lift or stairs
   *[other] { $connectors } lifts and stairs
}. Walls are drawn along the edges of rooms, 10 cm thick.
exchange-floors-back = These files hold { $floors ->
    [one] one floor
   *[other] { $floors } floors
} with { $rooms ->
    [one] one room
   *[other] { $rooms } rooms
}, { $doors ->
    [one] one door
   *[other] { $doors } doors
}, { $bays ->
    [one] one bay
   *[other] { $bays } bays
}, { $places ->
    [one] one place
   *[other] { $places } places
} and { $connectors ->
    [one] one lift or stairs
   *[other] { $connectors } lifts and stairs
}.
exchange-no-shelves-in-imdf = Indoor maps (IMDF) know no waiting times of lifts, no desks with staff, and shelves only as furniture: look these over on the floors.
exchange-broken-map = “{ $file }” of this map is no whole GeoJSON file, so nothing was changed. Export the map again, or leave this file out.
exchange-not-on-earth = The levels of this map are not in longitude and latitude, so nothing was changed. Export the map as IMDF, or as GeoJSON in WGS 84.
exchange-several-houses = This map holds { $count } houses, and they are not mixed: { $names }. Nothing was changed. Choose the one that is meant; on the command line with --venue and its name.
exchange-no-such-house = This map holds no house called “{ $name }”, so nothing was changed. It holds: { $names }.
exchange-house-taken = Of this map “{ $taken }” is taken. It also holds: { $others }.
exchange-kiosk = Kiosk
exchange-room-room = Room
exchange-room-office = Office
exchange-room-storage = Store room
exchange-room-classroom = Classroom
exchange-room-conferenceroom = Meeting room
exchange-room-library = Library
exchange-room-lobby = Lobby
exchange-room-walkway = Walkway
exchange-room-kitchen = Kitchen
exchange-room-lounge = Lounge
exchange-room-laboratory = Laboratory
exchange-room-auditorium = Auditorium
exchange-imdf-shapeless = { $count ->
    [one] { $file }: 1 feature has no shape that can be read, or lacks what it must say, and was left out ({ $names }).
   *[other] { $file }: { $count } features have no shape that can be read, or lack what they must say, and were left out ({ $names }).
}
exchange-imdf-astray = { $count ->
    [one] { $file }: 1 feature names a level or unit that is not there, and was left out ({ $names }).
   *[other] { $file }: { $count } features name a level or unit that is not there, and were left out ({ $names }).
}
exchange-imdf-twice = { $count ->
    [one] { $file }: the id or number of 1 feature stands before; the first counts ({ $names }).
   *[other] { $file }: the ids or numbers of { $count } features stand before; the first count ({ $names }).
}
exchange-imdf-afar = { $count ->
    [one] { $file }: 1 feature lies far from the rest of the house, and was left out ({ $names }).
   *[other] { $file }: { $count } features lie far from the rest of the house, and were left out ({ $names }).
}
exchange-imdf-crossed = { $count ->
    [one] { $file }: the edges of 1 shape cross; look whether it came over as it is ({ $names }).
   *[other] { $file }: the edges of { $count } shapes cross; look whether they came over as they are ({ $names }).
}
exchange-imdf-outdoor = { $count ->
    [one] { $file }: 1 level lies outdoors and was left out ({ $names }).
   *[other] { $file }: { $count } levels lie outdoors and were left out ({ $names }).
}
exchange-imdf-together = { $count ->
    [one] { $file }: 1 level lies beside another one of its number; they are one floor here ({ $names }).
   *[other] { $file }: { $count } levels lie beside others of their number; they are one floor here ({ $names }).
}
exchange-imdf-over = { $count ->
    [one] { $file }: 1 level lies over another one of its number, and was left out with all that is on it ({ $names }).
   *[other] { $file }: { $count } levels lie over others of their number, and were left out with all that is on them ({ $names }).
}
exchange-imdf-parts = { $count ->
    [one] { $file }: 1 floor is in parts that do not touch; no way leads from one to the other ({ $names }).
   *[other] { $file }: { $count } floors are in parts that do not touch; no way leads from one to the other ({ $names }).
}
exchange-imdf-hole = { $count ->
    [one] { $file }: 1 hole became an area without floor ({ $names }).
   *[other] { $file }: { $count } holes became areas without floor ({ $names }).
}
exchange-imdf-one-floor = { $count ->
    [one] { $file }: 1 lift or stairs reaches one floor only ({ $names }).
   *[other] { $file }: { $count } lifts or stairs reach one floor only ({ $names }).
}
exchange-imdf-point = { $count ->
    [one] { $file }: 1 lift or stairs is told as a point only; draw it on the floors ({ $names }).
   *[other] { $file }: { $count } lifts or stairs are told as points only; draw them on the floors ({ $names }).
}
exchange-imdf-unjoined = { $count ->
    [one] { $file }: 1 relationship joins floors without a lift or stairs between them, and was left out ({ $names }).
   *[other] { $file }: { $count } relationships join floors without a lift or stairs between them, and were left out ({ $names }).
}
exchange-imdf-one-way = { $count ->
    [one] { $file }: 1 way is to be walked in one direction only; here it is open both ways ({ $names }).
   *[other] { $file }: { $count } ways are to be walked in one direction only; here they are open both ways ({ $names }).
}
exchange-imdf-steps = { $count ->
    [one] { $file }: 1 door has steps, so ways without steps keep away from it ({ $names }).
   *[other] { $file }: { $count } doors have steps, so ways without steps keep away from them ({ $names }).
}
exchange-imdf-numbered = { $count ->
    [one] { $file }: 1 bay has no number of its own, and was given one ({ $names }).
   *[other] { $file }: { $count } bays have no numbers of their own, and were given some ({ $names }).
}
exchange-imdf-divided = { $count ->
    [one] { $file }: 1 shelf is as long as a row, and was divided into bays of about 90 cm ({ $names }).
   *[other] { $file }: { $count } shelves are as long as rows, and were divided into bays of about 90 cm ({ $names }).
}
exchange-merged-cells = { $count ->
    [one] One row has
   *[other] { $count } rows have
} a cell that is merged with the one above; what stands there counts.
exchange-bay-goes-on = { $count ->
    [one] One row has a range but no bay; it goes
   *[other] { $count } rows have a range but no bay; they go
} on with the bay right above.
