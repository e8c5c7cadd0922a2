# The effect: how it was computed, what it shows and what it does not.

## How it was computed. The names come from the method of the estimate.
method-welch = Difference in means, each group with its own spread (Welch)
method-pooled = Difference in means, the same spread in the groups (classic t interval)
method-miettinen-nurminen = Difference in shares, score interval (Miettinen–Nurminen)
method-newcombe = Difference in shares, hybrid interval (Newcombe)
method-ratio = Ratio of means
method-paired = Change in the same group (paired t interval)
method-lin-hc2 = Difference adjusted for background (Lin, HC2)
method-lin-hc3 = Difference adjusted for background (Lin, HC3)
method-lin-cr2 = Difference adjusted for background, clusters allowed for (Lin, CR2)
method-lin-cr3 = Difference adjusted for background, clusters allowed for (Lin, CR3)
method-cr2 = Difference in means, clusters allowed for (CR2)
method-cr1 = Difference in means, clusters allowed for (CR1, too narrow when clusters are few)

## Amounts
effect-amount = { NUMBER($value, maximumFractionDigits: 8) } { $unit }
effect-bare = { NUMBER($value, maximumFractionDigits: 8) }
effect-points = { NUMBER($value, maximumFractionDigits: 8) } percentage points
effect-percent = { NUMBER($value, maximumFractionDigits: 2) }%
effect-and = { $first } and { $rest }
effect-comma = { $first }, { $rest }

## The result in sentences
effect-difference-higher = { $indicator }: { $amount } higher in the intervention group than in the comparison group.
effect-difference-lower = { $indicator }: { $amount } lower in the intervention group than in the comparison group.
effect-difference-equal = { $indicator }: no difference between the intervention group and the comparison group.
effect-change-higher = { $indicator }: { $amount } higher after than before, in the same group. That is a change, not an effect.
effect-change-lower = { $indicator }: { $amount } lower after than before, in the same group. That is a change, not an effect.
effect-change-equal = { $indicator }: unchanged after compared with before, in the same group.
effect-interval-with-zero = The uncertainty ({ $level } confidence interval) goes from { $low } to { $high }. Zero is within: the result may be chance.
effect-interval-without-zero = The uncertainty ({ $level } confidence interval) goes from { $low } to { $high }. Zero is not within: chance alone is an unlikely explanation.
effect-criterion-met = The criterion from before the start is met: { $reason }
effect-criterion-not-met = The criterion from before the start is not met: { $reason }
effect-verdict-met = The estimate, { $estimate }, reaches the smallest effect that counts, { $smallest }.
effect-verdict-met-sure = The estimate, { $estimate }, reaches the smallest effect that counts, { $smallest }, and the whole interval is on the right side of zero.
effect-verdict-met-whole = The whole interval reaches the smallest effect that counts, { $smallest }.
effect-verdict-wrong-way = The estimate, { $estimate }, does not go the way that was wanted; at least { $smallest } was demanded.
effect-verdict-too-small = The estimate, { $estimate }, does not reach the smallest effect that counts, { $smallest }.
effect-verdict-unsure = The estimate, { $estimate }, reaches the smallest effect that counts, { $smallest }, but the interval holds zero.
effect-verdict-not-whole = The estimate, { $estimate }, reaches the smallest effect that counts, { $smallest }, but the whole interval does not.

effect-role-intervention = The intervention group
effect-role-comparison = The comparison group
effect-role-after = After
effect-role-before = Before
effect-group = { $role }: { $n } measured, mean { $mean }. How many were to be measured is not known.
effect-group-drop-out = { $role }: { $n } measured, mean { $mean }, drop-out { $lost } ({ $share }).

