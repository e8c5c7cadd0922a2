# Beslutsunderlag till nämnden, och brev till dem som sökt.
decision-kind = Beslutsunderlag
decision-heading-summary = Det här ska beslutas
decision-question = { $count ->
    [one] En ansökan har kommit in till utlysningen
   *[other] { $count } ansökningar har kommit in till utlysningen
} ”{ $call }”. Nämnden ska ta ställning till { $alternatives } alternativ, däribland att inte bevilja något.
decision-figure-budget = Ram
decision-figure-asked = Sökt
decision-figure-asked-note = { $count ->
    [one] en ansökan
   *[other] { $count } ansökningar
}
decision-figure-granted = Förslaget kostar
decision-figure-granted-note = { $count ->
    [0] ingen beviljas
    [one] en beviljas
   *[other] { $count } beviljas
}
decision-figure-left = Kvar av ramen
decision-heading-proposal = Förslag
decision-table-proposed = Föreslås beviljas
decision-more-below = Ytterligare { $count } står i den rangordnade listan.
decision-heading-sure = Hur säkert är valet?
decision-not-tested = Hur valet står sig mot andra vikter och granskare är inte prövat.
decision-heading-others = Vad nämnden kan välja i stället
decision-beside = { $count ->
    [one] En beviljas
   *[other] { $count } beviljas
}, för { $amount }.
decision-beside-comes = Med kommer { $names }.
decision-beside-goes = Bort faller { $names }.
decision-heading-next = Om nämnden säger ja
decision-heading-alternatives = Alternativen
decision-table-alternatives = Alternativen sida vid sida
decision-alternative-rank-order = I rangordning
decision-alternative-best-sum = Flest poäng
decision-alternative-balanced = Bredast portfölj
decision-alternative-none = Inget beviljas
decision-alternative-own = Egen avvägning
decision-alternative-proposed = { $name } (förslaget)
decision-heading-ranking = Rangordningen
decision-nothing-ranked = Ingen ansökan är rangordnad.
decision-table-ranked = Ansökningarna i rangordning
decision-ranked-note = Lika poäng delar plats; av dem går den först som söker minst.
decision-table-points = Poäng på varje kriterium: granskarnas medel
decision-points-note = Inom parentes lägsta och högsta, där granskarna skiljer sig åt.
decision-heading-stability = Håller valet?
decision-heading-agreement = Är granskarna eniga?
decision-heading-applications = Ansökningarna en för en
decision-application-title = { $place }. { $title }
decision-table-motives = Bedömning av { $title }
decision-table-risks = Risker
decision-may-harm = Kan skada någon.
decision-need = Behovet
decision-no-need = Ansökan hänvisar inte till något prövat behov.
decision-open-questions = Kvar att reda ut
decision-gate-met = uppfyllt
decision-gate-not-met = inte uppfyllt
decision-of-top = { $points } av { $top }
decision-rule-broken = Regel som inte är uppfylld
decision-rule-unknown = Regel som inte går att pröva
decision-heading-not-ranked = Ansökningar utan plats
decision-standing-fails = Uppfyller inte ett obligatoriskt kriterium: { $criteria }.
decision-standing-unsettled = Granskarna är delade om ett obligatoriskt kriterium: { $criteria }.
decision-standing-incomplete = Är inte bedömd på alla kriterier.
decision-heading-portfolio = Portföljen före och efter
decision-portfolio-lead = I dag { $before ->
    [one] pågår en satsning
   *[other] pågår { $before } satsningar
} för { $amount_before }. Med förslaget blir de { $after }, för { $amount_after }.
decision-untagged = Inte märkt
decision-heading-economics = Pengar efter år och betalare
decision-table-economics = Det förslaget kostar varje år ({ $currency })
decision-economics-note = Belopp som de sökande angett. Det som inte tas ur ramen är märkt som egna medel.
decision-own-money = { $payer } (egna medel)
decision-total = Summa
decision-heading-earlier = Vad tidigare satsningar lovade och nådde
decision-earlier-lead = { $investments ->
    [one] En tidigare satsning
   *[other] { $investments } tidigare satsningar
} hade tillsammans { $promises ->
    [one] ett framgångskriterium
   *[other] { $promises } framgångskriterier
}. { $measured } är mätta och { $met } är uppfyllda.
decision-table-earlier = Lovat och nått
decision-table-earlier-money = Kostnad och minskade kostnader (nuvärde)
decision-outcome-met = Uppfyllt
decision-outcome-not-met = Inte uppfyllt
decision-outcome-not-measured = Inte mätt
decision-heading-conflicts = Jäv
decision-no-conflicts = Ingen granskare har anmält jäv.
decision-conflicts-lead = Den som anmält jäv har inte bedömt ansökan.
decision-table-conflicts = Anmälda jäv
decision-heading-method = Så är det räknat
decision-method = Granskarna har bedömt var för sig. En ansökans poäng är medelvärdet på varje kriterium, vägt med de vikter som var bestämda och kända innan utlysningen öppnade, på en skala 0–100. Obligatoriska kriterier ska vara uppfyllda enligt fler granskare än som säger motsatsen.
decision-method-stability = Vikterna har dragits { $draws } gånger runt de bestämda, och helt fritt (SMAA, Lahdelma och Salminen 2001). Granskarna har räknats bort en i taget, och gruppen har dragits om med återläggning.
decision-table-weights = Kriterier och vikter
decision-mandatory = obligatoriskt
decision-yes = Ja
decision-no = Nej
decision-column-application = Ansökan
decision-column-applicants = Sökande
decision-column-place = Plats
decision-column-points = Poäng
decision-column-amount = Belopp
decision-column-asked = Sökt
decision-column-alternative = Alternativ
decision-column-granted = Beviljas
decision-column-points-sum = Poäng tillsammans
decision-column-left = Kvar av ramen
decision-column-usual = Plats med något andra vikter
decision-column-proposed = Föreslås
decision-column-criterion = Kriterium
decision-column-given = Bedömning
decision-column-motive = Motiv
decision-column-risk = Risk
decision-column-likelihood = Sannolikhet
decision-column-impact = Påverkan
decision-column-action = Åtgärd
decision-column-tag = Märkning
decision-column-count-before = Antal före
decision-column-count-after = Antal efter
decision-column-amount-before = Belopp före
decision-column-amount-after = Belopp efter
decision-column-share-after = Andel efter
decision-column-payer = Betalas av
decision-column-sum = Summa
decision-column-investment = Satsning
decision-column-indicator = Mått
decision-column-promised = Lovat
decision-column-reached = Nått
decision-column-outcome = Utfall
decision-column-cost = Kostnad
decision-column-saving = Minskad kostnad
decision-column-person = Granskare
decision-column-reason = Skäl
decision-column-weight = Vikt
decision-column-top = Högsta poäng

