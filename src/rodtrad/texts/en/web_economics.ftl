# Pages of a calculation
money-views = The pages of the calculation
money-view-page = Overview
money-view-payers = Who pays, who saves
money-view-sensitivity = Sensitivity
money-view-outcome = Promise and outcome
money-view-workbook = Workbook
money-click = Each figure with a dotted line can be clicked: it shows how it is computed and where it comes from.
money-explain-net = How the net is computed, down to each input
money-payers = Who pays and who saves
money-payers-lead = Each cost and each saving stands in the budget where it is felt.
money-wrong-pocket = Wrong pocket
money-wrong-pocket-what = { $names } bear a large part of the cost and get only a small part of the saving. What would mend it stands below.
money-purses = Each one’s part
money-transfers = Transfers that would mend it
money-transfers-lead = If those who gain give this much to those who lose, in proportion to what they gain, nobody need be left with a loss as far as the gains go.
money-budgets = Budget by budget
money-observed = Seen and estimated
money-observed-lead = What has been seen in a budget is surer than what is expected. They stand beside each other and are never counted twice.
money-per-effect = Cost per effect
money-sensitivity = Sensitivity
money-sensitivity-lead = What the result hangs on, and how wrong the uncertain numbers can be before it does not break even.
money-sure = No numbers are said to be uncertain
money-sure-what = Say in the calculation which numbers are uncertain, with their lowest and highest reasonable values. Then this page shows what the result hangs on.
money-whose = Whose net
money-show = Show
money-tornado-says = What the net becomes if one number at a time is low or high and all others are as they stand. The number itself stands at the end of the bar.
money-breaks-even = Where is the limit?
money-breaks-even-lead = The last column tells which value the number must have for the net to be zero, if all others are as they stand.
money-fan = How it may go
money-shares = Which uncertainty matters most?
money-shares-lead = The numbers at the top are worth finding out more about.
money-two-way = Two numbers at a time
money-two-way-down = Downwards
money-two-way-across = Across
money-explain-lead = Amounts in { $currency }. The calculation rests on version { $version } of the document.
money-to-page = To the overview
money-to-payers = To who pays and who saves
money-outcome = Promise and outcome
money-outcome-lead = What was promised before the start beside what came out, and the budget beside the accounts.
money-followed = Promised and achieved
money-followed-not = The difference cannot be computed yet:
money-no-promise = The document is not locked. When the promises have been signed before the start they stand here beside what came out.
money-booked = Plan against accounts
money-booked-none = Nothing has been read in from the accounts yet. Read in a SIE file and what was booked stands beside the plan.
money-booked-waits = What was booked has been read in. The plan stands beside it when the calculation has been made.
money-booked-from = From { $file } ({ $company }), project { $project }: { $rows } rows, read in { $when } by { $name }.
money-booked-add = Read in from the accounts
money-scale = At full scale
money-scale-not = The scale cannot be computed yet:
booked-title = Read in from the accounts
booked-lead = A SIE 4 file with vouchers. Only the project’s amounts by year are kept, not the file.
booked-file = SIE file
    .help = Exported from the accounting system as SIE 4 (all transactions).
booked-project = The project’s number
    .help = As it stands in the accounts, dimension 6.
booked-do = Read in
booked-back = Back
booked-refused = The file could not be read in
booked-line = Line { $line }:
booked-kept = { $rows } rows were read in for project { $project }.
booked-no-project = The file has no rows for project “{ $project }”.
    .cure = The projects in the file: { $known }.
action-booked-read = read in what was booked
money-workbook = Workbook
money-workbook-lead = The whole calculation as a workbook, with formulas that compute anew when something changes.
money-workbook-out = Download
money-workbook-out-what = Blue cells may be changed, black ones are computed. The formulas give the same figures as here, to the öre.
money-workbook-take = Download the workbook (Excel)
money-workbook-in = Read in a changed workbook
money-workbook-in-what = First you see what differs. Nothing is kept until you have seen it.
workbook-file = Workbook
    .help = A workbook that was downloaded from here. Column A must be as it was.
workbook-look = Show what differs
workbook-refused = { $count ->
    [one] One cell must be mended
   *[other] { $count } cells must be mended
 }
workbook-other-version = The workbook does not tell which version of this investment it was made from.
    .cure = Download a new workbook here and put the changes into it.
workbook-changes = What the workbook changes
workbook-changes-lead = { $count ->
    [one] One thing differs from version { $number }.
   *[other] { $count } things differ from version { $number }.
 }
workbook-behind = The workbook was made from version { $number }, and the document has changed since. Only what was changed in the workbook is put in.
workbook-same = The workbook says the same as the document.
workbook-another = Choose another file
workbook-keep = Save as a new version
workbook-keep-draft = Keep as a draft
workbook-kept-version = The workbook’s changes are saved as version { $number }. Compute the calculation anew to see what they mean.
workbook-kept-draft = The workbook’s changes are kept as a draft. Look them over and save.
workbook-kept-behind = Somebody else has changed the calculation since the workbook was made. The changes are kept as a draft; when you save, both are shown beside each other.
money-edit = Change the calculation
money-edit-lead = Type in the tables. The sums follow while you type.
money-edit-costs = What is paid each year and by whom. Empty means nothing that year.
money-edit-consequences = What the effect changes in a budget: improvement × persons × share × (1 − displacement) × quantity × unit cost.
money-edit-unit-costs = What one unit costs, in which year’s prices, and where that is known from.
money-edit-amount = Amount { $year }: { $item }
money-edit-year = Add a year
money-edit-years-apart = The years stand under More fields
money-edit-first-year = The first year:
money-edit-others = Rates, price index, uncertain numbers, type cases and full scale
money-edit-save = Save and compute
money-edit-saved = Saved as version { $number }. The calculation is being computed anew.
money-edit-plain = The same as an ordinary form
money-sums = Sums
money-sums-count = Compute
money-sums-lacking = { $count ->
    [one] The sums cannot be computed: one thing is missing or wrong.
   *[other] The sums cannot be computed: { $count } things are missing or wrong.
 }
money-sums-which = Show which
money-sums-warnings = { $count ->
    [one] One thing to keep in mind
   *[other] { $count } things to keep in mind
 }
