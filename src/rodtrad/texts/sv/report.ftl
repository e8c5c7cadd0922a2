# Slutrapporten.
report-kind = Slutrapport
report-period = Genomförd { $start } till { $end }.
report-made-on = Rapporten är gjord { $day }.
report-and = { $first } och { $last }
report-nothing-written = Inget är skrivet om { $about }.
report-warning = Att tänka på
report-contents = Innehåll
report-page = Sida
report-source = Källa: { $source }

## Rubriker
report-heading-summary = Sammanfattning
report-heading-verdict = Nådde satsningen det som lovades?
report-heading-money-short = Vad kostade den, och vem sparade?
report-heading-decide = Att ta ställning till
report-heading-need = Behov och målgrupp
report-heading-target-group = Målgrupp
report-heading-choice = Valet av satsning
report-heading-thread = Den röda tråden
report-heading-findings = Håller tråden?
report-heading-delivery = Genomförande och bortfall
report-heading-effects = Effekter
report-heading-money = Ekonomi: vem betalar och vem sparar
report-heading-conventions = Så är det räknat
report-heading-lessons = Lärdomar
report-heading-components = Komponenter som fungerade eller brast
report-heading-long-term = Kopplingen till effekter på lång sikt
report-heading-plan-changes = Avvikelser från planen
report-heading-since-lock = Ändrat i dokumentet sedan låsningen
report-heading-implementation = Implementering och uppskalning
report-heading-preconditions = Förutsättningar
report-heading-scale-up = I full skala
report-heading-checklists = Bilaga 1. Säkerställ följande
report-heading-appendix = Bilaga 2. Så kan siffrorna tas fram igen

## Sammanfattning
report-no-criteria = Inga framgångskriterier sattes före start. Det går därför inte att säga om satsningen nådde det som lovades.
report-verdict-only-met = Det kriterium som sattes före start är uppfyllt.
report-verdict-only-not-met = Det kriterium som sattes före start är inte uppfyllt.
report-verdict-only-not-measured = Det kriterium som sattes före start är inte mätt.
report-verdict-all-met = { $count ->
    [2] Båda kriterierna som sattes före start är uppfyllda.
   *[other] Alla { $count } kriterier som sattes före start är uppfyllda.
 }
report-verdict-several = { $count } kriterier sattes före start: { $parts }.
report-verdict-met = { $count ->
    [one] ett är uppfyllt
   *[other] { $count } är uppfyllda
 }
report-verdict-not-met = { $count ->
    [one] ett är inte uppfyllt
   *[other] { $count } är inte uppfyllda
 }
report-verdict-not-measured = { $count ->
    [one] ett är inte mätt
   *[other] { $count } är inte mätta
 }
report-no-economics = Ingen ekonomisk kalkyl är gjord. Vem som betalar och vem som sparar är därför inte beräknat.
report-price-level = nuvärde, { $year } års priser
report-figure-cost = Kostnad
report-figure-saving = Besparing
report-figure-net = Netto
report-figure-chance = Chans att gå ihop
report-figure-chance-note = andel av de simulerade utfallen där besparingen är minst lika stor som kostnaden
report-net-range = { $range } i de mittersta { $level } av simuleringarna
report-net-without-range = utan osäkerhet: ingen uppmätt effekt ligger till grund
report-who-paid = { $payer } betalar { $cost } och sparar { $saving }, netto { $net }.
report-decide-future = Det är inte beslutat om arbetssättet ska införas: allt på en gång, stegvis eller inte alls.
report-decided-all-at-once = Förslaget är att arbetssättet införs överallt på en gång.
report-decided-phased = Förslaget är att arbetssättet införs stegvis.
report-decided-not = Förslaget är att arbetssättet inte införs.
report-decide-criterion-not-met = Kriteriet för { $indicator } är inte uppfyllt. Vad följer av det?
report-decide-criterion-not-measured = Kriteriet för { $indicator } är inte mätt. Ska det mätas innan beslut fattas?
report-decide-pockets = { $loser } betalar { $loss } mer än den sparar, medan { $winner } sparar { $gain } mer än den betalar. Hur ska kostnaden delas?
report-decide-breaks = { $count ->
    [one] Den röda tråden är bruten på ett ställe (se avsnittet Den röda tråden).
   *[other] Den röda tråden är bruten på { $count } ställen (se avsnittet Den röda tråden).
 }

## Kriterier
report-table-criteria = Det som skulle nås och det som kom ut
report-criteria-indicator = Indikator
report-criteria-smallest = Minsta effekt som räknas
report-criteria-result = Uppmätt effekt (intervall)
report-criteria-outcome = Kriteriet
report-criterion-met = Uppfyllt
report-criterion-not-met = Inte uppfyllt
report-criterion-not-measured = Inte mätt
report-not-set = inte satt

