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
problem-open-quote = A quotation mark is opened here and not closed in its place, so the cells of this row can't be told apart. The rows below it are read by themselves.
problem-row-too-big = This row is too long to be one. A quotation mark in it may never be closed.
problem-overlaps = This range reaches into the one of { $with }. Let one end before the other begins.
problem-record-too-long = This record is longer than one can be. The mark at its end may be lost; what follows it up to the next mark is left out with it.
problem-record-cut = This record breaks off before its end. Export the list again.
problem-record-leader = This record does not begin as one does. Export it again, or leave it out.
problem-record-stray = What stands here belongs to no record. The record behind it is read.
problem-record-length = This record says that it is { $said } bytes long, and its end comes after { $found }. Export it again, or leave it out.
problem-record-directory = The list of fields at the head of this record does not fit what follows. Export it again, or leave it out.
problem-record-xml = This record is not well-formed MARCXML. Export it again, or leave it out.
problem-record-json = This record is not a well-formed JSON object. Export it again, or leave it out.
problem-record-not-a-title = This is an authority or holdings record and names no title. Export the bibliographic records.
problem-other-letters = Field { $tag } is written in { $set ->
    [arabic] Arabic
    [cyrillic] Cyrillic
    [greek] Greek
    [hebrew] Hebrew
   *[east-asian] Chinese, Japanese or Korean
} letters of MARC-8, which are not read here. Export the catalogue as UTF-8.
problem-not-letters = Field { $tag } holds bytes that are no letters. Export the catalogue as UTF-8, or mend the field.
problem-over = This day is over. A day from today on is needed.
problem-not-agreed = Kept only once the member has agreed to it.
problem-beyond = The face ends at { $length } cm.
problem-reached = The section on its left reaches to { $length } cm. Let it begin there or behind.
problem-not-a-range = “{ $typed }” can be read in two ways. Write “first to last” with the word “to”, or the two numbers in columns of their own.
problem-half-range = The range has one end only. Write both, as in “A to BF”; of a number alone, leave the dash out.
problem-off-floor = This spot lies outside of the floor. Metres count to the right and down from the top left corner, as the editor shows them.
problem-no-free-bay = No bay stands there that has nothing else on it. Draw one first, or name the bays.
problem-no-picture = Dots of a picture are given, and no picture lies under this floor. Put the picture of the plan under it first, or give metres.
problem-joint = Lifts and stairs join floors and are no places, and none of this name is drawn on this floor. Draw it on the floors.
