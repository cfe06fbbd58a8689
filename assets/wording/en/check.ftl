# What a look over the file found: where it is, what it is, and how to put it right.
check-clean = Nothing wrong was found.
check-only-remarks = Nothing wrong was found. { $remarks ->
    [one] One remark is listed.
   *[other] { $remarks } remarks are listed.
}
check-faults = { $faults ->
    [one] One thing wants mending.
   *[other] { $faults } things want mending.
} { $remarks ->
    [0] {""}
    [one] There is one remark as well.
   *[other] There are { $remarks } remarks as well.
}
check-fault-line = To mend – { $place }: { $what }
check-remark-line = Remark – { $place }: { $what }

check-no-collection = no collection

check-not-open = { $detail }
check-damaged = A part of the file is damaged ({ $detail }). Don't work in it; go back to the last backup, and keep this file.
check-orphan = This row belongs to a row of { $parent } that is not there. Go back to the last backup, or have the row looked at.
check-unread = This row holds something that can't be read ({ $detail }). It was written by another program or a newer one.

check-backwards = The range { $range } ends before it begins. Swap the two labels.
check-overlap = The range { $range } reaches into { $other } on { $with }. Let one end before the other begins.
check-gap = No sign covers the classes between { $last } on { $with } and { $first }. Let one of the two reach further, if books stand there.
check-out-of-order = Along this face { $right } stands right of { $left }. Put the sections in order from the left, none upon another.
check-same-sign = This code is also on another sign, as { $other }. Give one of them another code.
check-one-floor = It stops on one floor only, so no way leads through it. Add its other stops.
check-bays-overlap = This bay stands where bay { $other } stands. Move one of them.
check-narrow = { $count ->
    [one] Less than 0.9 m is free before this face
   *[other] Less than 0.9 m is free before { $count } faces of this row
}: { $what ->
    [bay] bay { $name } is in the way.
    [bays] bays { $name } are in the way.
    [wall] a wall is in the way.
    [void] { $name } is in the way.
    [connector] { $name } is in the way.
   *[edge] the floor ends there.
} Look whether the plan is right; a wheelchair can't pass.
check-unreached = No way leads here from an entrance. Make room before the shelves, or open a door to them.
check-unreached-step-free = No way without steps leads here: somewhere on the way there are steps, or less than 0.9 m is free.
check-unreached-stop = On { $floor } no way leads to it. Let it open onto the floor, clear of walls and shelves; or the floor lacks another way up.
check-no-name = { $what ->
    [zone] A room or area has no name ({ $left } m from the left, { $top } m from the top).
    [place] A place has no name ({ $left } m from the left, { $top } m from the top), so ways tell its kind alone.
    [connector] A lift or stairs has no name ({ $left } m from the left, { $top } m from the top), so ways tell its kind alone.
   *[floor] This floor has no name, so ways tell its lift button alone.
} Name it as its sign does.
check-unknown-location = { $count ->
    [one] One copy has this location code, which
   *[other] { $count } copies have this location code, which
} leads to no collection: { $examples }. Add the code to the collection it means.
check-no-range = { $count ->
    [one] One copy falls
   *[other] { $count } copies fall
} into no range of this collection: { $examples }. Let a sign cover them, or look at their numbers.
check-no-range-bare = { $count ->
    [one] One copy without a collection stands
   *[other] { $count } copies without a collection stand
} on no shelf of the plan: { $examples }. Give them a collection in the catalogue, or a shelf.
check-other-rule = { $count ->
    [one] One number of this collection is
   *[other] { $count } numbers of this collection are
} not built as its scheme asks and so stand at the place a plain reading gives: { $examples }. Check these in the catalogue.

check-kind-not-open = File
check-kind-damaged = Damage
check-kind-orphan = Lost rows
check-kind-unread = Unread rows
check-kind-backwards = Last before first
check-kind-overlap = Overlaps
check-kind-gap = Gaps
check-kind-out-of-order = Out of order
check-kind-same-sign = Same sign twice
check-kind-one-floor = One floor only
check-kind-bays-overlap = Bays in one place
check-kind-narrow = Narrow
check-kind-unknown-location = Unknown locations
check-kind-no-range = Copies on no shelf
check-kind-no-range-bare = Without a collection
check-kind-other-rule = Check these numbers
