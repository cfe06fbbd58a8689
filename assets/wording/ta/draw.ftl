# தளங்களை வரைதல்: கருவிகள், விவரங்கள், சரிபார்ப்பு, தளத்தின் அடியில் உள்ள படம்.
draw-not-allowed = மேற்பார்வையாளரும் நிர்வாகியும் மட்டுமே தளங்களை வரையலாம். அவர்களிடம் கேட்கவும், அல்லது இங்கே அமர்ந்திருப்பவர் யார் என்பதை அமைப்புகளில் மாற்றவும்.
draw-goes-on = விட்ட இடத்திலிருந்து வரைதல் தொடர்கிறது. இதில் எதுவும் இன்னும் சேமிக்கப்படவில்லை.
draw-outdated = இதற்கிடையே வரைபடம் வேறு இடத்தில் மாற்றப்பட்டது; அதனால் நீங்கள் வரைந்தது அதற்குப் பொருந்தவில்லை. கோப்பு முன்போலவே உள்ளது; வரைந்ததைக் கைவிட்டுப் புதிதாகத் தொடங்கவும்.
draw-discarded = வரைந்தது கைவிடப்பட்டது. மீண்டும் வேண்டுமெனில் “வரைந்ததை மீட்டெடு” என்பதை அழுத்தவும்.
draw-saved = தளங்கள் சேமிக்கப்பட்டன.
draw-saved-lost = தளங்கள் சேமிக்கப்பட்டன. { $bays ->
    [one] ஓர் அலமாரியுடன்
   *[other] { $bays } அலமாரிகளுடன்
} { $sections ->
    [one] ஓர் எண் வரம்பும் நீங்கியது; திரும்பப் பெற்றால் அது மீளும்.
   *[other] { $sections } எண் வரம்புகளும் நீங்கின; திரும்பப் பெற்றால் அவை மீளும்.
}
draw-lost = நீங்கள் நீக்கிய அல்லது ஒருபக்கமாக்கிய { $bays ->
    [one] அலமாரியுடன்,
   *[other] { $bays } அலமாரிகளுடன்,
} சேமிக்கும்போது { $sections ->
    [one] ஓர் எண் வரம்பும் நீங்கும். திரும்பப் பெற்றால் அது இருக்கும்.
   *[other] { $sections } எண் வரம்புகளும் நீங்கும். திரும்பப் பெற்றால் அவை இருக்கும்.
}
draw-same-code = இந்த அலமாரிக்குக் குறியீடு இல்லை, அல்லது அதே குறியீடு வேறொரு பலகையிலும் உள்ளது. தனிக் குறியீடு கொடுத்துவிட்டுச் சேமிக்கவும்.
draw-same-floor = இந்தத் தளத்தின் பெயரோ தள எண்ணோ வேறொரு தளத்துக்கும் உள்ளது. தனிக் குறும்பெயரும் தள எண்ணும் கொடுத்துவிட்டுச் சேமிக்கவும்.
draw-refused-corners = அறைக்கு மூன்று மூலைகளும், சுவருக்கு இரண்டு முனைகளும் வேண்டும்.
draw-refused-bays = ஒரு வரிசையில் 1 முதல் 200 அலமாரிகள் வரை இருக்கலாம்.
draw-refused-floor = கட்டடத்தில் ஒரு தளமாவது இருக்க வேண்டும்.
draw-refused-size = அப்படிச் செய்தால் அதில் எதுவும் மிஞ்சாது. அதற்கு ஒரு நீளம் கொடுக்கவும்.
draw-look-at = முதலில் பக்கத்தில் உள்ள “{ $field }” கட்டத்தைப் பார்க்கவும்.
draw-ground-floor = தரைத் தளம்

