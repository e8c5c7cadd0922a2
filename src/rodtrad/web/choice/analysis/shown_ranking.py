"""The ranking in words, as a table, as a picture and as a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from rodtrad.reporting.charts import Chart
from rodtrad.reporting.charts.acceptability import acceptability_chart
from rodtrad.selection.ranking import ReviewerLevel
from rodtrad.selection.wording import Wording
from rodtrad.texts import Language, Message, message, text
from rodtrad.texts.numbers import money, number, plain
from rodtrad.web.choice.analysis.criteria import ShownCriterion, shown_criteria
from rodtrad.web.choice.analysis.ranking import Placed, RankedApplication, Selection
from rodtrad.web.choice.models import Reviewer
from rodtrad.web.runs.drawings import kept

# How far apart two reviewers' points are, in parts of the scale, where it is worth talking about.
FAR_APART = 0.5
# In per cent of the scale: a reviewer that much stricter or milder than the others is named.
WORTH_SAYING = 10


@dataclass(frozen=True)
class CriterionCell:
    """One criterion for one application: the mean, and the span where reviewers differ much."""

    text: str
    span: str = ""


@dataclass(frozen=True)
class ShownRow:
    placed: Placed
    total: str
    place: str
    cells: tuple[CriterionCell, ...]
    gates: tuple[str, ...]
    note: Message | None

    @property
    def fails(self) -> bool:
        return self.placed.row.standing == "fails"


def shown_rows(selection: Selection, language: Language) -> list[ShownRow]:
    criteria = {each.key: each for each in shown_criteria(selection.criteria, language)}
    return [_row(placed, criteria, selection, language) for placed in selection.placed]


def _row(placed: Placed, criteria: Mapping[str, ShownCriterion], selection: Selection, language: Language) -> ShownRow:
    row = placed.row
    return ShownRow(
        placed=placed,
        total=number(row.total, language, decimals=1) if row.total is not None else "–",
        place=str(row.place) if row.place is not None else "–",
        cells=tuple(_cell(row, each, language) for each in criteria.values() if not each.mandatory),
        gates=tuple(criteria[gate.criterion].label for gate in row.gates if gate.met is False and gate.criterion in criteria),
        note=_note(row, selection),
    )


def _cell(row: RankedApplication, criterion: ShownCriterion, language: Language) -> CriterionCell:
    found = next((each for each in row.criteria if each.criterion == criterion.key), None)
    if found is None or found.mean is None:
        return CriterionCell("–")
    apart = found.spread is not None and found.spread >= FAR_APART * criterion.top and found.reviewers > 1
    span = f"{plain(found.low or 0, language)}–{plain(found.high or 0, language)}" if apart else ""
    return CriterionCell(number(found.mean, language, decimals=1), span)


def _note(row: RankedApplication, selection: Selection) -> Message | None:
    if row.standing != "ranked":
        return message(f"choice-standing-{row.standing}")
    if row.tied_with:
        others = ", ".join(selection.applications[each].title for each in row.tied_with)
        return message("choice-tied-with", others=others)
    return None


def wording(selection: Selection, language: Language, reviewers: Iterable[Reviewer] = ()) -> Wording:
    """The engine's sentences with applications and reviewers called by their names."""
    return Wording(
        language,
        selection.criteria,
        {key: f"”{each.title}”" for key, each in selection.applications.items()},
        {str(each.pk): each.person.name for each in reviewers},
    )


def stability_words(selection: Selection, said: Wording) -> tuple[str, ...]:
    """Whether the choice would be another, in sentences; the first says it all. Empty where nothing is ranked."""
    found = selection.stability
    if found is None:
        return ()
    return said.stability(found) if found.below else (text(said.language, "choice-stable-all"),)


def stability_chart(selection: Selection, language: Language) -> Chart | None:
    """How often each application comes at each place under weights near the call's own."""
    found = selection.stability
    view = found.view("near_weights") if found else None
    if view is None or len(selection.ranking.ranked) < 2:
        return None
    names = {row.application: selection.applications[row.application].title for row in selection.ranking.ranked}
    return kept(
        ("acceptability", view, tuple(names.items()), language), lambda: acceptability_chart(view, names, language=language)
    )


