"""What a controller asks of a finished calculation: where a figure comes from, what it hangs on, the accounts beside it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from rodtrad.cli.options import current_language, read_bytes, read_document
from rodtrad.cli.speaking import say, say_heading
from rodtrad.cli.text_table import say_table
from rodtrad.document import Investment
from rodtrad.economics import Calculated, Economics
from rodtrad.economics.actuals import Spent, against_plan
from rodtrad.economics.explaining import Explained
from rodtrad.economics.fan import fan
from rodtrad.economics.purses import mending_transfers
from rodtrad.economics.sensitivity import ALL, tornado, two_way, variance_shares
from rodtrad.economics.versions import Difference, promised_and_came_out
from rodtrad.errors import NotComputable, Problem
from rodtrad.evaluation import Effect
from rodtrad.reporting import sensitivity_tables as tables
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.explained_figures import shown_value
from rodtrad.reporting.payer_tables import followed_table, full_scale_table
from rodtrad.tables.sie import booked, read_sie
from rodtrad.texts import Language, Message, message

POINTS: Final = 7


def sensitivity_data(done: Calculated, payer: str | None) -> dict[str, Any]:
    """Bars and shares of one actor's net, or of everybody's, and the transfers that would mend wrong pockets."""
    whose = payer or ALL
    if whose not in (ALL, *done.model.payers):
        words = {"name": whose, "known": ", ".join(done.model.payers)}
        what, cure = message("economics-no-payer", **words), message("economics-no-payer.cure", **words)
        raise NotComputable([Problem("--payer", what, cure, whose)])
    bars, shares = tornado(done.model, whose), variance_shares(done.model, whose)
    found = {"tornado": bars, "variance_shares": shares, "transfers": mending_transfers(done.result)}
    return found | ({"fan": fan(done.model, whose, seed=done.result.seed)} if bars else {})


def two_way_data(done: Calculated, inputs: tuple[str, str], payer: str | None) -> dict[str, Any]:
    """The net over the ranges of two uncertain numbers. Raises `NotComputable` for a number that is not one of them."""
    known = [item.path for item in done.model.uncertain()]
    unknown = [each for each in inputs if each not in known]
    if unknown:
        words = {"name": ", ".join(unknown), "known": ", ".join(known) or "–"}
        what, cure = message("economics-not-uncertain", **words), message("economics-not-uncertain.cure", **words)
        raise NotComputable([Problem("--two-way", what, cure, unknown[0])])
    first, second, nets = two_way(done.model, *inputs, payer or ALL, points=POINTS)
    return {"inputs": inputs, "first": first.tolist(), "second": second.tolist(), "nets": nets.tolist()}


def followed(promised: Path, now: Investment, effects: Sequence[Effect]) -> tuple[Difference, ...]:
    """Each payer's net as the signed version promised it and as it came out."""
    return promised_and_came_out(read_document(promised), now, effects).differences


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
        say()
        say_table(tables.fan_table(found["fan"], result.currency, language))
    if found["transfers"]:
        say()
        say_table(tables.transfers_table(result, found["transfers"], language))


def say_more(investment: Investment, result: Economics, more: dict[str, Any]) -> None:
    """The tables that were asked for beside the calculation, each after an empty line."""
    for table in _more_tables(investment, result, more, current_language()):
        say()
        say_table(table)


def _more_tables(investment: Investment, result: Economics, more: dict[str, Any], language: Language) -> Iterator[DataTable]:
    if found := more.get("two_way"):
        values = (np.array(found["first"]), np.array(found["second"]), np.array(found["nets"]))
        yield tables.two_way_table(investment, found["inputs"], values, result.currency, language)
    if "spent" in more:
        yield tables.spent_table(more["spent"], result.currency, language)
    if "full_scale" in more:
        yield full_scale_table(more["full_scale"], result.currency, language)
    if "promised" in more:
        yield followed_table(more["promised"], result.currency, language)


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
