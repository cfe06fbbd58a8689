# What is said without a window.
cli-no-display = சாளரம் திறக்கத் திரை இல்லை. Deskbell-ஐ மேசைத்தளத்தில் தொடங்கவும், அல்லது ஒரு கட்டளையைப் பயன்படுத்தவும்: “deskbell screens DIR” எல்லாத் திரைகளையும் படங்களாக வரையும், “deskbell --help” மற்றவற்றைக் காட்டும்.
cli-dead-display = “{ $name }” திரை பதிலளிக்கவில்லை; அதனால் சாளரம் திறக்காது. Deskbell-ஐ மேசைத்தளத்தில் தொடங்கவும், அல்லது ஒரு கட்டளையைப் பயன்படுத்தவும்: “deskbell screens DIR” எல்லாத் திரைகளையும் படங்களாக வரையும், “deskbell --help” மற்றவற்றைக் காட்டும்.
cli-made = கிளையின் கோப்பு உருவாக்கப்பட்டது: { $file }.
cli-first-staff = நிர்வாகி
cli-no-window = சாளரம் திறக்கவில்லை: { $why }. “deskbell screens DIR” சாளரம் இல்லாமலே எல்லாத் திரைகளையும் படங்களாக வரையும்.
cli-drawn = { $count ->
    [one] { $folder } இல் 1 படம் உள்ளது.
   *[other] { $folder } இல் { $count } படங்கள் உள்ளன.
}
cli-not-drawn = படங்களை வரைய முடியவில்லை ({ $why }). முன்பு வரைந்தவை { $folder } இல் உள்ளன.
cli-not-read = கிளையின் கோப்பைப் படிக்க முடியவில்லை ({ $why }). அது அப்படியே உள்ளது.
cli-no-such-place = “{ $name }” என்ற பெயரில் இந்தக் கட்டடத்தில் எதுவும் இல்லை. ஓர் இடம், அலமாரிக் குறியீடு, அல்லது cn: உடன் நூல் எண்ணைக் குறிப்பிடவும்.
cli-demo-made = { $file } கோப்பில் மாதிரிக் கிளை உள்ளது: { $floors } தளங்கள், { $bays } அலமாரிகள், { $members } உறுப்பினர்கள், { $inquiries } விசாரணைகள், முடியாத { $complaints } புகார்கள்; அனைத்தும் கற்பனையே.
cli-demo-refused = { $file } அப்படியே விடப்பட்டுள்ளது; அங்கே இருப்பது மாற்றி எழுதக்கூடிய மாதிரிக் கோப்பு அல்ல ({ $why }). வேறு கோப்பின் பெயரைக் குறிப்பிடவும்.
cli-exported = { $count ->
    [one] 1 உறுப்பினர் { $file } கோப்பில் எழுதப்பட்டார்.
   *[other] { $count } உறுப்பினர்கள் { $file } கோப்பில் எழுதப்பட்டனர்.
}
cli-filter-unread = நிபந்தனைகளைப் படிக்க முடியவில்லை ({ $why }). அவை [{"{"}"town":"Salem"{"}"}] போன்ற JSON பட்டியல்.
cli-export-places = எழுத வேண்டிய கோப்பைச் சொல்லவும்: “deskbell export members OUT”, “deskbell export member NUMBER OUT.json” (அல்லது OUT.pdf), அல்லது “deskbell export plan FOLDER”.
cli-no-member = “{ $number }” என்ற எண்ணோ அட்டையோ உடையவர் இந்தக் கோப்பில் இல்லை.
cli-member-exported = { $name } பற்றி வைத்திருப்பவை அனைத்தும் { $file } கோப்பில் எழுதப்பட்டன.
cli-would-go = இந்தக் கிளையின் விதிகளின்படி நீங்கக் கூடியவை:
cli-gone = இந்தக் கிளையின் விதிகளின்படி நீங்கியவை:
cli-draw-endings = எழுத வேண்டிய கோப்பைச் சொல்லவும்: “deskbell draw FLOOR OUT.svg”, அல்லது OUT.png.
