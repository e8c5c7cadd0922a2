# Beräkningen: kostnader och konsekvenser per betalare och år.
economics-payer-all = Alla tillsammans
economics-payer-not-stated = Betalare ej angiven

# Det som saknas (.cure: vad man gör åt det)
economics-no-base-year = Det går inte att se vilket år beräkningen utgår från.
    .cure = Ange basåret, eller när satsningen startar.
economics-step-twice = Kalkylräntan har två värden från år { $year }.
    .cure = Behåll ett av dem.
economics-step-late = Kalkylräntan börjar först år { $year } efter basåret; åren före saknar ränta.
    .cure = Låt det första steget börja år 0.
economics-no-index = Beloppet är i { $year } års priser men beräkningen är i { $to } års priser, och prisindex saknas för { $missing }.
    .cure = Fyll i prisindex för { $missing }, eller skriv beloppet i { $to } års priser.
economics-too-large = Beloppet blir så stort att det inte kan vara pengar.
    .cure = Kontrollera antal, enhetskostnad, effekt och ränta.
economics-lacks-indicator = Konsekvensen ”{ $consequence }” pekar inte på någon indikator, så det finns ingen effekt att räkna med.
    .cure = Välj den indikator vars effekt konsekvensen följer av.
economics-lacks-effect = Indikatorn ”{ $indicator }” har ingen effekt: den är varken mätt eller förväntad.
    .cure = Ange en förväntad effekt för indikatorn, eller utvärdera först.
economics-lacks-unit-cost = Konsekvensen ”{ $consequence }” saknar enhetskostnad.
    .cure = Välj eller lägg till en enhetskostnad.
economics-lacks-persons = Konsekvensen ”{ $consequence }” säger inte för hur många personer effekten räknas.
    .cure = Ange antalet personer, eller målgruppens storlek.
economics-lacks-first-year = Konsekvensen ”{ $consequence }” säger inte vilket år den börjar.
    .cure = Ange första året.
economics-unknown-indicator = Effekten gäller en indikator som dokumentet inte har: ”{ $indicator }”.
    .cure = Kontrollera att effekterna hör till det här dokumentet.
economics-no-estimate = Effekten är inget tal.
    .cure = Gör om utvärderingen och se vad den varnar för.
economics-uncertain-unknown = Det osäkra talet ”{ $input }” finns inte i beräkningen.
    .cure = Välj ett av: { $known }.
economics-uncertain-range = Spannet från { $low } till { $high } rymmer inte talet självt, { $value }.
    .cure = Låt talet ligga mellan lägst och högst. Enhetskostnader räknas i beräkningens prisår.
economics-scale-up-lacks = Planen för full skala saknar uppgiften.
    .cure = Fyll i antal personer och kostnad per person under Full skala.
economics-no-participants = Kostnaden räknas per deltagare, men antalet deltagare saknas för { $years }.
    .cure = Fyll i deltagare per år i förutsättningarna för beräkningen, eller ange en summa per år.
economics-not-a-calculation = Uppgiften är inte skriven som en beräkning.
    .cure = Gör om beräkningen.

# Det som läsaren ska veta
economics-chose-base-year = Dokumentet anger inget basår. Beräkningen utgår från { $year }.
economics-chose-price-year = Dokumentet anger inget prisår. Beloppen räknas som { $year } års priser.
economics-no-discount = Dokumentet anger ingen kalkylränta. Beloppen summeras utan att senare år räknas ned.
economics-no-discount-source = Kalkylräntan har ingen källa.
economics-several-analyses = Flera analyser gäller ”{ $indicator }”. Beräkningen använder den som står först i planen: { $analysis }.
economics-warn-no-costs = Dokumentet har inga kostnader.
economics-warn-no-consequences = Dokumentet har inga ekonomiska konsekvenser. Det som effekterna är värda räknas inte.
economics-warn-no-payer = Betalare är inte angiven för: { $lines }. Beloppen räknas med under ”Betalare ej angiven”.
economics-warn-persons = ”{ $consequence }” anger inte antal personer. Den räknas för { $persons }, som planen har.
economics-warn-expected = Förkalkyl: effekten på ”{ $indicator }” är den som förväntas, inte en uppmätt. Hur osäker den är framgår inte.
economics-warn-no-uncertainty = Osäkerheten i effekten på ”{ $indicator }” är okänd och ingår inte i spannet.
economics-warn-wrong-way = Effekten på ”{ $indicator }” går åt fel håll. Det som skulle ha blivit en besparing är därför negativt.
economics-warn-per-cent = ”{ $indicator }” mäts i { $unit }, men räknas här som andel (0,10 = 10 procent). Kontrollera att effekten är skriven så.
economics-warn-independent = Effekterna från olika analyser dras oberoende av varandra, fast de kan höra ihop. Spannet kan därför vara för smalt eller för brett.
economics-warn-twice = Flera konsekvenser värderar samma förändring samma år, och deras andelar är tillsammans mer än hela: { $lines }. Samma nytta kan vara räknad två gånger.
economics-warn-replaces = ”{ $unit_cost }” säger sig ersätta katalogens ”{ $key }”, men katalogen har inget sådant värde.

