# Det som alla sidor delar.
product-name = Rödtråd
footer = Rödtråd håller ihop en social investering, från behov till slutsats.
skip-to-content = Hoppa till innehållet
save = Spara
cancel = Avbryt
core-yes = Ja
core-no = Nej
core-moment = { $day } kl. { $time }

# Sidhuvudet
nav-main = Huvudmeny
nav-investments = Investeringar
nav-people = Personer
nav-log = Logg
nav-me = Min sida
nav-logout = Logga ut
nav-work-in = Arbeta i { $name }
language-choose = Språk
breadcrumb = Du är här

# Startsida för den som inte hör till någon organisation
home-title = Välkommen
home-no-organisation = Du är inte med i någon organisation ännu
    .what = Be samordnaren för sociala investeringar i din kommun eller region att lägga till dig.

# Rutor med besked
alert-info = Information:
alert-success = Klart:
alert-warning = Varning:
alert-danger = Fel:

# Formulär
field-optional = (valfritt)
field-error = Fel:
error-summary =
    { $count ->
        [one] En uppgift behöver rättas
       *[other] { $count } uppgifter behöver rättas
    }
draft-saved = Utkastet sparat { $time }
draft-saving = Sparar utkastet …
draft-failed = Utkastet kunde inte sparas. Det du skrivit finns kvar på sidan.
draft-logged-out = Du är utloggad. Det du skrivit finns kvar. Spara som vanligt, så får du logga in och skicka det sedan.
offline = Det finns ingen nätanslutning just nu. Det du har skrivit står kvar här: skicka igen när nätet är tillbaka.
data-file-missing = Filen finns inte på servern längre.
    .cure = Be den som sköter servern att lägga tillbaka den ur säkerhetskopian, eller lämna in filen igen.
leave-unsaved = Du har ändringar som inte är sparade.
row-added = En rad har lagts till.
row-removed = Raden har tagits bort.

# Tal och datum som någon skriver
number-unreadable = ”{ $typed }” går inte att läsa som ett tal. Skriv till exempel 1 234,50.
number-two-readings = ”{ $typed }” kan läsas på två sätt. Skriv { $thousands } om du menar tusental, eller { $decimals } om du menar decimaler.
number-too-many-decimals = ”{ $typed }” har fler än två decimaler. Skriv beloppet i kronor och ören.
number-too-small = Talet ska vara minst { $least }.
number-too-large = Talet ska vara högst { $most }.
day-unreadable = Skriv datumet som år-månad-dag, till exempel 2026-03-01.

# Tabeller och figurer
table-copy = Kopiera tabellen
table-copied = Kopierad. Klistra in i Excel.
table-csv = Hämta som CSV
figure-numbers = Visa siffrorna i en tabell
figure-source = Källa: { $source }
compare = Jämförelse sida vid sida
compare-differs = skiljer sig
change-added = Tillagt
change-removed = Borttaget
change-changed = Ändrat
change-before = Före:
change-after = Efter:
change-reason = Skäl: { $reason }
pages = Sidor
pages-previous = Föregående sida
pages-next = Nästa sida
pages-where = Sida { $page } av { $of }

# Den röda tråden
thread = Den röda tråden
step-done = Klart
step-broken = Tråden brister
step-next = Nästa steg
step-todo = Återstår

# Sidor för fel
error-page-number = Fel { $status }
error-page-home = Till startsidan
error-page-400 = Sidan kunde inte tolka det som skickades
    .what = Något i adressen eller formuläret gick inte att läsa.
    .cure = Gå tillbaka, ladda om sidan och försök igen.
error-page-403 = Du har inte behörighet till det här
    .what = Sidan finns, men din roll ger inte tillgång till den.
    .cure = Be samordnaren om du behöver den för ditt arbete.
error-page-old-form = Formuläret var för gammalt
    .what = Sidan hade varit öppen för länge eller så har du loggat in på nytt sedan den öppnades. Inget har sparats.
    .cure = Gå tillbaka, ladda om sidan och skicka formuläret igen.
