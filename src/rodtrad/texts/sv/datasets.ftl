# Datamängder: kortet, personuppgifter och pseudonymer. Vad som är fel, och (.cure) vad man gör åt det.
card-none = Filen är inget datakort.
    .cure = Ett datakort anger minst key, title, owner och columns. Se docs/data.md.
card-repeated-column = Kolumnen ”{ $value }” beskrivs mer än en gång.
    .cure = Behåll en av beskrivningarna.
card-unknown-column = Kolumnen ”{ $value }” finns inte bland kortets kolumner.
    .cure = Kolumnerna är: { $known }.
card-owed = Uppgiften saknas, och datamängden handlar om personer.
    .cure = Ange { $value }: rättslig grund (legal_basis), ändamål (purpose) och gallringsdag (keep_until).
card-open-persons = Uppgifter om personer kan inte vara öppna.
    .cure = Välj audited, protected eller closed.
card-same-code = Koden ”{ $value }” står mer än en gång, eller både som kod och som tecken för saknat värde.
    .cure = Behåll den på ett ställe. 1 och 1.0 räknas som samma kod.

table-future-date = ”{ $value }” ligger efter { DATETIME($on, dateStyle: "long") }, den dag uppgifterna togs ut.
    .cure = Rätta datumet. Får kolumnen ha kommande datum: ange den i kortets future_dates.

table-unusable-type = Kolumnen innehåller { $value }, som inte går att läsa som text.
    .cure = Spara den som tal, text eller datum.

identity-first = Datamängden har personnummer och får inte läsas som den är.
    .cure = Pseudonymisera den först: rodtrad data pseudonymise KORT FIL -o UT
identity-no-key = Datamängden har ingen personnyckel att pseudonymisera.
    .cure = Ange person_key i kortet, och person_key_kind: personal_identity_number eller other.
identity-form = Värdet är inget personnummer: det har fel längd eller fel tecken.
    .cure = Skriv ÅÅÅÅMMDD-NNNN eller ÅÅMMDD-NNNN. Formatera kolumnen som text om inledande nollor fallit bort.
identity-date = Personnumrets datum finns inte eller ligger i framtiden.
    .cure = Kontrollera numret mot källan.
identity-checksum = Personnumrets kontrollsiffra stämmer inte.
    .cure = Kontrollera numret mot källan. Reservnummer: sätt person_key_kind till other.
identity-century = Samma tio siffror förekommer med olika århundraden, så det går inte att säga vem som menas.
    .cure = Skriv personnumren med tolv siffror.
identity-repeated = Samma person finns på flera rader: { $rows }. Numret kan vara skrivet på olika sätt.
    .cure = Behåll en rad per person. Ska filen ha flera: säg det där kolumnerna beskrivs (one_row_per_person: false i kortet).
identity-disguised = Kolumnen ”{ $column }” innehåller personnummer ({ $count ->
    [one] en rad
   *[other] { $count } rader
 }, de första: { $rows }).
    .cure = Ta bort kolumnen, gör den till person_key, eller ange den i kortets not_personal om det inte är personnummer.

key-none = Det finns ingen nyckel för pseudonymer.
    .cure = Sätt miljövariabeln { $value }, eller ange nyckelns fil med --key.
key-absent = Nyckelfilen { $value } går inte att läsa.
    .cure = Kontrollera sökvägen, eller skapa en nyckel: rodtrad data key FIL
key-weak = Nyckeln är för kort eller för enkel.
    .cure = Den ska ha minst { $value } tecken av många slag. Skapa en: rodtrad data key FIL
key-beside = Nyckeln får inte ligga i samma mapp som uppgifterna ({ $value }).
    .cure = Förvara den för sig, dit säkerhetskopior av uppgifterna inte når.
key-exists = Filen { $value } finns redan.
    .cure = Välj ett annat namn. En nyckel som är i bruk får aldrig skrivas över.
key-unwritable = Nyckeln gick inte att skriva till { $value }.
    .cure = Kontrollera mappen och dina rättigheter.

save-kind = Filen ska heta något som slutar på .parquet eller .csv.
    .cure = Byt ändelse på { $value }.
save-failed = Det gick inte att skriva till { $value }.
    .cure = Kontrollera mappen, dina rättigheter och att disken har plats. Ingenting har sparats.

database-no-driver = PostgreSQL går inte att nå: tillägget psycopg är inte installerat.
    .cure = Installera det: pip install "rodtrad[web]"
database-address = Databasens adress går inte att förstå.
    .cure = Skriv den som postgresql://namn@server/databas.
database-away = Databasen svarar inte.
    .cure = Kontrollera server, port, användare och lösenord.
database-no-table = Databasen har ingen tabell eller vy ”{ $value }”.
    .cure = Skriv den som schema.tabell, med stora och små bokstäver som i databasen.
