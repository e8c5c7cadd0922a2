"""An indicator by every combination of background variables: where the gap is, how large a part of it, and how sure that is."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rodtrad.errors import NotComputable
from rodtrad.needs.before import Before, with_before
from rodtrad.needs.blocks import Combination, all_combinations
from rodtrad.needs.coded import Register, Variable, in_memory
from rodtrad.needs.disclosing import Flat, Joined, disclosed, flat
from rodtrad.needs.estimates import Estimates, estimates
from rodtrad.needs.indicator import Indicator
from rodtrad.needs.quantiles import quantile_tables
from rodtrad.needs.ranking import Asked, ranked
from rodtrad.needs.result import Breakdown, Group, Split
from rodtrad.needs.sureness import Multiplicity
from rodtrad.needs.tabulate import Tables, tabulate
from rodtrad.tables.disclosure import DisclosureRule
from rodtrad.tables.disclosure_additive import Additive, Bools
from rodtrad.tables.raw import problem

__all__ = ["Breakdown", "Group", "Split", "breakdown", "breakdown_of_tables"]


def breakdown(
    data: Register,
    indicator: Indicator,
    depth: int = 2,
    *,
    rule: DisclosureRule | None,
    reference: float | None = None,
    level: float = 0.95,
    multiplicity: Multiplicity = "benjamini-hochberg",
    combinations: Sequence[Combination] | None = None,
    before: Sequence[Before] = (),
) -> Breakdown:
    """`indicator` for every group by every combination of up to `depth` variables (or just the `combinations` named).

    `rule` is applied to all tables together before anything else is computed, so that not even the ranking draws on a hidden
    figure; None leaves everything shown, for those who may see individual data. `before` are breakdowns of the same persons that
    were told already: further groups are hidden where the difference from one of those would tell about few. Groups are ranked
    by their believed excess in the unfavourable direction. Raises `NotComputable`: no variable, nobody with a value, values that
    are no share, or nothing can be shown beside what was told before.
    """
    _check(data, indicator, depth)
    wanted = list(combinations or all_combinations(len(data.variables), min(depth, len(data.variables))))
    tables = tabulate(data, indicator, wanted)
    asked = Asked(indicator, rule, reference, level, multiplicity)
    minimum = rule.minimum if rule else 1

    def joined(table: Additive) -> tuple[Additive, Bools]:
        return with_before(table, in_memory(data), tables, indicator, before, minimum)

    shown, values = _shown(tables, asked, joined if before else None)
    if indicator.measure == "quantile":
        values = quantile_tables(data, indicator, tables, shown, values, level, minimum)
    return ranked(data.variables, tables, shown, values, asked)


def breakdown_of_tables(
    variables: tuple[Variable, ...],
    tables: Tables,
    indicator: Indicator,
    *,
    rule: DisclosureRule | None,
    reference: float | None = None,
    level: float = 0.95,
    multiplicity: Multiplicity = "benjamini-hochberg",
) -> Breakdown:
    """As `breakdown`, from tables that were counted elsewhere (`portable.count`). Raises `NotComputable` for quantiles too."""
    if indicator.measure == "quantile":
        raise NotComputable([problem("needs-quantile-elsewhere")])
    asked = Asked(indicator, rule, reference, level, multiplicity)
    shown, values = _shown(tables, asked)
    return ranked(variables, tables, shown, values, asked)


def _shown(tables: Tables, asked: Asked, joined: Joined | None = None) -> tuple[Flat, Estimates]:
    """All groups, marked by the rule, and their values."""
    groups = flat(tables)
    if not groups.sums[0, 0]:
        raise NotComputable([problem("needs-nobody", asked.indicator.column, value=asked.indicator.column)])
    shown = groups if asked.rule is None else disclosed(groups, tables, asked.indicator, asked.rule, joined)
    return shown, estimates(shown.sums, asked.indicator, tables.centre, asked.level)


def _check(data: Register, indicator: Indicator, depth: int) -> None:
    problems = [] if data.variables and depth >= 1 else [problem("needs-no-variable")]
    if indicator.measure == "share" and not all(map(_is_share, data.numbers_of(indicator.column))):
        problems.append(problem("needs-no-share", indicator.column, value=indicator.column))
    if problems:
        raise NotComputable(problems)


def _is_share(values: NDArray[Any]) -> bool:
    return not np.any((values != 0) & (values != 1) & ~np.isnan(values))