error-page-404 = Sidan finns inte
    .what = Adressen kan vara felskriven, eller så hör sidan till någon annan.
    .cure = Kontrollera adressen, eller leta från startsidan.
error-page-409 = Någon annan hann före
    .what = Det du ville ändra har ändrats av någon annan sedan du öppnade sidan. Inget har sparats över.
    .cure = Gå tillbaka, ladda om sidan så att du ser den senaste versionen, och gör din ändring igen.
error-page-413 = Filen är för stor
    .what = Filen eller formuläret är större än de { $limit } MB som går att ladda upp.
    .cure = Dela upp filen, eller ta bort det som inte behövs i den.
error-page-422 = Det gick inte att göra det du bad om
    .what = Något behöver rättas först:
    .cure = Gå tillbaka, rätta och försök igen.
error-page-500 = Något gick fel hos oss
    .what = Felet är vårt, inte ditt. Det som var sparat är kvar.
    .cure = Försök igen om en stund. Hjälper det inte: berätta för samordnaren vad du gjorde.

# Loggen
log-title = Logg
log-lead = Vem som gjorde vad, och när. Loggen går bara att lägga till i, aldrig att ändra.
log-search = Sök
log-search-words = Sök efter
    .help = Ett namn, en händelse eller det som händelsen gäller.
log-search-first = Från och med
log-search-last = Till och med
log-count =
    { $count ->
        [one] En händelse
       *[other] { $count } händelser
    }
log-when = När
log-who = Vem
log-what = Vad
log-on = Gäller
log-details = Visa uppgifterna
log-system = Rödtråd
log-nothing = Inga händelser
    .what = Ingenting i loggen stämmer med det du sökte efter.

# rodtrad serve
cli-serve = Startar webbapplikationen och dess bakgrundsarbete på den här datorn.

    Databasen görs i ordning först. Utan RODTRAD_DATABASE_URL används SQLite i RODTRAD_DATA_DIR.
    .short = webbapplikationen
cli-serve-address = Adressen som applikationen svarar på, till exempel 127.0.0.1:8000.
cli-serve-demo = Läser in demonstrationen: en påhittad kommun med personer att logga in som.
cli-serve-workers = Antal processer som svarar på förfrågningar.
serve-open = Rödtråd är igång: { $address }
serve-logins = Logga in som någon av dessa. Lösenordet är { $password }
serve-stop = Avsluta med Ctrl-C.
serve-address = Adressen går inte att förstå.
    .cure = Skriv datorns namn eller nummer, kolon och en port, till exempel 127.0.0.1:8000.
serve-taken = Det går inte att lyssna på adressen: något annat program använder den redan, eller så är den inte datorns egen.
    .cure = Stäng det andra programmet eller välj en annan port: --address 127.0.0.1:{ $port }
serve-failed = Webbservern startade inte.
    .cure = Vad som hände står ovanför.
serve-ended = Webbservern har slutat av sig själv.
    .cure = Vad som hände står ovanför. Starta igen med: rodtrad serve
serve-worker-again = Bakgrundsarbetet avbröts. Det startas om.

# Kontroll av loggen
check-log-whole =
    { $count ->
        [one] Loggen är hel: en händelse.
       *[other] Loggen är hel: { $count } händelser.
    }
check-log-broken = Rad { $row } stämmer inte: den eller raden före har ändrats eller tagits bort. { $event }

# Uppgifter om händelser i loggen
detail-departments = Förvaltningar
detail-department = Förvaltning
detail-email = E-postadress
detail-role = Roll
detail-from = Från
detail-to = Till
detail-rows = Rader
detail-kind = Slag
detail-section = Avsnitt
detail-hash = Dokumentets kontrollsumma
detail-effects = Effekter
detail-reason = Skäl
detail-version = Version
detail-number = Nummer
