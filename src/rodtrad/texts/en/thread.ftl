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
lock-broken = The thread is broken.
    .cure = Mend it, or lock it all the same and give the reason with --despite.

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
