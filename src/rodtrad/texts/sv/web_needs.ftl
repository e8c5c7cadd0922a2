# Behov: datamängder, nedbrytningar, flöden, behovsregistret.
nav-needs = Behov
nav-needs-leave = Du kan lämna sidan. Arbetet fortsätter, och resultatet läggs bland behovens resultat.
need-tabs = Delar av behovsanalysen
need-tab-results = Resultat
need-tab-data = Datamängder

# Datamängder
need-data-title = Datamängder
need-data-lead = Här finns underlagen till behovsanalysen. Ingen ser rader om personer: bara sammanställningar, där små grupper är dolda.
need-data-none = Inga datamängder än
    .what = När någon har lagt till en datamängd kan den brytas ned på kön, ålder, område och annan bakgrund.
need-data-add = Lägg till en datamängd
need-data-size = { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
 }, en per { $kind ->
    [events] händelse
    [figures] uppgift
   *[other] person
 }
need-data-until = Tas bort efter { $day }
need-data-earlier = Borttagna
need-data-gone = borttagen { $when }
need-data-gone-note = Uppgifterna togs bort { $when }. Kortet och resultaten finns kvar.
need-data-added = Datamängden är sparad: { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
 }. Personerna finns bara under pseudonym.
need-data-removed-now = Uppgifterna är borttagna. Kortet och resultaten finns kvar.
need-told-openings = Andra har använt dina skyddade datamängder
need-told-opening = { $name } öppnade { $data } { $when }: { $reason }

need-access = Åtkomst
need-access-open = Öppen
need-access-audited = Loggad
need-access-protected = Skyddad
need-access-closed = Stängd
need-access-choice-open = Öppen: alla i organisationen får göra analyser. Bara för uppgifter som inte handlar om personer.
need-access-choice-audited = Loggad: förvaltningens analytiker får göra analyser, och varje analys loggas.
need-access-choice-protected = Skyddad: den som ska göra en analys skriver varför, får ett dygn på sig, och du får veta det.
need-access-choice-closed = Stängd: bara du som lägger till den får göra analyser.
need-kind = Vad en rad är
need-kind-persons = En person
need-kind-events = En händelse
need-analysis-breakdown = Nedbrytning
need-analysis-flow = Flödesanalys

# Kortet
need-card = Om datamängden
need-file = Fil
    .help = CSV, Excel (xlsx) eller Parquet, högst 50 MB. Filen sparas inte som den är: bara de kolumner du väljer, med pseudonymer för personer.
need-title-of-data = Namn
    .help = Till exempel: Elever i årskurs 9, läsåret 2025/26.
need-department = Förvaltning
    .help = Andra förvaltningar ser inte att datamängden finns.
need-department-none = Hela organisationen
need-owner = Ägare
    .help = Vem som ansvarar för uppgifterna.
need-legal-basis = Rättslig grund
    .help = Krävs om uppgifterna handlar om personer.
need-purpose = Ändamål
    .help = Vad uppgifterna får användas till. Krävs om de handlar om personer.
need-keep-until = Får sparas till och med
    .help = Sedan tas de bort automatiskt. Krävs om de handlar om personer.
    .past = Dagen har redan varit. Ange en kommande dag.
need-owed = Måste anges, eftersom uppgifterna handlar om personer.
need-rows = Rader
need-persons = Personer
need-added = Tillagd
need-by = { $name }, { $when }
need-file-name = Filens namn
need-fingerprint = Filens kontrollsumma
need-add-lead = Välj fil, läs in kolumnerna och rätta det som blev fel. Ingenting sparas förrän allt stämmer.
need-choose-file = Välj en fil först.
need-columns = Kolumner
need-columns-caption = Datamängdens kolumner
need-columns-lead = Så här ser kolumnerna ut att vara. Rätta det som inte stämmer, och avmarkera det som inte behövs.
need-columns-read = Läs in kolumnerna
need-columns-again = Läs in kolumnerna på nytt
need-file-check = Kontrollera filen
need-file-sound = Filen stämmer: { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
 } utan fel. Nu kan du spara.
need-data-save = Spara datamängden
need-person-key = Kolumn som visar vem personen är
    .help = Byts mot en pseudonym innan något sparas.
