# The red thread: what the rules say, and the words around.
severity-break = Break
severity-warning = Warning
severity-note = Note
severity-break-many = Breaks in the thread ({ $count })
severity-warning-many = Warnings ({ $count })
severity-note-many = Notes ({ $count })
component-needs = needs analysis
component-choice = strategic choice
component-design = design
component-running = carrying out and follow-up
component-evaluation = evaluation
component-implementation = implementation and scale-up
list-more = { $first }, { $rest }

check-title = The red thread of “{ $title }”
check-verdict = { $breaks ->
    [0] The thread holds all the way.
    [one] The thread is broken in one place.
   *[other] The thread is broken in { $breaks } places.
 } { $warnings ->
    [0] No warnings
    [one] One warning
   *[other] { $warnings } warnings
 } and { $notes ->
    [0] no notes.
    [one] one note.
   *[other] { $notes } notes.
 }
diff-title = { $count ->
    [0] Nothing differs between the versions.
    [one] One thing differs between the versions.
   *[other] { $count } things differ between the versions.
 }
diff-added = { $path } was added: { $new }
diff-removed = { $path } was removed: { $old }
diff-changed = { $path } was { $old } and is now { $new }
lock-already = The document is locked already ({ $on }).
    .cure = A change after the lock is a new version. Remove the section lock first if it is to be locked anew.
lock-broken = The thread is broken, and the plan is not locked.
    .cure = Mend the breaks, or lock it all the same and give the reason with --despite.
lock-mend = Mend it.

## The logic model
rule-logic-column = The logic model has nothing under “{ $column }”. Without it the chain from resource to goal does not hold together.
rule-activity-process-measure = The activity “{ $title }” has no process measure. Nobody can see whether it is done and reaches people.
rule-outcome-indicator = The outcome “{ $title }” has no outcome indicator. Nobody can see whether it is reached.
rule-goal-indicator = The goal “{ $title }” has no outcome indicator. Nobody can see whether it is reached.
rule-activity-leads-to = The activity “{ $title }” leads to no outcome.
rule-outcome-leads-to = The outcome “{ $title }” leads to no goal.
rule-outcome-reached = No activity leads to the outcome “{ $title }”.
rule-goal-reached = No outcome leads to the goal “{ $title }”.
rule-resource-used = The resource “{ $title }” is used by no activity.
rule-resource-actor = It is not said who contributes the resource “{ $title }”.
rule-activity-resources = The activity “{ $title }” has no resources.
rule-activity-number = It is not said how many times “{ $title }” is to be done.
rule-goal-horizon-set = It is not said when the goal “{ $title }” is to be reached.
rule-goal-horizon = The goal “{ $title }” is to be reached { $months } months after the end. Long-term goals are usually reached { $low }–{ $high } months after it.
rule-outcome-horizon-set = It is not said when the outcome “{ $title }” is to be seen.
rule-outcome-horizon = The outcome “{ $title }” is to be seen { $months } months after the end. Outcomes are usually seen within { $high } months; otherwise it is a goal.
rule-assumptions = The logic model has no assumptions and no threats. Write what has to hold for the chain to hold.

## Needs
rule-name = { $name }
rule-need-described = The need is not described. Without it nobody can say what the investment is to bring about.
rule-need-verified = Nothing shows the need. Give at least one figure or finding, with its source.
rule-need-context = The need does not say: { $fields }.
rule-evidence-source = Evidence number { $number } for the need has no source.
rule-need-anchored = The need is not anchored at every level. Lacking: { $levels }.
rule-target-group-described = The target group is not described.
rule-target-group-delimited = The target group is not delimited. Write the conditions for being included.
rule-target-group-size = It is not said how many people the investment concerns.

## Choice
rule-route = It is not said how the proposal came about.
rule-operations-informed = It is not said how operations were informed before proposals were taken in.
rule-criteria-published = It is not said which criteria there were for valuing and prioritising.
rule-decision = The decision on the investment lacks: { $fields }.

