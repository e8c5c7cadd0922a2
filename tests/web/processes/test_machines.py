"""Every process under random persons, facts and moves: only what its table allows happens, wholly, and is told in the log."""

from typing import ClassVar

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.core.process import Move, processes
from rodtrad.web.core.queries import broken_links
from rodtrad.web.organisation.models import Person
from tests.web.processes.players import Player, players

# A smaller example is worth less than the minutes that it takes to find one in the database.
EFFORT = settings(
    max_examples=20,
    stateful_step_count=25,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)


class Played(RuleBasedStateMachine):
    """`made` and `refused` are the names of the moves that were, in any of the examples."""

    player_class: ClassVar[type[Player]]
    made: ClassVar[set[str]]
    refused: ClassVar[set[str]]

    def __init__(self) -> None:
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.player = self.player_class()
        self.trodden: set[str] = set()

    @initialize()
    def begin(self) -> None:
        before = AuditEvent.objects.count()
        self.player.begin()
        beginnings = {move.target for move in self.player.process.beginnings()}
        assert self.player.state() in beginnings
        assert AuditEvent.objects.count() > before

    @rule(data=st.data())
    def somebody_tries(self, data: st.DataObject) -> None:
        self._try(data.draw(st.sampled_from(self.player.world.people), label="who"), self._any_move(data))

    @rule(data=st.data())
    def somebody_with_the_role_tries(self, data: st.DataObject) -> None:
        """Though what the move needs may not hold."""
        move = self._any_move(data)
        people = [person for person in self.player.world.people if not self._lacks_role(person, move)]
        if people:
            self._try(data.draw(st.sampled_from(people), label="who"), move)

    @rule(data=st.data())
    def somebody_who_may_goes_on(self, data: st.DataObject) -> None:
        before, people = self.player.state(), self.player.world.people
        able = [(person, move) for move in self.player.tries() for person in people if self._may(person, move, before)]
        ways = sorted({move.name for _, move in able})
        if ways:
            untrodden = [way for way in ways if way not in self.trodden]
            way = data.draw(st.sampled_from(untrodden or ways), label="way")
            self.trodden.add(way)
            self._try(*data.draw(st.sampled_from([pair for pair in able if pair[1].name == way]), label="who, what"))

    @rule(data=st.data())
    def something_becomes_true(self, data: st.DataObject) -> None:
        if self.player.facts:
            before = self.player.state()
            news = [fact for fact in self.player.facts if fact not in self.trodden]
            fact = data.draw(st.sampled_from(news or self.player.facts), label="fact")
            self.trodden.add(fact)
            self.player.make(fact)
            assert self.player.state() == before

    @invariant()
    def the_state_is_known(self) -> None:
        if self.player.thing is not None:
            assert self.player.state() in self.player.process.states

    def _any_move(self, data: st.DataObject) -> Move:
        move: Move = data.draw(st.sampled_from(self.player.tries()), label="what")
        return move

    def _may(self, person: Person, move: Move, before: str) -> bool:
        meant = self.player.meant(move, before)
        return any(not self._lacks_role(person, each) and self.player.holds(person, each) for each in meant)

    def _lacks_role(self, person: Person, move: Move) -> bool:
        return set(move.who).isdisjoint(self.player.held(person, move))

    def _try(self, person: Person, move: Move) -> None:
        before, told = self.player.state(), AuditEvent.objects.count()
        expected = self._may(person, move, before)
        done = self.player.attempt(person, move)
        after, events = self.player.state(), AuditEvent.objects.count() - told
        wanted = (True, move.target, self.player.tells(move)) if expected else (False, before, 0)
        assert (done, after, events) == wanted, f"{person.memberships.all()}: {move.name} from {before}"
        (self.made if expected else self.refused).add(move.name)

    def teardown(self) -> None:
        try:
            assert list(broken_links()) == []
        finally:
            transaction.set_rollback(True)
            self.block.__exit__(None, None, None)


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(process.name for process in processes()))
def test_only_what_the_table_allows_happens(name: str) -> None:
    assert name in players(), f"process {name} has no player: write tests/web/processes/play_{name}.py"
    machine = type("Machine", (Played,), {"player_class": players()[name], "made": set(), "refused": set()})
    run_state_machine_as_test(machine, settings=EFFORT)
    tried = {move.name for move in players()[name].process.moves if move.sources}
    assert machine.made == tried, "some moves were never made: the test shows nothing of them"
    assert machine.refused == tried
