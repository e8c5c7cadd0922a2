"""`rodtrad needs DATA`: where an indicator differs, for whom, how much of the gap that is, and how sure."""

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import click

from rodtrad.cli.options import current_language, read_bytes, step
from rodtrad.cli.speaking import say, say_json
from rodtrad.cli.text_table import say_table
from rodtrad.document.plan import Column
from rodtrad.needs import Indicator, breakdown, coded
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
    card = read_card(read_bytes(spec), "json" if spec.suffix.lower() == ".json" else "yaml")
    wanted = _indicator(card, indicator, **how)
    variables = [name.strip() for name in by.split(",") if name.strip()]
    table = read_dataset(card, data)
    words = {column.name: column.codes for column in card.columns}
    codes = coded(table.frame, variables, wanted.columns, words)
    rule = DisclosureRule(minimum, base)
    found = breakdown(codes, wanted, depth, rule=rule, reference=reference, multiplicity=correction)
    if as_json:
        say_json({"data": {"sha256": table.sha256, "rows": table.rows}, **to_data(found)})
        return
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
