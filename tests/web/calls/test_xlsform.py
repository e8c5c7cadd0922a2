"""A form out as XLSForm, changed in a spreadsheet, and in again; and workbooks that are no forms."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook, load_workbook

from rodtrad.web.calls.models import FormVersion
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Person
from tests.web.calls.conftest import Town
from tests.web.results import words

ClientOf = Callable[[Person], Client]
IMPORT = "/calls/forms/import/"


def exported(client: Client, form: FormVersion) -> bytes:
    answer = client.get(f"/calls/forms/{form.pk}/export.xlsx")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    return bytes(answer.content)


def imported(client: Client, content: bytes) -> Any:
    return client.post(IMPORT, {"file": SimpleUploadedFile("formular.xlsx", content)})


def changed(content: bytes, change: Callable[[Any], None]) -> bytes:
    book, out = load_workbook(io.BytesIO(content)), io.BytesIO()
    change(book["survey"])
    book.save(out)
    return out.getvalue()


def workbook(*rows: tuple[object, ...]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.active.title = "survey"
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def test_out_and_in_again_is_the_same_form(town: Town, client_of: ClientOf) -> None:
    client = client_of(town.coordinator)
    answer = imported(client, exported(client, town.call.form))
    made = FormVersion.objects.get(pk=answer.url.split("/")[-2])
    assert made.pk != town.call.form.pk
    assert without_names(made.content) == without_names(town.call.form.content)
    assert made.frozen_at is None
    page = words(client.get(answer.url).content)
    assert "Formuläret är inläst." in page
    assert "Varför den nya fungerar" in page
    assert client.get(f"/calls/forms/{made.pk}/preview/").status_code == 200
    assert AuditEvent.objects.filter(action="application-form.made", object_id=str(made.pk), person=town.coordinator).exists()


def without_names(content: Any) -> Any:
    """What is asked: a key made of the title, and places that hold nothing, say nothing else."""
    if isinstance(content, dict):
        return {key: without_names(value) for key, value in sorted(content.items()) if value not in (None, "", [], {}, False)}
    return [without_names(each) for each in content] if isinstance(content, list) else content


def test_what_was_changed_in_the_spreadsheet_is_in_the_form(town: Town, client_of: ClientOf) -> None:
    client = client_of(town.coordinator)

    def put(survey: Any) -> None:
        cell = next(cell for row in survey.iter_rows() for cell in row if cell.value == "Beskriv behovet")
        cell.value = "Vad är det som inte fungerar i dag?"

    answer = imported(client, changed(exported(client, town.call.form), put))
    made = FormVersion.objects.get(pk=answer.url.split("/")[-2])
    assert made.content["sections"][0]["questions"][0]["label"]["sv"] == "Vad är det som inte fungerar i dag?"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (workbook(("type", "name", "label"), ("geopoint", "plats", "Var?")), ["survey!A2", "geopoint"]),
        (workbook(("type", "name", "label"), ("text", "a", "Ett"), ("text", "a", "Två")), ["a"]),
        (workbook(("type", "name", "label"), ("text", "a", '=HYPERLINK("http://ond.example")')), ["survey!C2", "HYPERLINK"]),
        (workbook(("type", "name", "label"), ("select_one finns_inte", "a", "Vilken?")), ["finns_inte"]),
        (workbook(("vad", "som", "helst"), ("1", "2", "3")), ["survey"]),
        (b"inte en arbetsbok", ["går inte att läsa"]),
    ],
)
def test_what_is_no_form_is_told_with_its_cell_and_nothing_is_kept(
    town: Town, client_of: ClientOf, content: bytes, says: list[str]
) -> None:
    before = FormVersion.objects.count()
    answer = imported(client_of(town.coordinator), content)
    page = words(answer.content)
    assert answer.status_code == 422
    assert [said for said in says if said not in page] == []
    assert FormVersion.objects.count() == before


def test_only_who_runs_calls_takes_forms_out_and_in(town: Town, client_of: ClientOf) -> None:
    writer = client_of(town.writer)
    assert writer.get(f"/calls/forms/{town.call.form.pk}/export.xlsx").status_code == 404
    assert imported(writer, b"x").status_code == 403
