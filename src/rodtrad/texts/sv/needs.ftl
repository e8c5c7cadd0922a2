# Behov: nedbrytningar, index, kartor.
needs-no-column = Kolumnen ”{ $value }” finns inte.
    .cure = Kolumnerna är: { $known }.
needs-not-numeric = ”{ $value }” innehåller text och kan inte vara indikator.
    .cure = Välj en kolumn med tal eller ja/nej, eller ange kolumnens typ i specifikationen.
needs-twice = Variabeln ”{ $value }” är angiven två gånger.
    .cure = Ange varje variabel en gång.
needs-no-variable = Ingen bakgrundsvariabel är vald.
    .cure = Välj minst en variabel att bryta ned på.
needs-no-share = ”{ $value }” har andra värden än 0 och 1 och går inte att räkna som andel.
    .cure = Välj måttet medelvärde, eller en kolumn med ja/nej.
needs-nobody = Ingen person har något värde på ”{ $value }”.
    .cure = Kontrollera koderna för saknat värde i specifikationen.
needs-too-few = Så få personer berörs att inte ens totalen får visas.
    .cure = Välj en större population eller en vanligare händelse.
needs-too-many-groups = Nedbrytningen skulle ge { $value } grupper.
    .cure = Välj färre variabler, ett mindre djup, eller slå ihop värden (till exempel områden).

## Nedbrytningar i ord
needs-whole = { $indicator }: { $value } ({ $n } personer; osäkerhet { $interval }).
needs-group-share-more = { $group }: { $value } av { $n } personer, { $difference } mer än övriga. Det är { $excess } fler personer än om gruppen legat på jämförelsens nivå, { $part } av gapet.
needs-group-share-fewer = { $group }: { $value } av { $n } personer, { $difference } mindre än övriga. Det är { $excess } färre personer än om gruppen legat på jämförelsens nivå, { $part } av gapet.
needs-group-other-more = { $group }: { $value } ({ $n } personer), { $difference } mer än övriga; { $part } av gapet.
needs-group-other-fewer = { $group }: { $value } ({ $n } personer), { $difference } mindre än övriga; { $part } av gapet.
needs-nobody-sure = Ingen grupp skiljer sig säkert från övriga på det ogynnsamma hållet. Skillnaderna i tabellen kan vara slump.
needs-everybody = alla
needs-missing = uppgift saknas
needs-sure = säker
needs-unsure = kan vara slump
needs-table-ranked = { $indicator }: grupperna efter hur stor del av gapet de står för
needs-table-splits = Hur mycket av variationen mellan personer som ligger mellan grupperna
needs-column-group = Grupp
needs-column-n = Antal
needs-column-value = Värde
needs-column-interval = Osäkerhet
needs-column-difference = Mot övriga
needs-column-excess = Fler/färre
needs-column-part = Del av gapet
needs-column-sure = Skillnaden
needs-column-variables = Uppdelning
needs-column-groups = Grupper
needs-column-hidden = Dolda
needs-column-explained = Förklarar
needs-note-sure = ”Säker” betyder att skillnaden mot övriga står sig när hänsyn tagits till att många grupper jämförs ({ $method }). Små grupper rangordnas försiktigt.
needs-method-benjamini-hochberg = högst 5 % av de säkra väntas vara slump, Benjamini–Hochberg
needs-method-holm = högst 5 % risk att någon är slump, Holm
needs-note-missing = { $count ->
    [one] En person saknar värde och ingår inte.
   *[other] { $count } personer saknar värde och ingår inte.
}
needs-note-hidden = { $count ->
    [0] Ingen grupp är dold.
    [one] En grupp är dold, för att den är liten eller för att en liten annars gick att räkna fram.
   *[other] { $count } grupper är dolda, för att de är små eller för att en liten annars gick att räkna fram.
}

cli-needs = Visar var en indikator skiljer sig: för vilka grupper, hur stor del av gapet de står för och hur säkert det är.

    Läser persondata (CSV, XLSX, Parquet) med sin beskrivning. Små grupper visas aldrig, och går inte att räkna fram.
    .short = visar var gapet finns, i persondata
