"""The ledger: entered by a form, refused at the field, never changed, seen by those who may."""

import hashlib
import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction

from rodtrad.errors import NotComputable
from rodtrad.web.calls.models import Application
from rodtrad.web.choice.models import Decision, DecisionCase
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.fund import actions, queries
from rodtrad.web.fund.models import FundReport, LedgerEvent
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.worker import work_through
from tests.web.choice import making as of_choice
from tests.web.factories import make_person
from tests.web.fund.making import enter, make_fund
from tests.web.results import make_investment, minimal_document, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def controller(organisation):
    return make_person(Role.CONTROLLER, organisation=organisation, name="Mats Wall")


@pytest.fixture
def fund(organisation):
    return make_fund(organisation)


@pytest.fixture
def investment(coordinator):
    return make_investment(coordinator, minimal_document())


def test_a_fund_from_its_name_to_its_statement(client_of, controller, organisation, investment):
    client = client_of(controller)
    client.post("/fund/new/", {"name": "Provköpings fond"})
    rules = {"valid_from": "2024-01-01", "reference": "KF § 1", "fund_share": "70", "base": "loss", "has_pay_back": "no"}
    assert client.post("/fund/provkopings-fond/rules/new/", rules).status_code == 302
    assert "70" in words(client.get("/fund/provkopings-fond/rules/").content)
    client.post("/fund/provkopings-fond/ledger/new/opening/", {"on": "2024-01-01", "amount": "2 000 000"})
    grant = {"on": "2024-02-01", "amount": "500 000,50", "investment": str(investment.pk)}
    assert client.post("/fund/provkopings-fond/ledger/new/grant/", grant).status_code == 302
    told = words(client.get("/fund/provkopings-fond/?on=2024-12-31").content)
    assert "1 499 999,50" in told
    assert "500 000,50" in told
    assert "500 000,50" not in words(client.get("/fund/provkopings-fond/?on=2024-01-31").content)


def test_what_cannot_be_is_said_at_the_field_and_nothing_is_written(client_of, controller, fund, investment):
    client = client_of(controller)
    enter(fund, "grant", 100, "2024-02-01", investment=investment)
    said = {"on": "2024-01-15", "amount": "100,01", "investment": str(investment.pk)}
    answer = client.post("/fund/fond/ledger/new/draw_down/", said)
    assert answer.status_code == 422
    assert "2024-02-01" in words(answer.content)
    answer = client.post("/fund/fond/ledger/new/draw_down/", {**said, "on": "2024-03-01"})
    assert answer.status_code == 422
    assert 'id="id_amount-error"' in answer.content.decode()
    assert fund.events.count() == 2
    assert client.post("/fund/fond/ledger/new/draw_down/", {**said, "on": "2024-03-01", "amount": "100"}).status_code == 302


def test_the_future_is_not_entered(client_of, controller, fund):
    answer = client_of(controller).post("/fund/fond/ledger/new/allocation/", {"on": "2199-01-01", "amount": "1"})
    assert answer.status_code == 422


def test_a_correction_takes_back_and_both_remain(client_of, controller, fund, investment):
    wrong = enter(fund, "grant", 5000, "2024-02-01", investment=investment)
    client = client_of(controller)
    assert client.post(f"/fund/fond/ledger/{wrong.number}/correct/", {"on": "2024-02-02", "note": ""}).status_code == 422
    said = {"on": "2024-02-02", "note": "Fel investering"}
    assert client.post(f"/fund/fond/ledger/{wrong.number}/correct/", said).status_code == 302
    correction = fund.events.get(kind="correction")
    assert (correction.corrects, correction.investment, correction.amount) == (wrong, investment, Decimal(5000))
    again = client.post(f"/fund/fond/ledger/{wrong.number}/correct/", said)
    assert again.status_code == 422
    assert fund.events.count() == 3
    assert "Fel investering" in words(client.get("/fund/fond/ledger/").content)


