# Needs: breakdowns, index, maps.
needs-no-column = There is no column “{ $value }”.
    .cure = The columns are: { $known }.
needs-not-numeric = “{ $value }” holds text and cannot be an indicator.
    .cure = Choose a column with numbers or yes/no, or give the column's type in the specification.
needs-twice = The variable “{ $value }” is given twice.
    .cure = Give each variable once.
needs-no-variable = No background variable is chosen.
    .cure = Choose at least one variable to break down by.
needs-no-share = “{ $value }” has other values than 0 and 1 and cannot be counted as a share.
    .cure = Choose the mean, or a column with yes/no.
needs-nobody = Nobody has a value on “{ $value }”.
    .cure = Check the codes for missing values in the specification.
needs-too-few = So few people are concerned that not even the total may be shown.
    .cure = Choose a larger population or a more common event.
needs-too-many-groups = The breakdown would give { $value } groups.
    .cure = Choose fewer variables, less depth, or merge values (areas, for example).

## Breakdowns in words
needs-whole = { $indicator }: { $value } ({ $n } persons; uncertainty { $interval }).
needs-group-share-more = { $group }: { $value } of { $n } persons, { $difference } more than everybody else. That is { $excess } more persons than if the group had the level it is compared with, { $part } of the gap.
needs-group-share-fewer = { $group }: { $value } of { $n } persons, { $difference } less than everybody else. That is { $excess } fewer persons than if the group had the level it is compared with, { $part } of the gap.
needs-group-other-more = { $group }: { $value } ({ $n } persons), { $difference } more than everybody else; { $part } of the gap.
needs-group-other-fewer = { $group }: { $value } ({ $n } persons), { $difference } less than everybody else; { $part } of the gap.
needs-nobody-sure = No group differs surely from the others in the unfavourable direction. The differences in the table may be chance.
needs-everybody = everybody
needs-missing = not stated
needs-sure = sure
needs-unsure = may be chance
needs-table-ranked = { $indicator }: the groups by how much of the gap they account for
needs-table-splits = How much of the variation between persons lies between the groups
needs-column-group = Group
needs-column-n = Number
needs-column-value = Value
needs-column-interval = Uncertainty
needs-column-difference = Against others
needs-column-excess = More/fewer
needs-column-part = Part of gap
needs-column-sure = Difference
needs-column-variables = Split by
needs-column-groups = Groups
needs-column-hidden = Hidden
needs-column-explained = Explains
needs-note-sure = “Sure” means that the difference from everybody else stands when it is considered that many groups are compared ({ $method }). Small groups are ranked with caution.
needs-method-benjamini-hochberg = at most 5% of the sure ones are expected to be chance, Benjamini–Hochberg
needs-method-holm = at most 5% risk that any is chance, Holm
needs-note-missing = { $count ->
    [one] One person lacks a value and is left out.
   *[other] { $count } persons lack a value and are left out.
}
needs-note-hidden = { $count ->
    [0] No group is hidden.
    [one] One group is hidden, because it is small or because a small one could otherwise be worked out.
   *[other] { $count } groups are hidden, because they are small or because a small one could otherwise be worked out.
}

cli-needs = Shows where an indicator differs: for which groups, how much of the gap they account for and how sure that is.

    Reads data on persons (CSV, XLSX, Parquet) with their description. Small groups are never shown, and cannot be worked out.
    .short = shows where the gap is, in data on persons
cli-needs-spec = the data set's card: columns, owner, basis (YAML)
cli-needs-indicator = the column that holds what is measured
cli-needs-by = background variables, with commas between
cli-needs-depth = how many variables are combined at once
cli-needs-measure = share, mean, count per exposure (rate) or quantile
cli-needs-better = which direction is favourable
cli-needs-exposure = the column that a count is divided by, such as years
cli-needs-quantile = which quantile, 0.5 is the median
cli-needs-reference = a value to compare with, such as the country's; otherwise the whole
cli-needs-correction = how it is considered that many groups are compared
cli-needs-minimum = the smallest count shown
cli-needs-round = rounds counts to multiples of this
cli-needs-rows = how many groups are shown

## Areas and maps
needs-same-everywhere = “{ $value }” has the same value in all areas, or none at all.
    .cure = Take the variable out of the index.
needs-weight = The weight of “{ $value }” must be above zero.
    .cure = Give a weight, or take the variable out.
needs-few-areas = Only { $value } areas have both an index and an outcome.
    .cure = At least four are needed, with different indexes.
map-not-geojson = The map is no GeoJSON file with a list of areas (FeatureCollection).
    .cure = Export the areas as GeoJSON from the mapping program.
map-too-large = The map is larger than { $value } MB.
    .cure = Simplify the borders in the mapping program.
map-no-code = The area has no code in the property.
    .cure = Give the property that holds the code. The area has: { $known }.
map-no-polygon = The area { $value } has no surface with valid coordinates.
    .cure = Export areas as Polygon or MultiPolygon.
map-code-twice = The code is on several areas: { $value }.
    .cure = Merge them, or choose a property in which each area has its own code.
map-no-areas = The map has no areas.
    .cure = Export it anew.
map-no-values = No area on the map has a value.
    .cure = Check that the codes in the data are those of the map.
map-hidden = not shown (too few persons)
map-missing = not stated
map-description = Map of { $areas } areas. Lowest: { $lowest } ({ $low }). Highest: { $highest } ({ $high }). { $hidden ->
    [0] { "" }
    [one] One area is not shown.
   *[other] { $hidden } areas are not shown.
} { $outside ->
    [0] { "" }
    [one] One area with a value is not on the map.
   *[other] { $outside } areas with values are not on the map.
} All values are in the table.
map-column-area = Area
map-column-code = Code
map-column-value = Value
map-column-class = Class
needs-quantile-elsewhere = A quantile cannot be computed from sums.
    .cure = Compute it on individual data, or choose a share, mean or rate.
needs-outside-classes = Somebody has a value of “{ $value }” outside the classes.
    .cure = Let the first limit be the smallest value and the last the largest.
needs-no-place = “{ $value }” is not among the organisations.
    .cure = There are: { $known }.
distribution-description = Each row shows the middle and where the middle eight tenths lie.
distribution-words = half have at most { $middle }; eight in ten lie between { $low } and { $high }
distribution-quantile = { $percent }% have at most
needs-told-before = Together with what has already been shown about the same persons, this breakdown would reveal small counts.
    .cure = Use the same limits and groups as in the earlier breakdowns, or divide in fewer ways.
needs-before-others = The earlier breakdowns are of other persons than the new one.
    .cure = Compare breakdowns of the same data only.
