# Leading a visitor: escorts, slips, pointing.
guide-escort = Go with them
guide-point = Pointed
guide-not-found = Not found there
guide-not-found-hint = What was looked for is not where it should be
guide-noted-escorted = You are out with a visitor. The desk says so until you are back.
guide-noted-slip = A slip was given.
guide-noted-pointed = Noted: the way was pointed out.
guide-noted-not_found = Noted: it was not there.
guide-out = { $who } is out with a visitor since { $time }. To: { $goal }
guide-escort-covers = Has the desk
guide-escort-nobody = Nobody
guide-escort-somebody = Somebody
guide-escort-back = Back at the desk
guide-escort-ended = Back at the desk. Good.
guide-escort-cover-set = Who has the desk is noted.
