"""The final report: one tree of blocks from the document and its results."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from rodtrad.document import Investment
from rodtrad.economics.result import Economics
from rodtrad.evaluation.effect import Effect
from rodtrad.reporting.blocks import Block, Report
from rodtrad.reporting.final.appendix import appendix
from rodtrad.reporting.final.case import Case
from rodtrad.reporting.final.delivery import delivery
from rodtrad.reporting.final.effects import effects as effects_section
from rodtrad.reporting.final.implementation import implementation
from rodtrad.reporting.final.lessons import lessons
from rodtrad.reporting.final.money import money
from rodtrad.reporting.final.need import need
from rodtrad.reporting.final.plan_changes import plan_changes
from rodtrad.reporting.final.summary import summary
from rodtrad.reporting.final.thread import checklists, thread
from rodtrad.reporting.need_results import NeedResult
from rodtrad.texts import Language
from rodtrad.thread.findings import ThreadCheck

# The order of a reader: the page for who has five minutes, then the method's own order (the guide's sections 3–8).
SECTIONS: Final = (
    summary,
    need,
    thread,
    delivery,
    effects_section,
    money,
    lessons,
    plan_changes,
    implementation,
    checklists,
    appendix,
)


def final_report(
    investment: Investment,
    thread_check: ThreadCheck,
    effects: Sequence[Effect],
    economics: Economics | None,
    *,
    language: Language,
    made_on: date,
    locked: Investment | None = None,
    needs: Sequence[NeedResult] = (),
) -> Report:
    """The final report in `language`, the same for the same input.

    `effects` stand in the order of the plan; `economics` is None where nothing is calculated; `locked` is the version that was
    signed before the start, if it is at hand, for the list of what changed since; `needs` are saved results about the need,
    which stand in the section on it. Content after SKL, *Helhet, hållbarhet och resultat* (2017), sections 7–8.
    """
    case = Case(investment, thread_check, tuple(effects), economics, language, made_on, locked, tuple(needs))
    return Report(
        kind=case.say("kind"),
        title=investment.title,
        subtitle=_subtitle(case),
        language=language,
        written_language=investment.language,
        made_on=made_on,
        blocks=tuple(_blocks(case)),
    )


def _blocks(case: Case) -> Iterator[Block]:
    for section in SECTIONS:
        yield from section(case)


def _subtitle(case: Case) -> str:
    start, end = case.investment.start, case.investment.end
    made = case.say("made-on", day=case.day(case.made_on))
    return f"{case.say('period', start=case.day(start), end=case.day(end))} {made}" if start and end else made
