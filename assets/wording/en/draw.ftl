# Drawing the floors: tools, facts, checks, the picture under the floor.
draw-not-allowed = Only supervisors and administrators draw the floors. Ask one of them, or change who sits here in the settings.
draw-goes-on = The drawing goes on where it was left. Nothing of it is saved yet.
draw-outdated = The plan was changed somewhere else meanwhile, so the drawing no longer fits it. The file is as it was; discard the drawing and begin anew.
draw-discarded = The drawing was discarded. Press “Bring the drawing back” if you want it after all.
draw-saved = The floors are saved.
draw-saved-lost = The floors are saved. { $sections ->
    [one] One range of numbers was
   *[other] { $sections } ranges of numbers were
} removed with { $bays ->
    [one] the bay
   *[other] the { $bays } bays
} that you took out or made single; { $sections ->
    [one] undo brings it back.
   *[other] undo brings them back.
}
draw-lost = { $sections ->
    [one] One range of numbers
   *[other] { $sections } ranges of numbers
} will go when you save, with { $bays ->
    [one] the bay
   *[other] the { $bays } bays
} that you took out or made single. Undo keeps them.
draw-same-code = This bay has no code, or one that stands on another sign. Give it one of its own, then save.
draw-same-floor = This floor is called or counted like another one. Give it a short name and a level of its own, then save.
draw-refused-corners = A room needs three corners, a wall two.
draw-refused-bays = A row has between 1 and 200 bays.
draw-refused-floor = A house keeps one floor at least.
draw-refused-size = That would leave nothing of it. Give it a length.
draw-look-at = Look at “{ $field }” in the panel first.
draw-ground-floor = Ground floor

draw-tool-select = Choose
draw-tool-pan = Move the view
draw-tool-outline = Outline
draw-tool-wall = Wall
draw-tool-opening = Door, opening
draw-tool-zone = Room, area
draw-tool-run = Row of bays
draw-tool-bay = Single bay
draw-tool-place = Place
draw-tool-furniture = Outline of the place
draw-tool-connector = Lift, stairs
draw-tool-here = You are here
draw-tool-measure = Scale picture
draw-next = Next: { $tool }

draw-hint-select = Press a thing to choose it, with Shift several; drag to move it, with Alt a copy of it, or around things to choose them. A second press chooses one bay of a row, or adds a corner; Alt takes a corner away.
draw-hint-pan = Drag to move the view; the wheel brings it closer.
draw-hint-outline = Drag a rectangle, or press corner after corner and end with Enter.
draw-hint-wall = Drag a wall, or press point after point and end with Enter. Shift keeps it straight.
draw-hint-opening = Drag along the wall, from one side of the opening to the other.
draw-hint-zone = Drag a rectangle, or press corner after corner and end with Enter.
draw-hint-run = Drag a line through the middle of the row. Shift keeps it straight.
draw-hint-bay = Press where the middle of the bay is.
draw-hint-place = Press where it is, or drag the shape of its furniture; then name it.
draw-hint-furniture = Drag a rectangle, or press corner after corner and end with Enter: the desk, rack or table that nobody walks through.
draw-hint-picture = Drag it anywhere to move it, a corner to make it larger, the disc to turn it; Shift turns degree by degree.
draw-hint-connector = Drag its shape, or press its middle. One steps out at the ring.
draw-hint-here = Press where the board hangs.
draw-hint-measure = Drag between two points whose distance you know, then type it.

draw-undo = Undo { $what }
draw-undo-none = Nothing to undo
draw-redo = Redo { $what }
draw-redo-none = Nothing to redo
draw-edit-add = what was drawn
draw-edit-set = the changed fact
draw-edit-move = the move
draw-edit-turn = the turn
draw-edit-align = the alignment
draw-edit-copy = the copy
draw-edit-remove = the removal
draw-edit-shape = the moved corner
draw-edit-run = the new row
draw-edit-number = the numbering
draw-edit-unrow = the bay out of its row
draw-edit-copy-floor = the copied floor
draw-edit-remove-floor = the removed floor

draw-things = Snap to things
draw-grid = Grid
draw-metres = m
draw-save = Save
draw-save-hint = Save everything that is drawn
draw-discard = Discard
draw-leave = Leave
draw-facts = Facts of what is chosen, and what to look at
draw-earlier = Earlier drawings
draw-earlier-close = Close
draw-earlier-none = No drawing was saved yet.
draw-earlier-hint = Bring the house back to what it was before one of these. That is a drawing of its own, and taken back like any other.
draw-earlier-busy = Bring the house back to what it was before one of these. What is on the board and not saved stays there as far as it fits, and else is laid aside until that is taken back.
draw-earlier-aside = What was on the board and not saved is laid aside. It is there again when the earlier drawing is taken back (Ctrl+Z).
draw-earlier-back = As it was before this
draw-earlier-done = The floors are as they were before that drawing.
draw-earlier-refused = The plan was changed in another way since, so it can’t be brought back to that. Nothing was changed.
draw-earlier-program = The program
draw-earlier-floor = Floor { $floor }: { $added } drawn, { $changed } changed, { $removed } taken out{ $bays ->
    [0] .
    [one] ; one of them is a bay.
   *[other] ; { $bays } of them are bays.
}
draw-earlier-house = Lifts and stairs: { $added } drawn, { $changed } changed, { $removed } taken out.
draw-new-floor = A new floor above
draw-copy-floor = Copy this floor
draw-remove-floor = Remove this floor

