"""What came to differ from the plan that was locked before the start."""

from collections.abc import Iterator
from typing import Any

from rodtrad.document import Change, deviations, diff
from rodtrad.document.findings import Deviation
from rodtrad.reporting.blocks import Block, Bullets, Notice, Paragraph
from rodtrad.reporting.data_table import DataTable, columns, words
from rodtrad.reporting.final.case import Case

_LONGEST = 200
# What is written after the start by its nature is no departure from the plan.
_LATER = ("findings", "implementation", "lock", "phase")


def plan_changes(case: Case) -> Iterator[Block]:
    yield case.heading("plan-changes")
    yield from _lock(case)
    yield from _told(case, case.investment.findings.deviations)
    yield from _since_lock(case)


def _lock(case: Case) -> Iterator[Block]:
    lock = case.investment.lock
    if lock is None:
        yield Notice(case.say("warning"), case.say("not-locked"))
        return
    names = ", ".join(f"{s.name} ({case.say('function-' + s.function.replace('_', '-'))})" for s in lock.signatures)
    yield Paragraph(case.say("locked", day=case.day(lock.on), names=names or "–"))
    changed = dict.fromkeys(
        [*deviations(case.investment), *(part for e in case.effects for part in e.provenance.deviates_from_lock)]
    )
    if changed:
        parts = ", ".join(case.say(f"part-{part.replace('_', '-')}") for part in changed)
        yield Notice(case.say("warning"), case.say("deviates", parts=parts))
    else:
        yield Paragraph(case.say("as-locked"))


def _told(case: Case, told: tuple[Deviation, ...]) -> Iterator[Block]:
    if not told:
        yield case.nothing([case.say("table-deviations")])
        return
    headings = ("on", "what", "why", "decided-by")
    yield DataTable(
        caption=case.say("table-deviations"),
        columns=columns(*(case.say(f"deviation-{heading}") for heading in headings), text=4),
        rows=tuple(words(case.day(d.on) or "–", d.what, d.why or "–", d.decided_by or "–") for d in told),
    )


def _since_lock(case: Case) -> Iterator[Block]:
    """Every difference in the plan between the signed version and this one, where the signed one is at hand."""
    if case.locked is None:
        return
    changes = [change for change in diff(case.locked, case.investment) if not change.path.startswith(_LATER)]
    yield case.heading("since-lock", 3)
    if not changes:
        yield Paragraph(case.say("nothing-since-lock"))
    else:
        yield Bullets(tuple(_sentence(case, change) for change in changes))


def _sentence(case: Case, change: Change) -> str:
    return case.say(f"change-{change.kind}", path=change.path, old=_short(change.old), new=_short(change.new))


def _short(value: Any) -> str:
    written = "–" if value is None else str(value)
    return written if len(written) <= _LONGEST else written[: _LONGEST - 1] + "…"