draw-tool-select = தேர்வு
draw-tool-pan = காட்சி நகர்த்தல்
draw-tool-outline = எல்லைக்கோடு
draw-tool-wall = சுவர்
draw-tool-opening = கதவு, திறப்பு
draw-tool-zone = அறை, பகுதி
draw-tool-run = அலமாரி வரிசை
draw-tool-bay = தனி அலமாரி
draw-tool-place = இடம்
draw-tool-furniture = இடத்தின் வெளிக்கோடு
draw-tool-connector = மின்தூக்கி, படிக்கட்டு
draw-tool-here = நீங்கள் இங்கே
draw-tool-measure = படத்தின் அளவு
draw-next = அடுத்து வரைவது: { $tool }

draw-hint-select = ஒன்றைத் தேர்ந்தெடுக்க அதை அழுத்தவும், பலவற்றுக்கு Shift உடன் அழுத்தவும்; நகர்த்த இழுக்கவும், Alt உடன் இழுத்தால் நகல் நகரும், சுற்றி இழுத்தால் உள்ளே இருப்பவை தேர்வாகும். மீண்டும் அழுத்தினால் வரிசையில் ஓர் அலமாரி மட்டும் தேர்வாகும், அல்லது ஒரு மூலை சேரும்; Alt மூலையை நீக்கும்.
draw-hint-pan = காட்சியை நகர்த்த இழுக்கவும்; சக்கரம் அருகில் கொண்டுவரும்.
draw-hint-outline = செவ்வகமாக இழுக்கவும், அல்லது மூலை மூலையாக அழுத்தி Enter விசையால் முடிக்கவும்.
draw-hint-wall = சுவரை இழுக்கவும், அல்லது புள்ளி புள்ளியாக அழுத்தி Enter விசையால் முடிக்கவும். Shift நேராக வைக்கும்.
draw-hint-opening = சுவர் வழியே, திறப்பின் ஒரு பக்கத்திலிருந்து மறுபக்கம் வரை இழுக்கவும்.
draw-hint-zone = செவ்வகமாக இழுக்கவும், அல்லது மூலை மூலையாக அழுத்தி Enter விசையால் முடிக்கவும்.
draw-hint-run = வரிசையின் நடுவே ஒரு கோடு இழுக்கவும். Shift நேராக வைக்கும்.
draw-hint-bay = அலமாரியின் நடுப்புள்ளியில் அழுத்தவும்.
draw-hint-place = அது இருக்கும் இடத்தில் அழுத்தவும், அல்லது அறைகலனின் வடிவத்தை இழுக்கவும்; பின் பெயரிடவும்.
draw-hint-furniture = செவ்வகமாக இழுக்கவும், அல்லது மூலை மூலையாக அழுத்தி Enter விசையால் முடிக்கவும்: யாரும் ஊடே நடக்க முடியாத மேசை, அடுக்கு போன்றவை.
draw-hint-picture = நகர்த்த எங்கேயும் பிடித்து இழுக்கவும், பெரிதாக்க ஒரு மூலையை இழுக்கவும், திருப்ப வட்டை இழுக்கவும்; Shift உடன் ஒவ்வொரு பாகையாகத் திரும்பும்.
draw-hint-connector = அதன் வடிவத்தை இழுக்கவும், அல்லது நடுவில் அழுத்தவும். வளையம் உள்ள இடத்தில் வெளியே வருவர்.
draw-hint-here = பலகை மாட்டியிருக்கும் இடத்தில் அழுத்தவும்.
draw-hint-measure = தூரம் தெரிந்த இரு புள்ளிகளுக்கு இடையே இழுத்து, தூரத்தைத் தட்டச்சிடவும்.

draw-undo = திரும்பப் பெறு: { $what }
draw-undo-none = திரும்பப் பெற எதுவும் இல்லை
draw-redo = மீண்டும் செய்: { $what }
draw-redo-none = மீண்டும் செய்ய எதுவும் இல்லை
draw-edit-add = வரைதல்
draw-edit-set = விவர மாற்றம்
draw-edit-move = நகர்த்தல்
draw-edit-turn = திருப்பல்
draw-edit-align = வரிசைப்படுத்தல்
draw-edit-copy = நகலெடுத்தல்
draw-edit-remove = நீக்கல்
draw-edit-shape = மூலை நகர்த்தல்
draw-edit-run = அலமாரி வரிசை அமைத்தல்
draw-edit-number = எண்ணிடல்
draw-edit-unrow = வரிசையிலிருந்து எடுத்த அலமாரி
draw-edit-copy-floor = தள நகல்
draw-edit-remove-floor = தள நீக்கம்

