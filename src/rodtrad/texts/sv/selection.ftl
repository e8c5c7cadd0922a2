# Utlysning och val: formulär, svar, kriterier, rangordning, behörighet, portfölj.
form-none = Filen innehåller inget formulär.
    .cure = Börja från standardformuläret och ändra det.
form-empty = Formuläret frågar ingenting.
    .cure = Lägg till minst en fråga.
form-section-empty = Avsnittet har inga frågor.
    .cure = Lägg till en fråga eller ta bort avsnittet.
form-no-words = Formuläret har ingen titel.
    .cure = Skriv titeln på svenska, engelska eller båda. Resten av formuläret ska finnas på samma språk.
form-no-words-in = { $language ->
    [sv] Texten saknas på svenska, som titeln finns på.
   *[other] Texten saknas på engelska, som titeln finns på.
}
    .cure = { $language ->
    [sv] Skriv den på svenska, eller ta bort den svenska titeln.
   *[other] Skriv den på engelska, eller ta bort den engelska titeln.
}
form-note-asks = En upplysning kan inte vara obligatorisk; den frågar ingenting.
    .cure = Ta bort kravet eller välj en annan sorts fråga.
form-no-columns = Tabellen har inga kolumner.
    .cure = Lägg till minst en kolumn.
form-stray-columns = Bara en tabell har kolumner.
    .cure = Ta bort kolumnerna eller gör frågan till en tabell.
form-no-choices = Det finns inget att välja på.
    .cure = Lägg till svarsalternativ.
form-stray-choices = Frågan har svarsalternativ men är ingen valfråga.
    .cure = Ta bort alternativen eller gör frågan till en valfråga.
form-stray-limit = Den här sortens fråga kan inte ha någon gräns.
    .cure = Ta bort gränsen.
form-limit-not-a-count = Gränsen räknar tecken, val eller rader och ska vara ett heltal, noll eller större.
    .cure = Skriv ett heltal.
form-limits-crossed = Den minsta gränsen är större än den största.
    .cure = Byt plats på dem eller rätta den som är fel.
form-condition-unknown = Villkoret hänger på frågan ”{ $value }”, som inte finns i formuläret.
    .cure = Välj en tidigare fråga eller ta bort villkoret.
form-condition-later = Villkoret hänger på ”{ $value }”, som ställs först efteråt.
    .cure = Flytta den frågan före, eller välj en tidigare fråga.
form-condition-not-a-choice = Villkoret hänger på ”{ $value }”, som inte är en ja/nej-fråga eller en valfråga.
    .cure = Låt villkoret hänga på en ja/nej-fråga eller en valfråga.
form-condition-value = Villkoret gäller svaret ”{ $value }”, som frågan inte har.
    .cure = Välj bland: { $known }.
form-condition-empty = Villkoret säger inte vilka svar som leder till frågan.
    .cure = Ange minst ett svar eller ta bort villkoret.
form-fills-unknown = Svaret ska fylla ”{ $value }”, som investeringsdokumentet inte har.
    .cure = Ange en plats i dokumentet, till exempel need.description eller target_group.size, eller lämna tomt.
form-fills-misfit = Ett svar av det här slaget kan inte fylla ”{ $value }”.
    .cure = Välj en annan sorts fråga eller en annan plats i dokumentet.
form-fills-column = Tabellens rader ska fylla en lista där varje post behöver ”{ $value }”, men ingen obligatorisk kolumn fyller det.
    .cure = Lägg till en obligatorisk kolumn som fyller det, eller lämna tabellens plats tom.
form-fills-table = Kolumnen ska fylla något, men tabellen fyller ingen lista.
    .cure = Ange vilken lista tabellen fyller, eller lämna kolumnens plats tom.
form-fills-twice = Två frågor ska fylla ”{ $value }”, där bara ett svar får plats.
    .cure = Låt en av dem fylla något annat eller ingenting.
