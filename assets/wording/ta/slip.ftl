# The route slip on paper.
slip-title = { $title }: செல்லும் வழி
slip-way = செல்லும் வழி: சுமார் { $metres } மீ, { $minutes } நிமிடம்
slip-way-step-free = படிகள் இல்லாத வழி: சுமார் { $metres } மீ, { $minutes } நிமிடம்
slip-up = புறப்படும்போது உங்களுக்கு முன்னால் உள்ளது வரைபடத்தின் மேற்பக்கம்.
slip-out = இங்கே வெளியே வரவும்: { $connector }
slip-map = வரைபடம்: { $floor }. தொடக்கம்: { $from }. முடிவு: { $to }. சுமார் { $metres } மீ.
slip-map-past = வழியில் உள்ளவை: { $names }.
slip-printed = அச்சிட்டது: { $year } { $month } { $day }, { $weekday }, { $time }
slip-page = { $page } / { $pages }