draw-things = பிறவற்றுடன் ஒட்டு
draw-grid = கட்டம்
draw-metres = மீ
draw-save = சேமி
draw-save-hint = வரைந்த எல்லாவற்றையும் சேமி
draw-discard = கைவிடு
draw-leave = வெளியேறு
draw-facts = தேர்ந்தவற்றின் விவரங்களும் கவனிக்க வேண்டியவையும்
draw-earlier = முந்தைய மாற்றங்கள்
draw-earlier-close = மூடு
draw-earlier-none = இதுவரை எந்த மாற்றமும் சேமிக்கப்படவில்லை.
draw-earlier-hint = இவற்றில் ஒன்றுக்கு முன் இருந்த நிலைக்குக் கட்டடத்தைக் கொண்டுவரலாம். அதுவும் ஒரு மாற்றமே; மற்றவற்றைப் போல் அதையும் திரும்பப் பெறலாம்.
draw-earlier-busy = இவற்றில் ஒன்றுக்கு முன் இருந்த நிலைக்குக் கட்டடத்தைக் கொண்டுவரலாம். வரைந்து சேமிக்காமல் உள்ளது பொருந்தினால் அப்படியே இருக்கும்; இல்லையேல் அதைத் திரும்பப் பெறும் வரை ஒதுக்கி வைக்கப்படும்.
draw-earlier-aside = வரைந்து சேமிக்காமல் இருந்தது ஒதுக்கி வைக்கப்பட்டுள்ளது. முந்தைய நிலையைத் திரும்பப் பெற்றதும் (Ctrl+Z) மீண்டும் இருக்கும்.
draw-earlier-back = இதற்கு முன் இருந்தபடி
draw-earlier-done = தளங்கள் அந்த மாற்றத்துக்கு முன் இருந்தபடி உள்ளன.
draw-earlier-refused = அதற்குப் பின் தளவரைபடம் வேறு வழியில் மாறியுள்ளதால் அந்த நிலைக்குக் கொண்டுவர இயலாது. எதுவும் மாற்றப்படவில்லை.
draw-earlier-program = செயலி
draw-earlier-floor = தளம் { $floor }: வரைந்தவை { $added }, மாற்றியவை { $changed }, நீக்கியவை { $removed }{ $bays ->
    [0] .
    [one] ; அவற்றில் ஒன்று அலமாரி.
   *[other] ; அவற்றில் { $bays } அலமாரிகள்.
}
draw-earlier-house = மின்தூக்கிகளும் படிக்கட்டுகளும்: வரைந்தவை { $added }, மாற்றியவை { $changed }, நீக்கியவை { $removed }.
draw-new-floor = மேலே புதிய தளம்
draw-copy-floor = இந்தத் தளத்தை நகலெடு
draw-remove-floor = இந்தத் தளத்தை நீக்கு