database-denied = Du får inte läsa ”{ $value }”.
    .cure = Be den som förvaltar databasen om läsrätt.
database-failed = Databasen avbröt läsningen.
    .cure = Försök igen. Kvarstår felet: kontakta den som förvaltar databasen ({ $value }).

data-checked = { $title }: { $rows } rader, { $columns } kolumner. Allt stämmer med kortet. Innehåll { $hash }.
data-pseudonymise-next = Personnumren håller. Pseudonymisera innan uppgifterna används.
data-pseudonymised = { $persons } personer på { $rows } rader har fått pseudonymer. Tabellen ligger i { $file }, kortet i { $card }.
data-key-made = Nyckeln ligger i { $file }. Kännetecken: { $fingerprint }. Förvara den skild från uppgifterna och deras säkerhetskopior. Går den förlorad kan nya uppgifter inte kopplas till gamla.
data-column-area = Område
data-column-period = Period
data-column-group = Grupp
data-column-value = Värde
data-more-rows = { $count ->
    [one] Ytterligare en rad visas inte.
   *[other] Ytterligare { $count } rader visas inte.
}
data-source = Källa: { $source }, hämtat { DATETIME($on, dateStyle: "long") }.

save-over-source = { $value } är filen som läses.
    .cure = Välj ett annat namn för resultatet. Originalet skrivs aldrig över.

cli-data = Tar in uppgifter: kontrollerar dem mot sitt datakort, ger personer pseudonymer och hämtar nyckeltal från öppna källor.
    .short = kontrollerar, pseudonymiserar och hämtar uppgifter
cli-data-check = Läser en fil (CSV, XLSX, Parquet) eller en PostgreSQL-tabell (postgresql://…) och visar alla fel mot datakortet, med rad och kolumn.

    Slutkod 0: uppgifterna håller. 2: de gör det inte.
    .short = kontrollerar en fil eller tabell mot sitt datakort
cli-data-check-table = Databasens tabell, som schema.tabell (annars kortets nyckel).
cli-data-pseudonymise-table = Databasens tabell, som schema.tabell (annars kortets nyckel).
cli-data-pseudonymise = Byter personnyckeln mot pseudonymer (HMAC-SHA-256 med nyckel) och skriver tabellen med ett nytt datakort bredvid. Bara kortets kolumner följer med.

    Nyckeln läses ur --key eller miljövariabeln RODTRAD_PSEUDONYM_KEY och får inte ligga bland uppgifterna.
    .short = byter personnyckeln mot pseudonymer
cli-data-pseudonymise-output = Filen som ska skrivas (.parquet eller .csv).
cli-data-pseudonymise-key = Filen med nyckeln.
cli-data-key = Skapar en hemlig nyckel för pseudonymer. Bara du får läsa filen.
    .short = skapar en nyckel för pseudonymer
cli-data-fetch = Hämtar nyckeltal från öppna källor. Svaren sparas på datorn en tid, så att samma fråga inte ställs i onödan.
    .short = hämtar nyckeltal från Kolada, SCB eller Statistikcentralen
cli-data-fetch-kolada = Hämtar ett nyckeltal ur Kolada för kommuner, regioner eller kommungrupper.
    .short = ett nyckeltal ur Kolada
cli-data-fetch-kolada-area = Kommunkod (0581), regionkod (0005) eller kommungrupp (G35886). Upprepa för flera; utan: alla.
cli-data-fetch-kolada-year = År eller följd av år (2015-2024). Upprepa för flera.
cli-data-fetch-kolada-gender = Även uppdelat på kvinnor och män.
cli-data-fetch-kolada-address = Källans adress, om det inte är Koladas egen.
cli-data-fetch-kolada-fresh = Så många timmar gäller ett sparat svar (24).
cli-data-fetch-kolada-output = Filen som ska skrivas (.parquet eller .csv); datakortet läggs bredvid.
cli-data-fetch-pxweb = Hämtar ett mått ur en PxWeb-tabell: SCB (scb), Statistikcentralen i Finland (statfi) eller en annan adress.
    .short = ett mått ur SCB:s eller Statistikcentralens databas
cli-data-fetch-pxweb-choose = Val av värden: Region=0580,0581 eller Tid=top(5) eller Region=* eller Region=list(agg_…) för en av källans indelningar. Upprepa för flera variabler.
cli-data-fetch-pxweb-area = Variabeln som är områden, om tabellen inte själv säger det.
cli-data-fetch-pxweb-address = scb, statfi eller en annan PxWeb-adress.
cli-data-fetch-pxweb-fresh = Så många timmar gäller ett sparat svar (24).
cli-data-fetch-pxweb-output = Filen som ska skrivas (.parquet eller .csv); datakortet läggs bredvid.
