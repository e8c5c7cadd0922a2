"""A forum's meetings, played through their pages by coordinators and the forum's secretary."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from rodtrad.web.core.process import Move
from rodtrad.web.governance.models import Forum, Meeting
from rodtrad.web.governance.states import MEETING, SECRETARY, Level
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.processes.players import Player

PATHS = {"hold": "hold", "cancel": "cancel", "plan-again": "plan-again"}


class MeetingPlayer(Player):
    process = MEETING
    facts = ("its day has come",)

    def begin(self) -> None:
        self.secretary = self.world.somebody(Role.ANALYST)
        self.forum = self._forum()
        later = timezone.localdate() + timedelta(days=7)
        client = self.world.client(self.world.somebody(Role.COORDINATOR))
        assert client.post(f"/organisation/forums/{self.forum.pk}/meetings/new/", {"on": later.isoformat()}).status_code == 302
        self.thing = Meeting.objects.get(forum=self.forum)
        self.has_come = False

    def _forum(self) -> Forum:
        return Forum.objects.create(
            organisation=self.world.organisation,
            name="Beredningsgruppen",
            level=Level.OPERATIVE,
            months=2,
            since=timezone.localdate(),
            secretary=self.secretary,
        )

    def make(self, fact: str) -> None:
        self.has_come = True
        Meeting.objects.filter(pk=self.thing.pk).update(on=timezone.localdate())

    def held(self, person: Person, move: Move) -> set[str]:
        """Forums are the whole organisation's: every role in it counts."""
        roles = {membership.role for membership in person.memberships.all()}
        return roles | ({SECRETARY} if person == self.secretary else set())

    def holds(self, person: Person, move: Move) -> bool:
        return move.name != "hold" or self.has_come

    def attempt(self, person: Person, move: Move) -> bool:
        status = self.world.client(person).post(f"/organisation/meetings/{self.thing.pk}/{PATHS[move.name]}/").status_code
        assert status in (302, 403, 409, 422)
        return status == 302

    def meant(self, move: Move, before: str) -> list[Move]:
        return [each for each in self.process.moves if before in each.sources and each.name == move.name]

    def stored_in(self, state: str) -> Any:
        self.secretary = self.world.somebody(Role.ANALYST)
        return Meeting.objects.create(forum=self._forum(), on=timezone.localdate(), state=state).pk


PLAYER = MeetingPlayer
