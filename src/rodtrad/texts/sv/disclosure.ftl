# Röjandekontroll: att inga siffror säger något om enskilda personer.
disclosure-minimum = Minsta antal som får visas kan inte vara { $value }.
    .cure = Ange ett heltal från 2 och uppåt; 5 är vanligt.
disclosure-rounding = Det går inte att avrunda till jämna { $value }.
    .cure = Ange 1 (ingen avrundning) eller ett större heltal, till exempel 5.
disclosure-dominance = Regeln om dominans går inte att använda: { $value }.
    .cure = Ange minst en person och en andel över 0 och högst 1.
disclosure-not-additive = Tabellens delar summerar inte till dess totaler.
    .cure = Kontrollera att antalen är hela, inte negativa, och att varje total är summan av sina delar.
disclosure-unsolved = Röjandekontrollen gick inte att räkna färdigt ({ $value }).
    .cure = Dela upp tabellen i färre grupper, eller slå ihop små grupper.
disclosure-hidden = ..
disclosure-rule = Antal under { $minimum } visas inte.
disclosure-rule-more = { $count ->
    [0] Inget mer har dolts.
    [one] En grupp till har dolts, så att de små antalen inte går att räkna fram.
   *[other] { $count } grupper till har dolts, så att de små antalen inte går att räkna fram.
}
disclosure-rule-rounded = Antalen är avrundade till jämna { $base }, så delar och totaler kan skilja sig något.
disclosure-rule-dominance = Grupper där { $persons } personer står för mer än { $share } av summan visas inte.
disclosure-too-much-told = Det har redan visats så mycket om de här personerna att det inte går att avgöra vad mer som kan visas.
    .cure = Gör en enda fördelning med de grupper som behövs, eller visa den med en ny datamängd.
