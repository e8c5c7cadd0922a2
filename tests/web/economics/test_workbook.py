"""The workbook: taken out, changed, read in; what differs is seen before anything is kept."""

import io
import re
from collections.abc import Callable
from html import unescape
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from openpyxl import load_workbook

from rodtrad.web.investments.actions import save_section
from rodtrad.web.investments.models import Draft, Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.section_form import section_data
from rodtrad.web.organisation.models import Person
from tests.web import results

ClientOf = Callable[[Person], Client]
PAGE = "/investments/days/economics/workbook/"
CONTENT = re.compile(r'<textarea hidden name="content">\n(.*?)</textarea>', re.DOTALL)


def taken(client: Client) -> bytes:
    answer = client.get(PAGE.removesuffix("/") + ".xlsx")
    assert answer.status_code == 200
    return answer.content


def changed(content: bytes, **values: Any) -> bytes:
    """The workbook with the values of paths changed; `__` stands for a point."""
    book, out = load_workbook(io.BytesIO(content)), io.BytesIO()
    wanted = {path.replace("__", "."): value for path, value in values.items()}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            if row[0].value in wanted:
                place = 4 if str(row[0].value).endswith("amounts") else 2
                row[place].value = wanted[row[0].value]
    book.save(out)
    return out.getvalue()


def send(client: Client, content: bytes) -> HttpResponse:
    answer: HttpResponse = client.post(PAGE, {"file": SimpleUploadedFile("kalkyl.xlsx", content)})
    return answer


def confirm(client: Client, shown: HttpResponse, what: str, version: int = 1) -> HttpResponse:
    found = CONTENT.search(shown.content.decode())
    assert found is not None
    answer: HttpResponse = client.post(PAGE, {"content": unescape(found[1]), "version": version, "reason": "", "what": what})
    return answer


def test_unchanged_it_says_the_same(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    assert "säger detsamma som dokumentet" in results.words(send(client, taken(client)).content)


def test_what_differs_is_seen_and_then_kept(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    content = changed(taken(client), unit_costs__day__value=4200, costs__own__amounts=950000)
    shown = send(client, content)
    page = results.words(shown.content)
    assert "2 uppgifter skiljer sig från version 1" in page
    assert "950 000" in page
    assert document_of(counted).unit_costs[0].value == 4000
    assert confirm(client, shown, "version").status_code == 302
    counted.refresh_from_db()
    document = document_of(counted)
    assert (document.unit_costs[0].value, document.costs[0].amounts[2024]) == (4200, 950000)
    assert counted.version.number == 2


def test_it_may_wait_as_a_draft(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    answer = confirm(client, send(client, changed(taken(client), unit_costs__day__value=4321)), "draft")
    assert answer["Location"].endswith("/economics/edit/")
    assert Draft.objects.get().base.number == 1
    page = client.get(answer["Location"]).content.decode()
    assert 'value="4\xa0321"' in page
    counted.refresh_from_db()
    assert counted.version.number == 1


def test_every_wrong_cell_at_once(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    wrong = changed(taken(client), unit_costs__day__value="dyrt", costs__own__amounts="=1+1", consequences__days__persons="många")
    answer = send(client, wrong)
    page = results.words(answer.content)
    assert answer.status_code == 422
    assert "3 celler måste rättas" in page
    for said in ("Antaganden!C", "Kostnader!E", "dyrt", "=1+1", "många"):
        assert said in page


def test_what_others_changed_since_is_not_undone(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    content = changed(taken(client), unit_costs__day__value=4200)
    data = section_data(counted.version.data, "money")
    data = {**data, "costs": [{**data["costs"][0], "item": "Omdöpt"}, data["costs"][1]]}
    save_section(by=coordinator, investment=counted, section="money", data=data, base_version=1)
    shown = send(client, content)
    assert "gjordes ur version 1" in results.words(shown.content)
    answer = confirm(client, shown, "version")
    assert answer["Location"].endswith("/economics/edit/")
    counted.refresh_from_db()
    assert document_of(counted).costs[0].item == "Omdöpt"
    assert Draft.objects.get().base.number == 1


def test_another_investments_workbook_is_refused(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    book, out = load_workbook(io.BytesIO(taken(client))), io.BytesIO()
    book.worksheets[0]["A2"] = "Version 0123456789ab, Rödtråd 0.1.0."
    book.save(out)
    answer = send(client, out.getvalue())
    assert answer.status_code == 422
    assert "säger inte vilken version" in results.words(answer.content)
    assert send(client, b"no workbook").status_code == 422
