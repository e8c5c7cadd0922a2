"""Needs: where an indicator differs, for whom and how surely; areas, maps and distributions.

From individual data: `coded` (a frame → small whole numbers), `breakdown` (every group by any combination of variables, ranked),
`distribution`, `changes`, `against`; from areas: `index`, `association`, `maps`.
"""

from rodtrad.needs.breakdown import Breakdown, Group, breakdown
from rodtrad.needs.coded import Coded, Variable, coded
from rodtrad.needs.indicator import Indicator

__all__ = ["Breakdown", "Coded", "Group", "Indicator", "Variable", "breakdown", "coded"]
