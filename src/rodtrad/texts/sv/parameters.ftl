# Katalogens värden: enhetskostnader och kalkylräntor.
parameters-unknown = Katalogen har inget värde som heter ”{ $key }”.
    .cure = Katalogen har: { $known }.

unit-piece = st
unit-hour = timme
unit-day = dygn
unit-month = månad
unit-year = år

method-of-value-staff_time = yrkesgruppernas tid × lön med arbetsgivaravgifter, utan lokaler och material
method-of-value-average = genomsnittlig kostnad
method-of-value-fee = avgift som köparen betalar
method-of-value-rule_of_thumb = avrundat riktvärde

checked-read = läst i källan
checked-derived = uträknad ur källans tal
checked-unconfirmed = inte bekräftad i någon källa som lästs

unit-cost-bbic-investigation = BBIC-utredning
unit-cost-screening-ester = Screening och Ester-bedömning
unit-cost-staff-group-consultation = Konsultation med samlad kompetens
unit-cost-pre-assessment = Förhandsbedömning
unit-cost-cooperation-meeting = Samverkansmöte mellan socialtjänst, skola, BUP och polis
unit-cost-cooperation-meeting-other = Samverkansmöte, annat
unit-cost-sip-meeting = SIP-möte
unit-cost-interpreter = Tolk
unit-cost-childminder = Barnvakt
unit-cost-preschool-observation = Observation i förskola
unit-cost-leisure-support = Stöd till fritidsaktivitet
unit-cost-gymnasium-place = Gymnasieplats, riket
unit-cost-gymnasium-place-vastmanland = Gymnasieplats, Västmanlands län
unit-cost-gymnasium-place-vasteras = Gymnasieplats, Västerås
unit-cost-gymnasium-place-norberg = Gymnasieplats, Norberg
unit-cost-special-gymnasium-place = Plats i anpassad gymnasieskola, riket
unit-cost-preschool-1-3 = Förskoleplats, 1–3 år
unit-cost-preschool-4-5 = Förskoleplats, 4–5 år
unit-cost-school-f-3 = Grundskoleplats, förskoleklass till årskurs 3
unit-cost-school-4-6 = Grundskoleplats, årskurs 4–6
unit-cost-school-7-9 = Grundskoleplats, årskurs 7–9
unit-cost-introductory-programme = Plats på introduktionsprogram
unit-cost-sis-day-fee-1 = SiS dygnsavgift, nivå 1 (efter statlig subvention)
unit-cost-sis-day-fee-2 = SiS dygnsavgift, nivå 2 (efter statlig subvention)
unit-cost-sis-day-fee-3 = SiS dygnsavgift, nivå 3 (efter statlig subvention)
unit-cost-sis-day-fee-4 = SiS dygnsavgift, nivå 4 (efter statlig subvention)
unit-cost-sis-day-fee-5 = SiS dygnsavgift, nivå 5 (efter statlig subvention)
unit-cost-sis-day-full-1 = SiS vårddygn, nivå 1 (hela kostnaden)
unit-cost-sis-day-full-2 = SiS vårddygn, nivå 2 (hela kostnaden)
unit-cost-sis-day-full-3 = SiS vårddygn, nivå 3 (hela kostnaden)
unit-cost-sis-day-full-4 = SiS vårddygn, nivå 4 (hela kostnaden)
unit-cost-sis-day-full-5 = SiS vårddygn, nivå 5 (hela kostnaden)
unit-cost-partner-hour = Föreningens egen arbetstimme
unit-cost-finland-placement = Placering av barn utanför hemmet, Finland
unit-cost-finland-sick-day = Sjukdag, Finland
unit-cost-denmark-shelter = Plats på härbärge, Danmark

discount-sweden-asek = Samhällsekonomisk kalkylränta, Sverige (ASEK)
discount-denmark-2021 = Samhällsekonomisk kalkylränta, Danmark från 2021
discount-denmark-2013 = Samhällsekonomisk kalkylränta, Danmark 2013–2020
discount-denmark-before-2013 = Samhällsekonomisk kalkylränta, Danmark före 2013
discount-uppsala-internal-2017 = Kommunal internränta, Uppsala 2017

unit-lifetime = livstid
method-of-value-total = summa för en hel verksamhet
method-of-value-wage = lön
area-social_services = Socialtjänst
area-school = Skola
area-health = Hälso- och sjukvård
area-labour_market = Arbetsmarknad
area-elderly_care = Äldreomsorg
area-civil_society = Civilsamhälle
area-society = Hela samhället
usual-payer-municipality = Kommun
usual-payer-region = Region
usual-payer-state = Stat
usual-payer-civil_society = Civilsamhälle
usual-payer-society = Flera
confidence-is-high = hög
confidence-is-medium = medel
confidence-is-low = låg

