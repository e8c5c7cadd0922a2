# Utvärdering, ekonomi och rapport i webben.

## Utvärdering
evaluation-title = Utvärdering
evaluation-lead = Effekten räknas fram ur data efter den plan som bestämdes före start.
evaluation-run = Beräkna effekten
evaluation-run-again = Beräkna effekten igen
evaluation-none = Ingen effekt är beräknad än
evaluation-none-data = Lägg först till data som stämmer med dokumentets dataplan.
evaluation-none-plan = Dokumentets utvärderingsplan har ingen analys. Lägg till en i dokumentet, i delen om utvärdering.
evaluation-data-ready = Data finns: { $name }, { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    }.
evaluation-stale = Dokumentet eller data har ändrats sedan effekten beräknades. Det som visas svarar mot version { $version }.
evaluation-made = Beräknad { $when } av { $name }.
evaluation-criterion-met = Kriteriet är nått
evaluation-criterion-not-met = Kriteriet är inte nått
evaluation-criterion-none = Inget kriterium bedöms
evaluation-strength-strong = Starkt underlag
evaluation-strength-moderate = Måttligt underlag
evaluation-strength-weak = Svagt underlag
evaluation-strength-very-weak = Mycket svagt underlag
evaluation-promises = Vad som lovades och vad det blev
evaluation-chart-says = Planens skattning står överst. Under den står andra sätt att räkna på samma data. Strecken visar hur osäker varje siffra är.
evaluation-method = Metod
evaluation-groups = Grupperna
evaluation-groups-caption = Hur många som mättes, bortfall och medelvärde i varje grupp
evaluation-groups-group = Grupp
evaluation-groups-n = Mätta
evaluation-groups-assigned = Skulle mätas
evaluation-groups-drop-out = Bortfall
evaluation-groups-mean = Medelvärde
evaluation-groups-sd = Standardavvikelse
evaluation-group-intervention = Insatsen
evaluation-group-comparison = Jämförelsen
evaluation-group-before = Före
evaluation-group-after = Efter
evaluation-clusters = Antal kluster
evaluation-randomisation = Omlottning
    .share = { $share } av { $draws } nya lottningar gav minst lika stor skillnad
evaluation-assumptions = Vad siffran bygger på
evaluation-provenance = Så kan siffran göras om
evaluation-provenance-version = Dokumentets version
evaluation-provenance-lock = Lås
evaluation-provenance-data = Datafilens kontrollsumma
evaluation-provenance-engine = Beräknad med Rödtråd
evaluation-provenance-seed = Slumpfrö
evaluation-locked = Enligt den låsta planen
evaluation-not-locked = Planen var inte låst
evaluation-deviates = Avviker från den låsta planen: { $parts }
evaluation-next = Vidare till ekonomin
evaluation-table-csv = Alla skattningar (CSV)
evaluation-table-xlsx = Alla skattningar (Excel)
evaluation-table-analysis = Analys
evaluation-table-indicator = Indikator
evaluation-data-removed = Datafilen är borttagen.
    .cure = Lägg till data på nytt.
evaluation-data-plan-changed = Dataplanen i dokumentet har ändrats sedan filen lades till.
    .cure = Lägg till filen igen, så att den kontrolleras mot den nya planen.
evaluation-no-data = Det finns ingen data att räkna på.
    .cure = Lägg till en datafil först.

## Data
data-title = Data
data-lead = Uppgifter om enskilda personer visas aldrig på sidorna. Personernas nycklar byts mot pseudonymer när filen tas emot.
data-plan-title = Vad filen ska innehålla
data-plan-caption = Kolumner enligt dokumentets dataplan
data-plan-column = Kolumn
data-plan-type = Typ
data-plan-description = Beskrivning
data-plan-unit = Enhet
data-plan-required = Måste fyllas i
data-plan-none = Dokumentets dataplan har inga kolumner. Lägg till dem i dokumentet, i delen om utvärdering.
data-type-number = tal
data-type-integer = heltal
data-type-boolean = ja/nej
data-type-text = text
data-type-date = datum
data-add = Lägg till data
data-replace = Byt ut data
data-save = Kontrollera och spara
data-none = Ingen data är tillagd än
data-current = Data som används
data-earlier = Tidigare data
data-set-file = Datafil
    .help = CSV, Excel (xlsx) eller Parquet med en rad per person. Kolumner som inte står i dataplanen sparas inte.
