# What the one box says beside a hit, to tell it from others of the same name.
search-born = born { $year }
search-place-closed = { $floor } · out of service: { $reason }
search-place-sign = { $place } · { $first } to { $last }
search-title-unplaced = No copy of it has a shelf number.
search-complaint = { $number } · { $stage }
search-connector = From { $lowest } to { $highest }
search-answer-often = { $answer } · asked { $count } times, last { $day }
search-as-of = list of { $day }
search-state-open = being looked for
search-state-found = found
search-state-missing = missing
search-state-withdrawn = withdrawn
