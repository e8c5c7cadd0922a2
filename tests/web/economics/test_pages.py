"""The page of costs and savings."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from openpyxl import load_workbook

from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.states import State
from tests.web import factories, results

ClientOf = Callable[[Person], Client]
PAGE, RUN = "/investments/nsw/economics/", "/investments/nsw/economics/run/"


@pytest.fixture(autouse=True)
def _files_of_its_own(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def investment(coordinator: Person) -> Investment:
    return results.make_investment(coordinator, results.quick_document())


def test_without_a_measured_effect_it_is_plainly_a_calculation_beforehand(
    coordinator: Person, investment: Investment, client_of: ClientOf
) -> None:
    assert results.calculate(investment, coordinator).state == State.DONE
    page = results.words(client_of(coordinator).get(PAGE).content)
    assert page.index("Förkalkyl") < page.index("nuvärde")
    assert EconomicsResult.objects.get().effects_run is None


def test_with_a_measured_effect_who_pays_and_who_saves(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    run = results.evaluate(investment, coordinator)
    results.calculate(investment, coordinator)
    page = results.words(client_of(coordinator).get(PAGE).content)
    assert "Kalkylen bygger på de uppmätta effekterna" in page
    assert "Minst en effekt är inte uppmätt" not in page
    # Costs in 1976 undiscounted and in 1977 at 5 %: 552 000 + 503 000 / 1.05.
    assert "1 031 048 dollar" in page
    # 1 794.342 × 185 persons × 0.70, the participants' share of a year's gain.
    assert "232 367" in page
    assert EconomicsResult.objects.get().effects_run == run


def test_new_effects_make_the_calculation_old(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    results.calculate(investment, coordinator)
    results.evaluate(investment, coordinator)
    assert "har ändrats sedan kalkylen gjordes" in results.words(client_of(coordinator).get(PAGE).content)


def test_what_is_missing_in_the_document_is_told_with_its_path(coordinator: Person, client_of: ClientOf) -> None:
    document = results.quick_document()
    lacking = tuple(replace(line, unit_cost=None) for line in document.consequences)
    investment = results.make_investment(coordinator, replace(document, consequences=lacking, lock=None))
    run = results.calculate(investment, coordinator)
    page = results.words(client_of(coordinator).get(f"/runs/{run.pk}/").content)
    assert run.state == State.FAILED
    assert "saknar enhetskostnad" in page
    assert "consequences[2]" in page
    assert not EconomicsResult.objects.exists()


def test_year_by_year_as_files(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    results.calculate(investment, coordinator)
    client = client_of(coordinator)
    csv = client.get(f"{PAGE}table.csv").content.decode("utf-8-sig").splitlines()
    sheet = load_workbook(io.BytesIO(client.get(f"{PAGE}table.xlsx").content)).active
    assert csv[1].startswith("Federala staten;Kostnad;495000;435000;0;")
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][:4] == ["Federala staten", "Kostnad", 495000, 435000]


def test_a_stored_calculation_is_never_changed(coordinator: Person, investment: Investment) -> None:
    results.calculate(investment, coordinator)
    with pytest.raises(DatabaseError), transaction.atomic():
        EconomicsResult.objects.update(seed=2)


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.ANALYST, 302),
        (Role.PROJECT_LEADER, 302),
        (Role.CONTROLLER, 302),
        (Role.STEERING_GROUP, 403),
        (Role.ELECTED, 403),
        (Role.PROJECT_OWNER, 403),
    ],
)
def test_who_may_calculate(
    organisation: Organisation, investment: Investment, client_of: ClientOf, role: Role, status: int
) -> None:
    client = client_of(factories.make_person(role, organisation=organisation))
    assert client.get(PAGE).status_code == 200
    assert client.post(RUN).status_code == status
