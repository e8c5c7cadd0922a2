# Disclosure control: no figure says anything about a single person.
disclosure-minimum = The smallest count that may be shown cannot be { $value }.
    .cure = Give a whole number from 2 and upwards; 5 is common.
disclosure-rounding = Counts cannot be rounded to multiples of { $value }.
    .cure = Give 1 (no rounding) or a larger whole number, such as 5.
disclosure-dominance = The rule on dominance cannot be used: { $value }.
    .cure = Give at least one person and a share above 0 and at most 1.
disclosure-not-additive = The parts of the table do not add up to its totals.
    .cure = Check that counts are whole and not negative, and that each total is the sum of its parts.
disclosure-unsolved = Disclosure control could not be completed ({ $value }).
    .cure = Split the table into fewer groups, or merge small ones.
disclosure-hidden = ..
disclosure-rule = Counts under { $minimum } are not shown.
disclosure-rule-more = { $count ->
    [0] Nothing more is hidden.
    [one] One more group is hidden, so that the small counts cannot be worked out.
   *[other] { $count } more groups are hidden, so that the small counts cannot be worked out.
}
disclosure-rule-rounded = Counts are rounded to multiples of { $base }, so parts and totals may differ a little.
disclosure-rule-dominance = Groups in which { $persons } persons make up more than { $share } of the sum are not shown.
disclosure-too-much-told = So much has already been shown about these persons that it cannot be judged what more may be shown.
    .cure = Make one breakdown with the groups that are needed, or show it with a new data set.