## Start and lock
rule-dates = The investment lacks a start or an end date.
rule-start-before-end = The investment ends before it starts. Check the dates.
rule-locked = The investment is running without its plan having been locked. Comparison and criteria can be changed afterwards, and then the result says less.
rule-lock-signed = The lock is not signed by: { $functions }.
rule-locked-before-start = The plan was locked after the start.
rule-lock-kept = Since the lock this has changed: { $part }. The result has to say so.
locked-comparison-design = the comparison in the evaluation plan
locked-success-criteria = the success criteria
locked-stop-criteria = the stop criteria
locked-indicators = the indicators they are about
locked-evaluation-budget = the evaluation's budget

## Organisation
rule-role = Nobody is appointed as { $function }.
rule-role-deputy = No deputy project leader is appointed. Without one the investment is vulnerable when somebody leaves.
rule-role-evaluator = No evaluator is appointed.
rule-evaluator-independent = The project leader is also the evaluator. The one who leads the work should not judge it.
rule-cross-sector = Only one sector takes part. A social investment crosses boundaries: at least two.
rule-check-ins = Check-ins between the project leader and the owner or steering group are not planned at least every { $most } months.
rule-first-check-in = No first check-in is booked.
rule-decision-paths = It is not said who decides what while the work goes on.
rule-reporting = It is not said who reports what, and to whom.
rule-communication = No communication is planned to: { $audiences }.
rule-communication-facts = The communication to { $audience } lacks: { $fields }.

## Documentation
rule-activity-documentation = The documentation of the activity “{ $title }” lacks: { $fields }.

## Indicators
rule-indicator-source = The indicator “{ $name }” has no source. Then it cannot be measured.
rule-indicator-used = The indicator “{ $name }” shows nothing in the logic model: no resource, activity, outcome or goal uses it.
rule-indicator-definition = The indicator “{ $name }” has no definition.
rule-indicator-unit = The indicator “{ $name }” has no unit.
rule-indicator-times = It is not said when “{ $name }” is to be measured.
rule-indicator-responsible = Nobody is responsible for measuring “{ $name }”.
rule-indicator-baseline = The indicator “{ $name }” has no baseline.
rule-indicator-aim = The indicator “{ $name }” has neither a target nor an expected effect.
rule-indicator-level = The indicator “{ $name }” is measured at group level only. The individual level is preferred where possible.
rule-indicator-isolates = The source of “{ $name }” cannot tell the target group apart. An effect will then hardly show.
rule-indicator-isolates-said = It is not said whether the source of “{ $name }” can tell the target group apart.
rule-expected-effect-source = The expected effect on “{ $name }” has no source.
rule-expected-effect-direction = The expected effect on “{ $name }” goes the wrong way. A decrease is written as a negative number.

## Success and stop
rule-criteria = There is no success criterion. Then nobody can say whether the investment succeeded.
rule-criterion-comparison = The success criterion for “{ $name }” does not say with what it is compared.
rule-criterion-smallest-effect = The success criterion for “{ $name }” does not say how large an effect counts as success.
rule-criterion-time = The success criterion for “{ $name }” does not say when it is to be decided.
rule-criterion-zero = The success criterion for “{ $name }” is content with no effect at all.
rule-criterion-measured = The success criterion for “{ $name }” is to be decided in month { $month }, but the indicator is not measured then.
rule-criterion-logic = The success criterion for “{ $name }” belongs to no outcome or goal of the logic model.
rule-criterion-expected = The effect you expect on “{ $name }” is smaller than the one that counts as success.
rule-criterion-decided-by = The success criterion for “{ $name }” is not decided by: { $functions }.
rule-criterion-decided-on = It is not said when the success criterion for “{ $name }” was decided.
rule-criterion-decided-late = The success criterion for “{ $name }” was decided after the start.
rule-stop = There is no stop criterion. Settle in advance what makes you end early.
rule-stop-wind-down = It is not said how the investment is wound down if this happens: { $condition }
rule-stop-responsible = Nobody is responsible for seeing whether this happens: { $condition }

