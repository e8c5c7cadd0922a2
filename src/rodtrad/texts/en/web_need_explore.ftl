# Needs: comparisons, years, spread, index and maps as analyses.
need-kind-figures = A figure about an area
need-analysis-spread = Spread
need-analysis-change = Change
need-analysis-comparison = Comparison
need-analysis-index = Socio-economic index
need-analysis-map = Map
