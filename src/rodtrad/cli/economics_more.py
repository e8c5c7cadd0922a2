"""What a controller asks of a finished calculation: where a figure comes from, what it hangs on, the accounts beside it."""

from pathlib import Path
from typing import Any

from rodtrad.cli.options import current_language, read_bytes
from rodtrad.cli.speaking import say, say_heading
from rodtrad.cli.text_table import say_table
from rodtrad.document import Investment
from rodtrad.economics import Calculated, Economics
from rodtrad.economics.actuals import Spent, against_plan
from rodtrad.economics.explaining import Explained
from rodtrad.economics.purses import mending_transfers
from rodtrad.economics.sensitivity import ALL, tornado, variance_shares
from rodtrad.errors import NotComputable, Problem
from rodtrad.reporting import sensitivity_tables as tables
from rodtrad.reporting.explained_figures import shown_value
from rodtrad.tables.sie import booked, read_sie
from rodtrad.texts import Message, message


def sensitivity_data(done: Calculated, payer: str | None) -> dict[str, Any]:
    """Bars and shares of one actor's net, or of everybody's, and the transfers that would mend wrong pockets."""
    whose = payer or ALL
    if whose not in (ALL, *done.model.payers):
        words = {"name": whose, "known": ", ".join(done.model.payers)}
        what, cure = message("economics-no-payer", **words), message("economics-no-payer.cure", **words)
        raise NotComputable([Problem("--payer", what, cure, whose)])
    bars, shares = tornado(done.model, whose), variance_shares(done.model, whose)
    return {"tornado": bars, "variance_shares": shares, "transfers": mending_transfers(done.result)}


def spent(result: Economics, sie: Path, project: str | None) -> tuple[Spent, ...]:
    """Booked against planned, from a SIE file."""
    if project is None:
        raise NotComputable([Problem("--project", message("economics-no-project"), message("economics-no-project.cure"))])
    return against_plan(result, booked(read_sie(read_bytes(sie)), object=project))


def say_sensitivity(investment: Investment, result: Economics, found: dict[str, Any]) -> None:
    """The tables of `sensitivity_data`."""
    language = current_language()
    say_heading(Message("sensitivity-heading"))
    if not found["tornado"]:
        say(Message("sensitivity-none").render(language))
    else:
        say_table(tables.tornado_table(investment, found["tornado"], result.currency, language))
        say()
        say_table(tables.shares_table(investment, found["variance_shares"], language))
    if found["transfers"]:
        say()
        say_table(tables.transfers_table(result, found["transfers"], language))


def say_explained(found: Explained, depth: int = 0) -> None:
    """The figure and what it was made of, each level further in."""
    language = current_language()
    if not depth:
        say_heading(Message("economics-explain-heading"))
    value = shown_value(found, language)
    formula = f" = {found.formula.render(language)}" if found.formula else ""
    origin = " · ".join(filter(None, (found.path, found.source)))
    say(f"{value}  {found.label.render(language)}{formula}{f'  [{origin}]' if origin else ''}", bullet="  " * depth)
    for below in found.below:
        say_explained(below, depth + 1)
