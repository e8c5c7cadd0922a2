"""What was promised beside what came out, and what was booked beside what was planned."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.http import HttpResponse
from django.test import Client

from rodtrad.web.economics.models import BookedCosts
from rodtrad.web.investments.actions import import_version, sign_lock
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.states import SignFunction
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web import factories, results
from tests.web.economics.cases import document

ClientOf = Callable[[Person], Client]
PAGE = "/investments/days/economics/outcome/"
SIE = """#FLAGGA 0
#SIETYP 4
#FNAMN "Provköping"
#OBJEKT 6 "217" "Färre vårddygn"
#OBJEKT 6 "300" "Annat"
#VER A 1 20240131 "Löner"
{
#TRANS 5010 {6 "217"} 3100000.50 20240131
#TRANS 5010 {6 "300"} 12 20240131
#TRANS 2440 {} -3100012.50
}
"""


def send(client: Client, content: str, project: str = "217") -> HttpResponse:
    file = SimpleUploadedFile("bokf.se", content.encode("cp437"))
    answer: HttpResponse = client.post(f"{PAGE}booked/", {"file": file, "project": project})
    return answer


def test_what_was_booked_stands_beside_the_plan(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    assert "Inget är inläst från bokföringen" in client.get(PAGE).content.decode()
    assert send(client, SIE).status_code == 302
    page = results.words(client.get(PAGE).content)
    assert "2024 3 000 000,00 3 100 000,50 100 000,50" in page
    assert "projekt 217 Färre vårddygn: 1 rader" in page


def test_a_project_that_is_not_in_the_file(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    answer = send(client_of(coordinator), SIE, "218")
    assert answer.status_code == 422
    assert "217 Färre vårddygn, 300 Annat" in results.words(answer.content)
    assert not BookedCosts.objects.exists()


def test_every_line_that_cannot_be_read_is_told(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    answer = send(client_of(coordinator), SIE.replace("3100000.50", "tre") + "#VER A 2 20249999\n")
    assert answer.status_code == 422
    page = results.words(answer.content)
    assert "Rad 8:" in page
    assert "Rad 12:" in page


def test_what_was_read_in_is_never_changed(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    send(client_of(coordinator), SIE)
    with pytest.raises(DatabaseError), transaction.atomic():
        BookedCosts.objects.update(rows=2)


def test_who_only_reads_reads_nothing_in(organisation: Organisation, counted: Investment, client_of: ClientOf) -> None:
    client = client_of(factories.make_person(Role.STEERING_GROUP, organisation=organisation))
    assert client.get(PAGE).status_code == 200
    assert send(client, SIE).status_code == 403


def test_the_promise_is_the_version_that_was_signed(
    organisation: Organisation, coordinator: Person, planned: Investment, client_of: ClientOf
) -> None:
    for function, role in ((SignFunction.PROJECT_OWNER, Role.PROJECT_OWNER), (SignFunction.STEERING_GROUP, Role.STEERING_GROUP)):
        by = factories.make_person(role, organisation=organisation)
        sign_lock(by=by, investment=planned, function=function, version=1, motive="Prövning")
    dearer = replace(document().costs[0], amounts={2024: 1000000})
    changed = replace(document(), costs=(dearer, *document().costs[1:]))
    import_version(by=coordinator, investment=planned, document=changed, base_version=2, reason="Dyrare hyra")
    results.calculate(planned, coordinator)
    page = results.words(client_of(coordinator).get(PAGE).content)
    assert "Socialtjänsten 2 461 964 2 361 964 −100 000" in page
    assert "Alla betalare 447 941 347 941 −100 000" in page


def test_full_scale_or_what_it_lacks(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    page = results.words(client_of(coordinator).get(PAGE).content)
    assert "Kostnad (SEK) 9 500 000" in page  # 60 × 150 000 + 500 000
