# Utlysningar: listan, en utlysning, det som ska vara på plats innan den publiceras, och det öppna registret.
nav-calls = Utlysningar
calls-lead = Här ser du vad som går att söka nu och det du själv arbetar med.
calls-lead-run = Här gör du utlysningar, ser vad som kommer in och får ansökningar kompletta.
calls-ours = Våra utlysningar
calls-none-ours = Inga utlysningar ännu
    .what = En utlysning samlar text, datum, regler, formulär och kriterier. Inget syns för andra förrän du publicerar.
calls-open = Öppna utlysningar
calls-none-open = Inget går att söka just nu.
calls-to-public = Det öppna registret över utlysningar
call-new = Ny utlysning
    .lead = Välj hur det börjar. Resten fyller du i efteråt, i den ordning du vill.
call-new-do = Skapa utkastet
call-title = Namn
    .help = Som den ska stå i registret, till exempel ”Skolnärvaro 2027”.
call-route = Hur det börjar
call-state = Läge
call-text = Text
    .help = Vad ni söker, varför, och vad som händer efter ansökan. En tom rad ger nytt stycke.
    .announced = Utlysningen är publicerad. Texten går att förtydliga; datum, regler, formulär och kriterier ligger fast.
call-opens = Första ansökningsdag
    .help = Är dagen framåt i tiden syns utlysningen, med kriterier, redan när den publiceras.
call-closes = Sista ansökningsdag
    .help = Dagen räknas till midnatt.
    .before-opening = Sista dagen ligger före den första.
call-budget = Att fördela
    .help = Hela summan, för alla år. Lämna tomt om den inte är bestämd.
call-two-step = Beslut i två steg: först idén, sedan beloppet
    .help = Nämnden säger först ja eller nej till idéerna. De som får ja arbetar ut kostnaderna.
call-blind = Granskarna ser inte vem som söker
    .help = Namn på parterna döljs. Det som står i svaren döljs inte.
call-public = Öppen för alla att läsa
    .help = Utlysningen, kriterierna och senare besluten visas i det öppna registret.
call-saved = Utlysningen är sparad.
call-version = { $name }, version { $number }
call-version-in-use = { $name }, version { $number } (används)
call-version-number = version { $number }
call-choose-version = Välj
call-sets-none = Det finns inget att välja på ännu.
call-sets-choose = Saknas det du vill ha?
call-draft-lead = Utkastet ser bara ni som har hand om utlysningar. Allt nedan ska vara på plats innan den publiceras.
call-part-text = Text och datum
    .lead = Det första en sökande läser.
call-part-needs = Behov
    .lead = Välj ur behovsregistret vad en ansökan får svara på.
call-part-form = Formulär
    .lead = Frågorna i ansökan. Formuläret fryses när utlysningen publiceras.
call-part-criteria = Kriterier och vikter
    .lead = Det som ansökningarna bedöms efter. Visas för alla när utlysningen publiceras, och ändras inte efter det.
call-part-rules = Vem som får söka
    .lead = Regler som prövas åt den sökande medan ansökan skrivs. Det som lämnas tomt gäller inte.
call-part-left = Återstår
call-part-done = Klart
call-needs = Behov som utlysningen gäller
call-needs-count =
    { $count ->
        [0] Inga behov utpekade
        [one] Ett behov
       *[other] { $count } behov
    }
call-invited = Förvaltningar som får uppdraget
call-rules = Regler
call-rules-count =
    { $count ->
        [0] Inga regler
        [one] En regel
       *[other] { $count } regler
    }
call-rules-start = Börja från publicerade regler:
call-rule-departments = Minst så många förvaltningar från olika områden
    .help = Till exempel 2, som i Örebro.
call-rule-civil-society = Eller: en förvaltning tillsammans med så många föreningar
    .help = Räcker i stället för kravet ovan.
call-rule-organisations = Eller: minst så många olika organisationer
    .help = Kommun, region, myndighet, förening.
call-rule-may-apply = Vilka slags parter som får vara med
    .help = Inget ikryssat: alla. Vinstdrivande företag utesluts genom att ”företag” inte kryssas i.
call-rule-max-per-year = Högst per år
call-rule-max-total = Högst sammanlagt
call-rule-max-years = Högst så många år
call-rule-largest-share = Högst så stor del av kostnaden
    .help = 50 betyder att parterna själva står för minst halva kostnaden varje år.
call-rule-cites-need = Ansökan ska svara på ett av behoven ovan
call-rule-all-sign = Alla parter ska skriva under
call-told-together = Sökande ska vara { $who }.
call-told-or = eller
call-told-and = och
call-told-departments =
    { $count ->
        [0] ingen förvaltning
        [one] en förvaltning
       *[other] { $count } förvaltningar från olika områden
    }
call-told-civil-society =
    { $count ->
        [0] ingen förening
        [one] en förening
       *[other] { $count } föreningar
    }
call-told-organisations =
    { $count ->
        [0] ingen organisation
        [one] en organisation
       *[other] { $count } olika organisationer
    }
call-told-may-apply = Parterna ska vara av något av slagen { $kinds }.
call-told-max-per-year = Högst { $amount } per år.
call-told-max-total = Högst { $amount } sammanlagt.
call-told-max-years =
    { $count ->
        [0] Inget år.
        [one] Högst ett år.
       *[other] Högst { $count } år.
    }
call-told-largest-share = Högst { $share } av kostnaden varje år.
call-told-cites-need = Ansökan ska svara på ett av behoven.
call-told-all-sign = Alla parter skriver under ansökan.
call-lacks-text = Texten saknas.
    .cure = Skriv vad ni söker och vad som händer efter ansökan.
