"""Breakdowns in the web: from the question to the saved result and its files, with small groups hidden everywhere."""

import csv
import io
from collections.abc import Callable
from typing import Any

import polars as pl
import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from openpyxl import load_workbook

from rodtrad.web.needs.actions import remove_data_set, set_disclosure
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State
from rodtrad.web.runs.worker import work_through
from tests.web import factories, results
from tests.web.needs.conftest import pupils

ClientOf = Callable[[Person], Client]
Add = Callable[..., DataSet]
QUESTION: dict[str, Any] = {
    "column": "behorig",
    "measure": "share",
    "better": "higher",
    "variables": ["kon", "omrade"],
    "depth": "2",
    "title": "",
}


def answered(client: Client, data_set: DataSet, **changes: Any) -> Result:
    """The result of a question, asked on the page and worked out as the worker does."""
    answer = client.post(f"/needs/data/{data_set.pk}/breakdown/", {**QUESTION, **changes})
    assert answer.status_code == 302, results.words(answer.content)
    work_through()
    run = Run.objects.order_by("-asked_at").first()
    assert run is not None
    assert run.state == State.DONE, run.problems
    return Result.objects.get(run=run)


def test_the_worst_off_group_stands_first_and_small_ones_nowhere(analyst: Person, add: Add, client_of: ClientOf) -> None:
    client = client_of(analyst)
    result = answered(client, add(analyst))
    page = results.words(client.get(f"/needs/results/{result.pk}/").content)
    frame = pl.read_csv(pupils(), separator=";")
    north = frame.filter(pl.col("omrade") == "Norr")["behorig"].mean()
    assert f"Område: Norr: {north:.0%}".replace("%", " %") in page
    assert "säker skillnad" in page
    assert "Område: Ön dold" in page
    assert result.title == "Behörig till gymnasiet efter Kön, Område"
    assert result.reference in page


