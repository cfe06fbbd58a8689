# What is said without a window.
cli-no-display = There is no display to open a window on. Start Deskbell inside a desktop, or use a command: “deskbell screens DIR” draws every screen as a picture, and “deskbell --help” names the others.
cli-dead-display = The display “{ $name }” does not answer, so no window can open. Start Deskbell inside a desktop, or use a command: “deskbell screens DIR” draws every screen as a picture, and “deskbell --help” names the others.
cli-made = The branch's file was made: { $file }.
cli-first-staff = Administrator
cli-no-window = The window could not open: { $why }. “deskbell screens DIR” draws every screen as a picture without one.
cli-drawn = { $count ->
    [one] 1 picture lies in { $folder }.
   *[other] { $count } pictures lie in { $folder }.
}
cli-not-drawn = The pictures could not be drawn ({ $why }). What was drawn before lies in { $folder }.
cli-not-read = The branch's file could not be read ({ $why }). It was left as it is.
cli-avoid-unknown = No lift, stairs, area, door, bay or row of bays is called “{ $name }”, so no way was looked for.
cli-avoid-several = Several are called “{ $name }”: { $names }. Say which one, with its floor before it, as in “{ $one }”. No way was looked for.
cli-avoid-all = { $count ->
   *[other] { $count } stand there that are called “{ $name }”; the way keeps away from all of them.
}
cli-avoid-near = Called nearly so: { $names }
cli-no-such-place = Nothing in this house is called “{ $name }”. Name a place, a bay by its code, or cn: and a call number.
cli-demo-made = { $file } holds the demo branch: { $floors } floors with { $bays } bays, { $members } members, { $inquiries } inquiries and { $complaints } open complaints, all of them made up.
cli-demo-refused = { $file } was left as it is, because what lies there is not a demo file that can be replaced ({ $why }). Name another file.
cli-exported = { $count ->
    [one] 1 member was written to { $file }.
   *[other] { $count } members were written to { $file }.
}
cli-filter-unread = The conditions could not be read ({ $why }). They are a JSON list such as [{"{"}"town":"Salem"{"}"}].
cli-export-places = Name the file to write: “deskbell export members OUT”, “deskbell export member NUMBER OUT.json” (or OUT.pdf), or “deskbell export plan FOLDER”.
cli-no-member = Nobody in this file has the number or card “{ $number }”.
cli-member-exported = All that is held on { $name } was written to { $file }.
cli-would-go = By the rules of this branch there would go:
cli-gone = By the rules of this branch there went:
cli-floor = { $button } ({ $floor })
cli-no-such-floor = No floor is called “{ $name }”. { $has-floors ->
    [yes] The floors are: { $floors }.
   *[no] The plan has no floors yet.
}
cli-draw-endings = Name the file to write: “deskbell draw FLOOR OUT.svg”, or OUT.png.
