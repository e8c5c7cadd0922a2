# Organisationen: förvaltningar, enheter, partner, personer och vad rollerna innebär.
organisation-tabs = Organisationens sidor
organisation-tab-departments = Förvaltningar och partner
organisation-departments-lead = Så är organisationen uppbyggd, och vilka ni arbetar tillsammans med. Mellan förvaltningar gäller sekretess: den som hör till en förvaltning ser inte en annans uppgifter om enskilda.
organisation-departments = Förvaltningar
organisation-no-departments = Inga förvaltningar är upplagda än.
organisation-no-units = Inga enheter är upplagda.
organisation-people-in =
    { $count ->
        [0] Ingen har en roll här
        [one] En person
       *[other] { $count } personer
    }
organisation-units = Enheter
organisation-nobody = Ingen har en roll i förvaltningen.
organisation-history = Historik
organisation-renamed = från ”{ $before }” till ”{ $after }”
organisation-is-closed = Stängd
organisation-closed-since = Stängd sedan { $day }. Det som hör hit finns kvar, men inget nytt kan läggas hit.
organisation-closed = { $name } är stängd.
organisation-close = Stäng
    .lead = Inget nytt kan höra till { $name } från den dagen. Det som redan hör dit finns kvar och kan läsas.
    .label = Stäng { $name }
organisation-close-on = Från och med
organisation-reopen = Öppna igen
organisation-still-people = Personer har fortfarande roller i förvaltningen. Ge dem roller på annat håll eller avsluta rollerna, och stäng sedan.
organisation-rename = Byt namn
    .lead = Vad ska { $name } heta? Det gamla namnet står kvar i historiken.
    .label = Byt namn på { $name }
organisation-new-department = Lägg till en förvaltning
    .lead = En ny förvaltning i { $name }. Sekretess gäller mellan förvaltningar från första dagen.
organisation-new-unit = Lägg till en enhet
    .lead = En ny enhet i { $name }.
organisation-place-name = Namn
    .taken = Det finns redan en som heter { $name } här.
organisation-department-closed = Förvaltningen eller enheten är stängd.
organisation-unit-elsewhere = Enheten hör till en annan förvaltning.

partners = Partner
partners-lead = Föreningar, regionen, andra kommuner och myndigheter som ni arbetar tillsammans med.
partners-none = Inga partner är upplagda än.
partner-new = Lägg till en partner
    .lead = Någon utanför { $name } som ni arbetar tillsammans med.
partner-change = Ändra en partner
    .lead = Det som ändras står i loggen.
partner-name = Namn
partner-kind = Vad är det?
partner-contribution = Vad de bidrar med
    .help = Till exempel lokaler, kontakter med målgruppen, arbetstid eller medel.
partner-contact = Kontakt
    .help = Ett namn och en e-postadress eller ett telefonnummer.
partner-since = Partner sedan
partner-ended = Slutade
    .help = Fyll i när ni inte längre arbetar tillsammans.
    .before = Slutet kommer före början.
partner-time = Tid
partner-from-to = { $since } – { $ended }
partner-linked = Finns här

people-search = Sök
people-search-words = Namn eller e-postadress
people-search-department = Förvaltning
people-search-all = Alla
people-count =
    { $count ->
        [one] En person
       *[other] { $count } personer
    }
people-none = Ingen hittades
    .what = Sök på färre ord, eller välj alla roller och förvaltningar.
people-roles = Roller
people-roles-explained = Vad rollerna innebär
people-unit-in = { $unit }, { $department }
people-new-role = Ge en roll till
    .lead = { $name } behåller de roller som redan finns.
people-to-sign-in = Inloggning och utestängning
people-leave = Avsluta medverkan
    .lead = Alla roller som { $name } har i organisationen avslutas. Det som personen har skrivit och signerat finns kvar.
people-leave-reason = Varför?
    .help = Till exempel: har bytt arbetsplats. Skälet står i loggen.
people-left = { $name } medverkar inte längre.

action-department-renamed = bytte namn på förvaltningen
action-department-closed = stängde förvaltningen
action-department-reopened = öppnade förvaltningen igen
action-unit-added = lade till enheten
action-unit-renamed = bytte namn på enheten
action-unit-closed = stängde enheten
action-unit-reopened = öppnade enheten igen
action-partner-added = lade till partnern
action-partner-changed = ändrade partnern
action-person-left = avslutade medverkan för
detail-unit = Enhet
detail-ended-on = Slutade
