# அலமாரிகளின் அறை: கவனிக்க வேண்டியவையும் அதன்பின் செய்ய வேண்டியவையும்.
shelves-checks = கவனிக்க வேண்டியவை
shelves-looking = அலமாரிகளும் படிகளும் பார்க்கப்படுகின்றன …
shelves-look = மீண்டும் பார்
shelves-all-well = அலமாரிகளில் கவனிக்க வேண்டியது எதுவும் இல்லை.
shelves-open-bay = அலமாரியைத் திற

shelves-searches = அலமாரியில் இல்லாதவை
shelves-searches-none = எந்தப் படியும் தேடப்படவில்லை. ஒரு படிக்கான வழியின் அருகில் “அலமாரியில் இல்லை” என்பதை அழுத்தினால் அது இங்கே நிற்கும்.
shelves-search-since = { $when } முதல் அலமாரியில் இல்லை{ $has-name ->
    [yes] {" "}({ $name })
   *[no] {""}
}
shelves-search-way = அதன் அலமாரிக்கு வழி
shelves-look-place = எங்கே தேடப்பட்டது?
shelves-look-hint = ஓர் இடம், அல்லது இவற்றில் ஒன்று
shelves-look-not-there = { $place }: அங்கே இல்லை · { $when }{ $has-name ->
    [yes] {" "}({ $name })
   *[no] {""}
}
shelves-look-found = { $place }: கிடைத்தது · { $when }{ $has-name ->
    [yes] {" "}({ $name })
   *[no] {""}
}
shelves-look-is-there = அங்கே கிடைத்தது
shelves-look-is-not = அங்கே இல்லை
shelves-missing = யாருக்கும் கிடைக்கவில்லை: காணவில்லை
shelves-usual-beside = அருகிலுள்ள அலமாரிகள்
shelves-usual-trolley = திரும்பிய நூல்களின் வண்டி
shelves-usual-tables = வாசிப்பு மேசைகள்
shelves-usual-sorting = வரிசைப்படுத்தும் அடுக்கு
shelves-usual-display = காட்சிப் பகுதி
shelves-usual-binding = கட்டும் பகுதி
shelves-found-done = கிடைத்தது. தேடல் முடிந்தது.
shelves-looked-done = குறிக்கப்பட்டது: அங்கே இல்லை.
shelves-missing-done = காணவில்லை என்று கணக்கிடப்பட்டது. பட்டியல் பிரிவுக்குத் தெரிவிக்கவும்.
shelves-unmet = கடந்த ஓராண்டில் அலமாரியில் இல்லாதவை, பிரிவு வாரியாக
shelves-unmet-none = பிரிவு இல்லாதவை
shelves-unmet-count = { $searches } முறை, { $missing } காணவில்லை

shelves-vanished = பட்டியலில் இல்லாதவை
shelves-vanished-none = புதிய பட்டியலில் எல்லாப் படிகளும் உள்ளன.
shelves-vanished-lead = { $count } படிகள் புதிய பட்டியலில் இல்லை. அவற்றிற்கு யாரும் அனுப்பப்படுவதில்லை.
shelves-gone = இது இப்போது இல்லை
shelves-gone-all = { $count } படிகளும் இப்போது இல்லை
shelves-there = இது இங்கே உள்ளது
shelves-gone-done = இந்தப் படி இப்பட்டியலிலிருந்து நீக்கப்பட்டது.
shelves-gone-all-done = { $count } படிகள் இப்பட்டியலிலிருந்து நீக்கப்பட்டன.
shelves-there-done = வாசகர்கள் மீண்டும் இந்தப் படிக்கு அனுப்பப்படுவர்.
shelves-last-list = கடைசியாக { $when } பட்டியலில்

shelves-subjects = பொருள்களுக்கான சொற்கள்
shelves-subjects-lead = பத்து வகுப்புகளும் நூறு பிரிவுகளும் இரு மொழிகளிலும் அறியப்பட்டவை. வாசகர்கள் இங்கே ஒரு பொருளை வேறு எப்படிச் சொல்கிறார்கள் என்பது இப்பட்டியலில் உள்ளது.
shelves-subject-name = ஆங்கிலத்தில் பெயர்
shelves-subject-name-ta = தமிழில்
shelves-subject-others = வாசகர்கள் வேறு எப்படி அழைக்கிறார்கள், காற்புள்ளியுடன்
shelves-subject-number = இதன் அலமாரிகள் தொடங்கும் எண்
shelves-subject-anywhere = எண் செல்லும் இடத்தில்
shelves-subject-new = புதிய சொல்
shelves-subject-change = இந்தச் சொல்லை மாற்று
shelves-subject-save = சொல்லைச் சேமி
shelves-subject-remove = நீக்கு
shelves-subject-leave = இருந்தவாறே விடு
shelves-subject-saved = சொல் சேமிக்கப்பட்டது; தேடல் பெட்டி அதை அறியும்.
shelves-subject-removed = சொல் நீக்கப்பட்டது.
shelves-waits = இதற்காகக் காத்திருப்பவர்: { $name }
shelves-waits-nobody = இதற்காக யாரும் காத்திருக்கவில்லை.
shelves-waits-who = காத்திருப்பவர் (அட்டை இல்லாத வருகையாளர்)
shelves-waits-save = காத்திருப்பவரைக் குறி
shelves-waits-visitor = மேசையில் இருப்பவர் காத்திருக்கிறார்
shelves-waits-kept = யார் காத்திருக்கிறார் எனக் குறிக்கப்பட்டது.
shelves-tell = தெரிவிக்கவும்
shelves-told = தெரிவிக்கப்பட்டது
shelves-told-done = குறிக்கப்பட்டது: நூல் கிடைத்தது அவருக்குத் தெரியும்.
shelves-told-at = { $when } அவருக்குத் தெரிவிக்கப்பட்டது.
shelves-waits-open = அவரது கோப்பைத் திற
