"""The demonstration's organisations, people and investment. Everybody in it is invented. May be loaded again and again."""

from dataclasses import dataclass
from typing import Final

from rodtrad.web.organisation import actions
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Kind, Role

PASSWORD: Final = "den-roda-traden"  # shown on the demonstration's log-in page
MUNICIPALITY: Final = "Lindviks kommun"
REGION: Final = "Region Lindmarken"
DEPARTMENTS: Final = ("Arbetsmarknadsförvaltningen", "Socialförvaltningen", "Utbildningsförvaltningen")


@dataclass(frozen=True)
class Member:
    """Somebody in the demonstration. `department` is "" for the whole organisation."""

    email: str
    name: str
    organisation: str
    department: str
    role: Role


MEMBERS: Final = (
    Member("samordnare@lindvik.example", "Karin Åström", MUNICIPALITY, "", Role.COORDINATOR),
    Member("projektledare@lindvik.example", "Amir Haddad", MUNICIPALITY, "Arbetsmarknadsförvaltningen", Role.PROJECT_LEADER),
    Member("projektagare@lindvik.example", "Eva Lindqvist", MUNICIPALITY, "Arbetsmarknadsförvaltningen", Role.PROJECT_OWNER),
    Member("styrgrupp@lindvik.example", "Johan Ek", MUNICIPALITY, "", Role.STEERING_GROUP),
    Member("fortroendevald@lindvik.example", "Birgitta Öberg", MUNICIPALITY, "", Role.ELECTED),
    Member("analytiker@lindvik.example", "Sofia Nyman", MUNICIPALITY, "", Role.ANALYST),
    Member("controller@lindvik.example", "Mats Wallin", MUNICIPALITY, "", Role.CONTROLLER),
    Member("skolan@lindvik.example", "Leila Sandberg", MUNICIPALITY, "Utbildningsförvaltningen", Role.PROJECT_LEADER),
    Member("samordnare@lindmarken.example", "Per Forsman", REGION, "", Role.COORDINATOR),
)


def load_demo() -> None:
    """Make what is missing of the demonstration; what is there is left as it is."""
    organisations = {
        MUNICIPALITY: _organisation(MUNICIPALITY, Kind.MUNICIPALITY, DEPARTMENTS),
        REGION: _organisation(REGION, Kind.REGION, ()),
    }
    for member in MEMBERS:
        _member(member, organisations[member.organisation])


def demo_logins() -> list[tuple[str, str, str]]:
    """(e-mail, name, role) of those who can be logged in as."""
    return [(member.email, member.name, str(member.role.label)) for member in MEMBERS]


def demo_person(role: Role, organisation: str = MUNICIPALITY) -> Person:
    """The one who has the role in the loaded demonstration."""
    email = next(member.email for member in MEMBERS if member.role == role and member.organisation == organisation)
    return Person.objects.get(email=email)


def _organisation(name: str, kind: Kind, departments: tuple[str, ...]) -> Organisation:
    found = Organisation.objects.filter(name=name).first()
    return found or actions.create_organisation(by=None, name=name, kind=kind, departments=departments)


def _member(member: Member, organisation: Organisation) -> None:
    person = Person.objects.filter(email=member.email).first()
    if person is None:
        person = actions.add_person(by=None, organisation=organisation, email=member.email, name=member.name, password=PASSWORD)
    department = Department.objects.get(organisation=organisation, name=member.department) if member.department else None
    actions.give_role(by=None, person=person, organisation=organisation, role=member.role, department=department)
