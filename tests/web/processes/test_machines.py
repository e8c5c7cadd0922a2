"""Every process under random persons, facts and moves: only what its table allows happens, wholly, and is told in the log."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.core.process import processes
from rodtrad.web.core.queries import broken_links
from tests.web.processes.players import Player, players

EFFORT = settings(
    max_examples=12, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


def machine_of(player_class: type[Player]) -> type[RuleBasedStateMachine]:
    class Machine(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.block = transaction.atomic()
            self.block.__enter__()
            self.player = player_class()

        @initialize()
        def begin(self) -> None:
            before = AuditEvent.objects.count()
            self.player.begin()
            beginnings = {move.target for move in self.player.process.beginnings()}
            assert self.player.state() in beginnings
            assert AuditEvent.objects.count() > before

        @rule(data=st.data())
        def somebody_tries(self, data: st.DataObject) -> None:
            person = data.draw(st.sampled_from(self.player.world.people), label="who")
            move = data.draw(self.player.tries(), label="what")
            before, told = self.player.state(), AuditEvent.objects.count()
            meant = self.player.meant(move, before)
            expected = any(
                not set(each.who).isdisjoint(self.player.held(person, each)) and self.player.holds(person, each) for each in meant
            )
            done = self.player.attempt(person, move)
            after, events = self.player.state(), AuditEvent.objects.count() - told
            wanted = (True, move.target, 1) if expected else (False, before, 0)
            assert (done, after, events) == wanted, f"{person.memberships.get()}: {move.name} from {before}"

        @rule(data=st.data())
        def something_becomes_true(self, data: st.DataObject) -> None:
            if self.player.facts:
                before = self.player.state()
                self.player.make(data.draw(st.sampled_from(self.player.facts), label="fact"))
                assert self.player.state() == before

        @invariant()
        def the_state_is_known(self) -> None:
            if self.player.thing is not None:
                assert self.player.state() in self.player.process.states

        def teardown(self) -> None:
            try:
                assert list(broken_links()) == []
            finally:
                transaction.set_rollback(True)
                self.block.__exit__(None, None, None)

    return Machine


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(process.name for process in processes()))
def test_only_what_the_table_allows_happens(name: str) -> None:
    assert name in players(), f"process {name} has no player: write tests/web/processes/play_{name}.py"
    run_state_machine_as_test(machine_of(players()[name]), settings=EFFORT)