form-fills-half = Svaret hör till en post som inte blir till utan ”{ $value }”, och ingen fråga fyller det.
    .cure = Lägg till en fråga som fyller det.

answer-missing = Svaret saknas.
    .cure = Svara på frågan.
answer-unknown = ”{ $value }” är ingen fråga i formuläret.
    .cure = Ta bort svaret; formuläret kan ha ändrats.
answer-to-note = En upplysning har inget svar.
    .cure = Ta bort svaret.
answer-not-text = ”{ $value }” är ingen text.
    .cure = Skriv en text.
answer-character = Texten innehåller ett tecken som inte går att läsa.
    .cure = Ta bort tecknet; det kan ha följt med när texten klistrades in.
answer-line-break = Svaret ska stå på en rad.
    .cure = Ta bort radbrytningen.
answer-not-whole = ”{ $value }” är inget heltal.
    .cure = Skriv ett heltal med bara siffror.
answer-not-amount = ”{ $value }” är inget belopp.
    .cure = Skriv beloppet i kronor med bara siffror, till exempel 250000.
answer-not-date = ”{ $value }” är inget datum.
    .cure = Skriv datumet som år-månad-dag, till exempel 2027-01-31.
answer-not-yes-no = ”{ $value }” är varken ja eller nej.
    .cure = Svara ja eller nej.
answer-not-a-choice = ”{ $value }” är inget av alternativen.
    .cure = Välj ett av: { $known }.
answer-not-a-list = ”{ $value }” är ingen lista med val.
    .cure = Välj bland alternativen.
answer-chosen-twice = Samma alternativ är valt mer än en gång.
    .cure = Välj varje alternativ högst en gång.
answer-not-rows = ”{ $value }” är inga rader i en tabell.
    .cure = Fyll i tabellens rader.
answer-least-value = { $value } är mindre än { $limit }.
    .cure = Skriv ett tal som är minst { $limit }.
answer-most-value = { $value } är större än { $limit }.
    .cure = Skriv ett tal som är högst { $limit }.
answer-least-length = Texten är kortare än { $limit } tecken (nu { $value }).
    .cure = Skriv minst { $limit } tecken.
answer-most-length = Texten är längre än { $limit } tecken (nu { $value }).
    .cure = Korta den till högst { $limit } tecken.
answer-least-chosen = Färre än { $limit } är valda (nu { $value }).
    .cure = Välj minst { $limit }.
answer-most-chosen = Fler än { $limit } är valda (nu { $value }).
    .cure = Välj högst { $limit }.
answer-least-rows = Tabellen har färre än { $limit } ifyllda rader (nu { $value }).
    .cure = Fyll i minst { $limit } rader.
answer-most-rows = Tabellen har fler än { $limit } ifyllda rader (nu { $value }).
    .cure = Ta bort rader så att högst { $limit } är kvar.

criteria-none = Det finns inget kriterium att ge poäng på.
    .cure = Lägg till minst ett poängsatt kriterium.
score-twice = Samma granskare har bedömt samma kriterium två gånger.
    .cure = Behåll en av bedömningarna.
score-unknown-criterion = Bedömningen gäller ett kriterium som inte finns.
    .cure = Kriterierna är: { $known }.
score-points-on-gate = Kriteriet är obligatoriskt och har inga poäng.
    .cure = Svara uppfyllt eller inte uppfyllt.
score-met-on-scored = Kriteriet ges poäng, inte ja eller nej.
    .cure = Ge poäng.
score-outside = { $value } poäng finns inte på skalan 0–{ $top }.
    .cure = Ge mellan 0 och { $top } poäng.
stability-nothing = Ingen ansökan är rangordnad än.
    .cure = Minst en ansökan ska ha poäng på alla kriterier och uppfylla de obligatoriska.
alternatives-unsolved = Det gick inte att räkna fram ett val som ryms i budgeten.
    .cure = Kontrollera att de sökta beloppen och budgeten är rimliga tal.

