# Investeringar på webben: formulär, tråden, versioner, lås, import.
investments-row = Rad
investments-true = Ja
investments-false = Nej
investments-not-chosen = Inte valt
investments-pair-year = År
investments-pair-code = Värde i filen
investments-no-cure = { "" }

# Vem signerar låset
investments-sign-project-owner = Projektägare
investments-sign-steering-group = Styrgrupp


# Det som hindrar
investments-department-elsewhere = Förvaltningen hör till en annan organisation.
    .cure = Välj en av organisationens egna förvaltningar.
investments-key-taken = Organisationen har redan en investering med den nyckeln.
    .cure = Välj en annan nyckel, eller öppna den som finns och läs in filen där.
investments-other-key = Filen gäller en annan investering: nyckeln är en annan.
    .cure = Läs in filen som en ny investering, eller rätta raden ”key” i filen.
investments-changed-meanwhile = Någon har ändrat investeringen sedan du öppnade sidan.
    .cure = Öppna sidan på nytt och gå igenom den senaste versionen.
investments-locked-already = Investeringen är redan låst.
    .cure = Senare ändringar blir nya versioner med skäl, och syns som avvikelser.
investments-function-signed = Någon har redan signerat i den funktionen.
    .cure = Nu återstår den andra funktionen.
investments-signed-by-two = Du har redan signerat i den andra funktionen.
    .cure = Låset behöver två personer: be någon annan i styrgruppen eller projektägaren.
investments-motive-needed = Tråden har brott, och då behövs ett motiv.
    .cure = Rätta bristerna först, eller skriv varför ni låser ändå.
investments-reason-needed = Investeringen är låst, och då behövs ett skäl till varje ändring.
    .cure = Skriv kort varför du ändrar.
investments-deviation-reason-needed = Ändringen rör det som låstes före starten.
    .cure = Skriv varför. Ändringen visas som en avvikelse i tråden och i rapporten.

# Händelser i loggen
action-investment-created = Skapade investeringen
action-investment-section-saved = Sparade ett avsnitt
action-investment-imported = Läste in dokumentet från fil
action-investment-restored = Återställde en tidigare version
action-investment-signed = Signerade låset
action-investment-locked = Låste investeringen
action-draft-begun = Började skriva på ett utkast
action-draft-discarded = Kastade ett utkast

# Stegen i tråden
investments-step-need = Behov
investments-step-choice = Val
investments-step-design = Utformning
investments-step-lock = Lås före start
investments-step-running = Genomförande
investments-step-effect = Effekt
investments-step-economics = Ekonomi
investments-step-report = Rapport
investments-step-implementation = Implementering

# Antal och lägen
investments-breaks =
    { $count ->
        [one] ett brott
       *[other] { $count } brott
    }
investments-remarks =
    { $count ->
        [one] en anmärkning
       *[other] { $count } anmärkningar
    }
investments-items-met = { $met } av { $of } punkter klara
investments-deviations =
    { $count ->
        [one] En låst del har ändrats
       *[other] { $count } låsta delar har ändrats
    }
investments-locked-on = Låst { DATETIME($on, dateStyle: "long") }
investments-unlocked = Inte låst
investments-signatures = { $count } av { $of } har signerat
investments-whole = Tråden håller
investments-severity-break = Brott
investments-severity-warning = Varning
investments-severity-note = Påpekande

# Listan
investments-new = Ny investering
    .what = Börja med ett namn. Tråden visar sedan steg för steg vad som behöver skrivas.
investments-import-new = Läs in från fil
    .what = Ett dokument från en annan kommun, kommandoraden eller en tidigare export.
investments-any-phase = Alla faser
investments-filter = Visa
investments-count =
    { $count ->
        [one] En investering
       *[other] { $count } investeringar
    }
investments-one = Investering
investments-where = Läge
investments-broken = Tråden
investments-next = Nästa steg
investments-changed = Senast ändrad
investments-none = Inga investeringar ännu
    .what = Här samlas organisationens sociala investeringar, från behov till slutsats. Börja med att skriva behovet, eller läs in ett dokument.
investments-none-to-read = Här samlas de sociala investeringar som ni är med i. Det som ni söker pengar för hittar du under Utlysningar.
investments-none-in-phase = Ingen investering i den fasen
    .what = Välj en annan fas, eller visa alla.

