"""A letter to those who applied: what was decided, why, on which conditions, and what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from markupsafe import Markup

from rodtrad.document import hash_of
from rodtrad.reporting.blocks import Block, Fact, Facts, Heading, Label, Paragraph, Report
from rodtrad.reporting.docx.document import docx
from rodtrad.reporting.html import fragment, page
from rodtrad.reporting.pdf import pdf
from rodtrad.texts import Language, language_of, text
from rodtrad.texts.numbers import day, money
from rodtrad.web.choice.analysis.criteria import criteria_of, shown_criteria
from rodtrad.web.choice.models import Decision, Letter
from rodtrad.web.choice.states import Outcome, Step

FORMATS: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}


@dataclass(frozen=True)
class Composed:
    """`content` is all that stands in the letter, as plain data; `hash` covers it."""

    recipient: str
    content: dict[str, Any]

    @property
    def hash(self) -> str:
        return hash_of(self.content)


def composed(decision: Decision, *, language: Language, free: str, signed_by: str, on: date) -> Composed:
    """The letter about a decision. Everything but `free` follows from what was decided."""
    recipient = ", ".join(str(party) for party in decision.application.parties.all()) or decision.application.lead
    content = {
        "language": language,
        "kind": text(language, "choice-letter-kind"),
        "title": decision.application.title,
        "subtitle": text(language, "choice-letter-to", recipient=recipient),
        "on": on.isoformat(),
        "blocks": list(_blocks(decision, language, free, signed_by)),
    }
    return Composed(recipient, content)


def _blocks(decision: Decision, language: Language, free: str, signed_by: str) -> Iterator[dict[str, Any]]:
    case, organisation = decision.case, decision.case.call.organisation.name
    said = {"body": case.body, "day": day(case.on, language), "reference": case.reference, "title": decision.application.title}
    yield {"paragraph": text(language, f"choice-letter-{decision.outcome}-{decision.step}", **said)}
    if decision.corrects is not None:
        earlier = decision.corrects.case
        words = text(language, "choice-letter-corrects", day=day(earlier.on, language), reference=earlier.reference)
        yield {"paragraph": f"{words} {decision.why}"}
    facts = [[text(language, "choice-call"), case.call.title]]
    if decision.amount is not None:
        facts.append([text(language, "choice-granted-amount"), money(decision.amount, "SEK", language)])
    yield {"facts": facts}
    if decision.conditions:
        yield {"heading": text(language, "choice-conditions")}
        yield {"paragraph": decision.conditions}
    yield {"heading": text(language, "choice-motive-of-decision")}
    yield {"paragraph": decision.motive}
    labels = {each.key: each.label for each in shown_criteria(criteria_of(case.call), language)}
    why = [[labels.get(key, key), words] for key, words in decision.motives.items() if words.strip()]
    if why:
        yield {"label": text(language, "choice-motives")}
        yield {"facts": why}
    if free.strip():
        yield {"paragraph": free.strip()}
    yield {"heading": text(language, "choice-letter-next")}
    yield {"paragraph": text(language, f"choice-letter-next-{decision.outcome}-{decision.step}")}
    if decision.outcome == Outcome.DECLINED and decision.step == Step.IDEA:
        yield {"paragraph": text(language, "choice-letter-idea-again")}
    yield {"paragraph": f"{signed_by}\n{organisation}"}


def report_of(content: dict[str, Any]) -> Report:
    """The letter as a report, to be read or written as a file."""
    language = language_of(content["language"])
    blocks = tuple(block for each in content["blocks"] for block in _block(each))
    return Report(
        kind=content["kind"],
        title=content["title"],
        subtitle=content["subtitle"],
        language=language,
        written_language=language,
        made_on=date.fromisoformat(content["on"]),
        blocks=blocks,
    )


def _block(stored: dict[str, Any]) -> Iterator[Block]:
    if "heading" in stored:
        yield Heading(2, stored["heading"])
    elif "label" in stored:
        yield Label(stored["label"])
    elif "facts" in stored:
        yield Facts(tuple(Fact(label, words) for label, words in stored["facts"]))
    else:
        yield Paragraph(stored["paragraph"])


def read_in_page(content: dict[str, Any]) -> Markup:
    return fragment(report_of(content), prefix="letter-", contents=False)


def as_file(letter: Letter, format: str) -> bytes:
    """The letter as it went out. Raises `NotComputable` where the system lacks what a PDF needs."""
    report = report_of(letter.content)
    if format == "docx":
        return docx(report)
    return pdf(report) if format == "pdf" else page(report).encode()


def in_plain_text(content: dict[str, Any]) -> str:
    """For an e-mail."""
    lines: list[str] = [content["title"], content["subtitle"], ""]
    for each in content["blocks"]:
        if "facts" in each:
            lines += [f"{label}: {words}" for label, words in each["facts"]]
        else:
            lines.append(next(iter(each.values())))
        lines.append("")
    return "\n".join(lines).strip() + "\n"
