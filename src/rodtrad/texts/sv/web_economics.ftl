# Pages of a calculation
money-views = Kalkylens sidor
money-view-page = Översikt
money-view-payers = Vem betalar, vem sparar
money-view-sensitivity = Känslighet
money-view-outcome = Löfte och utfall
money-view-workbook = Arbetsbok
money-click = Varje siffra med prickad understrykning går att klicka på: då visas hur den är räknad och var den kommer ifrån.
money-explain-net = Så är nettot räknat, ned till varje uppgift
money-payers = Vem betalar och vem sparar
money-payers-lead = Varje kostnad och varje besparing står i den budget där den märks.
money-wrong-pocket = Fel ficka
money-wrong-pocket-what = { $names } bär en stor del av kostnaden men får bara en liten del av besparingen. Nedan står vad som skulle rätta till det.
money-purses = Var och ens del
money-transfers = Överföringar som skulle rätta till det
money-transfers-lead = Om de som vinner ger så här mycket till dem som förlorar, i förhållande till vad de vinner, behöver ingen stå med förlust så långt vinsterna räcker.
money-budgets = Budget för budget
money-observed = Sett och uppskattat
money-observed-lead = Det som redan har setts i en budget är säkrare än det som väntas. De står bredvid varandra och räknas aldrig två gånger.
money-per-effect = Kostnad per effekt
money-sensitivity = Känslighet
money-sensitivity-lead = Vad resultatet hänger på, och hur fel de osäkra talen kan vara innan det inte går ihop.
money-sure = Inga tal är utpekade som osäkra
money-sure-what = Ange osäkra tal i kalkylen, med lägsta och högsta rimliga värde. Då visas här vad resultatet hänger på.
money-whose = Vems netto
money-show = Visa
money-tornado-says = Hur nettot blir om ett tal i taget är lågt eller högt och alla andra är som de står. Talets eget värde står vid stapelns ände.
money-breaks-even = Var går gränsen?
money-breaks-even-lead = Den sista kolumnen säger vilket värde talet måste ha för att nettot ska bli noll, om alla andra är som de står.
money-fan = Hur det kan gå
money-shares = Vilken osäkerhet betyder mest?
money-shares-lead = Talen överst är värda att ta reda på mer om.
money-two-way = Två tal i taget
money-two-way-down = Nedåt
money-two-way-across = Åt höger
money-explain-lead = Belopp i { $currency }. Kalkylen bygger på version { $version } av dokumentet.
money-to-page = Till översikten
money-to-payers = Till vem som betalar och sparar
money-outcome = Löfte och utfall
money-outcome-lead = Det som lovades före starten bredvid det som blev, och budgeten bredvid bokföringen.
money-followed = Lovat och uppnått
money-followed-not = Skillnaden kan inte räknas ut än:
money-no-promise = Dokumentet är inte låst. När löftena har skrivits under före starten står de här bredvid det som blev.
money-booked = Plan mot bokföring
money-booked-none = Inget är inläst från bokföringen än. Läs in en SIE-fil, så visas det bokförda bredvid planen.
money-booked-waits = Det bokförda är inläst. Planen visas bredvid när kalkylen är räknad.
money-booked-from = Ur { $file } ({ $company }), projekt { $project }: { $rows } rader, inläst { $when } av { $name }.
money-booked-add = Läs in från bokföringen
money-scale = I full skala
money-scale-not = Skalan kan inte räknas ut än:
booked-title = Läs in från bokföringen
booked-lead = En SIE 4-fil med verifikationer. Bara projektets belopp per år sparas, inte filen.
booked-file = SIE-fil
    .help = Exporteras från ekonomisystemet som SIE 4 (alla transaktioner).
booked-project = Projektets nummer
    .help = Som det står i bokföringen, dimension 6.
booked-do = Läs in
booked-back = Tillbaka
booked-refused = Filen kunde inte läsas in
booked-line = Rad { $line }:
booked-kept = { $rows } rader lästes in för projekt { $project }.
booked-no-project = Filen har inga rader för projekt ”{ $project }”.
    .cure = Projekten i filen: { $known }.
action-booked-read = läste in vad som är bokfört
money-workbook = Arbetsbok
money-workbook-lead = Hela kalkylen som arbetsbok, med formler som räknar om när något ändras.
money-workbook-out = Hämta
money-workbook-out-what = Blå celler går att ändra, svarta räknas ut. Formlerna ger samma siffror som här, till öret.
money-workbook-take = Hämta arbetsboken (Excel)
money-workbook-in = Läs in en ändrad arbetsbok
money-workbook-in-what = Först visas vad som skiljer. Inget sparas förrän du har sett det.
workbook-file = Arbetsbok
    .help = En arbetsbok som har hämtats härifrån. Kolumn A ska vara som den var.
workbook-look = Visa vad som skiljer
workbook-refused = { $count ->
    [one] En cell måste rättas
   *[other] { $count } celler måste rättas
 }
workbook-other-version = Arbetsboken säger inte vilken version av den här investeringen den kommer ur.
    .cure = Hämta en ny arbetsbok här och för in ändringarna i den.
workbook-changes = Vad arbetsboken ändrar
workbook-changes-lead = { $count ->
    [one] En uppgift skiljer sig från version { $number }.
   *[other] { $count } uppgifter skiljer sig från version { $number }.
 }
workbook-behind = Arbetsboken gjordes ur version { $number }, och dokumentet har ändrats sedan dess. Bara det som ändrades i arbetsboken förs in.
workbook-same = Arbetsboken säger detsamma som dokumentet.
workbook-another = Välj en annan fil
workbook-keep = Spara som ny version
workbook-keep-draft = Lägg som utkast
workbook-kept-version = Arbetsbokens ändringar är sparade som version { $number }. Räkna om kalkylen för att se vad de betyder.
workbook-kept-draft = Arbetsbokens ändringar ligger som utkast. Se igenom dem och spara.
workbook-kept-behind = Någon annan har ändrat kalkylen sedan arbetsboken gjordes. Ändringarna ligger som utkast; när du sparar visas båda bredvid varandra.
money-edit = Ändra kalkylen
money-edit-lead = Skriv i tabellerna. Summorna följer med medan du skriver.
money-edit-costs = Vad som betalas varje år och av vem. Tomt betyder ingenting det året.
money-edit-consequences = Vad effekten ändrar i en budget: förbättring × personer × andel × (1 − undanträngning) × mängd × enhetskostnad.
money-edit-unit-costs = Vad en enhet kostar, i vilket års priser, och var uppgiften kommer ifrån.
money-edit-amount = Belopp { $year }: { $item }
money-edit-year = Lägg till ett år
money-edit-years-apart = Åren står under Fler uppgifter
money-edit-first-year = Första året:
money-edit-others = Räntor, prisindex, osäkra tal, typfall och full skala
money-edit-save = Spara och räkna om
money-edit-saved = Sparat som version { $number }. Kalkylen räknas om.
money-edit-plain = Samma uppgifter som vanligt formulär
money-sums = Summor
money-sums-count = Räkna om
money-sums-lacking = { $count ->
    [one] Summorna kan inte räknas: en sak saknas eller är fel.
   *[other] Summorna kan inte räknas: { $count } saker saknas eller är fel.
 }
money-sums-which = Visa vilka
money-sums-warnings = { $count ->
    [one] En sak att tänka på
   *[other] { $count } saker att tänka på
 }
