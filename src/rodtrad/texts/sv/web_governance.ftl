# Hur arbetet leds: läget, forum, kompetens, förankring och roller.
nav-organisation = Organisation
organisation-tab-state = Läget
organisation-tab-forums = Forum
organisation-tab-competences = Kompetens
organisation-tab-anchoring = Förankring
organisation-tab-roles = Rollblad

state-title = Organisationens läge
state-lead = Det här behöver { $organisation } ha på plats för att sociala investeringar ska lyckas. Varje punkt avgörs av det som är inskrivet, och visar vad den bygger på.
state-points = Punkter som är på plats
state-done = { $done } av { $of }
state-coming = Kommande möten
state-decisions = Senaste besluten
point-is-done = På plats
point-is-missing =
    { $count ->
        [one] En sak saknas
       *[other] { $count } saker saknas
    }
point-behind = Politiken och högsta ledningen står bakom
point-see-behind = Se förankringen
point-money = Pengar är avsatta utanför förvaltningarnas årliga drift
point-risk = Det är beslutat hur risken delas
point-competences = De sex kompetenserna finns
point-see-competences = Se kompetenserna
point-strategic = Ett strategiskt forum har avsatt tid
point-see-strategic = Se forumen
point-operative = Ett operativt forum har ett beslutat uppdrag
point-see-operative = Se forumen
point-roles = Rollerna är skrivna för varje investering som pågår
point-see-roles = Se rollbladen
point-anchored = { $who } står bakom sedan { $day }.
point-not-anchored = Det är inte visat att { $level } står bakom.
point-decided = { $body } beslutade { $day }.
point-no-money = Inget beslut om avsatta pengar är inskrivet.
point-no-risk-sharing = Inget beslut om hur risken delas är inskrivet.
point-held = { $competence }: { $count ->
        [one] en person
       *[other] { $count } personer
    }.
point-not-held = Ingen har kompetensen { $competence }.
point-time = { $forum } har { $minutes } minuter avsatta vid varje möte.
point-no-strategic = Inget strategiskt forum har avsatt tid för sociala investeringar.
point-mandate = { $forum } fick sitt uppdrag beslutat { $day }.
point-no-operative = Inget operativt forum har en beslutad uppdragsbeskrivning.
point-late = { $forum } skulle ha mötts { $day }.
point-roles-whole = Rollbladet är helt för { $investment }.
point-no-roles = { $investment }: { $count ->
        [one] en lucka
       *[other] { $count } luckor
    } i rollbladet.

grounds = Beslut om pengarna
grounds-none = Inga beslut är inskrivna än.
ground-new = Skriv in ett beslut om pengarna
    .lead = Att medel är avsatta, eller hur risken delas mellan den centrala nivån och förvaltningarna.
ground-new-for = Skriv in ett beslut om pengarna: { $point }
ground-kind = Vad gäller beslutet?
ground-money = Avsatta medel
ground-risk-sharing = Riskdelning
ground-body = Vem beslutade?
    .help = Till exempel kommunfullmäktige.
ground-reference = Diarienummer och paragraf
ground-text = Vad beslutades?
    .help = Till exempel: 20 miljoner kronor i fem år, eller: centralt 70 procent och förvaltningarna 30 procent av kostnaden.

forums-lead = Tre nivåer behöver mötas om de sociala investeringarna. På strategisk nivå räcker ofta en ledningsgrupp med avsatt tid. På operativ nivå saknas oftast ett forum: det behöver skapas med ett beslutat uppdrag.
forums-none = Inga forum är upplagda än.
forum-level = Nivå
forum-level-political = Politisk nivå
    .what = Förtroendevalda: inriktning, medel och beslut.
forum-level-strategic = Strategisk nivå
    .what = Övergripande ledning: prioriteringar, ägarskap och vad som behöver ändras.
forum-level-operative = Operativ nivå
    .what = Chefer och professionella, utveckling, statistik och controller: behov, brister, idéer och hur investeringarna går.
forum-none-at-level = Inget forum på nivån
forum-new = Lägg till ett forum
    .lead = Där en nivå möts om de sociala investeringarna.
forum-change = Ändra
    .lead = Det som ändras står i loggen.
forum-end = Avsluta forumet
forum-ended = Avslutat
forum-name = Namn
    .help = Till exempel: kommunens ledningsgrupp, eller beredningsgruppen.
forum-mandate = Uppdragsbeskrivning
    .help = Vad forumet ska göra, vad det får besluta och vem det svarar inför.
forum-mandate-by = Vem beslutade uppdraget?
    .help = Till exempel kommundirektören.
forum-mandate-on = När beslutades uppdraget?
forum-mandate-decided = Beslutad av { $body } { $day }
forum-mandate-undecided = Uppdraget är inte beslutat
forum-no-mandate = Uppdragsbeskrivning saknas
forum-existing = Forumet fanns redan
    .help = Till exempel en ledningsgrupp som avsätter tid.
