# Den röda tråden: vad reglerna säger, och orden runt omkring.
severity-break = Brott
severity-warning = Varning
severity-note = Påpekande
severity-break-many = Brott i tråden ({ $count })
severity-warning-many = Varningar ({ $count })
severity-note-many = Påpekanden ({ $count })
component-needs = behovsanalys
component-choice = strategiskt val
component-design = utformning
component-running = genomförande och uppföljning
component-evaluation = utvärdering
component-implementation = implementering och uppskalning
list-more = { $first }, { $rest }

check-title = Den röda tråden i ”{ $title }”
check-verdict = { $breaks ->
    [0] Tråden håller hela vägen.
    [one] Tråden är bruten på ett ställe.
   *[other] Tråden är bruten på { $breaks } ställen.
 } { $warnings ->
    [0] Inga varningar
    [one] En varning
   *[other] { $warnings } varningar
 } och { $notes ->
    [0] inga påpekanden.
    [one] ett påpekande.
   *[other] { $notes } påpekanden.
 }
diff-title = { $count ->
    [0] Inget skiljer mellan versionerna.
    [one] En sak skiljer mellan versionerna.
   *[other] { $count } saker skiljer mellan versionerna.
 }
diff-added = { $path } har tillkommit: { $new }
diff-removed = { $path } har tagits bort: { $old }
diff-changed = { $path } var { $old } och är nu { $new }
lock-already = Dokumentet är redan låst ({ $on }).
    .cure = En ändring efter låsningen är en ny version. Ta bort avsnittet lock först om den ska låsas på nytt.
lock-broken = Tråden är bruten, och planen låses inte.
    .cure = Laga brotten, eller lås ändå och ange skälet med --despite.
lock-mend = Laga det.

## Logikmodellen
rule-logic-column = Logikmodellen saknar innehåll under ”{ $column }”. Utan det hänger kedjan från resurs till mål inte ihop.
rule-activity-process-measure = Aktiviteten ”{ $title }” har inget processmått. Ingen kan se om den blir gjord och når fram.
rule-outcome-indicator = Resultatet ”{ $title }” har ingen resultatindikator. Ingen kan se om det uppnås.
rule-goal-indicator = Målet ”{ $title }” har ingen resultatindikator. Ingen kan se om det uppnås.
rule-activity-leads-to = Aktiviteten ”{ $title }” leder inte till något resultat.
rule-outcome-leads-to = Resultatet ”{ $title }” leder inte till något mål.
rule-outcome-reached = Ingen aktivitet leder till resultatet ”{ $title }”.
rule-goal-reached = Inget resultat leder till målet ”{ $title }”.
rule-resource-used = Resursen ”{ $title }” används inte av någon aktivitet.
rule-resource-actor = Det framgår inte vem som bidrar med resursen ”{ $title }”.
rule-activity-resources = Aktiviteten ”{ $title }” har inga resurser.
rule-activity-number = Det framgår inte hur många gånger ”{ $title }” ska göras.
rule-goal-horizon-set = Det framgår inte när målet ”{ $title }” ska vara nått.
rule-goal-horizon = Målet ”{ $title }” ska vara nått { $months } månader efter slutet. Långsiktiga mål brukar nås { $low }–{ $high } månader efter.
rule-outcome-horizon-set = Det framgår inte när resultatet ”{ $title }” ska synas.
rule-outcome-horizon = Resultatet ”{ $title }” ska synas { $months } månader efter slutet. Resultat brukar synas inom { $high } månader; annars är det ett mål.
rule-assumptions = Logikmodellen har inga antaganden och inga hot. Skriv vad som måste stämma för att kedjan ska hålla.

## Behov
rule-name = { $name }
rule-need-described = Behovet är inte beskrivet. Utan det går det inte att säga vad satsningen ska åstadkomma.
rule-need-verified = Inget underlag visar behovet. Ange minst en siffra eller iakttagelse, med källa.
rule-need-context = Behovet saknar uppgift om: { $fields }.
rule-evidence-source = Underlag nummer { $number } för behovet har ingen källa.
rule-need-anchored = Behovet är inte förankrat på alla nivåer. Det saknas: { $levels }.
rule-target-group-described = Målgruppen är inte beskriven.
rule-target-group-delimited = Målgruppen är inte avgränsad. Skriv villkoren för att ingå.
rule-target-group-size = Det framgår inte hur många personer satsningen gäller.

## Val
rule-route = Det framgår inte hur förslaget kom till.
rule-operations-informed = Det framgår inte hur verksamheterna informerades innan förslag togs in.
rule-criteria-published = Det framgår inte vilka kriterier som fanns för att värdera och prioritera.
rule-decision = Beslutet om satsningen saknar: { $fields }.

