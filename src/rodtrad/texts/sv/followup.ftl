# Mätningar: vad dokumentet lovar att mäta, vad som har kommit in, vem som har granskat.
measurements = Mätningar
measurements-lead = Det som dokumentet lovar att mäta, tillfälle för tillfälle. Bara sammanlagda värden, aldrig uppgifter om enskilda personer.
measurements-all = Mätningar i alla investeringar
measurements-all-lead = Från alla investeringar du ser. Den som ansvarar för en sen mätning är den att ringa.
measurements-came = Har kommit in
measurements-of = { $came } av { $of }
measurements-count-late = Sena
measurements-count-check = Väntar på granskning
measurements-late =
    { $count ->
        [0] Ingen är sen
        [one] En mätning är sen
       *[other] { $count } mätningar är sena
    }
measurements-step = { $came } av { $of } mätningar har kommit in.
measurements-step-none = Mätningarna är inte upplagda än.

measurements-now = Att mäta nu
measurements-now-none = Inget väntar på att mätas de närmaste trettio dagarna.
measurements-check = Att granska
    .what = En annan än den som skrev in värdet ser efter att det är rimligt.
measurements-in = Vad som har kommit in
measurements-to-come = Ska mätas:
measurements-file = Ladda ned som kalkylblad
measurements-not-begun-yet = Investeringen har inte startat
    .what = Mätningarna läggs upp när investeringen är i genomförandet.
measurements-no-start = Dokumentet har ingen startdag, och mättillfällena räknas från den.
    .cure = Skriv startdagen under Om investeringen.
measurements-no-start-yet = Dokumentet har ingen startdag
    .what = Mättillfällena räknas från den. Skriv den under Om investeringen, så kan mätningarna läggas upp.
measurements-write-start = Skriv startdagen
measurements-not-begun = Investeringen har inte startat än.
    .cure = Lägg upp mätningarna när den är i genomförandet.
measurements-none-promised = Dokumentet lovar inga mätningar
    .what = Skriv mättillfällen vid indikatorerna, så läggs mätningarna upp.
measurements-unplanned =
    { $count ->
        [one] Dokumentet lovar en mätning som inte är upplagd.
       *[other] Dokumentet lovar { $count } mätningar som inte är upplagda.
    }
measurements-plan = Lägg upp mätningarna
measurements-see-indicators = Se indikatorerna
measurements-by-month = { $name }: mätningar
measurements-month = Tillfälle
measurements-at-month = Månad { $month }
measurements-group = Grupp
measurements-value = Värde
measurements-n = Antal personer
measurements-state = Läge
measurements-investment = Investering
measurements-what = Mätning
measurements-due = Skulle mätas
measurements-responsible = Ansvarig
measurements-nobody = ingen är utsedd
measurements-baseline = Utgångsläge { $value }
measurements-target = Mål { $value }
measurement-latest = Senast { $value } (månad { $month })
measurements-way = Vägen till målet
measurements-way-share = { $percent } av vägen
measurements-list-late = Sena ({ $count })
measurements-list-check = Att granska ({ $count })
measurements-list-soon = Kommande ({ $count })
measurements-lists = Vilka mätningar
measurements-late-none = Ingen mätning är sen
    .what = Allt som skulle ha mätts har ett värde, eller ett skäl till att det uteblev.
measurements-check-none = Inget väntar på granskning
    .what = Alla inskrivna värden är granskade av någon annan än den som skrev in dem.
measurements-soon-none = Inget ska mätas den närmaste månaden
    .what = Här syns mätningarna trettio dagar innan de ska vara gjorda.
measurements-count =
    { $count ->
        [one] En mätning
       *[other] { $count } mätningar
    }
measurements-column-indicator = Indikator
measurements-column-month = Månad
measurements-column-due = Dag
measurements-column-group = Grupp
measurements-column-state = Läge
measurements-column-value = Värde
measurements-column-unit = Enhet
measurements-column-n = Antal personer
measurements-column-on = Mätt

