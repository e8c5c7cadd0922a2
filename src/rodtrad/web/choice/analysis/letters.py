"""A letter to those who applied: what was decided, why, on which conditions, and what comes next."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from markupsafe import Markup

from rodtrad.document import hash_of
from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, Heading, Paragraph, Report
from rodtrad.reporting.decision import Letter as EngineLetter, LetterKind, letter
from rodtrad.reporting.docx.document import docx
from rodtrad.reporting.html import fragment, page
from rodtrad.reporting.pdf import pdf
from rodtrad.texts import Language, language_of, text
from rodtrad.texts.numbers import day
from rodtrad.web.choice.analysis.criteria import criteria_of, shown_criteria
from rodtrad.web.choice.models import Decision, Letter
from rodtrad.web.choice.states import Outcome, Step

FORMATS: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}


KINDS: Final[dict[str, LetterKind]] = {"granted": "granted", "declined": "declined", "deferred": "deferred"}


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
    written = letter(_letter(decision, recipient, language, free, signed_by, on))
    content = {
        "language": language,
        "kind": written.kind,
        "title": written.title,
        "subtitle": written.subtitle,
        "on": on.isoformat(),
        "blocks": [_stored(block) for block in written.blocks],
    }
    return Composed(recipient, content)


def _letter(decision: Decision, to: str, language: Language, free: str, signed_by: str, on: date) -> EngineLetter:
    case = decision.case
    labels = {each.key: each.label for each in shown_criteria(criteria_of(case.call), language)}
    return EngineLetter(
        kind=KINDS[decision.outcome],
        application=decision.application.title,
        call=case.call.title,
        to=to,
        organisation=case.call.organisation.name,
        signed_by=signed_by,
        on=on,
        language=language,
        body=case.body,
        decided_on=case.on,
        reference=case.reference,
        amount=decision.amount,
        motive=_motive(decision, language),
        motives=tuple((labels.get(key, key), words) for key, words in decision.motives.items() if words.strip()),
        conditions=tuple(line.strip() for line in decision.conditions.splitlines() if line.strip()),
        next_step=_next(decision, language, free),
    )


def _motive(decision: Decision, language: Language) -> str:
    """Why; where an earlier decision is corrected, which one and why first."""
    if decision.corrects is None:
        return decision.motive
    earlier = decision.corrects.case
    says = text(language, "choice-letter-corrects", day=day(earlier.on, language), reference=earlier.reference)
    return f"{says} {decision.why}\n\n{decision.motive}"


def _next(decision: Decision, language: Language, free: str) -> str:
    idea = decision.step == Step.IDEA and decision.outcome == Outcome.GRANTED
    usual = text(language, "choice-letter-next-idea" if idea else f"letter-next-{decision.outcome}")
    return "\n\n".join(words for words in (free.strip(), usual) if words)


def _stored(block: Block) -> dict[str, Any]:
    """A block of a letter as plain data: what stands in it, whatever the texts of a later version say."""
    if isinstance(block, Facts):
        return {"facts": [[fact.label, fact.text] for fact in block.facts]}
    if isinstance(block, Bullets):
        return {"bullets": list(block.items)}
    if isinstance(block, Heading):
        return {"heading": block.text}
    if isinstance(block, Paragraph):
        return {"paragraph": block.text}
    raise TypeError(type(block).__name__)


def report_of(content: dict[str, Any]) -> Report:
    """The letter as a report, to be read or written as a file."""
    language = language_of(content["language"])
    return Report(
        kind=content["kind"],
        title=content["title"],
        subtitle=content["subtitle"],
        language=language,
        written_language=language,
        made_on=date.fromisoformat(content["on"]),
        blocks=tuple(_block(each) for each in content["blocks"]),
    )


def _block(stored: dict[str, Any]) -> Block:
    if "heading" in stored:
        return Heading(2, stored["heading"])
    if "bullets" in stored:
        return Bullets(tuple(stored["bullets"]))
    if "facts" in stored:
        return Facts(tuple(Fact(label, words) for label, words in stored["facts"]))
    return Paragraph(stored["paragraph"])


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
        elif "bullets" in each:
            lines += [f"- {item}" for item in each["bullets"]]
        else:
            lines.append(next(iter(each.values())))
        lines.append("")
    return "\n".join(lines).strip() + "\n"