## Evaluation plan
rule-evaluation-question = The evaluation has no question to answer.
rule-evaluation-design = No comparison design is chosen. Then nobody can say what the investment has brought about.
rule-evaluation-weak-design = The comparison is weaker than recommended ({ $design }). At least a matched comparison is needed to say anything certain about the effect.
rule-evaluation-comparison = It is not said with whom the comparison is made, or what they get instead.
rule-evaluation-why = It is not said why the comparison is made in this way.
rule-criterion-analysis = No planned analysis answers the success criterion for “{ $name }”.
rule-analysis-columns = The column “{ $column }” is used in an analysis but is not in the data plan.
rule-analysis-fits = The analysis “{ $key }” lacks the column that its method needs ({ $estimator }).
rule-analysis-design = The analysis “{ $key }” compares before and after although the plan has a comparison group.
rule-evaluation-groups = It is not said how many are in each group.
rule-evaluation-legal = There is no legal assessment of the set-up.
rule-evaluation-informed = It is not said how participants are informed.
rule-data-plan = The data plan lacks: { $fields }.
rule-evaluator-contracted = It is not said when the evaluator was contracted.

## Economy
rule-costs = The investment has no costs. Then nobody can say what it is worth.
rule-cost-payer = The cost “{ $item }” has no payer.
rule-cost-period = The cost “{ $item }” has no amounts by year.
rule-cost-years = The cost “{ $item }” has amounts outside the time of the investment: { $years }.
rule-evaluation-budget = The evaluation is not in the budget. Then it is seldom made.
rule-leadership-budget = Project leadership is not in the budget.
rule-calculation = The calculation lacks: { $fields }.
rule-discount-source = The discount rate has no source.
rule-unit-cost-facts = The unit cost “{ $name }” lacks: { $fields }.
rule-unit-cost-motive = The unit cost “{ $name }” stands in for a catalogue value without saying why.
rule-unit-cost-used = The unit cost “{ $name }” is not used.
rule-consequence-payer = It is not said in whose budget this shows: { $description }
rule-saving-asked = The owner of the budget has not been asked about the saving: { $description }
rule-consequence-indicator = No indicator shows that this happens: { $description }
rule-consequence-effect = The effect behind this is neither estimated nor planned to be measured: { $description }
rule-consequence-unit-cost = There is no unit cost for: { $description }
rule-consequence-year = It is not said from which year this shows: { $description }
rule-consequence-source = The link between effect and cost has no source: { $description }
rule-saved-elsewhere = Those who pay are not those who save. Pay without saving: { $payers }. Save without paying: { $savers }.
rule-scale-up = The estimate of full scale lacks: { $fields }.

## Risks
rule-risks = There is no risk analysis.
rule-risk-weighed = A risk is not weighed ({ $fields } missing): { $description }
rule-risk-action = A risk is not taken care of ({ $fields } missing): { $description }
rule-risk-harm = No risk concerns harm to individuals. Consider the question and write down the answer.

## Lessons
rule-delivery = The delivery is not described.
rule-components = It is not said which parts worked or failed.
rule-component-causes = It is not said why it went as it did with: { $name }
rule-long-term-link = It is not said how the short-term effect is expected to lead on.
rule-long-term-source = A link to the long term has no source: { $statement }
rule-lessons = No lessons are written down.

## Implementation
rule-implementation-decision = It is not decided whether the investment is to be introduced in ordinary operations.
rule-implementation-take-over = The responsibility after the investment is unclear. Lacking: { $fields }.
rule-implementation-plan = The plan for the introduction lacks: { $fields }.
rule-implementation-context = The new context is not made visible. Lacking: { $fields }.
rule-implementation-preconditions = It is not said which preconditions are needed.
rule-implementation-in-place = A precondition is not in place: { $what }
rule-implementation-follow-up = It is not said how results are to be followed and compared with the investment's.

## The picture of the logic model
picture-title = Logic model of “{ $title }”
picture-source = Source: { $source }
picture-no-source = No source
picture-no-process-measure = No process measure
picture-no-indicator = No indicator
picture-leads-nowhere = Leads nowhere
picture-unreached = Nothing leads here
picture-unused = Not used
picture-empty = Nothing here yet
picture-breaks = { $count ->
    [0] No breaks.
    [one] The thread is broken at one box.
   *[other] The thread is broken at { $count } boxes.
 }
