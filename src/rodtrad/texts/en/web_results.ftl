# Evaluation, economics and report in the web.

## Evaluation
evaluation-title = Evaluation
evaluation-lead = The effect is estimated from data by the plan that was decided before the start.
evaluation-run = Estimate the effect
evaluation-run-again = Estimate the effect again
evaluation-none = No effect has been estimated yet
evaluation-none-data = First add data that agree with the document's data plan.
evaluation-none-plan = The document's evaluation plan has no analysis. Add one to the document, in the section on evaluation.
evaluation-data-ready = There are data: { $name }, { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }.
evaluation-stale = The document or the data have changed since the effect was estimated. What is shown answers to version { $version }.
evaluation-made = Estimated { $when } by { $name }.
evaluation-criterion-met = The criterion is met
evaluation-criterion-not-met = The criterion is not met
evaluation-criterion-none = No criterion is judged
evaluation-strength-strong = Strong evidence
evaluation-strength-moderate = Moderate evidence
evaluation-strength-weak = Weak evidence
evaluation-strength-very-weak = Very weak evidence
evaluation-promises = What was promised and what came out
evaluation-chart-says = The planned estimate stands at the top, other ways to estimate from the same data below it. The lines show how uncertain each figure is.
evaluation-method = Method
evaluation-groups = The groups
evaluation-groups-caption = How many were measured, drop-out and mean in each group
evaluation-groups-group = Group
evaluation-groups-n = Measured
evaluation-groups-assigned = To be measured
evaluation-groups-drop-out = Drop-out
evaluation-groups-mean = Mean
evaluation-groups-sd = Standard deviation
evaluation-group-intervention = Intervention
evaluation-group-comparison = Comparison
evaluation-group-before = Before
evaluation-group-after = After
evaluation-clusters = Number of clusters
evaluation-randomisation = Re-drawn allocations
    .share = { $share } of { $draws } new allocations gave at least as large a difference
evaluation-assumptions = What the figure rests on
evaluation-provenance = How the figure can be made again
evaluation-provenance-version = The document's version
evaluation-provenance-lock = Lock
evaluation-provenance-data = The data file's checksum
evaluation-provenance-engine = Estimated with Rödtråd
evaluation-provenance-seed = Random seed
evaluation-locked = By the locked plan
evaluation-not-locked = The plan was not locked
evaluation-deviates = Deviates from the locked plan: { $parts }
evaluation-next = On to the economics
evaluation-table-csv = All estimates (CSV)
evaluation-table-xlsx = All estimates (Excel)
evaluation-table-analysis = Analysis
evaluation-table-indicator = Indicator
evaluation-data-removed = The data file has been removed.
    .cure = Add the data anew.
evaluation-data-plan-changed = The document's data plan has changed since the file was added.
    .cure = Add the file again, so that it is checked against the new plan.
evaluation-no-data = There are no data to estimate from.
    .cure = Add a data file first.

## Data
data-title = Data
data-lead = What concerns single persons is never shown on the pages. The persons' keys are replaced by pseudonyms when the file is received.
data-plan-title = What the file should hold
data-plan-caption = Columns of the document's data plan
data-plan-column = Column
data-plan-type = Type
data-plan-description = Description
data-plan-unit = Unit
data-plan-required = Must be filled in
data-plan-none = The document's data plan has no columns. Add them to the document, in the section on evaluation.
data-type-number = number
data-type-integer = whole number
data-type-boolean = yes/no
data-type-text = text
data-type-date = date
data-add = Add data
data-replace = Replace the data
data-save = Check and save
data-none = No data have been added yet
data-current = Data in use
data-earlier = Earlier data
data-set-file = Data file
    .help = CSV, Excel (xlsx) or Parquet with one row per person. Columns that the data plan does not have are not kept.
data-set-owner = Owner
    .help = Whoever is responsible for the data.
data-set-legal-basis = Legal basis
    .help = Why the data may be used, for example consent or public interest.
data-set-purpose = Purpose
    .help = What the data are to be used for.
data-set-keep-until = Keep until
    .help = The file is removed by itself the day after.
    .past = That day has passed already. Choose a later one.
data-set-name = File
data-set-rows = Number of rows
data-set-uploaded = Added
data-set-by = { $when } by { $name }
data-set-removed = removed { $when }
data-set-fingerprint = Checksum
data-set-read = Download the rows (CSV)
data-set-read-note = That the rows are downloaded is written in the log, with your name.
data-set-remove = Remove the file
data-set-remove-note = When the file is removed its card remains, so that one sees that the file existed. Effects that are estimated already are not affected.
data-added = The file has been checked and saved: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }.
data-removed = The file has been removed.
data-problems-title = The file does not agree with the data plan
data-problems-lead = Nothing has been saved. Mend what the table says and choose the file again.
data-problems-caption = What needs mending in the file
data-problem-row = Row
data-problem-column = Column
data-problem-value = Value
data-problem-what = What is wrong
data-problem-cure = Do this

## Economics
money-title = Costs and savings
money-lead = Who pays and who saves, year by year, calculated from the document.
money-run = Calculate
money-run-again = Calculate again
money-none = No calculation has been made yet
    .what = An estimated effect is used where there is one. Otherwise this is a pre-calculation with the effects that the document counts on.
money-before = Pre-calculation
    .what = At least one effect has not been measured yet. The savings rest on what the document counts on, not on what has happened.
money-stale = The document or the effect has changed since the calculation was made. What is shown answers to version { $version }.
money-made = Calculated { $when } by { $name }.
money-table-csv = Year by year (CSV)
money-table-xlsx = Year by year (Excel)
money-next = On to the report

## Report
reporting-title = Final report
reporting-lead = The report is written from the document and the latest calculations. The figures are the same as on the pages.
reporting-ready = The report is ready
reporting-take = Download { $format } { $language }
reporting-language = Language of the report
reporting-in-sv = in Swedish
reporting-in-en = in English
reporting-format-docx = Word
reporting-format-pdf = PDF
reporting-format-html = Web page
reporting-take-docx = Download as Word
reporting-take-pdf = Download as PDF
reporting-take-html = Download as web page
reporting-steps = Results
reporting-no-effects = The effect has not been estimated yet. The report says so where the figures should stand.

action-run-ordered = asked for background work
action-run-cancelled = stopped background work
action-data-set-added = added data
action-data-set-read = downloaded rows about persons
action-data-set-removed = removed data
action-effects-stored = had the effect estimated
action-economics-stored = had costs and savings calculated
