"""A determination, played through its pages: made by one, signed off or sent back by another."""

from typing import Any

from django.utils import timezone

from rodtrad.web.contracts.models import Contract, Determination
from rodtrad.web.contracts.states import DETERMINATION
from rodtrad.web.core.process import Move
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.contracts import making
from tests.web.processes.players import Player


class DeterminationPlayer(Player):
    process = DETERMINATION

    def begin(self) -> None:
        self.by = self.world.somebody(Role.CONTROLLER)
        contract = making.running(self.world.organisation, self.world.somebody(Role.COORDINATOR), department=self.world.own)
        making.measured(contract, self.by)
        address = f"/contracts/{contract.pk}/determinations/"
        assert self.world.client(self.by).post(address, {"outcomes": "1"}).status_code == 302
        self.thing = Determination.objects.get()

    def holds(self, person: Person, move: Move) -> bool:
        return move.name != "sign-off" or person.pk != self.thing.made_by_id

    def attempt(self, person: Person, move: Move) -> bool:
        address = f"/contracts/{self.thing.contract_id}/determinations/{self.thing.pk}/"
        act = {"sign-off": "sign-off", "return": "send-back"}[move.name]
        status = self.world.client(person).post(f"{address}{act}/", {"hash": self.thing.hash, "why": "Fel belopp"}).status_code
        assert status in (302, 403, 404, 409, 422)
        return bool(status == 302)

    def stored_in(self, state: str) -> Any:
        by, another = self.world.somebody(Role.COORDINATOR), self.world.somebody(Role.CONTROLLER)
        contract: Contract = making.running(self.world.organisation, by)
        outcomes = making.measured(contract, by)
        settled = {"settled_by": another, "settled_at": timezone.now(), "why": "Fel"}
        made = Determination.objects.create(
            contract=contract,
            version=contract.current,
            outcomes=outcomes,
            number=1,
            on=timezone.localdate(),
            content={},
            total=0,
            hash="0" * 64,
            made_by=by,
            state=state,
            **settled,
        )
        return made.pk


PLAYER = DeterminationPlayer
