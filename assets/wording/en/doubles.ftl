# Rows that are probably one person.
doubles-count = { $count ->
    [one] 1 person is probably here twice
   *[other] { $count } persons are probably here twice
}
doubles-none = Nobody seems to be here twice.
doubles-seeking = Looking through all members …
doubles-kept = Stays
doubles-old = Goes into it
doubles-seen = { $count ->
    [0] never seen at the desk
    [one] seen once
   *[other] seen { $count } times
}
doubles-said = Inquiries, complaints, notes and all contacts come together. The number { $number } goes on finding this person. For a day this can be taken apart.
doubles-merge = Make them one
doubles-apart = Two persons
doubles-swap = Keep the other row
doubles-merged = Made one
doubles-told-apart = Noted: two persons
doubles-was = { $name } ({ $number }) was made one with this row today or yesterday.
doubles-take-apart = Take apart
doubles-taken-apart = Taken apart: two rows again
