"""Every page and every operation of the API, for every role, in its own department, beside it, in the whole and elsewhere."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from rodtrad.web.organisation.states import Role
from tests.web.matrix.addresses import every_address, every_operation
from tests.web.matrix.asking import NOT_HERE, Visit, outcome
from tests.web.matrix.hidden import told
from tests.web.matrix.people import PLACES, Somebody, everybody
from tests.web.matrix.world import MARK, World

pytestmark = pytest.mark.django_db
TABLE = Path(__file__).with_name("who_opens_what.yaml")


@cache
def table() -> dict[str, Mapping[str, Any]]:
    """What is declared, by "GET needs:need" or "POST /calls/{call}/moves"."""
    groups = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return {name: group for group in groups for name in group["addresses"]}


def declared(group: Mapping[str, Any], who: Somebody | None) -> str:
    """What the table says that somebody is to meet; what it does not say is not there."""
    if who is None:
        return str(group.get("signed out", "sign in"))
    opens, refused = (group.get(answer, {}).get(who.place, ()) for answer in ("open", "refused"))
    if who.role in _roles(opens):
        return "open"
    return "refused" if refused == "others" or who.role in _roles(refused) else "gone"


def _roles(said: Any) -> set[str]:
    return set(Role.values) if said == "all" else {said} if isinstance(said, str) else set(said)


def test_every_address_is_in_the_table_and_nothing_else() -> None:
    pages = {f"{method} {each.name}" for each in every_address() for method in ("GET", "POST") if each.name not in NOT_HERE}
    operations = {each.address.name for each in every_operation()}
    assert set(table()) == pages | operations


def test_roles_and_places_in_the_table_are_known() -> None:
    for group in table().values():
        for answer in ("open", "refused"):
            assert set(group.get(answer, {})) <= set(PLACES)
            assert all(said == "others" or _roles(said) <= set(Role.values) for said in group.get(answer, {}).values())


def not_offered() -> set[str]:
    return {name for name, group in table().items() if group.get("method") == "not offered"}


def wrong(visit: Visit, answers: Mapping[str, Any]) -> Iterator[str]:
    who = visit.who
    for name, answer in answers.items():
        met, expected = outcome(answer), declared(table()[name], who)
        if table()[name].get("method") == "not offered":
            expected = "other method" if who else met
        if who and met == "sign in":
            met = "open"  # the second step of signing in leads whoever is not in the middle of it to the first
        if met != expected:
            yield f"{who or 'nobody'}: {name} is {met}, declared {expected}"
        if expected == "gone" and MARK.encode() in answer.body:
            yield f"{who}: {name} tells of what is not there"


# Whether an address can be read or only written to is the same for everybody: it is tried by one.
TRIES_EVERY_METHOD = Somebody("whole", Role.COORDINATOR)


@pytest.mark.parametrize("who", [None, *everybody()], ids=lambda who: str(who or "nobody"))
def test_who_opens_what_and_is_told_of_nothing_else(who: Somebody | None, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rodtrad.web.api.guard.MOST_A_MINUTE", 10**9)
    visit = Visit.of(who, world)
    answers = dict(visit.pages(() if who == TRIES_EVERY_METHOD else not_offered())) | dict(visit.operations())
    found = [*wrong(visit, answers), *told(visit, answers)]
    assert not found, "\n".join(found)
