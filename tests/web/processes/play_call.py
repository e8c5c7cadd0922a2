"""A call, played through its pages."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from rodtrad.web.calls import actions
from rodtrad.web.calls.models import Call
from rodtrad.web.calls.states import CALL, Route
from rodtrad.web.core.process import Move
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.calls import making
from tests.web.processes.players import Player


class CallPlayer(Player):
    process = CALL
    facts = ("in place", "an application that waits", "decided")

    def begin(self) -> None:
        said = {"title": "Skolnärvaro", "route": Route.OPEN_CALL}
        assert self.world.client(self._coordinator()).post("/calls/new/", said).status_code == 302
        self.thing = Call.objects.get()
        self.known: set[str] = set()

    def _coordinator(self) -> Person:
        return self.world.somebody(Role.COORDINATOR)

    def make(self, fact: str) -> None:
        if fact == "in place" and self.state() == "draft":
            self._fill()
            self.known.add(fact)
        elif fact == "an application that waits" and self.state() == "closed":
            writer = self.world.somebody(Role.PROJECT_LEADER)
            now = timezone.now()
            self.thing.applications.create(
                organisation=self.world.organisation, title="A", made_by=writer, state="complete", submitted_at=now, number=1
            )
            self.known.add("waits")
        elif fact == "decided":
            self.thing.applications.filter(state="complete").update(state="declined")
            self.known.discard("waits")

    def _fill(self) -> None:
        by, now = self._coordinator(), timezone.now()
        dates = {"opens_at": now + timedelta(days=1), "closes_at": now + timedelta(days=9)}
        actions.change_call(call=self.thing, by=by, text="Vi söker", **dates)
        actions.set_form(call=self.thing, form=making.make_form(self.world.organisation, by), by=by)
        actions.set_criteria(call=self.thing, criteria=making.make_criteria(self.world.organisation, by), by=by)

    def tries(self) -> list[Move]:
        """What ends everything is tried late."""
        self.asked = getattr(self, "asked", 0) + 1
        return [move for move in super().tries() if move.name not in ("cancel", "decide") or self.asked > 12]

    def holds(self, person: Person, move: Move) -> bool:
        needed = {"publish": "in place" in self.known, "decide": "waits" not in self.known}
        return needed.get(move.name, True) and not (move.name == "take-back" and self.thing.applications.exists())

    def attempt(self, person: Person, move: Move) -> bool:
        later = (timezone.localdate() + timedelta(days=20)).isoformat()
        address = f"/calls/{self.thing.pk}/move/{move.name}/"
        status = self.world.client(person).post(address, {"closes": later, "reason": "Pengarna är slut"}).status_code
        assert status in (302, 403, 404, 409, 422)
        return status == 302

    def stored_in(self, state: str) -> Any:
        by, now = self._coordinator(), timezone.now()
        made = Call.objects.create(
            organisation=self.world.organisation,
            title="Utlysning",
            route=Route.IDEA_TEST,
            state=state,
            opens_at=now,
            made_by=by,
        )
        return made.pk


PLAYER = CallPlayer
