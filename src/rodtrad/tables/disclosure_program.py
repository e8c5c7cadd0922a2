"""Linear programs over one set of sums, solved one after the other: each begins where the last one ended."""

from dataclasses import dataclass

import highspy
import numpy as np
from scipy import sparse

from rodtrad.errors import NotComputable
from rodtrad.tables.disclosure_additive import Bools, Floats
from rodtrad.tables.raw import problem


@dataclass(frozen=True, eq=False)
class Answer:
    """The `least` cost, the differences (columns,) that have it, and what each sum is worth (rows,)."""

    least: float
    differences: Floats
    prices: Floats


class Program:
    """Minimises a cost over differences from the truth that leave all sums as they are.

    `sums` (rows, columns) with one column for each cell that can move, `low` and `high` (columns,) how far.
    """

    def __init__(self, sums: sparse.csr_array, low: Floats, high: Floats) -> None:
        rows, columns = sums.shape
        self.columns = np.arange(columns, dtype=np.int32)
        self.low, self.high = low, high
        self.solver = highspy.Highs()  # type: ignore[no-untyped-call]
        self.solver.setOptionValue("output_flag", False)
        self.solver.setOptionValue("threads", 1)
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = columns, rows
        model.col_cost_ = np.zeros(columns)
        model.col_lower_, model.col_upper_ = low, high
        model.row_lower_ = model.row_upper_ = np.zeros(rows)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = sums.indptr, sums.indices, sums.data
        self.solver.passModel(model)

    def solve(self, cost: Floats, low: Floats | None = None, high: Floats | None = None) -> Answer | None:
        """None where nothing holds it. `low` and `high` for this one time. Raises `NotComputable` where the solver gives up."""
        changed = self._bounds(low, high)
        self.solver.changeColsCost(len(self.columns), self.columns, cost)
        self.solver.run()
        status = self.solver.getModelStatus()
        if changed.any():
            self._set_bounds(changed, self.low, self.high)
        if status in (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotComputable([problem("disclosure-unsolved", value=self.solver.modelStatusToString(status))])
        found = self.solver.getSolution()
        least = float(self.solver.getInfo().objective_function_value)
        return Answer(least, np.array(found.col_value), np.array(found.row_dual))

    def _bounds(self, low: Floats | None, high: Floats | None) -> Bools:
        low, high = self.low if low is None else low, self.high if high is None else high
        changed: Bools = (low != self.low) | (high != self.high)
        if changed.any():
            self._set_bounds(changed, low, high)
        return changed

    def _set_bounds(self, changed: Bools, low: Floats, high: Floats) -> None:
        places = self.columns[changed]
        self.solver.changeColsBounds(len(places), places, low[changed], high[changed])
