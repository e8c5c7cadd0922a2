# Ansökningar och idéer: skriva, skriva under, lämna in, komplettera.
applications = Ansökningar
applications-mine = Mina ansökningar
applications-in = Ansökningar: { $call }
applications-lead =
    { $count ->
        [0] Inga inlämnade.
        [one] En inlämnad ansökan om { $asked }.
       *[other] { $count } inlämnade ansökningar om sammanlagt { $asked }.
    }
applications-drafts =
    { $count ->
        [0] Inga utkast.
        [one] Ett utkast är påbörjat.
       *[other] { $count } utkast är påbörjade.
    }
applications-all = Alla
applications-filter = Visa bara
applications-none = Inga ansökningar ännu
    .what = En ansökan syns här när den har lämnats in.
application-begin = Börja en ansökan
application-begin-lead = Ge ansökan ett namn och säg varifrån du söker. Utkastet ser bara du och de ni bjuder in.
application-begin-do = Börja skriva
application-title = Satsningens namn
    .help = Kort och talande. Går att ändra.
application-place = Du söker för
application-from-idea = Bygg på en godkänd idé
    .help = Det som stod i idén står då redan i ansökan.
application-no-idea = Ingen idé
application-parts = Ansökans delar
application-part-about = Om ansökan
application-part-files = Bilagor
application-part-parties = Parter och underskrifter
application-part-submit = Granska och lämna in
application-part-free = Inget obligatoriskt
application-part-progress = { $answered } av { $required } obligatoriska
application-files-count =
    { $count ->
        [0] Inga bilagor
        [one] En bilaga
       *[other] { $count } bilagor
    }
application-signatures = { $signed } av { $parties } har skrivit under
application-go-on = Fortsätt skriva
application-read = Läs hela ansökan
application-back = Till ansökans översikt
application-save-and-on = Spara och gå vidare
application-save-and-back = Spara och gå till översikten
application-saved = Sparat.
application-answered = Besvarat
application-lead = Leder
application-signed = Underskrifter
application-amount = Söker
application-need = Behov som ansökan svarar på
    .help = De behov som utlysningen pekar ut.
application-need-none = Inget valt
application-submitted-at = Inlämnad
application-rules = Utlysningens regler
application-versions = Inlämnade versioner
application-version = Version { $number }
application-version-by = Inlämnad av { $name }, { $when }.
application-differs = Skillnad mot version { $number }
application-differs-not = Inget svar har ändrats.
application-whole = Hela versionen
application-hash = Innehållets kontrollsumma börjar { $hash }.
application-now-draft = Utkast. Lämna in senast { $closes }.
application-now-returned = Samordnaren vill ha kompletteringar senast { $on }.
application-now-returned-open = Samordnaren vill ha kompletteringar.
application-now-submitted = Inlämnad. Samordnaren kontrollerar att den är komplett.
application-now-complete = Komplett. Nu granskas den.
application-now-withdrawn = Ni har tagit tillbaka ansökan.
application-now-idea-approved = Idén är godkänd. Beloppet avgörs i nästa steg.
application-now-granted = Beviljad.
application-now-declined = Avslagen.
application-seen = Du läser ansökan som den lämnades in.
application-seen-by-runner = Ansökan som den lämnades in senast. Det som skrivs om sedan dess syns när den lämnas in igen.
application-about-lead = Vad satsningen heter, vilket behov den svarar på och hur mycket ni söker.
application-money = Pengar per år
    .help = Det ni söker, och hela kostnaden det året med det ni själva betalar. Lämna rader tomma som inte behövs.
application-year = År
    .missing = Skriv vilket år beloppet gäller.
    .twice = Samma år står på en annan rad.
application-grant = Söker
application-cost = Hela kostnaden
application-lacks-amount = Det står inte hur mycket ni söker.
    .cure = Fyll i beloppet för varje år under Om ansökan.
