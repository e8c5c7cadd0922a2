"""The role sheet of an investment: who is what, in the document and among those who can log in, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from rodtrad.document import Investment as Document
from rodtrad.texts import Message, message
from rodtrad.web.governance.states import FUNCTIONS
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.organisation.models import Membership
from rodtrad.web.organisation.states import Role

RECOMMENDED = ("deputy_project_leader",)


@dataclass(frozen=True)
class Line:
    """A function; the names that the document gives it; who can act in it here; what is missing."""

    function: str
    named: tuple[str, ...]
    members: tuple[str, ...]
    gaps: tuple[Message, ...]

    @property
    def only_recommended(self) -> bool:
        return self.function in RECOMMENDED


def role_sheet(investment: Investment, memberships: Sequence[Membership]) -> list[Line]:
    """A line for each function. `memberships`: the organisation's, with their persons."""
    document = document_of(investment)
    return [_line(function, document, _able(FUNCTIONS[function], investment, memberships)) for function in FUNCTIONS]


def gaps_in(lines: Sequence[Line]) -> int:
    """How many gaps there are in what must be there."""
    return sum(len(line.gaps) for line in lines if not line.only_recommended)


def _line(function: str, document: Document, members: tuple[str, ...]) -> Line:
    named = _named(function, document)
    return Line(function, named, members, tuple(_gaps(function, document, named, members)))


def _named(function: str, document: Document) -> tuple[str, ...]:
    names = [_who(role.name, role.actor, document) for role in document.roles if role.function == function]
    if function == "evaluator":
        names.append(_who(document.evaluation.evaluator, document.evaluation.evaluator_actor, document))
    return tuple(dict.fromkeys(name for name in names if name))


def _who(name: str, actor: str | None, document: Document) -> str:
    """The name; the actor's where only that is said."""
    return name or next((each.name for each in document.actors if each.key == actor), "")


def _able(role: str, investment: Investment, memberships: Sequence[Membership]) -> tuple[str, ...]:
    """Those with the role where the investment belongs."""
    here = (None, investment.department_id)
    found = [m for m in memberships if role and m.role == role and (m.department_id in here or m.role == Role.COORDINATOR)]
    return tuple(dict.fromkeys(m.person.name for m in found))


def _gaps(function: str, document: Document, named: tuple[str, ...], members: tuple[str, ...]) -> list[Message]:
    found = []
    if not named:
        found.append(message("role-gap-unnamed"))
    if FUNCTIONS[function] and not members:
        found.append(message("role-gap-nobody"))
    if function == "evaluator" and set(named) & set(_named("project_leader", document)):
        found.append(message("role-gap-evaluator-leads"))
    return found
