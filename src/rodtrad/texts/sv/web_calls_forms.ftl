# Formulär och kriterier som en samordnare bygger själv.
form-to-all = Formulär
form-all = Formulär
    .lead = Bygg frågorna själv. Ett formulär som en utlysning har publicerats med ändras inte; det får en ny version.
form-list-none = Inga formulär ännu
    .what = Börja från ett av de färdiga: det är en förening av vad fonder har publicerat att de frågar om.
form-new = Nytt formulär
    .lead = Det färdiga går att ändra i allt.
form-new-do = Skapa formuläret
form-start = Börja från
form-start-from = { $name } (färdigt)
form-start-empty = Ett tomt formulär
form-name = Namn
    .help = Lämna tomt för det färdigas namn.
form-untitled = Formulär
form-import = Läs in XLSForm
    .lead = XLSForm är en arbetsbok i Excel som många enkätverktyg läser och skriver.
form-import-do = Läs in
form-file = Fil
    .help = En XLSX-fil med bladen survey, choices och settings.
form-imported = Formuläret är inläst.
form-export = Hämta som XLSForm
form-preview = Förhandsgranska
form-preview-note = Så ser formuläret ut för den som söker. Inget sparas här.
form-number = Version
form-questions = Frågor
form-used-by = Används av
form-open = Öppna formuläret
form-frozen = Används
    .what = Publicerat med: { $calls }. En ändring blir en ny version; den gamla står kvar.
form-open-state = Går att ändra
form-build-lead =
    { $questions ->
        [0] Inga frågor än.
        [one] En fråga
       *[other] { $questions } frågor
    } i { $sections ->
        [0] inget avsnitt
        [one] ett avsnitt
       *[other] { $sections } avsnitt
    }.
form-change-title = Ändra namn och inledning
form-has-problems =
    { $count ->
        [0] Inget att rätta.
        [one] På ett ställe behöver något rättas innan formuläret kan användas.
       *[other] På { $count } ställen behöver något rättas innan formuläret kan användas.
    }
form-new-section = Nytt avsnitt
    .lead = Ett avsnitt blir en sida i ansökan.
form-part-section = Avsnittets rubrik
    .lead = Ett avsnitt blir en sida i ansökan.
form-part-title = Namn och inledning
    .lead = Inledningen står överst i ansökan.
form-part-question = Fråga
form-new-question = Ny fråga
form-new-question-in = Ny fråga i { $section }
form-up = Upp
form-down = Ned
form-remove = Ta bort
form-words-sv = På svenska
form-words-en = På engelska
form-words-missing = Skriv på minst ett av språken.
form-intro-sv = Inledning på svenska
form-intro-en = Inledning på engelska
form-label-sv = Frågan på svenska
form-label-en = Frågan på engelska
form-hint-sv = Hjälptext på svenska
form-hint-en = Hjälptext på engelska
form-kind = Slags svar
form-kind-change = Byt
form-kind-note = Upplysning
    .help = Frågar inget; en text mellan frågorna.
form-kind-line = Kort text
    .help = En rad.
form-kind-text = Lång text
    .help = Flera stycken.
form-kind-whole-number = Antal
    .help = Ett heltal.
form-kind-amount = Belopp
    .help = Ett tal med högst två decimaler.
form-kind-date = Datum
    .help = En dag.
form-kind-yes-no = Ja eller nej
    .help = Kan avgöra om en senare fråga ställs.
form-kind-choose-one = Välj ett
    .help = Ett av flera svar. Kan avgöra om en senare fråga ställs.
form-kind-choose-many = Välj flera
    .help = Inget, ett eller flera av svaren.
form-kind-table = Tabell
    .help = Rader med kolumner, till exempel en budget.
form-required = Måste besvaras
form-required-short = måste besvaras
form-conditional = ställs bara ibland
form-choices = Svarsalternativ
    .help = Ett på varje rad. Vill du ha det på engelska också, skriv det efter ett lodrätt streck: ”Ny | New”.
    .missing = Skriv minst ett svarsalternativ.
form-least = Minst
    .help = Antal tecken i en text, rader i en tabell, eller talets värde.
form-most = Högst
    .help = Samma som för minst.
form-only-if = Fråga bara om
    .help = Välj svar på en av de tidigare frågorna. Inget valt: frågan ställs alltid.
    .one = Villkoret kan bara hänga på en fråga. Välj svar på samma fråga.
form-condition-said = ”{ $question }” är ”{ $answer }”
form-fills = Vart svaret går i investeringens dokument
    .help = Blir ansökan beviljad står svaret där från början. Så hålls tråden från ansökan till uppföljning.
form-fills-nothing = Ingenstans: läses bara i ansökan
form-fills-short = går till { $place }
form-columns = Kolumner
    .help = En kolumn utan rubrik räknas inte. Spara för att få fler tomma.
form-column-number = Kolumn { $number }
form-column-sv = Rubrik på svenska
form-column-en = Rubrik på engelska
criteria-to-all = Kriterier
criteria-all = Kriterier
    .lead = Det som ansökningar bedöms efter, med vikter. Bestäms och visas innan ansökningarna kommer.
criteria-list-none = Inga kriterier ännu
    .what = Börja från en publicerad uppsättning och sätt egna vikter.
criteria-new = Nya kriterier
    .lead = Ingen har publicerat vikter: sätt dem efter vad ni menar är viktigt.
criteria-new-do = Skapa
criteria-start-empty = En tom uppsättning
criteria-untitled = Kriterier
criteria-count = Antal
criteria-open = Öppna kriterierna
criteria-lead = Krav är uppfyllda eller inte. De andra ger poäng, och vikterna säger hur mycket var och en räknas.
criteria-new-one = Nytt kriterium
criteria-sv = Kriteriet på svenska
criteria-en = Kriteriet på engelska
criteria-guidance = Vägledning till dem som bedömer
criteria-guidance-sv = Vägledning på svenska
criteria-guidance-en = Vägledning på engelska
criteria-kind = Slag
criteria-kind-scored = Ger poäng
criteria-kind-mandatory = Krav
criteria-weight = Vikt
criteria-top = Högsta poäng
criteria-share = { $share } av vikten
criteria-saved = Kriterierna är sparade.
criteria-mandatory = Krav som ska vara uppfyllda
criteria-scored = Det som ger poäng
criteria-weight-of = Vikt: { $name }
criteria-scale = 0–{ $top } poäng.
action-application-form-made = gjorde ett formulär
action-application-form-changed = ändrade formuläret
action-criteria-made = gjorde kriterier
action-criteria-changed = ändrade kriterierna
