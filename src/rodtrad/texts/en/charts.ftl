# Charts and their tables.
chart-unit-thousands = { $currency } thousand
chart-unit-millions = { $currency } million

chart-effect-title = Effect: { $indicator }
chart-effect-source = Data { $data }, { $n } persons; document version { $version }; Rödtråd { $engine }.
chart-no-effect = No effect
chart-smallest-effect = Smallest effect that counts: { $size }

chart-payers-title = Who pays and who saves
chart-payer-sentence = { $payer }: cost { $cost }, saving { $saving }.
chart-cost = Cost
chart-saving = Saving
chart-all-payers = All payers
chart-flows-title = Costs and savings year by year
chart-flows-description = Costs below the zero line and savings above it, { $first }–{ $last }. The net is { $net } at the end of the period.
chart-flows-empty = No costs or savings are given.
chart-net-so-far = Net so far, all payers
chart-net-range-title = How sure the net is
chart-break-even = Breaks even
chart-chance = { $chance } chance to break even
chart-economics-source = Computed from document version { $version }; prices of { $price_year }, present values as of { $base_year }.

table-effect-caption = { $indicator }: estimated effect in { $unit }, with a { $level } confidence interval. The planned method comes first.
table-effect-method = Method
table-effect-estimate = Effect
table-effect-low = From
table-effect-high = To
table-effect-standard-error = Standard error
table-effect-p-value = p‑value

table-payers-caption = Present values by payer, { $currency } in prices of { $price_year }
table-payers-payer = Payer
table-payers-cost = Cost
table-payers-saving = Saving
table-payers-net = Net
table-payers-pays-back = Paid back in
table-pays-back-never = not in the period

table-flows-caption = Costs and savings by year, { $currency } in prices of { $price_year }, not discounted
table-flows-year = Year
table-flows-payer = Payer
table-flows-what = What
table-flows-amount = Amount
table-flows-so-far = Net so far

table-net-range-caption = Simulated net, { $currency }: the mean and the middle { $level } of { $draws } draws
table-net-range-payer = Payer
table-net-range-mean = Mean
table-net-range-low = From
table-net-range-high = To
table-net-range-chance = Chance to break even

table-cost-per-effect-caption = Cost per effect: the present value of the costs divided by the effect
table-cost-per-effect-indicator = Indicator
table-cost-per-effect-cost = Cost
table-cost-per-effect-units = Effect, in all
table-cost-per-effect-value = Cost per unit
table-cost-per-effect-none = no effect to divide by

table-formulas-caption = How each saving is counted: effect × persons × share × (1 − displacement) × quantity × unit cost, { $currency } in prices of { $price_year }
table-formulas-consequence = Consequence
table-formulas-payer = Payer
table-formulas-effect = Effect
table-formulas-persons = Persons
table-formulas-share = Share
table-formulas-displacement = Displacement
table-formulas-fade-out = Fade-out a year
table-formulas-quantity = Quantity
table-formulas-unit-cost = Unit cost
table-formulas-yearly = Per year
table-formulas-years = Years
