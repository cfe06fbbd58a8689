# கட்டடத்தினுள் செல்லும் வழி: ஒவ்வொரு படிக்கும் ஒரு வாக்கியம், நடப்பவரின் பார்வையில்.

way-distance = { $is-far ->
    [yes] சுமார் { $metres } மீ
   *[no] சில அடிகள்
}
way-past = { $has-past ->
    [yes] “{ $past }” என்ற இடத்தைக் கடந்து{" "}
   *[no] {""}
}
way-rank = { $nth ->
    [1] முதல்
   *[other] { $nth }-ஆவது
}

way-walk = { way-past }{ way-distance } நடக்கவும்.
way-walk-towards = { $is-sign ->
    [yes] { $what } பலகை உள்ள அலமாரிகளை நோக்கிச்
   *[no] “{ $what }” இருக்கும் திசையில்
} { way-distance } நடக்கவும்.
way-walk-ahead = { way-past }நேராகச் { way-distance } செல்லவும்.
way-walk-bear-left = சற்று இடப்பக்கம் திரும்பி, { way-past }{ way-distance } நடக்கவும்.
way-walk-bear-right = சற்று வலப்பக்கம் திரும்பி, { way-past }{ way-distance } நடக்கவும்.
way-walk-left = இடப்பக்கம் திரும்பி, { way-past }{ way-distance } நடக்கவும்.
way-walk-right = வலப்பக்கம் திரும்பி, { way-past }{ way-distance } நடக்கவும்.
way-walk-round-left = இடப்பக்கமாகப் பின்னோக்கித் திரும்பி, { way-past }{ way-distance } நடக்கவும்.
way-walk-round-right = வலப்பக்கமாகப் பின்னோக்கித் திரும்பி, { way-past }{ way-distance } நடக்கவும்.

way-door = { $has-room ->
    [yes] வழியில் உள்ள கதவு செல்லும் இடம்: “{ $room }”.
   *[no] வழியில் ஒரு கதவைக் கடக்கவும்.
}
way-into = { $sign } பலகை உள்ள இடைவழிக்குள் செல்லவும்.

way-aisle-left = இடப்பக்கம் உள்ள { $has-nth ->
    [yes] { way-rank } இடைவழியில்
   *[no] இடைவழியில்
}{ $has-sign ->
    [yes] {" "}({ $sign } பலகை)
   *[no] {""}
} நுழைந்து, { way-distance } நடக்கவும்.
way-aisle-right = வலப்பக்கம் உள்ள { $has-nth ->
    [yes] { way-rank } இடைவழியில்
   *[no] இடைவழியில்
}{ $has-sign ->
    [yes] {" "}({ $sign } பலகை)
   *[no] {""}
} நுழைந்து, { way-distance } நடக்கவும்.

way-ride = { $connector } வழியே { $floor } செல்லவும்.{ $leave ->
    [ahead] {" "}அங்கிருந்து நேராகச் செல்லவும்.
    [left] {" "}வெளியே வந்ததும் இடப்பக்கம் திரும்பவும்.
    [right] {" "}வெளியே வந்ததும் வலப்பக்கம் திரும்பவும்.
    [back] {" "}வெளியே வந்ததும் பின்பக்கம் திரும்பவும்.
   *[none] {""}
}

way-bay = { $bay } அலமாரி { $lies ->
    [ahead] உங்களுக்கு முன்னால்
    [left] உங்கள் இடப்பக்கத்தில்
    [right] உங்கள் வலப்பக்கத்தில்
    [back] உங்களுக்குப் பின்னால்
   *[none] இங்கே
} உள்ளது{ $has-side ->
    [yes] {" "}({ $side } பக்கம்)
   *[no] {""}
}.{ $has-nth ->
    [yes] {" "}வரிசையின் { $count } அலமாரிகளில் இது { way-rank } அலமாரி.
   *[no] {""}
}{ $labels ->
    [many] {" "}இங்குள்ள எண்கள்: { $first } முதல் { $last } வரை.
    [one] {" "}இங்குள்ள எண்: { $first }.
   *[none] {""}
}
way-row = வரிசை { $over } { $lies ->
    [ahead] உங்களுக்கு முன்னால்
    [left] உங்கள் இடப்பக்கத்தில்
    [right] உங்கள் வலப்பக்கத்தில்
    [back] உங்களுக்குப் பின்னால்
   *[none] இங்கே
} உள்ளது{ $has-side ->
    [yes] {" "}({ $side } பக்கம்)
   *[no] {""}
}.{ $labels ->
    [many] {" "}இதிலுள்ள எண்கள்: { $first } முதல் { $last } வரை.
    [one] {" "}இதிலுள்ள எண்: { $first }.
   *[none] {""}
}
way-over = இவை { $over } பகுதியின் அலமாரிகள்.{ $labels ->
    [many] {" "}{ $first } முதல் { $last } வரையான எண்கள் இவற்றில் உள்ளன.
    [one] {" "}{ $first } இவற்றில் உள்ளது.
   *[none] {""}
}
way-place = { $lies ->
    [ahead] உங்களுக்கு முன்னால்: { $place }.
    [left] உங்கள் இடப்பக்கத்தில்: { $place }.
    [right] உங்கள் வலப்பக்கத்தில்: { $place }.
    [back] உங்களுக்குப் பின்னால்: { $place }.
   *[none] { $place }: வந்து சேர்ந்துவிட்டீர்கள்.
}
way-connector = { $connector }: வந்து சேர்ந்துவிட்டீர்கள்.
way-zone = { $zone }: வந்து சேர்ந்துவிட்டீர்கள்.
way-point = வந்து சேர்ந்துவிட்டீர்கள்.
way-near = அதன் அருகே வரை செல்ல இயலாது; செல்லக்கூடிய மிக அருகிலுள்ள இடம் இதுவே.

# ஏன் வழி இல்லை, யாரிடம் கேட்கலாம் என்பது.
way-unknown = இது எங்கே உள்ளது என்பது வரைபடத்தில் இல்லை.
way-none = அங்கே செல்ல வரைபடத்தில் வழி இல்லை.
way-none-step-free = படிகள் இல்லாமல் அங்கே செல்ல இப்போது வழி இல்லை.
way-ask = உதவி கிடைக்கும் இடம்: { $place }, { $floor }.

# பயன்பாட்டில் இல்லாததால் தவிர்க்கப்பட்டவை.
way-closed-connector = { $what } பயன்பாட்டில் இல்லை{ way-reason }
way-closed-area = { $what } மூடப்பட்டுள்ளது{ way-reason }
way-closed-opening = { $has-floor ->
    [yes] { $floor }: { $what } மூடப்பட்டுள்ளது{ way-reason }
   *[no] ஒரு கதவு மூடப்பட்டுள்ளது{ way-reason }
}
way-closed-shelf = { $what } அலமாரி பயன்பாட்டில் இல்லை{ way-reason }
way-reason = { $has-reason ->
    [yes] : { $reason }
   *[no] .
}
