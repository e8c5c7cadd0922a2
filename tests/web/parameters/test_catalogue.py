"""The catalogue: found, changed for the organisation with a reason, read in and out, seen in a calculation."""

import io
import re
from decimal import Decimal

import pytest
import yaml
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from openpyxl import load_workbook

from rodtrad.document import from_data
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.economics.analysis import basis_of, result_of
from rodtrad.web.economics.queries import latest_economics
from rodtrad.web.organisation.states import Role
from rodtrad.web.parameters import actions, queries
from rodtrad.web.parameters.analysis import catalogue_of, with_own_figures
from rodtrad.web.parameters.models import Edition, OwnValue, ReadIn
from tests.web import results
from tests.web.factories import make_organisation, make_person
from tests.web.results import make_investment, minimal_document, words

pytestmark = pytest.mark.django_db
FEE = "/parameters/unit_costs/sis-day-fee-2/"
SAID = {"value": "4 900", "price_year": "2026", "source": "Bokslut 2026", "confidence": "high", "motive": "Eget avtal"}


@pytest.fixture
def controller(organisation):
    return make_person(Role.CONTROLLER, organisation=organisation, name="Mats Wall")


@pytest.fixture
def client(client_of, controller):
    return client_of(controller)


def read(answer):
    return words(answer.content)


def test_a_search_narrows(client):
    assert "SiS dygnsavgift, nivå 2" in read(client.get("/parameters/?words=sis"))
    assert "Gymnasieplats" not in read(client.get("/parameters/?words=sis"))
    assert "Typ 2-diabetes" in read(client.get("/parameters/?area=health&payer=region"))
    assert "Inget värde" in read(client.get("/parameters/?area=health&year=2022"))
    assert client.get("/parameters/?kind=nonsense&year=x").status_code == 200


def test_an_own_value_holds_says_why_and_can_be_withdrawn(client, organisation, controller):
    assert client.post(f"{FEE}own/", {**SAID, "motive": ""}).status_code == 422
    assert client.post(f"{FEE}own/", {**SAID, "price_year": ""}).status_code == 422
    assert not Edition.objects.exists()
    assert client.post(f"{FEE}own/", SAID).status_code == 302
    told = read(client.get(FEE))
    assert "4 900" in told
    assert "4 392" in told
    assert "Eget avtal" in told
    assert catalogue_of(organisation).unit_costs["sis-day-fee-2"].value == 4900
    assert AuditEvent.objects.filter(action="value.set").get().details["motive"] == "Eget avtal"
    assert client.post(f"{FEE}withdraw/", {"motive": "Avtalet löpte ut"}).status_code == 302
    assert catalogue_of(organisation).unit_costs["sis-day-fee-2"].value == 4392
    assert catalogue_of(organisation, 1).unit_costs["sis-day-fee-2"].value == 4900
    assert "Avtalet löpte ut" in read(client.get(FEE))
    assert client.get(f"{FEE}withdraw/").status_code == 404


def test_what_differs_between_versions_is_told(client):
    client.post(f"{FEE}own/", SAID)
    told = read(client.get("/parameters/versions/?first=0&last=1"))
    assert "4392" in told
    assert "4900" in told
    assert "Inget skiljer" in read(client.get("/parameters/versions/?first=1&last=1"))


def test_other_organisations_count_with_their_own(client, client_of):
    client.post(f"{FEE}own/", SAID)
    elsewhere = make_person(Role.CONTROLLER, organisation=make_organisation("Grannkommunen"))
    assert "Eget avtal" not in read(client_of(elsewhere).get(FEE))
    assert "Eget avtal" not in read(client_of(elsewhere).get("/parameters/versions/"))


def test_only_the_controller_of_the_whole_changes(client_of, organisation, coordinator):
    school = organisation.departments.first()
    for person in (coordinator, make_person(Role.CONTROLLER, department=school)):
        assert client_of(person).get(FEE).status_code == 200
        for path in (f"{FEE}own/", "/parameters/read-in/"):
            assert client_of(person).post(path, SAID).status_code == 403
    assert not OwnValue.objects.exists()


def test_what_was_counted_with_is_never_changed(organisation, controller):
    data = {"key": "x", "value": "1", "unit": "day", "method": "fee", "source": "S", "checked": "read", "confidence": "low"}
    value = actions.set_value(by=controller, organisation=organisation, kind="unit_costs", data=data, motive="Ny")
    with pytest.raises(DatabaseError), transaction.atomic():
        OwnValue.objects.filter(pk=value.pk).update(data=None)
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.update(motive="Annat")


def test_an_amount_is_converted_and_without_a_year_refused(client):
    # 4 392 × 403,70 / 335,92
    assert "5 278,19 kr" in read(client.get(f"{FEE}?prices=2023"))
    assert "inget prisår" in read(client.get("/parameters/wages/partner-hour/?prices=2023"))


def workbook(client, cells):
    book = load_workbook(io.BytesIO(client.get("/parameters/values.xlsx").content))
    for place, value in cells.items():
        sheet, _, cell = place.partition("!")
        book[sheet][cell] = value
    out = io.BytesIO()
    book.save(out)
    return SimpleUploadedFile("egna.xlsx", out.getvalue())