measurement-title = { $name }, månad { $month }
measurement-group-intervention = De som deltar
measurement-group-comparison = Jämförelsegruppen
measurement-state-planned = Planerad
measurement-state-recorded = Inskriven
measurement-state-checked = Granskad
measurement-state-returned = Återlämnad
measurement-state-corrected = Rättad
measurement-state-missed = Uteblev
measurement-when-late = Sen
measurement-when-soon = Snart dags
measurement-when-later = Kommer
measurement-late-since = Sen sedan { $day }
measurement-due-on = Senast { $day }
measurement-hidden = Visas inte: för få personer
measurement-hidden-why = Organisationens regel: värden som bygger på färre personer än den minsta gruppen visas inte.
measurement-not-promised = Står inte längre i dokumentet
measurement-see = Se mätningen
measurement-record = Skriv in
measurement-record-for = Skriv in: { $name }, { $group }
measurement-look = Granska
measurement-look-for = Granska: { $name }, { $group }
measurement-definition = Vad som mäts
measurement-source = Källa
measurement-instrument = Hur det mäts
measurement-responsible = Ansvarig
measurement-due = Ska mätas
measurement-baseline = Utgångsläge
measurement-target = Mål
measurement-now = Värdet nu
measurement-no-value = Inget värde än
measurement-of-persons =
    { $count ->
        [one] en person
       *[other] { $count } personer
    }
measurement-measured-on = mätt { $day }
measurement-written-by = Inskrivet av { $name } { $when }
measurement-checked-by = Granskat av { $name } { $when }
measurement-why-returned = Att rätta
measurement-why-missed = Varför den uteblev
measurement-why-corrected = Varför det rättades
measurement-history = Alla värden
measurement-history-what = Ett värde ändras aldrig: en rättelse är ett nytt, och det gamla står kvar.
measurement-version = Version { $number }
measurement-own = Du skrev in värdet. Någon annan granskar det.
measurement-check = Värdet stämmer
measurement-return = Lämna tillbaka
measurement-miss = Den uteblir
measurement-correct = Rätta värdet
measurement-record-again = Skriv in på nytt

measurement-form-record = Skriv in: { $name }
measurement-form-correct = Rätta: { $name }
measurement-form-return = Lämna tillbaka: { $name }
measurement-form-miss = Mätningen uteblir: { $name }
measurement-form-return-lead = Skriv vad som behöver rättas. Den som skrev in värdet ser det och skriver in ett nytt.
measurement-form-miss-lead = Skriv varför. Kommer ett värde ändå kan det skrivas in senare.
measurement-form-correct-lead = Det gamla värdet står kvar. Någon annan granskar det nya.
measurement-value = Värde
    .share-help = Som andel eller procent: 0,62 eller 62 %.
    .share = En andel är mellan 0 och 1. Skriv 0,62 eller 62 %.
measurement-n = Hur många personer värdet bygger på
    .help = Bara antalet. Skriv aldrig in uppgifter om enskilda.
measurement-on = Dag för mätningen
    .help = Den dag värdet gäller.
measurement-note = Att veta om värdet
    .help = Till exempel bortfall eller ändrad källa. Inga namn.
measurement-reason = Varför värdet rättas
    .help = Läses av dem som ser båda värdena.
measurement-why = Skäl
measurement-saved = { $name } är inskriven. Någon annan granskar värdet.
measurement-was-checked = { $name } är granskad.
measurement-changed-meanwhile = Någon annan har skrivit in ett värde under tiden. Öppna mätningen och se vilket som ska gälla.
measurement-own-figure = Du skrev in värdet själv, så någon annan granskar det.
measurement-lacks-day = Dagen har inte kommit än.
    .cure = Ange den dag värdet gäller, senast i dag.
measurement-lacks-n = Antalet personer saknas.
    .cure = Ange hur många personer värdet bygger på.
measurement-lacks-why = Skälet saknas.
    .cure = Skriv varför.

process-measurement = Mätning
    .about = Det som dokumentet lovar att mäta: varje indikator, vid varje mättillfälle, i varje grupp. Ett värde ändras aldrig: varje rättelse är en ny version och den gamla står kvar.
move-measurement-plan = lägga upp
move-measurement-record = skriva in
move-measurement-check = granska
move-measurement-return = lämna tillbaka
move-measurement-miss = ange att den uteblir
move-measurement-correct = rätta
measurement-needs-promise = investeringen har startat, och dokumentet lovar mätningen.
measurement-needs-day = dagen har kommit, och det sägs hur många personer ett värde om personer bygger på.
measurement-needs-another = en annan person än den som skrev in värdet.
measurement-needs-why = ett skäl är skrivet.

action-measurement-planned = Mätningar upplagda
action-measurement-recorded = Mätning inskriven
action-measurement-checked = Mätning granskad
action-measurement-returned = Mätning återlämnad
action-measurement-corrected = Mätning rättad
action-measurement-missed = Mätning uteblev
detail-new = Nya
detail-moved = Flyttade
detail-figure = Värdets version