## Start och låsning
rule-dates = Satsningen saknar startdag eller slutdag.
rule-start-before-end = Satsningen slutar innan den börjar. Kontrollera datumen.
rule-locked = Satsningen pågår utan att planen har låsts. Jämförelse och kriterier kan ändras i efterhand, och då säger resultatet mindre.
rule-lock-signed = Låsningen är inte undertecknad av: { $functions }.
rule-locked-before-start = Planen låstes efter starten.
rule-lock-kept = Efter låsningen har detta ändrats: { $part }. Resultatet ska säga det.
locked-comparison-design = jämförelsen i utvärderingsplanen
locked-success-criteria = framgångskriterierna
locked-stop-criteria = avbrottskriterierna
locked-indicators = indikatorerna som de gäller
locked-evaluation-budget = utvärderingens budget

## Organisation
rule-role = Ingen är utsedd som { $function }.
rule-role-deputy = Ingen vice projektledare är utsedd. Utan en sådan blir satsningen sårbar när någon slutar.
rule-role-evaluator = Ingen utvärderare är utsedd.
rule-evaluator-independent = Projektledaren är också utvärderare. Den som leder arbetet ska inte själv bedöma det.
rule-cross-sector = Bara en sektor deltar. En social investering görs över gränser: minst två.
rule-check-ins = Avstämningar mellan projektledaren och ägaren eller styrgruppen är inte planerade minst var { $most }:e månad.
rule-first-check-in = Ingen första avstämning är bokad.
rule-decision-paths = Det framgår inte vem som beslutar vad under arbetets gång.
rule-reporting = Det framgår inte vem som rapporterar vad, och till vem.
rule-communication = Ingen kommunikation är planerad till: { $audiences }.
rule-communication-facts = Kommunikationen till { $audience } saknar: { $fields }.

## Dokumentation
rule-activity-documentation = Dokumentationen av aktiviteten ”{ $title }” saknar: { $fields }.

## Indikatorer
rule-indicator-source = Indikatorn ”{ $name }” har ingen källa. Då går den inte att mäta.
rule-indicator-used = Indikatorn ”{ $name }” visar inget i logikmodellen: ingen resurs, aktivitet, inget resultat eller mål använder den.
rule-indicator-definition = Indikatorn ”{ $name }” har ingen definition.
rule-indicator-unit = Indikatorn ”{ $name }” har ingen enhet.
rule-indicator-times = Det framgår inte när ”{ $name }” ska mätas.
rule-indicator-responsible = Ingen är ansvarig för att ”{ $name }” mäts.
rule-indicator-baseline = Indikatorn ”{ $name }” har inget utgångsläge.
rule-indicator-aim = Indikatorn ”{ $name }” har varken målvärde eller förväntad effekt.
rule-indicator-level = Indikatorn ”{ $name }” mäts bara på gruppnivå. Individnivå är att föredra om det går.
rule-indicator-isolates = Källan till ”{ $name }” kan inte skilja ut målgruppen. En effekt syns då knappt.
rule-indicator-isolates-said = Det framgår inte om källan till ”{ $name }” kan skilja ut målgruppen.
rule-expected-effect-source = Den förväntade effekten på ”{ $name }” har ingen källa.
rule-expected-effect-direction = Den förväntade effekten på ”{ $name }” går åt fel håll. En minskning skrivs som ett minustal.

## Framgång och stopp
rule-criteria = Det finns inget framgångskriterium. Då kan ingen säga om satsningen lyckades.
rule-criterion-comparison = Framgångskriteriet för ”{ $name }” säger inte vad det jämförs med.
rule-criterion-smallest-effect = Framgångskriteriet för ”{ $name }” säger inte hur stor effekt som räknas som framgång.
rule-criterion-time = Framgångskriteriet för ”{ $name }” säger inte när det ska avgöras.
rule-criterion-zero = Framgångskriteriet för ”{ $name }” nöjer sig med ingen effekt alls.
rule-criterion-measured = Framgångskriteriet för ”{ $name }” ska avgöras månad { $month }, men då mäts inte indikatorn.
rule-criterion-logic = Framgångskriteriet för ”{ $name }” hör inte till något resultat eller mål i logikmodellen.
rule-criterion-expected = Den effekt ni väntar er på ”{ $name }” är mindre än den som räknas som framgång.
rule-criterion-decided-by = Framgångskriteriet för ”{ $name }” är inte bestämt av: { $functions }.
rule-criterion-decided-on = Det framgår inte när framgångskriteriet för ”{ $name }” bestämdes.
rule-criterion-decided-late = Framgångskriteriet för ”{ $name }” bestämdes efter starten.
rule-stop = Det finns inget avbrottskriterium. Bestäm i förväg vad som gör att ni avslutar i förtid.
rule-stop-wind-down = Det framgår inte hur satsningen avvecklas om detta händer: { $condition }
rule-stop-responsible = Ingen är ansvarig för att se om detta händer: { $condition }

