# Where a call number stands, said before any number is shown.

# The face is named by the letter on its sign: left and right depend on where one comes from.
shelf-place = { $floor }{ $has-wing ->
    [yes] , { $wing }
   *[no] {""}
}{ $over ->
    [bay] , bay { $bay }
    [row] , row { $name }
    [area] , { $name }
   *[floor] {""}
}{ $has-side ->
    [yes] , side { $side }
   *[no] {""}
}{ $has-sign ->
    [yes] , below “{ $sign }”
   *[no] {""}
}
shelf-bay = { $floor }{ $has-wing ->
    [yes] , { $wing }
   *[no] {""}
}, bay { $bay }
shelf-row = Row { $code }
shelf-range = from { $first } to { $last }
shelf-holding = { $has-side ->
    [yes] Side { $side }:{" "}
   *[no] {""}
}{ $has-subject ->
    [yes] { $subject },{" "}
   *[no] {""}
}{ $range }{ $over ->
    [bay] {""}
    [row] {" "}(over the whole of row { $name })
   *[area] {" "}(over the whole of { $name })
}
shelf-exact = { shelf-place }.
shelf-near = Nearest shelf: { shelf-place }. No sign covers this very number, so look on from there.
shelf-closed = These shelves are out of use now: { $reason }
shelf-moving = These books are being moved{ $has-day ->
    [yes] {" "}until { $day }
   *[no] {""}
}.{ $has-say ->
    [yes] {" "}{ $say }
   *[no] {""}
}

shelf-ask-why = Readers can’t fetch this themselves.
shelf-ask-at = { $why } Ask at: { $place }, { $floor }.
shelf-ask-desk = { $why } Ask at the desk.

shelf-unknown = No shelf on the plan holds “{ $number }”. Check the number, or look for the title.
