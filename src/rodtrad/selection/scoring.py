"""What a reviewer says of one application on one criterion, with the motive; and all of it as an array."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rodtrad.document.part import Key, Line, Number, Text, part
from rodtrad.errors import NotComputable, Problem
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.texts import Argument, message

Floats = NDArray[np.float64]


@part
class Score:
    """`points` (0–top) on a scored criterion, `met` on a mandatory one. Both None: not judged."""

    application: Line
    reviewer: Line
    criterion: Key
    points: Number | None = None
    met: bool | None = None
    motive: Text = ""


@dataclass(frozen=True)
class Panel:
    """`shares[r, a, k]`: reviewer r's points for application a on scored criterion k, as part of the top; NaN: not judged."""

    applications: tuple[str, ...]
    reviewers: tuple[str, ...]
    shares: Floats

    @property
    def means(self) -> Floats:
        """Over the reviewers who judged: applications × criteria; NaN where nobody did."""
        counts = (~np.isnan(self.shares)).sum(axis=0)
        sums: Floats = np.nansum(self.shares, axis=0)
        means: Floats = np.divide(sums, counts, out=np.full(sums.shape, np.nan), where=counts > 0)
        return means

    def only(self, applications: Sequence[str]) -> "Panel":
        """The panel for these applications, in this order."""
        positions = [self.applications.index(application) for application in applications]
        return Panel(tuple(applications), self.reviewers, self.shares[:, positions, :])


def panel(criteria: CriteriaSet, scores: Sequence[Score], applications: Sequence[str] = ()) -> Panel:
    """The points as an array, applications and reviewers by key. Raises `NotComputable` with every problem of the scores."""
    problems = problems_of_scores(criteria, scores)
    if problems:
        raise NotComputable(problems)
    rows = {key: number for number, key in enumerate(sorted({*applications, *(score.application for score in scores)}))}
    reviewers = {key: number for number, key in enumerate(sorted({score.reviewer for score in scores}))}
    columns = {criterion.key: (number, criterion.top) for number, criterion in enumerate(criteria.scored)}
    shares = np.full((len(reviewers), len(rows), len(columns)), np.nan)
    for score in scores:
        if score.points is not None:
            number, top = columns[score.criterion]
            shares[reviewers[score.reviewer], rows[score.application], number] = score.points / top
    return Panel(tuple(rows), tuple(reviewers), shares)


def weights(criteria: CriteriaSet) -> Floats:
    """The scored criteria's weights, summing to one."""
    given = np.array([criterion.weight for criterion in criteria.scored], dtype=np.float64)
    shares: Floats = given / given.sum()
    return shares


def problems_of_scores(criteria: CriteriaSet, scores: Sequence[Score]) -> tuple[Problem, ...]:
    """Points outside the scale, on a criterion that is not of the set or is a gate, twice by the same reviewer."""
    return tuple(_problems(criteria, scores))


def _problems(criteria: CriteriaSet, scores: Sequence[Score]) -> Iterator[Problem]:
    known = {criterion.key: criterion for criterion in criteria.criteria}
    seen: set[tuple[str, str, str]] = set()
    if not criteria.scored:
        yield Problem("criteria", message("criteria-none"), message("criteria-none.cure"))
    for score in scores:
        cell = (score.application, score.reviewer, score.criterion)
        criterion = known.get(score.criterion)
        if cell in seen:
            yield _problem(score, "score-twice")
        seen.add(cell)
        if criterion is None:
            yield _problem(score, "score-unknown-criterion", known=", ".join(known))
        elif criterion.kind == "mandatory" and score.points is not None:
            yield _problem(score, "score-points-on-gate")
        elif criterion.kind == "scored" and score.met is not None:
            yield _problem(score, "score-met-on-scored")
        elif score.points is not None and not 0 <= score.points <= criterion.top:
            yield _problem(score, "score-outside", value=str(score.points), top=str(criterion.top))


def _problem(score: Score, id: str, **args: Argument) -> Problem:
    where = f"{score.application}, {score.reviewer}, {score.criterion}"
    return Problem(where, message(id, **args), message(f"{id}.cure", **args))