letter-kind-granted = Besked: beviljad
letter-kind-declined = Besked: avslagen
letter-kind-deferred = Besked: uppskjuten
letter-kind-returned = Begäran om komplettering
letter-to = Till { $to }, { $day }
letter-lead-granted = { $body } har beviljat er ansökan ”{ $application }” { $amount }.
letter-lead-granted-idea = { $body } har godkänt er idé ”{ $application }”. Något belopp är ännu inte beslutat.
letter-lead-declined = { $body } har avslagit er ansökan ”{ $application }”.
letter-lead-deferred = { $body } har skjutit upp beslutet om er ansökan ”{ $application }”.
letter-lead-returned = Er ansökan ”{ $application }” behöver kompletteras innan den kan bedömas.
letter-lead-returned-by = Er ansökan ”{ $application }” behöver kompletteras senast { $day } för att kunna bedömas.
letter-field-call = Utlysning
letter-field-decided = Beslutat
letter-field-reference = Diarienummer
letter-heading-motive = Motivering
letter-heading-conditions = Villkor
letter-heading-requests = Det här behöver ni komplettera
letter-heading-next = Vad händer nu?
letter-heading-appeal = Om ni inte är nöjda med beslutet
letter-next-granted = Samordnaren hör av sig om planering, framgångskriterier och start. Inga pengar får användas innan planen är låst.
letter-next-declined = Ansökan är därmed avslutad. Ni är välkomna att söka igen när nästa utlysning öppnar, och samordnaren svarar gärna på frågor om bedömningen.
letter-next-deferred = Ni behöver inte göra något nu. Vi hör av oss när ärendet tas upp igen.
letter-next-returned = Öppna ansökan, ändra de svar som anges ovan och skicka in den igen. Allt ni skrivit finns kvar.
