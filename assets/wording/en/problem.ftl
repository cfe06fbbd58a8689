# What is wrong with a value, and how to mend it.
problem-missing = This is needed. Fill it in to go on.
problem-not-chosen = Choose one of these to go on.
problem-too-long = This is longer than the { $most } letters there is room for. Shorten it.
problem-not-a-day = “{ $typed }” is not a day in the calendar. Write it as 24/11/2026 or 2026-11-24.
problem-not-one-of = “{ $typed }” is not one of the values this field can have.
problem-backwards = The end comes before the beginning. Swap the two.
problem-taken = “{ $value }” is in use already and can stand only once.
problem-unknown = “{ $value }” is not known here.
problem-not-a-number = “{ $typed }” is not a number that fits here.
problem-unreadable = Part of this text can't be read. Save the list as UTF-8 and bring it in again.
problem-not-a-phone = “{ $typed }” is not a telephone number. Write its digits, or leave it empty.
problem-not-an-email = “{ $typed }” is not an e-mail address. Write it as name@example.org, or leave it empty.
problem-rounded = “{ $typed }” was shortened by a spreadsheet, and its last digits are lost. Format the column as text and export it again.
problem-ragged = This row has { $found } cells where the first line has { $expected }. A comma inside a cell needs quotes around the cell.
problem-open-quote = A quotation mark is opened here and never closed, so the rest of the list can't be told apart.
problem-row-too-big = This row is too long to be one. A quotation mark in it may never be closed.
problem-overlaps = This range reaches into the one of { $with }. Let one end before the other begins.
