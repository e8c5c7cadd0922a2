"""The phases of an investment, played through the rules and actions that its pages use."""

from rodtrad.document import from_data
from rodtrad.web.core.process import Move
from rodtrad.web.investments import actions, rules
from rodtrad.web.investments.section_form.merge import section_data
from rodtrad.web.investments.states import INVESTMENT
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.processes.players import Player
from tests.web.results import minimal_document


class InvestmentPlayer(Player):
    process = INVESTMENT

    def begin(self) -> None:
        by, place = self.world.somebody(Role.COORDINATOR), {"organisation": self.world.organisation, "department": self.world.own}
        self.thing = actions.create_investment(by=by, document=minimal_document(), **place)

    def state(self) -> str:
        self.thing.refresh_from_db()
        assert self.thing.phase == self.thing.version.data.get("phase", "design")
        return str(self.thing.phase)

    def attempt(self, person: Person, move: Move) -> bool:
        asker = Person.objects.get(pk=person.pk)
        if self.thing.phase == move.target:
            return False
        if move.name == "read-in":
            return rules.may_edit_all(asker, self.thing) and self._read_in(person, move.target)
        return rules.may_edit(asker, self.thing, "about") and self._save(person, move.target)

    def _save(self, person: Person, phase: str) -> bool:
        data = {**section_data(self.thing.version.data, "about"), "phase": phase}
        at = self.thing.version.number
        actions.save_section(by=person, investment=self.thing, section="about", data=data, base_version=at)
        return True

    def _read_in(self, person: Person, phase: str) -> bool:
        document = from_data({**self.thing.version.data, "phase": phase})
        at = self.thing.version.number
        actions.import_version(by=person, investment=self.thing, document=document, base_version=at)
        return True


PLAYER = InvestmentPlayer
