# The decision pack for the board, and letters to those who applied.
decision-kind = Decision pack
decision-heading-summary = What is to be decided
decision-question = { $count ->
    [one] One application has come in to the call
   *[other] { $count } applications have come in to the call
} “{ $call }”. The board is to choose among { $alternatives } alternatives, one of which is to grant nothing.
decision-figure-budget = Budget
decision-figure-asked = Asked for
decision-figure-asked-note = { $count ->
    [one] one application
   *[other] { $count } applications
}
decision-figure-granted = The proposal costs
decision-figure-granted-note = { $count ->
    [0] none is granted
    [one] one is granted
   *[other] { $count } are granted
}
decision-figure-left = Left of the budget
decision-heading-proposal = Proposal
decision-table-proposed = Proposed to be granted
decision-more-below = { $count } more are in the ranked list.
decision-heading-sure = How sure is the choice?
decision-not-tested = How the choice stands up to other weights and reviewers has not been tested.
decision-heading-others = What the board can choose instead
decision-beside = { $count ->
    [one] One is granted
   *[other] { $count } are granted
}, for { $amount }.
decision-beside-comes = In comes { $names }.
decision-beside-goes = Out goes { $names }.
decision-heading-next = If the board says yes
decision-heading-alternatives = The alternatives
decision-table-alternatives = The alternatives side by side
decision-alternative-rank-order = In order of place
decision-alternative-best-sum = Most points
decision-alternative-balanced = Broadest portfolio
decision-alternative-none = Grant nothing
decision-alternative-own = Own weighing
decision-alternative-proposed = { $name } (the proposal)
decision-heading-ranking = The ranking
decision-nothing-ranked = No application is ranked.
decision-table-ranked = The applications in order
decision-ranked-note = Equal points share a place; among them the one that asks for least goes first.
decision-table-points = Points on each criterion: the reviewers' mean
decision-points-note = In brackets lowest and highest, where the reviewers differ.
decision-heading-stability = Does the choice hold?
decision-heading-agreement = Do the reviewers agree?
decision-heading-applications = The applications one by one
decision-application-title = { $place }. { $title }
decision-table-motives = Assessment of { $title }
decision-table-risks = Risks
decision-may-harm = May harm someone.
decision-need = The need
decision-no-need = The application cites no tested need.
decision-open-questions = Still to be settled
decision-gate-met = met
decision-gate-not-met = not met
decision-of-top = { $points } of { $top }
decision-rule-broken = A rule that is not met
decision-rule-unknown = A rule that cannot be tested
decision-heading-not-ranked = Applications without a place
decision-standing-fails = Does not meet a mandatory criterion: { $criteria }.
decision-standing-unsettled = The reviewers are divided on a mandatory criterion: { $criteria }.
decision-standing-incomplete = Is not assessed on all criteria.
decision-heading-portfolio = The portfolio before and after
decision-portfolio-lead = Today { $before ->
    [one] one investment is under way
   *[other] { $before } investments are under way
} for { $amount_before }. With the proposal they become { $after }, for { $amount_after }.
decision-untagged = No tag
decision-heading-economics = Money by year and payer
decision-table-economics = What the proposal costs each year ({ $currency })
decision-economics-note = Amounts given by the applicants. What is not taken from the budget is marked as own means.
decision-own-money = { $payer } (own means)
decision-total = Sum
decision-heading-earlier = What earlier investments promised and reached
decision-earlier-lead = { $investments ->
    [one] One earlier investment
   *[other] { $investments } earlier investments
} had { $promises ->
    [one] one success criterion
   *[other] { $promises } success criteria
} in all. { $measured } are measured and { $met } are met.
decision-table-earlier = Promised and reached
decision-table-earlier-money = Cost and lower costs (present value)
decision-outcome-met = Met
decision-outcome-not-met = Not met
decision-outcome-not-measured = Not measured
decision-heading-conflicts = Conflicts of interest
decision-no-conflicts = No reviewer has declared a conflict of interest.
decision-conflicts-lead = Whoever declared a conflict has not judged the application.
decision-table-conflicts = Declared conflicts of interest
decision-heading-method = How it is counted
decision-method = The reviewers have judged each on their own. An application's points are the mean on each criterion, weighted by the weights that were set and known before the call opened, on a scale of 0–100. Mandatory criteria are to be met according to more reviewers than say the opposite.
decision-method-stability = The weights have been drawn { $draws } times around the set ones, and as often quite freely (SMAA, Lahdelma and Salminen 2001). The reviewers have been left out one at a time, and the group has been drawn anew with replacement.
decision-table-weights = Criteria and weights
decision-mandatory = mandatory
decision-yes = Yes
decision-no = No
decision-column-application = Application
decision-column-applicants = Applicants
decision-column-place = Place
decision-column-points = Points
decision-column-amount = Amount
decision-column-asked = Asked for
decision-column-alternative = Alternative
decision-column-granted = Granted
decision-column-points-sum = Points together
decision-column-left = Left of the budget
decision-column-usual = Place with somewhat other weights
decision-column-proposed = Proposed
decision-column-criterion = Criterion
decision-column-given = Assessment
decision-column-motive = Motive
decision-column-risk = Risk
decision-column-likelihood = Likelihood
decision-column-impact = Impact
decision-column-action = Action
decision-column-tag = Tag
decision-column-count-before = Number before
decision-column-count-after = Number after
decision-column-amount-before = Amount before
decision-column-amount-after = Amount after
decision-column-share-after = Share after
decision-column-payer = Paid by
decision-column-sum = Sum
decision-column-investment = Investment
decision-column-indicator = Measure
decision-column-promised = Promised
decision-column-reached = Reached
decision-column-outcome = Outcome
decision-column-cost = Cost
decision-column-saving = Lower cost
decision-column-person = Reviewer
decision-column-reason = Reason
decision-column-weight = Weight
decision-column-top = Most points

letter-kind-granted = Decision: granted
letter-kind-declined = Decision: declined
letter-kind-deferred = Decision: deferred
letter-kind-returned = Request for completion
letter-to = To { $to }, { $day }
letter-lead-granted = { $body } has granted your application “{ $application }” { $amount }.
letter-lead-granted-idea = { $body } has approved your idea “{ $application }”. No amount is decided yet.
letter-lead-declined = { $body } has declined your application “{ $application }”.
letter-lead-deferred = { $body } has deferred the decision on your application “{ $application }”.
letter-lead-returned = Your application “{ $application }” must be completed before it can be assessed.
letter-lead-returned-by = Your application “{ $application }” must be completed by { $day } to be assessed.
letter-field-call = Call
letter-field-decided = Decided
letter-field-reference = Reference
letter-heading-motive = Motive
letter-heading-conditions = Conditions
letter-heading-requests = What you need to complete
letter-heading-next = What happens now?
letter-heading-appeal = If you are not content with the decision
letter-next-granted = The coordinator will be in touch about planning, success criteria and start. No money may be used before the plan is locked.
letter-next-declined = The application is thereby closed. You are welcome to apply again when the next call opens, and the coordinator gladly answers questions about the assessment.
letter-next-deferred = You need do nothing now. We will be in touch when the matter is taken up again.
letter-next-returned = Open the application, change the answers named above and send it in again. All that you have written is still there.
