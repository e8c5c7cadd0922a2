"""Data sets and who asked to use them, saved results, the organisation's rule of disclosure."""

from rodtrad.web.needs.models.data import DataSet, DisclosureSetting, Opening
from rodtrad.web.needs.models.results import Result

__all__ = ["DataSet", "DisclosureSetting", "Opening", "Result"]
