"""How often each application comes at each place when the weights vary: rank acceptability (Lahdelma & Salminen 2001)."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.axis import Scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.charts.engine import Option
from rodtrad.reporting.charts.intervals import shortened
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.selection.stability import ApplicationStability, View
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, percent

# The first and the last place (from 1) of each band where there are too many places to tell each apart.
BANDS: Final = ((1, 1), (2, 2), (3, 3), (4, 5), (6, 10), (11, 1_000_000))
_EACH: Final = 6  # at most so many places are shown one by one
_LEFT, _ROW = 230, 34
_WRITTEN: Final = 0.08  # narrower parts have no room for their figure


def acceptability_chart(view: View, names: Mapping[str, str], *, language: Language, id: str = "acceptability") -> Chart:
    """One bar for each application, in parts by place; `names` are the applications' titles, in the order of the rows."""
    rows = _in_order(view, names)
    bands = _bands(len(rows))
    return chart(
        _option(rows, bands, names, language),
        id=id,
        title=text(language, "acceptability-title"),
        description=" ".join(_sentence(each, names[each.application], language) for each in rows),
        table=acceptability_table(view, names, language),
        source=text(language, f"acceptability-source-{view.kind.replace('_', '-')}", draws=view.draws),
        size=(look.WIDTH, 100 + _ROW * len(rows)),
    )


def acceptability_table(view: View, names: Mapping[str, str], language: Language) -> DataTable:
    """Share of draws at each place (or band of places) and above the line, one row for each application."""
    rows = _in_order(view, names)
    bands = _bands(len(rows))
    heads = [text(language, "acceptability-application"), *(_band_name(band, language) for band in bands)]
    heads += [text(language, "acceptability-above"), text(language, "acceptability-span")]
    cells = [
        (
            Cell(names[each.application]),
            *(Cell(percent(share, language), share) for share in (_share(each, band) for band in bands)),
            Cell(chance(each.above, language), each.above),
            Cell(f"{each.best}–{each.worst}"),
        )
        for each in rows
    ]
    return DataTable(text(language, "acceptability-title"), columns(*heads), tuple(cells))


def _in_order(view: View, names: Mapping[str, str]) -> list[ApplicationStability]:
    known = {each.application: each for each in view.applications}
    return [known[key] for key in names if key in known]


def _bands(count: int) -> tuple[tuple[int, int], ...]:
    if count <= _EACH:
        return tuple((place, place) for place in range(1, count + 1))
    return tuple((first, min(last, count)) for first, last in BANDS if first <= count)


def _share(each: ApplicationStability, band: tuple[int, int]) -> float:
    return sum(each.at_place[band[0] - 1 : band[1]])


def _band_name(band: tuple[int, int], language: Language) -> str:
    first, last = band
    places = str(first) if first == last else f"{first}–{last}"
    return text(language, "acceptability-place", places=places)


def _sentence(each: ApplicationStability, name: str, language: Language) -> str:
    best, worst = str(each.best), str(each.worst)
    return text(language, "acceptability-sentence", name=name, above=chance(each.above, language), best=best, worst=worst)


def _option(
    rows: Sequence[ApplicationStability], bands: Sequence[tuple[int, int]], names: Mapping[str, str], language: Language
) -> Option:
    titles = [_band_name(band, language) for band in bands]
    axis = value_axis(Scale(0.0, 1.0, 0.25), language, factor=100)
    return {
        "legend": look.legend(titles),
        "grid": {"left": _LEFT, "right": 30, "top": 50, "bottom": 45},
        "xAxis": look.figures(axis, text(language, "acceptability-axis"), nameLocation="middle", nameGap=28),
        "yAxis": look.category_axis(
            [shortened(names[each.application]) for each in rows],
            inverse=True,
            label={"width": _LEFT - 16, "overflow": "break", "lineHeight": 15},
        ),
        "series": [
            _series(rows, band, title, position, language)
            for position, (band, title) in enumerate(zip(bands, titles, strict=True))
        ],
    }


def _series(
    rows: Sequence[ApplicationStability], band: tuple[int, int], title: str, position: int, language: Language
) -> dict[str, Any]:
    shares = [_share(each, band) for each in rows]
    return {
        "type": "bar",
        "stack": "places",
        "name": title,
        "itemStyle": look.fill(position),
        "barMaxWidth": 20,
        "data": [{"value": share, "label": _label(share, language)} for share in shares],
    }


def _label(share: float, language: Language) -> dict[str, Any]:
    """The figure in the part, on a plate of paper so that it is read on every colour and pattern."""
    if share < _WRITTEN:
        return {"show": False}
    plate = {"backgroundColor": "#ffffff", "padding": [1, 3], "borderRadius": 2}
    return look.letters(11) | plate | {"show": True, "position": "inside", "formatter": percent(share, language)}
