# The route slip on paper.
slip-title = The way to { $title }
slip-way = The way: about { $metres } m, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
slip-way-step-free = The way without steps: about { $metres } m, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
slip-up = Up on this map is ahead of you as you set off.
slip-out = Come out here: { $connector }
slip-map = Map of { $floor }. Start: { $from }. End: { $to }. About { $metres } m.
slip-map-past = On the way: { $names }.
slip-printed = Printed { $weekday } { $day } { $month } { $year }, { $time }
slip-page = { $page } / { $pages }
