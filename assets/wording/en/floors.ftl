# The floors: the map, the way, the slip.
floors-none = No floor is drawn yet. Bring in a list of shelves, and a simple plan is laid out for it.
floors-find = Shelf number or place
floors-hint = Type a shelf number or a place, or press something on the map; arrows choose there, Enter shows the way.
floors-ranges = Ranges here
floors-clear = Clear
floors-way-shortest = Shortest way
floors-way-by-lift = By the lift
floors-way-step-free = Without steps
floors-way-none = no such way
floors-length = { $metres } m, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
floors-print = Print the slip
floors-save = Save as PDF
floors-save-path = Path of the PDF
floors-save-here = Save here
floors-saved = The slip lies at { $path }.
floors-not-written = The slip could not be written to { $path }. Choose another place.
floors-closer = Zoom in: the wheel, or + while the map has the focus
floors-further = Zoom out: the wheel, or - while the map has the focus
floors-near = The way
floors-whole = Whole floor
floors-whole-hint = The whole floor: Home while the map has the focus; Ctrl with an arrow moves it
floors-press-hint = The way there: Enter while the map has the focus
floors-draw = Draw the floors
floors-draw-back = Bring the drawing back
floors-as-of = As in the catalogue’s list of { $day }
floors-not-there = Not on the shelf
floors-search-begun = The copy is looked for; it stands in the room of shelves.
floors-export = Write the plan for others: every floor as GeoJSON and SVG
floors-export-folder = Folder for the plan
floors-export-choose = Choose a folder
floors-export-write = Write
floors-export-leave = Leave
floors-exported = { $count } files lie in { $path }.
floors-not-exported = The plan could not be written to { $path }. Make room there or free the folder, and press again.
floors-surveyed = Looked over last on { $day }
floors-complaints = Complaints here