# Investeringen som tråd
investments-version-of = Version { $number }, { $when }
investments-next-title = Nästa steg
investments-next-lock = Utformningen är klar. Innan starten låser projektägaren och styrgruppen det som utlovats.
investments-next-step = Tråden fortsätter med: { $step }.
investments-next-nothing = Allt som ska vara klart så här långt är klart.
investments-do-mend = Laga brottet
investments-do-sign = Gå igenom och signera
investments-do-see-lock = Se låset
investments-do-lock = Se låset
investments-do-write = Skriv vidare
investments-do-read = Läs dokumentet
investments-do-effect = Till effekten
investments-do-economics = Till ekonomin
investments-do-report = Läs rapporten
investments-results = Resultat
investments-broken-title = Vad som brister
investments-nothing-broken = Inga brott, varningar eller påpekanden.
investments-picture = Från resurser till mål
    .what = Pilarna visar vad som leder till vad. Brott i kedjan är streckade och utskrivna.
investments-no-model = Logikmodellen är tom än.
investments-model-table = Logikmodellen som tabell
investments-model-part = Del
investments-model-what = Vad
investments-model-leads-to = Leder till
investments-document = Dokumentet
investments-your-draft = Ditt utkast
investments-edit = Ändra
investments-checklist = Säkerställ följande
    .what = Vägledningens punkter för varje steg. Svaren hämtas ur dokumentet.
investments-item-met = Klart
investments-item-missing = Saknas
investments-item-not-due = Inte dags än
investments-file-and-history = Historik och filer
investments-export-yaml = Hämta som YAML
investments-export-json = Hämta som JSON

# Avsnitt
investments-sections = Dokumentets avsnitt
investments-findings-here =
    { $count ->
        [one] En sak att se över i avsnittet
       *[other] { $count } saker att se över i avsnittet
    }
investments-nothing-here = Inte ifyllt
investments-unsaid = Inte ifyllt: { $fields }
investments-following = Nästa avsnitt: { $section }
investments-required = (måste fyllas i)
investments-one-a-line = Skriv en på varje rad.
investments-nothing-to-refer-to = Det finns inget att välja än. Lägg först till under { $of }.
investments-more-fields = Fler uppgifter
investments-filled-in = { $count } ifyllda
investments-new-row = Ny: { $what }
investments-row-up = Flytta upp
investments-row-down = Flytta ned
investments-row-add-one = Lägg till { $what }
investments-row-remove = Ta bort
investments-row-add = Lägg till
investments-empty-row = tom rad
investments-reason = Skäl till ändringen
    .help = Visas i versionshistoriken.
investments-draft-keep = Spara som utkast
investments-draft-kept = Utkastet är sparat. Bara du ser det.
investments-draft-restored = Du har ett utkast
    .what = Här är det du skrev senast, { $when }. Det är inte sparat i dokumentet än.
investments-draft-behind = Någon annan har ändrat avsnittet sedan dess. Om du sparar får du se båda versionerna.
investments-draft-discard = Kasta utkastet
investments-draft-discarded = Utkastet är borta. Här är avsnittet som det står i dokumentet.
investments-is-locked = Investeringen är låst. Varje ändring behöver ett skäl, och ändringar av det som låstes visas som avvikelser.
investments-drop-references = Ta också bort hänvisningarna i andra avsnitt
    .help = Något du tagit bort nämns på andra ställen i dokumentet.
investments-to-thread = Till tråden
investments-saved = { $section } är sparat. Dokumentet har nu version { $number }.

# När två har ändrat
investments-conflict = Någon annan hann före
    .what = { $name } sparade avsnittet { $section } { $when }, efter att du öppnade det. Inget är skrivet över.
investments-conflict-mine = Din version
investments-conflict-theirs = Sparad version ({ $number })
investments-conflict-table = Det som skiljer sig
investments-conflict-their-changes = Det den andra ändrade
investments-conflict-choose = Hur vill du göra?
investments-conflict-edit-on = Fortsätt skriva på min
    .what = Då ser du din version i formuläret och kan föra in den andras ändringar innan du sparar.
investments-conflict-keep-mine = Spara min version
investments-conflict-take-theirs = Behåll den sparade och kasta min

# Versioner
investments-versions = Versioner
    .what = Varje sparad ändring är en egen version som aldrig ändras.
