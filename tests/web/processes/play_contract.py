"""An outcome contract, played through its pages by those who write it, sign it and end it."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from rodtrad.web.contracts.actions.writing import link_parties
from rodtrad.web.contracts.models import Contract, Determination, Signature, Version
from rodtrad.web.contracts.states import CONTRACT, SIGNATORY
from rodtrad.web.core.process import Move
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.contracts import making
from tests.web.processes.players import Player

TODAY = timezone.localdate().isoformat()
SIGNS = (Role.COORDINATOR, Role.PROJECT_OWNER, Role.INVESTOR)
FAULT = "saving_typo"


class ContractPlayer(Player):
    process = CONTRACT
    facts = ("whole", "faulty", "the others have signed", "a determination waits")

    def begin(self) -> None:
        self.by = self.world.somebody(Role.COORDINATOR)
        said = {"title": "Avtal", "start": "saving_share", "investment": ""}
        assert self.world.client(self.by).post("/contracts/new/", said).status_code == 302
        self.thing = Contract.objects.get()
        Contract.objects.filter(pk=self.thing.pk).update(department=self.world.own)
        link_parties(contract=self.thing, parties={"kommun": self.world.organisation}, by=self.by)

    def make(self, fact: str) -> None:
        now = making.fresh(self.thing)
        if now.state == "draft" and fact in ("whole", "faulty"):
            text = now.text.replace(FAULT, "saving") if fact == "whole" else now.text.replace("60% * saving", f"60% * {FAULT}")
            Contract.objects.filter(pk=now.pk).update(text=text)
        elif fact == "the others have signed" and now.proposed is not None and not self._signed("investerare"):
            said = {"name": "Olof", "on": TODAY, "reference": "Dnr 1", "version": now.proposed.number}
            assert self.world.client(self.by).post(f"/contracts/{now.pk}/paper/investerare/", said).status_code == 302
        elif fact == "a determination waits" and now.state == "running" and not now.determinations.exists():
            making.measured(now, self.by)
            making.determined(now, self.by)

    def _signed(self, party: str) -> bool:
        version = making.fresh(self.thing).proposed
        return Signature.objects.filter(version=version, party=party).exists()

    def tries(self) -> list[Move]:
        """What ends everything is tried late."""
        self.asked = getattr(self, "asked", 0) + 1
        return [move for move in super().tries() if move.name not in ("cancel", "end") or self.asked > 12]

    def held(self, person: Person, move: Move) -> set[str]:
        roles = self.world.roles(person, self.world.own)
        return roles | ({SIGNATORY} if roles & set(SIGNS) else set())

    def holds(self, person: Person, move: Move) -> bool:
        if move.name == "offer":
            return FAULT not in making.fresh(self.thing).text
        if move.name == "sign":
            return self._signed("investerare") and not self._signed("kommun")
        return not Determination.objects.filter(contract=self.thing, state="pending").exists()

    def attempt(self, person: Person, move: Move) -> bool:
        before = self.state()
        client, pk = self.world.client(person), self.thing.pk
        if move.name == "sign":
            self._sign(person)
        elif move.name in ("offer", "take-back"):
            client.post(f"/contracts/{pk}/{move.name}/")
        else:
            client.post(f"/contracts/{pk}/close/{move.name}/", {"on": TODAY, "why": "Klart"})
        return self.state() != before

    def _sign(self, person: Person) -> None:
        """For the party that is left: here, or noted on paper by who writes. A lone signature leaves the state as it is."""
        version = making.fresh(self.thing).proposed
        if version is None or not self._signed("investerare"):
            return
        said = {"party": "kommun", "read": "on", "version": version.number}
        answer = self.world.client(person).post(f"/contracts/{self.thing.pk}/sign/", said)
        if answer.status_code != 302:
            paper = {"name": "Eva", "on": TODAY, "reference": "Dnr 2", "version": version.number}
            self.world.client(person).post(f"/contracts/{self.thing.pk}/paper/kommun/", paper)

    def tells(self, move: Move) -> int:
        """The last signature, and that the contract is in force."""
        return 2 if move.name == "sign" else 1

    def stored_in(self, state: str) -> Any:
        by = self.world.somebody(Role.COORDINATOR)
        made = making.begun(self.world.organisation, by, key="lagt")
        number = {"number": 1, "hash": "0" * 64, "text": "", "data": {}, "made_by": by}
        version = Version.objects.create(contract=made, **number)
        closed = {"why": "Slut", "closed_on": timezone.localdate() - timedelta(days=1)}
        other = Contract.objects.create(
            organisation=self.world.organisation,
            key="rad",
            title="Rad",
            text="",
            state=state,
            saved_by=by,
            made_by=by,
            current=version,
            proposed=Version.objects.create(contract=made, **{**number, "number": 2}),
            **closed,
        )
        return other.pk


PLAYER = ContractPlayer
