# The floors: the map, the way, the slip.
floors-none = இன்னும் தளம் எதுவும் வரையப்படவில்லை. அலமாரிப் பட்டியலைக் கொண்டுவந்தால் எளிய வரைபடம் உருவாகும்.
floors-find = அலமாரி எண் அல்லது இடம்
floors-hint = அலமாரி எண்ணையோ இடத்தையோ தட்டச்சிடவும், அல்லது வரைபடத்தில் அழுத்தவும்.
floors-clear = நீக்கு
floors-step-free = படிகள் இன்றி
floors-length = { $metres } மீ, சுமார் { $minutes } நிமிடம்
floors-print = சீட்டை அச்சிடு
floors-save = PDF ஆகச் சேமி
floors-save-path = PDF கோப்பின் பாதை
floors-save-here = இங்கே சேமி
floors-saved = சீட்டு { $path } இல் உள்ளது.
floors-not-written = சீட்டை { $path } இல் எழுத முடியவில்லை. வேறு இடத்தைத் தேர்ந்தெடுக்கவும்.
floors-closer = அருகில்: சுட்டிச் சக்கரம், அல்லது வரைபடத்தில் இருக்கும்போது +
floors-further = தொலைவில்: சுட்டிச் சக்கரம், அல்லது வரைபடத்தில் இருக்கும்போது -
floors-near = வழி
floors-whole = முழுத் தளம்
floors-whole-hint = வரைபடத்தில் இருக்கும்போது Home; அம்புக்குறிகள் அதை நகர்த்தும்
