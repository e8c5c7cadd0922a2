# Needs: data sets, breakdowns, flows, the register of needs.
nav-needs = Needs
nav-needs-leave = You can leave this page. The work goes on, and what comes out is put among the results.
need-tabs = Parts of the needs analysis
need-tab-results = Results
need-tab-data = Data sets

# Data sets
need-data-title = Data sets
need-data-lead = The material of the needs analysis. Nobody sees rows about persons: only summaries, with small groups hidden.
need-data-none = No data sets yet
    .what = Once somebody has added a data set it can be broken down by sex, age, area and other background.
need-data-add = Add a data set
need-data-size = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
 }, one per { $kind ->
    [events] event
    [figures] figure
   *[other] person
 }
need-data-until = Removed after { $day }
need-data-earlier = Removed
need-data-gone = removed { $when }
need-data-gone-note = The data were removed { $when }. The card and the results remain.
need-data-added = The data set is saved: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
 }. Persons are there under pseudonyms only.
need-data-removed-now = The data are removed. The card and the results remain.
need-told-openings = Others have used your protected data sets
need-told-opening = { $name } opened { $data } { $when }: { $reason }

need-access = Access
need-access-open = Open
need-access-audited = Logged
need-access-protected = Protected
need-access-closed = Closed
need-access-choice-open = Open: everybody in the organisation may analyse. Only for data that are not about persons.
need-access-choice-audited = Logged: the department's analysts may analyse, and each analysis is logged.
need-access-choice-protected = Protected: who is to analyse states why, has a day to do it, and you are told.
need-access-choice-closed = Closed: only you who add it may analyse.
need-kind = What a row is
need-kind-persons = A person
need-kind-events = An event
need-analysis-breakdown = Breakdown
need-analysis-flow = Flow analysis

# The card
need-card = About the data set
need-file = File
    .help = CSV, Excel (xlsx) or Parquet, at most 50 MB. The file is not kept as it is: only the columns you choose, with pseudonyms for persons.
need-title-of-data = Name
    .help = For example: Pupils in year 9, 2025/26.
need-department = Department
    .help = Other departments do not see that the data set exists.
need-department-none = The whole organisation
need-owner = Owner
    .help = Who answers for the data.
need-legal-basis = Legal basis
    .help = Needed where the data are about persons.
need-purpose = Purpose
    .help = What the data may be used for. Needed where they are about persons.
need-keep-until = May be kept until
    .help = They are then removed by themselves. Needed where they are about persons.
    .past = That day has passed. Give a day to come.
need-owed = Must be stated, since the data are about persons.
need-rows = Rows
need-persons = Persons
need-added = Added
need-by = { $name }, { $when }
need-file-name = Name of the file
need-fingerprint = Checksum of the file
need-add-lead = Choose a file, read its columns and correct what is wrong. Nothing is saved until everything is right.
need-choose-file = Choose a file first.
need-columns = Columns
need-columns-caption = The data set's columns
need-columns-lead = This is what the columns seem to be. Correct what is wrong, and leave out what is not needed.
need-columns-read = Read the columns
need-columns-again = Read the columns again
need-file-check = Check the file
need-file-sound = The file is sound: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
 } without faults. You can save now.
need-data-save = Save the data set
need-person-key = Column that says who the person is
    .help = Replaced by a pseudonym before anything is saved.
need-person-key-none = None: the rows are not about persons
need-key-kind = What is in that column?
need-key-kind-personal-identity-number = Personal identity numbers
need-key-kind-other = Running numbers or another code
need-pseudonym = Pseudonym
need-events = The rows are events (for flow analysis)
need-events-lead = Choose the columns that say what happened and when. Leave empty where each row is a person.
need-event-none = Not in the file
need-event-event = Event
need-event-start = Begins
need-event-end = Ends
need-event-actor = Who is responsible
need-event-cost = Cost
need-column-used = Keep the column
need-column-name = Column
need-column-type = Kind
need-column-description = What it shows
need-column-codes = Codes
    .help = For example: 1=woman; 2=man
need-column-missing = Signs for a missing value
    .help = For example: -9, missing
need-type-number = Number
need-type-integer = Whole number
need-type-boolean = Yes/no
need-type-text = Text
need-type-date = Date
need-problems-title = The file cannot be saved yet
need-problems-lead = Nothing is saved. Correct the file or the columns, choose the file again and try once more.
need-problems-caption = What needs to be corrected
need-problem-row = Row
need-problem-column = Where
need-problem-value = Value
need-problem-what = What is wrong
need-problem-cure = What you can do

# Opening a protected data set
need-open = Open for analysis
need-open-now = Open
need-open-lead = The data set is protected. Write why you need it. { $name }, who answers for it, will see it.
need-reason = Why do you need it?
    .help = Which question is to be answered, and for which decision?
