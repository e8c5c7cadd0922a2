"""One review, played through the rules and actions that the reviewer's and the coordinator's pages use."""

from collections.abc import Collection
from typing import Any

from django.utils import timezone

from rodtrad.errors import RodtradError
from rodtrad.web.choice import rules
from rodtrad.web.choice.actions import reviews
from rodtrad.web.choice.models import ReviewAssignment, Round, Score
from rodtrad.web.choice.states import REVIEW, REVIEWER
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.process import Move
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.choice.making import full, make_application, make_call, make_reviewers
from tests.web.processes.players import Player


class ReviewPlayer(Player):
    process = REVIEW
    facts = ("everything judged",)

    def begin(self) -> None:
        by = self.world.somebody(Role.COORDINATOR)
        self.thing = self._made(by)
        reviews.open_round(round=Round.objects.get(), by=by)

    def _made(self, by: Person) -> ReviewAssignment:
        call = make_call(self.world.organisation, by)
        self.application = make_application(call, "En ansökan", self.world.own, by=by)
        self.person = next(p for p in self.world.people if self.world.roles(p, self.world.other) == {Role.ANALYST})
        (self.reviewer,) = make_reviewers(call, by, self.person)
        return reviews.assign(reviewer=self.reviewer, application=self.application, by=by)

    def make(self, fact: str) -> None:
        if self.state() == "started":
            reviews.save_scores(assignment=self.thing, given=full(3), by=self.person)

    def held(self, person: Person, move: Move) -> Collection[str]:
        return self.world.roles(person, self.world.own) | ({REVIEWER} if person == self.person else set())

    def holds(self, person: Person, move: Move) -> bool:
        return move.name != "submit" or Score.objects.filter(assignment=self.thing).exclude(motive="").count() == 3

    def attempt(self, person: Person, move: Move) -> bool:
        thing = ReviewAssignment.objects.select_related("reviewer__call__organisation", "reviewer__person").get(pk=self.thing.pk)
        asker = Person.objects.get(pk=person.pk)
        if not rules.may_review(asker, thing, move.name):
            return False
        try:
            self._do(thing, move.name, asker)
        except (RodtradError, Conflict):
            return False
        return True

    def _do(self, thing: ReviewAssignment, name: str, by: Person) -> None:
        if name == "declare":
            reviews.declare_conflict(assignment=thing, what="Släkt", by=by)
        elif name == "return":
            reviews.return_review(assignment=thing, reason="Ett fel", by=by)
        elif name == "assign-again":
            reviews.assign(reviewer=self.reviewer, application=self.application, by=by)
        else:
            {"start": reviews.declare_none, "submit": reviews.submit, "release": reviews.release}[name](assignment=thing, by=by)

    def stored_in(self, state: str) -> Any:
        made, now = self._made(self.world.somebody(Role.COORDINATOR)), timezone.now()
        said = {
            "state": state,
            "conflict": "Släkt" if state == "conflict" else "",
            "declared_at": now if state in ("started", "submitted", "conflict") else None,
            "submitted_at": now if state == "submitted" else None,
        }
        made.delete()
        return ReviewAssignment.objects.create(application=self.application, reviewer=self.reviewer, **said).pk


PLAYER = ReviewPlayer
