# The photo of a member.
photo = Photo
photo-add = Add a photo
photo-another = Another photo
photo-path-hint = A JPEG or PNG file
photo-agreed = The member agrees that this photo is kept at the desk, and may take it back at any time
photo-keep = Keep as the photo of { $name }
photo-no-file = Which file is it? Choose one, or write its path.
photo-added = Photo added
photo-ended = Photo removed
photo-end = Remove the photo; within the day it can be brought back
