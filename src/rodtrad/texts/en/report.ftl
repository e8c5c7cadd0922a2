# The final report.
report-kind = Final report
report-period = Carried out { $start } to { $end }.
report-made-on = This report was made on { $day }.
report-and = { $first } and { $last }
report-nothing-written = Nothing is written about { $about }.
report-warning = Keep in mind
report-contents = Contents
report-page = Page
report-source = Source: { $source }

## Headings
report-heading-summary = Summary
report-heading-verdict = Did it reach what was promised?
report-heading-money-short = What did it cost, and who saved?
report-heading-decide = To be decided
report-heading-need = Need and target group
report-heading-target-group = Target group
report-heading-choice = The choice of investment
report-heading-thread = The red thread
report-heading-findings = Does the thread hold?
report-heading-delivery = Delivery and drop-out
report-heading-effects = Effects
report-heading-money = Economics: who pays and who saves
report-heading-conventions = How it is counted
report-heading-lessons = Lessons
report-heading-components = Components that worked or fell short
report-heading-long-term = The link to long-term effects
report-heading-plan-changes = Departures from the plan
report-heading-since-lock = Changed in the document since it was locked
report-heading-implementation = Implementation and scale-up
report-heading-preconditions = Preconditions
report-heading-scale-up = At full scale
report-heading-checklists = Appendix 1. Make sure that
report-heading-appendix = Appendix 2. How to make the figures again

## Summary
report-no-criteria = No success criteria were set before the start. It is therefore not possible to say whether the investment reached what was promised.
report-verdict-only-met = The criterion set before the start is met.
report-verdict-only-not-met = The criterion set before the start is not met.
report-verdict-only-not-measured = The criterion set before the start has not been measured.
report-verdict-all-met = { $count ->
    [2] Both criteria set before the start are met.
   *[other] All { $count } criteria set before the start are met.
 }
report-verdict-several = { $count } criteria were set before the start: { $parts }.
report-verdict-met = { $count ->
    [one] one is met
   *[other] { $count } are met
 }
report-verdict-not-met = { $count ->
    [one] one is not met
   *[other] { $count } are not met
 }
report-verdict-not-measured = { $count ->
    [one] one has not been measured
   *[other] { $count } have not been measured
 }
report-no-economics = No calculation has been made. Who pays and who saves has therefore not been computed.
report-price-level = present value, prices of { $year }
report-figure-cost = Cost
report-figure-saving = Saving
report-figure-net = Net
report-figure-chance = Chance to break even
report-figure-chance-note = share of the simulated results in which the saving is at least as large as the cost
report-net-range = { $range } in the middle { $level } of the simulations
report-net-without-range = without uncertainty: no measured effect lies behind it
report-who-paid = { $payer } pays { $cost } and saves { $saving }, net { $net }.
report-decide-future = It has not been decided whether the way of working is to be introduced: all at once, in phases or not at all.
report-decided-all-at-once = The proposal is to introduce the way of working everywhere at once.
report-decided-phased = The proposal is to introduce the way of working in phases.
report-decided-not = The proposal is not to introduce the way of working.
report-decide-criterion-not-met = The criterion for { $indicator } is not met. What follows from that?
report-decide-criterion-not-measured = The criterion for { $indicator } has not been measured. Should it be before a decision is taken?
report-decide-pockets = { $loser } pays { $loss } more than it saves, while { $winner } saves { $gain } more than it pays. How is the cost to be shared?
report-decide-breaks = { $count ->
    [one] The red thread is broken in one place (see the section The red thread).
   *[other] The red thread is broken in { $count } places (see the section The red thread).
 }

## Criteria
report-table-criteria = What was to be reached, and what came out
report-criteria-indicator = Indicator
report-criteria-smallest = Smallest effect that counts
report-criteria-result = Measured effect (interval)
report-criteria-outcome = The criterion
report-criterion-met = Met
report-criterion-not-met = Not met
report-criterion-not-measured = Not measured
report-not-set = not set

