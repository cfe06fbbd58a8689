# How the window looks, who sits here, which file is open.
settings-look = This window
settings-language = Language
settings-mode = Colours
settings-mode-system = As the computer
settings-mode-light = Light
settings-mode-dark = Dark
settings-scale = Text size
settings-who = Who is at the desk
settings-who-hint = Everything written at this desk carries this name.
settings-lists = Lists from the library system
settings-lists-hint = Members, holdings and shelf ranges come in from CSV files, holdings from MARC files, too. You see what will change before anything does.
settings-file = The branch's file
settings-file-now = Open now
settings-file-hint = Path of another branch's file
settings-file-browse = Browse
settings-file-open = Open