need-person-key-none = Ingen: raderna handlar inte om personer
need-key-kind = Vad står i den kolumnen?
need-key-kind-personal-identity-number = Personnummer
need-key-kind-other = Löpnummer eller annan kod
need-pseudonym = Pseudonym
need-events = Raderna är händelser (för flödesanalys)
need-events-lead = Välj vilka kolumner som säger vad som hände och när. Lämna tomt om varje rad är en person.
need-event-none = Finns inte i filen
need-event-event = Händelse
need-event-start = Börjar
need-event-end = Slutar
need-event-actor = Vem som ansvarar
need-event-cost = Kostnad
need-column-used = Ta med kolumnen
need-column-name = Kolumn
need-column-type = Slag
need-column-description = Vad den visar
need-column-codes = Koder
    .help = Till exempel: 1=kvinna; 2=man
need-column-missing = Tecken för saknat värde
    .help = Till exempel: -9, saknas
need-type-number = Tal
need-type-integer = Heltal
need-type-boolean = Ja/nej
need-type-text = Text
need-type-date = Datum
need-problems-title = Filen kan inte sparas än
need-problems-lead = Ingenting är sparat. Rätta filen eller kolumnerna, välj filen igen och försök på nytt.
need-problems-caption = Vad som behöver rättas
need-problem-row = Rad
need-problem-column = Var
need-problem-value = Värde
need-problem-what = Vad som är fel
need-problem-cure = Vad du kan göra

# Att öppna en skyddad datamängd
need-open = Öppna för analys
need-open-now = Öppna
need-open-lead = Datamängden är skyddad. Skriv varför du behöver den. { $name }, som ansvarar för den, får se det.
need-reason = Varför behöver du den?
    .help = Vilken fråga ska besvaras, och för vilket beslut?
need-opened = Datamängden är öppen för dig i ett dygn.
need-opened-until = Öppen för dig till { $when }.
need-protected-note = Datamängden är skyddad. Den som ska göra en analys skriver först varför.
need-closed-note = Du kan läsa kortet och resultaten, men inte göra egna analyser.
need-openings = Vem som har öppnat den
need-openings-caption = Vem som har öppnat datamängden, och varför
need-openings-none = Ingen har öppnat datamängden.
need-opening-who = Vem
need-opening-at = När
need-opening-until = Till
need-remove-title = Ta bort uppgifterna
need-remove-note = Filen tas bort genast. Kortet och resultaten finns kvar.
need-remove = Ta bort uppgifterna
need-data-removed = Datamängden är borttagen.
    .cure = Lägg till den på nytt om uppgifterna får användas.
need-data-shut = Datamängden är inte öppen för dig.
    .cure = Öppna den på dess kort, eller be den som ansvarar för den.

# Regeln för utlämnande
need-rule-title = Regel för små grupper
need-rule-lead = Gäller allt som visas och hämtas: sidor, diagram och filer. Resultat som redan finns behåller regeln de gjordes med.
need-rule-now = Grupper med färre än { $minimum } personer döljs{ $base ->
    [1] { "" }
   *[other] , och antal avrundas till närmaste { $base }
 }.
need-rule-change = Ändra regeln
need-rule-minimum = Minsta antal som visas
    .help = Mindre antal än så döljs, och så många till att de inte går att räkna ut. 5 är vanligt.
need-rule-rounding = Avrunda antal till närmaste
    .help = 1 betyder att antal inte avrundas.
need-rule-whole = Skriv ett heltal.
need-rule-set = Regeln är sparad.

# Frågan
need-ask-breakdown = Bryt ned en indikator
need-ask-breakdown-lead = Medelvärdet döljer var problemet finns. Välj vad som ska mätas och vilka grupper som ska jämföras.
need-ask-column = Indikator
    .help = Det som ska mätas.
need-ask-measure = Mått
    .no-share = Kolumnen har fler värden än ja och nej. Välj medelvärde eller median.
need-measure-share = Andel (ja/nej)
need-measure-mean = Medelvärde
need-measure-quantile = Median
need-ask-better = Vad är bra?
need-better-higher = Högre värden
need-better-lower = Lägre värden
need-ask-variables = Bakgrund
    .help = Grupperna som jämförs. Tal med många värden delas i fyra ungefär lika stora delar.
    .many = Välj högst { $most } stycken.
    .itself = Indikatorn kan inte vara bakgrund till sig själv.
need-ask-depth = Hur djupt?
    .help = Fler bakgrunder tillsammans visar mer, men ger mindre grupper som oftare döljs.
need-depth = { $depth ->
    [one] En bakgrund i taget
   *[other] Upp till { $depth } tillsammans
 }
need-ask-title = Namn på resultatet
    .help = Så att andra hittar det. Lämna tomt för ett förslag.
need-ask-start = Beräkna
need-default-title = { $column } efter { $by }
run-kind-breakdown = Nedbrytning av en indikator
run-kind-flow = Flödesanalys
run-step-breakdown = Jämför grupperna
run-step-flow = Följer händelserna

