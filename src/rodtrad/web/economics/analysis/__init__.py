"""What of the engine the economics in the web uses: the calculation, and how it is shown."""

from rodtrad.economics.result import Economics
from rodtrad.web.economics.analysis.calculating import economics_of, engine_version, result_of
from rodtrad.web.economics.analysis.shown import ShownEconomics, shown_economics, table_file

__all__ = ["Economics", "ShownEconomics", "economics_of", "engine_version", "result_of", "shown_economics", "table_file"]
