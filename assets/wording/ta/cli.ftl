# What is said without a window.
cli-no-display = சாளரம் திறக்கத் திரை இல்லை. Deskbell-ஐ மேசைத்தளத்தில் தொடங்கவும், அல்லது ஒரு கட்டளையைப் பயன்படுத்தவும்: “deskbell screens DIR” எல்லாத் திரைகளையும் படங்களாக வரையும், “deskbell --help” மற்றவற்றைக் காட்டும்.
cli-dead-display = “{ $name }” திரை பதிலளிக்கவில்லை; அதனால் சாளரம் திறக்காது. Deskbell-ஐ மேசைத்தளத்தில் தொடங்கவும், அல்லது ஒரு கட்டளையைப் பயன்படுத்தவும்: “deskbell screens DIR” எல்லாத் திரைகளையும் படங்களாக வரையும், “deskbell --help” மற்றவற்றைக் காட்டும்.
cli-made = கிளையின் கோப்பு உருவாக்கப்பட்டது: { $file }.
cli-first-staff = நிர்வாகி
cli-not-open = { $file } திறக்கவில்லை; அது அப்படியே விடப்பட்டுள்ளது ({ $why }).
cli-no-window = சாளரம் திறக்கவில்லை: { $why }. “deskbell screens DIR” சாளரம் இல்லாமலே எல்லாத் திரைகளையும் படங்களாக வரையும்.
cli-drawn = { $count ->
    [one] { $folder } இல் 1 படம் உள்ளது.
   *[other] { $folder } இல் { $count } படங்கள் உள்ளன.
}
cli-not-drawn = படங்களை வரைய முடியவில்லை ({ $why }). முன்பு வரைந்தவை { $folder } இல் உள்ளன.
