# Katalogen på webben: sökning, egna värden, kalkylblad, versioner.
nav-parameters = Värden
parameters-title = Värden med källor
parameters-lead = Enhetskostnader, löner, prisindex och kalkylräntor. Varje tal har en källa, och organisationen kan räkna med ett eget i stället.
parameters-search = Sök i namn och källa
parameters-kind = Slag
parameters-any = Alla
parameters-show = Visa
parameters-count =
    { $count ->
        [one] Ett värde
       *[other] { $count } värden
    }
parameters-is-own = Eget värde
parameters-xlsx = Ladda ner som kalkylblad (XLSX)
parameters-versions = Vad som har ändrats
parameters-none = Inget värde stämmer med sökningen
    .what = Ta bort något av det du söker på. Officiella tabeller kan läsas in som kalkylblad.
parameters-from-source = Källa: { $source }
parameters-instead = I stället för det publicerade värdet
parameters-published-is = Publicerat: { $amount } (prisår { $year }), { $source }.
parameters-why-own = Skäl: { $motive }
parameters-own = Räkna med ett eget värde
    .lead = Ni räknar i dag med { $amount } för { $name }. Det egna värdet används i era beräkningar där dokumentet har katalogens värde.
parameters-own-value = Eget värde
    .help = För samma enhet som i katalogen.
parameters-price-year =
    .help = Vilket års priser beloppet är i. Utan prisår kan det inte räknas om.
parameters-own-source =
    .help = Till exempel förvaltningens bokslut 2025.
parameters-motive = Varför?
    .help = Skälet sparas och syns för alla som räknar med värdet.
parameters-withdraw = Gå tillbaka till det publicerade värdet
    .lead = Det egna värdet för { $name } ({ $amount }) slutar gälla. Historiken ligger kvar.
parameters-withdrawn = Det publicerade värdet igen
parameters-convert = I ett annat års priser
parameters-convert-to = Räkna om till priser år
parameters-convert-do = Räkna om
parameters-converted = { $amount } i { $year } års priser, med konsumentprisindex.
parameters-uses = Investeringar som räknar med värdet
parameters-uses-own = eget värde i dokumentet
parameters-uses-none = Ingen av de investeringar du ser räknar med det.
parameters-history = Historik
parameters-history-line = Version { $number }, { $who }, { $at }
parameters-history-none = Organisationen har inte ändrat värdet.
parameters-read-in = Läs in kalkylblad
parameters-read-in-lead = Ladda ner katalogen, ändra eller lägg till rader och läs in den igen. Du får se vad som ändras innan något sparas. Värden som inte står i filen är kvar som de är.
parameters-file = Kalkylblad
    .help = XLSX med samma blad och rubriker som den nedladdade katalogen.
    .large = Filen är för stor. Den får vara högst 5 MB.
parameters-read-do = Läs filen
parameters-problems =
    { $count ->
        [one] En sak behöver rättas i filen
       *[other] { $count } saker behöver rättas i filen
    }
parameters-preview = Det här ändras
parameters-preview-lead = { $count ->
        [0] { $name } ändrar ingenting.
        [one] { $name } ändrar ett värde. Inget är sparat än.
       *[other] { $name } ändrar { $count } värden. Inget är sparat än.
    }
parameters-confirm = Spara ändringarna
parameters-drop = Kasta filen
parameters-versions-lead = Varje ändring av organisationens värden är en version, med skäl. Jämför två av dem.
parameters-from-edition = Från
parameters-to-edition = Till
parameters-compare = Jämför
parameters-unchanged = Inget skiljer mellan de två.
parameters-edition = Version { $number }
parameters-edition-published = Publicerade katalogen
parameters-edition-line = { $who }, { $at }. { $count ->
        [one] Ett värde.
       *[other] { $count } värden.
    }
parameters-editions = Versioner
parameters-editions-none = Inga egna värden
    .what = Organisationen räknar med katalogen som den är publicerad.

action-value-set = satte ett eget värde
action-value-withdrawn = gick tillbaka till ett publicerat värde
action-values-read = läste in ett kalkylblad med värden
action-values-confirmed = sparade inlästa värden
action-values-dropped = kastade inlästa värden
detail-value-key = Värde
detail-edition = Version
