"""The pages of the evaluation, as each role meets them."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import polars as pl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client
from openpyxl import load_workbook

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.evaluation import files
from rodtrad.web.evaluation.actions import remove_data_set
from rodtrad.web.evaluation.models import DataSet, EffectResult
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State
from rodtrad.web.runs.worker import work_through
from tests.web import factories, results

ClientOf = Callable[[Person], Client]
PAGE, DATA, ADD, RUN = (f"/investments/nsw/evaluation/{end}" for end in ("", "data/", "data/add/", "run/"))


@pytest.fixture(autouse=True)
def _files_of_its_own(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def investment(coordinator: Person) -> Investment:
    return results.make_investment(coordinator, results.quick_document())


def card(**changes: object) -> dict[str, object]:
    file = SimpleUploadedFile("min fil.csv", results.DATA)
    return {
        "file": file,
        "owner": "MDRC",
        "legal_basis": "Samtycke",
        "purpose": "Prov",
        "keep_until": "2099-12-31",
        "access": "audited",
        **changes,
    }


def test_the_verdict_stands_first_and_the_figures_are_the_published(coordinator: Person, client_of: ClientOf) -> None:
    results.make_investment(coordinator)
    run = results.evaluate(Investment.objects.get(), coordinator)
    assert run.state == State.DONE, run.problems
    page = results.words(client_of(coordinator).get(PAGE).content)
    assert page.index("Kriteriet är uppfyllt") < page.index("1 794,34")
    for published in ("1 794,34", "671,00", "474", "3 115", "185", "260"):
        assert published in page
    assert [result.analysis for result in EffectResult.objects.all()] == [
        "earnings",
        "earnings-adjusted",
        "employment",
        "earnings-before-after",
    ]


def test_a_before_after_comparison_says_what_it_cannot_show(
    coordinator: Person, investment: Investment, client_of: ClientOf
) -> None:
    results.evaluate(investment, coordinator)
    page = results.words(client_of(coordinator).get(PAGE).content)
    assert "En jämförelse före–efter visar vad som hände" in page
    assert "Mycket svaga belägg" in page


def test_the_page_in_english(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    results.evaluate(investment, coordinator)
    Person.objects.filter(pk=coordinator.pk).update(language="en")
    page = results.words(client_of(coordinator).get(PAGE).content)
    assert "The criterion is met" in page
    assert "1,794.34" in page


def test_data_that_agree_are_kept_under_pseudonyms(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    content = results.DATA.replace(b"\n1,1,37,", b"\n19121212,1,37,", 1)
    answer = client_of(coordinator).post(ADD, card(file=SimpleUploadedFile("f.csv", content)))
    assert answer.status_code == 302
    data_set = DataSet.objects.get()
    kept = files.read(data_set.stored)
    persons = pl.read_parquet(io.BytesIO(kept))["person"]
    assert data_set.rows == 445
    assert persons.n_unique() == 445
    assert all(re.fullmatch("[0-9a-f]{24}", person) for person in persons)
    assert b"19121212" not in kept


def test_the_same_person_has_the_same_pseudonym_in_every_file(coordinator: Person, investment: Investment) -> None:
    first, second = results.add_data(investment, coordinator), results.add_data(investment, coordinator)
    one, other = (pl.read_parquet(io.BytesIO(files.read(each.stored)))["person"] for each in (first, second))
    assert one.equals(other)
    assert first.stored != second.stored


def test_every_fault_in_a_file_is_shown_and_nothing_is_kept(
    coordinator: Person, investment: Investment, client_of: ClientOf
) -> None:
    before = set(files.directory().iterdir())
    wrong = results.DATA.replace(b"\n1,1,37,", b"\n1,1,trettiosju,", 1).replace(b"\n2,1,", b"\n2,7,", 1)
    answer = client_of(coordinator).post(ADD, card(file=SimpleUploadedFile("f.csv", wrong)))
    page = results.words(answer.content)
    assert answer.status_code == 422
    assert "2 age trettiosju" in page
    assert "3 treat 7" in page
    assert not DataSet.objects.exists()
    assert set(files.directory().iterdir()) == before


@pytest.mark.parametrize("lacking", ["file", "owner", "legal_basis", "purpose", "keep_until"])
def test_a_card_must_be_whole(coordinator: Person, investment: Investment, client_of: ClientOf, lacking: str) -> None:
    answer = client_of(coordinator).post(ADD, card(**{lacking: ""}))
    assert answer.status_code == 422
    assert f'href="#id_{lacking}"' in answer.content.decode()
    assert not DataSet.objects.exists()


def test_data_are_not_kept_until_a_day_that_has_been(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    answer = client_of(coordinator).post(ADD, card(keep_until="2001-01-01"))
    assert "Datumet har redan passerat" in results.words(answer.content)


def test_no_row_about_a_person_stands_on_any_page(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    results.evaluate(investment, coordinator)
    client = client_of(coordinator)
    for address in (PAGE, DATA, ADD, "/investments/nsw/report/"):
        assert "9930" not in client.get(address).content.decode().replace("\xa0", "")


def test_taking_out_the_rows_is_written_in_the_log(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    data_set = results.add_data(investment, coordinator)
    answer = client_of(coordinator).post(f"{DATA}{data_set.pk}/rows/")
    assert answer.content.count(b"\n") == 446
    event = AuditEvent.objects.get(action="data-set.read")
    assert (event.person, event.object_id) == (coordinator, str(data_set.pk))


def test_a_removed_file_is_gone_and_its_card_remains(
    coordinator: Person, investment: Investment, client_of: ClientOf, django_capture_on_commit_callbacks
) -> None:
    data_set = results.add_data(investment, coordinator)
    client = client_of(coordinator)
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(f"{DATA}{data_set.pk}/remove/").status_code == 302
    assert not (files.directory() / data_set.stored).exists()
    assert "min fil" in results.words(client.get(DATA).content) or "nsw.csv" in results.words(client.get(DATA).content)
    assert client.post(f"{DATA}{data_set.pk}/rows/").status_code == 404


def test_an_evaluation_of_removed_data_says_so_in_both_languages(
    coordinator: Person, investment: Investment, client_of: ClientOf
) -> None:
    data_set = results.add_data(investment, coordinator)
    client = client_of(coordinator)
    address = client.post(RUN)["Location"]
    remove_data_set(data_set=data_set, by=coordinator)
    work_through()
    assert Run.objects.get().state == State.FAILED
    assert "Datafilen är borttagen" in results.words(client.get(address).content)
    Person.objects.filter(pk=coordinator.pk).update(language="en")
    assert "The data file has been removed" in results.words(client.get(address).content)
    assert "could not be made" in results.words(client.get(PAGE).content)


def test_a_changed_data_plan_demands_the_file_again(coordinator: Person) -> None:
    document = results.quick_document()
    investment = results.make_investment(coordinator, replace(document, lock=None))
    data_set = results.add_data(investment, coordinator)
    DataSet.objects.filter(pk=data_set.pk).update(plan_hash="0" * 64)
    run = results.evaluate(investment, coordinator)
    assert run.problems[0]["what"]["id"] == "evaluation-data-plan-changed"


def test_the_progress_can_be_left_and_come_back_to(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    results.add_data(investment, coordinator)
    client = client_of(coordinator)
    address = client.post(RUN)["Location"]
    assert client.post(RUN)["Location"] == address
    assert address in client.get(PAGE).content.decode()
    assert "0 procent klart" in results.words(client.get(address).content)
    work_through()
    assert f'href="{PAGE}"' in client.get(address).content.decode()
    assert client.get(address, headers={"HX-Request": "true"})["HX-Redirect"] == PAGE


def test_what_has_not_changed_is_not_sent_again(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    results.add_data(investment, coordinator)
    client = client_of(coordinator)
    address = client.post(RUN)["Location"]
    part = client.get(address, headers={"HX-Request": "true"})
    seen = re.search(r'name="seen" value="([^"]+)"', part.content.decode())
    assert seen
    assert "<html" not in part.content.decode()
    assert client.get(address, {"seen": seen[1]}, headers={"HX-Request": "true"}).status_code == 204


def test_the_table_as_files(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    results.evaluate(investment, coordinator)
    client = client_of(coordinator)
    csv = client.get(f"{PAGE}table.csv").content.decode("utf-8-sig")
    sheet = load_workbook(io.BytesIO(client.get(f"{PAGE}table.xlsx").content)).active
    assert csv.splitlines()[1].startswith("earnings;Löneinkomst under 1978;")
    assert ";1794,342" in csv
    assert sheet is not None
    assert sheet["D2"].value == pytest.approx(1794.342, abs=0.001)


def test_a_stored_effect_is_never_changed(coordinator: Person, investment: Investment) -> None:
    results.evaluate(investment, coordinator)
    with pytest.raises(DatabaseError), transaction.atomic():
        EffectResult.objects.update(seed=2)


def test_an_older_result_says_which_version_it_answers(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    run = results.evaluate(investment, coordinator)
    results.add_data(investment, coordinator)
    assert f"version {run.version_hash[:12]}" in results.words(client_of(coordinator).get(PAGE).content)


READ_ONLY = (Role.STEERING_GROUP, Role.ELECTED, Role.PROJECT_OWNER, Role.CONTROLLER)


@pytest.mark.parametrize("role", READ_ONLY)
def test_who_only_reads_starts_nothing(
    organisation: Organisation, investment: Investment, client_of: ClientOf, role: Role
) -> None:
    client = client_of(factories.make_person(role, organisation=organisation))
    assert client.get(PAGE).status_code == 200
    assert client.get(DATA).status_code == 200
    assert client.get(ADD).status_code == 403
    assert client.post(RUN).status_code == 403
    assert "<button" not in client.get(PAGE).content.decode().split("<main", 1)[1]


@pytest.mark.parametrize("role", [*READ_ONLY, Role.PROJECT_LEADER])
def test_who_may_not_take_out_rows(
    organisation: Organisation, coordinator: Person, investment: Investment, client_of: ClientOf, role: Role
) -> None:
    data_set = results.add_data(investment, coordinator)
    client = client_of(factories.make_person(role, organisation=organisation))
    assert client.post(f"{DATA}{data_set.pk}/rows/").status_code == 403
    assert not AuditEvent.objects.filter(action="data-set.read").exists()


@pytest.mark.parametrize("role", [Role.ANALYST, Role.PROJECT_LEADER, Role.PROJECT_OWNER])
def test_for_another_department_there_is_no_such_page(coordinator: Person, client_of: ClientOf, role: Role) -> None:
    school, social = Department.objects.order_by("name")
    investment = results.make_investment(coordinator, results.quick_document(), department=school)
    run = results.evaluate(investment, coordinator)
    data_set = DataSet.objects.get()
    client = client_of(factories.make_person(role, department=social))
    own = client_of(factories.make_person(role, department=school))
    reads = (PAGE, DATA, f"{PAGE}table.csv", f"/runs/{run.pk}/", "/investments/nsw/economics/", "/investments/nsw/report/")
    writes = (RUN, ADD, f"{DATA}{data_set.pk}/rows/", f"{DATA}{data_set.pk}/remove/", "/investments/nsw/economics/run/")
    assert [client.get(address).status_code for address in reads] == [404] * len(reads)
    assert [client.post(address).status_code for address in writes] == [404] * len(writes)
    assert [own.get(address).status_code for address in reads] == [200] * len(reads)
