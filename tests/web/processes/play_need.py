"""The register of needs, played through its pages."""

from typing import Any

from rodtrad.web.core.process import Move
from rodtrad.web.needs.models import Need
from rodtrad.web.needs.states import NEED
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.processes.players import Player

NOTE = {"picture": "target_group", "method": "focus_group", "who": "fem elever", "on": "2026-03-01", "finding": "Ingen frågar"}
LEVELS = ("decision_makers", "managers", "operations")


class NeedPlayer(Player):
    process = NEED
    facts = ("evidence", "one level", "the other levels")

    def begin(self) -> None:
        said = {"title": "Norr halkar efter", "problem": "Få blir behöriga", "department": str(self.world.own.pk)}
        self._as_coordinator("new", said)
        self.thing = Need.objects.get()
        self.known: set[str] = set()

    def make(self, fact: str) -> None:
        self.known.add(fact)
        if fact == "evidence":
            self._as_coordinator(f"{self.thing.pk}/note", NOTE)
        for level in {"one level": LEVELS[:1], "the other levels": LEVELS[1:]}.get(fact, ()):
            self._as_coordinator(f"{self.thing.pk}/anchor", {"level": level, "who": "några", "on": "2026-04-01"})

    def _as_coordinator(self, path: str, data: dict[str, str]) -> None:
        assert self.world.client(self.world.somebody(Role.COORDINATOR)).post(f"/needs/{path}/", data).status_code == 302

    def holds(self, person: Person, move: Move) -> bool:
        needed = {"verify": {"evidence"}, "anchor": {"one level", "the other levels"}}
        return needed.get(move.name, set()) <= self.known

    def attempt(self, person: Person, move: Move) -> bool:
        asked = {"state": move.target, "rank": "2"}
        status = self.world.client(person).post(f"/needs/{self.thing.pk}/move/", asked).status_code
        assert status in (302, 403, 404, 409, 422)
        return status == 302

    def stored_in(self, state: str) -> Any:
        by = self.world.somebody(Role.COORDINATOR)
        made = Need.objects.create(
            organisation=self.world.organisation, title="Behov", problem="Nöd", state=state, rank=1, noted_by=by
        )
        return made.pk


PLAYER = NeedPlayer