## Fields
report-field-summary = The investment in brief
report-field-need-description = The need
report-field-need-causes = Causes
report-field-need-consequences = Consequences
report-field-need-existing-measures = Existing measures
report-field-need-raised-by = Who raised the need
report-field-evidence = Evidence of the need
report-field-target-description = The target group
report-field-target-size = Number of persons
report-field-target-size-full = Number of persons in the whole target group
report-field-inclusion = Who is included
report-field-exclusion = Who is not included
report-field-decision = The decision
report-field-decision-motive = Reasons for the decision
report-field-delivery = How the delivery went
report-field-question = The question
report-field-comparison = The comparison
report-field-why-this-design = Why this comparison was chosen
report-field-evaluator = Evaluator
report-field-method = Method
report-field-clusters = Number of groups allocated or treated together
report-field-randomisation = The allocation's own test
report-field-assumptions = What must hold for the figure to be the effect
report-field-currency = Price level
report-field-base-year = Present value
report-field-discount = Discount rate
report-field-draws = Number of simulations
report-field-discount-source = Source of the rate
report-field-index-source = Source of the price index
report-field-qualitative = What participants, staff and others say
report-field-lessons = Lessons
report-field-owner = Owner of what follows
report-field-organisation = Organisation
report-field-financing = Financing
report-field-anchored = Anchoring
report-field-goals = Goals of the introduction
report-field-time_frame = Time frame
report-field-new_context = The new context
report-field-obstacles = Obstacles and how they are met
report-field-follow_up = Follow-up
report-field-conditions_for_scale_up = Conditions for scale-up
report-field-persons = Number of persons
report-field-cost_per_person = Cost per person
report-field-set_up_cost = Set-up cost
report-field-replaced_cost = Cost of what is replaced
report-field-replaces = What is replaced
report-field-expected_effect = Expected effect
report-field-version = Document version
report-field-locked-version = Locked version
report-field-data-hash = Data (SHA-256)
report-field-effect-version = Version that the effects answer
report-field-engine = Rödtråd
report-field-seed = Random seed, effect
report-field-economics-version = Version that the calculation answers
report-field-economics-seed = Random seed, calculation
report-field-parameters = Values from the catalogue, version
report-none = none

## Need
report-table-evidence = Evidence
report-evidence-kind = Kind
report-evidence-finding = What it shows
report-evidence-source = Source
report-evidence-on = Date
report-evidence-quantitative = figures
report-evidence-qualitative = experience

## Thread
report-picture-logic = The logic model
report-picture-logic-description = Resources, activities, outcomes and goals in four columns, with arrows for what leads to what. The table has the same content.
report-table-logic = The logic model as a table
report-logic-column = Step
report-logic-title = What
report-logic-leads-to = Leads to
report-logic-indicators = Indicators
report-logic-resources = Resource
report-logic-activities = Activity
report-logic-outcomes = Outcome
report-logic-goals = Goal
report-table-indicators = Indicators
report-indicator-name = Indicator
report-indicator-type = Kind
report-indicator-source = Source
report-indicator-baseline = Baseline
report-indicator-target = Target
report-indicator-type-process = process
report-indicator-type-short-term = short term
report-indicator-type-long-term = long term

## Delivery
report-table-planned = Planned number by activity
report-planned-activity = Activity
report-planned-number = Planned
report-table-drop-out = How many were followed to the end
report-drop-out-analysis = Analysis
report-drop-out-group = Group
report-drop-out-assigned = To be measured
report-drop-out-measured = Measured
report-drop-out-drop-out = Drop-out
report-not-stated = not stated
report-not-known = not known

## Effects
report-design = The comparison is { $design }.
report-design-randomised = a randomised trial
report-design-matched = a matched comparison
report-design-parallel-group = a comparison with a parallel group
report-design-earlier-example = a comparison with an earlier example
report-design-before-after = a before–after comparison
report-other-version-effects = The effects answer another version of the document than this report: { $versions }.
report-other-version-economics = The calculation answers another version of the document than this report: { $versions }.
report-no-effects = No effect has been computed.
report-table-groups = The groups: { $indicator }
report-groups-group = Group
report-groups-n = Number
report-groups-mean = Mean
report-groups-spread = Standard deviation
report-randomisation = Had the intervention made no difference, the allocation alone would have given a difference at least this large in a share of { $p } of { $draws } new allocations.

