# Urval: granskning, rangordning, portfölj, beslut, brev, offentligt register.
nav-choice = Urval
nav-choice-leave = Du kan lämna sidan. Arbetet fortsätter, och underlaget läggs vid sitt beslutsärende.

# Översikt
choice-lead = Här går ansökningarna från granskning till beslut och brev.
choice-calls = Utlysningar
choice-no-calls = Inga ansökningar att välja bland än
    .what = När en utlysning har stängt kommer dess ansökningar hit, för granskning, rangordning och beslut.
choice-nothing = Inget att göra här nu
    .what = När du har utsetts till granskare, eller när ett beslutsunderlag har skickats till dig, visas det här.
choice-all-done = Klart: beslutat och alla har fått brev
choice-call-lead = { $count ->
    [0] Inga kompletta ansökningar.
    [one] 1 ansökan.
   *[other] { $count } ansökningar.
 } { $steps }
choice-two-steps = Beslutet tas i två steg: först idén, sedan beloppet.
choice-one-step = Beslutet tas i ett steg.
choice-stages = Vägen från granskning till brev
choice-stages-say = { $done } av { $of } steg är klara
choice-stage-reviewers = Granskare
choice-stage-reviewers-next = Utse granskare
choice-stage-reviewers-do = Utse granskare
choice-stage-reviews = Granskning
choice-stage-reviews-next = Granskning pågår
choice-stage-reviews-do = Följ granskningen
choice-stage-reviewed = { $done } av { $of } granskningar är inlämnade
choice-stage-ranking = Rangordning
choice-stage-ranking-next = Rangordningen är klar att läsa
choice-stage-ranking-do = Läs rangordningen
choice-stage-decision = Beslut
choice-stage-decision-next = Beslut
choice-stage-decision-do = Gå till beslutet
choice-stage-undecided = { $count ->
    [one] 1 ansökan väntar på beslut
   *[other] { $count } ansökningar väntar på beslut
}
choice-stage-preparing = Underlag förbereds för { $body }
choice-stage-sent = Underlaget är hos { $body }
choice-stage-letters = Brev
choice-stage-letters-left = { $count ->
    [0] Alla har fått brev
    [one] 1 brev återstår
   *[other] { $count } brev återstår
}
choice-stage-letters-next = Brev ska skickas
choice-stage-letters-do = Skriv breven
choice-applications = Ansökningar
choice-application = Ansökan
choice-parties = Sökande
choice-asked = Sökt belopp
choice-years = Längd
choice-years-count = { $count } år
choice-own-share = Egen insats
choice-state = Läge
choice-no-applications = Inga kompletta ansökningar
    .what = Ansökningar kommer hit när samordnaren har sett att de är kompletta.
choice-tabs = Delar av urvalet
choice-tab-reviewers = Granskare
choice-tab-ranking = Rangordning
choice-tab-portfolio = Portfölj
choice-tab-decision = Beslut
choice-tab-letters = Brev

# Granskare
choice-round-preparing = Förbereds
choice-round-open = Öppen
choice-round-closed = Stängd
choice-round-now-open = Granskningen är öppen. Granskarna ser nu sina ansökningar.
choice-round-now-closed = Granskningen är stängd. Här är rangordningen.
choice-review-assigned = Att börja med
choice-review-started = Påbörjad
choice-review-submitted = Inlämnad
choice-review-conflict = Jäv anmält
choice-review-released = Återtagen
choice-blind = Blind granskning
choice-due-by = Senast { $day }
choice-due-none = Ingen sista dag är satt
choice-reviewers-lead-preparing = Utse granskare och fördela ansökningarna. Ingen får en ansökan från sin egen förvaltning. Sedan öppnar du granskningen.
choice-reviewers-lead-open = Granskarna poängsätter var för sig. De ser inte varandras poäng förrän alla har lämnat in.
choice-reviewers-lead-closed = Granskningen är stängd och poängen ligger fast.
choice-late = Sista dagen har passerat. Påminn dem som har kvar, eller stäng granskningen med det som finns.
choice-handed-in = Inlämnade granskningar
choice-of = { $done } av { $of }
choice-conflicts = { $count ->
    [one] Jäv i 1 ansökan
   *[other] Jäv i { $count } ansökningar
}
choice-reminded-at = Påmind { $day }
choice-remind = Påminn
choice-remind-who = Påminn { $name }
choice-end-reviewer = Ta bort
choice-end-reviewer-who = Ta bort { $name } som granskare
choice-reviewer-remind = { $name } är påmind. Påminnelsen står på granskarens sida tills allt är inlämnat.
choice-reviewer-end = { $name } granskar inte längre. Det som är inlämnat står kvar.
choice-close-round = Stäng granskningen och se rangordningen
    .help = Det som inte är inlämnat räknas inte med. Du kan öppna igen så länge inget beslutsärende är påbörjat.
choice-who-reviews-what = Vem granskar vad
choice-label = Beteckning
choice-too-few = { $count ->
    [one] saknar 1 granskare
   *[other] saknar { $count } granskare
}
choice-nobody-yet = Ingen än
choice-release = Ta tillbaka
choice-release-which = Ta tillbaka { $title } från { $name }
choice-return = Öppna igen
choice-return-which = Låt { $name } ändra sin granskning av { $title }
choice-appoint = Utse granskare
choice-appoint-who = Person
    .help = Den som saknas här läggs först till under Organisation.
