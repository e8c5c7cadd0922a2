"""Letters to applicants: what was decided, why on each criterion, on which conditions, and what can be done about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, Heading, Paragraph, Report
from rodtrad.texts import Argument, Language, text
from rodtrad.texts.numbers import day, money

LetterKind = Literal["granted", "declined", "deferred", "returned"]


@dataclass(frozen=True)
class Letter:
    """`motives`: (criterion, words) in the call's order. `requests` (returned): (question, what is asked for).

    `appeal` is the organisation's own text of how to appeal, or why one cannot; empty: nothing is said of it.
    """

    kind: LetterKind
    application: str
    call: str
    to: str
    organisation: str
    signed_by: str
    on: date
    language: Language
    body: str = ""
    decided_on: date | None = None
    reference: str = ""
    amount: Decimal | None = None
    currency: str = "SEK"
    motive: str = ""
    motives: tuple[tuple[str, str], ...] = ()
    conditions: tuple[str, ...] = ()
    requests: tuple[tuple[str, str], ...] = ()
    answer_by: date | None = None
    appeal: str = ""
    next_step: str = ""

    def say(self, id: str, /, **args: Argument) -> str:
        return text(self.language, f"letter-{id}", **args)

    def day(self, value: date | None) -> str:
        return day(value, self.language) if value else ""


def letter(found: Letter) -> Report:
    """The letter as a report: write it with `docx`, `pdf` or `page`."""
    return Report(
        kind=found.say(f"kind-{found.kind}"),
        title=found.application,
        subtitle=found.say("to", to=found.to, day=found.day(found.on)),
        language=found.language,
        written_language=found.language,
        made_on=found.on,
        blocks=tuple(_blocks(found)),
    )


def _blocks(found: Letter) -> Iterator[Block]:
    yield Paragraph(_lead(found))
    yield Facts(tuple(_facts(found)))
    if found.motive.strip() or found.motives:
        yield Heading(2, found.say("heading-motive"), "letter-motive")
    if found.motive.strip():
        yield Paragraph(found.motive)
    if found.motives:
        yield Facts(tuple(Fact(criterion, words) for criterion, words in found.motives))
    yield from _listed(found, "conditions", found.conditions)
    if found.requests:
        yield Heading(2, found.say("heading-requests"), "letter-requests")
        yield Facts(tuple(Fact(question, words) for question, words in found.requests))
    for id, words in (("next", found.next_step or found.say(f"next-{found.kind}")), ("appeal", found.appeal)):
        if words.strip():
            yield Heading(2, found.say(f"heading-{id}"), f"letter-{id}")
            yield Paragraph(words)
    yield Paragraph(f"{found.signed_by}\n{found.organisation}")


def _lead(found: Letter) -> str:
    if found.kind == "returned":
        id = "lead-returned-by" if found.answer_by else "lead-returned"
        return found.say(id, application=found.application, day=found.day(found.answer_by))
    amount = money(found.amount, found.currency, found.language) if found.amount is not None else ""
    id = f"lead-{found.kind}" if amount or found.kind != "granted" else "lead-granted-idea"
    return found.say(id, body=found.body or found.organisation, application=found.application, amount=amount)


def _facts(found: Letter) -> Iterator[Fact]:
    yield Fact(found.say("field-call"), found.call)
    if found.decided_on:
        yield Fact(
            found.say("field-decided"),
            f"{found.body}, {found.day(found.decided_on)}" if found.body else found.day(found.decided_on),
        )
    if found.reference:
        yield Fact(found.say("field-reference"), found.reference)


def _listed(found: Letter, id: str, items: tuple[str, ...]) -> Iterator[Block]:
    if items:
        yield Heading(2, found.say(f"heading-{id}"), f"letter-{id}")
        yield Bullets(items)