## Economics
report-price-level-in = { $currency } in prices of { $year }
report-base-year = as of { $year }, which is not discounted
report-discount-step = { $rate } from year { $year }
report-basis-measured = The calculation rests on the measured effects.
report-basis-expected = The calculation rests on the effects expected before the start, not on measured ones.
report-basis-mixed = The calculation rests on measured effects where there are any, and otherwise on those expected before the start.
report-basis-none = The calculation counts with no effect.
report-basis = Each saving stands with the payer whose budget it touches. The same saving is never counted with more than one.

## Lessons
report-table-components = Components
report-component-name = Component
report-component-judgement = Judgement
report-component-causes = Possible causes
report-component-evidence = Evidence
report-judgement-decisive = decisive
report-judgement-worked = worked
report-judgement-deficient = fell short
report-judgement-superfluous = superfluous
report-judgement-counterproductive = counterproductive
report-table-long-term = Why the effect may last
report-link-outcome = Outcome
report-link-statement = Link
report-link-source = Source
report-link-strength = Strength
report-strength-strong = strong
report-strength-moderate = moderate
report-strength-weak = weak

## Departures
report-not-locked = The plan was never locked before the start. It cannot be shown that comparison, success criteria and stop criteria are those decided from the beginning.
report-locked = The plan was locked on { $day } and signed by { $names }.
report-as-locked = Comparison, success criteria, stop criteria and evaluation budget are the same as when the plan was locked.
report-deviates = No longer as when the plan was locked: { $parts }.
report-part-comparison-design = the comparison
report-part-success-criteria = the success criteria
report-part-stop-criteria = the stop criteria
report-part-indicators = the indicators they are about
report-part-evaluation-budget = the evaluation budget
report-function-project-owner = owner
report-function-steering-group = steering group
report-table-deviations = Departures in the delivery
report-deviation-on = When
report-deviation-what = What
report-deviation-why = Why
report-deviation-decided-by = Decided by
report-nothing-since-lock = Nothing in the plan has changed.
report-change-added = { $path } was added: { $new }
report-change-removed = { $path } was removed: { $old }
report-change-changed = { $path } was { $old } and is now { $new }

## Implementation
report-in-place = in place
report-not-in-place = missing

## Appendices
report-appendix-intro = Every figure in this report belongs to one version of the document and one data file. With the same version, data and seed the figures are the same.
report-appendix-commands = The commands that make the figures and the report again:

## Errors
report-unknown-ending = “{ $ending }” is no format that the report can be written in.
    .cure = Let the file name end with { $known }.
report-no-pango = PDF cannot be written because Pango is missing on this machine.
    .cure = Install Pango (on Debian and Ubuntu: libpango-1.0-0 and libpangoft2-1.0-0), or write the report as .docx or .html.
report-other-economics = The calculation has payers that the document does not know: { $payers }. It belongs to another document.
    .cure = Give the file that rodtrad economics wrote for this document, or leave out --economics.
report-unreadable-result = The file holds no result of the kind needed here: { $reason }
    .cure = Give the file written by rodtrad { $command } with --json.
report-written = The report is written: { $file }
report-without-data = No effect has been computed, because the data file { $file } does not exist.
cli-report = Writes the final report as .docx, .pdf or .html.

    Without results at hand, effects and economics are computed anew from the document and its data file.
    .short = writes the final report
cli-report-effects = Effects, written by rodtrad evaluate --json.
cli-report-economics = Economics, written by rodtrad economics --json.
cli-report-data = The data file, if it is not the one the document names.
cli-report-locked = The version that was locked before the start; the report shows what has changed since.
cli-report-made-on = The date of the report (YYYY-MM-DD), instead of today's.
