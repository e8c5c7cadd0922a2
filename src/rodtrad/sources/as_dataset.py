"""A fetched series as a data set: a table and the card that says where it came from."""

import re
from collections.abc import Mapping

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


def _codes(names: Mapping[str, str], used: set[str]) -> dict[str, str]:
    """The names of the codes that are used; none where two codes would be read as the same (01 and 1)."""
    codes = {code: names[code][:1_000] for code in sorted(used) if code in names}
    return codes if len({label(code) for code in codes}) == len(codes) == len(used) else {}
