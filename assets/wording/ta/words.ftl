# Words for the values that things can have; the tail of an id is the word in the file.

channel-desk = மேசையில்
channel-phone = தொலைபேசியில்
channel-email = மின்னஞ்சலில்
channel-letter = கடிதத்தில்
channel-staff = சக ஊழியரிடமிருந்து

inquiry-kind-unsorted = இன்னும் வகைப்படுத்தவில்லை
inquiry-kind-directional = வழி கேட்டல்
inquiry-kind-reference = தகவல் கேட்டல்

outcome-open = நிலுவையில்
outcome-answered = பதில் தரப்பட்டது
outcome-referred = வேறிடம் அனுப்பப்பட்டது
outcome-unanswered = பதில் இல்லை

complaint-kind-staff = ஊழியர்
complaint-kind-shelving = புத்தகம் இடம் மாறியுள்ளது
complaint-kind-catalogue = நூற்பட்டியல்
complaint-kind-loan = இரவல், திருப்பல்
complaint-kind-noise = இரைச்சல்
complaint-kind-cleanliness = தூய்மை
complaint-kind-comfort = இருக்கை, வெளிச்சம், காற்று
complaint-kind-lift = மின்தூக்கி, நகரும் படிக்கட்டு
complaint-kind-computers = கணினி, இணையம்
complaint-kind-printing = அச்சு, நகல்
complaint-kind-toilets = கழிப்பறை
complaint-kind-water = குடிநீர்
complaint-kind-safety = பாதுகாப்பு
complaint-kind-rules = விதிமுறை
complaint-kind-access = படியில்லா அணுகல்
complaint-kind-other = மற்றவை

severity-slight = சிறியது
severity-plain = நடுத்தரம்
severity-serious = தீவிரம்

stage-received = பெறப்பட்டது
stage-acknowledged = ஒப்புகை தரப்பட்டது
stage-investigating = விசாரணையில்
stage-answered = பதில் தரப்பட்டது
stage-verifying = சரிபார்க்க வேண்டியது
stage-closed = முடிந்தது
stage-withdrawn = திரும்பப் பெறப்பட்டது

due-step-acknowledge = ஒப்புகை
due-step-answer = பதில்

reach-desk = மேசையில்
reach-phone = தொலைபேசியில்
reach-email = மின்னஞ்சலில்
reach-letter = கடிதத்தில்

access-wheelchair = சக்கர நாற்காலி பயன்படுத்துபவர்
access-braille = பிரெயில் வாசிப்பவர்
access-hearing = கேட்கும் திறன் குறைந்தவர்
access-large_print = பெரிய எழுத்து தேவை

contact-phone = தொலைபேசி
contact-mobile = கைபேசி
contact-email = மின்னஞ்சல்

card-valid = செல்லும்
card-lost = தொலைந்தது
card-merged = இணைத்த பதிவிலிருந்து
card-replaced = மாற்றப்பட்டது

trait-desire = விரும்புவது
trait-interest = ஆர்வம்
trait-like = பிடித்தது
trait-dislike = பிடிக்காதது

ask-language = பேச விரும்பும் மொழி
ask-contact = தொலைபேசி எண் அல்லது மின்னஞ்சல்
ask-guardian = பாதுகாவலரின் பெயர்
ask-need = எதற்காக வருகிறார்
ask-interest = எதில் ஆர்வம்
ask-channel = எப்படித் தொடர்பு கொள்வது
ask-designation = என்ன பணி செய்கிறார்
ask-qualification = என்ன படித்தார்
ask-born = பிறந்த ஆண்டு
ask-town = எந்த ஊர்

note-silent = குறிப்பு
note-alert = கவனிக்க
note-block = முதலில் தீர்க்க வேண்டியது

role-desk = மேசை
role-supervisor = மேற்பார்வையாளர்
role-administrator = நிர்வாகி

language-en = ஆங்கிலம்
language-ta = தமிழ்

act-added = சேர்க்கப்பட்டது
act-changed = மாற்றப்பட்டது
act-withdrawn = நீக்கப்பட்டது
act-restored = மீட்கப்பட்டது
act-visited = மேசைக்கு வந்தார்
act-visit-withdrawn = வந்தவர் இவர் அல்ல
act-noted = குறிப்பு எழுதப்பட்டது
act-note-ended = குறிப்பு முடிக்கப்பட்டது
act-note-reopened = குறிப்பு மீண்டும் நடப்பில்
act-form-given = படிவம் தரப்பட்டது
act-enrolled = உறுப்பினராகச் சேர்ந்தார்
act-gave-up = சேர்வதைக் கைவிட்டார்
act-card-lost = அட்டை தொலைந்தது
act-card-replaced = அட்டை மாற்றப்பட்டது
act-trait-noted = இவரைப் பற்றிக் குறித்தது
act-trait-ended = இப்போது இல்லை
act-trait-reopened = மீண்டும் உண்டு
act-merged = இணைக்கப்பட்டது
act-taken-apart = பிரிக்கப்பட்டது
act-told-apart = வெவ்வேறு என்று குறித்தது
act-joined = இணைத்தது: முன்பு அட்டையின்றிக் கேட்டவை
act-parted = இவருடையவை அல்ல
act-removed = நீக்கப்பட்டது
act-erased = அழிக்கப்பட்டார்
act-let-go = விதிப்படி நீக்கப்பட்டது
act-asked = கேட்டார்
act-received = புகார் பெறப்பட்டது
act-acknowledged = புகாருக்கு ஒப்புகை தரப்பட்டது
act-unacknowledged = ஒப்புகை நீக்கப்பட்டது
act-investigated = புகார் விசாரிக்கப்பட்டது
act-answered = பதில் தரப்பட்டது
act-verified = உறுப்பினரிடம் சரிபார்க்கப்பட்டது
act-closed = முடிக்கப்பட்டது
act-reopened = மீண்டும் திறக்கப்பட்டது
act-handed-over = ஒப்படைக்கப்பட்டது
act-informed = நிலை தெரிவிக்கப்பட்டது
act-slip-made = வழிச் சீட்டு தரப்பட்டது
act-vanished = பட்டியலில் இப்போது இல்லை
act-guided = வழிகாட்டப்பட்டது
act-returned = வழிகாட்டி முடித்துத் திரும்பினார்
act-imported = பட்டியல் கொண்டுவரப்பட்டது
act-exported = கோப்பாக எழுதப்பட்டது
act-closed-off = பயன்பாட்டில் இல்லை
act-opened-up = மீண்டும் பயன்பாட்டில்
act-redrawn = வரைபடம் வரையப்பட்டது

