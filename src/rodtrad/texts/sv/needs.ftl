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
