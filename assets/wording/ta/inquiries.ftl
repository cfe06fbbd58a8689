# The inquiry list.
inquiries-find = கேள்வி அல்லது பதிலின் சொற்கள்
inquiries-all = எல்லாம்
inquiries-count = { $count } கேள்விகள்
inquiries-none = இங்கே கேள்வி எதுவும் இல்லை. வருகையாளர் கேட்பது மேசையில் ஒரே வரியில் பதியப்படும்.
inquiries-choose = பதிலைக் காண ஒரு கேள்வியைத் தேர்ந்தெடுக்கவும்.
inquiries-one = கேள்வி
inquiries-answer = பதில்
inquiries-who = கேட்டவர்
inquiries-when = எப்போது
inquiries-channel = வந்த வழி
inquiries-kind = வகை
inquiries-effort = உழைப்பு (READ)
inquiries-taken-by = பெற்றவர்
