"""The demonstration's organisations, people and investment. Everybody in it is invented. May be loaded again and again."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from unittest import mock

from django.contrib.auth import base_user
from django.contrib.auth.hashers import make_password

from rodtrad.document import read
from rodtrad.web.calls.demo import load_demo_calls
from rodtrad.web.choice.demo import load_demo_choice
from rodtrad.web.contracts.demo import INVESTOR, People, load_demo_contracts
from rodtrad.web.demo_portfolio import load_demo_portfolio
from rodtrad.web.evaluation.demo import load_demo_data
from rodtrad.web.fund.demo import load_demo_fund
from rodtrad.web.governance.demo import load_demo_governance
from rodtrad.web.investments.actions import create_investment
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.demo import load_demo_needs
from rodtrad.web.organisation import actions
from rodtrad.web.organisation.demo import load_demo_places
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Kind, Role

PASSWORD: Final = "den-roda-traden"  # shown on the demonstration's log-in page
MUNICIPALITY: Final = "Lindviks kommun"
REGION: Final = "Region Lindmarken"
ASSOCIATION: Final = "Föreningen Trygg start"
DEPARTMENTS: Final = (
    "Arbetsmarknadsförvaltningen",
    "Socialförvaltningen",
    "Utbildningsförvaltningen",
    "Vård- och omsorgsförvaltningen",
    "Kultur- och fritidsförvaltningen",
)


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
    Member("skolchef@lindvik.example", "Anders Falk", MUNICIPALITY, "Utbildningsförvaltningen", Role.PROJECT_OWNER),
    Member("socialt@lindvik.example", "Nadia Karlsson", MUNICIPALITY, "Socialförvaltningen", Role.PROJECT_LEADER),
    Member("socialchef@lindvik.example", "Göran Sund", MUNICIPALITY, "Socialförvaltningen", Role.PROJECT_OWNER),
    Member("omsorgen@lindvik.example", "Henrik Lund", MUNICIPALITY, "Vård- och omsorgsförvaltningen", Role.PROJECT_LEADER),
    Member("fritiden@lindvik.example", "Elin Strand", MUNICIPALITY, "Kultur- och fritidsförvaltningen", Role.PROJECT_LEADER),
    Member("forening@tryggstart.example", "Maria Berg", ASSOCIATION, "", Role.PROJECT_OWNER),
    Member("samordnare@lindmarken.example", "Per Forsman", REGION, "", Role.COORDINATOR),
    Member("investerare@socialtkapital.example", "Olof Brandt", INVESTOR, "", Role.INVESTOR),
)


# (package, file in it, department): the document with a verdict, and one that is on its way to its start.
DOCUMENTS: Final = (
    ("rodtrad.demo", "nsw.yaml", "Arbetsmarknadsförvaltningen"),
    ("rodtrad.document", "template/sv.yaml", "Utbildningsförvaltningen"),
)


def load_demo(*, small: bool = False) -> None:
    """Make what is missing of the demonstration; what is there is left as it is. A small one lacks the portfolio, for tests."""
    organisations = {
        MUNICIPALITY: _organisation(MUNICIPALITY, Kind.MUNICIPALITY, DEPARTMENTS),
        REGION: _organisation(REGION, Kind.REGION, ()),
        ASSOCIATION: _organisation(ASSOCIATION, Kind.ASSOCIATION, ()),
        INVESTOR: _organisation(INVESTOR, Kind.COMPANY, ()),
    }
    # One password for all: to hash it once saves seconds.
    with mock.patch.object(base_user, "make_password", cache(make_password)):
        for member in MEMBERS:
            _member(member, organisations[member.organisation])
    for package, name, department in DOCUMENTS:
        _investment(files(package).joinpath(name).read_bytes(), organisations[MUNICIPALITY], department)
    load_demo_data(Investment.objects.get(organisation=organisations[MUNICIPALITY], key="nsw"), by=demo_person(Role.ANALYST))
    load_demo_needs(organisations[MUNICIPALITY], by=demo_person(Role.ANALYST))
    load_demo_calls(organisations[MUNICIPALITY], by=demo_person(Role.COORDINATOR))
    load_demo_choice(organisations[MUNICIPALITY], by=demo_person(Role.COORDINATOR))
    load_demo_places(organisations[MUNICIPALITY], by=demo_person(Role.COORDINATOR))
    load_demo_governance(organisations[MUNICIPALITY], by=demo_person(Role.COORDINATOR))
    if not small:
        load_demo_portfolio(organisations[MUNICIPALITY], by=demo_person(Role.COORDINATOR))
        load_demo_fund(organisations[MUNICIPALITY], by=demo_person(Role.CONTROLLER))
        _contracts(organisations)


def _contracts(organisations: dict[str, Organisation]) -> None:
    people = People(
        coordinator=demo_person(Role.COORDINATOR),
        controller=demo_person(Role.CONTROLLER),
        signs=demo_person(Role.COORDINATOR),
        investor=demo_person(Role.INVESTOR, INVESTOR),
    )
    load_demo_contracts(organisations[MUNICIPALITY], organisations[INVESTOR], people)


def _investment(content: bytes, organisation: Organisation, department: str) -> None:
    document = read(content)
    if not Investment.objects.filter(organisation=organisation, key=document.key).exists():
        place = Department.objects.get(organisation=organisation, name=department)
        create_investment(by=None, organisation=organisation, department=place, document=document)


def demo_logins() -> list[tuple[str, str, str]]:
    """(e-mail, name, role) of those who can be logged in as."""
    return [(member.email, member.name, str(member.role.label)) for member in MEMBERS]


def demo_person(role: Role, organisation: str = MUNICIPALITY) -> Person:
    """The one who has the role in the loaded demonstration."""
    email = next(member.email for member in MEMBERS if member.role == role and member.organisation == organisation)
    return Person.objects.get(email=email)


def _organisation(name: str, kind: Kind, departments: tuple[str, ...]) -> Organisation:
    found = Organisation.objects.filter(name=name).first()
    if found is None:
        return actions.create_organisation(by=None, name=name, kind=kind, departments=departments)
    known = set(found.departments.values_list("name", flat=True))
    for department in departments:
        if department not in known:
            actions.add_department(by=None, organisation=found, name=department)
    return found


def _member(member: Member, organisation: Organisation) -> None:
    person = Person.objects.filter(email=member.email).first()
    if person is None:
        person = actions.add_person(by=None, organisation=organisation, email=member.email, name=member.name, password=PASSWORD)
    department = Department.objects.get(organisation=organisation, name=member.department) if member.department else None
    actions.give_role(by=None, person=person, organisation=organisation, role=member.role, department=department)
