"""A measurement, played through its pages by those who record and those who check."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from rodtrad.document import read
from rodtrad.web.core.process import Move
from rodtrad.web.followup.models import Figure, Measurement
from rodtrad.web.followup.states import HAS_FIGURE, MEASUREMENT, Group
from rodtrad.web.investments.actions import create_investment
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.processes.players import Player

TODAY = timezone.localdate()
STARTED = TODAY - timedelta(days=400)
DOCUMENT = f"""
format: rodtrad/1
key: matt
title: Det som mäts
phase: running
start: {STARTED}
indicators:
  - {{key: narvaro, name: Närvaro, type: process, unit: andel, measured_months: [12]}}
"""
BY_ANOTHER = ("check", "return")


class MeasurementPlayer(Player):
    process = MEASUREMENT

    def begin(self) -> None:
        leader = next(p for p in self.world.people if self.world.roles(p, self.world.own) == {Role.PROJECT_LEADER})
        self.investment = self._investment(leader)
        assert self.world.client(leader).post("/investments/matt/measurements/plan/").status_code == 302
        self.thing = Measurement.objects.get()

    def _investment(self, by: Person) -> Investment:
        place = {"organisation": self.world.organisation, "department": self.world.own}
        return create_investment(by=by, document=read(DOCUMENT.encode()), **place)

    def holds(self, person: Person, move: Move) -> bool:
        """Nobody checks an own figure: the last that was written, whoever it was that wrote it."""
        last = Figure.objects.filter(measurement=self.thing).order_by("number").last()
        return move.name not in BY_ANOTHER or (last is not None and last.by != person)

    def attempt(self, person: Person, move: Move) -> bool:
        said = {
            "value": "62 %",
            "n": "20",
            "on": TODAY.isoformat(),
            "reason": "Fel",
            "why": "Skäl",
            "base": str(self.thing.version),
        }
        client = self.world.client(person)
        status = client.post(
            f"/investments/matt/measurements/{self.thing.pk}/{move.name}/", {**said, "base": self.thing.version}
        ).status_code
        assert status in (302, 403, 404, 409, 422)
        return status == 302

    def meant(self, move: Move, before: str) -> list[Move]:
        return [each for each in self.process.moves if before in each.sources and each.name == move.name]

    def stored_in(self, state: str) -> Any:
        one, another = (self.world.somebody(role) for role in (Role.PROJECT_LEADER, Role.CONTROLLER))
        said = {"indicator": "narvaro", "name": "Närvaro", "month": 12, "group": Group.INTERVENTION, "due": TODAY}
        figures = {"version": 1, "recorded_by": one} if state in HAS_FIGURE else {}
        checked = {"checked_by": another, "checked_at": timezone.now()} if state == "checked" else {}
        investment = self._investment(one)
        return Measurement.objects.create(investment=investment, state=state, why="Skäl", **said, **figures, **checked).pk


PLAYER = MeasurementPlayer
