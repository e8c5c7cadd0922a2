"""The locking of the promises, played through the rules and actions that its pages use."""

from dataclasses import replace

from rodtrad.errors import RodtradError
from rodtrad.web.core.process import Move
from rodtrad.web.investments import actions, rules
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import lock_state, signatures_of
from rodtrad.web.investments.section_form.merge import section_data
from rodtrad.web.investments.states import LOCK, SIGNED_BY, SignFunction
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.processes.players import Player
from tests.web.results import demo_document

SECTIONS = {Role.ANALYST: "evaluation", Role.CONTROLLER: "money"}


class LockPlayer(Player):
    process = LOCK

    def begin(self) -> None:
        by = self.world.somebody(Role.COORDINATOR)
        document = replace(demo_document(), lock=None)
        place = {"organisation": self.world.organisation, "department": self.world.own}
        self.thing = actions.create_investment(by=by, document=document, **place)
        self.times = 0

    def state(self) -> str:
        self.thing = Investment.objects.get(pk=self.thing.pk)
        return str(lock_state(self.thing.version))

    def holds(self, person: Person, move: Move) -> bool:
        if move.name != "sign-second":
            return True
        earlier = signatures_of(self.thing.version)[0]
        return earlier.person_id != person.pk and earlier.function != self._function(person)

    def attempt(self, person: Person, move: Move) -> bool:
        try:
            return self._sign(person) if "sign" in move.name else self._change(person)
        except RodtradError:
            return False

    def meant(self, move: Move, before: str) -> list[Move]:
        """One signs or one changes; whether the signature locks, or the change needs a reason, depends on the state."""
        found = [each for each in self.process.moves if before in each.sources and each.action == move.action]
        return [each for each in found if each.target == move.target]

    def tries(self) -> list[Move]:
        """Only what can be asked for now: a signature here is the first or the second by itself."""
        return list(self.process.moves_from(self.state()))

    def _function(self, person: Person) -> SignFunction:
        role = person.memberships.get().role
        return next((function for function, signer in SIGNED_BY.items() if signer == role), SignFunction.PROJECT_OWNER)

    def _sign(self, person: Person) -> bool:
        function = self._function(person)
        if not rules.may_sign(Person.objects.get(pk=person.pk), self.thing, function):
            return False
        number = self.thing.version.number
        actions.sign_lock(by=person, investment=self.thing, function=function, version=number, motive="Vi vet")
        return True

    def _change(self, person: Person) -> bool:
        section = SECTIONS.get(Role(person.memberships.get().role), "about")
        if not rules.may_edit(Person.objects.get(pk=person.pk), self.thing, section):
            return False
        self.times += 1
        actions.save_section(
            by=person,
            investment=self.thing,
            section=section,
            data=self._changed(section),
            base_version=self.thing.version.number,
            reason="Vi lärde oss",
        )
        return True

    def _changed(self, section: str) -> dict[str, object]:
        data = section_data(self.thing.version.data, section)
        if section == "about":
            return {**data, "summary": f"Skrivet {self.times} gånger"}
        name, field = {"evaluation": ("evaluation", "evaluator"), "money": ("calculation", "discount_source")}[section]
        return {**data, name: {**data.get(name, {}), field: f"Skrivet {self.times} gånger"}}


PLAYER = LockPlayer
