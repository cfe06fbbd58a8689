# A way through the house, one sentence a step, from the walker’s view.

way-distance = { $is-far ->
    [yes] about { $metres } m
   *[no] a few paces
}
way-past = { $has-past ->
    [yes] , past “{ $past }”
   *[no] {""}
}
way-rank = { $rank ->
    [one] { $nth }st
    [two] { $nth }nd
    [few] { $nth }rd
   *[other] { $nth }th
}

way-walk = Walk { way-distance }{ way-past }.
way-walk-towards = Walk { way-distance } towards { $is-sign ->
    [yes] the shelves, sign { $what }
   *[no] “{ $what }”
}.
way-walk-ahead = Go straight ahead for { way-distance }{ way-past }.
way-walk-bear-left = Bear left and walk { way-distance }{ way-past }.
way-walk-bear-right = Bear right and walk { way-distance }{ way-past }.
way-walk-left = Turn left and walk { way-distance }{ way-past }.
way-walk-right = Turn right and walk { way-distance }{ way-past }.
way-walk-round-left = Turn back round to the left and walk { way-distance }{ way-past }.
way-walk-round-right = Turn back round to the right and walk { way-distance }{ way-past }.

way-door = { $has-room ->
    [yes] This leads through the door into “{ $room }”.
   *[no] This leads through a door.
}
way-into = Go into the aisle with the sign { $sign }.

way-aisle-left = { $has-nth ->
    [yes] Take the { way-rank } aisle on the left
   *[no] Turn left into the aisle
}{ $has-sign ->
    [yes] , sign { $sign },
   *[no] {""}
} and walk { way-distance }.
way-aisle-right = { $has-nth ->
    [yes] Take the { way-rank } aisle on the right
   *[no] Turn right into the aisle
}{ $has-sign ->
    [yes] , sign { $sign },
   *[no] {""}
} and walk { way-distance }.

way-ride = Take { $connector } to { $floor }{ $leave ->
    [ahead] {" "}and go straight on from there
    [left] {" "}and leave to the left
    [right] {" "}and leave to the right
    [back] {" "}and turn back there
   *[none] {""}
}.

way-bay = Bay { $bay } is { $lies ->
    [ahead] in front of you
    [left] on your left
    [right] on your right
    [back] behind you
   *[none] here
}{ $has-side ->
    [yes] , side { $side }
   *[no] {""}
}{ $has-nth ->
    [yes] , the { way-rank } of { $count } bays
   *[no] {""}
}.{ $labels ->
    [many] {" "}Numbers run from { $first } to { $last }.
    [one] {" "}All of it is { $first }.
   *[none] {""}
}
way-row = Row { $over } is { $lies ->
    [ahead] in front of you
    [left] on your left
    [right] on your right
    [back] behind you
   *[none] here
}{ $has-side ->
    [yes] , side { $side }
   *[no] {""}
}.{ $labels ->
    [many] {" "}Its numbers run from { $first } to { $last }.
    [one] {" "}All of it is { $first }.
   *[none] {""}
}
way-over = These are the shelves of { $over }.{ $labels ->
    [many] {" "}Somewhere among them are the numbers from { $first } to { $last }.
    [one] {" "}Somewhere among them is { $first }.
   *[none] {""}
}
way-place = { $lies ->
    [ahead] In front of you: { $place }.
    [left] On your left: { $place }.
    [right] On your right: { $place }.
    [back] Behind you: { $place }.
   *[none] You have arrived: { $place }.
}
way-connector = You have arrived: { $connector }.
way-zone = You have arrived: { $zone }.
way-point = You have arrived.
way-near = You can’t get right up to it; this is the nearest spot.

# Why there is no way, and who can help.
way-unknown = The plan doesn’t show where this is.
way-none = The plan shows no way to get there.
way-none-step-free = There is no way without steps to get there now.
way-ask = Help is at: { $place }, { $floor }.

# What is out of service and was avoided.
way-closed-connector = { $what } is out of service{ way-reason }
way-closed-area = { $what } is closed{ way-reason }
way-closed-opening = { $has-floor ->
    [yes] { $what }, { $floor }, is closed{ way-reason }
   *[no] A door is closed{ way-reason }
}
way-closed-shelf = Bay { $what } is out of use{ way-reason }
way-reason = { $has-reason ->
    [yes] : { $reason }
   *[no] .
}
