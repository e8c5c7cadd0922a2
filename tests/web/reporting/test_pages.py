"""The report in the web, and that every way to the figures gives the same."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from django.test import Client

from rodtrad.cli import main
from rodtrad.web.evaluation.models import EffectResult
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.worker import work_through
from tests.web import factories, results

ClientOf = Callable[[Person], Client]
PAGE, ORDER = "/investments/nsw/report/", "/investments/nsw/report/write/"


@pytest.fixture(autouse=True)
def _files_of_its_own(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def investment(coordinator: Person) -> Investment:
    """Computed to the end."""
    investment = results.make_investment(coordinator, results.quick_document())
    results.evaluate(investment, coordinator)
    results.calculate(investment, coordinator)
    return investment


def taken(client: Client, format: str, language: str = "sv") -> bytes:
    """The report as the browser gets it: ordered, written by the worker, fetched."""
    answer = client.post(ORDER, {"format": format, "language": language})
    work_through()
    ready = client.get(client.get(answer["Location"], headers={"HX-Request": "true"})["HX-Redirect"])
    address = re.search(r'href="(/investments/nsw/report/[0-9a-f-]{36}/)"', ready.content.decode())
    assert address
    file = client.get(address[1])
    assert file.headers["Content-Disposition"] == f'attachment; filename="nsw-{language}.{format}"'
    return b"".join(file.streaming_content)  # type: ignore[arg-type]


def test_command_line_page_and_report_have_the_same_figures(coordinator: Person, client_of: ClientOf, tmp_path: Path) -> None:
    investment = results.make_investment(coordinator)
    results.evaluate(investment, coordinator)
    demo = Path(str(results.DEMO / "nsw.yaml"))
    told = CliRunner().invoke(main, ["evaluate", str(demo), "--json"])
    assert told.exit_code in (0, 1), told.output
    by_command = next(effect for effect in json.loads(told.output)["effects"] if effect["analysis"] == "earnings")
    stored = EffectResult.objects.get(analysis="earnings").effect
    assert stored["main"]["estimate"] == by_command["main"]["estimate"] == pytest.approx(1794.342, abs=0.0005)
    assert stored["main"]["interval"] == by_command["main"]["interval"]
    assert stored["provenance"]["version"] == by_command["provenance"]["version"]
    assert stored["provenance"]["data"] == by_command["provenance"]["data"]
    client = client_of(coordinator)
    for address in ("/investments/nsw/evaluation/", PAGE):
        assert "1 794,34" in results.words(client.get(address).content)
    document = docx.Document(io.BytesIO(taken(client, "docx")))
    assert "1 794,34" in " ".join(cell.text for table in document.tables for cell in table._cells).replace("\xa0", " ")


def test_the_report_is_read_in_the_page_in_ones_language(
    coordinator: Person, investment: Investment, client_of: ClientOf
) -> None:
    client = client_of(coordinator)
    assert "Nådde satsningen det som lovades?" in results.words(client.get(PAGE).content)
    Person.objects.filter(pk=coordinator.pk).update(language="en")
    assert "1,794.34" in results.words(client.get(PAGE).content)


def test_before_anything_is_computed_the_report_says_so(coordinator: Person, client_of: ClientOf) -> None:
    results.make_investment(coordinator, results.quick_document())
    page = results.words(client_of(coordinator).get(PAGE).content)
    assert "Effekten är inte beräknad än" in page


@pytest.mark.parametrize(("format", "begins"), [("pdf", b"%PDF"), ("docx", b"PK\x03\x04"), ("html", b"<!doctype html>")])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_report_is_taken_away(
    coordinator: Person, investment: Investment, client_of: ClientOf, format: str, begins: bytes, language: str
) -> None:
    assert taken(client_of(coordinator), format, language).lower().startswith(begins.lower())


def test_what_is_written_is_not_written_again(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    first = taken(client, "html")
    runs = Run.objects.count()
    again = client.post(ORDER, {"format": "html", "language": "sv"})
    assert b"".join(client.get(again["Location"]).streaming_content) == first  # type: ignore[arg-type]
    assert Run.objects.count() == runs


def test_new_results_are_another_report(coordinator: Person, investment: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    taken(client, "html")
    results.calculate(investment, coordinator)
    again = client.post(ORDER, {"format": "html", "language": "sv"})
    assert again["Location"].startswith("/runs/")


@pytest.mark.parametrize("wrong", [{"format": "exe", "language": "sv"}, {"format": "pdf", "language": "xx"}, {}])
def test_other_forms_there_are_not(
    coordinator: Person, investment: Investment, client_of: ClientOf, wrong: dict[str, str]
) -> None:
    assert client_of(coordinator).post(ORDER, wrong).status_code == 404


def test_who_reads_may_take_the_report_away(organisation: Organisation, investment: Investment, client_of: ClientOf) -> None:
    assert taken(client_of(factories.make_person(Role.ELECTED, organisation=organisation)), "html")


def test_a_report_of_another_department_cannot_be_fetched(coordinator: Person, client_of: ClientOf) -> None:
    school, social = Department.objects.order_by("name")
    results.make_investment(coordinator, results.quick_document(), department=school)
    taken(client_of(coordinator), "html")
    run = Run.objects.get(kind="report")
    other = client_of(factories.make_person(Role.ANALYST, department=social))
    assert other.get(f"{PAGE}{run.pk}/").status_code == 404
    assert other.post(ORDER, {"format": "html", "language": "sv"}).status_code == 404
    assert other.get(f"/runs/{run.pk}/").status_code == 404
