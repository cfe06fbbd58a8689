# A bay: the ranges on its faces, and the changes of them.
bay-gone = This bay is not on the plan any more.
bay-heading = Bay { $bay }
bay-side = Side { $side }{ $has-sign ->
    [yes] {" "}· { $sign }
   *[no] {""}
}
bay-map = Show on the map
bay-save = Save the face
bay-discard = Discard the changes
bay-empty = Nothing is marked on this face yet.
bay-add = Add a section on the right
bay-section = Section { $number } from the left · { $cm } cm
bay-split = Split
bay-remove = Remove
bay-collection = Collection
bay-field-first = First number on the sign
bay-field-last = Last number on the sign
bay-field-subject-en = Subject
bay-field-subject-ta = Subject in Tamil
bay-field-moving-until = In place by (24/11/2026)
bay-field-moving-en = What to tell readers meanwhile
bay-field-moving-ta = The same in Tamil
bay-surveyed = Read through today
bay-surveyed-on = Last read through: { $day }
bay-surveyed-never = Not read through yet
bay-spread = Where it stands
bay-spread-bay = On this bay
bay-spread-row = Somewhere in row { $name }
bay-spread-area = Somewhere in { $name }
bay-spread-floor = Somewhere on this floor: { $name }
bay-moving = Its books are being moved
bay-around = What this does around it
bay-saved = The face is saved.
bay-unchanged = Nothing on the face was changed.
bay-put-back = The face is as it was before that change.
bay-log = Changes of this face
bay-log-none = No change was made here yet.
bay-log-list = From a list
bay-log-back = Put back as it was before
bay-log-changed = { $old } became { $new }.
bay-log-added = { $new } was added.
bay-log-removed = { $old } was removed.
bay-log-collection = { $new }: another collection.
bay-log-subject = { $new }: another subject.
bay-log-spread = { $new }: how far it is spread was said anew.
bay-log-moving = { $new }: marked as being moved.
bay-log-in-place = { $new }: in place again.
bay-log-move-changed = { $new }: other words about the move.
bay-log-surveyed = { $new }: read through.
bay-more-effects = { $count ->
    [one] One more range is touched.
   *[other] { $count } more ranges are touched.
}
bay-field-sign-en = Sign of this side
bay-field-sign-ta = Sign in Tamil
bay-field-from = From, cm from the left end
bay-field-to = To, cm from the left end
bay-log-sign = { $has-sign ->
    [yes] The sign became “{ $sign }”.
   *[no] The sign was taken off.
}
bay-log-width = { $new }: at another place on the face.
