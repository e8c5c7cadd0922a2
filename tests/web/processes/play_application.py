"""An application, played through its pages; what is decided of it through the action that the choice calls."""

from typing import Any

from django.utils import timezone

from rodtrad.web.calls import actions, rules
from rodtrad.web.calls.models import Application
from rodtrad.web.calls.states import APPLICATION, APPLIES
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.process import Move
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.calls import making
from tests.web.processes.players import Player

DECIDED = ("approve-idea", "grant", "decline")


class ApplicationPlayer(Player):
    process = APPLICATION
    facts = ("whole and signed",)

    def begin(self) -> None:
        call = making.open_call(self.world.organisation, self.world.somebody(Role.COORDINATOR))
        said = {"title": "Trygg skola", "place": f"{self.world.organisation.pk}-{self.world.own.pk}"}
        assert self.world.client(self._in(Role.PROJECT_LEADER)).post(f"/calls/{call.pk}/apply/", said).status_code == 302
        self.thing = Application.objects.get()
        other = self.world.other
        actions.add_party(
            application=self.thing, organisation=other.organisation, department=other, by=self._in(Role.PROJECT_LEADER)
        )
        self.whole = False

    def _in(self, role: Role, other: bool = False) -> Person:
        place = self.world.other if other else self.world.own
        return next(p for p in self.world.people if p.memberships.filter(role=role, department=place))

    def tries(self) -> list[Move]:
        """What ends everything is tried late."""
        self.asked = getattr(self, "asked", 0) + 1
        return [move for move in super().tries() if move.name != "withdraw" or self.asked > 14]

    def held(self, person: Person, move: Move) -> set[str]:
        mine = person.memberships.filter(department__in=[self.world.own, self.world.other], role__in=APPLIES)
        return self.world.roles(person, self.world.own) | ({"applicant"} if mine.exists() else set())

    def make(self, fact: str) -> None:
        if self.state() in ("draft", "returned"):
            making.fill(self.thing, self._in(Role.PROJECT_LEADER))
            making.sign_all(self.thing, self._in(Role.PROJECT_OWNER), self._in(Role.PROJECT_OWNER, other=True))
            self.whole = True

    def holds(self, person: Person, move: Move) -> bool:
        return move.name != "submit" or self.whole

    def attempt(self, person: Person, move: Move) -> bool:
        if move.name in DECIDED:
            return self._decide(person, move)
        said = {"content": making.content_of(self.thing), "ask.need": "Ange källan"}
        status = self.world.client(person).post(f"/applications/{self.thing.pk}/{move.name}/", said).status_code
        assert status in (302, 403, 404, 409, 422)
        return bool(status == 302)

    def _decide(self, person: Person, move: Move) -> bool:
        self.thing.refresh_from_db()
        if not rules.may_application(Person.objects.get(pk=person.pk), self.thing, move.name):
            return False
        try:
            actions.settle_application(application=self.thing, move=move.name, by=person)
        except Conflict:
            return False
        return True

    def stored_in(self, state: str) -> Any:
        by = self.world.somebody(Role.COORDINATOR)
        call = making.open_call(self.world.organisation, by)
        made = Application.objects.create(
            call=call,
            organisation=self.world.organisation,
            title="Ansökan",
            state=state,
            submitted_at=timezone.now(),
            number=1,
            made_by=by,
        )
        return made.pk


PLAYER = ApplicationPlayer
