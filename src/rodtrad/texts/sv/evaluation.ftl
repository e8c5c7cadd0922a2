# Effekten: hur den räknats, vad den visar och vad den inte visar.

## Hur den räknats. Namnen kommer ur skattningens metod.
method-welch = Skillnad i medelvärde, varje grupp med sin egen spridning (Welch)
method-pooled = Skillnad i medelvärde, samma spridning i grupperna (klassiskt t-intervall)
method-miettinen-nurminen = Skillnad i andel, poängintervall (Miettinen–Nurminen)
method-newcombe = Skillnad i andel, hybridintervall (Newcombe)
method-ratio = Kvot mellan medelvärden
method-paired = Förändring i samma grupp (parvis t-intervall)
method-lin-hc2 = Skillnad justerad för bakgrund (Lin, HC2)
method-lin-hc3 = Skillnad justerad för bakgrund (Lin, HC3)
method-lin-cr2 = Skillnad justerad för bakgrund, med hänsyn till kluster (Lin, CR2)
method-lin-cr3 = Skillnad justerad för bakgrund, med hänsyn till kluster (Lin, CR3)
method-cr2 = Skillnad i medelvärde med hänsyn till kluster (CR2)
method-cr1 = Skillnad i medelvärde med hänsyn till kluster (CR1, för smal när klustren är få)

## Belopp
effect-amount = { NUMBER($value, maximumFractionDigits: 8) } { $unit }
effect-bare = { NUMBER($value, maximumFractionDigits: 8) }
effect-points = { NUMBER($value, maximumFractionDigits: 8) } procentenheter
effect-percent = { NUMBER($value, maximumFractionDigits: 2) } %
effect-and = { $first } och { $rest }
effect-comma = { $first }, { $rest }

## Resultatet i meningar
effect-difference-higher = { $indicator }: { $amount } högre i insatsgruppen än i jämförelsegruppen.
effect-difference-lower = { $indicator }: { $amount } lägre i insatsgruppen än i jämförelsegruppen.
effect-difference-equal = { $indicator }: ingen skillnad mellan insatsgruppen och jämförelsegruppen.
effect-change-higher = { $indicator }: { $amount } högre efter än före, i samma grupp. Det är en förändring, inte en effekt.
effect-change-lower = { $indicator }: { $amount } lägre efter än före, i samma grupp. Det är en förändring, inte en effekt.
effect-change-equal = { $indicator }: oförändrat efter jämfört med före, i samma grupp.
effect-interval-with-zero = Osäkerheten ({ $level } konfidensintervall) går från { $low } till { $high }. Noll ingår: resultatet kan bero på slumpen.
effect-interval-without-zero = Osäkerheten ({ $level } konfidensintervall) går från { $low } till { $high }. Noll ingår inte: slumpen ensam är en osannolik förklaring.
effect-criterion-met = Kriteriet från före starten är uppfyllt: { $reason }
effect-criterion-not-met = Kriteriet från före starten är inte uppfyllt: { $reason }
effect-verdict-met = Den uppmätta effekten, { $estimate }, når den minsta effekt som räknas, { $smallest }.
effect-verdict-met-sure = Den uppmätta effekten, { $estimate }, når den minsta effekt som räknas, { $smallest }, och hela intervallet ligger på rätt sida om noll.
effect-verdict-met-whole = Hela intervallet når den minsta effekt som räknas, { $smallest }.
effect-verdict-wrong-way = Den uppmätta effekten, { $estimate }, går inte åt önskat håll; minst { $smallest } krävdes.
effect-verdict-too-small = Den uppmätta effekten, { $estimate }, når inte den minsta effekt som räknas, { $smallest }.
effect-verdict-unsure = Den uppmätta effekten, { $estimate }, når den minsta effekt som räknas, { $smallest }, men intervallet rymmer noll.
effect-verdict-not-whole = Den uppmätta effekten, { $estimate }, når den minsta effekt som räknas, { $smallest }, men hela intervallet gör det inte.

effect-role-intervention = Insatsgruppen
effect-role-comparison = Jämförelsegruppen
effect-role-after = Efter
effect-role-before = Före
effect-group = { $role }: { $n } mätta, medelvärde { $mean }. Hur många som skulle mätas är inte känt.
effect-group-drop-out = { $role }: { $n } mätta, medelvärde { $mean }, bortfall { $lost } ({ $share }).

## Beläggens styrka
effect-strength-sentence = { $level }: { $basis }.
effect-strength-sentence-but = { $level }: { $basis }, men { $reasons }.
effect-strength-sentence-and = { $level }: { $basis }, och { $reasons }.
effect-strength-level-strong = Starka belägg
effect-strength-level-moderate = Måttliga belägg
effect-strength-level-weak = Svaga belägg
effect-strength-level-very-weak = Mycket svaga belägg
effect-strength-design-randomised = lotten avgjorde vilka som fick insatsen
effect-strength-design-matched = jämförelsegruppen valdes för att likna insatsgruppen
effect-strength-design-parallel-group = jämförelsen är en liknande grupp på annat håll
effect-strength-design-earlier-example = jämförelsen är ett tidigare exempel
effect-strength-design-before-after = samma grupp mättes före och efter, utan jämförelse
effect-strength-imprecise = osäkerheten är så stor att både ingen effekt och en tillräcklig effekt är möjlig
effect-strength-few = grupperna är små
effect-strength-few-clusters = klustren är få
effect-strength-drop-out = bortfallet är stort
effect-strength-uneven-drop-out = bortfallet skiljer sig mellan grupperna
effect-strength-deviates = planen har ändrats efter låsningen
effect-strength-unlocked = planen var inte låst före starten

