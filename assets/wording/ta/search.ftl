# ஒரே பெயருடையவற்றை வேறுபடுத்த, தேடல் பெட்டி ஒவ்வொன்றுடனும் சொல்வது.
search-born = { $year } இல் பிறந்தவர்
search-place-closed = { $floor } · தற்போது பயன்பாட்டில் இல்லை: { $reason }
search-place-sign = { $place } · { $first } முதல் { $last } வரை
search-title-unplaced = இந்நூலின் எந்தப் பிரதிக்கும் அலமாரி எண் பதியப்படவில்லை.
search-complaint = { $number } · { $stage }
search-connector = { $lowest } முதல் { $highest } வரை
search-answer-often = { $answer } · { $count } முறை கேட்கப்பட்டது, கடைசியாக { $day }
search-as-of = { $day } பட்டியல்
search-state-open = தேடப்படுகிறது
search-state-found = கிடைத்தது
search-state-missing = காணவில்லை
search-state-withdrawn = திரும்பப் பெறப்பட்டது