application-asks-more-than-cost = År { $year } söker ni mer än hela kostnaden.
    .cure = Rätta beloppen under Om ansökan.
application-nobody-leads = Ingen part leder.
    .cure = Lägg till den part som leder.
application-only-if = Bara om ”{ $question }” är { $answers }.
application-cell = Rad { $row }, { $column }: { $problem }
application-row-add = Lägg till rad
application-row-remove = Ta bort raden
application-asked-to-complete = Samordnaren ber om komplettering
application-requests =
    { $count ->
        [0] Inget att komplettera
        [one] En sak att komplettera
       *[other] { $count } saker att komplettera
    }
application-clash = Du och { $name } skrev samtidigt här
    .help = Vill du ha lite av båda: skriv ihop dem i fältet nedan och spara.
application-clash-theirs = { $name } skrev
application-clash-mine = Du skrev (sparat bara för dig)
application-clash-take-theirs = Behåll det som står
application-clash-take-mine = Ta min text
application-clash-now = Någon annan ändrade det här svaret medan du skrev. Din text är sparad för dig. Spara eller ladda om sidan så ser du båda.
application-clashed =
    { $count ->
        [0] Inga krockar.
        [one] Någon annan hade ändrat ett av svaren. Båda texterna står nedan.
       *[other] Någon annan hade ändrat { $count } av svaren. Båda texterna står nedan.
    }
application-about-changed-meanwhile = Någon annan har ändrat namn, behov eller pengar medan du hade sidan öppen.
    .cure = Det du skrev står kvar. Jämför med översikten i en annan flik och spara igen efter att ha laddat om.
application-is-handed-in = Ansökan är inlämnad och går inte att ändra nu.
    .cure = Be samordnaren att lämna tillbaka den om något behöver rättas.
application-is-withdrawn = Ansökan är återtagen.
    .cure = Börja en ny ansökan om utlysningen är öppen.
application-call-is-not-open = Utlysningen tar inte emot ansökningar nu.
    .cure = Se datumen i utlysningen. Det ni har skrivit finns kvar.
application-too-late = Sista ansökningsdagen var { $on }.
    .cure = Det ni har skrivit finns kvar. Hör av er till samordnaren om ni vill söka nästa gång.
application-completion-too-late = Kompletteringen skulle ha kommit in senast { $on }.
    .cure = Det ni har skrivit finns kvar. Be samordnaren om mer tid.
application-idea-not-approved = Idén är inte godkänd.
    .cure = Börja utan idén, eller vänta på svar.
application-late = Tiden är ute
application-changed-since-read = Någon har ändrat i ansökan sedan du läste den.
    .cure = Läs den igen, så att du vet vad du skriver under.
application-left =
    { $count ->
        [0] Inget återstår.
        [one] En sak återstår innan ansökan kan lämnas in.
       *[other] { $count } saker återstår innan ansökan kan lämnas in.
    }
application-rule-cure = Se reglerna i utlysningen.
application-ready = Ansökan är komplett och undertecknad. Läs igenom den och lämna in.
application-read-through = Läs igenom hela ansökan
application-note = Några ord till samordnaren
    .help = Till exempel vad ni har ändrat efter en begäran om komplettering.
application-submit = Lämna in ansökan
application-submitted = Ansökan är inlämnad. Ni får besked här om något behöver kompletteras.
application-to-submit = Till inlämning
application-withdraw = Ta tillbaka ansökan
application-withdraw-lead = ”{ $title }” prövas då inte vidare. Det ni skrivit finns kvar att läsa.
application-withdraw-why = Varför
application-withdrawn = Ansökan är återtagen.
application-return = Begär komplettering
application-return-lead = Skriv vid de frågor där något saknas. De sökande ser din text vid samma fråga.
application-return-whole = Om hela ansökan
    .help = Det som inte hör till en viss fråga.
application-complete-by = Komplettering senast
    .help = Dagen räknas till midnatt. Tomt: ingen sista dag.
