"""The demonstration's investments: there once however often they are loaded, and whole."""

import pytest

from rodtrad.web.demo import demo_person, load_demo
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of, investments_for
from rodtrad.web.investments.threads import Thread
from rodtrad.web.organisation.states import Role

pytestmark = pytest.mark.django_db


def test_the_demo_is_loaded_once_and_its_threads_hold() -> None:
    load_demo()
    load_demo()
    threads = {investment.key: Thread(document_of(investment)) for investment in Investment.objects.all()}
    assert len(threads) == 2
    assert [thread.breaks for thread in threads.values()] == [(), ()]
    assert threads["nsw"].document.lock is not None


def test_each_department_sees_its_own() -> None:
    load_demo()
    coordinator, leader = demo_person(Role.COORDINATOR), demo_person(Role.PROJECT_LEADER)
    organisation = coordinator.memberships.get().organisation
    assert investments_for(coordinator, organisation).count() == 2
    assert [investment.key for investment in investments_for(leader, organisation)] == ["nsw"]