draw-floor = Floor
draw-chosen-run = { $bays ->
    [one] Row of one bay
   *[other] Row of { $bays } bays
}
draw-chosen-several = { $things } things, { $bays ->
    [0] no bays
    [one] one bay
   *[other] { $bays } bays
}
draw-uneven = The bays of this row differ or don't stand end to end. Press one twice to change it alone.
draw-bays-fit = as many as fit
draw-double = Faces on both sides
draw-back = Its back stands to the wall, its face looks into the room.
draw-facing-hint = The way somebody looks who stands before it: the arrow on the board. T turns it.
draw-step-free = Without steps
draw-staffed = Somebody is there to ask
draw-furniture-begin = Draw its outline
draw-furniture-anew = Draw its outline anew
draw-furniture-remove = Take its outline away
draw-furniture-which = Choose one place first, then draw its outline.
draw-staff-only = For staff only
draw-stops = Also stops on
draw-everywhere = Move it on every floor
draw-align = Bring into line
draw-align-left = Left edges
draw-align-centre = Middles, side to side
draw-align-right = Right edges
draw-align-top = Top edges
draw-align-middle = Middles, up and down
draw-align-bottom = Bottom edges
draw-align-across = Same space across
draw-align-down = Same space down
draw-corners = Its corners, one by one
draw-corner = Corner { $corner } of { $corners }
draw-corner-before = The corner before
draw-corner-next = The next corner
draw-corner-add = Add a corner behind it
draw-corner-remove = Take this corner away
draw-bays-each = Its bays, one by one
draw-unrow = Take it out of its row
draw-number = Number the bays
draw-backwards = From the other end
draw-turn = Turn
draw-copy = Copy
draw-repeat = Repeat
draw-remove = Remove

draw-field-left = Left, m
draw-field-top = Top, m
draw-field-corner-x = Across, m
draw-field-corner-y = Down, m
draw-field-length = Bay length, m
draw-field-depth = Depth, m
draw-field-turn = Turned, °
draw-field-shelves = Shelves
draw-field-code = Code on the sign
draw-field-name-en = Name, English
draw-field-name-ta = Name, Tamil
draw-field-other-names = Also called
draw-field-say-en = To be said of it, English
draw-field-say-ta = To be said of it, Tamil
draw-field-thickness = Thickness, m
draw-field-sign-a-en = Sign of side A, English
draw-field-sign-a-ta = Sign of side A, Tamil
draw-field-sign-b-en = Sign of side B, English
draw-field-sign-b-ta = Sign of side B, Tamil
draw-field-width = Width, m
draw-field-wait = Wait, s
draw-field-per-floor = Per floor, s
draw-field-facing = One looks to, ° from the top
draw-field-bays = Bays
draw-field-pattern = Numbers
draw-field-more = More rows
draw-field-every = Spacing, m
draw-field-short = Lift button
draw-field-level = Level
draw-field-north = North, °
draw-field-distance = Distance, m
draw-field-opacity = Opacity, %
draw-field-picture = Picture
draw-field-wide = Width, m
draw-field-deep = Depth, m
draw-field-page = Page of the PDF
draw-field-grid = Grid

draw-wrong-metres = Metres, such as 12.35
draw-wrong-length = Metres, such as 0.9
draw-wrong-pattern = A number in braces, such as B5-{"{"}001{"}"}
draw-wrong-degrees = Whole degrees, 0 to 359
draw-wrong-percent = 1 to 100
draw-wrong-whole = A whole number
draw-wrong-text = A few letters, not too many

draw-zone-wing = Wing
draw-zone-open = Open area
draw-zone-quiet = Quiet
draw-zone-reading = Reading
draw-zone-children = Children
draw-zone-braille = Braille
draw-zone-stack = Stack
draw-zone-staff = Staff
draw-zone-closed = Closed
draw-zone-void = No floor
draw-access-public = For everybody
draw-access-staff = For staff
draw-access-request = On request
draw-opening-gap = Gap
draw-opening-door = Door
draw-opening-gate = Gate
draw-opening-emergency = Emergency exit

draw-picture = Picture of the plan
draw-picture-hint = Lay a picture of the real plan under the floor and draw over it: PDF, PNG, JPEG or SVG.
draw-picture-path = Path of the picture
draw-picture-choose = Choose
draw-picture-lay = Lay it under
draw-picture-scale = Scale by two points
draw-picture-straighten = Set this line straight
draw-picture-take = Move by hand
draw-picture-remove = Take it away
draw-picture-not-read = The picture could not be read from there. Look at the path, or choose another file.
draw-picture-too-large = The picture is too large. Save it smaller (60 MB and 30,000 dots a side at most) and lay it under again.
draw-picture-pages = This PDF has { $count ->
    [one] one page only
   *[other] { $count } pages
}. Type the number of the one that shows this floor and lay it under again.
draw-picture-locked = This PDF opens with a password only. Save the plan without one, or as a PNG, and lay it under again.
draw-picture-none = That is no PDF, PNG, JPEG or SVG, or it is broken. Save the plan as one of these and lay it under again.

draw-checks = What to look at
draw-check-line = { $place }: { $what }
draw-check-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

draw-label-move = { $x } m across, { $y } m down
draw-label-turn = { $degrees }°
draw-label-length = { $metres } m
draw-label-run = { $bays ->
    [one] one bay, { $metres } m
   *[other] { $bays } bays, { $metres } m
}
