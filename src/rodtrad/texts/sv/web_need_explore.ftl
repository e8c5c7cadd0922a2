# Behov: jämförelser, år, spridning, index och kartor som analyser.
need-kind-figures = En uppgift om ett område
need-analysis-spread = Spridning
need-analysis-change = Förändring
need-analysis-comparison = Jämförelse
need-analysis-index = Socioekonomiskt index
need-analysis-map = Karta
run-kind-spread = Spridning inom grupper
run-kind-change = Förändring över åren
run-kind-comparison = Jämförelse med andra
run-kind-index = Socioekonomiskt index
run-kind-map = Karta
run-step-spread = Ser efter hur värdena är spridda
run-step-change = Jämför åren
run-step-comparison = Jämför med de andra
run-step-index = Väger samman variablerna
run-step-map = Lägger värdena på kartan
need-figure-hidden = dold
need-figure-missing = saknas
need-everybody = Alla
need-percentage-points = procentenheter
need-no-rows = Det finns inga rader för det som valdes.
    .cure = Välj en annan period eller grupp.
need-several-figures = Området har flera uppgifter för samma period.
    .cure = Välj en grupp, eller hämta en datamängd med en uppgift per område och period.
needs-no-figures = ”{ $value }” eller alla andra saknar uppgifter.
    .cure = Välj ett annat område, en annan grupp eller andra att jämföra med.
need-ask-period = Period
need-ask-every = Alla
need-ask-group = Grupp
need-ask-by = Dela upp på
    .help = Lämna tomt för alla tillsammans. Högst två.
need-column-other = Jämförd med
need-column-own = Egen
need-column-theirs = Den andra
need-column-difference-own = Skillnad
need-column-interval = Osäkerhet
need-column-change = Förändring
need-column-place = Område
need-column-area = Område
need-column-index = Index
need-column-weight = Vikt
need-column-variable = Variabel
need-column-direction = Riktning
need-column-share-of-index = Del av indexet

# Spridning
need-ask-spread = Visa spridningen inom grupper
need-ask-spread-lead = Ett medelvärde kan dölja att några få bär det mesta. Välj en mängd, så visas hur den är fördelad i varje grupp.
need-spread-column = Vad ska visas?
need-spread-variable = Inom vilka grupper?
need-spread-title = { $column } inom { $variable }
need-spread-told = Så är värdena spridda i de största grupperna:
need-spread-group = { $group }: hälften ligger mellan { $low } och { $high }, den mittersta har { $middle }.
need-spread-classes = Så många har { $column } i varje klass
need-spread-classes-note = En gräns hör till klassen som börjar där.
need-spread-note = Ett kvantilvärde visas bara där tillräckligt många ligger på båda sidor.
need-explored-says-spread = Punkten är den mittersta personens värde. Strecket går från den lägsta tiondelen till den högsta.

# Förändring
need-ask-change = Följ över åren
need-ask-change-lead = Ökar eller minskar problemet, och för vilka? Välj ett mått och vilken kolumn som säger vilket år det gäller.
need-change-year = År
    .help = En kolumn med årtal eller läsår, eller med dagar. Av dagar tas året.
    .twice = Året kan inte också vara det som mäts eller delas upp på.
need-change-usual = { $column } år för år
need-change-title = { $column } år för år
need-change-caption = Värde per år, och förändring från det första till det sista
need-change-nothing = Grupperna är för små för att visa någon förändring.
need-change-sure = { $group }: från { $start } ({ $first }) till { $end } ({ $last }), en förändring på { $interval }. Den är större än slumpen brukar ge.
need-change-unsure = { $group }: från { $start } ({ $first }) till { $end } ({ $last }). Förändringen ({ $interval }) kan vara slump.
need-change-note = Åren räknas som om det vore olika personer. Är det samma personer varje år är osäkerheten mindre än den som visas.
need-explored-says-change = En linje för varje grupp. Där en linje är bruten är gruppen för liten för att visas det året.

# Jämförelse
need-ask-comparison = Jämför med andra
need-ask-comparison-lead = Är läget annorlunda här än hos andra? Välj vad som ska mätas och vilken organisation eller vilket område som är ert eget.
need-comparison-own = Det egna
    .help = Så som det står i datamängden.
