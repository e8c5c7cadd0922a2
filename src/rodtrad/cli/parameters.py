"""`rodtrad parameters [WORDS]`: the catalogue of values: searched, taken out and read in, compared."""

from pathlib import Path

import click

from rodtrad.cli.options import current_language, read_bytes, step
from rodtrad.cli.speaking import say, say_json
from rodtrad.cli.text_table import say_table
from rodtrad.document import to_data
from rodtrad.parameters import (
    Catalogue,
    Change,
    Value,
    Wanted,
    catalogue,
    changes,
    load,
    read_workbook,
    search,
    with_own,
    workbook,
)
from rodtrad.parameters.types import AREAS, PAYERS
from rodtrad.reporting.parameter_tables import changes_table, values_table
from rodtrad.texts import text

FILE = click.Path(path_type=Path)


@step("parameters")
@click.argument("words", nargs=-1)
@click.option("--area", type=click.Choice(AREAS), metavar="AREA")
@click.option("--payer", type=click.Choice(PAYERS), metavar="PAYER")
@click.option("--year", type=int, metavar="YEAR")
@click.option("--from-xlsx", "source", type=FILE, metavar="FILE")
@click.option("--xlsx", "target", type=FILE, metavar="FILE")
@click.option("--changed", nargs=2, type=FILE, metavar="A B")
def parameters(
    words: tuple[str, ...],
    area: str | None,
    payer: str | None,
    year: int | None,
    source: Path | None,
    target: Path | None,
    changed: tuple[Path, Path] | None,
    as_json: bool,
) -> None:
    """See the catalogues: `cli-parameters`."""
    if changed:
        _say_changes(list(changes(*(_catalogue(path) for path in changed))), as_json)
        return
    now = _catalogue(source) if source else catalogue()
    found = list(search(now, Wanted(" ".join(words), "", area or "", payer or "", year), current_language()))
    if target:
        target.write_bytes(workbook(now, current_language(), found))
        say(text(current_language(), "cli-parameters-written", path=str(target), count=len(found)))
    else:
        _say_values(found, as_json)


def _catalogue(path: Path) -> Catalogue:
    """A directory of the catalogue's files, or a workbook over the catalogue that the package carries."""
    return load(path) if path.is_dir() else with_own(catalogue(), read_workbook(read_bytes(path)))


def _say_values(found: list[tuple[str, Value]], as_json: bool) -> None:
    if as_json:
        say_json([{"kind": kind, **to_data(value)} for kind, value in found])
    elif found:
        say_table(values_table(found, current_language()))
    else:
        say(text(current_language(), "cli-parameters-none"))


def _say_changes(found: list[Change], as_json: bool) -> None:
    if as_json:
        say_json([to_data(change) for change in found])
    elif found:
        say_table(changes_table(found, current_language()))
    else:
        say(text(current_language(), "cli-parameters-unchanged"))
