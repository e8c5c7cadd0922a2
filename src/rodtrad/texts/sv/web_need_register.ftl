# Behovsregistret: texten och dess versioner, investeringarna som svarar, beläggen.
need-edit = Ändra texten
    .lead = Det som stod förut finns kvar bland versionerna.
need-edited = Texten är sparad.
need-draft-found = Ditt utkast
    .what = Du började skriva { $when }. Det är inte sparat i behovet än.
need-draft-waits = Du har ett utkast till texten som inte är sparat.
need-draft-keep = Spara som utkast
need-draft-kept = Utkastet är sparat. Bara du ser det.
need-draft-discard = Kasta utkastet
need-draft-discarded = Utkastet är kastat.
need-changed = Ändrat av { $name }, { $when }.
need-versions = Tidigare versioner
    .lead = Vem som har skrivit vad, och när. Ingenting av det går att ändra.
need-version = Version { $number }
need-conflict = Två har ändrat samma text
    .what = { $name } sparade { $when }, medan du skrev. Där bara en av er har ändrat står den ändringen redan med. Välj vad som ska gälla för resten.
need-conflict-mine = Din text
need-conflict-theirs = Den sparade texten
need-conflict-table = Texterna bredvid varandra
need-conflict-choose = Vad vill du göra?
need-conflict-edit-on = Fortsätt med min text
need-conflict-keep-mine = Spara min text
need-conflict-take-theirs = Släng min text
action-need-edited = ändrade texten om ett behov

# Investeringen och dess behov
need-answering = Behov som investeringen svarar på
need-answering-lead = Varje behov hämtas ur registret med sina belägg. Det du väljer kan föras in i investeringens dokument och visas i rapporten.
need-answering-none = Investeringen är inte kopplad till något behov i registret än.
need-answering-choose = Välj behov
need-answering-which = Vilka behov svarar investeringen på?
need-answered = Behoven är valda.
need-evidence = Belägg
need-evidence-none = Inga resultat och inga samtal än. Lägg till dem på behovets sida.
need-in-document = Finns i dokumentet
need-not-in-document = Inte i dokumentet
need-in-report = I rapporten
need-carry = För in belägg i dokumentet
need-carry-which = Vad ska föras in?
    .help = Texten, källan, dagen och kontrollsumman läggs sist bland underlagen i dokumentets avsnitt om behovet, som en ny version.
need-carried = { $count ->
    [one] Ett belägg är infört i dokumentet.
   *[other] { $count } belägg är införda i dokumentet.
 }
need-carried-meanwhile = Någon annan har ändrat avsnittet om behovet under tiden. Ladda om sidan och försök igen.
need-report = Resultat i rapporten
need-report-lead = Valda resultat står i slutrapporten med diagram, tabell, källa och kontrollsumma. Alla som får läsa rapporten ser dem. Små grupper är redan dolda.
need-report-which = Vilka resultat ska stå i rapporten?
need-report-read = Läs rapporten
need-placed = Rapporten har nu de valda resultaten.
need-step-none = Se vilka behov ur registret den svarar på, och beläggen.
need-step = { $count ->
    [one] Svarar på ett behov ur registret
   *[other] Svarar på { $count } behov ur registret
 }{ $anchored ->
    [0] .
    [one] , varav ett är förankrat.
   *[other] , varav { $anchored } är förankrade.
 }
action-need-answered = valde vilka behov en investering svarar på
action-need-carried = förde in belägg för ett behov i ett dokument
action-need-placed = valde vilka behovsresultat som står i en rapport
need-sheet-read = Behovsblad
need-sheet-lead = Behovet på ett ark: att läsa här, skriva ut eller ta med till ett möte.
need-sheet-docx = Hämta som Word
need-sheet-pdf = Hämta som PDF
need-figures-link = Hela resultatet
need-noted = Nedskrivet av { $name }, { $when }.