# Flödesanalys
need-ask-flow = Gör en flödesanalys
need-ask-flow-lead = Börja i ett utfall, gott eller dåligt, och följ personerna bakåt. Då syns luckorna och tillfällena när stöd hade kunnat komma tidigare.
need-flow-outcome = Utfall
    .help = Händelsen som vägarna ska leda fram till.
need-flow-window = Hur långt bakåt? (dagar)
    .help = Så många dagar före utfallet följs varje person.
need-flow-since = Börja i den senaste
    .help = Vägen börjar då i den senaste händelsen av dessa slag. För återplaceringar: placering. Lämna tomt för hela tiden bakåt.
need-flow-supports = Stöd att leta efter
    .help = Fanns stödet i glappet före utfallet?
need-flow-signals = Signaler
    .help = Händelser efter vilka stöd hade kunnat sättas in.
need-flow-groups = Vägar att samla i grupper
    .help = En grupp per rad, till exempel: Via hemmet: HVB > … där > står mellan stegen och | mellan alternativ. Skriv ... för hur många steg som helst och ? för ett steg vilket som helst. Lämna tomt för de vanligaste vägarna.
    .unknown = ”{ $step }” är ingen händelse i datamängden.
need-flow-default-title = Bakåt från { $outcome }
need-flow-told = { $outcome } inträffade { $count } gånger, för { $persons } personer.
need-flow-group = { $share } ({ $count }) kom vägen { $name }.
need-flow-support = Av dem fick { $count } av { $gap } ({ $share }) { $support } i glappet före.
need-flow-notes = Så ska det läsas

# Resultatet
need-results-lead = Sparade nedbrytningar och flöden. De ändras aldrig och kan citeras med sin referens.
need-results-none = Inga resultat än
    .what = Välj en datamängd och bryt ned en indikator, så sparas resultatet här.
need-to-data = Till datamängderna
need-result-from = Ur { $data }
need-told-share = { $name }: { $value } ({ $span }) av { $count } personer.
need-told-mean = { $name }: i genomsnitt { $value } ({ $span }) för { $count } personer.
need-told-quantile = { $name }: medianen är { $value } ({ $span }) för { $count } personer.
need-told-group = { $group }: { $value }, mot { $rest } för övriga ({ $count } personer). Skillnaden är större än slumpen brukar ge.
need-told-nothing-sure = Ingen grupp har det säkert sämre än övriga: skillnaderna kan bero på slumpen.
need-note-hidden = { $hidden } av { $groups } grupper är dolda, för att ingen grupp under { $minimum } personer ska gå att räkna ut.
need-note-rounded = Antal är avrundade till närmaste { $base }.
need-note-missing = { $count ->
    [one] En person
   *[other] { $count } personer
 } saknar värde och är inte med.
need-note-not-cause = Nedbrytningen visar var skillnader finns, inte varför.
need-chart-title = { $name }: grupperna som skiljer sig mest
need-chart-whole = Alla: { $value }
need-chart-row = { $value } ({ $count } personer)
need-chart-source = { $data }, referens { $reference }
need-chart-says = Punkten är gruppens värde och strecket dess osäkerhet. Fylld romb: säker skillnad mot övriga.
need-groups = Alla grupper
need-groups-lead = Överst står grupperna som drar helheten åt fel håll mest, med hänsyn till hur säkert det är.
need-groups-more = Ytterligare { $count } grupper finns i filen.
need-group-hidden = dold
need-group-sure = säker skillnad
need-group-unsure = kan vara slump
need-level-missing = uppgift saknas
need-table-caption = { $name } i varje grupp
need-column-group = Grupp
need-column-sure = Säkerhet
need-column-n = Personer
need-column-value = Värde
need-column-low = Lägst
need-column-high = Högst
need-column-difference = Mot övriga
need-column-excess = Avstånd × personer
need-column-part = Del av gapet
need-column-variables = Bakgrund
need-column-groups = Grupper
need-column-hidden = Dolda
need-column-explained = Förklarar
need-splits = Vilken bakgrund betyder mest?
need-splits-lead = Hur stor del av skillnaderna mellan personer som ligger mellan grupperna. Visas inte där någon grupp är dold.
need-splits-caption = Hur mycket varje bakgrund förklarar
need-file-xlsx = Hämta som Excel
need-file-csv = Hämta som CSV
need-cite = Så är resultatet gjort
need-reference = Referens
need-made = Gjort av
need-made-rule = Regel för små grupper
need-made-told = Vägd mot
    .those = { $count ->
        [one] ett tidigare resultat
       *[other] { $count } tidigare resultat
    } av samma uppgifter, så att skillnaden mellan dem inte berättar om få
