"""What of the engine the economics in the web uses: the calculation, and how it is shown."""

from rodtrad.economics.result import Economics
from rodtrad.web.economics.analysis.basis import Basis, basis_of, counted, counted_now, effects_in
from rodtrad.web.economics.analysis.books import changed_by, version_in, workbook_of
from rodtrad.web.economics.analysis.calculating import economics_of, engine_version, result_of
from rodtrad.web.economics.analysis.explained import Told, told
from rodtrad.web.economics.analysis.following import Booked, followed, read_booked, scale, spent
from rodtrad.web.economics.analysis.live import Sums, sums_of
from rodtrad.web.economics.analysis.payers import ShownPayers, shown_payers
from rodtrad.web.economics.analysis.sensitivity import ShownSensitivity, shown_sensitivity
from rodtrad.web.economics.analysis.shown import ShownEconomics, shown_economics, table_file

__all__ = [
    "Basis",
    "Booked",
    "Economics",
    "ShownEconomics",
    "ShownPayers",
    "ShownSensitivity",
    "Sums",
    "Told",
    "basis_of",
    "changed_by",
    "counted",
    "counted_now",
    "economics_of",
    "effects_in",
    "engine_version",
    "followed",
    "read_booked",
    "result_of",
    "scale",
    "shown_economics",
    "shown_payers",
    "shown_sensitivity",
    "spent",
    "sums_of",
    "table_file",
    "told",
    "version_in",
    "workbook_of",
]
