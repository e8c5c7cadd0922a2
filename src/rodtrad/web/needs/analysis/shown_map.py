"""A map as its page shows it, and as a picture to take along."""

from collections.abc import Iterator
from dataclasses import replace

from rodtrad.reporting.charts.chart import Chart
from rodtrad.reporting.charts.choropleth import choropleth
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language
from rodtrad.texts.numbers import number
from rodtrad.web.evaluation import files
from rodtrad.web.needs.analysis import borders as borders_file
from rodtrad.web.needs.analysis.mapping import Mapped, mapped_in
from rodtrad.web.needs.analysis.wording import Explored, Words
from rodtrad.web.needs.models import Borders, Result
from rodtrad.web.runs.drawings import kept


def shown_map(result: Result, language: Language) -> Explored:
    words, found = _words(result, language), mapped_in(result.result)
    drawn = map_chart(result, language)
    outside = _outside(found, words)
    notes = [words.say("need-map-note"), words.say("need-map-source", source=_source(result))]
    if found.counted:
        notes.append(words.say("disclosure-rule", minimum=result.rule["minimum"]))
    parts = (drawn.table, *([outside] if outside.rows else []))
    return Explored(tuple(_told(found, words, drawn)), (drawn,), parts, tuple(notes))


def map_chart(result: Result, language: Language) -> Chart:
    """The map, drawn on the borders that the result names."""
    return kept(("need-map", str(result.pk), language), lambda: _drawn(result, language))


def _words(result: Result, language: Language) -> Words:
    return Words(result.question, language)


def _borders(result: Result) -> Borders:
    return Borders.objects.get(pk=result.question["borders"])


def _source(result: Result) -> str:
    borders = _borders(result)
    return " · ".join(filter(None, [borders.title, borders.source, borders.licence]))


def _drawn(result: Result, language: Language) -> Chart:
    words, found, borders = _words(result, language), mapped_in(result.result), _borders(result)
    areas = borders_file.opened(files.read(borders.stored), borders.code, borders.name)
    values = {place.code: place.value for place in found.places if place.code}
    drawn = choropleth(
        areas,
        values,
        title=result.title,
        source=f"{words.source(result)}. {borders.source}",
        language=language,
        id=f"map-{str(result.pk)[:8]}",
        share=words.share,
        decimals=_decimals([value for value in values.values() if value is not None]) if not words.share else 1,
        classes=result.question["classes"],
        how=result.question["how"],
        narrow=True,
    )
    return replace(drawn, table=replace(drawn.table, caption=words.say("need-map-caption")))


def _decimals(values: list[float]) -> int:
    spread = max(values) - min(values)
    return 0 if spread >= 50 else 1 if spread >= 1 else 2


def _told(found: Mapped, words: Words, drawn: Chart) -> Iterator[str]:
    column = words.question["column"]
    yield words.say("need-map-told", what=words.title(column) if column else words.say("need-analysis-index"))
    yield drawn.description
    if outside := sum(not place.code for place in found.places):
        yield words.say("need-map-outside", count=outside)


def _outside(found: Mapped, words: Words) -> DataTable:
    """What has a value but no place on the map."""
    rows = tuple(
        (
            Cell(words.level(words.question["area"], place.label) if place.label else words.say("need-level-missing")),
            words.cell(place.value),
        )
        for place in found.places
        if not place.code
    )
    heads = [words.say("need-column-area"), words.say("need-column-value")]
    return DataTable(words.say("need-map-outside-caption", count=number(len(rows), words.language)), columns(*heads), rows)
