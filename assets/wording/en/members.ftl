# Members: the list and the profile.
members-count = { $count ->
    [one] 1 member
   *[other] { $count } members
}
members-find = Part of a name, a card, a phone
members-none = No member yet. Bring in the library system's list to begin.
members-none-found = No member is found for “{ $words }”. Fewer letters, another spelling or the card may help.
members-import = Bring in a list
members-recent = Seen last
members-born = Born
members-since = Member since
members-until = Card valid until
members-expired = The card ran out { $when }
members-vanished = Not in the library system's last list
members-qualification = Qualification
members-organisation = Organisation
members-need = Comes for
members-language = Language
members-channel = Best reached
members-access = Access needs
members-address = Address
members-guardian = Guardian
members-other-names = Other names
members-address-as = Addressed as
members-cards = Cards
members-known = Known as a person
members-known-none = Nothing noted yet. Needs, interests, likes and dislikes stand here once the member has agreed.
members-noted = noted { $when }
members-facts = Facts
members-timeline = Timeline
members-timeline-none = Nothing yet. What they ask and what was promised will stand here.
members-timeline-by = { $when } · { $who }
members-program = Deskbell
