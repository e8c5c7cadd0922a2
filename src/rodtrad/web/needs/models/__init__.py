"""Data sets and who asked to use them, saved results, the rule of disclosure, maps and peers, and the register of needs."""

from rodtrad.web.needs.models.data import DataSet, DisclosureSetting, Opening
from rodtrad.web.needs.models.places import Borders, Peers
from rodtrad.web.needs.models.register import Anchoring, Need, Note
from rodtrad.web.needs.models.results import Result

__all__ = ["Anchoring", "Borders", "DataSet", "DisclosureSetting", "Need", "Note", "Opening", "Peers", "Result"]