## Fält
report-field-summary = Satsningen i korthet
report-field-need-description = Behovet
report-field-need-causes = Orsaker
report-field-need-consequences = Konsekvenser
report-field-need-existing-measures = Insatser som redan finns
report-field-need-raised-by = Vem som lyfte behovet
report-field-evidence = Underlag som visar behovet
report-field-target-description = Målgruppen
report-field-target-size = Antal personer
report-field-target-size-full = Antal personer i hela målgruppen
report-field-inclusion = Vilka som omfattas
report-field-exclusion = Vilka som inte omfattas
report-field-decision = Beslutet
report-field-decision-motive = Skälen till beslutet
report-field-delivery = Hur genomförandet gick
report-field-question = Frågan
report-field-comparison = Jämförelsen
report-field-why-this-design = Varför denna jämförelse valdes
report-field-evaluator = Utvärderare
report-field-method = Metod
report-field-clusters = Antal grupper som lottades eller behandlades tillsammans
report-field-randomisation = Lottningens egen prövning
report-field-assumptions = Det här måste stämma för att siffran ska vara effekten
report-field-currency = Prisnivå
report-field-base-year = Nuvärde
report-field-discount = Kalkylränta
report-field-draws = Antal simuleringar
report-field-discount-source = Källa till räntan
report-field-index-source = Källa till prisindex
report-field-qualitative = Vad deltagare, personal och andra säger
report-field-lessons = Lärdomar
report-field-owner = Ägare av fortsättningen
report-field-organisation = Organisation
report-field-financing = Finansiering
report-field-anchored = Förankring
report-field-goals = Mål för införandet
report-field-time_frame = Tidsram
report-field-new_context = Den nya kontexten
report-field-obstacles = Hinder och hur de möts
report-field-follow_up = Uppföljning
report-field-conditions_for_scale_up = Villkor för uppskalning
report-field-persons = Antal personer
report-field-cost_per_person = Kostnad per person
report-field-set_up_cost = Kostnad för att komma igång
report-field-replaced_cost = Kostnad för det som ersätts
report-field-replaces = Vad som ersätts
report-field-expected_effect = Väntad effekt
report-field-version = Dokumentets version
report-field-locked-version = Låst version
report-field-data-hash = Data (SHA-256)
report-field-effect-version = Version som effekterna svarar mot
report-field-engine = Rödtråd
report-field-seed = Slumptalsfrö, effekt
report-field-economics-version = Version som kalkylen svarar mot
report-field-economics-seed = Slumptalsfrö, kalkyl
report-field-parameters = Värden ur katalogen, version
report-none = ingen

## Behov
report-table-evidence = Underlag
report-evidence-kind = Slag
report-evidence-finding = Vad det visar
report-evidence-source = Källa
report-evidence-on = Datum
report-evidence-quantitative = siffror
report-evidence-qualitative = erfarenheter

## Tråden
report-picture-logic = Logikmodellen
report-picture-logic-description = Resurser, aktiviteter, resultat och mål i fyra kolumner, med pilar för vad som leder till vad. Samma innehåll står i tabellen.
report-table-logic = Logikmodellen som tabell
report-logic-column = Led
report-logic-title = Vad
report-logic-leads-to = Leder till
report-logic-indicators = Indikatorer
report-logic-resources = Resurs
report-logic-activities = Aktivitet
report-logic-outcomes = Resultat
report-logic-goals = Mål
report-table-indicators = Indikatorer
report-indicator-name = Indikator
report-indicator-type = Slag
report-indicator-source = Källa
report-indicator-baseline = Utgångsläge
report-indicator-target = Mål
report-indicator-type-process = process
report-indicator-type-short-term = kort sikt
report-indicator-type-long-term = lång sikt

## Genomförande
report-table-planned = Planerat antal per aktivitet
report-planned-activity = Aktivitet
report-planned-number = Planerat
report-table-drop-out = Hur många som följdes till slutet
report-drop-out-analysis = Analys
report-drop-out-group = Grupp
report-drop-out-assigned = Skulle mätas
report-drop-out-measured = Mättes
report-drop-out-drop-out = Bortfall
report-not-stated = inte angivet
report-not-known = okänt

## Effekter
report-design = Jämförelsen är gjord som { $design }.
report-design-randomised = ett lottat försök
report-design-matched = en matchad jämförelse
report-design-parallel-group = en jämförelse med en parallell grupp
report-design-earlier-example = en jämförelse med ett tidigare exempel
report-design-before-after = en jämförelse före och efter
report-other-version-effects = Effekterna svarar mot en annan version av dokumentet än den här rapporten: { $versions }.
report-other-version-economics = Kalkylen svarar mot en annan version av dokumentet än den här rapporten: { $versions }.
report-no-effects = Ingen effekt är beräknad.
report-table-groups = Grupperna: { $indicator }
report-groups-group = Grupp
report-groups-n = Antal
report-groups-mean = Medelvärde
report-groups-spread = Standardavvikelse
report-randomisation = Om insatsen inte gjort någon skillnad hade lotten ensam gett en minst lika stor skillnad i andelen { $p } av { $draws } nya lottningar.