application-return-ask = Begär komplettering här
application-return-text = Vad saknas?
application-return-do = Lämna tillbaka till de sökande
application-return-why = Ingen begäran är skriven.
    .cure = Skriv vid minst en fråga, eller om hela ansökan, vad som saknas.
application-return-later-day = Dagen har redan varit.
    .cure = Välj en dag framåt i tiden.
application-returned = Ansökan är tillbaka hos de sökande.
application-complete = Förklara ansökan komplett
    .what = Den kan då granskas. De sökande ser att den är komplett.
application-completed = Ansökan är komplett.
application-party-already = Den parten är redan med.
    .cure = Välj en annan.
application-lead-stays = Den part som leder kan inte tas bort.
    .cure = Ta tillbaka ansökan och låt en annan part börja om.
application-one-signs-for-one = Du har redan skrivit under för en annan part.
    .cure = Låt någon annan skriva under för den här parten.
application-too-many-files = Det går att bifoga högst { $most } filer.
    .cure = Ta bort någon, eller slå ihop flera till en.
application-parties-lead = De som söker tillsammans. Var och en skriver under samma innehåll; ändras ansökan efteråt behövs en ny underskrift.
party-who = Part
party-choose = Välj part
party-outside = Någon utan inloggning här (skriv namnet nedan)
party-outside-more = Part utan inloggning
party-name = Namn på parten
    .help = Den skriver under på papper; ni noterar det här och bifogar gärna papperet.
    .missing = Skriv partens namn.
party-kind = Slags part
party-add = Lägg till part
party-added = Parten är tillagd. Dess medarbetare ser nu utkastet.
party-remove = Ta bort parten
party-removed = Parten är borttagen.
party-leads = leder
party-signatory = Vem som skriver under
party-signatory-any = Den som är projektägare där
party-signatory-named = Undertecknaren är vald.
party-signatory-theirs = Den som är projektägare där skriver under.
party-name-signatory = Välj
party-name-signatory-of = Välj vem som skriver under för { $party }
party-has-signed = Undertecknad av { $name }, { $when }
party-signed-earlier = { $name } skrev under ett tidigare innehåll. Skriv under igen.
party-not-signed = Inte undertecknad
party-signed-by = Undertecknad av
party-signed = Undertecknat.
party-read-and-sign = Läs ansökan och skriv under
party-sign = Skriv under
    .what = Du skriver under det du har läst här ovanför. Ändras något efteråt gäller underskriften inte längre.
party-sign-for = Skriv under för { $party }
party-unsign = Ta tillbaka underskriften
party-on-paper = Undertecknad på papper av
    .help = Namn och befattning.
party-note-paper = Notera underskriften
attachment-lead = PDF, Word eller Excel, högst 10 MB var. Skriv hellre i frågorna: det är svaren som följs upp.
attachment-none = Inga bilagor.
attachment-add = Bifoga
attachment-file = Fil
    .help = PDF, DOCX eller XLSX utan makron.
attachment-added = Filen är bifogad.
attachment-remove = Ta bort
attachment-removed = Filen är borttagen.
attachment-empty = Filen är tom.
    .cure = Välj en annan fil.
attachment-too-large = Filen är större än { $most } MB.
    .cure = Ta bort bilder eller dela upp den.
attachment-other-kind = ”{ $name }” är inte en PDF-, Word- eller Excelfil, eller så stämmer inte namnet med innehållet.
    .cure = Spara den som PDF, DOCX eller XLSX och försök igen.
attachment-damaged = Filen är avbruten eller skadad.
    .cure = Spara den på nytt som PDF och försök igen.
attachment-unpacks-too-large = Filen packar upp sig till något orimligt stort.
    .cure = Spara den på nytt från Word eller Excel.
attachment-has-macros = Filen innehåller program (makron).
    .cure = Spara den utan makron.