def agreement_words(selection: Selection, said: Wording) -> list[str]:
    """How far the reviewers agree, and who is stricter or milder than the others."""
    levels = [each for each in selection.ranking.reviewers if abs(each.difference or 0) >= WORTH_SAYING]
    return [said.agreement(selection.ranking.agreement), *(_level(each, said) for each in levels)]


def _level(found: ReviewerLevel, said: Wording) -> str:
    difference = found.difference or 0
    return text(
        said.language,
        "choice-milder" if difference > 0 else "choice-stricter",
        reviewer=said.reviewers.get(found.reviewer, found.reviewer),
        difference=number(abs(difference), said.language),
    )


@dataclass(frozen=True)
class Moved:
    """One application before and under other conditions."""

    title: str
    before: str
    after: str
    was_above: bool
    is_above: bool


def moves(selection: Selection, other: Selection) -> list[Moved]:
    """What another way to weigh would change, in the order that it gives."""
    places = {placed.row.application: placed for placed in selection.placed}
    return [
        Moved(
            each.application.title,
            str(places[each.row.application].row.place or "–"),
            str(each.row.place or "–"),
            places[each.row.application].above,
            each.above,
        )
        for each in other.placed
    ]


def ranking_file(selection: Selection, language: Language) -> list[list[object]]:
    """The ranking as rows of plain values, titles first."""
    criteria = [each for each in shown_criteria(selection.criteria, language) if not each.mandatory]
    heads = ("place", "application", "parties", "total", "asked", "running", "within", "standing")
    rows: list[list[object]] = [[*(text(language, f"choice-file-{head}") for head in heads), *(each.label for each in criteria)]]
    for placed in selection.placed:
        means = {each.criterion: each.mean for each in placed.row.criteria}
        standing = text(language, f"choice-standing-{placed.row.standing}")
        within = text(language, "core-yes" if placed.above else "core-no")
        rows.append(
            [
                placed.row.place if placed.row.place is not None else "",
                placed.application.title,
                ", ".join(str(party) for party in placed.application.parties.all()),
                _plain(placed.row.total),
                _plain(placed.application.amount_asked),
                _plain(placed.running),
                within,
                standing,
                *(_plain(means.get(each.key)) for each in criteria),
            ]
        )
    return rows


def _plain(value: float | Decimal | None) -> object:
    return "" if value is None else round(float(value), 4)


def prefilled_motive(placed: Placed, selection: Selection, language: Language) -> str:
    """A sentence of facts to begin a motive from: place, points and how the money reaches."""
    row = placed.row
    if row.standing == "fails":
        labels = {each.key: each.label for each in shown_criteria(selection.criteria, language)}
        failed = ", ".join(labels.get(gate.criterion, "") for gate in row.gates if gate.met is False)
        return text(language, "choice-motive-fails", criteria=failed)
    if row.standing != "ranked" or row.place is None or row.total is None:
        return ""
    total, of = number(row.total, language), len(selection.ranking.ranked)
    kind = "above" if placed.above else "below"
    budget = money(selection.call.budget, "SEK", language) if selection.call.budget else ""
    id = f"choice-motive-{kind}" if budget else "choice-motive-place"
    return text(language, id, place=row.place, of=of, total=total, **({"budget": budget} if budget else {}))


def prefilled_motives(row: RankedApplication, selection: Selection, language: Language) -> dict[str, str]:
    """Criterion → what the reviewers gave, to begin its motive from."""
    found = {}
    for criterion in shown_criteria(selection.criteria, language):
        result = next((each for each in row.criteria if each.criterion == criterion.key), None)
        if result is not None and result.mean is not None:
            mean = number(result.mean, language, decimals=1)
            found[criterion.key] = text(
                language, "choice-motive-points", mean=mean, top=str(criterion.top), reviewers=result.reviewers
            )
    return found
