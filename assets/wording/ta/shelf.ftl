# ஓர் அழைப்பு எண் எங்கே உள்ளது என்பது.

# பக்கம் அதன் பலகையிலுள்ள எழுத்தால் சொல்லப்படும்: இடது, வலது என்பது வரும் திசையைப் பொறுத்தது.
shelf-place = { $floor }{ $has-wing ->
    [yes] , { $wing }
   *[no] {""}
}{ $over ->
    [bay] , { $bay } அலமாரி
    [row] , வரிசை { $name }
    [area] , { $name }
   *[floor] {""}
}{ $has-side ->
    [yes] , { $side } பக்கம்
   *[no] {""}
}{ $has-sign ->
    [yes] , “{ $sign }” பலகையின் கீழ்
   *[no] {""}
}
shelf-bay = { $floor }{ $has-wing ->
    [yes] , { $wing }
   *[no] {""}
}, { $bay } அலமாரி
shelf-row = வரிசை { $code }
shelf-range = { $first } முதல் { $last } வரை
shelf-holding = { $has-side ->
    [yes] { $side } பக்கம்:{" "}
   *[no] {""}
}{ $has-subject ->
    [yes] { $subject },{" "}
   *[no] {""}
}{ $range }{ $over ->
    [bay] {""}
    [row] {" "}(வரிசை { $name } முழுவதும்)
   *[area] {" "}({ $name } முழுவதும்)
}
shelf-exact = இடம்: { shelf-place }.
shelf-near = அருகிலுள்ள இடம்: { shelf-place }. இந்த எண்ணுக்கென்று தனிப் பலகை இல்லை; அங்கிருந்து தேடலாம்.
shelf-closed = இந்த அலமாரி இப்போது பயன்பாட்டில் இல்லை: { $reason }
shelf-moving = { $has-day ->
    [yes] இந்த நூல்கள் { $day } வரை இடம் மாற்றப்படுகின்றன.
   *[no] இந்த நூல்கள் இடம் மாற்றப்பட்டு வருகின்றன.
}{ $has-say ->
    [yes] {" "}{ $say }
   *[no] {""}
}

shelf-ask-why = இதை வாசகர்கள் நேரடியாக எடுக்க இயலாது.
shelf-ask-at = { $why } கேட்க வேண்டிய இடம்: { $place }, { $floor }.
shelf-ask-desk = { $why } வரவேற்பு மேசையில் கேட்கலாம்.

shelf-unknown = “{ $number }” என்ற எண்ணுக்கான அலமாரி வரைபடத்தில் இல்லை. எண்ணைச் சரிபார்க்கலாம், அல்லது தலைப்பைக் கொண்டு தேடலாம்.
