# What the keys do, as the sheet of keys (F12) and the tooltips say it.

key-search = Find anything
key-desk = Desk
key-members = Members
key-floors = Floors
key-inquiries = Inquiries
key-complaints = Complaints
key-settings = Settings
key-back = Back to the page before
key-leave = Leave this: the sheet, the search, the visitor
key-save = Save
key-undo = Take back the last thing done
key-new = Something new here
key-find = Find in this list
key-print = Print what is shown
key-help = Help
key-keys = This list of keys
key-larger = Show everything larger
key-smaller = Show everything smaller
key-normal-size = Back to the normal size
key-next-stop = To the next field or button
key-previous-stop = To the field or button before
key-walk = Walk through the list
key-open = Open the chosen row
key-pan = Move the map
key-zoom = Closer and further away
key-fit = Show the whole floor

