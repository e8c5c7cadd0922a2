"""A socio-economic index as its page shows it."""

from collections.abc import Iterator

from rodtrad.reporting.charts import scatter
from rodtrad.reporting.charts.axis import scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language
from rodtrad.texts.numbers import number, percent, plain
from rodtrad.web.needs.analysis.index import AreaRow, Indexed, indexed_in
from rodtrad.web.needs.analysis.wording import ABSENT, Explored, Words
from rodtrad.web.needs.models import Result
from rodtrad.web.runs.drawings import kept


def shown_index(result: Result, language: Language) -> Explored:
    words, found = Words(result.question, language), indexed_in(result.result)
    charts = kept(("need-index", str(result.pk), language), lambda: _charts(found, words, result))
    parts = (_areas(found, words), _variables(words))
    return Explored(tuple(_told(found, words)), charts, parts, tuple(_notes(found, words, result)))


def _area(row: AreaRow, words: Words) -> str:
    return words.level(words.question["area"], row.area)


def _told(found: Indexed, words: Words) -> Iterator[str]:
    known = [row for row in found.areas if row.index is not None]
    if not known:
        yield words.say("need-index-none")
        return
    lowest, highest = known[0], known[-1]
    ends = {"low": _figure(lowest.index, words), "high": _figure(highest.index, words)}
    names = {"lowest": _area(lowest, words), "highest": _area(highest, words)}
    yield words.say("need-index-told", areas=len(known), **ends, **names)
    yield from _associated(found, words)
    hidden, missing = (sum(row.index is None and row.hidden is wanted for row in found.areas) for wanted in (True, False))
    if hidden:
        yield words.say("need-index-hidden", count=hidden)
    if missing:
        yield words.say("need-index-missing", count=missing)


def _associated(found: Indexed, words: Words) -> Iterator[str]:
    outcome, link = words.question["outcome"], found.association
    if not outcome:
        return
    if link is None:
        yield words.say("need-index-few")
        return
    r = {"r": plain(link.correlation, words.language), "low": plain(link.correlation_low, words.language)}
    sure = link.slope_low > 0 or link.slope_high < 0
    slope = {"slope": _outcome(link.slope, words, sign=True), "from": _outcome(link.slope_low, words, sign=True)}
    yield words.say(
        f"need-index-link-{'sure' if sure else 'unsure'}",
        outcome=words.title(outcome),
        areas=link.areas,
        high=plain(link.correlation_high, words.language),
        to=_outcome(link.slope_high, words, sign=True),
        **r,
        **slope,
    )


def _figure(value: float | None, words: Words) -> str:
    return ABSENT if value is None else number(value, words.language, decimals=1)


def _outcome(value: float, words: Words, *, sign: bool = False) -> str:
    share = words.question["columns"][words.question["outcome"]]["type"] == "boolean"
    return (
        Words({**words.question, "measure": "share" if share else "mean"}, words.language).difference(value)
        if sign
        else (percent(value, words.language, decimals=1) if share else plain(value, words.language, most_decimals=1))
    )


def _areas(found: Indexed, words: Words) -> DataTable:
    """From low to high, then those without an index and why."""
    variables, outcome = words.question["variables"], words.question["outcome"]
    heads = [words.say("need-column-area"), words.say("need-column-index"), *(words.title(v["column"]) for v in variables)]
    heads += [words.title(outcome)] if outcome else []
    heads += [words.say("need-column-n" if found.counted else "need-column-weight")]
    rows = tuple(_row(row, words) for row in found.areas)
    return DataTable(words.say("need-index-caption"), columns(*heads), rows, note=words.say("need-index-scaled"))


def _row(row: AreaRow, words: Words) -> tuple[Cell, ...]:
    absent = words.say("need-figure-hidden" if row.hidden else "need-figure-missing")
    cells = [Cell(_area(row, words)), *(_scaled(value, absent, words) for value in (row.index, *row.parts))]
    if words.question["outcome"]:
        cells.append(Cell(absent) if row.outcome is None else Cell(_outcome(row.outcome, words), row.outcome))
    weight = Cell(absent) if row.weight is None else Cell(plain(row.weight, words.language), row.weight)
    return (*cells, weight)


def _scaled(value: float | None, absent: str, words: Words) -> Cell:
    return Cell(absent) if value is None else Cell(number(value, words.language, decimals=1), value)


def _variables(words: Words) -> DataTable:
    total = sum(variable["weight"] for variable in words.question["variables"])
    rows = tuple(
        (
            Cell(words.title(variable["column"])),
            Cell(words.say("need-index-turned" if variable["turned"] else "need-index-straight")),
            Cell(percent(variable["weight"] / total, words.language), variable["weight"]),
        )
        for variable in words.question["variables"]
    )
    heads = [words.say(f"need-column-{name}") for name in ("variable", "direction", "share-of-index")]
    return DataTable(words.say("need-index-variables"), columns(*heads, text=2), rows)


def _charts(found: Indexed, words: Words, result: Result) -> tuple[Chart, ...]:
    """The outcome against the index."""
    both = [row for row in found.areas if row.index is not None and row.outcome is not None]
    if not words.question["outcome"] or len(both) < 2:
        return ()
    share = words.question["columns"][words.question["outcome"]]["type"] == "boolean"
    points = [scatter.Point(_area(row, words), row.index or 0.0, row.outcome or 0.0, row.weight or 1.0) for row in both]
    scales = scale([point.x for point in points]), scale([point.y for point in points])
    axes = value_axis(scales[0], words.language), value_axis(scales[1], words.language, factor=100 if share else 1)
    unit = "%" if share else words.unit(words.question["outcome"])
    link = found.association
    made = chart(
        scatter.option(
            points,
            (link.slope, link.intercept) if link else None,
            axes,
            (words.say("need-column-index"), unit),
        ),
        id=f"index-{str(result.pk)[:8]}",
        title=words.say("need-index-chart", outcome=words.title(words.question["outcome"])),
        description=" ".join(_told(found, words)),
        table=_areas(found, words),
        source=words.source(result),
        size=scatter.SIZE,
    )
    return (made,)


def _notes(found: Indexed, words: Words, result: Result) -> Iterator[str]:
    yield words.say(f"need-index-rescaled-{words.question['rescaling']}")
    yield words.say("need-index-weighted" if found.counted or words.question["weight"] else "need-index-unweighted")
    yield words.say("need-index-ecological")
    if found.counted:
        yield words.say("disclosure-rule", minimum=result.rule["minimum"])