call-lacks-opening = Första ansökningsdagen saknas.
    .cure = Välj en dag.
call-lacks-last-day = Sista ansökningsdagen saknas.
    .cure = Välj en dag.
call-last-day-passed = Sista ansökningsdagen har redan varit.
    .cure = Välj en dag framåt i tiden.
call-lacks-needs = Inget behov är utpekat.
    .cure = Välj minst ett behov ur behovsregistret.
call-lacks-invited = Ingen förvaltning har fått uppdraget.
    .cure = Välj minst en förvaltning.
call-lacks-form = Formuläret saknas.
    .cure = Välj ett formulär eller gör ett.
call-form-asks-nothing = Formuläret frågar ingenting.
    .cure = Lägg till frågor.
call-form-faulty =
    { $count ->
        [0] Formuläret är i ordning.
        [one] Ett fel i formuläret.
       *[other] { $count } fel i formuläret.
    }
    .cure = Öppna formuläret; felen står vid frågorna.
call-lacks-criteria = Kriterierna saknas.
    .cure = Välj en uppsättning kriterier eller gör en.
call-criteria-none-scored = Inget kriterium ger poäng, så ansökningarna går inte att rangordna.
    .cure = Lägg till minst ett kriterium med vikt.
call-not-done = Det gick inte ännu
call-announced-is-kept = Utlysningen är publicerad och det här ligger fast.
    .cure = Innan ansökningstiden börjat kan den tas tillbaka till utkast. Efter det behövs en ny utlysning.
call-has-begun = Ansökningstiden har börjat, eller så har någon redan börjat skriva.
    .cure = Ställ in utlysningen i stället, med ett skäl till dem som skriver.
call-later-day = Dagen har redan varit.
    .cure = Välj en ny sista dag framåt i tiden.
call-has-undecided =
    { $count ->
        [0] Allt är avgjort.
        [one] En ansökan är inte avgjord.
       *[other] { $count } ansökningar är inte avgjorda.
    }
    .cure = Fatta beslut om dem först.
call-cancel-why = Skälet saknas.
    .cure = Skriv varför, till dem som tänkte söka.
call-set-changed-meanwhile = Någon annan har ändrat ”{ $name }” medan du hade sidan öppen.
call-moves = Nästa steg
call-do-publish = Publicera utlysningen
    .what = Formulär, kriterier och regler fryses. Utlysningen syns för alla den riktar sig till.
call-do-take-back = Ta tillbaka till utkast
    .what = Går tills ansökningstiden börjar.
call-do-close = Stäng nu
    .what = Den stängs annars av sig själv efter sista dagen. Utkast finns kvar hos dem som skriver.
call-do-decide = Avsluta utlysningen
    .what = När alla ansökningar är avgjorda.
call-do-archive = Arkivera
    .what = Den står kvar i registret men inte längre bland det pågående.
call-do-reopen = Öppna igen med ny sista dag
call-do-cancel = Ställ in utlysningen
    .what = Det går inte att ångra.
call-done-publish = Utlysningen är publicerad.
call-done-take-back = Utlysningen är ett utkast igen.
call-done-close = Utlysningen är stängd.
call-done-decide = Utlysningen är avslutad.
call-done-archive = Utlysningen är arkiverad.
call-done-reopen = Utlysningen är öppen igen.
call-done-cancel = Utlysningen är inställd.
call-cancel-reason = Varför ställs den in?
    .help = Visas för dem som tänkte söka.
call-was-cancelled = Inställd
call-as-seen = Så ser utlysningen ut för andra
call-received = Inlämnade
call-drafts = Utkast
    .what = Utkasten är de sökandes egna; här syns bara hur många de är.
call-to-applications = Se ansökningarna
call-to-ideas = Se idéerna
call-change-text = Förtydliga texten
call-to-public = Som den syns utan inloggning
call-dates = Ansök { $opens } – { $closes }
call-dates-from = Från { $opens }, löpande
call-dates-none = Datum är inte bestämda
call-takes-in = Öppen nu
call-announced = Kommande
call-when = När
call-who-runs = Vem
call-steps = Beslut
call-who-may = Vem som får söka
call-judged-by = Så bedöms ansökningarna
    .what = Kriterierna är bestämda i förväg och ändras inte medan utlysningen pågår.
call-asks = Vad ansökan ska innehålla
call-not-for-you = Din roll eller förvaltning kan inte söka här. Projektägare och projektledare på en förvaltning eller i en förening kan.
public-title = Utlysningar av sociala investeringar
public-lead = Vad som går att söka, hur ansökningarna bedöms och vad som har beslutats. Öppet för alla.
public-earlier = Tidigare utlysningar
public-none-earlier = Inga tidigare utlysningar.
public-log-in = Logga in och sök
public-to-call = Sök
action-call-created = skapade utlysningen
action-call-changed = ändrade utlysningen
action-call-rules-set = satte regler för vem som får söka
action-call-needs-set = valde behov för utlysningen
action-call-form-set = valde formulär för utlysningen
action-call-criteria-set = valde kriterier för utlysningen
action-call-published = publicerade utlysningen
action-call-taken-back = tog tillbaka utlysningen till utkast
action-call-closed = stängde utlysningen
action-call-reopened = öppnade utlysningen igen
action-call-decided = avslutade utlysningen
action-call-archived = arkiverade utlysningen
action-call-cancelled = ställde in utlysningen
