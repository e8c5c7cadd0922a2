"""The decision pack as a file: made in the background, kept as it was, for those who see the case."""

import hashlib
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from docx import Document

from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice import models
from rodtrad.web.choice.actions.portfolio import set_tags
from rodtrad.web.choice.files import path_of
from rodtrad.web.choice.models import Decision, Pack
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.worker import work_through
from tests.web.choice.making import closed
from tests.web.choice.test_decisions import decided, sent
from tests.web.factories import make_organisation, make_person
from tests.web.results import words

ClientOf = Callable[[Person], Client]


@pytest.fixture
def ranked(call: Any, reviewers: Any, coordinator: Person) -> Any:
    closed(call, {"Familjehem": 5, "Läxhjälp": 3, "Mötesplats": 1}, coordinator)
    return call


def test_a_pack_is_made_and_kept(
    ranked: Any, coordinator: Person, client_of: ClientOf, organisation: Any, departments: Any
) -> None:
    client = client_of(coordinator)
    case = sent(client, ranked)
    for format in ("docx", "pdf"):
        answer = client.post(f"/choice/cases/{case.pk}/pack/", {"format": format, "language": "sv"})
        assert answer.status_code == 302
        work_through()
        run = Run.objects.latest("asked_at")
        assert run.state == "done", run.problems
        assert client.get(f"/choice/packs/of-run/{run.pk}/").url == f"/choice/cases/{case.pk}/"
    packs = {pack.format: pack for pack in Pack.objects.all()}
    path = path_of(packs["docx"].stored)
    assert path is not None
    assert hashlib.sha256(path.read_bytes()).hexdigest() == packs["docx"].sha256
    elected = client_of(make_person(Role.ELECTED, organisation=organisation))
    content = b"".join(elected.get(f"/choice/packs/{packs['docx'].pk}/").streaming_content)
    written = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)
    assert "Familjehem" in written
    assert b"".join(elected.get(f"/choice/packs/{packs['pdf'].pk}/").streaming_content)[:4] == b"%PDF"
    outside = [
        make_person(Role.ELECTED, department=departments[0]),
        make_person(Role.ELECTED, organisation=make_organisation("Grannköpings kommun")),
    ]
    for person in outside:
        assert client_of(person).get(f"/choice/packs/{packs['pdf'].pk}/").status_code == 404
        assert client_of(person).post(f"/choice/cases/{case.pk}/pack/", {"format": "pdf", "language": "sv"}).status_code == 404


def test_applicants_are_led_from_their_application_to_decision_and_letter(
    ranked: Any, coordinator: Person, client_of: ClientOf, departments: Any
) -> None:
    client = client_of(coordinator)
    decided(client, ranked)
    decision = Decision.objects.get(application__title="Läxhjälp")
    letter = f"/choice/decisions/{decision.pk}/letter/"
    client.post(letter, {"language": "sv", "free": "", "seal": "1"})
    member = client_of(make_person(Role.PROJECT_LEADER, department=departments[0]))
    path = f"/applications/{decision.application_id}/"
    page = member.get(path)
    assert page.status_code == 200
    assert "Beslut: Beviljad." in words(page.content)
    assert letter not in page.content.decode()
    client.post(letter, {"how": "in_person", "to": "Skolförvaltningen"})
    assert letter in member.get(path).content.decode()


def test_every_list_starts_with_who_asks(ranked: Any, applications: Any, coordinator: Person, client_of: ClientOf) -> None:
    """There are rows of everything, and strangers see none of them: not logged in, or the neighbour's coordinator."""
    client = client_of(coordinator)
    decided(client, ranked)
    told, untold = Decision.objects.filter(outcome="granted")
    client.post(f"/choice/decisions/{told.pk}/letter/", {"language": "sv", "free": "", "seal": "1"})
    client.post(f"/choice/decisions/{told.pk}/letter/", {"how": "post", "to": "Skolförvaltningen"})
    client.post(f"/choice/decisions/{untold.pk}/letter/", {"language": "sv", "free": "Utkast"})
    client.post(f"/choice/cases/{told.case_id}/pack/", {"format": "docx", "language": "sv"})
    work_through()
    client.post("/choice/public-rule/", {"shows_declined": "on"})
    set_tags(of=applications[0], values={"operation": ["school"]}, by=coordinator)
    stranger = make_person(Role.COORDINATOR, organisation=make_organisation("Grannköpings kommun"))
    for name in models.__all__:
        model = getattr(models, name)
        assert model.objects.exists(), name
        assert model.objects.for_user(coordinator).exists(), name
        assert not model.objects.for_user(AnonymousUser()).exists(), name
        assert not model.objects.for_user(stranger).exists(), name


def test_what_was_decided_on_is_shown_as_it_was_then(
    ranked: Any, applications: Any, coordinator: Person, client_of: ClientOf
) -> None:
    client = client_of(coordinator)
    decided(client, ranked)
    case = f"/choice/cases/{Decision.objects.first().case_id}/"
    before = {language: shown(client, case, language) for language in ("sv", "en")}
    Application.objects.filter(call=ranked).update(title="Något annat", amount_asked=1)
    set_tags(of=applications[0], values={"operation": ["school"]}, by=coordinator)
    Call.objects.filter(pk=ranked.pk).update(title="En annan utlysning", budget=2)
    assert {language: shown(client, case, language) for language in ("sv", "en")} == before
    client.post(f"{case}pack/", {"format": "docx", "language": "sv"})
    work_through()
    content = b"".join(client.get(f"/choice/packs/{Pack.objects.get().pk}/").streaming_content)
    written = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)
    assert "Familjehem" in written
    assert "Något annat" not in written


def shown(client: Client, case: str, language: str) -> str:
    """The pack as the page shows it to who reads that language."""
    client.post("/language/", {"language": language, "next": "/"})
    page = client.get(case).content.decode()
    return page[page.index('<article class="report"') : page.index("</article>")]
