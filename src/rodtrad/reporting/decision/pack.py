"""The decision pack: a page for who has ten minutes, then the grounds in the order that questions come."""

from collections.abc import Iterator
from typing import Final

from rodtrad.reporting.blocks import Block, Report
from rodtrad.reporting.decision.applications import applications, not_ranked
from rodtrad.reporting.decision.case import Candidacy
from rodtrad.reporting.decision.choices import choices, ranking
from rodtrad.reporting.decision.grounds import conflicts, earlier, economics, method, portfolio
from rodtrad.reporting.decision.summary import summary

SECTIONS: Final = (summary, choices, ranking, applications, not_ranked, portfolio, economics, earlier, conflicts, method)


def decision_pack(case: Candidacy) -> Report:
    """The pack in the case's language, the same for the same input.

    Content after SKL, *Helhet, hållbarhet och resultat* (2017), section 4 (criteria known to those who decide; the choice as a
    whole), and what funds publish with their decisions: body, date, reference, motive per criterion, amount, conditions.
    """
    return Report(
        kind=case.say("kind"),
        title=case.call,
        subtitle=_subtitle(case),
        language=case.language,
        written_language=case.written_language,
        made_on=case.made_on,
        blocks=tuple(_blocks(case)),
    )


def _blocks(case: Candidacy) -> Iterator[Block]:
    for section in SECTIONS:
        yield from section(case)


def _subtitle(case: Candidacy) -> str:
    words = [case.body, case.day(case.meets_on), case.reference]
    return ", ".join(word for word in words if word)
