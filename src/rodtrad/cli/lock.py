"""`rodtrad lock FILE`: owner and steering group freeze the plan before the start."""

from datetime import date, datetime
from pathlib import Path

import click

from rodtrad.cli.options import file_argument, format_of, output_option, read_document, step, write_text
from rodtrad.cli.speaking import say_json, say_message
from rodtrad.document import Investment, Signature, lock as locked, version_hash, write
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.thread import Finding, in_the_way_of_lock


@step("lock")
@file_argument
@click.option("--owner", required=True)
@click.option("--steering", required=True)
@click.option("--on", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE")
@click.option("--despite", default="", metavar="MOTIVE")
@output_option
def lock(file: Path, owner: str, steering: str, on: datetime | None, despite: str, output: Path | None, as_json: bool) -> None:
    """See the catalogues: `cli-lock`."""
    investment = read_document(file)
    day = on.date() if on else date.today()  # noqa: DTZ011  # a signature carries the day where it was signed
    require_whole_thread(investment, despite)
    signatures = (
        Signature(name=owner, function="project_owner", on=day),
        Signature(name=steering, function="steering_group", on=day),
    )
    signed, target = locked(investment, signatures, day, despite.strip()), output or file
    write_text(target, write(signed, format_of(target)))
    _say_locked(target, signed, as_json)


def require_whole_thread(investment: Investment, despite: str) -> None:
    """Raises `NotComputable` with every break, unless there is a motive; and where it is locked already."""
    if investment.lock is not None:
        raise NotComputable([_already_locked(investment.lock.on)])
    breaks = in_the_way_of_lock(investment)
    if breaks and not despite.strip():
        broken = Problem("", message("lock-broken"), message("lock-broken.cure"))
        raise NotComputable([broken, *map(_problem, breaks)])


def _already_locked(on: date) -> Problem:
    return Problem("lock", message("lock-already", on=on.isoformat()), message("lock-already.cure"))


def _problem(finding: Finding) -> Problem:
    return Problem(", ".join(finding.paths), finding.message, message("lock-mend"), finding.rule)


def _say_locked(target: Path, signed: Investment, as_json: bool) -> None:
    version, day = version_hash(signed), signed.lock.on.isoformat() if signed.lock else ""
    if as_json:
        say_json({"file": str(target), "version": version, "on": day})
    else:
        say_message("cli-lock-written", file=str(target), version=version[:12], on=day)
