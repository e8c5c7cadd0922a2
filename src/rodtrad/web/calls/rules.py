"""Who may do what with calls, ideas and applications that the person may see."""

from collections.abc import Iterable
from dataclasses import dataclass

from rodtrad.web.calls.models import Application, Call, Idea, Party
from rodtrad.web.calls.states import APPLICANT, APPLICATION, APPLIES, CALL, IDEA, RUNS_CALLS, SIGNS, WRITABLE, Route
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.rules import has_role, memberships, roles_in
from rodtrad.web.organisation.states import Role


@dataclass(frozen=True)
class Place:
    """Where somebody applies from: a department, or an organisation as a whole."""

    organisation: Organisation
    department: Department | None

    @property
    def key(self) -> str:
        return f"{self.organisation.pk}-{self.department.pk if self.department else ''}"

    def __str__(self) -> str:
        return self.department.name if self.department else self.organisation.name


def places_of(person: Person, roles: Iterable[Role] = APPLIES) -> list[Place]:
    """Where the person has one of the roles; a role in the whole organisation is none in its departments here."""
    found = {(m.organisation, m.department): None for m in memberships(person) if Role(m.role) in tuple(roles)}
    return [Place(organisation, department) for organisation, department in found]


def startable(person: Person, call: Call) -> list[Place]:
    """From where the person may apply: a commission goes to certain departments, what is not public to the organisation."""
    places = places_of(person)
    if not call.public:
        places = [place for place in places if place.organisation == call.organisation]
    if call.route == Route.COMMISSION:
        invited = set(call.invited.values_list("pk", flat=True))
        places = [place for place in places if place.department and place.department.pk in invited]
    return places


def runs_calls(person: Person, organisation: Organisation | None) -> bool:
    return has_role(person, organisation, *RUNS_CALLS)


def runs(person: Person, call: Call) -> bool:
    """Writes the call, takes in what comes, has it completed."""
    return runs_calls(person, call.organisation)


def may_call(person: Person, call: Call, move: str) -> bool:
    return CALL.may(move, roles_in(person, call.organisation), call.state)


def _works_for(person: Person, organisation: int | None, department: int | None, roles: Iterable[Role]) -> bool:
    return any(
        m.organisation_id == organisation and m.department_id == department and Role(m.role) in tuple(roles)
        for m in memberships(person)
    )


def is_applicant(person: Person, application: Application) -> bool:
    """Writes for one of the parties."""
    return any(_works_for(person, p.organisation_id, p.department_id, APPLIES) for p in application.parties.all())


def held(person: Person, application: Application) -> set[str]:
    """The roles and relations that count for the application."""
    relation = {APPLICANT} if is_applicant(person, application) else set()
    return relation | set(roles_in(person, application.call.organisation))


def may_application(person: Person, application: Application, move: str) -> bool:
    return APPLICATION.may(move, held(person, application), application.state)


def may_write(person: Person, application: Application) -> bool:
    return application.state in WRITABLE and is_applicant(person, application)


def may_sign(person: Person, party: Party) -> bool:
    """The one who is named; where nobody is, whoever answers for the party."""
    if party.signatory_id is not None:
        return party.signatory_id == person.pk
    return party.organisation_id is not None and _works_for(person, party.organisation_id, party.department_id, SIGNS)


def sees_applicants(person: Person, application: Application) -> bool:
    """In a blind call those who review do not see who applies."""
    if not application.call.blind or runs(person, application.call):
        return True
    return Party.objects.of(person).filter(application=application).exists()


def held_of_idea(person: Person, idea: Idea) -> set[str]:
    writes = _works_for(person, idea.organisation_id, idea.department_id, APPLIES)
    return ({APPLICANT} if writes else set()) | set(roles_in(person, idea.call.organisation))


def may_idea(person: Person, idea: Idea, move: str) -> bool:
    return IDEA.may(move, held_of_idea(person, idea), idea.state)
