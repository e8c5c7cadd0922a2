# Inloggning: andra inloggningar, andra steget, öppna sessioner, utelåsning, formulär som sparats åt den som loggats ut.
login-other = Eller med din organisations inloggning
login-with = Logga in med { $provider }

second-title = Ett steg till
second-lead = Visa att det är du, med något som bara du har.
second-code = Kod
    .help = Koden i din app, eller en av dina reservkoder.
    .missing = Skriv koden.
second-button = Fortsätt
second-passkey = Använd min nyckel
second-back = Börja om
second-wrong = Koden stämmer inte, eller så är den redan använd. Vänta på nästa kod och försök igen.
second-wrong-passkey = Nyckeln känns inte igen. Försök igen, eller skriv en kod i stället.

demanded-title = Ett steg till innan du fortsätter
demanded-lead = { $organisation } kräver att din roll loggar in i två steg.
demanded-choose = Välj hur du vill göra. Det tar ett par minuter och behövs bara en gång.

own-title = Inloggning och säkerhet
factors = Inloggning i två steg
    .what = Med ett andra steg räcker det inte för någon annan att känna till ditt lösenord.
factors-none = inget
factors-demanded = { $organisation } kräver två steg för din roll.
factor-kind-app = App med koder
factor-kind-passkey = Nyckel
factor-kind-code = Reservkod
factor-since = Sedan { $day }
last-used = använd { $moment }
factor-add-app = Lägg till en app med koder
factor-add-passkey = Lägg till en nyckel
factor-added = Det andra steget är tillagt.
factor-remove = Ta bort
    .label = Ta bort { $name }
factor-removed = Borttaget.
codes-left =
    { $count ->
        [0] Du har inga reservkoder kvar.
        [one] Du har en reservkod kvar.
       *[other] Du har { $count } reservkoder kvar.
    }
codes-new = Gör nya reservkoder
codes-title = Dina reservkoder
codes-lead = Med en reservkod kommer du in om telefonen eller nyckeln är borta. Varje kod går att använda en gång.
codes-once = Koderna visas bara nu. Skriv ut dem eller skriv av dem, och lägg dem på ett säkert ställe.
codes-done = Jag har sparat koderna

app-step-1 = Öppna en app för koder på din telefon, till exempel den som din arbetsplats rekommenderar.
app-step-2 = Låt appen läsa av bilden.
app-step-3 = Skriv koden som appen visar här nedanför.
app-picture = QR-kod som appen läser av
app-by-hand = Går det inte att läsa av bilden? Skriv nyckeln i appen.
app-code = Koden i appen
app-button = Lägg till appen

passkey-lead = En nyckel finns i datorn, i telefonen eller i en säkerhetsnyckel. Du låser upp den med fingeravtryck, ansikte eller pinkod.
passkey-name = Vad ska nyckeln heta?
    .help = Något du känner igen, till exempel ”Arbetsdatorn”.
    .missing = Ge nyckeln ett namn.
passkey-button = Lägg till nyckeln
passkey-failed = Det gick inte att använda nyckeln. Försök igen, eller välj en app med koder.
passkey-no-script = Nycklar kräver att webbläsaren får köra skript. Välj en app med koder i stället.

ways = Andra inloggningar
way-since = Kopplad { $day }: { $why }
way-remove = Ta bort
    .label = Ta bort inloggningen med { $name }
way-password = lösenord
way-none = har inte loggat in ännu
linked-by-invitation = du var inbjuden och adressen stämde
linked-by-confirmation = du bekräftade med din vanliga inloggning
sign-in-last-way = Det är ditt enda sätt att logga in, så det går inte att ta bort.
sign-in-unlinked = Inloggningen är borttagen.
sign-in-linked = { $provider } är nu kopplad till ditt konto. Nästa gång kan du logga in den vägen.
sign-in-confirm = Det finns redan ett konto med din adress. Logga in som du brukar en gång, så kopplas { $provider } till kontot.
sign-in-failed = Det gick inte att logga in med { $provider }. Försök igen. Hjälper det inte, kontakta den som sköter inloggningen hos er.
sign-in-refused-not-invited = { $provider } vet vem du är, men du är inte inbjuden hit. Be samordnaren att lägga till dig.
sign-in-refused-locked = Ditt konto är låst. Kontakta samordnaren.

sessions = Öppna sessioner
    .what = Här är du inloggad just nu. Avsluta det du inte känner igen, och byt sedan lösenord.
