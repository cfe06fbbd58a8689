# What is wrong with a value, and how to mend it.
problem-missing = இது தேவை. தொடர இதை நிரப்பவும்.
problem-too-long = இதில் { $most } எழுத்துகளுக்கு மேல் இடமில்லை. சுருக்கி எழுதவும்.
problem-not-a-day = “{ $typed }” நாட்காட்டியில் உள்ள நாள் அல்ல. 24/11/2026 அல்லது 2026-11-24 என எழுதவும்.
problem-not-one-of = “{ $typed }” இந்தப் புலத்தில் வரக்கூடிய மதிப்பு அல்ல.
problem-backwards = முடிவு தொடக்கத்துக்கு முன் வருகிறது. இரண்டையும் மாற்றவும்.
problem-taken = “{ $value }” ஏற்கெனவே உள்ளது; ஒருமுறை மட்டுமே வரலாம்.
problem-unknown = “{ $value }” இங்கே இல்லை.
problem-not-a-number = “{ $typed }” இங்கே பொருந்தும் எண் அல்ல.
problem-unreadable = இந்த உரையின் ஒரு பகுதியைப் படிக்க முடியவில்லை. பட்டியலை UTF-8 ஆகச் சேமித்து மீண்டும் கொண்டுவரவும்.