data-set-owner = Ägare
    .help = Den som ansvarar för uppgifterna.
data-set-legal-basis = Rättslig grund
    .help = Varför uppgifterna får användas, till exempel samtycke eller allmänt intresse.
data-set-purpose = Ändamål
    .help = Vad uppgifterna ska användas till.
data-set-keep-until = Sparas till och med
    .help = Filen tas bort av sig själv dagen efter.
    .past = Datumet har redan passerat. Välj en senare dag.
data-set-name = Fil
data-set-rows = Antal rader
data-set-uploaded = Tillagd
data-set-by = { $when } av { $name }
data-set-removed = borttagen { $when }
data-set-fingerprint = Kontrollsumma
data-set-read = Hämta raderna (CSV)
data-set-read-note = Att raderna hämtas skrivs i loggen, med ditt namn.
data-set-remove = Ta bort filen
data-set-remove-note = När filen tas bort finns kortet kvar, så att det syns att filen har funnits. Redan beräknade effekter påverkas inte.
data-added = Filen är kontrollerad och sparad: { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    }.
data-removed = Filen är borttagen.
data-problems-title = Filen stämmer inte med dataplanen
data-problems-lead = Inget har sparats. Rätta det som står i tabellen och välj filen igen.
data-problems-caption = Vad som behöver rättas i filen
data-problem-row = Rad
data-problem-column = Kolumn
data-problem-value = Värde
data-problem-what = Vad som är fel
data-problem-cure = Gör så här

## Ekonomi
money-title = Kostnader och besparingar
money-lead = Vem som betalar och vem som sparar, år för år, räknat ur dokumentet.
money-run = Räkna ut
money-run-again = Räkna om
money-none = Ingen kalkyl är gjord än
    .what = Finns en beräknad effekt används den. Annars blir det en förkalkyl med de effekter som dokumentet räknar med.
money-before = Förkalkyl
    .what = Minst en effekt är inte uppmätt än. Besparingarna bygger på vad dokumentet räknar med, inte på vad som har hänt.
money-stale = Dokumentet eller effekten har ändrats sedan kalkylen gjordes. Det som visas svarar mot version { $version }.
money-made = Räknat { $when } av { $name }.
money-table-csv = År för år (CSV)
money-table-xlsx = År för år (Excel)
money-next = Vidare till rapporten

## Rapport
reporting-title = Slutrapport
reporting-lead = Rapporten skrivs ur dokumentet och de senaste beräkningarna. Siffrorna är desamma som på sidorna.
reporting-ready = Rapporten är klar
reporting-take = Hämta { $format } { $language }
reporting-language = Rapportens språk
reporting-in-sv = på svenska
reporting-in-en = på engelska
reporting-format-docx = Word
reporting-format-pdf = PDF
reporting-format-html = Webbsida
reporting-take-docx = Hämta som Word
reporting-take-pdf = Hämta som PDF
reporting-take-html = Hämta som webbsida
reporting-steps = Resultat
reporting-no-effects = Effekten är inte beräknad än. Rapporten säger det där siffrorna ska stå.

action-run-ordered = beställde ett arbete i bakgrunden
action-run-cancelled = avbröt ett arbete i bakgrunden
action-data-set-added = lade till data
action-data-set-read = hämtade rader om personer
action-data-set-removed = tog bort data
action-effects-stored = lät beräkna effekten
action-economics-stored = lät räkna på kostnader och besparingar
