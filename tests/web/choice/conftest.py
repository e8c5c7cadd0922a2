"""A municipality's call with three applications, ready to be reviewed."""

from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _files_of_its_own(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def departments(organisation: Any) -> list[Any]:
    """School, social services, and one that applies for nothing."""
    from rodtrad.web.organisation.models import Department

    Department.objects.create(organisation=organisation, name="Fritidsförvaltningen")
    names = ("Skolförvaltningen", "Socialförvaltningen", "Fritidsförvaltningen")
    return [Department.objects.get(organisation=organisation, name=name) for name in names]


@pytest.fixture
def applicant(departments: Any) -> Any:
    from rodtrad.web.organisation.states import Role
    from tests.web.factories import make_person

    return make_person(Role.PROJECT_LEADER, department=departments[0], name="Sökande Sundin")


@pytest.fixture
def call(organisation: Any, coordinator: Any) -> Any:
    from tests.web.choice.making import make_call

    return make_call(organisation, coordinator)


@pytest.fixture
def applications(call: Any, departments: Any, applicant: Any) -> list[Any]:
    """Familjehem (school and social), Läxhjälp (school), Mötesplats (social); 400,000 each, of 1,000,000."""
    from tests.web.choice.making import make_application

    school, social, _ = departments
    return [
        make_application(call, "Familjehem", school, social, by=applicant),
        make_application(call, "Läxhjälp", school, by=applicant),
        make_application(call, "Mötesplats", social, by=applicant),
    ]


@pytest.fixture
def reviewers(call: Any, applications: Any, coordinator: Any, departments: Any) -> list[Any]:
    """Three of a department that does not apply; the round is open with two on each application."""
    from tests.web.choice.making import make_reviewers, open_round, people

    found = people(call.organisation, 3, departments[2])
    make_reviewers(call, coordinator, *found)
    open_round(call, coordinator)
    return list(found)
