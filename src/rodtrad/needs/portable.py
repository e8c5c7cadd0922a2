"""The same tables counted where the register lies: DuckDB, PostgreSQL or Spark, by one definition (Ibis).

The register is a table with each background variable as small whole numbers (its codes) and the indicator's columns as numbers.
Only what every engine has is used: one grouping for each combination, and their union. A share, mean or rate can be counted
this way; a quantile needs the persons.
"""

from collections.abc import Sequence
from functools import reduce
from math import prod

import ibis
import numpy as np
from ibis import _
from ibis.expr.types import Table, Value

from rodtrad.errors import NotComputable
from rodtrad.needs.blocks import Combination
from rodtrad.needs.coded import Variable
from rodtrad.needs.indicator import Indicator
from rodtrad.needs.tabulate import Floats, Tables
from rodtrad.tables.raw import problem


def count(persons: Table, variables: Sequence[Variable], indicator: Indicator, wanted: Sequence[Combination]) -> Tables:
    """What `tabulate` gives for the same persons. Raises `NotComputable` for a quantile."""
    if indicator.measure == "quantile":
        raise NotComputable([problem("needs-quantile-elsewhere")])
    known = _with_value(persons, indicator)
    centre = _centre(known, indicator)
    rows = grouped(known, variables, indicator, wanted, centre).to_pyarrow()
    columns = {name: rows[name].to_numpy(zero_copy_only=False) for name in rows.column_names}
    sums = {(): np.zeros(0)} | {combination: np.zeros(0) for combination in wanted}
    for number, combination in enumerate(sums):
        sums[combination] = _table(columns, number, combination, variables)
    return Tables(tuple(sums), sums, centre, int(persons.count().execute()) - int(sums[()][0]))


def grouped(
    known: Table, variables: Sequence[Variable], indicator: Indicator, wanted: Sequence[Combination], centre: float
) -> Table:
    """One row for each group with somebody in it: `combination` (0 is the whole), `place`, `sum_0` (persons), `sum_1`, …"""
    parts = [_one(known, variables, indicator, number, combination, centre) for number, combination in enumerate([(), *wanted])]
    return reduce(lambda first, second: first.union(second), parts)


def _one(
    known: Table, variables: Sequence[Variable], indicator: Indicator, number: int, combination: Combination, centre: float
) -> Table:
    place: Value = ibis.literal(0, "int64")
    for v in combination:
        place = place * len(variables[v].labels) + known[variables[v].name].cast("int64")
    summed = {f"sum_{k}": value.sum().cast("float64") for k, value in enumerate(_features(known, indicator, centre), 1)}
    groups = known.mutate(place=place).group_by("place").aggregate(sum_0=_.count().cast("float64"), **summed)
    return groups.select(ibis.literal(number, "int64").name("combination"), _.place.cast("int64").name("place"), "sum_0", *summed)


def _features(known: Table, indicator: Indicator, centre: float) -> list[Value]:
    """In the order of `tabulate.features`."""
    value = known[indicator.column].cast("float64")
    if indicator.measure == "share":
        return [value]
    if indicator.measure == "mean":
        return [value - centre, (value - centre) * (value - centre)]
    exposure = known[indicator.exposure].cast("float64") if indicator.exposure else value * 0.0 + 1.0
    return [value, exposure, value * value, value * exposure, exposure * exposure]


def _with_value(persons: Table, indicator: Indicator) -> Table:
    known = persons.filter(persons[indicator.column].notnull())
    return known.filter(known[indicator.exposure] > 0) if indicator.exposure else known


def _centre(known: Table, indicator: Indicator) -> float:
    if indicator.measure != "mean":
        return 0.0
    found = known[indicator.column].cast("float64").mean().execute()
    return 0.0 if found is None or np.isnan(found) else float(found)


def _table(columns: dict[str, Floats], number: int, combination: Combination, variables: Sequence[Variable]) -> Floats:
    """The rows of one combination as the table that `tabulate` makes, empty groups as zeros."""
    shape = tuple(len(variables[v].labels) for v in combination)
    inside = columns["combination"] == number
    names = sorted((name for name in columns if name.startswith("sum_")), key=lambda name: int(name[4:]))
    found = np.zeros((prod(shape), len(names)))
    found[columns["place"][inside].astype(np.int64)] = np.column_stack([columns[name][inside] for name in names])
    return found.reshape(*shape, len(names))
