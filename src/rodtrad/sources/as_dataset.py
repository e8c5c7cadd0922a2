"""Fetched series as a data set: a table and the card that says where it came from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from rodtrad.document.plan import Column
from rodtrad.sources.series import IndicatorSeries
from rodtrad.tables.card import DataSet
from rodtrad.tables.table import label


def card_of(series: IndicatorSeries) -> DataSet:
    """The card of the table that `IndicatorSeries.frame` is. The figures are published, so the data set is open."""
    slug = re.sub(r"[^a-z0-9]+", "-", series.indicator.casefold()).strip("-")
    return DataSet(
        key=slug[:60] or "indicator",
        title=series.title[:300],
        description=series.description[:20_000],
        owner=series.source or "–",
        source=series.source,
        access="open",
        taken_on=series.fetched_on,
        columns=(
            Column(name="area", type="text", codes=_codes(series.area_names, {row.area for row in series.rows})),
            Column(name="period", type="text", required=True),
            Column(name="year", type="integer"),
            Column(name="group", type="text", codes=_codes(series.group_names, {row.group for row in series.rows})),
            Column(name="value", type="number", unit=series.unit[:1_000], description=series.title[:1_000]),
            Column(name="status", type="text"),
        ),
    )


def side_by_side(series: Sequence[IndicatorSeries]) -> tuple[pl.DataFrame, DataSet]:
    """Several series of one source as one table, a column each (named by its code), and its card.

    A row is an area, a period and a group that any of the series has; a series without a value there is missing. Why a value is
    missing is not kept. One series is as `IndicatorSeries.frame` and `card_of` give it.
    """
    if len(series) == 1:
        return series[0].frame(), card_of(series[0])
    keys = ["area", "period", "year", "group"]
    table = series[0].frame().select(keys)
    for each in series[1:]:
        table = pl.concat([table, each.frame().select(keys)])
    table = table.unique().sort(keys)
    for each in series:
        found = each.frame().select("area", "period", "group", pl.col("value").alias(_name(each)))
        table = table.join(found, on=["area", "period", "group"], how="left", nulls_equal=True)
    return table, _card_of_all(series)


def _card_of_all(series: Sequence[IndicatorSeries]) -> DataSet:
    first = card_of(series[0])
    area_names = {code: name for each in series for code, name in each.area_names.items()}
    group_names = {code: name for each in series for code, name in each.group_names.items()}
    areas, groups = ({getattr(row, part) for each in series for row in each.rows} for part in ("area", "group"))
    named = {"area": _codes(area_names, areas), "group": _codes(group_names, groups)}
    keys = [replace(column, codes=named.get(column.name, {})) for column in first.columns[:4]]
    figures = [Column(name=_name(each), type="number", unit=each.unit[:1_000], description=each.title[:1_000]) for each in series]
    title = ", ".join(each.title for each in series)
    taken_on = min(each.fetched_on for each in series)
    description = "\n".join(f"{each.title}: {each.description}" for each in series if each.description)
    return replace(first, title=title[:300], description=description[:20_000], taken_on=taken_on, columns=(*keys, *figures))


def _name(series: IndicatorSeries) -> str:
    return re.sub(r"[^0-9A-Za-zÅÄÖåäö_]+", "_", series.indicator).strip("_") or "value"


def _codes(names: Mapping[str, str], used: set[str]) -> dict[str, str]:
    """The names of the codes that are used; none where two codes would be read as the same (01 and 1)."""
    codes = {code: names[code][:1_000] for code in sorted(used) if code in names}
    return codes if len({label(code) for code in codes}) == len(codes) == len(used) else {}
