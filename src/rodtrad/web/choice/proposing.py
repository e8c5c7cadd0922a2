"""What the officials' proposal begins from: the ranking, or one of the alternatives that a board may choose between."""

from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice.actions.cases import Proposed
from rodtrad.web.choice.analysis.alternatives import ShownAlternative, choosable, shown_alternatives
from rodtrad.web.choice.analysis.ranking import selection_in
from rodtrad.web.choice.analysis.shown_ranking import prefilled_motive, prefilled_motives, wording
from rodtrad.web.choice.models import Proposal
from rodtrad.web.choice.states import Outcome
from rodtrad.web.core.texts import current_language


def first_proposal(call: Call) -> dict[Application, Proposed]:
    """What the officials begin from: the order of the ranking as far as the money reaches."""
    selection, language = selection_in(call), current_language()
    if selection is None:
        return {}
    return {
        placed.application: Proposed(
            outcome=Outcome.GRANTED if placed.above else Outcome.DECLINED,
            amount=placed.application.amount_asked,
            motive=prefilled_motive(placed, selection, language),
            motives=prefilled_motives(placed.row, selection, language),
        )
        for placed in selection.placed
    }


def alternatives(call: Call) -> list[ShownAlternative]:
    selection = selection_in(call)
    if selection is None:
        return []
    found = choosable(selection).alternatives
    return shown_alternatives(found, selection, wording(selection, current_language()))


def chosen(proposal: Proposal, granted: bool) -> Proposed:
    return Proposed(
        outcome=Outcome.GRANTED if granted else Outcome.DECLINED,
        amount=(proposal.amount or proposal.application.amount_asked) if granted else None,
        conditions=proposal.conditions,
        motive=proposal.motive,
        motives=proposal.motives,
    )