investments-version = Version
investments-version-number = Version { $number }
investments-reason-short = Skäl
investments-reason-was = Skäl: { $reason }
investments-changed-sections = Ändrade avsnitt
investments-show = Visa
investments-current = gällande
investments-whole-document = Hela dokumentet
investments-what-changed = Vad ändrades
investments-hash = Kontrollsumma (SHA-256)
investments-compare = Jämför
investments-compare-previous = Jämför med versionen före
investments-compare-current = Jämför med den gällande
investments-compare-title = Version { $old } och { $new }
investments-compare-old = Från version
investments-compare-new = Till version
investments-differences =
    { $count ->
        [one] En skillnad
       *[other] { $count } skillnader
    }
investments-no-differences = Versionerna är lika.
investments-restore = Återställ den här versionen
investments-restore-do = Gör version { $number } till den gällande
investments-restored = Version { $earlier } är återställd som version { $number }.

# Låset
investments-lock = Lås före start
    .what = Innan arbetet börjar fryser projektägaren och styrgruppen hur effekten ska mätas och vad som räknas som framgång. Då kan ingen flytta målstolparna efteråt.
investments-locked-alert = Investeringen låstes { DATETIME($on, dateStyle: "long") }.
investments-deviations-reasons = Se skälen i versionshistoriken
investments-signed = Signerat av
investments-lock-from-file = Låset följde med filen som lästes in. Det är inte signerat här.
investments-motive-was = Motiv ({ $name }): { $motive }
investments-hindering =
    { $count ->
        [one] Ett brott hindrar
       *[other] { $count } brott hindrar
    }
investments-hindering-what = Laga dem först. Den som ändå vill låsa skriver ett motiv, som följer med i rapporten.
investments-signatures-title = Signaturer
investments-has-signed = Har signerat
investments-has-not-signed = Återstår
investments-signed-by = { $name } signerade { $when }.
investments-sign-means = Du signerar version { $number }. Ändras dokumentet innan båda har signerat, börjar signeringen om.
investments-sign-as = Signera som { $function }
investments-waits-for = Väntar på signatur av { $function }.
investments-frozen = Det som fryses
    .what = Så här står det i dokumentet nu.
investments-deviates = ändrat efter låset
investments-motive = Motiv till att låsa trots brotten
    .help = Behövs bara när tråden har brott.
investments-now-signed = Du har signerat. Låset sätts när den andra funktionen också har signerat.
investments-now-locked = Investeringen är låst.

# Ny investering och filer
investments-new-do = Skapa investeringen
investments-new-title = Namn
    .help = Så som det ska stå i listor och rapporter.
investments-new-key = Nyckel
    .help = Kort namn i adresser och filer. Lämna tomt för ett förslag efter namnet.
investments-new-key-form = Använd bara små bokstäver a–z, siffror, bindestreck och understreck.
investments-department = Förvaltning
    .help = De som arbetar i den förvaltningen ser investeringen.
investments-whole-organisation = Hela organisationen
investments-created = Investeringen är skapad.
investments-import = Läs in en ny version från fil
    .what = Filen jämförs först med den gällande versionen. Inget sparas förrän du har sett vad som ändras.
investments-file = Fil
    .help = Ett investeringsdokument i YAML eller JSON, högst 5 MB.
investments-file-look = Granska filen
investments-file-problems =
    { $count ->
        [one] Filen har ett fel
       *[other] Filen har { $count } fel
    }
investments-nothing-saved = Inget har sparats. Rätta felen i filen och läs in den igen.
investments-line = Rad { $line }:
investments-another-file = Välj en annan fil
investments-import-look = Filen går att läsa. Så här ser den ut; inget är sparat än.
investments-import-same = Filen säger samma sak som den gällande versionen. Det finns inget att läsa in.
investments-import-changes =
    { $count ->
        [one] Filen ändrar en sak i den gällande versionen. Inget är sparat än.
       *[other] Filen ändrar { $count } saker i den gällande versionen. Inget är sparat än.
    }
investments-import-do = Spara som ny version
investments-import-diff = Det som ändras
investments-imported = Filen är inläst. Dokumentet har nu version { $number }.
investments-lock-comes-along = Dokumentet är låst sedan { DATETIME($on, dateStyle: "long") }. Låset följer med.
investments-file-empty = Filen är tom.
    .cure = Välj en annan fil.
investments-file-missing = Ingen fil är vald.
    .cure = Välj en fil och försök igen.
detail-function = Funktion
detail-motive = Motiv
detail-restored = Återställd version