need-comparison-peers = Jämför med
    .help = En sparad grupp, eller alla i datamängden.
need-comparison-all = Alla andra i datamängden
need-comparison-no-peers = Jämförelsen görs med alla andra i datamängden. En namngiven grupp kan sparas först.
need-comparison-usual = { $column }: { $own } och andra
need-comparison-title = { $column }: { $own } jämfört med andra
need-comparison-hidden = Grupperna är för små för att jämföras.
need-comparison-sure = { $group }: { $own } har { $own_value }, { $other } har { $other_value }. Skillnaden ({ $interval }) är större än slumpen brukar ge.
need-comparison-unsure = { $group }: { $own } har { $own_value }, { $other } har { $other_value }. Skillnaden ({ $interval }) kan vara slump.
need-comparison-same = Samma som { $own }
need-comparison-caption = Det egna mot de andra
need-comparison-note = Jämförelsen tar inte hänsyn till att grupperna kan skilja sig åt på andra sätt. Dela upp på bakgrund för att jämföra lika med lika.
need-comparison-figures-note = Uppgifterna är publicerade av källan. De säger var ni ligger, inte varför.
need-compared-told = { $own } har { $value } ({ $period }). Mitten av de { $count } andra är { $middle }.
need-compared-rank-higher = Det är plats { $rank } av { $of }, räknat från det högsta.
need-compared-rank-lower = Det är plats { $rank } av { $of }, räknat från det lägsta.
need-compared-middle = Mitten av de andra
need-compared-caption = { $column } i varje område och period
need-explored-says-comparison = Det egna är tydligast. Varje linje eller punkt finns också i tabellen.

# Index
need-ask-index = Gör ett socioekonomiskt index
need-ask-index-lead = Väg samman flera uppgifter om varje område till ett mått på dess läge, och se hur det hänger ihop med ett utfall.
need-index-area = Områden
    .help = Kolumnen som säger vilket område raden gäller.
need-index-variables = Variabler i indexet
need-index-variables-lead = Markera dem som ska ingå. Vikten säger hur mycket var och en betyder i förhållande till de andra.
need-index-use = Ingår i indexet
need-index-share = Vikt
need-index-direction = Riktning
need-index-straight = Högt värde är ett gott läge
need-index-turned = Högt värde är ett svårt läge
need-index-none-chosen = Markera minst en variabel.
need-index-weight-owed = Skriv en vikt som är större än noll.
need-index-rescaling = Hur ska variablerna göras jämförbara?
need-index-rescaling-min-max = 0 för det lägsta området och 10 för det högsta
need-index-rescaling-z-score = Avstånd från områdenas medelvärde, i standardavvikelser
need-index-rescaling-rank = Plats i ordningen, från 0 till 10
need-index-outcome = Utfall
    .help = Något som kan hänga ihop med områdets läge. Kan inte ingå i indexet.
need-index-no-outcome = Inget utfall
need-index-outcome-twice = Utfallet ingår redan i indexet.
need-index-weight = Låt områden räknas efter
    .help = Till exempel antal invånare. Annars räknas alla områden lika.
need-index-no-weight = Alla områden lika
need-index-usual = Socioekonomiskt index per { $area }
need-index-none = Inget område har alla variabler.
need-index-told = { $areas } områden har ett index, från { $low } ({ $lowest }) till { $high } ({ $highest }).
need-index-hidden = { $count ->
    [one] Ett område är dolt
   *[other] { $count } områden är dolda
 }, eftersom det är för få personer.
need-index-missing = { $count ->
    [one] Ett område saknar någon variabel och får
   *[other] { $count } områden saknar någon variabel och får
 } därför inget index.
