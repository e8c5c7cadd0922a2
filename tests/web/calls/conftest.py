"""A municipality whose coordinator has an open call, and two departments that write one application together."""

from dataclasses import dataclass

import pytest

from rodtrad.web.calls.models import Application, Call
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web.calls import making
from tests.web.factories import make_person


@dataclass
class Town:
    organisation: Organisation
    coordinator: Person
    school: Department
    social: Department
    writer: Person
    head: Person
    partner: Person
    partner_head: Person
    call: Call

    def begun(self) -> Application:
        return making.begin(self.call, self.school, self.writer, self.social)

    def filled(self) -> Application:
        application = self.begun()
        making.fill(application, self.writer)
        return application

    def submitted(self) -> Application:
        return making.submitted(self.filled(), self.writer, self.head, self.partner_head)


@pytest.fixture
def town(organisation: Organisation, coordinator: Person) -> Town:
    school, social = Department.objects.filter(organisation=organisation).order_by("name")
    return Town(
        organisation,
        coordinator,
        school,
        social,
        make_person(Role.PROJECT_LEADER, department=school, name="Leila"),
        make_person(Role.PROJECT_OWNER, department=school, name="Anders"),
        make_person(Role.PROJECT_LEADER, department=social, name="Nadia"),
        make_person(Role.PROJECT_OWNER, department=social, name="Göran"),
        making.open_call(organisation, coordinator),
    )