def test_a_workbook_is_shown_before_it_is_saved(client, organisation, controller):
    answer = client.post("/parameters/read-in/", {"file": workbook(client, {"Enhetskostnader!C2": 31000})})
    told = read(client.get(answer["Location"]))
    assert "30561" in told
    assert "31000" in told
    assert not Edition.objects.exists()
    assert client.post(answer["Location"], {"motive": ""}).status_code == 422
    assert client.post(answer["Location"], {"motive": "Löner 2026"}).status_code == 302
    assert [row.key for row in OwnValue.objects.all()] == ["bbic-investigation"]
    assert catalogue_of(organisation).unit_costs["bbic-investigation"].value == 31000
    assert not ReadIn.objects.exists()


def test_a_workbook_that_changes_nothing_or_is_thrown_away_leaves_nothing(client):
    answer = client.post("/parameters/read-in/", {"file": workbook(client, {})})
    assert "ändrar ingenting" in read(client.get(answer["Location"]))
    assert client.post(f"{answer['Location']}drop/").status_code == 302
    assert client.get(answer["Location"]).status_code == 404
    assert not Edition.objects.exists()


def test_every_problem_of_a_workbook_is_told_with_its_cell(client):
    cells = {"Enhetskostnader!C2": "mycket", "Kalkylräntor!D2": 7, "Prisindex!D3": -1}
    answer = client.post("/parameters/read-in/", {"file": workbook(client, cells)})
    assert answer.status_code == 422
    assert re.findall(r"(\S+![A-Z]\d+)", read(answer)) == ["Enhetskostnader!C2", "Prisindex!D3", "Kalkylräntor!D2"]
    assert not ReadIn.objects.exists()


def test_what_somebody_else_read_in_is_not_there(client, client_of, organisation):
    answer = client.post("/parameters/read-in/", {"file": workbook(client, {"Enhetskostnader!C2": 1})})
    other = client_of(make_person(Role.CONTROLLER, organisation=organisation))
    assert other.get(answer["Location"]).status_code == 404
    assert other.post(answer["Location"], {"motive": "Min"}).status_code == 404


EXAMPLE = """
key: exempel
title: Färre dygn
calculation: {base_year: 2020, price_year: 2020}
actors: [{key: social, name: Socialtjänsten}]
indicators:
  - {key: dygn, name: Dygn, type: short_term, unit: dygn, direction: decrease, expected_effect: {expected: -1}}
unit_costs:
  - {key: sis-day-fee-2, name: SiS, value: 4392, unit: dygn, price_year: 2020}
costs: [{key: eget, item: Eget, payer: social, amounts: {2020: 1000}}]
consequences:
  - {key: dygn, description: Färre, indicator: dygn, payer: social, unit_cost: sis-day-fee-2, persons: 15, first_year: 2020}
"""


class TestCounting:
    def investment(self, coordinator, organisation, department=None, key="small"):
        cost = {"key": "dygn", "name": "Dygn", "value": 4392, "price_year": 2020}
        cost["source"] = "Statens institutionsstyrelse, vårdavgifter 2020"
        document = from_data({"key": key, "title": f"Investering {key}", "unit_costs": [cost]})
        return make_investment(coordinator, document, department), document

    def test_the_organisations_figure_is_counted_with(self, client, coordinator, organisation):
        _, document = self.investment(coordinator, organisation)
        client.post(f"{FEE}own/", SAID)
        assert with_own_figures(document, organisation, 0) == document
        (cost,) = with_own_figures(document, organisation, 1).unit_costs
        assert (cost.value, cost.price_year, cost.motive) == (Decimal(4900), 2026, "Eget avtal")
        assert with_own_figures(minimal_document(), organisation, 1) == minimal_document()

    def test_a_calculation_follows_the_own_value_and_an_old_one_says_that_it_is_old(self, client, coordinator, organisation):
        document = from_data(yaml.safe_load(EXAMPLE))
        investment = make_investment(coordinator, document)
        page = f"/investments/{investment.key}/economics/"
        results.calculate(investment, coordinator)
        assert "65 880" in read(client.get(page))  # 15 × 4 392
        client.post(f"{FEE}own/", {**SAID, "price_year": "2020"})
        assert "65 880" in read(client.get(page))
        assert "ett värde ur katalogen har ändrats" in read(client.get(page))
        results.calculate(investment, coordinator)
        told = read(client.get(page))
        assert "73 500" in told  # 15 × 4 900
        assert "har ändrats" not in told
        stored = latest_economics(investment)
        assert basis_of(stored).document.unit_costs[0].motive == "Eget avtal"
        assert result_of(stored).version == investment.version.hash

    def test_a_page_tells_who_counts_with_it_of_what_one_may_see(self, client_of, coordinator, organisation):
        school, social = organisation.departments.order_by("name")
        self.investment(coordinator, organisation, school)
        hidden, _ = self.investment(coordinator, organisation, social, key="annan")
        told = read(client_of(make_person(Role.PROJECT_LEADER, department=school)).get(FEE))
        assert "Investering small" in told
        assert hidden.title not in told

    def test_history_is_the_organisations(self, client, controller, organisation):
        client.post(f"{FEE}own/", SAID)
        (row,) = queries.history_of(controller, organisation, "unit_costs", "sis-day-fee-2")
        assert row.edition.number == 1
