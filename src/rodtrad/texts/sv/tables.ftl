# Datafiler: vad som är fel, och (.cure) vad man gör åt det.
table-absent = Datafilen { $value } finns inte.
    .cure = Kontrollera sökvägen. Den räknas från mappen där dokumentet ligger.
table-unreadable = Datafilen { $value } går inte att öppna.
    .cure = Kontrollera att det är en fil och att du har rätt att läsa den.
table-too-large = Datafilen är större än { $value } MB.
    .cure = Ta bort kolumner och rader som inte behövs.
table-too-many-rows = Datafilen har fler än { $value } rader.
    .cure = Ta bort rader som inte behövs.
table-empty = Datafilen är tom.
    .cure = Första raden ska ha kolumnernas namn, och sedan en rad per person.
table-no-rows = Datafilen har kolumnnamn men inga rader.
    .cure = Lägg till en rad per person.
table-encoding = Filen är inte skriven i teckenkodningen UTF-8.
    .cure = Spara om den som ”CSV UTF-8” i kalkylprogrammet.
table-not-a-table = Filen är ingen tabell.
    .cure = Spara tabellen som CSV (UTF-8), XLSX eller Parquet.
table-old-excel = Filen är ett gammalt Excelformat (.xls) eller skyddad med lösenord.
    .cure = Spara den som XLSX utan lösenord.
table-no-room = Det finns inte plats på disken i { $value } för att läsa en så stor fil.
    .cure = Frigör plats, eller låt miljövariabeln TMPDIR peka ut en mapp som har plats.
table-damaged = Filen är skadad eller avbruten och går inte att läsa.
    .cure = Hämta eller spara den på nytt.
table-bomb = Filen packar upp till mer än { $value } MB eller har orimligt många delar.
    .cure = Spara bara tabellen i en ny arbetsbok.
table-ragged-row = Raden har { $found ->
    [one] ett värde
   *[other] { $found } värden
 } men tabellen har { $expected } kolumner.
    .cure = Sätt citattecken om text som innehåller skiljetecknet, och kontrollera att inget värde fallit bort.
table-missing-column = Kolumnen ”{ $value }” finns inte i filen.
    .cure = Filen har kolumnerna: { $known }.
table-missing-column-near = Menar du någon av dessa kolumner i filen: { $suggestion }?
table-repeated-column = Kolumnen ”{ $value }” finns mer än en gång.
    .cure = Behåll en av dem, eller ge dem olika namn.
table-not-a-number = ”{ $value }” är inget tal.
    .cure = Skriv ett tal, lämna cellen tom, eller ange värdet som kod för saknat värde i kolumnens beskrivning.
table-ambiguous-number = ”{ $value }” kan betyda både tusental och decimaler.
    .cure = Skriv decimaler med punkt, och tusental utan komma.
table-not-whole = ”{ $value }” är inget heltal.
    .cure = Skriv ett tal utan decimaler, eller ändra kolumnens typ till number.
table-not-boolean = ”{ $value }” är varken ja eller nej.
    .cure = Skriv 1 eller 0, ja eller nej.
table-not-a-date = ”{ $value }” är inget datum.
    .cure = Skriv datumet som ÅÅÅÅ-MM-DD.
table-unknown-code = ”{ $value }” är ingen av kolumnens koder.
    .cure = Koderna är: { $known }.
table-missing-value = Värdet saknas.
    .cure = Fyll i det; kolumnen får inte ha tomma celler.
table-repeated-person = Personen ”{ $value }” finns på flera rader: { $rows }.
    .cure = Behåll en rad per person.
table-more-problems = Ytterligare { $count } fel visas inte (i: { $columns }).
    .cure = Rätta felen ovan och läs in filen igen.
table-note-unused = { $count ->
    [one] En kolumn används inte, för den står inte i dataplanen: { $columns }.
   *[other] { $count } kolumner används inte, för de står inte i dataplanen: { $columns }.
}
table-note-sheets = Arbetsboken har flera blad. Bladet ”{ $used }” används.