need-inputs-hash = Frågans och underlagets kontrollsumma
need-engine = Version av Rödtråd
need-to-card = Till datamängdens kort

# Loggen
action-need-data-added = lade till en datamängd
action-need-data-removed = tog bort en datamängd
action-need-data-opened = öppnade en skyddad datamängd
action-need-data-analysed = beställde en analys
action-need-rule-set = ändrade regeln för små grupper
action-need-result-saved = fick ett analysresultat

# Behovsregistret
need-tab-register = Behovsregistret
need-register-lead = Behoven, de mest angelägna först: från någons iakttagelse till något som alla berörda står bakom.
need-register-none = Inga behov än
    .what = Skriv ned det någon har sett. Sedan prövas det mot statistik och samtal, prioriteras och förankras.
need-new = Skriv ned ett behov
    .lead = Vad har någon sett, och för vem? Det räcker att börja enkelt.
need-title = Behovet i en mening
    .help = Till exempel: Unga flyttas runt mellan placeringar utan stöd däremellan.
need-problem = Problemet
    .help = Vad är det som inte fungerar, hur vanligt är det och var är det störst?
need-target-group = Målgrupp
    .help = En första idé om vem en investering skulle vara till för.
need-causes = Orsaker och följder
    .help = Vad tror ni att det beror på, och vad leder det till?
need-measures = Det som görs i dag
    .help = Varför räcker det inte: saknas det, är det för dåligt eller för litet?
need-counts = Resultat: { $figures }. Samtal och iakttagelser: { $notes }.
need-rank-is = Prioritet { $rank }
need-rank = Prioritet
    .help = 1 är mest angeläget.
need-state-observed = Iakttaget
need-state-verified = Verifierat
need-state-prioritised = Prioriterat
need-state-anchored = Förankrat
need-pictures = Tre bilder av behovet
need-pictures-lead = Säger de samma sak? Där de skiljer sig åt finns något att förstå innan någon investering utformas.
need-picture = Vems bild?
need-picture-professionals = Professionernas bild
need-picture-statistics = Statistikens bild
need-picture-target-group = Målgruppens egen bild
need-picture-none = Inget nedskrivet än.
need-method = Hur?
need-method-interview = Intervju
need-method-focus-group = Fokusgrupp
need-method-observation = Observation
need-method-survey = Enkät
need-note-add = Lägg till samtal eller iakttagelse
    .lead = Skriv vad ni fick veta. Inga namn och inget som pekar ut någon.
need-note-who = Med vilka?
    .help = Till exempel: åtta socialsekreterare, eller fem unga i jourhem.
need-note-head = { $method }: { $who }
need-finding = Vad kom fram?
    .help = Gärna med deras egna ord.
need-on = Dag
    .future = Dagen har inte varit än.
need-cite-change = Välj resultat och investeringar
    .lead = Vilka sparade resultat talar för behovet, och vilka investeringar ska svara på det?
need-cite-results = Resultat
need-cite-investments = Investeringar
need-answered-by = Investeringar som svarar på behovet
need-answered-by-none = Ingen investering svarar på behovet än.
need-anchored-with = Förankrat med
need-anchored-none = Ingen än.
need-anchor-add = Lägg till förankring
    .lead = Vem har fått veta och ställt sig bakom, och när?
need-anchored-who = Vem
    .help = Till exempel: socialnämnden, eller skolchefen.
need-level = Nivå
need-level-decision-makers = Beslutsfattare
need-level-managers = Chefer
need-level-operations = Berörda verksamheter
need-move = Nästa steg
need-move-to-verified = Behovet är verifierat
need-move-to-prioritised = Prioritera behovet
need-move-to-anchored = Behovet är förankrat
need-move-back = Tillbaka till: { $state }
need-moved-meanwhile = Behovet kan inte gå dit härifrån. Någon annan kan ha flyttat det under tiden.
need-lacks-evidence = det behövs minst ett resultat, samtal eller en iakttagelse som visar det.
need-lacks-anchoring = det behöver vara förankrat med beslutsfattare, chefer och berörda verksamheter.
need-lacks-cure = Lägg till det på behovets sida först.
action-need-noted = skrev ned ett behov
action-need-told = lade till ett samtal eller en iakttagelse
action-need-cited = valde resultat och investeringar till ett behov
action-need-anchored = noterade att ett behov är förankrat
action-need-moved = flyttade ett behov till ett annat steg
