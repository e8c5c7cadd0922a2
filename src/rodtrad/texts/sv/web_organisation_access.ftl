# Sekretess mellan förvaltningar: fyra nivåer för allt som har rader om enskilda.
data-set-access-audited = Loggad: analytikern och samordnaren får läsa raderna, och varje läsning loggas.
data-set-access-protected = Skyddad: den som ska läsa raderna skriver varför, får ett dygn på sig, och du får veta det.
data-set-access-closed = Stängd: bara du som lägger till den får läsa raderna.
data-set-open = Öppna raderna
data-set-open-now = Öppna
data-set-open-lead = Raderna är skyddade. Skriv varför du behöver dem. { $name }, som ansvarar för dem, får se det.
data-set-opened = Raderna är öppna för dig i ett dygn.
data-set-openings = Vem som har öppnat raderna, och varför
data-set-reason = Varför behöver du dem?
    .help = Minst tio tecken. Skälet står i loggen.
action-data-set-opened = öppnade skyddade rader i
detail-access = Åtkomst