## Vad siffran bygger på
effect-assumption-design-randomised = Lottningen gjordes som planerat, så grupperna skiljer sig bara av en slump.
effect-assumption-design-matched = Grupperna är lika i allt som betyder något, också i sådant som inte mättes. Det går inte att pröva i data.
effect-assumption-design-parallel-group = Den parallella gruppen hade utvecklats som insatsgruppen om ingen hade fått insatsen. Det går inte att pröva i data.
effect-assumption-design-earlier-example = Förhållandena är desamma nu som i det tidigare exemplet.
effect-assumption-design-before-after = Ingenting annat hade förändrats under tiden. Det är sällan sant.
effect-assumption-no-spillover = Insatsen påverkade inte jämförelsegruppen, och en deltagares resultat påverkas inte av vem annan som deltog.
effect-assumption-independent = Personerna är oberoende av varandra: de kommer inte i grupper som liknar varandra inbördes.
effect-assumption-clusters = Klustren är oberoende av varandra. Personer i samma kluster får likna varandra.
effect-assumption-change = Det som jämförs är varje persons förändring från mätningen före. Utan insats hade förändringen varit densamma i båda grupperna.
effect-assumption-drop-out = De som inte mättes skiljer sig inte från de mätta på ett sätt som hänger ihop med gruppen.
effect-assumption-adjusted = Bakgrundsvariablerna mättes före starten och kan inte ha påverkats av insatsen.
effect-assumption-redrawn = Lottningen görs om på samma sätt som den gjordes, med lika många i varje grupp.

## Att tänka på
effect-warning-before-after = En jämförelse före–efter visar vad som hände, inte vad insatsen gjorde. Det som ändå hade hänt, andra insatser och att personer söker hjälp när det är som svårast syns inte i siffran.
effect-warning-other-group = { $count ->
    [one] En rad hör varken till insatsgruppen eller till jämförelsegruppen och är inte med.
   *[other] { $count } rader hör varken till insatsgruppen eller till jämförelsegruppen och är inte med.
}
effect-warning-no-cluster = { $count ->
    [one] En person saknar kluster och är inte med.
   *[other] { $count } personer saknar kluster och är inte med.
}
effect-warning-imputed = { $count ->
    [one] En person saknar någon bakgrundsuppgift. Den ersätts med medelvärdet och märks ut.
   *[other] { $count } personer saknar någon bakgrundsuppgift. Den ersätts med medelvärdet och märks ut.
}
effect-warning-incomplete = { $count ->
    [one] En person saknar någon bakgrundsuppgift och är inte med, eftersom grupperna inte är lottade.
   *[other] { $count } personer saknar någon bakgrundsuppgift och är inte med, eftersom grupperna inte är lottade.
}
effect-warning-left-out = Bakgrundsvariabler som inte varierar, eller följer av de andra, i någon grupp används inte: { $columns }.
effect-warning-many-covariates = Justeringen har { $covariates } bakgrundsvariabler men den minsta gruppen bara { $persons } personer. Den kan då göra resultatet osäkrare.
effect-warning-not-randomised = Planen ber om nya lottningar, men grupperna är inte lottade. Det provet är inte gjort.
effect-warning-mixed-clusters = Samma kluster har personer i båda grupperna, så det går inte att lotta om hela kluster. Det provet är inte gjort.
effect-warning-few-draws = Det finns bara { $draws } sätt att lotta så få. Sannolikheten kan inte bli mindre än { $least }, hur stor effekten än är.
effect-warning-more-than-assigned = { $n } personer är mätta i en grupp där planen säger att { $assigned } fanns från början. Bortfallet går inte att räkna.
effect-warning-drop-out = Mer än { $limit } % av en grupp är inte mätt.
effect-warning-uneven-drop-out = Bortfallet skiljer sig mer än { $limit } procentenheter mellan grupperna.
effect-warning-share-criterion = Ett kriterium har en minsta effekt över 1, men utfallet är ja eller nej. Skriv 0,05 för fem procentenheter. Kriteriet är inte bedömt.
effect-warning-more-criteria = Flera kriterier gäller samma indikator. Här är ”{ $used }” bedömt.
effect-warning-criterion-design = Framgångskriteriet gäller en jämförelse mellan grupper, så en förändring i en grupp prövas inte mot det.
effect-warning-criterion-sign = Kriteriets minsta effekt är negativ fast indikatorn ska öka. Den läses som en ökning.
effect-warning-unlocked = Planen låstes inte före starten. Då kan den ha valts efter att resultatet var känt.
effect-warning-deviates = Ändrat efter låsningen: { $part }.
effect-locked-comparison-design = jämförelsens upplägg
effect-locked-success-criteria = framgångskriterierna
effect-locked-stop-criteria = avbrottskriterierna
effect-locked-indicators = indikatorerna som de gäller
effect-locked-evaluation-budget = utvärderingens budget

