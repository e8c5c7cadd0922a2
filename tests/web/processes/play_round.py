"""The reviewing of a call, played through the coordinator's page."""

from typing import Any

from rodtrad.web.choice.actions import reviews
from rodtrad.web.choice.actions.cases import begin_case
from rodtrad.web.choice.models import DecisionCase, ReviewAssignment, Round
from rodtrad.web.choice.states import ROUND
from rodtrad.web.core.process import Move
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.choice.making import make_application, make_call, make_reviewers, review
from tests.web.processes.players import Player


class RoundPlayer(Player):
    process = ROUND
    facts = ("reviewers", "reviewed", "before a body")

    def begin(self) -> None:
        self.by = self.world.somebody(Role.COORDINATOR)
        self.call = make_call(self.world.organisation, self.by)
        make_application(self.call, "En ansökan", self.world.own, by=self.by)
        self.thing = reviews.prepare_round(call=self.call, by=self.by)

    def make(self, fact: str) -> None:
        self.thing.refresh_from_db()
        if fact == "reviewers" and self.thing.state != "closed":
            self._assign()
        if fact == "reviewed" and self.thing.state == "open":
            for each in ReviewAssignment.objects.filter(state="assigned").select_related("application", "reviewer__person"):
                review(each.application, each.reviewer.person, 3)
        if fact == "before a body" and self.thing.state == "closed" and not DecisionCase.objects.exists():
            begin_case(call=self.call, body="Nämnden", on=self.call.closes_at.date(), proposed={}, by=self.by)

    def _assign(self) -> None:
        if not ReviewAssignment.objects.exists():
            person = next(p for p in self.world.people if self.world.roles(p, self.world.other) == {Role.ANALYST})
            make_reviewers(self.call, self.by, person)
            reviews.spread(round=self.thing, by=self.by)

    def holds(self, person: Person, move: Move) -> bool:
        states = set(ReviewAssignment.objects.values_list("state", flat=True))
        if move.name == "open":
            return bool(states & {"assigned", "started", "submitted"})
        if move.name == "close":
            return "submitted" in states
        return not DecisionCase.objects.exists()

    def attempt(self, person: Person, move: Move) -> bool:
        asked = {"move": move.name, "reason": "Fler granskningar"}
        status = self.world.client(person).post(f"/choice/calls/{self.call.pk}/move/", asked).status_code
        assert status in (302, 403, 404, 409, 422)
        return status == 302

    def stored_in(self, state: str) -> Any:
        from django.utils import timezone

        by = self.world.somebody(Role.COORDINATOR)
        call = make_call(self.world.organisation, by)
        return Round.objects.create(call=call, state=state, closed_at=timezone.now() if state == "closed" else None).pk


PLAYER = RoundPlayer
