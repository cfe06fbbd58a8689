# The desk: who is here, what they ask, what is due.
desk-who = Who is here
desk-who-nobody = A visitor
desk-who-nobody-hint = Find them in the box, or log the question without a name.
desk-came-by = Came by
desk-came-by-noted = Visit noted
desk-who-open = Open the profile
desk-who-speaks = Likes to be spoken to in { $language }
desk-greeting = Good day, { $name }. How can I help?
desk-log = Log what they ask
desk-log-hint = The question in one line
desk-log-answer-hint = The answer, if it is worth keeping
desk-log-save = Log it
desk-log-answered = Answered on the spot
desk-log-saved = Logged: “{ $question }”
desk-log-channel = How it came
desk-log-kind = What kind
desk-complaint = Take a complaint
desk-due = What is due
desk-due-none = Nothing is due. Complaints that need an answer stand here, late ones first.
desk-due-more = { $count ->
    [one] 1 more open complaint
   *[other] { $count } more open complaints
}
desk-today = Asked today
desk-today-none = Nothing has been logged today. Type the first question above.
desk-who-need = Comes for { $need }
desk-who-seen = { $count ->
    [one] Here once before, { $when }
   *[other] Last here { $when }, { $count } times in all
}
desk-who-complaints = Open complaints
desk-who-asked = Asked last
desk-channel-desk = Desk
desk-channel-phone = Phone
desk-channel-email = E-mail
desk-channel-letter = Letter
desk-channel-staff = Colleague
desk-similar = Answered before
desk-similar-key = Down takes an answer over
desk-today-all = All inquiries
desk-kind-unsorted = Not sorted
desk-kind-directional = Directional
desk-kind-reference = Reference
desk-unknown = Somebody without a card
desk-unknown-hint = A few words to know them again: red scarf, asks about law
desk-unjoined-lately = Asked lately without a card?
desk-unjoined = “{ $words }” ({ $count })
desk-join = It was them
desk-joined = What was logged before is theirs now
