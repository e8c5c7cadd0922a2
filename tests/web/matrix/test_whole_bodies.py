"""Every operation of the API that takes a body, sent one that fits, by who is not to write to what it is about."""

import json

import pytest

from rodtrad.web.organisation.states import Role
from tests.web.matrix.addresses import every_operation
from tests.web.matrix.asking import Visit
from tests.web.matrix.bodies import smallest
from tests.web.matrix.people import Somebody
from tests.web.matrix.world import World

pytestmark = pytest.mark.django_db
SENT = [each for each in every_operation() if each.body is not None and "<" in each.address.route]
# The calls of the world are open to neighbours too.
NEIGHBOURS = {"POST /api/v1/calls/{call}/applications", "POST /api/v1/calls/{call}/ideas"}
BEGIN = {Role.PROJECT_OWNER, Role.PROJECT_LEADER}


@pytest.mark.parametrize("who", [Somebody("elsewhere", role) for role in Role], ids=str)
def test_nobody_elsewhere_writes(who: Somebody, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rodtrad.web.api.guard.MOST_A_MINUTE", 10**9)
    visit = Visit.of(who, world)
    met = {each.address.name: _status(visit, each) for each in SENT}
    begun = {name for name, status in met.items() if status == 201}
    assert begun == (NEIGHBOURS if who.role in BEGIN else set())
    assert {name: status for name, status in met.items() if status not in (403, 404) and name not in begun} == {}


def _status(visit: Visit, each) -> int:
    body = json.dumps(smallest(each.body)).encode()
    return int(visit.call(each.method, each.address.filled(visit.world.known), body).status_code)