draw-floor = தளம்
draw-chosen-run = { $bays ->
    [one] ஓர் அலமாரி கொண்ட வரிசை
   *[other] { $bays } அலமாரிகள் கொண்ட வரிசை
}
draw-chosen-several = { $things } பொருள்கள், { $bays ->
    [0] அலமாரி எதுவும் இல்லை
    [one] ஓர் அலமாரி
   *[other] { $bays } அலமாரிகள்
}
draw-uneven = இந்த வரிசையின் அலமாரிகள் ஒன்றுபோல் இல்லை, அல்லது ஒட்டி நிற்கவில்லை. ஒன்றை மட்டும் மாற்ற அதை இருமுறை அழுத்தவும்.
draw-bays-fit = பொருந்தும் அளவு
draw-double = இரு பக்கமும்
draw-back = இதன் முதுகு சுவரை ஒட்டி உள்ளது; முகம் அறையை நோக்கி உள்ளது.
draw-facing-hint = இதன் முன் நிற்பவர் பார்க்கும் திசை: வரைபடத்தில் உள்ள அம்பு. T அழுத்தினால் திரும்பும்.
draw-step-free = படிகள் இன்றி
draw-staffed = கேட்க ஒருவர் இருப்பார்
draw-furniture-begin = அதன் வெளிக்கோட்டை வரை
draw-furniture-anew = அதன் வெளிக்கோட்டை மீண்டும் வரை
draw-furniture-remove = அதன் வெளிக்கோட்டை நீக்கு
draw-furniture-which = முதலில் ஓர் இடத்தைத் தேர்ந்தெடுத்து, பின் அதன் வெளிக்கோட்டை வரையவும்.
draw-staff-only = ஊழியருக்கு மட்டும்
draw-stops = நிற்கும் மற்ற தளங்கள்
draw-everywhere = எல்லாத் தளங்களிலும் நகர்த்து
draw-align = வரிசைப்படுத்துக
draw-align-left = இட ஓரங்கள்
draw-align-centre = நடு, குறுக்காக
draw-align-right = வல ஓரங்கள்
draw-align-top = மேல் ஓரங்கள்
draw-align-middle = நடு, நெடுக்காக
draw-align-bottom = கீழ் ஓரங்கள்
draw-align-across = குறுக்கே சம இடைவெளி
draw-align-down = நெடுக்கே சம இடைவெளி
draw-corners = மூலைகளை ஒவ்வொன்றாகப் பார்க்க
draw-corner = மூலை { $corner } / { $corners }
draw-corner-before = முந்தைய மூலை
draw-corner-next = அடுத்த மூலை
draw-corner-add = அடுத்து ஒரு மூலை சேர்க்க
draw-corner-remove = இந்த மூலையை எடுக்க
draw-bays-each = அலமாரிகளை ஒவ்வொன்றாகப் பார்க்க
draw-unrow = வரிசையிலிருந்து எடுக்க
draw-number = அலமாரிகளுக்கு எண்ணிடு
draw-backwards = மறுமுனையிலிருந்து
draw-turn = திருப்பு
draw-copy = நகலெடு
draw-repeat = அடுத்தடுத்து அமை
draw-remove = நீக்கு

draw-field-left = இடமிருந்து, மீ
draw-field-top = மேலிருந்து, மீ
draw-field-corner-x = குறுக்கே, மீ
draw-field-corner-y = கீழே, மீ
draw-field-length = அலமாரி நீளம், மீ
draw-field-depth = ஆழம், மீ
draw-field-turn = திருப்பம், °
draw-field-shelves = தட்டுகள்
draw-field-code = பலகையின் குறியீடு
draw-field-name-en = பெயர், ஆங்கிலம்
draw-field-name-ta = பெயர், தமிழ்
draw-field-other-names = வேறு பெயர்கள்
draw-field-say-en = சொல்ல வேண்டியது, ஆங்கிலம்
draw-field-say-ta = சொல்ல வேண்டியது, தமிழ்
draw-field-thickness = தடிமன், மீ
draw-field-sign-a-en = A பக்கத்தின் பலகை, ஆங்கிலம்
draw-field-sign-a-ta = A பக்கத்தின் பலகை, தமிழ்
draw-field-sign-b-en = B பக்கத்தின் பலகை, ஆங்கிலம்
draw-field-sign-b-ta = B பக்கத்தின் பலகை, தமிழ்
draw-field-width = அகலம், மீ
draw-field-wait = காத்திருப்பு, வி
draw-field-per-floor = தளத்துக்கு, வி
draw-field-facing = பார்க்கும் திசை, மேலிருந்து °
draw-field-bays = அலமாரிகள்
draw-field-pattern = எண்கள்
draw-field-more = மேலும் வரிசைகள்
draw-field-every = இடைவெளி, மீ
draw-field-short = மின்தூக்கிப் பொத்தான்
draw-field-level = தள எண்
draw-field-north = வடக்கு, °
draw-field-distance = தூரம், மீ
draw-field-opacity = தெரியும் அளவு, %
draw-field-picture = படம்
draw-field-wide = அகலம், மீ
draw-field-deep = ஆழம், மீ
draw-field-page = PDF பக்க எண்
draw-field-grid = கட்டம்

