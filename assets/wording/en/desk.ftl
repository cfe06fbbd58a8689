# The desk: who is here, what they ask, what is due.
desk-who = Who is here
desk-who-nobody = A visitor
desk-who-nobody-hint = Find them in the box, or log the question without a name.
desk-who-open = Open the profile
desk-who-visits = { $count ->
    [one] Seen once at this desk
   *[other] Seen { $count } times at this desk
}
desk-who-last = Last here { $when }
desk-who-speaks = Likes to be spoken to in { $language }
desk-greeting = Good day, { $name }. How can I help?
desk-log = Log what they ask
desk-log-hint = The question in one line
desk-log-answer-hint = The answer, if it is worth keeping
desk-log-save = Log it
desk-log-answered = Answered on the spot
desk-log-saved = Logged: “{ $question }”
desk-log-channel = How it came
desk-log-kind = Kind
desk-log-draft = Not saved yet; kept as a draft.
desk-complaint = Take a complaint
desk-due = What is due
desk-due-none = Nothing is due. Complaints that need an answer stand here, late ones first.
desk-due-more = { $count ->
    [one] 1 more in the queue
   *[other] { $count } more in the queue
}
desk-today = Asked today
desk-today-none = Nothing has been logged today. Type the first question above.
