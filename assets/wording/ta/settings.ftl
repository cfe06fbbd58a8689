# How the window looks, who sits here, which file is open.
settings-look = இந்தச் சாளரம்
settings-language = மொழி
settings-mode = நிறங்கள்
settings-mode-system = கணினியைப் போல
settings-mode-light = வெளிர்
settings-mode-dark = இருள்
settings-scale = எழுத்து அளவு
settings-who = மேசையில் இருப்பவர்
settings-who-hint = இந்த மேசையில் எழுதுவது எல்லாம் இந்தப் பெயரில் பதிவாகும்.
settings-lists = நூலக முறைமையின் பட்டியல்கள்
settings-lists-hint = உறுப்பினர், நூல்கள், அலமாரி வரம்புகள் CSV கோப்புகளிலிருந்து வரும்; நூல்கள் MARC கோப்புகளிலிருந்தும் வரும். மாறுவதை முதலில் காணலாம்.
settings-file = கிளையின் கோப்பு
settings-file-now = இப்போது திறந்துள்ளது
settings-file-hint = வேறு கிளையின் கோப்புப் பாதை
settings-file-browse = தேர்ந்தெடு
settings-file-open = திற