draw-wrong-metres = மீட்டரில், 12.35 போல
draw-wrong-length = மீட்டரில், 0.9 போல
draw-wrong-pattern = அடைப்புக்குள் ஓர் எண், B5-{"{"}001{"}"} போல
draw-wrong-degrees = முழுப் பாகை, 0 முதல் 359 வரை
draw-wrong-percent = 1 முதல் 100 வரை
draw-wrong-whole = ஒரு முழு எண்
draw-wrong-text = சில எழுத்துகள், மிக அதிகம் வேண்டாம்

draw-zone-wing = பிரிவு
draw-zone-open = திறந்த பகுதி
draw-zone-quiet = அமைதி
draw-zone-reading = படிப்பு
draw-zone-children = சிறுவர்
draw-zone-braille = பிரெயில்
draw-zone-stack = நூலடுக்கு
draw-zone-staff = ஊழியர்
draw-zone-closed = மூடப்பட்டது
draw-zone-void = தளமற்றது
draw-access-public = எல்லோருக்கும்
draw-access-staff = ஊழியருக்கு
draw-access-request = கேட்டால்
draw-opening-gap = இடைவெளி
draw-opening-door = கதவு
draw-opening-gate = வாயில்
draw-opening-emergency = அவசர வழி

draw-picture = வரைபடத்தின் படம்
draw-picture-hint = உண்மையான வரைபடத்தின் படத்தைத் தளத்தின் அடியில் வைத்து அதன்மேல் வரையவும்: PDF, PNG, JPEG அல்லது SVG.
draw-picture-path = படத்தின் பாதை
draw-picture-choose = தேர்ந்தெடு
draw-picture-lay = அடியில் வை
draw-picture-scale = இரு புள்ளிகளால் அளவிடு
draw-picture-straighten = இந்தக் கோட்டை நேராக்கு
draw-picture-take = கையால் நகர்த்து
draw-picture-remove = படத்தை அகற்று
draw-picture-not-read = அங்கிருந்து படத்தைப் படிக்க முடியவில்லை. பாதையைப் பார்க்கவும், அல்லது வேறு கோப்பைத் தேர்ந்தெடுக்கவும்.
draw-picture-too-large = படம் மிகப் பெரியது. சிறிதாக (அதிகபட்சம் 60 MB, பக்கத்துக்கு 30,000 புள்ளிகள்) சேமித்து மீண்டும் அடியில் வைக்கவும்.
draw-picture-pages = { $count ->
    [one] இந்த PDF-இல் ஒரே ஒரு பக்கம் மட்டுமே உள்ளது.
   *[other] இந்த PDF-இல் { $count } பக்கங்கள் உள்ளன.
} இந்தத் தளத்தைக் காட்டும் பக்கத்தின் எண்ணைத் தட்டச்சிட்டு மீண்டும் அடியில் வைக்கவும்.
draw-picture-locked = இந்த PDF கடவுச்சொல்லுடன் மட்டுமே திறக்கும். வரைபடத்தைக் கடவுச்சொல் இல்லாமலோ PNG ஆகவோ சேமித்து மீண்டும் அடியில் வைக்கவும்.
draw-picture-none = அது PDF, PNG, JPEG அல்லது SVG படம் இல்லை, அல்லது பழுதானது. வரைபடத்தை இவற்றில் ஒன்றாகச் சேமித்து மீண்டும் அடியில் வைக்கவும்.

draw-checks = பார்க்க வேண்டியவை
draw-check-line = { $place }: { $what }
draw-check-more = மேலும் { $count }

draw-label-move = குறுக்கே { $x } மீ, கீழே { $y } மீ
draw-label-turn = { $degrees }°
draw-label-length = { $metres } மீ
draw-label-run = { $bays ->
    [one] ஓர் அலமாரி, { $metres } மீ
   *[other] { $bays } அலமாரிகள், { $metres } மீ
}
