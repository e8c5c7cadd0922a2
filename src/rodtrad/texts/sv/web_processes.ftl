# Processernas tabeller: vilka steg som finns, vem som får flytta vad, och vad som måste gälla.
process-not-from-here = Det går inte härifrån: det är nu i läget ”{ $state }”. Någon annan kan ha flyttat det under tiden. Öppna sidan igen och se hur det är.
process-move = Steg
process-from = Från
process-to = Till
process-who = Vem får
process-needs = Vad som måste gälla
process-code = I koden
process-begins = (början)
process-anywhere = var som helst
process-nothing = –
process-kept = Databasen vaktar stegen i `{ $where }`: en annan väg än tabellens vägras.
process-follows = Läget lagras inte: det följer av annat som är lagrat.
relation-program = programmet självt

process-need = Behov
    .about = Från någons iakttagelse till ett behov som de berörda står bakom.
move-need-note = skriva ned
move-need-verify = verifiera
move-need-prioritise = prioritera
move-need-anchor = förankra
move-need-doubt = tvivla på
move-need-put-off = lägga åt sidan
move-need-lose-ground = tappa förankringen

process-investment = Investering
    .about = Fasen står i investeringens dokument. Varje ändring är en ny version. Metodens delar är steg, men går inte alltid i ordning: det går att hoppa, och det som då saknas visas som brott i tråden.
move-investment-begin = börja
move-investment-go-on = gå vidare
move-investment-go-back = gå tillbaka
move-investment-jump = hoppa
move-investment-read-in = läsa in eller återställa ett dokument

process-lock = Låsning av löftena
    .about = Projektägare och styrgrupp låser jämförelsen, framgångs- och stoppkriterierna och utvärderingens budget före starten.
lock-state-open = Öppet
lock-state-signed = Signerat av en
lock-state-locked = Låst
move-lock-begin = börja
move-lock-sign = signera
move-lock-sign-second = signera som den andra
move-lock-change = ändra (en signatur faller då)
move-lock-change-locked = ändra med skäl
lock-needs-whole = tråden är hel, eller den som signerar skriver varför den ändå får låsas.
lock-needs-second = den andra funktionen och en annan person signerar samma version.
lock-needs-reason = ett skäl är skrivet; varje resultat säger sedan vad som avvek.
