# The calculation: costs and consequences by payer and year.
economics-payer-all = All together
economics-payer-not-stated = Payer not stated

# What is missing (.cure: what to do about it)
economics-no-base-year = There is no telling which year the calculation starts from.
    .cure = State the base year, or when the investment starts.
economics-step-twice = The discount rate has two values from year { $year }.
    .cure = Keep one of them.
economics-step-late = The discount rate begins only in year { $year } after the base year; the years before have no rate.
    .cure = Let the first step begin in year 0.
economics-no-index = The amount is in prices of { $year } but the calculation is in prices of { $to }, and the price index is missing for { $missing }.
    .cure = Fill in the price index for { $missing }, or write the amount in prices of { $to }.
economics-too-large = The amount becomes so large that it cannot be money.
    .cure = Check numbers, unit cost, effect and rate.
economics-lacks-indicator = The consequence “{ $consequence }” points at no indicator, so there is no effect to count with.
    .cure = Choose the indicator whose effect the consequence follows from.
economics-lacks-effect = The indicator “{ $indicator }” has no effect: neither measured nor expected.
    .cure = State an expected effect for the indicator, or evaluate first.
economics-lacks-unit-cost = The consequence “{ $consequence }” has no unit cost.
    .cure = Choose or add a unit cost.
economics-lacks-persons = The consequence “{ $consequence }” does not say for how many persons the effect counts.
    .cure = State the number of persons, or the size of the target group.
economics-lacks-first-year = The consequence “{ $consequence }” does not say in which year it begins.
    .cure = State the first year.
economics-unknown-indicator = The effect is on an indicator that the document does not have: “{ $indicator }”.
    .cure = Check that the effects belong to this document.
economics-no-estimate = The effect is no number.
    .cure = Evaluate again and see what it warns of.
economics-not-a-calculation = This is not written as a calculation.
    .cure = Calculate again.
economics-uncertain-unknown = The uncertain number “{ $input }” is not in the calculation.
    .cure = Choose one of: { $known }.
economics-uncertain-range = The range from { $low } to { $high } does not hold the number itself, { $value }.
    .cure = Let the number lie between lowest and highest. Unit costs are counted in the calculation’s price year.
economics-scale-up-lacks = The plan for full scale lacks this.
    .cure = Fill in the number of persons and the cost per person under Full scale.
economics-no-participants = The cost is counted per participant, but the number of participants is missing for { $years }.
    .cure = Fill in the participants a year in the conventions of the calculation, or state a sum a year.

# What the reader should know
economics-chose-base-year = The document states no base year. The calculation starts from { $year }.
economics-chose-price-year = The document states no price year. Amounts are taken as prices of { $year }.
economics-no-discount = The document states no discount rate. Amounts are summed without counting later years as less.
economics-no-discount-source = The discount rate has no source.
economics-several-analyses = Several analyses are about “{ $indicator }”. The calculation uses the one that stands first in the plan: { $analysis }.
economics-warn-no-costs = The document has no costs.
economics-warn-no-consequences = The document has no economic consequences. What the effects are worth is not counted.
economics-warn-no-payer = No payer is stated for: { $lines }. The amounts are counted under “Payer not stated”.
economics-warn-persons = “{ $consequence }” states no number of persons. It is counted for { $persons }, as the plan has.
economics-warn-expected = Pre-calculation: the effect on “{ $indicator }” is the expected one, not a measured one. How uncertain it is does not show.
economics-warn-no-uncertainty = The uncertainty of the effect on “{ $indicator }” is unknown and not part of the range.
economics-warn-wrong-way = The effect on “{ $indicator }” goes the wrong way. What would have been a saving is therefore negative.
economics-warn-per-cent = “{ $indicator }” is measured in { $unit }, but is counted as a share here (0.10 = 10 per cent). Check that the effect is written so.
economics-warn-independent = Effects of different analyses are drawn independently of each other, though they may go together. The range may therefore be too narrow or too wide.
economics-warn-twice = Several consequences value the same change in the same year, and their shares are together more than the whole: { $lines }. The same benefit may be counted twice.
economics-warn-replaces = “{ $unit_cost }” says that it replaces the catalogue’s “{ $key }”, but the catalogue has no such figure.

# What the command writes
economics-title = Calculation: { $title }
economics-conventions = How it is counted
economics-says-currency = Amounts in { $currency }, in prices of { $year }. Rounded to two decimals, halves away from zero.
economics-says-base = Base year { $year }, which is not discounted.
economics-says-rate = Discount rate { $rates }. Source: { $source }
economics-says-rate-step = { $rate } from year { $year }
economics-says-undiscounted = No discount rate: the amounts are not discounted.
economics-says-no-source = not stated
economics-says-effect-measured = Effect on { $indicator }: { $effect } { $unit }, measured in the analysis { $analysis }.
economics-says-effect-expected = Effect on { $indicator }: { $effect } { $unit }, expected (pre-calculation).
economics-says-once = Each consequence belongs to one payer. No benefit is summed twice.
economics-says-simulation = Range and chance: { $draws } draws of the effect’s sampling uncertainty, seed { $seed }. The range holds { $level } of them. Everything else is held fixed.
economics-says-version = The document’s version { $version }, the catalogue’s { $parameters }, program { $engine }.
economics-costs = Costs
economics-consequences = Consequences
economics-formulas = How the consequences are counted
economics-formula-words = improvement × persons × share × quantity × unit cost = amount a year
economics-balances = Who pays and who saves (present values)
economics-years = Year by year (not discounted)
economics-per-effect = Cost per effect
economics-per-effect-line = { $indicator }: { $cost } / { $units } = { $value } per { $unit }
economics-per-effect-none = { $indicator }: no improvement, so the cost cannot be divided.
economics-warnings = Keep in mind
economics-column-item = Item
economics-column-payer = Payer
economics-column-sum = Sum
economics-column-present = Present value
economics-column-cost = Cost
economics-column-saving = Saving
economics-column-net = Net
economics-column-range = Range of net
economics-column-chance = Chance to break even
economics-column-pays-back = Pays back
economics-column-year = Year
economics-column-so-far = Net so far
economics-column-cost-share = Share of cost
economics-column-saving-share = Share of saving
economics-column-wrong-pocket = Wrong pocket
economics-wrong-pocket = yes
economics-never = never

# The command
cli-economics = Counts costs and consequences by payer and year, with present values and how sure the result is.

    The effects come from the document’s data file where there is one, else from what is expected (pre-calculation).
    .short = works out who pays and who saves
cli-economics-effects = Effects that “rodtrad evaluate --json” has written.
cli-economics-data = The data file that the effects are to be estimated from.
cli-economics-expected = Count with the expected effects even where there is data.
economics-one-source = The effects can come from one place only.
    .cure = State one of --effects, --data and --expected.
economics-column-amount = Amount
economics-column-factor = Factor
economics-formula-saving = { $description }: { $product } = { $yearly } a year, { $first }–{ $last }. Saving for { $payer }. Follows from: { $indicator }.
economics-formula-cost = { $description }: { $product } = { $yearly } a year, { $first }–{ $last }. Cost for { $payer }. Follows from: { $indicator }.
economics-warn-other-version = The effects are estimated for another version of the document than this calculation.
economics-unit-person = person
economics-says-pays-back = Pays back: the first year from which savings so far are at least as large as costs so far, undiscounted.
economics-warn-strength = All that follows from the effect on “{ $indicator }” is as uncertain as it. { $sentence }
