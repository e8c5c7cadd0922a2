"""An idea, played through its pages."""

from itertools import count
from typing import Any

from django.utils import timezone

from rodtrad.web.calls.models import Idea
from rodtrad.web.calls.states import APPLIES, IDEA, Route
from rodtrad.web.core.process import Move
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.calls import making
from tests.web.processes.players import Player

PLAYS = count()
TEXTS = {"title": "Lots", "need_text": "Hemma", "idea": "Möta", "target_group": "25", "effects": "Fler lektioner"}


class IdeaPlayer(Player):
    process = IDEA
    facts = ("written",)

    def begin(self) -> None:
        call = making.open_call(self.world.organisation, self.world.somebody(Role.COORDINATOR), route=Route.IDEA_TEST)
        said = {"title": "Lots", "place": f"{self.world.organisation.pk}-{self.world.own.pk}"}
        assert self.world.client(self._writer()).post(f"/calls/{call.pk}/idea/", said).status_code == 302
        self.thing = Idea.objects.get()
        self.written, self.asked, first = False, 0, next(PLAYS) % 2
        self.late = {"approve": 8 + 8 * first, "reject": 16 - 8 * first}

    def _writer(self) -> Person:
        return next(p for p in self.world.people if p.memberships.filter(role=Role.PROJECT_LEADER, department=self.world.own))

    def tries(self) -> list[Move]:
        """What ends everything is tried late: the no first in every other play, the yes in the rest."""
        self.asked += 1
        return [move for move in super().tries() if self.asked > self.late.get(move.name, 0)]

    def held(self, person: Person, move: Move) -> set[str]:
        mine = person.memberships.filter(department=self.world.own, role__in=APPLIES)
        return self.world.roles(person, self.world.own) | ({"applicant"} if mine.exists() else set())

    def make(self, fact: str) -> None:
        if self.state() in ("idea", "returned"):
            self.written = True

    def holds(self, person: Person, move: Move) -> bool:
        return move.name != "submit" or self.written

    def attempt(self, person: Person, move: Move) -> bool:
        client, address = self.world.client(person), f"/ideas/{self.thing.pk}/"
        if move.name == "submit":
            said = TEXTS if self.written else {"title": "Lots"}
            status = client.post(address, {**said, "what": "submit"}).status_code
        else:
            status = client.post(f"{address}answer/", {"move": move.name, "answer": "Så här"}).status_code
        assert status in (302, 403, 404, 409, 422)
        return bool(status == 302)

    def stored_in(self, state: str) -> Any:
        by = self.world.somebody(Role.COORDINATOR)
        call = making.open_call(self.world.organisation, by, route=Route.IDEA_TEST)
        made = Idea.objects.create(
            call=call,
            organisation=self.world.organisation,
            title="Idé",
            state=state,
            answer="Nej",
            submitted_at=timezone.now(),
            made_by=by,
        )
        return made.pk


PLAYER = IdeaPlayer