need-index-few = För få områden har både index och utfall för att säga hur de hänger ihop.
need-index-link-sure = { $outcome } hänger ihop med indexet i { $areas } områden: { $slope } för varje steg på indexet ({ $from } till { $to }). Korrelationen är { $r } ({ $low } till { $high }).
need-index-link-unsure = Det går inte att säga säkert att { $outcome } hänger ihop med indexet i { $areas } områden: { $slope } för varje steg ({ $from } till { $to }). Korrelationen är { $r } ({ $low } till { $high }).
need-index-caption = Områdena efter index
need-index-scaled = Variablerna står på indexets skala: högre är ett bättre läge.
need-index-chart = { $outcome } mot socioekonomiskt index
need-index-rescaled-min-max = Varje variabel går från 0 i området med lägst läge till 10 i det med högst. Indexet är det vägda medelvärdet.
need-index-rescaled-z-score = Varje variabel är områdets avstånd från områdenas medelvärde, i standardavvikelser. Indexet är det vägda medelvärdet.
need-index-rescaled-rank = Varje variabel är områdets plats i ordningen, från 0 till 10. Indexet är det vägda medelvärdet.
need-index-weighted = Större områden räknas mer i sambandet.
need-index-unweighted = Alla områden räknas lika i sambandet.
need-index-ecological = Att områden följs åt säger inget om de enskilda personerna, och inget om vad som orsakar vad.
need-index-to-map = Visa på karta
need-explored-says-index = Varje punkt är ett område, större ju mer det räknas. Den streckade linjen ligger närmast punkterna.

# Kartor
need-maps = Kartor
need-maps-lead = Gränser som värden kan ritas på: kommuner, stadsdelar, skolområden. Driften kan lägga in kartor för alla.
need-borders-none = Det finns inga kartor än.
need-borders-operator = För alla
need-borders-areas = { $areas } områden
need-borders-add = Lägg till en karta
need-borders-file = GeoJSON-fil
    .help = Ytor (Polygon eller MultiPolygon), högst 50 MB. Kommunens kartavdelning kan ta fram en.
need-borders-title = Namn
    .help = Till exempel: Lindviks stadsdelar 2026.
need-borders-source = Källa
    .help = Vem som har gjort kartan.
need-borders-code = Egenskap med områdets kod
    .help = Lämna tomt för att gissa: den brukar heta kod, id eller kommunkod.
need-borders-name = Egenskap med områdets namn
need-borders-wrong = Kartan kan inte användas
need-borders-added = Kartan { $title } är tillagd, med { $areas } områden.
need-borders-retire = Ta ur bruk
need-borders-retire-which = Ta kartan { $title } ur bruk
need-borders-retired = Kartan erbjuds inte längre. Det som redan är ritat på den finns kvar.
need-ask-map = Visa på karta
need-ask-map-lead = Var är det som störst? Välj karta, vad som ska visas och hur värdena delas i klasser.
need-map-borders = Karta
    .help = Områdena paras ihop med datamängdens på kod eller namn.
need-map-choice = { $title } ({ $areas } områden)
need-map-area = Områden i datamängden
    .help = Kolumnen som säger vilket område raden gäller.
need-map-column = Vad ska visas?
need-map-how = Klasser
need-map-how-quantile = Lika många områden i varje
need-map-how-natural = Naturliga gränser: så lika som möjligt inom varje
need-map-how-equal = Lika stora steg
need-map-classes = Antal klasser
need-map-of-index = Indexet ”{ $title }” ritas på kartan.
need-map-usual = { $column } på karta
need-map-usual-index = { $title } på karta
need-map-no-borders = Det finns ingen karta att rita på
    .what = Lägg till gränserna för era områden först.
need-map-no-match = Inget av områdena i datamängden finns på kartan, varken som kod eller som namn.
    .cure = Välj en annan karta eller en annan kolumn med områden.
need-map-gone = Kartan eller indexet finns inte för dig.
    .cure = Välj en annan karta, eller gör om indexet.
need-map-told = Kartan visar { $what }.
need-map-outside = { $count ->
    [one] Ett område i datamängden finns inte på kartan.
   *[other] { $count } områden i datamängden finns inte på kartan.
 }
need-map-outside-caption = Finns inte på kartan ({ $count })
need-map-caption = Kartans områden
need-map-note = Stora ytor syns mest, men det är inte där flest bor. Läs tabellen bredvid.
need-map-source = Karta: { $source }.
need-map-svg = Hämta kartan (SVG)
need-explored-says-map = Mörkare är högre. Varje klass har sitt nummer i förklaringen och i tabellen.
action-need-borders-added = lade till en karta
action-need-borders-retired = tog en karta ur bruk
