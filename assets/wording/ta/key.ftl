# What the keys do, as the sheet of keys (F12) and the tooltips say it.

key-search = எதையும் தேடுக
key-desk = மேசை
key-members = உறுப்பினர்கள்
key-floors = தளங்கள்
key-inquiries = கேள்விகள்
key-complaints = புகார்கள்
key-settings = அமைப்புகள்
key-back = முந்தைய பக்கத்துக்குத் திரும்புக
key-leave = இதிலிருந்து விலகுக: தாள், தேடல், வருகையாளர்
key-save = சேமிக்க
key-undo = கடைசியாகச் செய்ததைத் திரும்பப் பெறுக
key-new = இங்கே புதிதாகச் சேர்க்க
key-find = இந்தப் பட்டியலில் தேடுக
key-print = காட்டப்படுவதை அச்சிடுக
key-help = உதவி
key-keys = இந்த விசைப் பட்டியல்
key-larger = எல்லாவற்றையும் பெரிதாகக் காட்டுக
key-smaller = எல்லாவற்றையும் சிறிதாகக் காட்டுக
key-normal-size = வழக்கமான அளவுக்குத் திரும்புக
key-next-stop = அடுத்த கட்டம் அல்லது பொத்தானுக்குச் செல்க
key-previous-stop = முந்தைய கட்டம் அல்லது பொத்தானுக்குச் செல்க
key-walk = பட்டியலில் மேலும் கீழும் செல்க
key-open = தேர்ந்த வரிசையைத் திறக்க
key-pan = வரைபடத்தை நகர்த்துக
key-zoom = அருகில், தொலைவில் காட்டுக
key-fit = முழுத் தளத்தையும் காட்டுக