def test_no_row_is_changed_or_taken_away(fund):
    event = fund.events.get()
    with pytest.raises(DatabaseError), transaction.atomic():
        LedgerEvent.objects.filter(pk=event.pk).update(amount=1)
    if connection.vendor == "postgresql":
        with pytest.raises(DatabaseError), transaction.atomic():
            LedgerEvent.objects.filter(pk=event.pk).delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        fund.rules.update(reference="KF § 2")


@pytest.mark.parametrize(
    "row",
    [
        {"kind": "allocation", "amount": 0},
        {"kind": "grant", "amount": 5},
        {"kind": "correction", "amount": 5, "note": "x"},
        {"kind": "opening", "amount": 5},
        {"kind": "theft", "amount": 5},
        {"kind": "allocation", "amount": 5, "number": 1},
    ],
)
def test_the_database_itself_refuses(fund, row):
    with pytest.raises(DatabaseError), transaction.atomic():
        LedgerEvent.objects.create(**{"fund": fund, "number": 2, "on": date(2024, 1, 2), **row})


def test_every_event_is_in_the_log(controller, fund, investment):
    enter(fund, "grant", 100, "2024-02-01", investment=investment)
    event = AuditEvent.objects.filter(action="fund.entered").latest("pk")
    assert event.details == {"number": 2, "fund-kind": "grant", "amount": "100"}


def test_only_the_controller_of_the_whole_writes(client_of, organisation, coordinator, fund):
    school = organisation.departments.first()
    for person in (coordinator, make_person(Role.CONTROLLER, department=school), make_person(Role.STEERING_GROUP)):
        assert client_of(person).get("/fund/fond/").status_code == 200
        assert client_of(person).get("/fund/fond/ledger/new/allocation/").status_code == 403
        assert client_of(person).post("/fund/fond/ledger/new/allocation/", {"on": "2024-02-01", "amount": "1"}).status_code == 403
    assert fund.events.count() == 1


def test_a_department_sees_its_own_rows_and_no_totals(client_of, coordinator, organisation, fund):
    school, social = organisation.departments.order_by("name")
    own = make_investment(coordinator, minimal_document(), department=school)
    other = make_investment(coordinator, replace(minimal_document(), key="annan", title="Hemlig satsning"), department=social)
    enter(fund, "grant", 111_111, "2024-02-01", investment=own)
    enter(fund, "grant", 222_222, "2024-02-01", investment=other)
    client = client_of(make_person(Role.PROJECT_LEADER, department=school))
    for path in ("", "ledger/", "pay-back/", "ledger.csv", "statement.csv"):
        told = client.get(f"/fund/fond/{path}").content.decode()
        assert "Hemlig" not in told
        assert "222" not in told
        assert "1 000 000" not in told.replace("\xa0", " ")
    assert "111" in client.get("/fund/fond/").content.decode()
    assert client.get("/fund/fond/investments/annan/").status_code == 404
    assert client.get("/fund/fond/forecast/").status_code == 404


def test_a_saving_comes_back_once_and_by_the_rules(controller, organisation, fund, investment):
    department = organisation.departments.first()
    enter(fund, "grant", 500, "2024-02-01", investment=investment)
    said = {"fund": fund, "investment": investment, "department": department, "evidence": "Utvärdering"}
    saving = actions.verify_saving(by=controller, year=2024, amount=Decimal(300), **said)
    enter(fund, "pay_back", 200, "2025-01-10", saving=saving)
    with pytest.raises(NotComputable) as refused:
        enter(fund, "pay_back", 101, "2025-01-10", saving=saving)
    assert refused.value.problems[0].what.id == "fund-saving-paid"
    with pytest.raises(NotComputable) as refused:
        actions.verify_saving(by=controller, year=2024, amount=Decimal(199), why="Fel", **said)
    assert refused.value.problems[0].what.id == "fund-saving-under"
    with pytest.raises(NotComputable):
        actions.verify_saving(by=controller, year=2024, amount=Decimal(250), **said)
    lower = actions.verify_saving(by=controller, year=2024, amount=Decimal(250), why="Fel år", **said)
    assert [each.pk for each in queries.savings_for(controller, fund)] == [lower.pk]
    with pytest.raises(NotComputable):
        enter(fund, "pay_back", 51, "2025-01-10", saving=lower)
    enter(fund, "pay_back", 50, "2025-01-10", saving=lower)
    late = actions.verify_saving(by=controller, year=2031, amount=Decimal(10), **said)
    with pytest.raises(NotComputable) as refused:
        enter(fund, "pay_back", 10, "2032-01-10", saving=late)
    assert refused.value.problems[0].what.id == "fund-not-due"


