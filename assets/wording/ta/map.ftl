# Words on the maps, on screen and on paper.
map-here = நீங்கள் இங்கே
map-floor-named = தளம் { $floor }
map-out-of-service = பயன்பாட்டில் இல்லை
map-north = வ
map-to-floor = { $connector } வழியே { $floor }
