# ஓர் அலமாரி: அதன் பக்கங்களிலுள்ள எண் வரம்புகளும் அவற்றின் மாற்றங்களும்.
bay-gone = இந்த அலமாரி இப்போது வரைபடத்தில் இல்லை.
bay-heading = { $bay } அலமாரி
bay-side = { $side } பக்கம்{ $has-sign ->
    [yes] {" "}· { $sign }
   *[no] {""}
}
bay-map = வரைபடத்தில் காட்டு
bay-save = இந்தப் பக்கத்தைச் சேமி
bay-discard = மாற்றங்களைக் கைவிடு
bay-empty = இந்தப் பக்கத்தில் இன்னும் எதுவும் குறிக்கப்படவில்லை.
bay-add = வலப்புறம் ஒரு பகுதியைச் சேர்
bay-section = இடமிருந்து { $number }-ஆம் பகுதி · { $cm } செ.மீ.
bay-split = இரண்டாகப் பிரி
bay-remove = நீக்கு
bay-collection = தொகுப்பு
bay-field-first = பலகையிலுள்ள முதல் எண்
bay-field-last = பலகையிலுள்ள கடைசி எண்
bay-field-subject-en = பொருள் (ஆங்கிலத்தில்)
bay-field-subject-ta = பொருள்
bay-field-moving-until = இடமாற்றம் முடியும் நாள் (24/11/2026)
bay-field-moving-en = அதுவரை வாசகர்களிடம் சொல்ல வேண்டியது (ஆங்கிலத்தில்)
bay-field-moving-ta = அதுவரை வாசகர்களிடம் சொல்ல வேண்டியது
bay-surveyed = இன்று சரிபார்க்கப்பட்டது
bay-surveyed-on = கடைசியாகச் சரிபார்த்தது: { $day }
bay-surveyed-never = இன்னும் சரிபார்க்கப்படவில்லை
bay-spread = எங்கே உள்ளது
bay-spread-bay = இந்த அலமாரியில்
bay-spread-row = வரிசை { $name } முழுவதிலும் எங்கோ
bay-spread-area = { $name } பகுதியில் எங்கோ
bay-spread-floor = இந்தத் தளத்தில் எங்கோ: { $name }
bay-moving = இதன் நூல்கள் இடம் மாற்றப்படுகின்றன
bay-around = இந்த மாற்றத்தால் சுற்றிலும் நேர்வது
bay-saved = இந்தப் பக்கம் சேமிக்கப்பட்டது.
bay-unchanged = இந்தப் பக்கத்தில் எதுவும் மாறவில்லை.
bay-put-back = இந்தப் பக்கம் அந்த மாற்றத்திற்கு முன் இருந்தவாறே உள்ளது.
bay-log = இந்தப் பக்கத்தின் மாற்றங்கள்
bay-log-none = இங்கு இன்னும் மாற்றம் எதுவும் செய்யப்படவில்லை.
bay-log-list = ஒரு பட்டியலிலிருந்து
bay-log-back = முன்பு இருந்தவாறே ஆக்கு
bay-log-changed = { $old } என்பது { $new } ஆனது.
bay-log-added = { $new } சேர்க்கப்பட்டது.
bay-log-removed = { $old } நீக்கப்பட்டது.
bay-log-collection = { $new }: வேறு தொகுப்பு.
bay-log-subject = { $new }: வேறு பொருள்.
bay-log-spread = { $new }: எவ்வளவு இடத்தில் பரவியுள்ளது என்பது மாற்றப்பட்டது.
bay-log-moving = { $new }: இடம் மாற்றப்படுவதாகக் குறிக்கப்பட்டது.
bay-log-in-place = { $new }: மீண்டும் தன் இடத்தில் உள்ளது.
bay-log-move-changed = { $new }: இடமாற்றம் பற்றிய சொற்கள் மாறின.
bay-log-surveyed = { $new }: சரிபார்க்கப்பட்டது.
bay-more-effects = { $count ->
    [one] இன்னும் ஒரு வரம்பு பாதிக்கப்படுகிறது.
   *[other] இன்னும் { $count } வரம்புகள் பாதிக்கப்படுகின்றன.
}
bay-field-sign-en = இந்தப் பக்கத்தின் பலகை (ஆங்கிலம்)
bay-field-sign-ta = பலகை தமிழில்
bay-field-from = தொடக்கம், இடது முனையிலிருந்து செ.மீ.
bay-field-to = முடிவு, இடது முனையிலிருந்து செ.மீ.
bay-log-sign = { $has-sign ->
    [yes] பலகை “{ $sign }” என மாறியது.
   *[no] பலகை நீக்கப்பட்டது.
}
bay-log-width = { $new }: அலமாரிப் பக்கத்தில் வேறோர் இடம்.
