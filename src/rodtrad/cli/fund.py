"""`rodtrad fund RULES --ledger LEDGER`: how the fund stands on a day, to the öre."""

from datetime import datetime
from pathlib import Path

import click

from rodtrad.cli.options import current_language, format_of, read_bytes, step
from rodtrad.cli.speaking import say, say_json
from rodtrad.cli.text_table import say_table
from rodtrad.document import to_data
from rodtrad.fund import read_ledger, read_rules, statement
from rodtrad.reporting.fund_tables import departments_table, investments_table, standing_table, years_table

FILE = click.Path(path_type=Path)


@step("fund")
@click.argument("file", type=FILE, metavar="RULES")
@click.option("--ledger", type=FILE, metavar="LEDGER", required=True)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY")
def fund(file: Path, ledger: Path, on: datetime | None, as_json: bool) -> None:
    """See the catalogues: `cli-fund`."""
    rules = read_rules(read_bytes(file), format_of(file))
    events = read_ledger(read_bytes(ledger), format_of(ledger), fund=rules.key)
    now = statement(events, on.date() if on else events[-1].on)
    if as_json:
        say_json(to_data(now))
        return
    language = current_language()
    lists = (investments_table(now, language), departments_table(now, language), years_table(now, language))
    for table in (standing_table(rules, now, language), *lists):
        say_table(table)
        say()