## Ekonomi
report-price-level-in = { $currency } i { $year } års priser
report-base-year = räknat till { $year }, som inte diskonteras
report-discount-step = { $rate } från år { $year }
report-basis-measured = Kalkylen bygger på de uppmätta effekterna.
report-basis-expected = Kalkylen bygger på de effekter som väntades före start, inte på uppmätta.
report-basis-mixed = Kalkylen bygger på uppmätta effekter där de finns, och annars på dem som väntades före start.
report-basis-none = Kalkylen räknar inte med någon effekt.
report-basis = Varje besparing står hos den vars budget den berör. Samma besparing räknas aldrig hos flera.

## Lärdomar
report-table-components = Komponenter
report-component-name = Komponent
report-component-judgement = Bedömning
report-component-causes = Möjliga orsaker
report-component-evidence = Underlag
report-judgement-decisive = avgörande
report-judgement-worked = fungerade
report-judgement-deficient = brast
report-judgement-superfluous = överflödig
report-judgement-counterproductive = motverkade syftet
report-table-long-term = Varför effekten kan vara på sikt
report-link-outcome = Resultat
report-link-statement = Samband
report-link-source = Källa
report-link-strength = Styrka
report-strength-strong = stark
report-strength-moderate = måttlig
report-strength-weak = svag

## Avvikelser
report-not-locked = Planen låstes aldrig före start. Det går inte att visa att jämförelse, framgångskriterier och avbrottskriterier är desamma som bestämdes från början.
report-locked = Planen låstes { $day } och skrevs under av { $names }.
report-as-locked = Jämförelse, framgångskriterier, avbrottskriterier och utvärderingsbudget är desamma som när planen låstes.
report-deviates = Det här är inte längre som när planen låstes: { $parts }.
report-part-comparison-design = jämförelsen
report-part-success-criteria = framgångskriterierna
report-part-stop-criteria = avbrottskriterierna
report-part-indicators = indikatorerna som de gäller
report-part-evaluation-budget = utvärderingsbudgeten
report-function-project-owner = ägare
report-function-steering-group = styrgrupp
report-table-deviations = Avvikelser i genomförandet
report-deviation-on = När
report-deviation-what = Vad
report-deviation-why = Varför
report-deviation-decided-by = Beslutat av
report-nothing-since-lock = Inget i planen har ändrats.
report-change-added = { $path } har tillkommit: { $new }
report-change-removed = { $path } har tagits bort: { $old }
report-change-changed = { $path } var { $old } och är nu { $new }

## Implementering
report-in-place = på plats
report-not-in-place = saknas

## Bilagor
report-appendix-intro = Varje siffra i rapporten hör till en bestämd version av dokumentet och en bestämd datafil. Med samma version, data och frö blir siffrorna desamma.
report-appendix-commands = Kommandona som tar fram siffrorna och rapporten igen:

## Fel
report-unknown-ending = ”{ $ending }” är inget format som rapporten kan skrivas i.
    .cure = Låt filnamnet sluta på { $known }.
report-no-pango = PDF kan inte skrivas eftersom Pango saknas på datorn.
    .cure = Installera Pango (på Debian och Ubuntu: libpango-1.0-0 och libpangoft2-1.0-0), eller skriv rapporten som .docx eller .html.
report-other-economics = Beräkningen har betalare som dokumentet inte känner till: { $payers }. Den hör till ett annat dokument.
    .cure = Ange den fil som rodtrad economics skrev för det här dokumentet, eller utelämna --economics.
report-unreadable-result = Filen innehåller inget resultat av det slag som behövs här: { $reason }
    .cure = Ange filen som skrevs av rodtrad { $command } med --json.
report-written = Rapporten är skriven: { $file }
report-without-data = Ingen effekt är beräknad, eftersom datafilen { $file } inte finns.
cli-report = Skriver slutrapporten som .docx, .pdf eller .html.

    Utan färdiga resultat beräknas effekter och ekonomi på nytt ur dokumentet och dess datafil.
    .short = skriver slutrapporten
cli-report-effects = Effekter, skrivna av rodtrad evaluate --json.
cli-report-economics = Ekonomi, skriven av rodtrad economics --json.
cli-report-data = Datafilen, om den inte är den som dokumentet anger.
cli-report-locked = Den version som låstes före start; rapporten visar vad som ändrats sedan dess.
cli-report-made-on = Rapportens datum (ÅÅÅÅ-MM-DD), i stället för i dag.
