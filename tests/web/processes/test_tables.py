"""What holds for every process table: it hangs together, it is what the code does, and it can be read in both languages."""

import inspect
from collections.abc import Collection
from importlib import import_module

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from rodtrad.texts import LANGUAGES, text
from rodtrad.web.core.process import Move, Process, is_from_anywhere, picture, processes, who_text
from rodtrad.web.organisation.states import Role
from tests.web.processes.players import Player, players

ALL = {process.name: process for process in processes()}
KEPT = [name for name, process in ALL.items() if process.kept_in]
every_process = pytest.mark.parametrize("name", sorted(ALL))


def reached(process: Process) -> Collection[str]:
    """The states that some row of moves leads to from the beginning."""
    found = {move.target for move in process.beginnings()}
    while more := {move.target for state in found for move in process.moves_from(state)} - found:
        found |= more
    return found


@every_process
def test_every_state_can_be_reached(name: str) -> None:
    assert set(reached(ALL[name])) == set(ALL[name].states)


@every_process
def test_every_move_has_an_action_by_a_person(name: str) -> None:
    for move in ALL[name].moves:
        module, _, function = move.action.rpartition(".")
        assert ".actions" in module or module.endswith(".lease"), move.action
        action = getattr(import_module(module), function)
        assert module.endswith(".lease") or "by" in inspect.signature(action).parameters, move.action


@every_process
def test_somebody_may_make_every_move(name: str) -> None:
    assert [move.name for move in ALL[name].moves if not move.who] == []


@every_process
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_read(name: str, language: str) -> None:
    process = ALL[name]
    ids = {f"process-{name}", f"process-{name}.about", *map(process.state_text, process.states)}
    ids |= {process.move_text(move) for move in process.moves} | {move.needs for move in process.moves if move.needs}
    ids |= {who_text(who) for move in process.moves for who in move.who}
    assert [id for id in ids if not text(language, id)] == []


@pytest.mark.parametrize("name", KEPT)
def test_the_database_knows_the_states(name: str) -> None:
    """A constraint of the table holds exactly the process's states."""
    process = ALL[name]
    table, column = process.kept_in.split(".")
    model = next(model for model in apps.get_models() if model._meta.db_table == table)
    checks = [c.condition for c in model._meta.constraints if isinstance(c, models.CheckConstraint)]
    found = [set(value) for check in checks for key, value in flat(check) if key == f"{column}__in"]
    assert set(process.states) in found


def flat(condition: models.Q) -> list[tuple[str, object]]:
    """The top-level comparisons of a condition."""
    return [child for child in condition.children if isinstance(child, tuple)]


@pytest.mark.django_db
@pytest.mark.parametrize("name", KEPT)
def test_the_database_itself_refuses_every_other_way(name: str) -> None:
    """Straight in SQL, from and to every state: only the moves of the table, whatever the code does."""
    process = ALL[name]
    player = players()[name]()
    allowed, ways = set(process.pairs()), [(a, b) for a in process.states for b in process.states if a != b]
    went = {way for way in ways if goes(player, *way)}
    assert went <= allowed
    assert went


def goes(player: Player, source: str, target: str) -> bool:
    """Whether the database lets a row go from `source` to `target`."""
    table, column = player.process.kept_in.split(".")
    with transaction.atomic():
        pk = player.stored_in(source)
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                key = pk.hex if connection.vendor == "sqlite" and hasattr(pk, "hex") else pk
                cursor.execute(f"UPDATE {table} SET {column} = %s WHERE id = %s", [target, key])
                went = cursor.rowcount == 1
        except IntegrityError:
            went = False
        transaction.set_rollback(True)
    return went


class TestTheTableItself:
    process = Process(
        "toy",
        states=("a", "b", "c", "d"),
        texts="need-state",
        moves=(
            Move("begin", (), "a", ("writer",), "x.actions.begin"),
            Move("send", ("a", "c"), "b", ("writer", Role.COORDINATOR), "x.actions.send"),
            Move("return", ("b",), "c", (Role.COORDINATOR,), "x.actions.send_back"),
            Move("drop", ("a", "b", "c"), "d", ("writer",), "x.actions.drop"),
        ),
    )

    def test_what_one_may_from_a_state(self) -> None:
        assert [m.name for m in self.process.moves_from("b")] == ["return", "drop"]
        assert [m.name for m in self.process.moves_from("b", {Role.COORDINATOR})] == ["return"]
        assert [m.name for m in self.process.moves_from("b", set())] == []
        assert [m.name for m in self.process.beginnings({"writer"})] == ["begin"]

    def test_whether_a_move_is_allowed(self) -> None:
        assert self.process.allowed("a", "b")
        assert self.process.allowed("a", "b", {"writer"})
        assert not self.process.allowed("a", "b", {Role.ANALYST})
        assert not self.process.allowed("b", "a")
        assert self.process.may("send", {"writer"}, "c")
        assert not self.process.may("send", {"writer"}, "b")
        assert self.process.may("send", {"writer"})

    def test_a_step_that_is_not_there_is_told_in_words(self) -> None:
        from rodtrad.web.core.errors import Conflict

        toy = Process("toy", ("observed",), (), "need-state")
        with pytest.raises(Conflict) as met:
            toy.step("observed", "send")
        assert "Iakttaget" in met.value.message.render("sv")
        assert self.process.step("c", "send").target == "b"

    def test_a_state_that_is_not_there_is_a_mistake_at_once(self) -> None:
        with pytest.raises(ValueError, match="elsewhere"):
            Process("toy", ("a",), (Move("go", ("a",), "elsewhere", ("writer",), "x.actions.go"),), "need-state")

    def test_what_would_crowd_the_picture_stays_in_the_table(self) -> None:
        assert [m.name for m in self.process.moves if is_from_anywhere(self.process, m)] == ["drop"]

    def test_the_picture_has_every_state_and_every_drawn_move(self) -> None:
        need = ALL["need"]
        drawn = picture(need, "en")
        assert drawn.startswith("stateDiagram-v2\n")
        assert all(f"as {state}" in drawn for state in need.states)
        assert "    [*] --> observed: note" in drawn
        assert sum("-->" in line for line in drawn.splitlines()) == 7
