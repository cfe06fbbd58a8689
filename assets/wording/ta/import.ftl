# Bringing a list in: the page with its look at what would change.
import-title = பட்டியலைக் கொண்டுவருதல்
import-lead = நூலக முறைமை எழுதும் வடிவிலேயே பட்டியல்கள் வரலாம். எதுவும் மாறும் முன் என்ன மாறும் என்பது காட்டப்படும்.
import-kind = எந்த வகைப் பட்டியல்
import-kind-members = உறுப்பினர்கள்
import-kind-holdings = நூல்கள்
import-kind-shelves = அலமாரிகள்
import-columns-members = Koha உறுப்பினர் பட்டியல் (CSV): cardnumber, surname, firstname, phone, categorycode … முதல் வரியின் பெயர்களால் அறியப்படும்; கடவுச்சொற்கள் படிக்கப்படுவதில்லை.
import-columns-holdings = Koha நூல் தேடல் பட்டியல் (CSV): Title, Barcode, Call number, Collection, Shelving location … அல்லது நூற்பட்டியலின் MARC 21, MARCXML பதிவுகள்; பிரதிகள் 952 அல்லது 852 புலத்தில் இருக்க வேண்டும்.
import-columns-shelves = அலமாரிப் பக்கங்களின் பட்டியல் (CSV): collection, floor, bay, side, first_call_number, last_call_number, subject_en
import-path = கோப்பு
import-path-hint = பட்டியலின் பாதை
import-look = முதலில் பார்க்கவும்
import-looking = { $rows ->
    [one] பார்க்கப்படுகிறது: 1 வரிசை படிக்கப்பட்டது
   *[other] பார்க்கப்படுகிறது: { $rows } வரிசைகள் படிக்கப்பட்டன
}
import-taking = { $rows ->
    [one] கொண்டுவரப்படுகிறது: 1 வரிசை படிக்கப்பட்டது
   *[other] கொண்டுவரப்படுகிறது: { $rows } வரிசைகள் படிக்கப்பட்டன
}
import-stop = நிறுத்து
import-desk-goes-on = இதற்கிடையே மேசையில் பணியைத் தொடரலாம். நிறுத்தினால் இந்தப் பட்டியலில் எதுவும் சேமிக்கப்படாது.
import-refused = எடுக்க முடியாத வரிசைகள்
import-take = { $rows ->
    [one] 1 வரிசையைக் கொண்டுவரவும்
   *[other] { $rows } வரிசைகளைக் கொண்டுவரவும்
}
import-take-good = { $rows ->
    [one] இவை தவிர 1 வரிசையைக் கொண்டுவரவும்
   *[other] இவை தவிர { $rows } வரிசைகளைக் கொண்டுவரவும்
}
import-again = வேறு பட்டியல்
import-take-whole = இதுவே முழுப் பட்டியல்: மற்றவற்றை இல்லாதவை எனக் குறிக்கவும்
import-nothing = கொண்டுவர எதுவும் இல்லை.