rules-together-empty = Regeln om vilka som kan söka tillsammans kräver ingen.
    .cure = Ange hur många som krävs, eller ta bort regeln.
rules-areas = Regeln kräver fler områden än förvaltningar.
    .cure = Kräv minst lika många förvaltningar som områden.
rules-not-allowed = Regeln kräver en part av slaget { $kind }, som inte får söka.
    .cure = Tillåt slaget eller ändra vilka som krävs.
rules-nothing = Gränsen är noll, så ingen ansökan kan uppfylla den.
    .cure = Ange ett belopp eller en andel över noll, eller ta bort gränsen.

rule-parties = Sökande ska vara { $ways }. Sökande är: { $parties }.
rule-parties-cure = Bjud in fler parter eller sök tillsammans med andra.
rule-parties-unknown = Ange vilka som söker.
rule-or = { $first }, eller { $second }
rule-way-organisations = minst { $organisations } organisationer
rule-way-civil = minst { $civil ->
    [one] en aktör från civilsamhället
   *[other] { $civil } aktörer från civilsamhället
} tillsammans med { $departments ->
    [0] vem som helst
    [one] minst en förvaltning
   *[other] minst { $departments } förvaltningar
}
rule-way-areas = minst { $departments } förvaltningar från olika områden
rule-way-departments = { $departments ->
    [one] minst en förvaltning
   *[other] minst { $departments } förvaltningar
}
rule-excluded = Parter som inte får söka i utlysningen: { $parties }.
rule-excluded-none = Alla parter är av ett slag som får söka.
rule-excluded-cure = Låt en part som får söka ta deras plats; de kan ändå medverka.
rule-excluded-unknown = Ange vilka som söker.
rule-signed = Inte undertecknat av: { $parties }.
rule-signed-all = Alla parter har undertecknat.
rule-signed-cure = Be dem underteckna ansökan.
rule-max-per-year = Högst { $limit } kr per år kan sökas. Mest ett år: { $most } kr.
rule-max-per-year-cure = Sänk det sökta beloppet eller fördela det på fler år.
rule-max-per-year-unknown = Ange vad som söks för varje år.
rule-max-total = Högst { $limit } kr kan sökas. Sökt: { $total } kr.
rule-max-total-cure = Sänk det sökta beloppet.
rule-max-total-unknown = Ange vad som söks för varje år.
rule-max-years = { $limit ->
    [one] Pengar kan sökas för högst ett år.
   *[other] Pengar kan sökas för högst { $limit } år.
} Sökt: { $years } år.
rule-max-years-cure = Korta satsningen eller betala de sista åren på annat sätt.
rule-max-years-unknown = Ange vad som söks för varje år.
rule-largest-share = Högst { $limit } % av kostnaden ett år kan sökas. Störst andel ett år: { $share } %.
rule-largest-share-cure = Öka egen eller andras medfinansiering, eller sänk det sökta beloppet.
rule-largest-share-unknown = Ange hela kostnaden för varje år som pengar söks för.
rule-cites-need = Ansökan hänvisar till ett verifierat behov.
rule-cites-no-need = Ansökan hänvisar inte till något verifierat behov.
rule-cites-need-cure = Välj ett av de verifierade behoven, eller låt behovet verifieras först.
rule-cites-need-unknown = Ange vilket behov ansökan svarar mot.

xlsform-yes = Ja
xlsform-no = Nej
xlsform-damaged = Filen går inte att läsa som en arbetsbok (xlsx).
    .cure = Öppna den i kalkylprogrammet och spara den som .xlsx.
xlsform-too-large = Filen rymmer mer än ett formulär kan göra ({ $limit } MB uppackad).
    .cure = Spara bara bladen survey, choices och settings i en ny arbetsbok.
xlsform-links = Arbetsboken hänvisar till andra filer eller innehåller program.
    .cure = Spara den som .xlsx utan makron och länkar.