unit-cost-finland-placement-press = Placering av barn utanför hemmet, Finland (press)
unit-cost-finland-exclusion = Utanförskap under en livstid, Finland
unit-cost-denmark-housing-first = Bostad först, Danmark
unit-cost-denmark-rr2-participant = R&R2-ADHD, kostnad per deltagare, Danmark
unit-cost-institution-day = Vårddygn för barn på institution
unit-cost-exclusion-orebro = Utanförskap under en livstid, Örebro
unit-cost-exclusion-nilsson = Utanförskap under en livstid, Ingvar Nilsson
unit-cost-ifo-child-care-nation = Barn- och ungdomsvård, hela riket
unit-cost-ifo-hvb-nation = Vård på HVB, hela riket
unit-cost-ifo-foster-care-nation = Familjehem, hela riket
unit-cost-ifo-assistance-nation = Ekonomiskt bistånd, hela riket
unit-cost-diabetes-stockholm = Typ 2-diabetes, Region Stockholm
index-kpi = Konsumentprisindex (KPI), årsmedel

parameters-unit-costs = Enhetskostnader
parameters-wages = Löner
parameters-price-indices = Prisindex
parameters-discount-rates = Kalkylräntor
parameters-column-key = Nyckel
parameters-column-name = Namn
parameters-column-value = Värde
parameters-column-values = Värden
parameters-column-high = Till (om källan har ett spann)
parameters-column-unit = Enhet
parameters-column-currency = Valuta
parameters-column-price-year = Prisår
parameters-column-method = Metod
parameters-column-area = Område
parameters-column-payer = Betalas av
parameters-column-source = Källa
parameters-column-published = Publicerad
parameters-column-checked = Kontrollerat
parameters-column-confidence = Säkerhet
parameters-column-year = År
parameters-column-base = Bas
parameters-column-from-year = Från år (räknat från basåret)
parameters-column-rate = Ränta
parameters-column-steps = Steg
parameters-column-last-year = Sista år
parameters-per-unit = { $amount } per { $unit }
parameters-from-year = { $rate } från år { $year }
parameters-index-last = { $value } år { $year } ({ $base })
parameters-caption = Katalogens värden
parameters-changes = Vad som skiljer
parameters-change-name = Värde
parameters-change-how = Vad
parameters-change-before = Före
parameters-change-after = Efter
parameters-added = nytt
parameters-removed = borttaget
parameters-changed = ändrat

parameters-no-sheet = Filen har inget blad som katalogen känner igen. Den har: { $found }.
    .cure = Ladda ner katalogen som kalkylblad och behåll bladens namn.
parameters-no-column = Bladet saknar kolumnen { $column }.
    .cure = Behåll rubrikerna från den nedladdade katalogen.
parameters-no-key = Raden har ingen nyckel.
    .cure = Skriv en nyckel med små bokstäver, siffror och bindestreck.
parameters-no-rows = Filen har inga värden.
    .cure = Fyll i minst en rad under rubrikerna.
price-year-missing = Beloppet har inget prisår.
    .cure = Ange vilket års priser beloppet är i. Utan prisår kan det inte räknas om.
price-index-lacks = { $index } har inget värde för { $year }.
    .cure = Indexet har { $first }–{ $last }. Läs in den officiella tabellen, eller välj ett annat år.

cli-parameters = Visar katalogens värden med källor: enhetskostnader, löner, prisindex och kalkylräntor.

    Ord på raden söker i namn, nyckel och källa. --xlsx skriver det som hittades som kalkylblad, och --from-xlsx läser ett. --changed
    jämför två versioner: kalkylblad, eller mappar med katalogens filer.
    .short = värden med källor
cli-parameters-area = bara det här området
cli-parameters-payer = bara det som den här oftast betalar
cli-parameters-year = bara det här prisåret
cli-parameters-from-xlsx = läs värden ur kalkylbladet, över dem som följer med
cli-parameters-xlsx = skriv till ett kalkylblad
cli-parameters-changed = vad som skiljer mellan två versioner
cli-parameters-written = { $count ->
        [one] Ett värde
       *[other] { $count } värden
    } skrevs till { $path }.
cli-parameters-none = Inget värde stämmer med sökningen.
cli-parameters-unchanged = Inget skiljer.
