# The inquiry list.
inquiries-find = Words of the question or answer
inquiries-all = All
inquiries-count = { $count ->
    [one] 1 inquiry
   *[other] { $count } inquiries
}
inquiries-none = No inquiry here. What visitors ask is logged on the desk, in one line.
inquiries-choose = Choose an inquiry to see its answer.
inquiries-one = Inquiry
inquiries-answer = Answer
inquiries-who = Asked by
inquiries-when = When
inquiries-channel = How it came
inquiries-kind = Kind
inquiries-effort = Effort (READ)
inquiries-taken-by = Taken by
inquiries-none-found = No inquiry fits. Try fewer words, or look among all of them.
inquiries-effort-is = { $effort ->
    [1] 1 · at once
    [2] 2 · a short look
    [3] 3 · some searching
    [4] 4 · thorough searching
    [5] 5 · long research
    [6] 6 · research over days
   *[other] { $effort }
}
