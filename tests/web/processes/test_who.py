"""Who may, as the tables draw it, is the rule that the code asks: every move of what people do, tried by every role.

Without chance: the thing goes to where the move begins, all that the move needs is made true, and somebody in each role tries.
"""

from collections import deque
from collections.abc import Sequence

import pytest
from django.db import transaction

from rodtrad.web.core.process import Move, Process
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.processes.players import Player, players

PROCESSES = ("need", "idea", "application", "investment", "measurement", "case")


def way_to(process: Process, wanted: str) -> list[Move]:
    """The shortest row of moves from a beginning to the state."""
    waiting = deque([(move.target, []) for move in process.beginnings()])
    seen = set()
    while waiting:
        state, way = waiting.popleft()
        if state == wanted:
            return way
        if state not in seen:
            seen.add(state)
            waiting.extend((move.target, [*way, move]) for move in process.moves_from(state))
    raise LookupError(wanted)


def may(player: Player, person: Person, move: Move) -> bool:
    """As the table draws it."""
    meant = player.meant(move, player.state())
    return any(set(each.who) & set(player.held(person, each)) and player.holds(person, each) for each in meant)


def ready(player: Player) -> None:
    for fact in player.facts:
        player.make(fact)


def go(player: Player, way: Sequence[Move]) -> None:
    for move in way:
        ready(player)
        able = [person for person in player.world.people if may(player, person, move)]
        assert any(player.attempt(person, move) for person in able), f"nobody can {move.name} from {player.state()}"


def made_by(player: Player, person: Person, move: Move) -> bool:
    """Whether the move is carried out; it is taken back."""
    with transaction.atomic():
        player.state()  # what the person before did is taken back in the database: read it anew
        done = player.attempt(person, move)
        transaction.set_rollback(True)
    return done


@pytest.mark.django_db
@pytest.mark.parametrize("name", PROCESSES)
def test_those_who_may_are_those_that_are_drawn(name: str) -> None:
    process = players()[name].process
    firsts = {move.name: move for move in reversed(process.moves) if move.sources}
    assert [wrong for move in firsts.values() for wrong in found_wrong(players()[name], move)] == []


def found_wrong(kind: type[Player], move: Move) -> list[str]:
    with transaction.atomic():
        player = kind()
        people = [person for person in player.world.people if person.memberships.get().department == player.world.own]
        for person in people:
            player.world.client(person)  # signed in outside what is taken back
        player.begin()
        go(player, way_to(player.process, move.sources[0]))
        ready(player)
        drawn = {person: may(player, person, move) for person in people}
        wrong = [f"{move.name} by {each.memberships.get()}" for each in people if made_by(player, each, move) != drawn[each]]
        assert {each.memberships.get().role for each in people} == set(Role)
        transaction.set_rollback(True)
    return wrong