session-here = här
session-unknown = Okänd webbläsare
session-from = Från { $address }, sedan { $started }. Senast sedd { $seen }.
session-end = Avsluta
    .label = Avsluta { $device }, senast sedd { $seen }
session-end-all = Avsluta alla utom den här
session-ended =
    { $count ->
        [one] En session är avslutad.
       *[other] { $count } sessioner är avslutade.
    }

security-title = Inloggning och säkerhet för alla
security-lead = Hur de som arbetar i { $organisation } loggar in.
security-people = Hur var och en loggar in
security-way = Loggar in med
security-last = Senast inloggad
demand-title = Krav på två steg
    .what = Den som har någon av rollerna kommer inte vidare förrän ett andra steg är på plats.
demand-roles = Roller som ska logga in i två steg
demand-saved = Kravet är sparat.

lock-title = Lås ute
    .what = Personen loggas ut genast och kan inte logga in igen förrän någon låser upp. Det personen har gjort finns kvar.
lock-reason = Skäl
    .help = Skälet syns i loggen.
    .missing = Skriv varför.
lock-button = Lås ute { $name }
lock-locked = utelåst
lock-is = { $name } är utelåst.
lock-done = { $name } är utelåst och utloggad.
lock-undo = Släpp in { $name } igen
lock-undone = { $name } kan logga in igen.
lock-not-oneself = Du kan inte låsa ute dig själv.
lock-belongs-elsewhere = Personen arbetar också i en annan organisation och kan inte låsas ute härifrån. Avsluta personens roller i er organisation i stället.
factor-reset = Förlorat andra steg
    .what = Om personen har blivit av med telefonen eller nyckeln och saknar reservkoder kan du ta bort det andra steget. Förvissa dig först om att det verkligen är personen som ber om det.
    .button = Ta bort det andra steget
factor-reset-done = { $name } loggar nu in utan andra steg, och får lägga till ett nytt.

expect-title = Inloggning utan lösenord
    .what = Personen har ännu inte loggat in. Om personen ska använda organisationens egen inloggning behövs inget lösenord: första gången känns personen igen på sin adress.
expect-button = Logga in med organisationens inloggning
expect-done = { $name } loggar in med organisationens inloggning. Det första lösenordet gäller inte längre.

kept-title = Sparat åt dig
kept-lead = Du var utloggad när du skickade det här, så det kom inte fram. Läs igenom och skicka igen.
kept-when = Skrivet { $moment }
kept-files = Du hade också valt en fil. Den behöver du välja på nytt på sidan.
kept-send = Skicka nu
kept-page = Öppna sidan
kept-drop = Kasta
kept-dropped = Kastat.
kept-nothing = Inget väntar
    .what = Om du blir utloggad medan du skriver sparas texten här, bara för dig, i sju dagar.

# Inställningar för den som driver tjänsten
sign-in-setting-cure = Se docs/signing-in.md och rätta miljövariabeln.
sign-in-setting-key = ”{ $key }” kan inte vara namn på en inloggning: bara bokstäver a–z, siffror och bindestreck.
sign-in-setting-one = Inloggningen ”{ $key }” ska ha antingen ISSUER (OpenID Connect) eller METADATA (SAML).
sign-in-setting-missing = Värdet saknas.
sign-in-setting-https = Adressen måste börja med https://.
sign-in-setting-no-file = Filen { $file } finns inte.

# Händelser i loggen
action-person-login-failed = misslyckades att logga in
action-person-factor-failed = misslyckades med det andra steget
action-person-refused = släpptes inte in från en annan inloggning
action-person-logged-out = loggade ut
action-person-locked = låste ute
action-person-unlocked = släppte in igen
action-person-expected-elsewhere = ska logga in med organisationens inloggning
action-identity-linked = kopplade en annan inloggning
action-identity-unlinked = tog bort en annan inloggning
action-factor-added = lade till ett andra steg
action-factor-removed = tog bort ett andra steg
action-factor-reset = tog bort någons andra steg
action-factor-codes-made = gjorde nya reservkoder
action-factor-code-used = använde en reservkod
action-organisation-factors-demanded = ändrade kravet på två steg
action-session-ended = avslutade sessioner
action-form-kept = skickade ett formulär efter utloggning
detail-address = Nätadress
detail-provider = Inloggning
detail-issuer = Utfärdare
detail-linked-by = Kopplad genom
detail-factor-kind = Slag
detail-left = Kvar
detail-sessions = Avslutade sessioner
detail-method = Sätt
detail-device = Webbläsare
