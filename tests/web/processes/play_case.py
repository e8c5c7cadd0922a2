"""A case for the body that decides, played through the rules and actions that its pages use."""

from typing import Any

from rodtrad.errors import RodtradError
from rodtrad.web.choice import rules
from rodtrad.web.choice.actions import cases
from rodtrad.web.choice.actions.cases import Proposed
from rodtrad.web.choice.models import DecisionCase
from rodtrad.web.choice.states import CASE, Outcome
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.process import Move
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.choice.making import make_application, make_call
from tests.web.processes.players import Player

WHY = Proposed(Outcome.DECLINED, motive="Ryms inte")


class CasePlayer(Player):
    process = CASE
    facts = ("proposed", "minutes")

    def begin(self) -> None:
        self.by = self.world.somebody(Role.COORDINATOR)
        self.call = make_call(self.world.organisation, self.by)
        self.on = self.call.closes_at.date()
        self.application = make_application(self.call, "En ansökan", self.world.own, by=self.by)
        self.minutes = False
        self.thing = cases.begin_case(call=self.call, body="Nämnden", on=self.on, proposed={}, by=self.by)

    def make(self, fact: str) -> None:
        self.minutes = self.minutes or fact == "minutes"
        if fact == "proposed" and self.state() == "preparing":
            said = {"body": "Nämnden", "on": self.on, "words": ""}
            cases.save_case(case=self.thing, proposed={self.application: WHY}, by=self.by, **said)

    def holds(self, person: Person, move: Move) -> bool:
        proposed = self.thing.proposals.exclude(motive="").exists()
        return {"send": proposed, "decide": self.minutes}.get(move.name, True)

    def tells(self, move: Move) -> int:
        """A decision tells of the case, of the decision, of its application and of the call."""
        return 4 if move.name == "decide" else 1

    def attempt(self, person: Person, move: Move) -> bool:
        thing, asker = DecisionCase.objects.get(pk=self.thing.pk), Person.objects.get(pk=person.pk)
        if not rules.may_case(asker, thing, move.name):
            return False
        try:
            self._do(thing, move.name, asker)
        except (RodtradError, Conflict):
            return False
        return True

    def _do(self, thing: DecisionCase, name: str, by: Person) -> None:
        if name == "decide":
            decided = {self.application: WHY} if self.minutes else {}
            cases.record_decisions(case=thing, body="Nämnden", on=self.on, reference="N 1", decided=decided, by=by)
        else:
            {"send": cases.send_case, "take-back": cases.take_back_case}[name](case=thing, by=by)

    def stored_in(self, state: str) -> Any:
        by = self.world.somebody(Role.COORDINATOR)
        call = make_call(self.world.organisation, by)
        on = call.closes_at.date()
        said = {"step": "amount", "body": "Nämnden", "on": on, "reference": "N 1", "state": state, "made_by": by}
        return DecisionCase.objects.create(call=call, **said).pk


PLAYER = CasePlayer