@pytest.mark.parametrize("format", ["docx", "xlsx"])
def test_the_statement_is_taken_away(client_of, controller, fund, investment, format, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    enter(fund, "grant", 2500, "2024-02-01", investment=investment)
    client = client_of(controller)
    if format == "xlsx":
        content = client.get("/fund/fond/statement.xlsx?on=2024-12-31").content
    else:
        client.post("/fund/fond/report/", {"format": format, "language": "sv", "on": "2024-12-31"})
        work_through()
        report = FundReport.objects.get()
        assert (report.events, str(report.on)) == (2, "2024-12-31")
        answer = client.get(f"/fund/reports/{report.pk}/file/")
        content = b"".join(answer.streaming_content)
        assert hashlib.sha256(content).hexdigest() == report.sha256
        assert client.get(f"/fund/reports/of-run/{report.run_id}/").headers["Location"] == "/fund/fond/"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        told = b"".join(archive.read(name) for name in archive.namelist()).decode(errors="ignore")
    assert investment.title in told
    assert ("summerar till noll" in told) == (format == "docx")


def decided(call, application, investment, coordinator, amount, corrects=None):
    """A decision that grants the application's investment an amount."""
    case = DecisionCase.objects.create(
        call=call, step="amount", body="KS", on=date(2024, 2, 1), reference="KS § 9", made_by=coordinator, state="preparing"
    )
    said = {"application": application, "step": "amount", "outcome": "granted", "motive": "Därför", "recorded_by": coordinator}
    why = {"corrects": corrects, "why": "Räknefel"} if corrects else {}
    return Decision.objects.create(case=case, amount=amount, **said, **why)


def test_a_grant_follows_its_decision_and_what_corrects_it(client_of, coordinator, controller, organisation, fund, investment):
    call = of_choice.make_call(organisation, coordinator)
    application = of_choice.make_application(call, "Familjehem", organisation.departments.first(), by=coordinator)
    Application.objects.filter(pk=application.pk).update(state="granted", investment=investment)
    application.refresh_from_db()
    decision = decided(call, application, investment, coordinator, 400_000)
    assert "Familjehem" in words(client_of(controller).get("/fund/fond/").content)
    grant = {"investment": investment, "decision": decision}
    with pytest.raises(NotComputable) as refused:
        enter(fund, "grant", 400_001, "2024-02-02", **grant)
    assert refused.value.problems[0].what.id == "fund-over-decision"
    enter(fund, "grant", 300_000, "2024-02-02", **grant)
    assert [(each.pk, left) for each, left in queries.waiting_decisions(fund)] == [(decision.pk, 100_000)]
    lower = decided(call, application, investment, coordinator, 350_000, corrects=decision)
    assert [(each.pk, left) for each, left in queries.waiting_decisions(fund)] == [(lower.pk, 50_000)]
    other = make_investment(coordinator, replace(minimal_document(), key="annan"))
    with pytest.raises(NotComputable) as refused:
        enter(fund, "grant", 1, "2024-02-02", investment=other, decision=lower)
    assert refused.value.problems[0].what.id == "fund-other-decision"