need-opened = The data set is open to you for a day.
need-opened-until = Open to you until { $when }.
need-protected-note = The data set is protected. Who is to analyse it first states why.
need-closed-note = You can read the card and the results, but not make analyses of your own.
need-openings = Who has opened it
need-openings-caption = Who has opened the data set, and why
need-openings-none = Nobody has opened the data set.
need-opening-who = Who
need-opening-at = When
need-opening-until = Until
need-remove-title = Remove the data
need-remove-note = The file is removed at once. The card and the results remain.
need-remove = Remove the data
need-data-removed = The data set is removed.
    .cure = Add it again if the data may be used.
need-data-shut = The data set is not open to you.
    .cure = Open it on its card, or ask who answers for it.

# The rule of disclosure
need-rule-title = Rule for small groups
need-rule-lead = Holds for everything that is shown or fetched: pages, charts and files. Results that exist keep the rule they were made under.
need-rule-now = Groups of fewer than { $minimum } persons are hidden{ $base ->
    [1] { "" }
   *[other] , and counts are rounded to the nearest { $base }
 }.
need-rule-change = Change the rule
need-rule-minimum = Smallest count shown
    .help = Smaller counts are hidden, and as many more as it takes for nobody to work them out. 5 is usual.
need-rule-rounding = Round counts to the nearest
    .help = 1 means that counts are not rounded.
need-rule-whole = Write a whole number.
need-rule-set = The rule is saved.

# The question
need-ask-breakdown = Break down an indicator
need-ask-breakdown-lead = The mean hides where the problem is. Choose what to measure and which groups to compare.
need-ask-column = Indicator
    .help = What is measured.
need-ask-measure = Measure
    .no-share = The column has more values than yes and no. Choose mean or median.
need-measure-share = Share (yes/no)
need-measure-mean = Mean
need-measure-quantile = Median
need-ask-better = What is good?
need-better-higher = Higher values
need-better-lower = Lower values
need-ask-variables = Background
    .help = The groups to compare. Numbers with many values are divided into four about equally large parts.
    .many = Choose at most { $most }.
    .itself = The indicator cannot be its own background.
need-ask-depth = How deep?
    .help = More backgrounds together show more, but make smaller groups that are more often hidden.
need-depth = { $depth ->
    [one] One background at a time
   *[other] Up to { $depth } together
 }
need-ask-title = Name of the result
    .help = So that others find it. Leave empty for a suggestion.
need-ask-start = Compute
need-default-title = { $column } by { $by }
run-kind-breakdown = Breakdown of an indicator
run-kind-flow = Flow analysis
run-step-breakdown = Comparing the groups
run-step-flow = Following the events

# Flow analysis
need-ask-flow = Make a flow analysis
need-ask-flow-lead = Begin with an outcome, good or bad, and follow the persons backwards. Gaps show, and moments when support could have come earlier.
need-flow-outcome = Outcome
    .help = The event that the paths are to lead to.
need-flow-window = How far back? (days)
    .help = Each person is followed for this many days before the outcome.
need-flow-since = Begin at the latest
    .help = The path then begins at the latest event of these types. For re-placements: placement. Leave empty for the whole time back.
need-flow-supports = Support to look for
    .help = Was the support there in the gap before the outcome?
need-flow-signals = Signals
    .help = Events after which support could have been given.
need-flow-groups = Paths to put in groups
    .help = One group a line, for example: By way of home: HVB > … with > between the steps and | between alternatives. Write ... for any number of steps and ? for any one step. Leave empty for the most common paths.
    .unknown = “{ $step }” is no event of the data set.
need-flow-default-title = Backwards from { $outcome }
need-flow-told = { $outcome } happened { $count } times, to { $persons } persons.
need-flow-group = { $share } ({ $count }) came by way of { $name }.
need-flow-support = Of those { $count } of { $gap } ({ $share }) had { $support } in the gap before.
need-flow-notes = How to read it

# The result
need-results-lead = Saved breakdowns and flows. They never change and can be cited by their reference.
need-results-none = No results yet
    .what = Choose a data set and break down an indicator, and the result is saved here.
need-to-data = To the data sets
need-result-from = From { $data }
need-told-share = { $name }: { $value } ({ $span }) of { $count } persons.
need-told-mean = { $name }: { $value } on average ({ $span }) for { $count } persons.
need-told-quantile = { $name }: the median is { $value } ({ $span }) for { $count } persons.
need-told-group = { $group }: { $value }, against { $rest } for others ({ $count } persons). The difference is larger than chance usually gives.
need-told-nothing-sure = No group is surely worse off than others: the differences may be chance.
need-note-hidden = { $hidden } of { $groups } groups are hidden, so that no group of fewer than { $minimum } persons can be worked out.
need-note-rounded = Counts are rounded to the nearest { $base }.
need-note-missing = { $count ->
    [one] One person has
   *[other] { $count } persons have
 } no value and { $count ->
    [one] is
   *[other] are
 } left out.