xlsform-too-many-rows = Bladet har fler än { $limit } rader.
    .cure = Ta bort de rader som inte hör till formuläret.
xlsform-no-survey = Arbetsboken har inget blad som heter survey. Den har: { $value }.
    .cure = Döp bladet med frågorna till survey.
xlsform-other-sheet = Bladet ”{ $value }” hör inte till ett formulär.
    .cure = Ta bort bladet; bara survey, choices och settings läses.
xlsform-same-column = Två kolumner heter ”{ $value }”.
    .cure = Behåll en av dem.
xlsform-no-heading = ”{ $value }” står i en kolumn utan rubrik.
    .cure = Ge kolumnen en rubrik eller töm cellen.
xlsform-formula = Cellen innehåller en formel eller ett fel ({ $value }).
    .cure = Skriv texten själv i cellen.
xlsform-column = Kolumnen ”{ $value }” har ingen motsvarighet i ett ansökningsformulär.
    .cure = Töm kolumnen. Det den styrde får lösas på annat sätt, till exempel i frågans hjälptext.
xlsform-language = ”{ $value }” är inget av språken formulär kan ha.
    .cure = Använd Svenska (sv) eller English (en).
xlsform-two-settings = Bladet settings har mer än en rad.
    .cure = Behåll en.
xlsform-no-title = Formuläret har ingen titel.
    .cure = Skriv den under form_title på bladet settings.
xlsform-half-choice = Raden saknar listans namn (list_name) eller alternativets namn (name).
    .cure = Fyll i båda, eller ta bort raden.
xlsform-unused-list = Ingen fråga använder listan ”{ $value }”.
    .cure = Använd den i en fråga eller ta bort den.
xlsform-no-list = Listan ”{ $value }” finns inte på bladet choices.
    .cure = Lägg till listan där, eller rätta namnet.
xlsform-nested = En grupp eller upprepning ligger inuti en annan.
    .cure = Ett formulär har avsnitt (grupper) i en nivå, med tabeller (upprepningar) i. Avsluta den yttre först.
xlsform-not-ended = Gruppen eller upprepningen tar aldrig slut.
    .cure = Lägg till en rad med end_group eller end_repeat.
xlsform-not-begun = Raden avslutar något som inte har börjat.
    .cure = Ta bort raden, eller lägg till början.
xlsform-not-on-group = En grupp kan inte ha något under ”{ $value }”.
    .cure = Töm cellen. Ett villkor sätts på varje fråga i stället.
xlsform-not-on-table = En upprepning (tabell) kan inte ha något under ”{ $value }”.
    .cure = Töm cellen.
xlsform-not-on-column = En fråga i en upprepning (kolumn i en tabell) kan inte ha något under ”{ $value }”.
    .cure = Töm cellen, eller flytta frågan ut ur upprepningen.
xlsform-not-a-column = ”{ $value }” kan inte vara kolumn i en tabell.
    .cure = Flytta frågan ut ur upprepningen.
xlsform-rows-without-table = ”{ $value }” gäller bara upprepningar (tabeller).
    .cure = Töm cellen.
xlsform-answer-in-words = Texten hämtar in svaret på en annan fråga (dollartecken och klammer).
    .cure = Skriv texten utan det.
xlsform-type = Frågor av typen ”{ $value }” finns inte i ansökningsformulär.
    .cure = Ta bort raden eller använd en av: { $known }, select_one, select_multiple, begin_group, begin_repeat.
xlsform-appearance = Utseendet ”{ $value }” finns inte i ansökningsformulär.
    .cure = Töm cellen. Bara multiline, på en textfråga, har en motsvarighet: flera rader.
xlsform-required = ”{ $value }” är inget sätt att säga om svar krävs.
    .cure = Skriv yes, eller töm cellen.