forum-rhythm = Hur ofta
forum-every = { $months ->
        [one] Varje månad
        [2] Varannan månad
        [12] Varje år
       *[other] Var { $months }:e månad
    }
forum-minutes = Avsatt tid vid varje möte, minuter
    .help = Tid för just sociala investeringar.
forum-time = { $minutes } minuter
forum-no-time = Ingen tid är avsatt
forum-items = Stående punkter
    .help = En punkt på varje rad.
forum-items-none = Inga stående punkter är skrivna.
forum-since = Forumet finns från och med
forum-secretary = Sekreterare
    .help = Får planera möten och skriva in beslut, vid sidan av samordnaren.
forum-no-secretary = Ingen
forum-overdue = Skulle ha mötts { $day }
forum-overdue-planned = Planerat { $day }, inte avslutat
forum-planned = Nästa möte { $day }
forum-by-rhythm = Nästa möte senast { $day }

seats = Ledamöter
seats-none = Inga ledamöter är inskrivna.
seat-new = Lägg till en ledamot
    .lead = Någon som sitter i { $forum }.
seat-person = Person
seat-nobody = Någon som inte loggar in
seat-name = Namn
    .help = Om personen inte finns i listan.
    .missing = Välj en person eller skriv ett namn.
seat-function = Funktion
    .help = Till exempel ordförande, eller skolchef.
seat-since = Från och med
seat-end = Avsluta
    .label = Avsluta uppdraget för { $name }

meetings = Möten
meetings-none = Inga möten är inskrivna än.
meeting-title = { $forum }, { $day }
meeting-plan = Planera ett möte
    .lead = Dagen för nästa möte i { $forum }. Förslaget följer av hur ofta forumet ska mötas.
meeting-on = Dag
meeting-hold = Mötet är hållet
    .lead = Var protokollet finns, och annat att minnas från { $forum }.
meeting-cancel = Ställ in mötet
meeting-plan-again = Mötet blir av
meeting-reference = Protokoll
    .help = Diarienummer eller var protokollet finns.
meeting-notes = Minnesanteckningar
    .help = Inga namn på enskilda.
meeting-that-day = Forumet har redan ett möte den dagen.
meeting-lacks-day = mötets dag har inte kommit än.
    .cure = Vänta tills mötet har hållits, eller ställ in det och planera ett annat.
meeting-state-planned = Planerat
meeting-state-held = Hållet
meeting-state-cancelled = Inställt
process-meeting = Möte
    .about = Ett forums möte. Nästa möte följer av det senaste som hölls och av forumets rytm.
move-meeting-plan = planera
move-meeting-hold = hålla
move-meeting-cancel = ställa in
move-meeting-plan-again = planera på nytt
relation-secretary = forumets sekreterare

decisions = Beslut
decisions-all = Alla beslut i forumen
decisions-lead = Det som forumen har beslutat om det du får se, det senaste först.
decisions-none = Inga beslut än
    .what = Beslut skrivs in på mötets sida.
decision-new = Skriv in ett beslut
    .lead = Vad { $forum } beslutade, och om vad.
decision-text = Beslut
    .help = Så att den som inte var med förstår.
decision-about = Vad gäller det?
decision-about-nothing = Arbetet i stort
decision-about-investment = Investering: { $title }
decision-about-need = Behov: { $title }
decision-about-call = Utlysning: { $title }
decision-responsible = Ansvarig
decision-due = Klart senast
decision-by = { $who } ansvarar
decision-until = klart senast { $day }

competences-lead = Sex kompetenser behövs för att en social investering ska lyckas, vid sidan av kunskapen om sakfrågan. Det är orimligt att varje verksamhet har dem alla: de behöver finnas gemensamt.
competence = Kompetens
competence-quantitative = Kvantitativ analys
    .what = Statistik, register, flöden och jämförelser.
competence-qualitative = Kvalitativ analys
    .what = Intervjuer, fokusgrupper och observationer.
competence-design = Utformning av investeringar
    .what = Logikmodell, mått, kriterier och plan.
competence-leading = Process- och projektledning
    .what = Att leda och förankra över förvaltningsgränser.
competence-evaluation = Utvärdering
    .what = Att avgöra om det blev skillnad, och hur säkert det är.
competence-implementation = Implementeringsstöd
    .what = Att få det som fungerar att bli vardag.
competence-new = Lägg till en kompetens
    .lead = Vem som kan det, hur mycket tid som finns och vilka investeringar den räcker till.
competence-name = Namn
    .help = Om personen inte finns i listan, till exempel en konsult eller en högskola.
competence-hours = Timmar i veckan
    .help = Den tid som är avsatt för sociala investeringar.
competence-since = Från och med
competence-for = Vilka investeringar?
    .help = De som kan räkna med personen.
