"""Data sets, how files are read, saved results, the rule of disclosure, maps and peers, and the register of needs."""

from rodtrad.web.needs.models.data import DataSet, DisclosureSetting
from rodtrad.web.needs.models.mappings import SavedMapping
from rodtrad.web.needs.models.places import Borders, Peers
from rodtrad.web.needs.models.register import Anchoring, Need, Note
from rodtrad.web.needs.models.results import Placement, Result
from rodtrad.web.needs.models.writing import NeedDraft, NeedVersion

__all__ = [
    "Anchoring",
    "Borders",
    "DataSet",
    "DisclosureSetting",
    "Need",
    "NeedDraft",
    "NeedVersion",
    "Note",
    "Peers",
    "Placement",
    "Result",
    "SavedMapping",
]