xlsform-relevant = Villkoret ”{ $value }” kan inte uttryckas i ett ansökningsformulär.
    .cure = Låt det gälla svaret på en enda tidigare fråga, med likhetstecken för en valfråga eller selected() för flera val, och or emellan.
xlsform-constraint = Gränsen ”{ $value }” kan inte uttryckas i ett ansökningsformulär.
    .cure = Skriv minsta och största värde med >= och <=, och and emellan. Text räknas med string-length(.), val med count-selected(.).
xlsform-pyxform = Filen är inget giltigt XLSForm: { $value }
    .cure = Rätta det i arbetsboken.

selection-and = { $first } och { $last }
selection-agreement-unknown = Hur eniga granskarna är går inte att räkna ut: för få ansökningar har bedömts av mer än en.
selection-agreement-good = Granskarna är eniga (Krippendorffs alfa { $alpha }, där 1 är full enighet och 0 slump).
selection-agreement-enough = Granskarna är någorlunda eniga (Krippendorffs alfa { $alpha }, där 1 är full enighet och 0 slump).
selection-agreement-poor = Granskarna är oeniga (Krippendorffs alfa { $alpha }, där 1 är full enighet och 0 slump). Låt dem tala sig samman innan beslutet.
selection-disagreement = Granskarna skiljer sig minst en halv skala åt om: { $criteria }.
selection-usual-places = Plats { $places } i { $share } av fallen
selection-stability-firm = Valet håller: det blir detsamma i minst nio fall av tio, även om vikter eller granskare ändras något.
selection-stability-fair = Valet håller i stort: det blir detsamma i minst sju fall av tio när vikter eller granskare ändras något.
selection-stability-shaky = Valet står och väger: små ändringar av vikter eller granskare ger ofta ett annat val.
selection-stability-near-weights = Ändras vikterna något (en vikt på 20 % hamnar då oftast mellan 9 och 31 %) blir det samma val i { $share } av fallen.
selection-stability-any-weights = Med vilka vikter som helst, även orimliga, blir det samma val i { $share } av fallen.
selection-stability-reviewers-redrawn = Med andra granskare av samma slag blir det samma val i { $share } av fallen.
selection-stability-without-same = Valet blir detsamma vilken av de { $reviewers } granskarna som än räknas bort.
selection-stability-without = Räknas { $reviewer } bort { $change }.
selection-stability-swap = Den minsta ändring av en enda vikt som ger ett annat val: om ”{ $criterion }” väger { $to } i stället för { $weight } { $change }.
selection-stability-no-swap = Ingen ändring av en enda vikt ger ett annat val.
selection-change-both = kommer { $enters } med i stället för { $leaves }
selection-change-enters = kommer { $names } också med
selection-change-leaves = faller { $names } bort
selection-gap-empty = { $dimension }: ingen satsning gäller { $values }.
selection-gap-filled = { $dimension }: valet ger { $values } sin första satsning.
selection-gap-dominates = { $dimension }: { $values } får { $share } av pengarna.
selection-gap-untagged = { $dimension }: { $count ->
    [one] en satsning är inte märkt
   *[other] { $count } satsningar är inte märkta
} och syns inte i balansen.
selection-alternative-none = Inget beviljas; hela ramen sparas.
selection-alternative-own = Tjänstepersonernas egen avvägning mellan ansökningarna.
selection-alternative-rank-order = Ansökningarna beviljas i rangordning tills nästa inte ryms i ramen.
selection-alternative-best-sum = De ansökningar beviljas som tillsammans har flest poäng inom ramen.
selection-alternative-balanced = De ansökningar beviljas som täcker flest luckor i portföljen, och därefter har flest poäng.
selection-alternative-left = Det kostar { $amount } och lämnar { $left } av ramen.
selection-alternative-out = Utan pengar blir { $names }.
selection-alternative-passed = { $names } går miste om pengar fast en ansökan längre ned i rangordningen får.

error-too-short = Här står ingenting.
    .cure = Skriv texten på svenska, engelska eller båda.
