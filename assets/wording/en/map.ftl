# Words on the maps, on screen and on paper.
map-here = You are here
map-floor-named = Floor { $floor }
map-out-of-service = out of service
map-north = N
map-to-floor = { $connector } to { $floor }
