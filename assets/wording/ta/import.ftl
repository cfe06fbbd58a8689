# Bringing a list in: the page with its look at what would change.
import-title = பட்டியலைக் கொண்டுவருதல்
import-lead = நூலக முறைமை எழுதும் வடிவிலேயே பட்டியல்கள் வரலாம். எதுவும் மாறும் முன் என்ன மாறும் என்பது காட்டப்படும்.
import-kind = எந்த வகைப் பட்டியல்
import-kind-members = உறுப்பினர்கள்
import-kind-holdings = நூல்கள்
import-kind-shelves = அலமாரிகள்
import-kind-floors = தளங்கள்
import-columns-members = Koha, Evergreen, OneRoster அல்லது FOLIO பட்டியல், நெடுவரிசைகளின் பெயர்களால் அறியப்படும்; அல்லது வேறு எந்த CSV, விரிதாள் (XLSX): நெடுவரிசைகள் என்ன என்று ஒருமுறை கூறினால் போதும். கடவுச்சொற்கள் படிக்கப்படுவதில்லை.
import-columns-holdings = Koha-வின் நூல் பட்டியல் (CSV, XLSX): Title, Barcode, Call number, Collection, Shelving location … அல்லது நூற்பட்டியலின் MARC 21, MARCXML பதிவுகள். அல்லது வேறு எந்த CSV கோப்போ விரிதாளோ (XLSX): நெடுவரிசைகள் என்ன என்று ஒருமுறை கூறினால் போதும்.
import-columns-shelves = அலமாரிப் பக்கங்களின் பட்டியல் (CSV, XLSX): collection, floor, bay, side, first_call_number, last_call_number, subject_en; அல்லது நூலகங்கள் வெளியிடும் வடிவில்: Level, Range, Call numbers (“PS1–PS3569”, பல வரம்புகளுக்கு இடையே “;”), “3rd Floor”, “12 North” …
import-columns-floors = உட்புற வரைபடம் (IMDF): அதன் காப்பகம் (.zip), அல்லது விரித்து வைத்ததன் கோப்புறை அல்லது level.geojson; அல்லது வேறொரு கிளையின் “export plan” எழுதிய கோப்புறை
import-path = கோப்பு
import-path-hint = பட்டியலின் பாதை
import-look = முதலில் பார்க்கவும்
import-looking = { $rows ->
    [one] பார்க்கப்படுகிறது: 1 வரிசை படிக்கப்பட்டது
   *[other] பார்க்கப்படுகிறது: { $rows } வரிசைகள் படிக்கப்பட்டன
}
import-taking = { $rows ->
    [one] கொண்டுவரப்படுகிறது: 1 வரிசை படிக்கப்பட்டது
   *[other] கொண்டுவரப்படுகிறது: { $rows } வரிசைகள் படிக்கப்பட்டன
}
import-stop = நிறுத்து
import-desk-goes-on = இதற்கிடையே மேசையில் பணியைத் தொடரலாம். நிறுத்தினால் இந்தப் பட்டியலில் எதுவும் சேமிக்கப்படாது.
import-take = { $rows ->
    [one] 1 வரிசையைக் கொண்டுவரவும்
   *[other] { $rows } வரிசைகளைக் கொண்டுவரவும்
}
import-take-good = { $rows ->
    [one] இவை தவிர 1 வரிசையைக் கொண்டுவரவும்
   *[other] இவை தவிர { $rows } வரிசைகளைக் கொண்டுவரவும்
}
import-again = வேறு பட்டியல்
import-take-whole = இதுவே முழுப் பட்டியல்: மற்றவற்றை இல்லாதவை எனக் குறிக்கவும்
import-nothing = கொண்டுவர எதுவும் இல்லை.
import-all = இந்தப் பட்டியலில் எல்லா உறுப்பினர்களும் உள்ளனர்: இதில் இல்லாதவர்களை இல்லை எனக் குறிக்கவும்
import-tell-title = இந்தப் பட்டியலின் நெடுவரிசைகள் என்ன?
import-tell-lead = எந்த நூலக முறைமையும் இப்படி எழுதுவதில்லை. ஒவ்வொரு நெடுவரிசையும் என்ன என்று ஒருமுறை கூறவும்; இதே வகையான அடுத்த பட்டியலுக்கு அது நினைவில் வைக்கப்படும். கடவுச்சொல் நெடுவரிசைகள் காட்டப்படுவதில்லை, படிக்கப்படுவதும் இல்லை.
import-tell-needed-copies = பட்டைக்குறி, தலைப்பு, அழைப்பு எண் ஆகியவை தேவை. அழைப்பு எண் பல நெடுவரிசைகளில் இருந்தால் ஒவ்வொன்றையும் கூறவும்: அவை ஒன்றன்பின் ஒன்றாகச் சேர்க்கப்படும்.
import-tell-needed = எண்ணும் பெயரும் தேவை: அட்டை எண் உள்ள ஒரு நெடுவரிசை, பெயர் அல்லது முதற்பெயர் அல்லது குடும்பப் பெயர் உள்ள ஒரு நெடுவரிசை.
import-tell-keep = இதை நினைவில் வைத்து, பட்டியலைப் பார்க்கவும்
import-tell-again = நெடுவரிசைகளை மீண்டும் கூறவும்
import-role-left = எடுப்பதில்லை
import-role-family = குடும்பப் பெயர்
import-role-given = முதற்பெயர்
import-role-middle = நடுப்பெயர்
import-role-initials = தலைப்பெழுத்து
import-role-phone = தொலைபேசி
import-role-mobile = கைபேசி
import-role-email = மின்னஞ்சல்
import-role-note = குறிப்பு
import-role-kept = தன் பெயரிலேயே வைக்கப்படும்
import-part-added = புதிது ({ $count })
import-part-changed = மாறுபவை ({ $count })
import-part-vanished = பட்டியலில் இல்லாதவை ({ $count })
import-part-refused = எடுக்க முடியாதவை ({ $count })
import-part-first = { $count ->
    [one] முதல் ஒன்று காட்டப்படுகிறது.
   *[other] முதல் { $count } காட்டப்படுகின்றன.
}
import-row-line = { $number } · வரி { $line }
import-row-record = { $number } · பதிவு { $line }
import-from-to = { $field }: { $old } › { $new }
import-runs = கொண்டுவரப்பட்ட பட்டியல்கள்
import-run = { $kind } · { $when } · சேர்த்தவை { $added }, புதுப்பித்தவை { $updated }
import-run-undo = திரும்பப் பெறு
import-run-busy = திரும்பப் பெறப்படுகிறது …
import-run-taken-back = திரும்பப் பெறப்பட்டது
import-run-undone = பட்டியல் திரும்பப் பெறப்பட்டது
import-copy-barcode = பட்டைக்குறி
import-copy-title = தலைப்பு
import-copy-title-ta = தமிழ்த் தலைப்பு
import-copy-author = ஆசிரியர்
import-copy-author-ta = ஆசிரியர் (தமிழில்)
import-copy-call-number = அழைப்பு எண்
import-copy-collection = தொகுப்பு
import-copy-location = வைக்கும் இடம்
import-copy-publisher = பதிப்பகம்
import-copy-published = ஆண்டு
import-copy-isbn = ISBN எண்
import-copy-subjects = பொருள்கள்
import-copy-home-library = நூலகம்
import-copy-item-type = வகை
import-copy-status = நிலை
import-marc = நூற்பட்டியல் பதிவுகளின் புலங்கள்
import-marc-lead = MARC 21, MARCXML ஆகியவற்றுக்கு. வெறுமையாக விட்டால் சாம்பல் நிறத்தில் உள்ளதே பொருந்தும்.
import-marc-call-numbers = தலைப்பின் அழைப்பு எண், சிறந்தது முதலில்
import-marc-copies = பிரதிகளின் புலம், அழைப்பு எண்ணின் துணைப்புலங்களுடன்
import-marc-barcode = பட்டைக்குறியின் துணைப்புலம்
import-marc-library = நூலகத்தின் துணைப்புலம்
import-marc-location = வைக்கும் இடத்தின் துணைப்புலம்
import-marc-collection = தொகுப்பின் துணைப்புலம்
import-marc-item-type = வகையின் துணைப்புலம்
import-marc-wrong = மூன்று இலக்கங்கள், பிறகு துணைப்புலங்கள், 082ab போல; துணைப்புலத்திற்கு எழுத்துகள் மட்டும்
import-marc-save = இப்புலங்களை வைத்துக்கொள்
import-marc-saved = புலங்கள் சேமிக்கப்பட்டன; அடுத்த நூற்பட்டியல் இவற்றின்படி படிக்கப்படும்.
import-copy-back = இது மீண்டும் பட்டியலில் உள்ளது.
import-kind-places = இடங்கள்
import-columns-places = மேசைகள், கழிப்பறைகள், குடிநீர், நூற்பட்டியல் கணினிகள், காட்சிகள் … கொண்ட பட்டியல் (CSV, XLSX): code, name_en, name_ta, kind, floor; எங்கே என்பதற்கு: மீட்டரில் x_m, y_m; அல்லது தளத்தின் கீழுள்ள படத்தின் புள்ளிகளில் x_px, y_px; அல்லது stands_at என்பதில் பகுதி, அலமாரி, மின்தூக்கி ஒன்றின் பெயர்; message_en, message_ta, answers_for
import-place-name-en = பெயர்
import-place-name-ta = தமிழ்ப் பெயர்
import-place-kind = வகை
import-place-at = இடம், மேல் இடது மூலையிலிருந்து மீட்டரில்
import-place-facing = பார்க்கும் திசை
import-place-staffed = ஊழியர் உள்ளார்
import-place-other-names = வேறு பெயர்கள்
import-place-message-en = செய்தி
import-place-message-ta = தமிழில் செய்தி
import-place-answers-for = இங்கே கேட்க வேண்டிய தொகுப்புகள்
import-tell-needed-shelves = அலமாரி, அல்லது பகுதி அல்லது தளமும், அதன் எண் வரம்புகளும் தேவை: முழு வரம்புகள் (“100–199”) உள்ள ஒரு நெடுவரிசை, அல்லது முதல் எண்ணுக்கு ஒன்றும் கடைசி எண்ணுக்கு ஒன்றும்.
import-tell-needed-places = பெயரும் தளமும் தேவை.
import-shelf-bay = அலமாரி
import-shelf-call_numbers = எண் வரம்புகள்
import-shelf-first_call_number = முதல் எண்
import-shelf-last_call_number = கடைசி எண்
import-shelf-floor = தளம்
import-shelf-side = பக்கம்
import-shelf-collection = தொகுப்பு
import-shelf-subject_en = பொருள்
import-shelf-subject_ta = தமிழில் பொருள்
import-shelf-scheme = எண் முறை
import-spot-name_en = பெயர்
import-spot-name_ta = தமிழில் பெயர்
import-spot-kind = வகை
import-spot-floor = தளம்
import-spot-stands_at = எங்கே உள்ளது
import-spot-x_m = இடமிருந்து மீட்டர்
import-spot-y_m = மேலிருந்து மீட்டர்
import-spot-x_px = இடமிருந்து புள்ளிகள்
import-spot-y_px = மேலிருந்து புள்ளிகள்
import-spot-width_px = புள்ளிகளில் அகலம்
import-spot-height_px = புள்ளிகளில் உயரம்
import-spot-code = குறியீடு
import-spot-other_names = வேறு பெயர்கள்
import-spot-facing_deg = நோக்கும் திசை (பாகை)
import-spot-staffed = ஊழியர் உள்ளனர்
import-spot-message_en = செய்தி
import-spot-message_ta = தமிழில் செய்தி
import-spot-answers_for = இங்கே கேட்கப்படுபவை
import-face-ranges = எண் வரம்புகள்
import-face-subjects = பொருள்கள்
import-shelf-area = பகுதி
