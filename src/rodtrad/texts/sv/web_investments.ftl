# Investeringar på webben: formulär, tråden, versioner, lås, import.
investments-row = Rad
investments-true = Ja
investments-false = Nej
investments-not-chosen = Inte valt
investments-pair-year = År
investments-pair-code = Värde i filen
investments-number-cure = Skriv talet med siffror, till exempel 1 250 eller 12,5.

# Vem signerar låset
investments-sign-project-owner = Projektägare
investments-sign-steering-group = Styrgrupp

# Hur långt ett steg har kommit
investments-state-done = Klart
investments-state-broken = Brister
investments-state-ongoing = Pågår
investments-state-not-yet = Inte än

# Det som hindrar
investments-department-elsewhere = Förvaltningen hör till en annan organisation.
    .cure = Välj en av organisationens egna förvaltningar.
investments-key-taken = Organisationen har redan en investering med den nyckeln.
    .cure = Välj en annan nyckel, eller öppna den som finns och läs in filen där.
investments-other-key = Filen gäller en annan investering: nyckeln är en annan.
    .cure = Läs in filen som en ny investering, eller rätta raden ”key” i filen.
investments-changed-meanwhile = Någon har ändrat investeringen sedan du öppnade sidan.
    .cure = Öppna sidan på nytt och gå igenom den senaste versionen.
investments-locked-already = Investeringen är redan låst.
    .cure = Senare ändringar blir nya versioner med skäl, och syns som avvikelser.
investments-function-signed = Någon har redan signerat i den funktionen.
    .cure = Nu återstår den andra funktionen.
investments-signed-by-two = Du har redan signerat i den andra funktionen.
    .cure = Låset behöver två personer: be någon annan i styrgruppen eller projektägaren.
investments-motive-needed = Tråden har brott, och då behövs ett motiv.
    .cure = Rätta bristerna först, eller skriv varför ni låser ändå.
investments-reason-needed = Investeringen är låst, och då behövs ett skäl till varje ändring.
    .cure = Skriv kort varför du ändrar.
investments-deviation-reason-needed = Ändringen rör det som låstes före starten.
    .cure = Skriv varför. Ändringen visas som en avvikelse i tråden och i rapporten.

# Händelser i loggen
action-investment-created = Skapade investeringen
action-investment-section-saved = Sparade ett avsnitt
action-investment-imported = Läste in dokumentet från fil
action-investment-restored = Återställde en tidigare version
action-investment-signed = Signerade låset
action-investment-locked = Låste investeringen
action-draft-begun = Började skriva på ett utkast
action-draft-discarded = Kastade ett utkast
