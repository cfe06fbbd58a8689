# What is said without a window.
cli-no-display = There is no display to open a window on. Start Deskbell inside a desktop, or use a command: “deskbell screens DIR” draws every screen as a picture, and “deskbell --help” names the others.
cli-dead-display = The display “{ $name }” does not answer, so no window can open. Start Deskbell inside a desktop, or use a command: “deskbell screens DIR” draws every screen as a picture, and “deskbell --help” names the others.