## Varför det inte går att räkna
effect-no-analyses = Utvärderingsplanen har ingen analys.
    .cure = Lägg till en under evaluation.analyses: indikator, kolumn och grupper.
effect-no-file = Dokumentet säger inte vilken datafil som ska användas.
    .cure = Skriv filens namn i evaluation.data.file, eller ange den med --data.
effect-no-design = Planen säger inte hur jämförelsen är gjord.
    .cure = Välj randomised, matched, parallel_group, earlier_example eller before_after.
effect-design-conflict = Planens upplägg är före–efter, men analysen jämför två grupper.
    .cure = Ändra upplägget till det som gäller för grupperna, eller skattningen till before_after.
effect-no-before-column = Kolumnen med mätningen före saknas.
    .cure = Ange before_column.
effect-no-group-column = Kolumnen som skiljer insatsgruppen från jämförelsegruppen saknas.
    .cure = Ange group_column.
effect-no-covariates = Analysen ska justera för bakgrund men nämner inga variabler.
    .cure = Ange covariates, eller ändra skattningen till difference.
effect-unspecified-column = Kolumnen ”{ $column }” står inte i dataplanen.
    .cure = Lägg till den under evaluation.data.columns.
effect-not-numeric = Kolumnen ”{ $column }” är inte ett tal.
    .cure = Ge den typen number, integer eller boolean i dataplanen.
effect-not-binary = Kolumnen ”{ $column }” har andra värden än 0 och 1.
    .cure = Koda om den till 0 och 1, eller ändra skalan till continuous.
effect-not-count = Kolumnen ”{ $column }” har värden som inte är antal.
    .cure = Antal är hela tal från 0. Ändra annars skalan till continuous.
effect-many-levels = Bakgrundsvariabeln ”{ $column }” är text med fler än { $limit } olika värden.
    .cure = Gruppera värdena, eller ta bort variabeln.
effect-nobody = Ingen rad har gruppen ”{ $value }”. I kolumnen finns: { $found }.
    .cure = Rätta värdet, eller välj en annan group_column.
effect-too-few = En grupp har { $found } mätta personer, men minst { $needed } behövs.
    .cure = Vänta tills fler är mätta.
effect-too-few-clusters = En grupp har { $found } kluster, men minst 2 behövs.
    .cure = Med ett enda kluster i en grupp går effekten inte att skilja från klustret.
effect-too-many-covariates = { $covariates } bakgrundsvariabler är för många: den minsta gruppen har { $found } personer och minst { $needed } behövs.
    .cure = Välj färre variabler.
effect-empty-covariate = Bakgrundsvariabeln ”{ $column }” saknar alla värden.
    .cure = Ta bort den ur analysen.
effect-no-variation = Alla har samma värde, så osäkerheten går inte att räkna.
    .cure = Kontrollera kolumnen.
effect-rank = Modellen har { $columns } delar men bara { $persons } personer, eller delar som följer av varandra.
    .cure = Välj färre bakgrundsvariabler.
effect-bad-effect = Filen innehåller inget resultat från rodtrad evaluate.
    .cure = Skapa den med: rodtrad evaluate FIL -o RESULTAT.json

## Kommandot
cli-evaluate = Räknar fram effekten på varje indikator som planen nämner, och säger om kriteriet från före starten är uppfyllt.
    .short = effekten, enligt den låsta planen
cli-evaluate-data = Datafilen (CSV, XLSX eller Parquet), om den inte är den som dokumentet anger.
cli-evaluate-output = Filen där resultatet också skrivs, som JSON.
effect-title = Effekter: { $title }
effect-data-used = { $rows } rader lästa. Datafilens kontrollsumma: { $hash }
effect-analysis = { $indicator } ({ $analysis })
effect-method = Metod: { $method }
effect-p-value = p-värde { NUMBER($p, maximumFractionDigits: 4) }
effect-redrawn = Av { $draws } nya lottningar gav { $share } en minst lika stor skillnad.
effect-clusters-used = { $count } kluster.
effect-beside = Till jämförelse: samma fråga räknad på andra sätt
effect-other = { $method }: { $amount } ({ $low } till { $high })
effect-ratio = { $method }: { NUMBER($value, maximumFractionDigits: 2) } gånger ({ NUMBER($low, maximumFractionDigits: 2) } till { NUMBER($high, maximumFractionDigits: 2) })
effect-warnings = Att tänka på
effect-assumptions = Vad siffran bygger på
effect-answers-version = Svarar mot dokumentets version { $version }, räknat med Rödtråd { $engine }, frö { $seed }.
effect-locked-yes = Planen är låst och oförändrad.
