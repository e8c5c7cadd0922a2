"""Paths as bands whose width is how many went that way, step by step: from a beginning, or towards an end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.charts.engine import Option
from rodtrad.reporting.charts.intervals import shortened
from rodtrad.reporting.data_table import Cell, Column, DataTable
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number

Align = Literal["start", "end"]
_ROW = 46
_LEAST = 220
# Keeps nodes of the same name at different steps apart, and is not seen.
_APART = "\u200b"


@dataclass(frozen=True)
class Band:
    """`count` went from `before` to `after`; `step` counts from the beginning (0), or backwards to the end (−1)."""

    step: int
    before: str
    after: str
    count: int


def bands(paths: Sequence[tuple[Sequence[str], int]], align: Align) -> tuple[Band, ...]:
    """The bands of (path, how many went it), step by step, the broadest of each step first."""
    found: Counter[tuple[int, str, str]] = Counter()
    for path, count in paths:
        first = 0 if align == "start" else 1 - len(path)
        for place, (before, after) in enumerate(pairwise(path)):
            found[first + place, before, after] += count
    rows = sorted(found.items(), key=lambda row: (row[0][0], -row[1], row[0]))
    return tuple(Band(step, before, after, count) for (step, before, after), count in rows)


def sankey_chart(
    paths: Sequence[tuple[Sequence[str], int]],
    *,
    align: Align,
    title: str,
    description: str,
    source: str,
    language: Language,
    id: str = "sankey",
) -> Chart:
    """`align` "start": all paths begin at the left; "end": all end at the right. Counts must be fit to be shown."""
    rows = bands(paths, align)
    names = list(dict.fromkeys(name for row in rows for name in (row.before, row.after)))
    columns = Counter(step for step, _ in {(row.step, row.before) for row in rows})
    height = max(_LEAST, _ROW * max(columns.values(), default=1) + 60)
    return chart(
        _option(rows, names, align, language),
        id=id,
        title=title,
        description=description,
        table=bands_table(rows, language),
        source=source,
        size=(look.WIDTH, height),
    )


def bands_table(rows: Sequence[Band], language: Language) -> DataTable:
    titles = [text(language, f"flow-column-{name}") for name in ("step", "before", "after", "count")]
    columns = tuple(Column(title, numeric=place == 3) for place, title in enumerate(titles))
    cells = [
        (
            Cell(number(row.step, language), row.step),
            Cell(row.before),
            Cell(row.after),
            Cell(number(row.count, language), row.count),
        )
        for row in rows
    ]
    return DataTable("", columns, tuple(cells))


def _option(rows: Sequence[Band], names: list[str], align: Align, language: Language) -> Option:
    incoming, outgoing = Counter[str](), Counter[str]()
    for row in rows:
        outgoing[_node(row.before, row.step, align)] += row.count
        incoming[_node(row.after, row.step + 1, align)] += row.count
    return {
        "series": [
            {
                "type": "sankey",
                "nodeAlign": "left" if align == "start" else "right",
                "left": 8,
                "right": 190,
                "top": 16,
                "bottom": 16,
                "nodeWidth": 14,
                "nodeGap": 18,
                "draggable": False,
                "layoutIterations": 64,
                "emphasis": {"disabled": True},
                "label": look.letters(12),
                "lineStyle": {"color": "source", "opacity": 0.35, "curveness": 0.5},
                "data": [
                    _box(node, max(incoming[node], outgoing[node]), names, language)
                    for node in dict.fromkeys([*outgoing, *incoming])
                ],
                "links": [
                    {
                        "source": _node(row.before, row.step, align),
                        "target": _node(row.after, row.step + 1, align),
                        "value": row.count,
                    }
                    for row in rows
                ],
            }
        ]
    }


def _node(name: str, step: int, align: Align) -> str:
    return name + _APART * (step + 1 if align == "start" else 1 - step)


def _box(node: str, count: int, names: list[str], language: Language) -> dict[str, Any]:
    """A node in its type's colour, with its name and how many passed it."""
    name = node.rstrip(_APART)
    label = f"{shortened(name, 24)} {number(count, language)}"
    return {"name": node, "itemStyle": look.fill(names.index(name)), "label": {"formatter": label}}
