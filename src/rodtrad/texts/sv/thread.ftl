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
lock-broken = Tråden är bruten.
    .cure = Laga det, eller lås ändå och ange skälet med --despite.

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