# Det som kommandot skriver
economics-title = Beräkning: { $title }
economics-conventions = Så är det räknat
economics-says-currency = Belopp i { $currency }, i { $year } års priser. Avrundat till två decimaler, hälften bort från noll.
economics-says-base = Basår { $year }, som inte diskonteras.
economics-says-rate = Kalkylränta { $rates }. Källa: { $source }
economics-says-rate-step = { $rate } från år { $year }
economics-says-undiscounted = Ingen kalkylränta: beloppen är inte diskonterade.
economics-says-no-source = ej angiven
economics-says-effect-measured = Effekt på { $indicator }: { $effect } { $unit }, mätt i analysen { $analysis }.
economics-says-effect-expected = Effekt på { $indicator }: { $effect } { $unit }, förväntad (förkalkyl).
economics-says-once = Varje konsekvens hör till en betalare. Ingen nytta summeras två gånger.
economics-says-simulation = Spann och chans: { $draws } dragningar av effektens slumposäkerhet, slumpfrö { $seed }. Spannet rymmer { $level } av dem. Allt annat hålls fast.
economics-says-version = Dokumentets version { $version }, katalogens { $parameters }, program { $engine }.
economics-costs = Kostnader
economics-consequences = Konsekvenser
economics-formulas = Så räknas konsekvenserna
economics-formula-words = förbättring × personer × andel × antal × enhetskostnad = belopp per år
economics-balances = Vem betalar och vem sparar (nuvärden)
economics-years = År för år (inte diskonterat)
economics-per-effect = Kostnad per effekt
economics-per-effect-line = { $indicator }: { $cost } / { $units } = { $value } per { $unit }
economics-per-effect-none = { $indicator }: ingen förbättring, så kostnaden kan inte slås ut.
economics-warnings = Att tänka på
economics-column-item = Post
economics-column-payer = Betalare
economics-column-sum = Summa
economics-column-present = Nuvärde
economics-column-cost = Kostnad
economics-column-saving = Besparing
economics-column-net = Netto
economics-column-range = Nettots spann
economics-column-chance = Chans att gå ihop
economics-column-pays-back = Betalar sig
economics-column-year = År
economics-column-so-far = Netto hittills
economics-column-cost-share = Andel av kostnad
economics-column-saving-share = Andel av besparing
economics-column-wrong-pocket = Fel ficka
economics-wrong-pocket = ja
economics-never = aldrig

# Kommandot
cli-economics = Räknar kostnader och konsekvenser per betalare och år, med nuvärden och hur säkert resultatet är.

    Effekterna tas ur dokumentets datafil om den finns, annars ur det som förväntas (förkalkyl).
    .short = räknar ut vem som betalar och vem som sparar
cli-economics-effects = Effekter som ”rodtrad evaluate --json” har skrivit.
cli-economics-data = Datafilen som effekterna ska räknas ur.
cli-economics-expected = Räkna med de förväntade effekterna även om det finns data.
economics-one-source = Effekterna kan bara komma från ett håll.
    .cure = Ange en av --effects, --data och --expected.
economics-column-amount = Belopp
economics-column-factor = Faktor
economics-formula-saving = { $description }: { $product } = { $yearly } per år, { $first }–{ $last }. Besparing för { $payer }. Följer av: { $indicator }.
economics-formula-cost = { $description }: { $product } = { $yearly } per år, { $first }–{ $last }. Kostnad för { $payer }. Följer av: { $indicator }.
economics-warn-other-version = Effekterna är räknade för en annan version av dokumentet än den här beräkningen.
economics-unit-person = person
economics-says-pays-back = Betalar sig: det första år från vilket besparingarna hittills är minst lika stora som kostnaderna hittills, utan diskontering.
economics-warn-strength = Allt som följer av effekten på ”{ $indicator }” är lika osäkert som den. { $sentence }
