"""How tests play a process: each has a `play_<name>.py` here with a `Player` of its own."""

from collections.abc import Collection
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

from django.test import Client

from rodtrad.web.core.process import Move, Process
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_organisation, make_person


@dataclass
class World:
    """A municipality with two departments, and in every role somebody in the whole of it, in one department, in the other."""

    organisation: Organisation = field(default_factory=lambda: make_organisation("Provköpings kommun", ("Egen", "Annan")))
    clients: dict[int, Client] = field(default_factory=dict)
    memberships: dict[int, list[Membership]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.own, self.other = (self.organisation.departments.get(name=name) for name in ("Egen", "Annan"))
        places = (None, self.own, self.other)
        self.people = [self._person(role, place) for role in Role for place in places]

    def _person(self, role: Role, place: Department | None) -> Person:
        return make_person(role, organisation=self.organisation, department=place)

    def client(self, person: Person) -> Client:
        if person.pk not in self.clients:
            self.clients[person.pk] = Client()
            self.clients[person.pk].force_login(person)
        return self.clients[person.pk]

    def somebody(self, role: Role) -> Person:
        """Somebody with the role in the whole organisation."""
        return next(person for person in self.people if self.roles(person, None) == {role})

    def roles(self, person: Person, department: Department | None) -> set[str]:
        """The roles that count where the thing belongs: told anew here, apart from the product's own rules."""
        if person.pk not in self.memberships:
            self.memberships[person.pk] = list(Membership.objects.filter(person=person, organisation=self.organisation))
        counted = {None, department.pk if department else None}
        return {m.role for m in self.memberships[person.pk] if m.department_id in counted or m.role == Role.COORDINATOR}


@dataclass
class Player:
    """Plays one thing through its process. `facts` names what may become true of it on the way, drawn by chance."""

    process: ClassVar[Process]
    facts: ClassVar[tuple[str, ...]] = ()
    world: World = field(default_factory=World)
    thing: Any = None

    def begin(self) -> None:
        """Make the thing, in its first state, in the department "Egen"."""
        raise NotImplementedError

    def state(self) -> str:
        """Its state now, from the database."""
        self.thing.refresh_from_db()
        return str(self.thing.state)

    def held(self, person: Person, move: Move) -> Collection[str]:
        """The roles and relations that count for the person."""
        return self.world.roles(person, self.world.own)

    def holds(self, person: Person, move: Move) -> bool:
        """Whether what the move needs holds now; told apart from the product's own way to find out."""
        return True

    def make(self, fact: str) -> None:
        """Let the fact be true."""

    def attempt(self, person: Person, move: Move) -> bool:
        """Try the move as the person would; whether it was carried out."""
        raise NotImplementedError

    def tells(self, move: Move) -> int:
        """How many rows the move leaves in the log."""
        return 1

    def meant(self, move: Move, before: str) -> list[Move]:
        """The moves that the attempt may count as: those that are asked for in the same way."""
        return [m for m in self.process.moves if before in m.sources and (m.target, m.action) == (move.target, move.action)]

    def stored_in(self, state: str) -> Any:
        """The primary key of a row put straight into the table in that state; for processes with `kept_in`."""
        raise NotImplementedError

    def tries(self) -> list[Move]:
        """The moves that can be asked for now."""
        return [move for move in self.process.moves if move.sources]


def _players() -> dict[str, type[Player]]:
    modules = (import_module(f"tests.web.processes.{path.stem}") for path in sorted(Path(__file__).parent.glob("play_*.py")))
    return {module.PLAYER.process.name: module.PLAYER for module in modules}


PLAYERS: dict[str, type[Player]] = {}


def players() -> dict[str, type[Player]]:
    """Each process's player, by the name of the process."""
    if not PLAYERS:
        PLAYERS.update(_players())
    return PLAYERS