cli-needs-spec = datamängdens kort: kolumnerna, ägaren, grunden (YAML)
cli-needs-indicator = kolumnen med det som mäts
cli-needs-by = bakgrundsvariabler, med komma emellan
cli-needs-depth = hur många variabler som kombineras på en gång
cli-needs-measure = andel, medelvärde, antal per exponering eller kvantil
cli-needs-better = vilket håll som är gynnsamt
cli-needs-exposure = kolumnen som ett antal delas med, till exempel år
cli-needs-quantile = vilken kvantil, 0,5 är medianen
cli-needs-reference = ett värde att jämföra med, till exempel rikets; annars helheten
cli-needs-correction = hur hänsyn tas till att många grupper jämförs
cli-needs-minimum = minsta antal som visas
cli-needs-round = avrundar antal till jämna så här många
cli-needs-rows = hur många grupper som visas

## Områden och kartor
needs-same-everywhere = ”{ $value }” har samma värde i alla områden, eller inget alls.
    .cure = Ta bort variabeln ur indexet.
needs-weight = Vikten för ”{ $value }” måste vara större än noll.
    .cure = Ange en vikt, eller ta bort variabeln.
needs-few-areas = Bara { $value } områden har både index och utfall.
    .cure = Det behövs minst fyra, med olika index.
map-not-geojson = Kartan är ingen GeoJSON-fil med en lista av områden (FeatureCollection).
    .cure = Exportera områdena som GeoJSON ur kartprogrammet.
map-too-large = Kartan är större än { $value } MB.
    .cure = Förenkla gränserna i kartprogrammet.
map-no-code = Området saknar en kod i egenskapen.
    .cure = Ange den egenskap som har koden. Området har: { $known }.
map-no-polygon = Området { $value } har ingen yta med giltiga koordinater.
    .cure = Exportera områden som Polygon eller MultiPolygon.
map-code-twice = Koden finns på flera områden: { $value }.
    .cure = Slå ihop dem, eller välj en egenskap där varje område har sin egen kod.
map-no-areas = Kartan har inga områden.
    .cure = Exportera den på nytt.
map-no-values = Inget område på kartan har något värde.
    .cure = Kontrollera att koderna i data är samma som på kartan.
map-hidden = visas inte (för få personer)
map-missing = uppgift saknas
map-description = Karta med { $areas } områden. Lägst: { $lowest } ({ $low }). Högst: { $highest } ({ $high }). { $hidden ->
    [0] { "" }
    [one] Ett område visas inte.
   *[other] { $hidden } områden visas inte.
} { $outside ->
    [0] { "" }
    [one] Ett område med värde finns inte på kartan.
   *[other] { $outside } områden med värde finns inte på kartan.
} Alla värden står i tabellen.
map-column-area = Område
map-column-code = Kod
map-column-value = Värde
map-column-class = Klass
needs-quantile-elsewhere = En kvantil går inte att räkna ur färdiga summor.
    .cure = Räkna den på persondata, eller välj andel, medelvärde eller antal.
needs-outside-classes = Någon har ett värde på ”{ $value }” utanför klasserna.
    .cure = Låt första gränsen vara det minsta värdet och sista det största.
needs-no-place = ”{ $value }” finns inte bland organisationerna.
    .cure = De som finns är: { $known }.
distribution-description = Varje rad visar mitten och var de mellersta åtta tiondelarna ligger.
distribution-words = hälften har högst { $middle }; åtta av tio ligger mellan { $low } och { $high }
distribution-quantile = { $percent } % har högst
needs-told-before = Tillsammans med det som redan har visats om samma personer skulle den här fördelningen avslöja små antal.
    .cure = Använd samma gränser och grupper som i de tidigare fördelningarna, eller dela upp på färre sätt.
needs-before-others = De tidigare fördelningarna gäller andra personer än den nya.
    .cure = Jämför bara fördelningar av samma uppgifter.
