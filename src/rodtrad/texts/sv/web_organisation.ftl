# Inloggning, egna uppgifter, organisation.
organisation-kind-municipality = Kommun
organisation-kind-region = Region
organisation-kind-authority = Myndighet
organisation-kind-association = Förening
organisation-kind-company = Företag
organisation-department-elsewhere = Förvaltningen hör till en annan organisation.

role-coordinator = Samordnare
    .what = Håller ihop arbetet: utlysningar, kvaliteten i ansökningar, vem som medverkar, och att ärenden når rätt beslut.
role-project-owner = Projektägare
    .what = Har det yttersta ansvaret för en investering: förankrar, stöder projektledaren, undanröjer hinder, frågar efter resultat och signerar löftena.
role-project-leader = Projektledare
    .what = Planerar, leder och förankrar en investering, skriver i dess dokument och följer utvecklingen mot målen.
role-steering-group = Styrgrupp
    .what = Får ändra riktning, justera eller stoppa en investering. Medlemmarna företräder investeringen, inte sin förvaltning, och signerar löftena.
role-elected = Förtroendevald
    .what = Läser underlag och beslutar politiskt.
role-analyst = Analytiker
    .what = Tar fram behovsanalyser, arbetar med data och beräknar effekter.
role-controller = Controller
    .what = Ansvarar för kostnader, styckkostnader och fondens pengar.
role-investor = Investerare
    .what = Företräder sin egen organisation i utfallskontrakt: läser villkor, verifierade utfall, betalningar och skuld i de kontrakt som organisationen är part i, och undertecknar dem.

login-title = Logga in
login-promise = Håll ihop den sociala investeringen, från behov till slutsats.
login-more = Behovet, målen, måtten, kostnaderna och resultatet i ett och samma dokument. Brister tråden syns det, och du ser vad som är nästa steg.
login-email = E-postadress
    .missing = Skriv din e-postadress.
login-password = Lösenord
    .missing = Skriv ditt lösenord.
login-button = Logga in
login-wrong = E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.
login-wait = Det har varit för många misslyckade försök. Vänta en kvart och försök sedan igen.
login-demo = Prova demonstrationen
    .what = Alla personer är påhittade. Välj en person, så fylls uppgifterna i. Lösenordet är { $password }.
logout-done = Du är utloggad.

me-title = Min sida
me-name = Namn
    .missing = Skriv ditt namn.
me-language = Språk
me-saved = Dina uppgifter är sparade.
me-login = Inloggning
me-change-password = Byt lösenord
me-old-password = Nuvarande lösenord
    .wrong = Det är inte ditt nuvarande lösenord.
me-new-password = Nytt lösenord
    .help = Minst 12 tecken. Flera ord efter varandra är lätt att minnas och svårt att gissa.
me-save-password = Spara det nya lösenordet
me-password-saved = Ditt lösenord är bytt.
me-roles = Mina roller

people-title = Personer
people-lead = De som arbetar med sociala investeringar i { $organisation }.
people-name = Namn
    .missing = Skriv personens namn.
people-role = Roll
    .missing = Välj en roll.
people-email = E-postadress
    .missing = Skriv personens e-postadress.
    .wrong = E-postadressen går inte att förstå. Skriv till exempel namn@kommun.se.

# Händelser i loggen
action-organisation-created = lade till organisationen
action-department-added = lade till förvaltningen
action-person-added = lade till personen
action-person-given-role = gav en roll
action-person-taken-role = tog bort en roll
action-person-language-set = bytte språk
action-person-renamed = bytte namn
action-person-password-set = bytte lösenord
action-person-logged-in = loggade in

# Den första personen
add-coordinator-done = { $name } är samordnare i { $organisation } och kan logga in.
add-coordinator-taken = Det finns redan en person med adressen { $email }.
add-coordinator-password = Lösenord (minst 12 tecken):

# Lägga till och ta bort
people-add = Lägg till en person
    .lead = Personen får logga in och se det som rollen ger rätt till i { $organisation }.
people-department = Var
    .help = Den som hör till en förvaltning ser bara den förvaltningens uppgifter om enskilda.
people-whole = Hela organisationen
people-added = { $name } är tillagd. Första lösenordet är { $password }. Det visas bara nu: lämna över det på ett säkert sätt och be personen byta det på Min sida.
people-given-role = { $name } har fått rollen och loggar in som förut.
people-end = Avsluta
    .label = Avsluta rollen { $role } för { $name }
people-role-ended = { $name } är inte längre { $role }.
