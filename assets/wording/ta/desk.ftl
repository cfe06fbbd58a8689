# The desk: who is here, what they ask, what is due.
desk-who = யார் வந்துள்ளார்
desk-who-nobody = ஒரு வருகையாளர்
desk-who-nobody-hint = பெட்டியில் தேடவும்; அல்லது பெயரின்றி கேள்வியைப் பதியவும்.
desk-came-by = வந்து சென்றார்
desk-came-by-noted = வருகை குறிக்கப்பட்டது
desk-who-open = விவரம் திற
desk-who-speaks = { $language } மொழியில் பேச விரும்புபவர்
desk-greeting = வணக்கம், { $name }. என்ன உதவி வேண்டும்?
desk-log = கேட்பதைப் பதிக
desk-log-hint = கேள்வி ஒரே வரியில்
desk-log-answer-hint = பதில் – பின்னர் பயன்படுமானால்
desk-log-save = பதிக
desk-log-answered = உடனே பதில் தரப்பட்டது
desk-log-saved = பதிவாயிற்று: “{ $question }”
desk-log-channel = வந்த வழி
desk-log-kind = வகை
desk-complaint = புகார் பெறு
desk-due = செய்ய வேண்டியவை
desk-due-none = எதுவும் நிலுவையில் இல்லை. பதில் தர வேண்டிய புகார்கள் இங்கே வரும்; தாமதமானவை முதலில்.
desk-due-more = மேலும் { $count } புகார்கள் நிலுவையில் உள்ளன
desk-today = இன்று கேட்டவை
desk-today-none = இன்று எதுவும் பதிவாகவில்லை. முதல் கேள்வியை மேலே தட்டச்சிடவும்.
desk-who-need = வருவதன் நோக்கம்: { $need }
desk-who-seen = { $count ->
    [one] முன்பு ஒரு முறை வந்துள்ளார், { $when }
   *[other] கடைசி வருகை { $when }; மொத்தம் { $count } முறை வந்துள்ளார்
}
desk-who-complaints = நிலுவையில் உள்ள புகார்கள்
desk-who-asked = கடைசியாகக் கேட்டவை
desk-channel-desk = நேரில்
desk-channel-phone = தொலைபேசி
desk-channel-email = மின்னஞ்சல்
desk-channel-letter = கடிதம்
desk-channel-staff = ஊழியர்
desk-similar = முன்பு தந்த பதில்கள்
desk-similar-key = கீழ் அம்பு விசை பதிலை எடுத்துக்கொள்ளும்
desk-today-all = எல்லாக் கேள்விகளும்
desk-kind-unsorted = வகைப்படுத்தாதது
desk-kind-directional = வழி கேட்டல்
desk-kind-reference = தகவல் கேட்டல்
desk-unknown = அட்டை இல்லாதவர்
desk-unknown-hint = மீண்டும் அறிய சில சொற்கள்: சிவப்புத் துண்டு, சட்டம் பற்றிக் கேட்டார்
desk-unjoined-lately = அண்மையில் அட்டையின்றிக் கேட்டவரா?
desk-unjoined = “{ $words }” ({ $count })
desk-join = இவர்தான் அவர்
desk-joined = முன்பு பதிந்தவை இப்போது இவருடையவை
