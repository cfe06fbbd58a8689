# What is said without a window.
cli-no-display = There is no display to open a window on. Start Deskbell inside a desktop, or use a command: “deskbell screens DIR” draws every screen as a picture, and “deskbell --help” names the others.
cli-dead-display = The display “{ $name }” does not answer, so no window can open. Start Deskbell inside a desktop, or use a command: “deskbell screens DIR” draws every screen as a picture, and “deskbell --help” names the others.
cli-made = The branch's file was made: { $file }.
cli-first-staff = Administrator
cli-not-open = { $file } did not open, and was left as it is ({ $why }).
cli-no-file = Name the branch's file with --file PATH.
cli-no-window = The window is not part of this build yet; see deskbell --help for what works without one.
cli-demo-made = { $file } holds the demo branch: { $floors } floors with { $bays } bays, { $members } members, { $inquiries } inquiries and { $complaints } open complaints, all of them made up.
cli-demo-refused = { $file } was left as it is, because what lies there is not a demo file that can be replaced ({ $why }). Name another file.
cli-demo-failed = The demo branch could not be written to { $file } ({ $why }).
