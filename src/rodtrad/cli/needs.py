"""`rodtrad needs DATA`: where an indicator differs, for whom, how much of the gap that is, and how sure."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import click

from rodtrad.cli.options import current_language, format_of, read_bytes, step
from rodtrad.cli.speaking import say, say_json
from rodtrad.cli.text_table import say_table
from rodtrad.document.plan import Column
from rodtrad.needs import Breakdown, Indicator, breakdown, coded, large
from rodtrad.needs.coded import Register
from rodtrad.needs.indicator import Better, Measure
from rodtrad.needs.storing import to_data
from rodtrad.needs.sureness import Multiplicity
from rodtrad.reporting.need_tables import notes, ranked_table, sentences, splits_table
from rodtrad.tables.card import DataSet, read_card
from rodtrad.tables.dataset import read_dataset
from rodtrad.tables.disclosure import DisclosureRule

FILE = click.Path(path_type=Path)
SPLITS_SHOWN = 6


@step("needs")
@click.argument("data", type=FILE, metavar="DATA")
@click.option("--spec", type=FILE, metavar="SPEC", required=True)
@click.option("--indicator", required=True, metavar="COLUMN")
@click.option("--by", required=True, metavar="A,B,C")
@click.option("--depth", type=click.IntRange(1, 4), default=2, show_default=True)
@click.option("--measure", type=click.Choice(get_args(Measure)))
@click.option("--better", type=click.Choice(get_args(Better)))
@click.option("--exposure", default="", metavar="COLUMN")
@click.option("--quantile", type=click.FloatRange(0, 1, min_open=True, max_open=True), default=0.5)
@click.option("--reference", type=float, metavar="NUMBER")
@click.option("--correction", type=click.Choice(get_args(Multiplicity)), default="benjamini-hochberg")
@click.option("--minimum", type=click.IntRange(2), default=5, show_default=True)
@click.option("--round", "base", type=click.IntRange(1), default=1)
@click.option("--rows", type=click.IntRange(1), default=15, show_default=True)
def needs(
    data: Path,
    spec: Path,
    indicator: str,
    by: str,
    depth: int,
    reference: float | None,
    correction: Multiplicity,
    minimum: int,
    base: int,
    rows: int,
    as_json: bool,
    **how: Any,
) -> None:
    """See the catalogues: `cli-needs`."""
    card = read_card(read_bytes(spec), format_of(spec))
    wanted = _indicator(card, indicator, **how)
    variables = [name.strip() for name in by.split(",") if name.strip()]
    rule = DisclosureRule(minimum, base)
    with TemporaryDirectory(prefix="rodtrad-") as folder:
        persons, sha256 = _persons(card, data, variables, wanted, Path(folder))
        found = breakdown(persons, wanted, depth, rule=rule, reference=reference, multiplicity=correction)
    if as_json:
        say_json({"data": {"sha256": sha256, "rows": persons.persons}, **to_data(found)})
    else:
        _say(found, rows)


def _persons(card: DataSet, data: Path, by: Sequence[str], indicator: Indicator, folder: Path) -> tuple[Register, str]:
    """The persons of the file and its hash. A large file is read piece by piece and never held whole."""
    words = {column.name: column.codes for column in card.columns}
    if data.exists() and data.stat().st_size >= large.LARGE:
        found = large.coded_file(card, data, by, indicator.columns, words, folder)
        return found, found.sha256
    table = read_dataset(card, data)
    return coded(table.frame, by, indicator.columns, words), table.sha256


def _say(found: Breakdown, rows: int) -> None:
    language = current_language()
    for sentence in sentences(found, language):
        say(sentence)
    say()
    say_table(replace(ranked_table(found, language, rows), note=""))
    say()
    for note in notes(found, language):
        say(note)
    say()
    say_table(splits_table(found, language, SPLITS_SHOWN))


def _indicator(
    card: DataSet, name: str, measure: Measure | None, better: Better | None, exposure: str, quantile: float
) -> Indicator:
    """The indicator by its column: yes/no is a share where nothing else is asked for, numbers are a mean."""
    column = next((column for column in card.columns if column.name == name), Column(name=name))
    usual: Measure = "share" if column.type == "boolean" else "mean"
    return Indicator(name, measure or usual, column.description, column.unit, better, exposure, quantile)
