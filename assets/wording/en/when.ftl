# Days and times the way people say them.
when-today = today
when-tomorrow = tomorrow
when-yesterday = yesterday
when-day-and-time = { $day } { $time }
when-day = { $weekday } { $day } { $month }
when-day-and-year = { $weekday } { $day } { $month } { $year }
when-date = { $day } { $month } { $year }
when-exact = { $weekday } { $day } { $month } { $year }, { $time }
when-due = due { $when }
when-due-minutes = { $count ->
    [one] due in 1 minute
   *[other] due in { $count } minutes
}
when-late-minutes = { $count ->
    [one] late by 1 minute
   *[other] late by { $count } minutes
}
when-late-hours = { $count ->
    [one] late by 1 hour
   *[other] late by { $count } hours
}
when-late-days = { $count ->
    [one] late by 1 day
   *[other] late by { $count } days
}
when-weekday-1 = Monday
when-weekday-short-1 = Mon
when-weekday-2 = Tuesday
when-weekday-short-2 = Tue
when-weekday-3 = Wednesday
when-weekday-short-3 = Wed
when-weekday-4 = Thursday
when-weekday-short-4 = Thu
when-weekday-5 = Friday
when-weekday-short-5 = Fri
when-weekday-6 = Saturday
when-weekday-short-6 = Sat
when-weekday-7 = Sunday
when-weekday-short-7 = Sun
when-month-1 = January
when-month-short-1 = Jan
when-month-2 = February
when-month-short-2 = Feb
when-month-3 = March
when-month-short-3 = Mar
when-month-4 = April
when-month-short-4 = Apr
when-month-5 = May
when-month-short-5 = May
when-month-6 = June
when-month-short-6 = Jun
when-month-7 = July
when-month-short-7 = Jul
when-month-8 = August
when-month-short-8 = Aug
when-month-9 = September
when-month-short-9 = Sep
when-month-10 = October
when-month-short-10 = Oct
when-month-11 = November
when-month-short-11 = Nov
when-month-12 = December
when-month-short-12 = Dec
