"""Public sources of indicators and comparison groups: Kolada and PxWeb (Statistics Sweden, Statistics Finland).

Nothing is fetched but from the address that the caller gives, and nothing is returned before the whole answer has come and is
sound.
"""

from rodtrad.sources.http import Limits, Web
from rodtrad.sources.series import Area, ComparisonGroup, IndicatorSeries, Observation

__all__ = ["Area", "ComparisonGroup", "IndicatorSeries", "Limits", "Observation", "Web"]
