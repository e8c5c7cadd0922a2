"""An application as a reviewer or a decision-maker reads it: in words, and where the review is blind without names."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rodtrad.selection.answers import asked
from rodtrad.selection.form import Column, Question
from rodtrad.selection.words import say
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import currency_name, with_unit
from rodtrad.web.calls.analysis.answering import said
from rodtrad.web.calls.analysis.sets import form_of
from rodtrad.web.calls.analysis.whole import by_year, total
from rodtrad.web.calls.models import Application, ApplicationVersion

Hide = Callable[[str], str]
LEAST_HIDDEN = 3  # letters: shorter names would hide ordinary words


@dataclass(frozen=True)
class ShownAnswer:
    """`rows` is a table's rows with its column titles first."""

    label: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class ShownSection:
    label: str
    answers: tuple[ShownAnswer, ...] = ()


@dataclass(frozen=True)
class ShownApplication:
    """In a blind review names in `title` are hidden and `parties` is empty. `own` is what others than the call pay."""

    title: str
    years: int = 0
    own: Decimal | None = None
    parties: tuple[str, ...] = ()
    sections: tuple[ShownSection, ...] = field(default=())


def nothing_hidden(words: str) -> str:
    return words


def hider(names: Iterable[str], language: Language) -> Hide:
    """A function that takes every name out of a text, whatever its case and however its words are spaced."""
    known = sorted({name.strip() for name in names if len(name.strip()) >= LEAST_HIDDEN}, key=len, reverse=True)
    if not known:
        return nothing_hidden
    parts = [r"\s+".join(re.escape(word) for word in name.split()) for name in known]
    pattern, instead = re.compile(rf"(?:{'|'.join(parts)})", re.IGNORECASE), text(language, "choice-hidden-name")
    return lambda words: pattern.sub(instead, words)


def names_in(application: Application) -> set[str]:
    """Every name that tells who applies: departments, organisations other than the one that calls, persons, addresses."""
    found: set[str] = {application.made_by.name, application.made_by.email}
    if application.department:
        found.add(application.department.name)
    if application.organisation_id != application.call.organisation_id:
        found.add(application.organisation.name)
    for party in application.parties.all():
        found |= {party.name, party.signed_name}
        found |= {party.department.name} if party.department else set()
        found |= (
            {party.organisation.name}
            if party.organisation and party.organisation_id != application.call.organisation_id
            else set()
        )
        for person in (party.signatory, party.signed_by):
            found |= {person.name, person.email} if person else set()
    return {name for name in found if name}


def shown_application(
    application: Application, version: ApplicationVersion | None, language: Language, *, blind: bool
) -> ShownApplication:
    """What was handed in last. In a blind review every name of who applies is taken out of every text."""
    hide = hider(names_in(application), language) if blind else nothing_hidden
    grant, cost = total(application.money, "grant"), total(application.money, "cost")
    return ShownApplication(
        title=hide(application.title),
        years=len(by_year(application.money, "grant")),
        own=cost - grant if cost is not None and grant is not None and cost > grant else None,
        parties=() if blind else tuple(str(party) for party in application.parties.all()),
        sections=_sections(application, version, language, hide),
    )


def _sections(
    application: Application, version: ApplicationVersion | None, language: Language, hide: Hide
) -> tuple[ShownSection, ...]:
    if application.call.form is None:
        return ()
    form, answers = form_of(application.call.form), version.answers if version else application.answers
    wanted = {question.key for question in asked(form, answers)}
    sections = []
    for section in form.sections:
        shown = tuple(
            _answer(q, answers.get(q.key), language, hide) for q in section.questions if q.key in wanted and q.kind != "note"
        )
        if shown:
            sections.append(ShownSection(say(section.label, language), shown))
    return tuple(sections)


def _answer(question: Question, value: Any, language: Language, hide: Hide) -> ShownAnswer:
    label = say(question.label, language)
    if question.kind == "table" and isinstance(value, list):
        return ShownAnswer(label, rows=tuple(_rows(question, value, language, hide)))
    return ShownAnswer(label, hide(_words(question, value, language)))


def _rows(question: Question, rows: list[Mapping[str, Any]], language: Language, hide: Hide) -> Iterator[tuple[str, ...]]:
    yield tuple(say(column.label, language) for column in question.columns)
    for row in rows:
        yield tuple(hide(_words(column, row.get(column.key), language)) for column in question.columns)


def _words(asked_in: Question | Column, value: Any, language: Language) -> str:
    """One value as it is read."""
    words = said(asked_in, value, language)
    return with_unit(words, currency_name("SEK", language), language) if words and asked_in.kind == "amount" else words
