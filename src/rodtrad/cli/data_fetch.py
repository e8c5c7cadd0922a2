"""`rodtrad data fetch …`: an indicator from Kolada, or from Statistics Sweden, Statistics Finland or another PxWeb."""

import os
import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import click

from rodtrad.cli.options import current_language, output_option, step, step_group
from rodtrad.cli.speaking import say, say_json, say_message
from rodtrad.cli.text_table import say_table
from rodtrad.reporting.data_table import Cell, Column, DataTable
from rodtrad.sources import IndicatorSeries, Observation, Web, kolada as kolada_source, pxweb as pxweb_source
from rodtrad.sources.as_dataset import card_of
from rodtrad.sources.cache import Cache
from rodtrad.sources.failures import failure
from rodtrad.tables.saving import save
from rodtrad.texts import text
from rodtrad.texts.numbers import plain

SHOWN: Final = 40
_YEAR: Final = re.compile(r"(19|20)[0-9]{2}")
PXWEB: Final = {"scb": pxweb_source.SCB, "statfi": pxweb_source.STATISTICS_FINLAND}


@step_group("fetch", "cli-data-fetch")
def fetch() -> None:
    """See the catalogues: `cli-data-fetch`."""


def _common(function: Any) -> Any:
    function = click.option("--fresh", type=float, default=24, metavar="HOURS")(function)
    return output_option(function)


@step("kolada", "cli-data-fetch-kolada")
@click.argument("kpi", metavar="KPI")
@click.option("--area", "areas", multiple=True, metavar="CODE")
@click.option("--year", "years", multiple=True, required=True, metavar="YEAR")
@click.option("--gender", is_flag=True)
@click.option("--address", default=kolada_source.BASE, metavar="URL")
@_common
def kolada(
    kpi: str,
    areas: tuple[str, ...],
    years: tuple[str, ...],
    gender: bool,
    address: str,
    fresh: float,
    output: Path | None,
    as_json: bool,
) -> None:
    """See the catalogues: `cli-data-fetch-kolada`."""
    found = kolada_source.series(_web(address, fresh), kpi, areas, _years(years), ("T", "K", "M") if gender else ("T",))
    _deliver(found, output, as_json)


@step("pxweb", "cli-data-fetch-pxweb")
@click.argument("table", metavar="TABLE")
@click.option("--choose", multiple=True, metavar="VARIABLE=VALUE,…")
@click.option("--area", metavar="VARIABLE")
@click.option("--address", default="scb", metavar="scb|statfi|URL")
@_common
def pxweb(
    table: str, choose: tuple[str, ...], area: str | None, address: str, fresh: float, output: Path | None, as_json: bool
) -> None:
    """See the catalogues: `cli-data-fetch-pxweb`."""
    choice = dict(_choice(part) for part in choose)
    web = _web(PXWEB.get(address, address), fresh)
    _deliver(pxweb_source.series(web, table, choice, area=area, language=current_language()), output, as_json)


for command in (kolada, pxweb):
    fetch.add_command(command)


def _web(address: str, fresh: float) -> Web:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Web(address, cache=Cache(Path(home) / "rodtrad", timedelta(hours=fresh)))


def _years(texts: Iterable[str]) -> list[int]:
    """Years and ranges of years: 2019 2021-2025."""
    years: list[int] = []
    for written in texts:
        first, _, last = written.partition("-")
        if not all(_YEAR.fullmatch(part) for part in (first, last or first)) or first > (last or first):
            raise failure("year", value=written)
        years += range(int(first), int(last or first) + 1)
    return years


def _choice(written: str) -> tuple[str, list[str]]:
    variable, equals, values = written.partition("=")
    if not equals:
        raise failure("choice", value=written)
    return variable.strip(), [value.strip() for value in values.split(",") if value.strip()]


def _deliver(series: IndicatorSeries, output: Path | None, as_json: bool) -> None:
    if output:
        save(series.frame(), card_of(series), output)
    if as_json:
        say_json(_said(series))
        return
    say_table(_table(series))
    for note in series.notes:
        say(note.render(current_language()), bullet="- ")
    if output:
        say_message("cli-written", file=str(output))


def _said(series: IndicatorSeries) -> dict[str, Any]:
    names = ("indicator", "title", "unit", "source", "description")
    return {
        **{name: getattr(series, name) for name in names},
        "fetched_on": series.fetched_on.isoformat(),
        "areas": dict(series.area_names),
        "groups": dict(series.group_names),
        "rows": [row | {"status": row["status"] or None} for row in series.frame().to_dicts()],
        "notes": [note.render(current_language()) for note in series.notes],
    }


def _table(series: IndicatorSeries) -> DataTable:
    language = current_language()
    titles = [text(language, f"data-column-{name}") for name in ("area", "period", "group", "value")]
    columns = tuple(Column(title, numeric=place == 3) for place, title in enumerate(titles))
    rows = tuple(_row(series, row) for row in series.rows[:SHOWN])
    left = len(series.rows) - len(rows)
    source = text(language, "data-source", source=series.source, on=series.fetched_on)
    note = f"{text(language, 'data-more-rows', count=left)} {source}" if left > 0 else source
    return DataTable(f"{series.title} ({series.indicator})", columns, rows, note=note)


def _row(series: IndicatorSeries, row: Observation) -> tuple[Cell, ...]:
    language = current_language()
    value = plain(row.value, language) if row.value is not None else row.status or "–"
    area = series.area_names.get(row.area, row.area)
    return (Cell(area), Cell(row.period), Cell(series.group_name(row.group, language)), Cell(value, row.value))
