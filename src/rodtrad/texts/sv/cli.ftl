# Kommandoraden.
cli = Rödtråd håller samman en social investering i ett dokument: från behov till slutsats.
cli-commands = Kommandon
cli-option-help = Visar den här hjälpen.
cli-option-version = Visar versionen.
cli-option-language = Språk: svenska (sv) eller engelska (en).
cli-option-json = Skriver resultatet som JSON, för maskiner.
cli-option-output = Filen som ska skrivas.

cli-new = Skriver en mall med förklaringar och exempel, att fylla i för en ny satsning.

    Skriver aldrig över en fil som finns.
    .short = skriver en mall för en ny satsning
cli-check = Visar var den röda tråden brister och hur det står till med checklistorna.

    Slutkod 0: tråden håller. 1: den är bruten. 2: filen går inte att läsa.
    .short = visar brott i tråden och läget i checklistorna
cli-check-svg = Ritar logikmodellen med sina brott till en SVG-fil.
cli-check-short = Bara det som brister, inte checklistorna.
cli-diff = Visar vad som skiljer två versioner av ett dokument.

    Slutkod 0: inget skiljer. 1: något skiljer.
    .short = visar vad som skiljer två versioner
cli-lock = Låser det som ska vara bestämt före start: jämförelsen, kriterierna för framgång och stopp, och utvärderingens budget.

    Vägrar om tråden är bruten, utom när du anger varför det ska låsas ändå.
    .short = låser planen före start
cli-lock-owner = Projektägarens namn.
cli-lock-steering = Den i styrgruppen som skriver under för den.
cli-lock-on = Dagen för låsningen, ÅÅÅÅ-MM-DD (i dag om inget sägs).
cli-lock-despite = Skälet till att låsa trots att tråden är bruten. Skrivs in i dokumentet.
cli-schema = Skriver dokumentets JSON Schema, som gör att en textredigerare kan fylla i och kontrollera.
    .short = skriver dokumentets JSON Schema

cli-new-written = Mallen ligger i { $file }. Fyll i den och kör: rodtrad check { $file }
cli-lock-written = Låst { $on }. Det låsta dokumentet ligger i { $file }. Version { $version }.
cli-written = Skrivet till { $file }.
cli-unreadable = Dokumentet { $file } går inte att läsa: { $count ->
    [one] ett fel
   *[other] { $count } fel
 }.
cli-no-web = Webbdelen är inte installerad.
    .cure = Installera den: pip install "rodtrad[web]"
cli-exists = Filen finns redan.
    .cure = Välj ett annat namn, eller flytta undan filen.
cli-no-folder = Mappen som filen ska ligga i finns inte.
    .cure = Skapa mappen först, eller välj en annan.
cli-file-missing = Filen finns inte.
    .cure = Kontrollera namnet och mappen.
cli-file-directory = Det är en mapp, ingen fil.
    .cure = Ange filens namn.
cli-file-permission = Filen får inte läsas eller skrivas.
    .cure = Kontrollera behörigheten till filen och mappen.
cli-file-other = Filen gick inte att läsa eller skriva ({ $reason }).
    .cure = Kontrollera filen och försök igen.
cli-unknown-command = Det kommandot finns inte.
cli-unknown-option = Det tillvalet finns inte.
cli-bad-parameter = Värdet går inte att använda ({ $reason }).
cli-missing-parameter = Uppgiften saknas.
cli-usage = Kommandot gick inte att förstå ({ $reason }).
    .cure = Se hjälpen: { $command } --help
