# Diagram och deras tabeller.
chart-unit-thousands = tusen { $currency }
chart-unit-millions = miljoner { $currency }

chart-effect-title = Effekt: { $indicator }
chart-effect-source = Data { $data }, { $n } personer; dokumentets version { $version }; Rödtråd { $engine }.
chart-no-effect = Ingen effekt
chart-smallest-effect = Minsta effekt som räknas: { $size }

chart-payers-title = Vem betalar och vem sparar
chart-payer-sentence = { $payer }: kostnad { $cost }, besparing { $saving }.
chart-cost = Kostnad
chart-saving = Besparing
chart-all-payers = Alla betalare
chart-flows-title = Kostnader och besparingar år för år
chart-flows-description = Kostnader under nollinjen och besparingar över den, { $first }–{ $last }. Nettot är { $net } i slutet av perioden.
chart-flows-empty = Inga kostnader eller besparingar är angivna.
chart-net-so-far = Netto hittills, alla betalare
chart-net-range-title = Hur säkert nettot är
chart-break-even = Går ihop
chart-chance = { $chance } chans att gå ihop
chart-economics-source = Beräknat ur dokumentets version { $version }; { $price_year } års priser, nuvärden räknade till { $base_year }.

table-effect-caption = { $indicator }: skattad effekt i { $unit }, med { $level } konfidensintervall. Den planerade metoden står först.
table-effect-method = Metod
table-effect-estimate = Effekt
table-effect-low = Från
table-effect-high = Till
table-effect-standard-error = Standardfel
table-effect-p-value = p‑värde

table-payers-caption = Nuvärden per betalare, { $currency } i { $price_year } års priser
table-payers-payer = Betalare
table-payers-cost = Kostnad
table-payers-saving = Besparing
table-payers-net = Netto
table-payers-pays-back = Betalt sig år
table-pays-back-never = inte under perioden

table-flows-caption = Kostnader och besparingar per år, { $currency } i { $price_year } års priser, inte diskonterade
table-flows-year = År
table-flows-payer = Betalare
table-flows-what = Vad
table-flows-amount = Belopp
table-flows-so-far = Netto hittills

table-net-range-caption = Simulerat netto, { $currency }: medelvärde och de mittersta { $level } av { $draws } dragningar
table-net-range-payer = Betalare
table-net-range-mean = Medelvärde
table-net-range-low = Från
table-net-range-high = Till
table-net-range-chance = Chans att gå ihop

table-cost-per-effect-caption = Kostnad per effekt: nuvärdet av kostnaderna delat med effekten
table-cost-per-effect-indicator = Indikator
table-cost-per-effect-cost = Kostnad
table-cost-per-effect-units = Effekt, totalt
table-cost-per-effect-value = Kostnad per enhet
table-cost-per-effect-none = ingen effekt att dela med

table-formulas-caption = Så är varje besparing räknad: effekt × personer × andel × (1 − undanträngning) × mängd × enhetskostnad, { $currency } i { $price_year } års priser
table-formulas-consequence = Konsekvens
table-formulas-payer = Betalare
table-formulas-effect = Effekt
table-formulas-persons = Personer
table-formulas-share = Andel
table-formulas-displacement = Undanträngning
table-formulas-fade-out = Avklingning per år
table-formulas-quantity = Mängd
table-formulas-unit-cost = Enhetskostnad
table-formulas-yearly = Per år
table-formulas-years = År