choice-appoint-do = Utse
choice-appointed = { $name } är granskare.
choice-nobody-to-appoint = Alla i organisationen är redan granskare.
choice-not-blind = Kan inte utses, eftersom de ser vilka som söker på annat sätt och granskningen är blind: { $names }.
choice-sees-applicants = Personen ser vilka som söker på annat sätt, och granskningen är blind.
    .cure = Välj någon annan.
choice-not-appointable = Personen kan inte utses.
    .cure = Välj någon som är med i organisationen och inte redan är granskare här.
choice-own-department = Personen står själv, eller med sin förvaltning, bakom ansökan.
    .cure = Välj en annan granskare.
choice-spread = Fördela ansökningarna
choice-spread-lead = Varje ansökan får { $each } granskare. Fördelningen blir så jämn som möjligt, och det som redan är fördelat ligger kvar.
choice-spread-do = Fördela jämnt
choice-spread-done = Ansökningarna är fördelade.
choice-spread-short = Det finns inte granskare nog utan band till ansökan: { $lacking }. Utse fler.
choice-lacks = { $title } saknar { $count }
choice-each = Granskare per ansökan
    .help = Minst två gör det möjligt att se om granskarna är eniga.
choice-due = Sista dag
    .help = Visas för granskarna.
choice-assign-by-hand = Fördela en ansökan för hand
choice-reviewer = Granskare
choice-assign-do = Fördela
choice-open-round = Öppna granskningen
    .help = Granskarna ser då sina ansökningar, och anger först om de är jäviga.
choice-open-round-do = Öppna granskningen
choice-reopen-round = Öppna granskningen igen
choice-reason = Varför?
choice-without-reviewer = Alla ansökningar har inte någon granskare.
    .cure = Utse granskare och fördela ansökningarna.
choice-without-review = Alla ansökningar har inte någon inlämnad granskning.
    .cure = Påminn granskarna eller ge ansökan till en annan granskare.
choice-round-not-open = Granskningen är inte öppen.
    .cure = Ta kontakt med samordnaren.
choice-review-not-open = Granskningen av ansökan är inte öppen för ändringar.
    .cure = Ta kontakt med samordnaren om något måste rättas.
choice-already-before-body = Ett beslutsärende är redan påbörjat.
    .cure = Poängen ligger fast när underlaget förbereds för beslut.
choice-needs-reviewers = varje ansökan har minst en granskare.
choice-needs-reviewed = varje ansökan har minst en inlämnad granskning; det som inte är inlämnat faller bort.
choice-needs-undecided = inget beslutsärende är påbörjat; ett skäl är skrivet.
choice-needs-other-department = granskaren hör inte till någon av de sökande.
choice-needs-open = granskningen är öppen.
choice-needs-complete = varje kriterium är bedömt och motiverat, och granskningen är öppen.

# En granskares sidor
choice-my-reviews = Mina granskningar
choice-you-are-reminded = Samordnaren påminner om granskningarna nedan.
choice-left-to-review = { $left ->
    [0] Allt är inlämnat. Tack!
    [one] En ansökan återstår att granska.
   *[other] { $left } ansökningar återstår att granska.
}
choice-application-labelled = Ansökan { $label }
choice-declare-lead = Innan du läser ansökan: är du jävig?
choice-declare-blind = Granskningen är blind: du ser inte vem som söker. Ansökningar som du eller din förvaltning står bakom är redan bortsorterade.
choice-bound = Finns något som kan rubba förtroendet för att du är opartisk?
    .help = Till exempel att du, någon närstående eller din egen verksamhet berörs av beslutet. Är du osäker: svara ja och skriv varför.
choice-bound-what = Vad binder dig till ansökan?
    .help = Fyll i om du svarar ja. Samordnaren läser det, och ansökan går till någon annan.
    .needed = Skriv kort vad som binder dig.
choice-declare-do = Fortsätt
choice-conflict-noted = Jävet är noterat. Ansökan går till någon annan.
choice-conflict-late = Anmäl jäv
    .help = Om du har upptäckt att något binder dig till ansökan stryks det du har skrivit, och ansökan går till någon annan.
choice-conflict-do = Anmäl jäv och lämna ansökan
choice-you-are-bound = Du har anmält jäv. Du kan inte läsa eller bedöma ansökan.
choice-declared = Anmält
choice-to-my-reviews = Till mina granskningar
choice-your-scores = Din bedömning
choice-score-lead = Det du skriver sparas medan du skriver. Skriv ett kort motiv till varje kriterium: det är det som beslutet och breven bygger på.
choice-criterion-mandatory = Måste vara uppfyllt
choice-criterion-weight = Väger { $share } · 0–{ $top } poäng
choice-points = Poäng
choice-points-of = Poäng, 0 (lägst) till { $top } (högst)
choice-points-given = { $points } av { $top }
choice-met = Är det uppfyllt?
choice-met-yes = Uppfyllt
choice-met-no = Inte uppfyllt
choice-motive = Motiv
choice-hand-in = Lämna in
choice-save-draft = Spara utkast
choice-scores-saved = Utkastet är sparat.
choice-review-handed-in = Granskningen är inlämnad.
choice-what-you-said = Din inlämnade bedömning
choice-handed-in-at = Inlämnad { $when }
choice-others-later = De andra granskarnas bedömningar visas här när alla har lämnat in.
choice-next-review = Nästa ansökan
choice-no-answer = Inget svar
choice-hidden-name = [dolt]
choice-score-lacks-points = Poäng saknas.
    .cure = Välj en poäng.
choice-score-lacks-met = Bedömning saknas.
    .cure = Svara ja eller nej.
choice-score-lacks-motive = Motiv saknas.
    .cure = Skriv varför, kort.