overview-title = Ansökan
overview-lead = Leder
overview-parties = Parter
overview-state = Läge
overview-complete = Besvarat
overview-amount = Söker
overview-need = Behov
overview-eligible = Regler
overview-eligible-yes = Följer reglerna
overview-eligible-no = Bryter mot en regel
overview-eligible-unknown = Går inte att avgöra
overview-broken = Regler som inte följs
overview-submitted = Inlämnad
overview-version = Version
overview-problems =
    { $count ->
        [0] inget att rätta
        [one] en sak att rätta
       *[other] { $count } saker att rätta
    }
overview-days =
    { $count ->
        [0] i dag
        [one] för en dag sedan
       *[other] för { $count } dagar sedan
    }
overview-xlsx = Hämta som Excel
rule-holds = Uppfylld
rule-fails = Inte uppfylld
rule-unknown = Vet inte ännu
ideas-all = Idéer
ideas-in = Idéer: { $call }
ideas-none = Inga idéer ännu
    .what = En idé syns här när den har lämnats in.
idea-begin = Börja en idé
idea-begin-lead = Några rader räcker. Utkastet ser bara ni.
idea-title = Idéns namn
    .help = Kort och talande.
idea-lead = Räkna med en timme. Utkastet sparas medan du skriver. Blir idén godkänd står det du skrivit redan i ansökan.
idea-field-need-text = Behovet
    .help = Vad är problemet, för vilka, och hur vet ni det?
idea-field-idea = Idén
    .help = Vad vill ni göra?
idea-field-target-group = Målgruppen
    .help = Vilka är den till för, och ungefär hur många?
idea-field-new = Vad som är nytt
    .help = Hur skiljer det sig från det som redan görs?
idea-field-touches = Vilka som berörs
    .help = Förvaltningar, nämnder och andra som behöver vara med.
idea-field-effects = Väntade effekter
    .help = Vad blir bättre för målgruppen, och vad kan kosta mindre, hos vem?
idea-submit = Lämna in idén
idea-submitted = Idén är inlämnad. Ni får svar här.
idea-lacks-need = Behovet saknas.
    .cure = Välj ett behov eller beskriv det.
idea-lacks-idea = Det står inte vad ni vill göra.
    .cure = Skriv några rader om idén.
idea-lacks-target-group = Målgruppen saknas.
    .cure = Skriv vilka idén är till för.
idea-lacks-effects = Väntade effekter saknas.
    .cure = Skriv vad som väntas bli bättre.
idea-call-is-not-open = Idéprövningen tar inte emot idéer nu.
    .cure = Det ni har skrivit finns kvar.
idea-is-handed-in = Idén är inlämnad och går inte att ändra nu.
    .cure = Vänta på svaret.
idea-answer = Svar till dem som skrev
    .help = Vid avslag eller komplettering: varför, och vad som saknas.
idea-answer-do = Svara
idea-answer-was = Samordnarens svar
idea-answer-why = Svaret saknas.
    .cure = Skriv varför idén avslås eller vad som saknas i den.
idea-answered = Svaret är lämnat.
idea-approve = Godkänn
idea-reject = Avslå
idea-return = Be om komplettering
action-application-begun = började en ansökan
action-application-written = skrev i ansökan
action-application-clash-settled = valde mellan två texter i ansökan
action-application-described = ändrade namn, behov eller pengar i ansökan
action-application-party-added = lade till en part
action-application-party-removed = tog bort en part
action-application-signatory-named = valde undertecknare
action-application-signed = skrev under ansökan
action-application-signature-taken-back = tog tillbaka en underskrift
action-application-file-added = bifogade en fil
action-application-file-removed = tog bort en fil
action-application-submitted = lämnade in ansökan
action-application-returned = begärde komplettering
action-application-completed = förklarade ansökan komplett
action-application-withdrawn = tog tillbaka ansökan
action-application-settled = förde in beslutet om ansökan
action-idea-begun = började en idé
action-idea-written = skrev i idén
action-idea-submitted = lämnade in idén
action-idea-answered = svarade på idén
