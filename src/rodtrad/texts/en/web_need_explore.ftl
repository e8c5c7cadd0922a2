# Needs: comparisons, years, spread, index and maps as analyses.
need-kind-figures = A figure about an area
need-analysis-spread = Spread
need-analysis-change = Change
need-analysis-comparison = Comparison
need-analysis-index = Socio-economic index
need-analysis-map = Map
run-kind-spread = Spread inside groups
run-kind-change = Change over the years
run-kind-comparison = Comparison with others
run-kind-index = Socio-economic index
run-kind-map = Map
run-step-spread = Looking at how the values are spread
run-step-change = Comparing the years
run-step-comparison = Comparing with the others
run-step-index = Weighing the variables together
run-step-map = Putting the values on the map
need-figure-hidden = hidden
need-figure-missing = missing
need-everybody = Everybody
need-percentage-points = percentage points
need-no-rows = There are no rows for what was chosen.
    .cure = Choose another period or group.
need-several-figures = The area has several figures for the same period.
    .cure = Choose a group, or fetch a data set with one figure for each area and period.
needs-no-figures = “{ $value }” or all others have no figures.
    .cure = Choose another area, another group or others to compare with.
need-ask-period = Period
need-ask-every = All
need-ask-group = Group
need-ask-by = Divide by
    .help = Leave empty for everybody together. At most two.
need-column-other = Compared with
need-column-own = Own
need-column-theirs = The other
need-column-difference-own = Difference
need-column-interval = Uncertainty
need-column-change = Change
need-column-place = Area
need-column-area = Area
need-column-index = Index
need-column-weight = Weight
need-column-variable = Variable
need-column-direction = Direction
need-column-share-of-index = Part of the index

# Spread
need-ask-spread = Show the spread inside groups
need-ask-spread-lead = A mean can hide that a few bear most of it. Choose an amount to see how it is distributed in each group.
need-spread-column = What is to be shown?
need-spread-variable = Inside which groups?
need-spread-title = { $column } inside { $variable }
need-spread-told = This is how the values are spread in the largest groups:
need-spread-group = { $group }: half lie between { $low } and { $high }, the middle one has { $middle }.
need-spread-classes = How many have { $column } in each class
need-spread-classes-note = A border belongs to the class that begins there.
need-spread-note = A quantile is shown only where enough people lie on both sides.
need-explored-says-spread = The point is the value of the person in the middle. The line goes from the lowest tenth to the highest.

# Change
need-ask-change = Follow over the years
need-ask-change-lead = Is the problem growing or shrinking, and for whom? Choose a measure and which column says what year it concerns.
need-change-year = Year
    .help = A column of years or school years, or of days. Of days the year is taken.
    .twice = The year cannot also be what is measured or divided by.
need-change-usual = { $column } year by year
need-change-title = { $column } year by year
need-change-caption = Value in each year, and change from the first to the last
need-change-nothing = The groups are too small to show any change.
need-change-sure = { $group }: from { $start } ({ $first }) to { $end } ({ $last }), a change of { $interval }. It is larger than chance usually gives.
need-change-unsure = { $group }: from { $start } ({ $first }) to { $end } ({ $last }). The change ({ $interval }) may be chance.
need-change-note = The years are counted as different persons. Where the same persons are followed, the uncertainty is smaller than shown.
need-explored-says-change = A line for each group. Where a line is broken the group is too small to be shown that year.

# Comparison
need-ask-comparison = Compare with others
need-ask-comparison-lead = Is it different here than elsewhere? Choose what to measure and which organisation or area is your own.
need-comparison-own = One's own
    .help = As it stands in the data set.
need-comparison-peers = Compare with
    .help = A saved group, or all in the data set.
need-comparison-all = All others in the data set
need-comparison-no-peers = The comparison is with all others in the data set. A named group can be saved first.
need-comparison-usual = { $column }: { $own } and others
need-comparison-title = { $column }: { $own } compared with others
need-comparison-hidden = The groups are too small to be compared.
need-comparison-sure = { $group }: { $own } has { $own_value }, { $other } has { $other_value }. The difference ({ $interval }) is larger than chance usually gives.
need-comparison-unsure = { $group }: { $own } has { $own_value }, { $other } has { $other_value }. The difference ({ $interval }) may be chance.
need-comparison-same = The same as { $own }
need-comparison-caption = One's own against the others
need-comparison-note = The comparison does not consider that the groups may differ in other ways. Divide by background to compare like with like.
need-comparison-figures-note = The figures are published by the source. They say where you stand, not why.
need-compared-told = { $own } has { $value } ({ $period }). The middle of the { $count } others is { $middle }.
need-compared-rank-higher = That is place { $rank } of { $of }, counted from the highest.
need-compared-rank-lower = That is place { $rank } of { $of }, counted from the lowest.
need-compared-middle = The middle of the others
need-compared-caption = { $column } in each area and period
need-explored-says-comparison = One's own is the most distinct. Each line or point is in the table too.

# Index
need-ask-index = Make a socio-economic index
need-ask-index-lead = Weigh several figures about each area together into a measure of its position, and see how it goes with an outcome.
need-index-area = Areas
    .help = The column that says which area the row concerns.
