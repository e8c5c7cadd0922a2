"""The sheet of a need: the three pictures and the figures on paper, for who may see them."""

import io
from collections.abc import Callable

import pytest
from django.test import Client
from docx import Document as Docx

from rodtrad.web.needs.models import DataSet
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web import factories, results
from tests.web.needs.test_breakdowns import answered
from tests.web.needs.test_register import NOTE, anchored, made

ClientOf = Callable[[Person], Client]


def test_the_sheet_has_the_three_pictures_and_the_figures(
    organisation: Organisation, coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    client = client_of(coordinator)
    result = answered(client, add(coordinator))
    need = made(organisation, coordinator, causes="Ingen studiero")
    client.post(f"/needs/{need.pk}/note/", NOTE)
    client.post(f"/needs/{need.pk}/cite/", {"results": [result.pk]})
    anchored(client, need, "managers")
    page = results.words(client.get(f"/needs/{need.pk}/sheet/").content)
    answer = client.get(f"/needs/{need.pk}/sheet.docx")
    document = Docx(io.BytesIO(answer.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    paper = results.words(" ".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))
    for words in (
        "Professionernas bild",
        "Fokusgrupp: fem elever",
        "Ingen frågar",
        "Ingen studiero",
        result.reference,
        "Chefer",
        "Iakttaget",
    ):
        assert words in page
        assert words in paper
    assert need.title in paper
    assert answer["Content-Disposition"] == 'attachment; filename="norr-halkar-efter.docx"'
    assert client.get(f"/needs/{need.pk}/sheet.pdf").content.startswith(b"%PDF")
    assert client.get(f"/needs/{need.pk}/sheet.exe").status_code == 404


def test_the_page_of_the_need_says_what_the_statistics_say(
    organisation: Organisation, coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    client = client_of(coordinator)
    result = answered(client, add(coordinator))
    need = made(organisation, coordinator)
    client.post(f"/needs/{need.pk}/cite/", {"results": [result.pk]})
    said = results.words(client.get(f"/needs/results/{result.pk}/").content)
    page = results.words(client.get(f"/needs/{need.pk}/").content)
    sentence = said[said.index("Behörig till gymnasiet: ") :].split(" personer.")[0]
    assert sentence in page


@pytest.mark.parametrize("path", ["sheet/", "sheet.docx", "sheet.pdf"])
def test_other_departments_have_no_sheet_and_see_no_hidden_result(
    organisation: Organisation, coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf, path: str
) -> None:
    school, social = Department.objects.order_by("name")
    need = made(organisation, coordinator, social)
    hidden = answered(client_of(coordinator), add(coordinator, department=school))
    client_of(coordinator).post(f"/needs/{need.pk}/cite/", {"results": [hidden.pk]})
    assert client_of(factories.make_person(Role.ANALYST, department=school)).get(f"/needs/{need.pk}/{path}").status_code == 404
    insider = client_of(factories.make_person(Role.ELECTED, department=social)).get(f"/needs/{need.pk}/{path}")
    assert insider.status_code == 200
    assert hidden.reference.encode() not in insider.content