## The strength of the evidence
effect-strength-sentence = { $level }: { $basis }.
effect-strength-sentence-but = { $level }: { $basis }, but { $reasons }.
effect-strength-sentence-and = { $level }: { $basis }, and { $reasons }.
effect-strength-level-strong = Strong evidence
effect-strength-level-moderate = Moderate evidence
effect-strength-level-weak = Weak evidence
effect-strength-level-very-weak = Very weak evidence
effect-strength-design-randomised = random allocation decided who got the intervention
effect-strength-design-matched = the comparison group was chosen to resemble the intervention group
effect-strength-design-parallel-group = the comparison is a similar group elsewhere
effect-strength-design-earlier-example = the comparison is an earlier example
effect-strength-design-before-after = the same group was measured before and after, without a comparison
effect-strength-imprecise = the uncertainty is so large that no effect and a sufficient effect are both possible
effect-strength-few = the groups are small
effect-strength-few-clusters = the clusters are few
effect-strength-drop-out = drop-out is large
effect-strength-uneven-drop-out = drop-out differs between the groups
effect-strength-deviates = the plan was changed after it was locked
effect-strength-unlocked = the plan was not locked before the start

## What the figure rests on
effect-assumption-design-randomised = The random allocation was carried out as planned, so the groups differ by chance only.
effect-assumption-design-matched = The groups are alike in everything that matters, also in what was not measured. The data cannot test that.
effect-assumption-design-parallel-group = The parallel group would have developed as the intervention group, had nobody got the intervention. The data cannot test that.
effect-assumption-design-earlier-example = Conditions are the same now as in the earlier example.
effect-assumption-design-before-after = Nothing else would have changed in the meantime. That is seldom true.
effect-assumption-no-spillover = The intervention did not affect the comparison group, and a participant's result does not depend on who else took part.
effect-assumption-independent = Persons are independent of each other: they do not come in groups that are alike inside.
effect-assumption-clusters = Clusters are independent of each other. Persons in the same cluster may be alike.
effect-assumption-change = What is compared is each person's change since the measurement before. Without the intervention, the change would have been the same in both groups.
effect-assumption-drop-out = Those who were not measured do not differ from the measured in a way that hangs on the group.
effect-assumption-adjusted = The background variables were measured before the start and cannot have been affected by the intervention.
effect-assumption-redrawn = The allocation is drawn again in the way it was drawn, with as many in each group.

## To keep in mind
effect-warning-before-after = A before–after comparison shows what happened, not what the intervention did. What would have happened anyway, other support, and that people seek help when things are at their worst, do not show in the figure.
effect-warning-other-group = { $count ->
    [one] One row belongs neither to the intervention group nor to the comparison group and is left out.
   *[other] { $count } rows belong neither to the intervention group nor to the comparison group and are left out.
}
effect-warning-no-cluster = { $count ->
    [one] One person has no cluster and is left out.
   *[other] { $count } persons have no cluster and are left out.
}
effect-warning-imputed = { $count ->
    [one] One person lacks some background value. It is replaced by the mean and marked.
   *[other] { $count } persons lack some background value. It is replaced by the mean and marked.
}
effect-warning-incomplete = { $count ->
    [one] One person lacks some background value and is left out, since the groups were not drawn by lot.
   *[other] { $count } persons lack some background value and are left out, since the groups were not drawn by lot.
}
effect-warning-left-out = Background variables that do not vary, or follow from the others, in some group are not used: { $columns }.
effect-warning-many-covariates = The adjustment has { $covariates } background variables but the smallest group only { $persons } persons. It may then make the result less certain.
effect-warning-not-randomised = The plan asks for randomisation inference, but the groups were not allocated at random. That test was not made.
effect-warning-mixed-clusters = The same cluster has persons in both groups, so whole clusters cannot be drawn again. That test was not made.
effect-warning-few-draws = There are only { $draws } ways to draw so few. The probability cannot be less than { $least }, however large the effect.
effect-warning-more-than-assigned = { $n } persons are measured in a group where the plan says { $assigned } were there from the start. Drop-out cannot be counted.
effect-warning-drop-out = More than { $limit } % of a group was not measured.
effect-warning-uneven-drop-out = Drop-out differs by more than { $limit } percentage points between the groups.
effect-warning-share-criterion = A criterion has a smallest effect above 1, but the outcome is yes or no. Write 0.05 for five percentage points. The criterion was not judged.
effect-warning-more-criteria = Several criteria concern the same indicator. Here “{ $used }” was judged.
effect-warning-criterion-design = The success criterion is about a comparison between groups, so a change in one group is not tested against it.
effect-warning-criterion-sign = The criterion's smallest effect is negative although the indicator should increase. It is read as an increase.
effect-warning-unlocked = The plan was not locked before the start. It may then have been chosen after the result was known.
effect-warning-deviates = Changed after it was locked: { $part }.
effect-locked-comparison-design = the design of the comparison
effect-locked-success-criteria = the success criteria
effect-locked-stop-criteria = the stop criteria
effect-locked-indicators = the indicators they are about
effect-locked-evaluation-budget = the budget of the evaluation

