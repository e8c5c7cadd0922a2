"""The ranking of a call's applications, the line that the money draws, and how stable both are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rodtrad.errors import NotComputable
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.lines import Line
from rodtrad.selection.ranking import RankedApplication, Ranking, rank
from rodtrad.selection.scoring import Score
from rodtrad.selection.stability import Stability, stability
from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice import queries
from rodtrad.web.choice.analysis.criteria import criteria_of, scored
from rodtrad.web.choice.models import Score as StoredScore
from rodtrad.web.choice.states import RoundState
from rodtrad.web.runs.drawings import kept

__all__ = ["Placed", "RankedApplication", "Ranking", "Selection", "Stability", "selection_in", "selection_of", "varied"]


@dataclass(frozen=True)
class Placed:
    """An application with its row; `running` is the sum asked for down to it, None where it is not ranked."""

    application: Application
    row: RankedApplication
    above: bool
    running: Decimal | None


@dataclass(frozen=True)
class Selection:
    """A call's applications ranked. `scores` are what counts: handed in reviews."""

    call: Call
    criteria: CriteriaSet
    scores: tuple[Score, ...]
    applications: Mapping[str, Application]
    ranking: Ranking
    line: Line

    @property
    def stability(self) -> Stability | None:
        """None where nothing is ranked. Computed once in each process for the same scores."""
        if not self.ranking.ranked:
            return None
        asked = tuple(sorted((self.line.asked or {}).items()))
        key = ("stability", repr(self.criteria), self.scores, self.line.budget, asked)
        return kept(key, lambda: stability(self.criteria, self.scores, self.line))

    @property
    def above(self) -> tuple[str, ...]:
        """Those that the money reaches to, by place."""
        found = self.stability
        return found.above if found else ()

    @property
    def placed(self) -> list[Placed]:
        above, running, rows = set(self.above), Decimal(0), []
        for row in self.ranking.rows:
            application = self.applications[row.application]
            if row.standing == "ranked":
                running += application.amount_asked or Decimal(0)
            rows.append(Placed(application, row, row.application in above, running if row.standing == "ranked" else None))
        return rows


def selection_of(call: Call, applications: Sequence[Application], scores: Iterable[StoredScore]) -> Selection:
    """The ranking by the criteria as they were shown, of reviews that are handed in. Raises `NotComputable` for wrong scores."""
    return _selection(call, criteria_of(call), tuple(scored(scores)), {str(each.pk): each for each in applications})


def selection_in(call: Call) -> Selection | None:
    """The call's ranking, once the reviews are closed and there are any: nobody sees it before."""
    round = queries.round_of(call)
    if round is None or round.state != RoundState.CLOSED:
        return None
    found = selection_of(call, queries.applications_in(call), queries.submitted_scores(call))
    return found if found.scores else None


def _selection(
    call: Call, criteria: CriteriaSet, scores: tuple[Score, ...], applications: Mapping[str, Application]
) -> Selection:
    asked = {key: each.amount_asked or Decimal(0) for key, each in applications.items()}
    line = Line(budget=call.budget, asked=asked)
    return Selection(call, criteria, scores, applications, rank(criteria, scores, list(applications)), line)


def varied(selection: Selection, weights: Mapping[str, float], without: Iterable[str]) -> Selection | None:
    """The same applications under other weights, without some reviewers; None where that leaves nothing to rank.

    `weights`: criterion → weight, for those that are changed; one of 0 takes the criterion away.
    """
    criteria = tuple(
        replace(each, weight=weights.get(each.key, each.weight))
        for each in selection.criteria.criteria
        if each.kind == "mandatory" or weights.get(each.key, each.weight) > 0
    )
    gone, known = set(without), {each.key for each in criteria}
    scores = tuple(score for score in selection.scores if score.reviewer not in gone and score.criterion in known)
    try:
        other = _selection(selection.call, replace(selection.criteria, criteria=criteria), scores, selection.applications)
    except NotComputable:
        return None
    return other if other.ranking.ranked else None