## Utvärderingsplan
rule-evaluation-question = Utvärderingen har ingen fråga att svara på.
rule-evaluation-design = Inget jämförelsealternativ är valt. Då går det inte att säga vad satsningen har åstadkommit.
rule-evaluation-weak-design = Jämförelsen är svagare än vad som rekommenderas ({ $design }). Minst en matchad jämförelse behövs för att säga något säkert om effekten.
rule-evaluation-comparison = Det framgår inte vilka det jämförs med, eller vad de får i stället.
rule-evaluation-why = Det framgår inte varför jämförelsen görs just så.
rule-criterion-analysis = Ingen planerad analys svarar på framgångskriteriet för ”{ $name }”.
rule-analysis-columns = Kolumnen ”{ $column }” används i en analys men finns inte i dataplanen.
rule-analysis-fits = Analysen ”{ $key }” saknar den kolumn som metoden behöver ({ $estimator }).
rule-analysis-design = Analysen ”{ $key }” är en före–efter-mätning fast planen har en jämförelsegrupp.
rule-evaluation-groups = Det framgår inte hur många som ingår i varje grupp.
rule-evaluation-legal = Det finns ingen rättslig bedömning av upplägget.
rule-evaluation-informed = Det framgår inte hur deltagarna informeras.
rule-data-plan = Dataplanen saknar: { $fields }.
rule-evaluator-contracted = Det framgår inte när utvärderaren anlitades.

## Ekonomi
rule-costs = Satsningen har inga kostnader. Då går det inte att säga vad den är värd.
rule-cost-payer = Kostnaden ”{ $item }” har ingen betalare.
rule-cost-period = Kostnaden ”{ $item }” har inga belopp per år.
rule-cost-years = Kostnaden ”{ $item }” har belopp utanför satsningens tid: { $years }.
rule-evaluation-budget = Utvärderingen finns inte i budgeten. Då blir den sällan gjord.
rule-leadership-budget = Projektledningen finns inte i budgeten.
rule-calculation = Beräkningen saknar: { $fields }.
rule-discount-source = Kalkylräntan har ingen källa.
rule-unit-cost-facts = Enhetskostnaden ”{ $name }” saknar: { $fields }.
rule-unit-cost-motive = Enhetskostnaden ”{ $name }” ersätter ett värde i katalogen utan att säga varför.
rule-unit-cost-used = Enhetskostnaden ”{ $name }” används inte.
rule-consequence-payer = Det framgår inte i vems budget detta märks: { $description }
rule-saving-asked = Den som äger budgeten har inte tillfrågats om besparingen: { $description }
rule-consequence-indicator = Ingen indikator visar att detta händer: { $description }
rule-consequence-effect = Effekten bakom detta är varken uppskattad eller planerad att mätas: { $description }
rule-consequence-unit-cost = Enhetskostnad saknas för: { $description }
rule-consequence-year = Det framgår inte från vilket år detta märks: { $description }
rule-consequence-source = Sambandet mellan effekt och kostnad har ingen källa: { $description }
rule-saved-elsewhere = Den som betalar är inte den som sparar. Betalar utan att spara: { $payers }. Sparar utan att betala: { $savers }.
rule-scale-up = Uppskattningen av full skala saknar: { $fields }.

## Risker
rule-risks = Det finns ingen riskanalys.
rule-risk-weighed = En risk är inte värderad ({ $fields } saknas): { $description }
rule-risk-action = En risk är inte omhändertagen ({ $fields } saknas): { $description }
rule-risk-harm = Ingen risk gäller att enskilda kan fara illa. Pröva frågan och skriv ned svaret.

## Lärdomar
rule-delivery = Genomförandet är inte beskrivet.
rule-components = Det framgår inte vilka delar som fungerade eller brast.
rule-component-causes = Det framgår inte varför det gick som det gick med: { $name }
rule-long-term-link = Det framgår inte hur effekten på kort sikt väntas leda vidare.
rule-long-term-source = Ett samband med lång sikt har ingen källa: { $statement }
rule-lessons = Inga lärdomar är nedskrivna.

## Implementering
rule-implementation-decision = Det är inte beslutat om satsningen ska införas i ordinarie verksamhet.
rule-implementation-take-over = Ansvaret efter satsningen är oklart. Det saknas: { $fields }.
rule-implementation-plan = Planen för införandet saknar: { $fields }.
rule-implementation-context = Det nya sammanhanget är inte genomlyst. Det saknas: { $fields }.
rule-implementation-preconditions = Det framgår inte vilka förutsättningar som behövs.
rule-implementation-in-place = En förutsättning är inte på plats: { $what }
rule-implementation-follow-up = Det framgår inte hur resultaten ska följas och jämföras med satsningens.

## Bilden av logikmodellen
picture-title = Logikmodell för ”{ $title }”
picture-source = Källa: { $source }
picture-no-source = Källa saknas
picture-no-process-measure = Processmått saknas
picture-no-indicator = Indikator saknas
picture-leads-nowhere = Leder inte vidare
picture-unreached = Inget leder hit
picture-unused = Används inte
picture-empty = Inget här ännu
picture-breaks = { $count ->
    [0] Inga brott.
    [one] Tråden är bruten vid en ruta.
   *[other] Tråden är bruten vid { $count } rutor.
 }
