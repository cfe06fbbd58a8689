# வருகையாளருக்கு வழிகாட்டுதல்: உடன் செல்லுதல், சீட்டு, சுட்டிக்காட்டுதல்.
guide-escort = உடன் அழைத்துச் செல்க
guide-point = சுட்டிக்காட்டியது
guide-not-found = அங்கே கிடைக்கவில்லை
guide-not-found-hint = தேடியது இருக்க வேண்டிய இடத்தில் இல்லை
guide-noted-escorted = நீங்கள் வருகையாளருடன் வெளியே இருக்கிறீர்கள். திரும்பும் வரை மேசை அதைக் காட்டும்.
guide-noted-slip = சீட்டு தரப்பட்டது.
guide-noted-pointed = குறிக்கப்பட்டது: வழி சுட்டிக்காட்டப்பட்டது.
guide-noted-not_found = குறிக்கப்பட்டது: அங்கே கிடைக்கவில்லை.
guide-out = { $time } முதல் { $who } ஒரு வருகையாளருடன் சென்றுள்ளார். இடம்: { $goal }
guide-escort-covers = மேசையில் இருப்பவர்
guide-escort-nobody = யாரும் இல்லை
guide-escort-somebody = ஒருவர்
guide-escort-back = மேசைக்குத் திரும்பியாயிற்று
guide-escort-ended = மேசைக்குத் திரும்பியது குறிக்கப்பட்டது.
guide-escort-cover-set = மேசையில் இருப்பவர் குறிக்கப்பட்டார்.