need-index-variables = Variables of the index
need-index-variables-lead = Tick those that are part of it. The weight says how much each means compared with the others.
need-index-use = Part of the index
need-index-share = Weight
need-index-direction = Direction
need-index-straight = A high value is a good position
need-index-turned = A high value is a difficult position
need-index-none-chosen = Tick at least one variable.
need-index-weight-owed = Write a weight above zero.
need-index-rescaling = How are the variables made comparable?
need-index-rescaling-min-max = 0 for the lowest area and 10 for the highest
need-index-rescaling-z-score = Distance from the areas' mean, in standard deviations
need-index-rescaling-rank = Place in the order, from 0 to 10
need-index-outcome = Outcome
    .help = Something that may go with the area's position. It cannot be part of the index.
need-index-no-outcome = No outcome
need-index-outcome-twice = The outcome is already part of the index.
need-index-weight = Let areas count by
    .help = For instance the number of inhabitants. Otherwise all areas count alike.
need-index-no-weight = All areas alike
need-index-usual = Socio-economic index by { $area }
need-index-none = No area has all the variables.
need-index-told = { $areas } areas have an index, from { $low } ({ $lowest }) to { $high } ({ $highest }).
need-index-hidden = { $count ->
    [one] One area is hidden
   *[other] { $count } areas are hidden
 }, since there are too few persons.
need-index-missing = { $count ->
    [one] One area lacks some variable and gets
   *[other] { $count } areas lack some variable and get
 } no index.
need-index-few = Too few areas have both an index and an outcome to say how they go together.
need-index-link-sure = { $outcome } goes with the index in { $areas } areas: { $slope } for each step of the index ({ $from } to { $to }). The correlation is { $r } ({ $low } to { $high }).
need-index-link-unsure = It cannot be said for sure that { $outcome } goes with the index in { $areas } areas: { $slope } for each step ({ $from } to { $to }). The correlation is { $r } ({ $low } to { $high }).
need-index-caption = The areas by index
need-index-scaled = The variables stand on the index's scale: higher is a better position.
need-index-chart = { $outcome } against socio-economic index
need-index-rescaled-min-max = Each variable goes from 0 in the area with the lowest position to 10 in that with the highest. The index is the weighted mean.
need-index-rescaled-z-score = Each variable is the area's distance from the areas' mean, in standard deviations. The index is the weighted mean.
need-index-rescaled-rank = Each variable is the area's place in the order, from 0 to 10. The index is the weighted mean.
need-index-weighted = Larger areas count for more in the association.
need-index-unweighted = All areas count alike in the association.
need-index-ecological = That areas go together says nothing about the persons in them, nor about what causes what.
need-index-to-map = Show on a map
need-explored-says-index = Each point is an area, larger the more it counts. The dashed line lies closest to the points.

# Maps
need-maps = Maps
need-maps-lead = Borders that values can be drawn on: municipalities, districts, school areas. The operator can put in maps for everybody.
need-borders-none = There are no maps yet.
need-borders-operator = For everybody
need-borders-areas = { $areas } areas
need-borders-add = Add a map
need-borders-file = GeoJSON file
    .help = Surfaces (Polygon or MultiPolygon), at most 50 MB. The municipality's mapping office can make one.
need-borders-title = Name
    .help = For instance: The districts of Lindvik 2026.
need-borders-source = Source
    .help = Who made the map.
need-borders-code = Property with the area's code
    .help = Leave empty to have it guessed: it is often called code or id.
need-borders-name = Property with the area's name
need-borders-wrong = The map cannot be used
need-borders-added = The map { $title } is added, with { $areas } areas.
need-borders-retire = Retire
need-borders-retire-which = Retire the map { $title }
need-borders-retired = The map is no longer offered. What is already drawn on it remains.
need-ask-map = Show on a map
need-ask-map-lead = Where is it largest? Choose a map, what to show and how the values are put into classes.
need-map-borders = Map
    .help = Its areas are matched with those of the data set by code or name.
need-map-choice = { $title } ({ $areas } areas)
need-map-area = Areas in the data set
    .help = The column that says which area the row concerns.
need-map-column = What is to be shown?
need-map-how = Classes
need-map-how-quantile = As many areas in each
need-map-how-natural = Natural breaks: as alike as possible inside each
need-map-how-equal = Equal steps
need-map-classes = Number of classes
need-map-of-index = The index “{ $title }” is drawn on the map.
need-map-usual = { $column } on a map
need-map-usual-index = { $title } on a map
need-map-no-borders = There is no map to draw on
    .what = Add the borders of your areas first.
need-map-no-match = None of the data set's areas is on the map, neither as a code nor as a name.
    .cure = Choose another map or another column of areas.
need-map-gone = The map or the index is not there for you.
    .cure = Choose another map, or make the index again.
need-map-told = The map shows { $what }.
need-map-outside = { $count ->
    [one] One area of the data set is not on the map.
   *[other] { $count } areas of the data set are not on the map.
 }
need-map-outside-caption = Not on the map ({ $count })
need-map-caption = The map's areas
need-map-note = Large surfaces are seen most, but that is not where most people live. Read the table beside.
need-map-source = Map: { $source }.
need-map-svg = Fetch the map (SVG)
need-explored-says-map = Darker is higher. Each class has its number in the legend and in the table.
action-need-borders-added = added a map
action-need-borders-retired = retired a map