need-note-not-cause = The breakdown shows where differences are, not why.
need-chart-title = { $name }: the groups that differ most
need-chart-whole = All: { $value }
need-chart-row = { $value } ({ $count } persons)
need-chart-source = { $data }, reference { $reference }
need-chart-says = The dot is the group's value and the line its uncertainty. Filled diamond: sure difference from others.
need-groups = All groups
need-groups-lead = First come the groups that pull the whole the wrong way most, taking into account how sure that is.
need-groups-more = Another { $count } groups are in the file.
need-group-hidden = hidden
need-group-sure = sure difference
need-group-unsure = may be chance
need-level-missing = not stated
need-table-caption = { $name } in each group
need-column-group = Group
need-column-sure = Sureness
need-column-n = Persons
need-column-value = Value
need-column-low = Lowest
need-column-high = Highest
need-column-difference = Against others
need-column-excess = Distance × persons
need-column-part = Part of the gap
need-column-variables = Background
need-column-groups = Groups
need-column-hidden = Hidden
need-column-explained = Explains
need-splits = Which background matters most?
need-splits-lead = How much of the differences between persons lies between the groups. Not shown where a group is hidden.
need-splits-caption = How much each background explains
need-file-xlsx = Download as Excel
need-file-csv = Download as CSV
need-cite = How the result was made
need-reference = Reference
need-made = Made by
need-made-rule = Rule for small groups
need-made-told = Judged beside
    .those = { $count ->
        [one] one earlier result
       *[other] { $count } earlier results
    } of the same data, so that the difference between them tells about no few
need-inputs-hash = Checksum of question and data
need-engine = Version of Rödtråd
need-to-card = To the data set's card

# The log
action-need-data-added = added a data set
action-need-data-removed = removed a data set
action-need-data-opened = opened a protected data set
action-need-data-analysed = ordered an analysis
action-need-rule-set = changed the rule for small groups
action-need-result-saved = got the result of an analysis

# The register of needs
need-tab-register = Register of needs
need-register-lead = The needs, the most pressing first: from what somebody has seen to what all concerned stand behind.
need-register-none = No needs yet
    .what = Write down what somebody has seen. It is then tried against statistics and talks, prioritised and anchored.
need-new = Write down a need
    .lead = What has somebody seen, and for whom? A simple start is enough.
need-title = The need in one sentence
    .help = For example: Young people are moved between placements without support in between.
need-problem = The problem
    .help = What does not work, how common is it, and where is it largest?
need-target-group = Target group
    .help = A first idea of whom an investment would be for.
need-causes = Causes and consequences
    .help = What do you think it comes from, and what does it lead to?
need-measures = What is done today
    .help = Why is it not enough: is it absent, too poor or too small?
need-counts = Results: { $figures }. Talks and observations: { $notes }.
need-rank-is = Priority { $rank }
need-rank = Priority
    .help = 1 is the most pressing.
need-state-observed = Observed
need-state-verified = Verified
need-state-prioritised = Prioritised
need-state-anchored = Anchored
need-pictures = Three pictures of the need
need-pictures-lead = Do they say the same? Where they differ there is something to understand before any investment is designed.
need-picture = Whose picture?
need-picture-professionals = The professionals' picture
need-picture-statistics = The statistics
need-picture-target-group = The target group's own picture
need-picture-none = Nothing written down yet.
need-method = How?
need-method-interview = Interview
need-method-focus-group = Focus group
need-method-observation = Observation
need-method-survey = Survey
need-note-add = Add a talk or an observation
    .lead = Write what you learned. No names, and nothing that points anybody out.
need-note-who = With whom?
    .help = For example: eight social workers, or five young people in emergency homes.
need-note-head = { $method }: { $who }
need-finding = What came out?
    .help = In their own words if you can.
need-on = Day
    .future = That day is still to come.
need-cite-change = Choose results and investments
    .lead = Which saved results speak for the need, and which investments are to answer it?
need-cite-results = Results
need-cite-investments = Investments
need-answered-by = Investments that answer the need
need-answered-by-none = No investment answers the need yet.
need-anchored-with = Anchored with
need-anchored-none = Nobody yet.
need-anchor-add = Add an anchoring
    .lead = Who has been told and stands behind it, and when?
need-anchored-who = Who
    .help = For example: the social welfare committee, or the head of schools.
need-level = Level
need-level-decision-makers = Decision-makers
need-level-managers = Managers
need-level-operations = Operations concerned
need-move = Next step
need-move-to-verified = The need is verified
need-move-to-prioritised = Prioritise the need
need-move-to-anchored = The need is anchored
need-move-back = Back to: { $state }
need-moved-meanwhile = The need cannot go there from here. Somebody else may have moved it meanwhile.
need-lacks-evidence = at least one result, talk or observation must show it.
need-lacks-anchoring = it must be anchored with decision-makers, managers and operations concerned.
need-lacks-cure = Add it on the need's page first.
action-need-noted = wrote down a need
action-need-told = added a talk or an observation
action-need-cited = chose results and investments for a need
action-need-anchored = noted that a need is anchored
action-need-moved = moved a need to another step
