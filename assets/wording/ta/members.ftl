# Members: the list and the profile.
members-count = { $count ->
    [one] 1 உறுப்பினர்
   *[other] { $count } உறுப்பினர்கள்
}
members-find = பெயரின் பகுதி, அட்டை, தொலைபேசி
members-none = இன்னும் உறுப்பினர் இல்லை. தொடங்க நூலக முறைமையின் பட்டியலைக் கொண்டுவரவும்.
members-none-found = “{ $words }” – உறுப்பினர் யாரும் கிடைக்கவில்லை. குறைவான எழுத்துகள், வேறு எழுத்துக்கூட்டல் அல்லது அட்டையை முயலவும்.
members-import = பட்டியல் கொண்டுவருக
members-new = புதிய உறுப்பினர்
members-doubles = இருமுறை இருக்கலாம்
members-edit = திருத்து
members-enrol-asked = { $when } அட்டை கேட்டார்
members-enrol-has-form = { $when } படிவம் பெற்றார்; இன்னும் அட்டை இல்லை
members-enrol-form = படிவம் தரப்பட்டது
members-enrol-card = அட்டை எண்ணை எழுது
members-enrol-give-up = கைவிட்டார்
members-enrol-told-asked = அட்டை கேட்டார்
members-enrol-told-form_given = குறிக்கப்பட்டது: படிவம் தரப்பட்டது
members-enrol-told-enrolled = உறுப்பினராகச் சேர்ந்தார்
members-enrol-told-given_up = குறிக்கப்பட்டது: சேர்வதைக் கைவிட்டார்
members-conversion = கடந்த 90 நாட்களில் கேட்ட { $asked } பேரில் { $enrolled } பேரிடம் இப்போது அட்டை உள்ளது ({ $percent } %); { $given_up } பேர் கைவிட்டனர்
members-conversion-none = கடந்த 90 நாட்களில் யாரும் அட்டை கேட்கவில்லை
members-recent = அண்மையில் வந்தவர்கள்
members-expired = அட்டை { $when } காலாவதியானது
members-vanished = நூலக முறைமையின் கடைசிப் பட்டியலில் இல்லை
members-address = முகவரி
members-cards = அட்டைகள்
members-known = இவரைப் பற்றி
members-known-none = இன்னும் எதுவும் குறிக்கவில்லை. உறுப்பினர் இசைந்தபின் தேவை, ஆர்வம், விருப்பு, வெறுப்பு இங்கே வரும்.
members-noted = { $when } குறிக்கப்பட்டது
members-facts = விவரங்கள்
members-timeline = காலவரிசை
members-timeline-none = இன்னும் எதுவும் இல்லை. கேட்டவையும் சொன்னவையும் இங்கே வரும்.
members-timeline-earlier = முந்தையவை
members-timeline-by = { $when } · { $who }
members-program = Deskbell செயலி
members-gone = இந்த விவரம் கோப்பில் இல்லை.
members-complete = விவரங்களில் { $percent } % தெரிந்துள்ளது
members-ask-next = கேட்கத் தக்கவை:
members-age = வயது { $age }
members-with-guardian = பாதுகாவலர்: { $name }
members-strand-all = எல்லாம்
members-strand-visits = வருகைகள் ({ $count })
members-strand-inquiries = கேள்விகள் ({ $count })
members-strand-complaints = புகார்கள் ({ $count })
members-strand-slips = சீட்டுகள் ({ $count })
members-strand-notes = குறிப்புகள் ({ $count })
members-strand-changes = மாற்றங்கள் ({ $count })
members-ran-out = { $when } காலாவதி
members-list-all = கடைசியாக வந்தவர்கள்
members-list-none = இன்று இந்தப் பட்டியலில் யாரும் இல்லை.
members-export = கோப்பாக எழுது
members-export-path = கோப்பு
members-export-columns = அதில் இருப்பவை
members-export-format = வடிவம்
members-export-save = எழுது
members-export-leave = விடு
members-exported = { $count ->
    [one] 1 உறுப்பினர் { $file } கோப்பில் எழுதப்பட்டார்
   *[other] { $count } உறுப்பினர்கள் { $file } கோப்பில் எழுதப்பட்டனர்
}
members-note-add = சேர்
members-notes = குறிப்புகள்
members-note-text-hint = மேசை அறிய வேண்டியது
members-note-until = எதுவரை
members-note-until-hint = 31/12/2026, அல்லது வெறுமை
members-note-kind = எவ்வளவு முக்கியம்
members-note-change = இந்தக் குறிப்பை மாற்றுக
members-note-changed = குறிப்பு மாற்றப்பட்டது
members-note-keep = மாற்றத்தைச் சேமி
members-note-leave = முன்பு இருந்தபடி விடுக
members-note-begun = ஏற்கெனவே ஒரு குறிப்பு எழுதப்படுகிறது. முதலில் அதைச் சேர்க்கவும், அல்லது அதன் வரியை வெறுமையாக்கவும்.
members-note-end = இந்தக் குறிப்பை முடி
members-note-added = குறிப்பு சேர்க்கப்பட்டது
members-note-ended = குறிப்பு முடிக்கப்பட்டது
members-note-by = { $who } · { $when }
members-note-until-day = { $when } வரை நடப்பில்
members-list-first = { $list }: முதல் { $most } உறுப்பினர்கள்; கோப்பில் அனைவரும் இருப்பர்
members-export-all = எல்லா உறுப்பினர்களும்
members-export-of = { $list } · { $count ->
    [one] 1 உறுப்பினர்
   *[other] { $count } உறுப்பினர்கள்
}
members-exporting = { $count ->
    [one] 1 உறுப்பினர் எழுதப்பட்டார்
   *[other] { $count } உறுப்பினர்கள் எழுதப்பட்டனர்
}
members-trait-add = குறி
members-trait-hint = சதுரங்கம்; ஆறுகள் பற்றிய நூல்கள்; அமைதியான இருக்கை
members-trait-source-hint = யார், எங்கே சொன்னது
members-trait-agreed = இதைக் குறிக்க உறுப்பினர் இசைகிறார்; எப்போது வேண்டுமானாலும் திரும்பப் பெறலாம்
members-trait-agreed-on = { $when } இசைந்தார்
members-trait-end = இப்போது இல்லை, அல்லது இசைவு இல்லை
members-trait-added = குறிக்கப்பட்டது
members-trait-ended = இனி குறிப்பில் இல்லை
members-own-make = சொந்தப் பட்டியல்
members-own-categories = வகை: இவற்றில் ஏதேனும்
members-own-card = அட்டை
members-own-visit = மேசைக்கு வந்தது
members-own-interest = ஆர்வம், அல்லது வருவதன் நோக்கம்
members-own-interest-hint = சட்டம்; கவிதை
members-own-language = பேசும் மொழி
members-own-lacks = இன்னும் தெரியாதவை: இவற்றில் ஏதேனும்
members-own-regular = வழக்கமாக வருபவர் (மூன்று முறைக்கு மேல்)
members-own-any = எதுவும்
members-own-name = இந்தப் பெயரில் வை
members-own-name-hint = அண்மையில் வராத வழக்கறிஞர்கள்
members-own-keep = இந்தப் பட்டியலை வை
members-own-kept = பட்டியல் வைக்கப்பட்டது
members-own-drop = இந்தப் பட்டியலை நீக்கு
members-own-dropped = பட்டியல் நீக்கப்பட்டது
members-card-runs-out = 30 நாட்களில் முடியும்
members-card-ran-out = 90 நாட்களில் முடிந்தது
members-card-is-over = முடிந்துவிட்டது
members-card-no-end = கடைசி நாள் தெரியாது
members-visit-within = கடந்த 30 நாட்களில்
members-visit-not-60 = 60 நாட்களாக இல்லை
members-visit-not-year = ஓராண்டாக இல்லை
members-visit-never = ஒருபோதும் இல்லை
members-lacks-phone = தொலைபேசி
members-lacks-email = மின்னஞ்சல்
members-lacks-language = மொழி
members-lacks-need = வருவதன் நோக்கம்
members-by = எதனால் எண்ணுவது
members-by-none = எதுவும் இல்லை
members-by-unknown = தெரியாது
members-export-only-agreed = அழைப்புகளுக்கு இசைந்தவர்கள் மட்டும்
