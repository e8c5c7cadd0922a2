"""Each application: what it is, the need it cites, why it was judged as it was, its risks, what is still to be asked."""

from collections.abc import Iterator

from rodtrad.document.people import Risk
from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, Heading, Label, Notice, Paragraph
from rodtrad.reporting.data_table import DataTable, columns, words
from rodtrad.reporting.decision.case import Applied, Candidacy
from rodtrad.reporting.need_results import blocks_of
from rodtrad.selection.criteria import Criterion
from rodtrad.selection.ranking import RankedApplication
from rodtrad.texts import text


def applications(case: Candidacy) -> Iterator[Block]:
    ranked = {row.application: row for row in case.ranking.ranked}
    if ranked:
        yield case.heading("applications")
    for number, each in enumerate(each for each in case.in_order if each.key in ranked):
        row = ranked[each.key]
        title = case.say("application-title", place=str(row.place), title=each.title)
        yield Heading(3, title, f"decision-application-{number}", written=True)
        yield from _application(case, each, row)


def _application(case: Candidacy, each: Applied, row: RankedApplication) -> Iterator[Block]:
    if each.summary.strip():
        yield Paragraph(each.summary, written=True)
    yield Facts(tuple(_facts(case, each)))
    for result in each.need.results if each.need else ():
        yield from blocks_of(result, case.language, level=4)
    yield _judged(case, each, row)
    if each.risks:
        yield _risks(case, each.risks)
    yield from _rules(case, each)
    if each.open_questions:
        yield Label(case.say("open-questions"))
        yield Bullets(each.open_questions, written=True)


def _facts(case: Candidacy, each: Applied) -> Iterator[Fact]:
    yield Fact(case.say("column-applicants"), ", ".join(each.applicants), written=True)
    yield Fact(case.say("column-asked"), case.money(each.asked))
    if each.need:
        parts = [each.need.title, each.need.description, *each.need.evidence]
        yield Fact(case.say("need"), "\n\n".join(part for part in parts if part.strip()), written=True)
    else:
        yield Fact(case.say("need"), case.say("no-need"))


def _judged(case: Candidacy, each: Applied, row: RankedApplication) -> DataTable:
    """Criterion, points and motive: what the coordinator has put together, otherwise every reviewer's own words."""
    return DataTable(
        caption=case.say("table-motives", title=each.title),
        columns=columns(*(case.say(f"column-{name}") for name in ("criterion", "given", "motive")), text=3),
        rows=tuple(
            words(
                case.wording.criterion(criterion.key),
                _given(case, row, criterion.key, criterion.top),
                _motive(case, each, criterion.key),
            )
            for criterion in (*case.criteria.scored, *_told_gates(case, each))
        ),
    )


def _told_gates(case: Candidacy, each: Applied) -> list[Criterion]:
    """The mandatory criteria of which something is said; that a ranked application meets them goes without saying."""
    return [gate for gate in case.criteria.mandatory if _motive(case, each, gate.key) != "–"]


def _given(case: Candidacy, row: RankedApplication, key: str, top: int) -> str:
    gate = next((gate for gate in row.gates if gate.criterion == key), None)
    if gate:
        return case.say("gate-met" if gate.met else "gate-not-met")
    mean = next((found.mean for found in row.criteria if found.criterion == key), None)
    return "–" if mean is None else case.say("of-top", points=case.number(mean), top=str(top))


def _motive(case: Candidacy, each: Applied, key: str) -> str:
    if each.motives.get(key, "").strip():
        return each.motives[key]
    said = [score.motive.strip() for score in case.scores if (score.application, score.criterion) == (each.key, key)]
    return "\n".join(dict.fromkeys(words for words in said if words)) or "–"


def _risks(case: Candidacy, risks: tuple[Risk, ...]) -> DataTable:
    headings = ("risk", "likelihood", "impact", "action")
    return DataTable(
        caption=case.say("table-risks"),
        columns=columns(*(case.say(f"column-{name}") for name in headings), text=4),
        rows=tuple(
            words(_risk(case, risk), _grade(case, risk.likelihood), _grade(case, risk.impact), risk.action or "–")
            for risk in risks
        ),
    )


def _risk(case: Candidacy, risk: Risk) -> str:
    return f"{risk.description}\n{case.say('may-harm')}" if risk.harm_to_individuals else risk.description


def _grade(case: Candidacy, grade: str | None) -> str:
    return text(case.language, f"choice-risk-likelihood-{grade}") if grade else "–"


def _rules(case: Candidacy, each: Applied) -> Iterator[Block]:
    """The rules of the call that the application does not meet, or that cannot be judged."""
    for answer in each.eligibility.answers if each.eligibility else ():
        if answer.holds is not True:
            yield Notice(
                case.say("rule-broken" if answer.holds is False else "rule-unknown"), answer.sentence.render(case.language)
            )


def not_ranked(case: Candidacy) -> Iterator[Block]:
    """Applications without a place, and why."""
    rows = [row for row in case.ranking.rows if row.standing != "ranked"]
    if not rows:
        return
    yield case.heading("not-ranked")
    yield Facts(tuple(Fact(case.wording.named([row.application]), _why(case, row)) for row in rows))


def _why(case: Candidacy, row: RankedApplication) -> str:
    stopped = [gate.criterion for gate in row.gates if (gate.met is False if row.standing == "fails" else gate.met is None)]
    return case.say(f"standing-{row.standing}", criteria=case.wording.listed([case.wording.criterion(key) for key in stopped]))
