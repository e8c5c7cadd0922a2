"""`rodtrad report FILE -o OUT`: the final report as DOCX, PDF or HTML."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import click

from rodtrad.cli.options import current_language, file_argument, read_bytes, read_document, step, write_bytes
from rodtrad.cli.speaking import say_json, say_message
from rodtrad.document import Investment, version_hash
from rodtrad.economics import Economics, calculate, from_data as economics_from_data
from rodtrad.errors import BadData, Problem, RodtradError
from rodtrad.evaluation import Effect, effects_from_data, evaluate, load_table
from rodtrad.reporting.blocks import Report
from rodtrad.reporting.docx import docx
from rodtrad.reporting.final_report import final_report
from rodtrad.reporting.html import page
from rodtrad.reporting.pdf import pdf
from rodtrad.tables import read_table
from rodtrad.texts import message
from rodtrad.thread import check

RENDERERS: Final[dict[str, Callable[[Report], bytes]]] = {
    ".docx": docx,
    ".pdf": pdf,
    ".html": lambda report: page(report).encode("utf-8"),
}
_path = click.Path(path_type=Path)


@step("report")
@file_argument
@click.option("--effects", "effects_file", type=_path, metavar="E.json")
@click.option("--economics", "economics_file", type=_path, metavar="M.json")
@click.option("--data", type=_path, metavar="DATA")
@click.option("--locked", type=_path, metavar="FILE")
@click.option("--made-on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT", required=True)
def report(
    file: Path,
    effects_file: Path | None,
    economics_file: Path | None,
    data: Path | None,
    locked: Path | None,
    made_on: datetime | None,
    output: Path,
    as_json: bool,
) -> None:
    """See the catalogues: `cli-report`."""
    render = _renderer(output)
    investment = read_document(file)
    effects = _effects(investment, file, effects_file, data)
    economics = _stored_economics(investment, economics_file) if economics_file else calculated(investment, effects)
    made = final_report(
        investment,
        check(investment),
        effects,
        economics,
        language=current_language(),
        made_on=made_on.date() if made_on else date.today(),  # noqa: DTZ011  # the day where the person sits
        locked=read_document(locked) if locked else None,
    )
    write_bytes(output, render(made))
    if as_json:
        say_json(
            {"investment": investment.key, "version": version_hash(investment), "file": str(output), "effects": len(effects)}
        )
    else:
        say_message("report-written", file=str(output))


def calculated(investment: Investment, effects: Sequence[Effect]) -> Economics | None:
    """The calculation, None for a document that has neither costs nor consequences."""
    return calculate(investment, effects) if investment.costs or investment.consequences else None


def _renderer(output: Path) -> Callable[[Report], bytes]:
    """How the file's ending wants it written; asked before anything is computed."""
    ending = output.suffix.lower()
    if ending not in RENDERERS:
        known = ", ".join(RENDERERS)
        what, cure = (
            message("report-unknown-ending", ending=ending or output.name),
            message("report-unknown-ending.cure", known=known),
        )
        raise RodtradError([Problem(str(output), what, cure, ending)])
    return RENDERERS[ending]


def _effects(investment: Investment, file: Path, effects_file: Path | None, data: Path | None) -> tuple[Effect, ...]:
    """Effects from their file, or computed: from `data`, or from the document's data file where it is there."""
    if effects_file:
        return effects_from_data(_json(effects_file, "evaluate"))
    if data:
        return evaluate(investment, read_table(data, investment.evaluation.data))
    planned = investment.evaluation.data.file
    if not investment.evaluation.analyses or not planned:
        return ()
    if not (file.parent / planned).exists():
        say_message("report-without-data", file=planned)
        return ()
    return evaluate(investment, load_table(investment, file))


def _stored_economics(investment: Investment, path: Path) -> Economics:
    """The calculation in the file. Raises `BadData` where its payers show that it belongs to another document."""
    economics = economics_from_data(_json(path, "economics"))
    known = {"", *(actor.key for actor in investment.actors)}
    strangers = [payer.name for payer in economics.payers if payer.payer not in known]
    if strangers:
        what, cure = message("report-other-economics", payers=", ".join(strangers)), message("report-other-economics.cure")
        raise BadData([Problem(str(path), what, cure)])
    return economics


def _json(path: Path, command: str) -> Any:
    try:
        return json.loads(read_bytes(path))
    except ValueError as error:
        what, cure = (
            message("report-unreadable-result", reason=str(error)),
            message("report-unreadable-result.cure", command=command),
        )
        raise BadData([Problem(str(path), what, cure)]) from error