def test_files_hide_what_the_page_hides(analyst: Person, add: Add, client_of: ClientOf) -> None:
    client = client_of(analyst)
    result = answered(client, add(analyst))
    content = client.get(f"/needs/results/{result.pk}/table.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content), delimiter=";"))
    hidden = [row for row in rows if row[1] == "dold"]
    assert [row[0] for row in hidden if row[0] == "Område: Ön"] == ["Område: Ön"]
    assert all(set(row[2:]) == {"–"} for row in hidden)
    # One hidden area alone could be worked out from the total.
    assert sum(row[0].startswith("Område:") and ";" not in row[0] for row in hidden) >= 2
    sheet = load_workbook(io.BytesIO(client.get(f"/needs/results/{result.pk}/table.xlsx").content)).active
    assert sheet.max_row == len(rows)
    assert client.get(f"/needs/results/{result.pk}/table.json").status_code == 404


def test_what_is_stored_holds_no_hidden_figure(analyst: Person, add: Add, client_of: ClientOf) -> None:
    result = answered(client_of(analyst), add(analyst))
    hidden = [group for group in result.result["groups"] if group["mark"] >= 2]
    assert hidden
    assert all(group[name] is None for group in hidden for name in group if name not in ("levels", "mark"))


def test_the_organisations_rule_is_the_one_that_holds(
    organisation: Organisation, analyst: Person, coordinator: Person, add: Add, client_of: ClientOf
) -> None:
    data_set, client = add(analyst), client_of(analyst)
    usual = answered(client, data_set)
    set_disclosure(organisation=organisation, minimum=80, rounding_base=10, by=coordinator)
    strict = answered(client, data_set)
    shown = [group["n"] for group in strict.result["groups"] if group["mark"] < 2]
    assert all(n % 10 == 0 for n in shown)
    assert len(shown) < len([group for group in usual.result["groups"] if group["mark"] < 2])
    assert usual.inputs_hash != strict.inputs_hash


def test_the_same_question_again_has_the_same_inputs(analyst: Person, add: Add, client_of: ClientOf) -> None:
    data_set, client = add(analyst), client_of(analyst)
    first, second = answered(client, data_set), answered(client, data_set)
    assert first.inputs_hash == second.inputs_hash
    assert first.result == second.result
    assert first.reference != second.reference


@pytest.mark.django_db(transaction=True)
def test_a_result_is_never_changed(analyst: Person, add: Add, client_of: ClientOf) -> None:
    result = answered(client_of(analyst), add(analyst))
    with pytest.raises(DatabaseError), transaction.atomic():
        Result.objects.filter(pk=result.pk).update(title="Ett annat")


@pytest.mark.parametrize(
    "changes",
    [
        {"column": "id"},
        {"column": "omrade"},
        {"measure": "share", "column": "franvaro"},
        {"variables": []},
        {"variables": ["behorig"]},
        {"variables": ["id"]},
        {"depth": "9"},
        {"measure": "sum"},
    ],
)
def test_questions_that_make_no_sense_are_refused_at_the_field(
    analyst: Person, add: Add, client_of: ClientOf, changes: dict[str, Any]
) -> None:
    answer = client_of(analyst).post(f"/needs/data/{add(analyst).pk}/breakdown/", {**QUESTION, **changes})
    assert answer.status_code == 422
    assert not Run.objects.exists()


@pytest.mark.parametrize(("measure", "sentence"), [("mean", "i genomsnitt"), ("quantile", "medianen är")])
def test_means_and_medians_by_bands_of_numbers(
    analyst: Person, add: Add, client_of: ClientOf, measure: str, sentence: str
) -> None:
    client = client_of(analyst)
    result = answered(client, add(analyst), column="franvaro", measure=measure, better="lower", variables=["omrade"], depth="1")
    assert sentence in results.words(client.get(f"/needs/results/{result.pk}/").content)


def test_numbers_as_background_are_put_in_bands(analyst: Person, add: Add, client_of: ClientOf) -> None:
    result = answered(client_of(analyst), add(analyst), variables=["franvaro"], depth="1")
    assert 2 <= len(result.result["groups"]) <= 4


def test_a_data_set_removed_meanwhile_gives_no_result(analyst: Person, add: Add, client_of: ClientOf) -> None:
    data_set, client = add(analyst), client_of(analyst)
    client.post(f"/needs/data/{data_set.pk}/breakdown/", QUESTION)
    remove_data_set(data_set=data_set, by=analyst)
    work_through()
    run = Run.objects.get()
    assert run.state == State.FAILED
    assert "Datamängden är borttagen" in results.words(client.get(f"/runs/{run.pk}/").content)
    assert client.get(f"/needs/runs/{run.pk}/").url == f"/needs/data/{data_set.pk}/"


def test_results_are_seen_by_who_sees_the_data_set(
    organisation: Organisation, coordinator: Person, add: Add, client_of: ClientOf
) -> None:
    school, social = Department.objects.order_by("name")
    result = answered(client_of(coordinator), add(coordinator, department=school))
    insider = factories.make_person(Role.ELECTED, department=school)
    outsider = factories.make_person(Role.ANALYST, department=social)
    for path in ("", "table.csv", "table.xlsx"):
        assert client_of(insider).get(f"/needs/results/{result.pk}/{path}").status_code == 200
        assert client_of(outsider).get(f"/needs/results/{result.pk}/{path}").status_code == 404
    assert client_of(outsider).get(f"/needs/runs/{result.run_id}/").status_code == 404
    assert client_of(outsider).get(f"/runs/{result.run_id}/").status_code == 404
    assert result.title not in client_of(outsider).get("/needs/").content.decode()


def test_in_english(coordinator: Person, add: Add, client_of: ClientOf) -> None:
    result = answered(client_of(coordinator), add(coordinator))
    Person.objects.filter(pk=coordinator.pk).update(language="en")
    client = client_of(Person.objects.get(pk=coordinator.pk))
    assert "sure difference" in results.words(client.get(f"/needs/results/{result.pk}/").content)
