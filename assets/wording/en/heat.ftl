# Where the house hurts: complaints, what was not found, "where is …?" on the map.
heat-title = Where it hurts
heat-show = Where it hurts
heat-hide = Back to the map
heat-time = Time
heat-day = Today
heat-week = 7 days
heat-month = A month
heat-year = A year
heat-what = What
heat-all = All
heat-complaint = Complaints
heat-not-found = Not found
heat-where-is = “Where is …?”
heat-by = Added up
heat-by-spot = By bay and place
heat-by-room = By room
heat-legend = The number on a plate says how often; the larger the plate, the more. From further away, near spots are counted together.
heat-none = Nothing was noted on this floor in this time.
heat-elsewhere = { $count ->
    [one] 1 more on this floor; nobody said where.
   *[other] { $count } more on this floor; nobody said where.
}
heat-here = { $what } · { $count ->
    [one] once in this time
   *[other] { $count } times in this time
}
heat-guides = Asked for the way: { $asked } times in the house. Gone with: { $escorted } ({ $percent } %). Slips: { $slips }. Pointed: { $pointed }.
