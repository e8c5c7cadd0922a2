"""A granted application as an investment document: what was answered goes where the form says, the decision beside it."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, Final

from django.utils.text import slugify

from rodtrad.document import Investment as Document
from rodtrad.document.people import Actor
from rodtrad.selection.filling import to_document
from rodtrad.selection.form import Form
from rodtrad.texts import language_of, text
from rodtrad.texts.numbers import day
from rodtrad.web.calls.analysis.sets import form_of
from rodtrad.web.calls.models import Application, ApplicationVersion

LONGEST_KEY: Final = 50


def document_of_granted(
    application: Application, version: ApplicationVersion | None, decision: dict[str, Any], taken: Collection[str]
) -> Document:
    """The document that the application begins, in the language of who wrote it. `decision`: body, on, reference, motive.

    Raises `BadDocument` where the answers do not fit the places that the form gives them.
    """
    language, call = language_of(application.made_by.language), application.call
    form = form_of(call.form) if call.form else Form(key="none", title={"sv": "–"})
    selection: dict[str, Any] = {"route": call.route, "decision": decision}
    if call.criteria and call.opens_at:
        opened = day(call.opens_at.date(), language)
        selection["criteria_published"] = text(language, "choice-criteria-published", name=call.criteria.name, day=opened)
    fixed: dict[str, Any] = {"phase": "design", "selection": selection}
    if application.need:
        fixed["need"] = {"title": application.need.title}
    made = to_document(
        form,
        version.answers if version else application.answers,
        key=free_key(application.title, taken),
        title=application.title,
        language=language,
        actors=tuple(_actors(application)),
        fixed=fixed,
    )
    return made.investment


def decision_data(body: str, on: date, reference: str, motive: str) -> dict[str, Any]:
    """The decision as the document writes it."""
    return {"body": body, "on": on, "reference": reference, "motive": motive}


def free_key(title: str, taken: Collection[str]) -> str:
    """A key for the title that no other investment of the organisation has."""
    base = slugify(title)[:LONGEST_KEY].strip("-_") or "investering"
    return base if base not in taken else next(f"{base}-{n}" for n in range(2, 10_000) if f"{base}-{n}" not in taken)


def _actors(application: Application) -> Iterator[Actor]:
    used: set[str] = set()
    for party in application.parties.all():
        key = free_key(str(party), used)
        used.add(key)
        kind: Any = party.kind
        yield Actor(key=key, name=str(party), kind=kind)
