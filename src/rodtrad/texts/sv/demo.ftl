# Demonstrationen i terminalen: från plan till utfall.
cli-demo = Bär demosatsningen (National Supported Work, verkliga data) från plan till utfall: den röda tråden, effekten, ekonomin per
    betalare och slutrapporten.
    .short = demosatsningen från plan till utfall
cli-demo-output = mapp för bild och rapporter (annars out/demo)

demo-step = Steg { $number } av { $of }: { $title }
demo-step-document = satsningen, ett enda dokument
demo-step-thread = den röda tråden
demo-step-lock = låset före starten
demo-step-effect = effekten, enligt planen
demo-step-economics = ekonomin per betalare
demo-step-report = slutrapporten
demo-version = Dokumentets version är { $version }; varje siffra nedan svarar mot den.
demo-checklist = Av metodens checklistor är { $met } av { $due } punkter uppfyllda, var och en med det i dokumentet som visar det.
demo-picture = Logikmodellen som bild: { $file }
demo-not-locked = Planen är inte låst.
demo-locked = Jämförelsen, kriterierna och utvärderingens budget låstes { $on } av { $names }.
demo-lock-holds = Ingenting av det som låstes har ändrats sedan dess.
demo-lock-deviates = { $count ->
        [one] En låst del har ändrats sedan dess.
       *[other] { $count } låsta delar har ändrats sedan dess.
    }
demo-randomisation = Om lotten dragits om { $draws } gånger hade { $share } av gångerna gett en minst lika stor skillnad av en slump.
demo-conventions = Nuvärden i { $currency }, { $year } års priser, basår { $base }.
demo-written = { $file } ({ $size } kB)
demo-done = Klart på { $seconds } sekunder.