place-desk = வரவேற்பு மேசை
place-help = உதவி மையம்
place-catalogue = நூற்பட்டியல் கணினி
place-toilet = கழிப்பறை
place-accessible_toilet = மாற்றுத்திறனாளி கழிப்பறை
place-water = குடிநீர்
place-entrance = நுழைவாயில்
place-exit = வெளியேறும் வழி
place-property = பொருள் பாதுகாப்பு மையம்
place-reading = படிப்பறை
place-display = காட்சி அலமாரி
place-newspapers = செய்தித்தாள்கள்
place-braille = பிரெயில் பிரிவு
place-children = சிறுவர் பிரிவு
place-auditorium = அரங்கம்
place-counter = கோரிக்கை மையம்
place-copier = நகல் இயந்திரம்
place-prayer = வழிபாட்டு அறை
place-first_aid = முதலுதவி
place-board = “நீங்கள் இங்கே” பலகை
place-other = இடம்

connector-stairs = படிக்கட்டு
connector-lift = மின்தூக்கி
connector-escalator_up = மேலே செல்லும் நகரும் படிக்கட்டு
connector-escalator_down = கீழே வரும் நகரும் படிக்கட்டு
connector-ramp = சாய்தளம்

hit-member = உறுப்பினர்கள்
hit-place = இடங்கள்
hit-area = அறைகளும் பகுதிகளும்
hit-connector = மின்தூக்கிகளும் படிக்கட்டுகளும்
hit-row = அலமாரி வரிசைகள்
hit-shelf = அலமாரிகள்
hit-title = நூல்கள்
hit-answer = முந்தைய பதில்கள்
hit-complaint = புகார்கள்

field-number = எண்
field-title = பட்டம்
field-name = பெயர்
field-name_ta = தமிழில் பெயர்
field-other_names = பிற பெயர்கள்
field-address_as = அழைக்கும் விதம்
field-gender = பாலினம்
field-born_on = பிறப்பு
field-category = வகை
field-member_since = உறுப்பினரான நாள்
field-member_until = அட்டை செல்லும் நாள்
field-designation = பதவி
field-qualification = கல்வித் தகுதி
field-organisation = நிறுவனம்
field-need = வருவதன் நோக்கம்
field-language = மொழி
field-channel = தொடர்பு வழி
field-access = அணுகல் தேவை
field-street = தெரு
field-town = ஊர்
field-postcode = அஞ்சல் குறியீடு
field-country = நாடு
field-guardian = பாதுகாவலர்
field-contacts = தொலைபேசி, மின்னஞ்சல்
double-name = அதே பெயர்
double-like_name = ஒத்த பெயர்
double-born = அதே பிறந்த நாள்
double-born_year = அதே பிறந்த ஆண்டு
double-phone = அதே தொலைபேசி
double-email = அதே மின்னஞ்சல்
double-town = அதே ஊர்

list-expiring-this-month = இம்மாதம் அட்டை முடிபவர்கள்
list-ran-out-lately = 90 நாள்களில் அட்டை முடிந்தவர்கள்
list-regulars-not-seen = வழக்கமாக வந்து 60 நாள்களாக வராதவர்கள்
list-never-seen = இதுவரை வராதவர்கள்
list-no-contact = தொலைபேசியோ மின்னஞ்சலோ இல்லாதவர்கள்
list-children-no-guardian = பாதுகாவலர் குறிக்கப்படாத சிறுவர்கள்
list-enrolling = அட்டைக்குக் காத்திருப்பவர்கள்

export-format-csv = நிரல்களுக்கான CSV
export-format-spreadsheet = விரிதாளுக்கான CSV
export-format-xlsx = பணித்தாள் (XLSX)
export-format-json = JSON கோப்பு
export-format-vcard = முகவரி அட்டைகள் (vCard)

export-columns-post = கடிதங்களுக்கு
export-columns-call = அழைப்புகளுக்கு
export-columns-all = அனைத்தும்
enrol-asked = அட்டை கேட்டார்
enrol-form_given = படிவம் பெற்றார்
enrol-enrolled = இங்கே சேர்ந்தவர்
enrol-given_up = கைவிட்டார்
act-photo-added = ஒளிப்படம் சேர்க்கப்பட்டது
act-photo-ended = ஒளிப்படம் நீக்கப்பட்டது
act-photo-reopened = ஒளிப்படம் மீண்டும் உள்ளது
act-agreed = இசைந்தார்
act-agreed-no-more = இனி இசையவில்லை
act-sought = நூல் தேடப்படுகிறது
act-found = நூல் கிடைத்தது
act-waiting-told = நூல் கிடைத்தது எனத் தெரிவிக்கப்பட்டது