competence-for-all = Alla investeringar
competence-comment = Kommentar
competence-time = { $hours } timmar i veckan
competence-from = från { $day }
competence-end = Avsluta
    .label = Avsluta { $competence } för { $name }
competence-gap = Lucka: ingen har kompetensen
competence-gap-short = Lucka
competences-of-investments = Varje investering
    .what = Vem varje pågående eller kommande investering kan räkna med.

anchoring-lead = Vem som känner till och delar bilden, från verksamheten till de förtroendevalda: av arbetet i stort, av varje behov och av varje investering.
anchoring-show = Visa
anchoring-now = Står de bakom arbetet i stort?
anchoring-unknown = Inte visat
anchoring-is-behind = Står bakom
anchoring-is-not-behind = Står inte bakom
anchoring-log = Alla noteringar
anchoring-filter-all = Allt
anchoring-filter-organisation = Arbetet i stort
anchoring-filter-investments = Investeringar
anchoring-filter-needs = Behov
anchoring-new = Notera en förankring
    .lead = Vem som har fått veta, hur, och om de står bakom. Behovens förankring noteras på behovets egen sida och visas också här.
anchoring-about = Vad gäller det?
anchoring-about-all = Arbetet i stort
anchoring-need = Behov: { $title }
anchoring-level = Nivå
anchoring-who = Vem
    .help = Till exempel kommunstyrelsen, eller ekonomidirektören.
anchoring-on = Dag
anchoring-how = Hur
anchoring-behind = Står de bakom?
    .help = Även ett nej hör hit: det är bra att veta.
anchoring-evidence = Vad visar det?
    .help = Till exempel ett protokoll med diarienummer.
anchoring-none = Inga noteringar än
    .what = Börja med dem som måste stå bakom: politiken och den högsta ledningen.
anchored-politicians = Förtroendevalda
anchored-director = Kommun- eller regiondirektör
anchored-finance-director = Ekonomidirektör
anchored-management-group = Ledningsgrupp
anchored-managers = Chefer
anchored-operations = Berörda verksamheter
anchored-by-decision = Beslut
anchored-by-meeting = Möte
anchored-by-workshop = Arbetsseminarium
anchored-by-writing = Skriftligt
anchored-by-talk = Samtal

role-sheets = Rollblad
role-sheets-lead = Vem som är vad i varje investering, och vad som saknas.
role-sheets-none = Inga investeringar än
    .what = Rollbladen följer av investeringarnas dokument.
role-sheet-investment = Investering
role-sheet-gaps = Luckor
role-sheet-gap-count =
    { $count ->
        [one] En lucka
       *[other] { $count } luckor
    }
role-sheet-whole = Helt
role-sheet-of = Rollblad: { $investment }
role-sheet-lead = Namnen står i investeringens dokument. Behörigheten följer av rollerna här: båda behövs.
role-sheet-write = Se rollerna i dokumentet
role-sheet-named = I dokumentet
role-sheet-members = Kan agera här
role-sheet-recommended = (rekommenderas)
role-gap-unnamed = Ingen är utsedd i dokumentet
role-gap-nobody = Ingen med rollen kan logga in
role-gap-evaluator-leads = Utvärderaren är också projektledare
role-duty-project-owner = Har det yttersta ansvaret: förankrar i ledningen, stöder projektledaren, undanröjer hinder och frågar efter resultat.
role-duty-steering-group = Får ändra riktning, justera eller stoppa. Ledamöterna företräder investeringen, inte sin förvaltning.
role-duty-project-leader = Planerar, leder, förankrar och följer utvecklingen mot målen.
role-duty-deputy-project-leader = Finns från start, så att arbetet inte står stilla om projektledaren slutar.
role-duty-coordinator = Stöder projektledaren, säkrar kvaliteten och för ärendet till den nämnd som beslutar.
role-duty-evaluator = Anlitas före starten, inom eller utom organisationen. Inte samma person som projektledaren.

action-forum-added = lade till forumet
action-forum-changed = ändrade forumet
action-forum-ended = avslutade forumet
action-forum-seated = satte en ledamot i forumet
action-forum-unseated = avslutade en ledamots uppdrag i forumet
action-forum-decided = skrev in ett beslut från mötet
action-meeting-planned = planerade mötet
action-meeting-held = noterade att mötet är hållet
action-meeting-cancelled = ställde in mötet
action-competence-noted = lade till en kompetens hos
action-competence-ended = avslutade en kompetens hos
action-anchoring-noted = noterade förankring med
action-ground-decided = skrev in ett beslut om pengarna
detail-who = Vem
detail-changed = Ändrat
detail-decision = Beslut
detail-competence = Kompetens
detail-anchored = Nivå
detail-ground = Beslutet gäller
detail-reference = Protokoll
detail-investment = Investering