## Why it cannot be computed
effect-no-analyses = The evaluation plan has no analysis.
    .cure = Add one under evaluation.analyses: indicator, column and groups.
effect-no-file = The document does not say which data file to use.
    .cure = Write the file's name in evaluation.data.file, or give it with --data.
effect-no-design = The plan does not say how the comparison is made.
    .cure = Choose randomised, matched, parallel_group, earlier_example or before_after.
effect-design-conflict = The plan's design is before–after, but the analysis compares two groups.
    .cure = Change the design to the one that holds for the groups, or the estimator to before_after.
effect-no-before-column = The column with the measurement before is missing.
    .cure = Give before_column.
effect-no-group-column = The column that tells the intervention group from the comparison group is missing.
    .cure = Give group_column.
effect-no-covariates = The analysis should adjust for background but names no variables.
    .cure = Give covariates, or change the estimator to difference.
effect-unspecified-column = The column “{ $column }” is not in the data plan.
    .cure = Add it under evaluation.data.columns.
effect-not-numeric = The column “{ $column }” is no number.
    .cure = Give it the type number, integer or boolean in the data plan.
effect-not-binary = The column “{ $column }” has other values than 0 and 1.
    .cure = Code it as 0 and 1, or change the scale to continuous.
effect-not-count = The column “{ $column }” has values that are no counts.
    .cure = Counts are whole numbers from 0. Otherwise change the scale to continuous.
effect-many-levels = The background variable “{ $column }” is text with more than { $limit } different values.
    .cure = Group the values, or take the variable out.
effect-nobody = No row has the group “{ $value }”. The column has: { $found }.
    .cure = Correct the value, or choose another group_column.
effect-too-few = A group has { $found } measured persons, but at least { $needed } are needed.
    .cure = Wait until more have been measured.
effect-too-few-clusters = A group has { $found } clusters, but at least 2 are needed.
    .cure = With one cluster only in a group, the effect cannot be told from the cluster.
effect-too-many-covariates = { $covariates } background variables are too many: the smallest group has { $found } persons and at least { $needed } are needed.
    .cure = Choose fewer variables.
effect-empty-covariate = The background variable “{ $column }” has no values at all.
    .cure = Take it out of the analysis.
effect-no-variation = Everybody has the same value, so the uncertainty cannot be computed.
    .cure = Check the column.
effect-rank = The model has { $columns } parts but only { $persons } persons, or parts that follow from each other.
    .cure = Choose fewer background variables.
effect-bad-effect = The file holds no result from rodtrad evaluate.
    .cure = Make it with: rodtrad evaluate FILE -o RESULT.json

## The command
cli-evaluate = Computes the effect on each indicator that the plan names, and says whether the criterion from before the start is met.
    .short = the effect, by the locked plan
cli-evaluate-data = the data file (CSV, XLSX or Parquet); otherwise the one that the document names
cli-evaluate-output = writes the result as JSON in a file
effect-title = Effects: { $title }
effect-data-used = { $rows } rows read. Checksum of the data file: { $hash }
effect-analysis = { $indicator } ({ $analysis })
effect-method = Method: { $method }
effect-p-value = p-value { NUMBER($p, maximumFractionDigits: 4) }
effect-redrawn = Randomisation inference: of { $draws } new random allocations, { $share } gave at least as large a difference.
effect-clusters-used = { $count } clusters.
effect-beside = For comparison: the same question computed in other ways
effect-other = { $method }: { $amount } ({ $low } to { $high })
effect-ratio = { $method }: { NUMBER($value, maximumFractionDigits: 2) } times ({ NUMBER($low, maximumFractionDigits: 2) } to { NUMBER($high, maximumFractionDigits: 2) })
effect-warnings = Keep in mind
effect-assumptions = What the figure rests on
effect-answers-version = Answers to the document's version { $version }, computed with Rödtråd { $engine }, seed { $seed }.
effect-locked-yes = The plan is locked and unchanged.
