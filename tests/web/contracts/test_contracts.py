"""A contract from a published form to what is paid: what is shown, who may, and what the database itself refuses."""

import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import Error, connection, transaction
from django.test import Client
from django.utils import timezone

from rodtrad.contracts.starts import KINDS
from rodtrad.errors import NotComputable
from rodtrad.web.contracts.actions.determining import make, sign_off
from rodtrad.web.contracts.actions.paying import cancel_payment, note_payment
from rodtrad.web.contracts.actions.signing import Amending, offer, offer_amendment, sign, take_back
from rodtrad.web.contracts.actions.writing import link_parties, save_text
from rodtrad.web.contracts.models import Contract, Determination, OutcomeSet, Payment
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.worker import work_through
from tests.web.contracts import making
from tests.web.factories import make_organisation, make_person

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Person], Client]
TODAY = timezone.localdate()


@pytest.fixture
def controller(organisation: Any) -> Person:
    return make_person(Role.CONTROLLER, organisation=organisation, name="Mats Wallin")


@pytest.fixture
def contract(organisation: Any, coordinator: Person) -> Contract:
    return making.running(organisation, coordinator)


def seen(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, answer.content.decode()[-2000:]
    return answer.content.decode().replace("\u00a0", " ")


@pytest.mark.parametrize("kind", KINDS)
def test_every_published_form_begins_a_contract_with_words_and_curve(client_of: ClientOf, coordinator: Person, kind: str) -> None:
    client = client_of(coordinator)
    answer = client.post("/contracts/new/", {"title": f"Avtal {kind}", "start": kind, "investment": ""})
    assert answer.status_code == 302
    page = seen(client, answer["Location"])
    assert "betalar" in page
    assert "<svg" in page
    assert "contracts-faults" not in page
    assert 'class="fault"' not in page


def test_every_fault_stands_at_its_line_with_its_cure(client_of: ClientOf, coordinator: Person, organisation: Any) -> None:
    contract = making.begun(organisation, coordinator)
    text = contract.text.replace("60% * saving", "60% * savings").replace("kind: yes_no", "kind: maybe")
    line = next(number for number, row in enumerate(text.split("\n"), 1) if "kind: maybe" in row)
    client = client_of(coordinator)
    answer = client.post(f"/contracts/{contract.pk}/write/", {"text": text, "version": contract.edition})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'data-line="{line}"' in page
    contract.refresh_from_db()
    assert contract.text == text  # what is wrong is kept all the same
    text = text.replace("kind: maybe", "kind: yes_no")
    page = client.post(f"/contracts/{contract.pk}/write/", {"text": text, "version": contract.edition}).content.decode()
    assert "savings" in page
    assert f'data-line="{next(n for n, row in enumerate(text.split(chr(10)), 1) if "savings" in row)}"' in page


def test_what_two_write_at_once_is_not_lost(client_of: ClientOf, coordinator: Person, organisation: Any) -> None:
    contract = making.begun(organisation, coordinator)
    client = client_of(coordinator)
    saved = client.post(f"/contracts/{contract.pk}/autosave/", {"text": contract.text + "#", "version": contract.edition})
    assert saved.json()["version"] == str(contract.edition + 1)
    late = client.post(f"/contracts/{contract.pk}/autosave/", {"text": "annat", "version": contract.edition})
    assert late.status_code == 409
    answer = client.post(f"/contracts/{contract.pk}/write/", {"text": "min text", "version": contract.edition})
    assert answer.status_code == 409
    assert "min text" in answer.content.decode()


def test_a_term_is_changed_in_a_form_and_stands_in_the_text(client_of: ClientOf, coordinator: Person, organisation: Any) -> None:
    contract = making.begun(organisation, coordinator)
    client, path = client_of(coordinator), f"/contracts/{contract.pk}/parts/terms/0/"
    said = {"title": "Garanti", "payer": "kommun", "receiver": "investerare", "pays": "25% * drawn", "name": "guaranteed"}
    assert client.post(path, {**said, "pays": "25% * drawm"}).status_code == 422
    assert client.post(path, said).status_code == 302
    contract.refresh_from_db()
    assert "pays: 25% * drawn" in contract.text
    assert "25 % av draget lån" in seen(client, f"/contracts/{contract.pk}/write/")
    assert client.post(f"/contracts/{contract.pk}/parts/limits/0/", {"remove": "1"}).status_code == 302
    contract.refresh_from_db()
    assert "limits" not in contract.text


def test_it_is_in_force_when_every_party_has_signed_and_only_then(organisation: Any, coordinator: Person) -> None:
    contract = making.begun(organisation, coordinator)
    fund = make_organisation("Fonden AB")
    investor = make_person(Role.INVESTOR, organisation=fund, name="Olof Brandt")
    owner = make_person(Role.PROJECT_OWNER, organisation=organisation, name="Eva Lind")
    link_parties(contract=contract, parties={"kommun": organisation, "investerare": fund}, by=coordinator)
    version = offer(contract=contract, by=coordinator)
    with pytest.raises(NotComputable):
        sign(contract=contract, party="kommun", version=version.number, by=investor)
    with pytest.raises(Conflict):
        sign(contract=contract, party="kommun", version=version.number + 1, by=owner)
    sign(contract=contract, party="kommun", version=version.number, by=owner)
    assert making.fresh(contract).state == "signing"
    sign(contract=contract, party="investerare", version=version.number, by=investor)
    now = making.fresh(contract)
    assert (now.state, now.current_id, now.proposed_id) == ("running", version.pk, None)


def test_an_investor_sees_only_its_own_contract_and_no_drafts_or_persons(
    client_of: ClientOf, organisation: Any, coordinator: Person, controller: Person
) -> None:
    fund = make_organisation("Fonden AB")
    investor = make_person(Role.INVESTOR, organisation=fund)
    mine, other = (making.begun(organisation, coordinator, kind="rate_card", key=key, title=f"Avtal {key}") for key in ("a", "b"))
    link_parties(contract=mine, parties={"utforare": fund}, by=coordinator)
    client = client_of(investor)
    assert seen(client, f"/contracts/{mine.pk}/", 404)
    making.signed(mine, offer(contract=mine, by=coordinator), coordinator)
    mine = making.fresh(mine)
    persons = b"person;attendance;passed;job\n19900101-1234;ja;nej;ja\n19910202-5678;nej;nej;nej\n"
    sent = {"file": SimpleUploadedFile("p.csv", persons), "as_at": TODAY, "verified_by": "Skolan", "verified_on": TODAY}
    assert client_of(controller).post(f"/contracts/{mine.pk}/outcomes/upload/", sent).status_code == 302
    kept = str(OutcomeSet.objects.get().data)
    assert "19900101" not in kept
    assert kept.count("p-") >= 6
    register = seen(client, "/contracts/")
    assert "Avtal a" in register
    assert "Avtal b" not in register
    seen(client, f"/contracts/{other.pk}/", 404)
    for page in ("", "outcomes/", "determinations/", "money/", "report/", "why/rate_card/"):
        assert not re.search(r"p-[0-9a-f]{16}", seen(client, f"/contracts/{mine.pk}/{page}"))
    assert "1 av 2" in seen(client, f"/contracts/{mine.pk}/outcomes/")
    for page in ("write/", "look/", "scenarios/", "outcomes/enter/", "money/note/"):
        seen(client, f"/contracts/{mine.pk}/{page}", 403)


def test_two_persons_determine_and_the_next_pays_the_difference(
    client_of: ClientOf, contract: Contract, coordinator: Person, controller: Person
) -> None:
    making.measured(contract, controller)
    page = seen(client_of(controller), f"/contracts/{contract.pk}/determinations/")
    assert "5 400 000,00" in page  # 40 % of 7,500,000 and 60 % of 4,000,000
    first = making.determined(contract, controller)
    assert (first.number, first.total, first.state) == (1, Decimal("5400000.00"), "pending")
    with pytest.raises(NotComputable):
        sign_off(determination=first, hash=first.hash, by=controller)
    with pytest.raises(NotComputable):
        sign_off(determination=first, hash="0" * 64, by=coordinator)
    sign_off(determination=first, hash=first.hash, by=coordinator)
    making.measured(contract, controller, {"saving": Decimal("4000000.01")}, on=TODAY)
    second = making.determined(contract, controller, coordinator)
    assert (second.number, second.total) == (2, Decimal("0.01"))  # half up from 0.006
    assert second.content["previous"] == first.hash
    assert "Upprättad av" in seen(client_of(controller), f"/contracts/{contract.pk}/determinations/{second.pk}/")


def test_a_wider_window_is_an_amendment_and_the_first_determination_stands(
    contract: Contract, coordinator: Person, controller: Person
) -> None:
    making.measured(contract, controller)
    first = making.determined(contract, controller, coordinator)
    with pytest.raises(NotComputable):
        offer_amendment(contract=contract, amending=Amending(TODAY, "Inget", "Inget"), by=coordinator)
    text = making.fresh(contract).text.replace("60% * saving", "70% * saving")
    save_text(contract=contract, text=text, edition=making.fresh(contract).edition, by=coordinator)
    version = offer_amendment(contract=contract, amending=Amending(TODAY, "70 procent", "Längre mätning"), by=coordinator)
    assert making.fresh(contract).current.number == 1
    contract = making.signed(contract, version, coordinator)
    assert contract.current.number == 2
    assert "Längre mätning" in contract.current.text
    second = make(contract=contract, on=TODAY, outcomes=1, by=controller)
    assert second.total == Decimal("400000.00")
    first.refresh_from_db()
    assert first.total == Decimal("5400000.00")


def test_what_is_not_verified_is_not_determined(client_of: ClientOf, contract: Contract, controller: Person) -> None:
    making.add_outcomes(contract=contract, as_at=TODAY, measured=[{"metric": "drawn", "value": 1}], by=controller)
    with pytest.raises(NotComputable):
        making.determined(contract, controller)
    assert "Ingen har verifierat: Draget lån" in seen(client_of(controller), f"/contracts/{contract.pk}/determinations/")


def test_outcomes_typed_in_become_a_new_set_on_what_was_known(
    client_of: ClientOf, contract: Contract, controller: Person
) -> None:
    making.measured(contract, controller, {"drawn": 7_500_000})
    said = {"m-saving-0": "−1 250 000,50", "m-carried_out-0": "yes", "verified_by": "Rise", "as_at": TODAY, "verified_on": TODAY}
    client = client_of(controller)
    assert client.post(f"/contracts/{contract.pk}/outcomes/enter/", said).status_code == 302
    page = seen(client, f"/contracts/{contract.pk}/outcomes/")
    assert "−1 250 000,50 kr" in page
    assert "7 500 000 kr" in page
    future = {**said, "as_at": TODAY + timedelta(days=1)}
    assert client.post(f"/contracts/{contract.pk}/outcomes/enter/", future).status_code == 422


def test_stated_values_that_do_not_follow_are_a_warning(client_of: ClientOf, contract: Contract, controller: Person) -> None:
    file = f"""
contract: {contract.key}
as_at: {TODAY}
measured:
  - {{metric: drawn, value: 7500000}}
  - {{metric: carried_out, value: true}}
  - {{metric: saving, value: 4000000}}
stated:
  - {{name: outcome, value: 2500000, source: Årsrapporten}}
"""
    sent = {"file": SimpleUploadedFile("o.yaml", file.encode()), "as_at": TODAY, "verified_by": "Rise", "verified_on": TODAY}
    client = client_of(controller)
    assert client.post(f"/contracts/{contract.pk}/outcomes/upload/", sent).status_code == 302
    page = seen(client, f"/contracts/{contract.pk}/determinations/")
    assert "Uppgivna värden följer inte av villkoren" in page
    assert "2 500 000,00" in page
    assert "2 400 000,00" in page


def test_liability_on_a_day_is_what_was_known_then_less_what_was_paid(
    client_of: ClientOf, contract: Contract, coordinator: Person, controller: Person
) -> None:
    early, late = TODAY - timedelta(days=100), TODAY - timedelta(days=5)
    making.measured(contract, controller, {"drawn": 7_500_000, "carried_out": True}, on=early)
    making.measured(contract, controller, {"saving": 4_000_000}, on=late)
    said = {"kind": "outcome_payment", "amount": Decimal("1000000.25"), "source": "kommun", "receiver": "investerare"}
    paid = note_payment(contract=contract, on=late, term="guaranteed", by=controller, **said)
    client, page = client_of(controller), f"/contracts/{contract.pk}/money/"
    assert "3 000 000,00" in seen(client, f"{page}?on={early}")
    assert "Utlovat men inte avgjort än: Del av besparingen" in seen(client, f"{page}?on={early}")
    now = seen(client, f"{page}?on={TODAY}&rate=3,5")
    assert "1 999 999,75" in now
    assert "2 400 000,00" in now
    assert "Inga utfall var kända den dagen" in seen(client, f"{page}?on={early - timedelta(days=1)}")
    cancel_payment(payment=paid, why="Fel dag", by=controller)
    assert "1 999 999,75" not in seen(client, page)
    assert Payment.objects.standing().count() == 0


def test_a_payment_follows_its_term(contract: Contract, controller: Person) -> None:
    said = {"on": TODAY, "kind": "outcome_payment", "amount": Decimal(1), "by": controller}
    with pytest.raises(NotComputable):
        note_payment(contract=contract, source="investerare", receiver="kommun", term="guaranteed", **said)
    with pytest.raises(NotComputable):
        note_payment(contract=contract, source="", receiver="", **said)


def test_the_report_and_the_files(
    client_of: ClientOf, contract: Contract, controller: Person, settings: Any, tmp_path: Any
) -> None:
    settings.DATA_DIR = tmp_path
    making.measured(contract, controller)
    client = client_of(controller)
    assert "Villkoren i ord" in seen(client, f"/contracts/{contract.pk}/report/")
    answer = client.post(f"/contracts/{contract.pk}/report/order/", {"format": "docx", "language": "en"})
    work_through()
    run = answer["Location"].split("/")[2]
    assert client.get(f"/contracts/reports/{run}/")["Location"] == f"/contracts/{contract.pk}/report/"
    file = client.get(f"/contracts/{contract.pk}/report/{run}/")
    assert b"".join(file.streaming_content)[:2] == b"PK"
    indigo = client.get(f"/contracts/{contract.pk}/contract.json")
    sent = {"file": SimpleUploadedFile("p.json", indigo.content), "investment": ""}
    back = client.post("/contracts/upload/", sent)
    assert back.status_code == 302
    assert 'class="fault"' not in seen(client, back["Location"])
    assert client.get(f"/contracts/{contract.pk}/money/payments.xlsx").content[:2] == b"PK"


def test_beliefs_give_a_fan_and_a_break_even(client_of: ClientOf, coordinator: Person, organisation: Any) -> None:
    contract = making.begun(organisation, coordinator)
    client, path = client_of(coordinator), f"/contracts/{contract.pk}/scenarios/"
    said = {"drawn-low": "7 500 000", "drawn-high": "7 500 000", "carried_out-chance": "100", "saving-low": "0"}
    assert client.post(path, {**said, "saving-high": "-1"}).status_code == 422
    assert client.post(path, {**said, "saving-high": "0"}).status_code == 302
    page = seen(client, path)
    assert "3 000 000" in page
    assert "täcker inte" in page


UNTOUCHABLE = {
    "contracts_version": "text",
    "contracts_signature": "name",
    "contracts_outcomeset": "note",
    "contracts_determination": "hash",
    "contracts_payment": "note",
}


@pytest.mark.parametrize("table", UNTOUCHABLE)
def test_the_database_itself_refuses_changes(contract: Contract, coordinator: Person, controller: Person, table: str) -> None:
    making.measured(contract, controller)
    making.determined(contract, controller)
    said = {"on": TODAY, "kind": "fee", "amount": Decimal(1), "source": "kommun", "receiver": ""}
    note_payment(contract=contract, by=controller, **said)
    with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {UNTOUCHABLE[table]} = %s", ["1" * 64])


def test_the_database_wants_two_persons(contract: Contract, controller: Person) -> None:
    making.measured(contract, controller)
    made = making.determined(contract, controller)
    settled = {"state": "signed", "settled_by": controller, "settled_at": timezone.now()}
    with pytest.raises(Error), transaction.atomic():
        Determination.objects.filter(pk=made.pk).update(**settled)


def test_taken_back_it_can_be_written_again(organisation: Any, coordinator: Person) -> None:
    contract = making.begun(organisation, coordinator)
    offer(contract=contract, by=coordinator)
    with pytest.raises(Conflict):
        save_text(contract=contract, text="annat", edition=contract.edition, by=coordinator)
    take_back(contract=contract, by=coordinator)
    assert making.fresh(contract).state == "draft"
    assert AuditEvent.objects.filter(action="contract.taken_back").count() == 1


@pytest.mark.parametrize(
    "text",
    ["terms: abc", "parties: [1, 2]\nterms: [7]", "[]", "a: [", "groups: [{members: 3, name: g}]", "tables: [{rows: x}]"],
)
def test_whatever_stands_in_the_text_its_pages_open(
    client_of: ClientOf, coordinator: Person, organisation: Any, text: str
) -> None:
    contract = making.begun(organisation, coordinator, text=text)
    client = client_of(coordinator)
    for page in ("", "write/", "look/", "parts/", "scenarios/", "contract.yaml"):
        seen(client, f"/contracts/{contract.pk}/{page}")
    for part in ("terms", "groups", "tables", "parties"):
        assert client.get(f"/contracts/{contract.pk}/parts/{part}/0/").status_code in (200, 404)


def test_what_cannot_be_paid_is_refused(contract: Contract, controller: Person, client_of: ClientOf) -> None:
    file = f"contract: {contract.key}\nmeasured: [{{metric: drawn, value: 1e900}}]\n".encode()
    sent = {"file": SimpleUploadedFile("o.yaml", file), "as_at": TODAY, "verified_by": "Rise", "verified_on": TODAY}
    answer = client_of(controller).post(f"/contracts/{contract.pk}/outcomes/upload/", sent)
    assert answer.status_code == 422
    assert "för stort" in answer.content.decode()
