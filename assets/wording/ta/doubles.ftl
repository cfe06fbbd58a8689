# Rows that are probably one person.
doubles-count = { $count ->
    [one] ஒருவர் இருமுறை இருக்கலாம்
   *[other] { $count } பேர் இருமுறை இருக்கலாம்
}
doubles-none = யாரும் இருமுறை இருப்பதாகத் தெரியவில்லை.
doubles-seeking = எல்லா உறுப்பினர்களையும் பார்க்கிறது …
doubles-kept = இது இருக்கும்
doubles-old = இது அதனுடன் சேரும்
doubles-seen = { $count ->
    [0] மேசைக்கு வந்ததில்லை
    [one] ஒருமுறை வந்தார்
   *[other] { $count } முறை வந்தார்
}
doubles-said = கேள்விகள், புகார்கள், குறிப்புகள், தொடர்புகள் எல்லாம் ஒன்றுசேரும். { $number } எண்ணாலும் இவரைக் காணலாம். ஒரு நாளுக்குள் பிரிக்கலாம்.
doubles-merge = ஒன்றாக்கு
doubles-apart = இருவர்
doubles-swap = மற்றதை வைத்திரு
doubles-merged = ஒன்றாக்கப்பட்டது
doubles-told-apart = குறிக்கப்பட்டது: இருவர்
doubles-was = { $name } ({ $number }) இன்றோ நேற்றோ இந்தப் பதிவுடன் இணைக்கப்பட்டது.
doubles-take-apart = பிரி
doubles-taken-apart = பிரிக்கப்பட்டது: மீண்டும் இரு பதிவுகள்
