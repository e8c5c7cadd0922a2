"""Every page: who reaches it, what it says, and that what somebody typed is inert."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from rodtrad.document import SECTIONS, Investment as Document, read, write
from rodtrad.web.investments import actions
from rodtrad.web.investments.models import Draft, Investment, Version
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.states import EDITS, STARTS
from rodtrad.web.organisation.models import Department, Membership, Organisation, Person
from rodtrad.web.organisation.states import Kind, Role
from tests.web.investments.conftest import Login, Town
from tests.web.investments.html import form_values

READ = [
    ("list", ()),
    ("thread", ("nsw",)),
    ("section", ("nsw", "risks")),
    ("versions", ("nsw",)),
    ("version", ("nsw", 1)),
    ("compare", ("nsw",)),
    ("lock", ("nsw",)),
    ("export", ("nsw", "yaml")),
    ("export", ("nsw", "json")),
]
# Sections that differ in who may edit them.
EDIT = [("edit", ("nsw", section)) for section in ("about", "evaluation", "money")]
POST = [
    ("edit", ("nsw", "risks")),
    ("autosave", ("nsw", "risks")),
    ("discard", ("nsw", "risks")),
    ("sign", ("nsw", "project_owner")),
    ("restore", ("nsw", 1)),
    ("import", ("nsw",)),
]
START = [("new", ()), ("import-new", ()), ("import", ("nsw",))]


def address(name: str, args: tuple[Any, ...]) -> str:
    return reverse(f"investments:{name}", args=args)


@pytest.mark.parametrize("role", Role)
def test_everybody_at_the_department_reads_every_page(role: Role, town: Town, investment: Investment, login: Login) -> None:
    client = login(town.person(role, town.own))
    assert {name: client.get(address(name, args)).status_code for name, args in READ} == dict.fromkeys(dict(READ), 200)


@pytest.mark.parametrize("role", Role)
def test_the_role_decides_who_edits(role: Role, town: Town, investment: Investment, login: Login) -> None:
    client = login(town.person(role, town.own))
    for name, args in EDIT:
        expected = 200 if args[1] in EDITS[role] else 403
        assert client.get(address(name, args)).status_code == expected, (name, args)
        if expected == 403:
            for post in ("edit", "autosave", "discard"):
                assert client.post(address(post, args), {"version": 1}).status_code == 403
    for name, args in START:
        assert client.get(address(name, args)).status_code == (200 if role in STARTS else 403), name
    assert Version.objects.count() == 1
    assert Draft.objects.count() == 0


@pytest.mark.parametrize("role", Role)
def test_another_department_does_not_know_of_it(role: Role, town: Town, investment: Investment, login: Login) -> None:
    client = login(town.person(role, town.other))
    expected = 200 if role == Role.COORDINATOR else 404
    for name, args in [*READ[1:], *EDIT, ("import", ("nsw",))]:
        assert client.get(address(name, args)).status_code == expected, (name, args)
    assert (investment.title in client.get(address("list", ())).text) is (role == Role.COORDINATOR)
    for name, args in [
        ("autosave", ("nsw", "risks")),
        ("discard", ("nsw", "risks")),
        ("sign", ("nsw", "project_owner")),
        ("restore", ("nsw", 1)),
    ]:
        assert client.post(address(name, args), {"version": 1}).status_code in ({404} if expected == 404 else {200, 302, 403}), (
            name
        )


def test_another_organisation_does_not_know_of_it(town: Town, investment: Investment, login: Login) -> None:
    other = Organisation.objects.create(slug="region", name="Regionen", kind=Kind.REGION)
    person = Person.objects.create(email="x@example.org", name="X")
    Membership.objects.create(person=person, organisation=other, role=Role.COORDINATOR)
    client = login(person)
    for name, args in [*READ[1:], *EDIT, ("import", ("nsw",))]:
        assert client.get(address(name, args)).status_code == 404, (name, args)
    assert Client().get(address("thread", ("nsw",))).status_code == 302


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_in_both_languages(language: str, leader: Person, investment: Investment, login: Login) -> None:
    Person.objects.filter(pk=leader.pk).update(language=language)
    client = login(Person.objects.get(pk=leader.pk))
    sections = [(name, ("nsw", section)) for section in SECTIONS for name in ("section", "edit")]
    for name, args in [*READ, *sections, *START]:
        response = client.get(address(name, args))
        assert response.status_code == 200, (name, args)
        if name != "export":
            assert f'<html lang="{language}"' in response.text


def test_unknown_addresses_are_no_pages(leader: Person, investment: Investment, login: Login) -> None:
    client = login(leader)
    for name, args in [
        ("thread", ("none",)),
        ("section", ("nsw", "none")),
        ("edit", ("nsw", "none")),
        ("version", ("nsw", 99)),
        ("export", ("nsw", "exe")),
    ]:
        assert client.get(address(name, args)).status_code == 404
    assert client.get(address("compare", ("nsw",)), {"old": "x", "new": "1" * 40}).status_code == 404
    assert client.get(address("list", ()), {"phase": "'; DROP TABLE"}).status_code == 200


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{ 7*7 }}"


def test_hostile_text_is_only_text(town: Town, leader: Person, document: Document, login: Login) -> None:
    goals = tuple(replace(goal, title=HOSTILE) for goal in document.goals)
    hostile = replace(
        document,
        key="h",
        title=HOSTILE,
        summary=HOSTILE,
        goals=goals,
        risks=tuple(replace(r, description=HOSTILE) for r in document.risks),
    )
    investment = actions.create_investment(
        by=leader, organisation=town.organisation, department=town.own, document=hostile, reason=HOSTILE
    )
    actions.save_draft(by=leader, investment=investment, section="risks", raw={"risks[0].description": [HOSTILE]}, base_version=1)
    client = login(leader)
    sections = [(name, ("nsw", section)) for section in ("about", "logic", "risks") for name in ("section", "edit")]
    for name, args in [*READ, *sections]:
        args = ("h", *args[1:]) if args else ()
        response = client.get(address(name, args))
        assert response.status_code == 200
        if name != "export":
            assert "<script>alert" not in response.text, name
            assert "<img src=x" not in response.text, name


def posted(client: Client, section: str) -> dict[str, list[str]]:
    """What a browser posts from the form as it stands."""
    return form_values(client.get(address("edit", ("nsw", section))).text, "section-form")


@pytest.mark.parametrize("section", SECTIONS)
def test_a_form_that_is_only_sent_changes_nothing(section: str, leader: Person, investment: Investment, login: Login) -> None:
    client = login(leader)
    response = client.post(address("edit", ("nsw", section)), {**posted(client, section), "what": "save"})
    assert response.status_code == 302, response.text
    assert Version.objects.count() == 1


def test_a_change_is_saved_with_its_reason(leader: Person, investment: Investment, login: Login) -> None:
    client = login(leader)
    data = {**posted(client, "risks"), "risks[0].description": ["Ny beskrivning"], "reason": "Möte 3 mars", "what": "save"}
    assert client.post(address("edit", ("nsw", "risks")), data).status_code == 302
    investment.refresh_from_db()
    assert document_of(investment).risks[0].description == "Ny beskrivning"
    assert investment.version.reason == "Möte 3 mars"
    assert "Möte 3 mars" in client.get(address("versions", ("nsw",))).text


def test_sent_twice_it_is_saved_once(leader: Person, investment: Investment, login: Login) -> None:
    client = login(leader)
    data = {**posted(client, "risks"), "risks[0].description": ["Ny"], "what": "save"}
    for _ in range(2):
        assert client.post(address("edit", ("nsw", "risks")), data).status_code == 302
    assert Version.objects.count() == 2


def test_errors_stand_at_the_field_and_what_was_typed_is_kept(leader: Person, investment: Investment, login: Login) -> None:
    client = login(leader)
    data = {**posted(client, "indicators"), "indicators[0].baseline": ["tolv"], "indicators[0].name": [""], "what": "save"}
    response = client.post(address("edit", ("nsw", "indicators")), data)
    assert response.status_code == 422
    assert 'value="tolv"' in response.text
    assert 'href="#f-indicators-0-baseline"' in response.text
    assert 'id="f-indicators-0-baseline-error"' in response.text
    assert Version.objects.count() == 1
    assert 'value="tolv"' in login(leader).get(address("edit", ("nsw", "indicators"))).text


def test_rows_are_added_moved_and_removed_without_scripts(leader: Person, investment: Investment, login: Login) -> None:
    client = login(leader)
    url = address("edit", ("nsw", "risks"))
    before = [risk.description for risk in document_of(investment).risks]
    response = client.post(url, {**posted(client, "risks"), "add:risks": ""})
    assert response["Location"] == f"{url}#f-risks-{len(before)}"
    new = f"risks[{len(before)}].description"
    response = client.post(url, {**posted(client, "risks"), new: ["Åskväder på våren"], f"up:risks[{len(before)}]": ""})
    response = client.post(url, {**posted(client, "risks"), "remove:risks[0]": ""})
    assert Version.objects.count() == 1
    response = client.post(url, {**posted(client, "risks"), "what": "save"})
    assert response.status_code == 302, response.text
    investment.refresh_from_db()
    saved = document_of(investment).risks
    assert [risk.description for risk in saved] == [*before[1:-1], "Åskväder på våren", before[-1]]
    assert "askvader-pa-varen" in {risk.key for risk in saved}


def test_a_draft_outlives_the_session(leader: Person, investment: Investment, login: Login) -> None:
    client = login(leader)
    data = {**posted(client, "about"), "title": ["Halvfärd"], "start": ["snart"]}
    answer = client.post(address("autosave", ("nsw", "about")), data)
    assert list(answer.json()) == ["saved"]
    client.logout()
    page = login(leader).get(address("edit", ("nsw", "about"))).text
    assert 'value="Halvfärd"' in page
    assert 'value="snart"' in page
    assert "Du har ett utkast" in page
    assert login(leader).post(address("discard", ("nsw", "about"))).status_code == 302
    assert "Halvfärd" not in login(leader).get(address("edit", ("nsw", "about"))).text


def test_a_draft_is_nobody_elses(town: Town, leader: Person, investment: Investment, login: Login) -> None:
    actions.save_draft(by=leader, investment=investment, section="about", raw={"title": ["Mitt"]}, base_version=1)
    assert "Mitt" not in login(town.person(Role.COORDINATOR)).get(address("edit", ("nsw", "about"))).text


def test_two_who_change_the_same_section_see_both(town: Town, leader: Person, investment: Investment, login: Login) -> None:
    mine, theirs = login(leader), login(town.person(Role.COORDINATOR, name="Karin"))
    first, second = posted(mine, "about"), posted(theirs, "about")
    theirs.post(address("edit", ("nsw", "about")), {**second, "title": ["Karins titel"], "what": "save"})
    response = mine.post(address("edit", ("nsw", "about")), {**first, "title": ["Min titel"], "what": "save"})
    assert response.status_code == 409
    assert "Karins titel" in response.text
    assert "Min titel" in response.text
    kept = form_values(response.text, "conflict-form")
    assert kept["title"] == ["Min titel"]
    page = mine.post(address("edit", ("nsw", "about")), {**kept, "what": "edit-on"}, follow=True).text
    assert 'value="Min titel"' in page
    assert mine.post(address("edit", ("nsw", "about")), {**posted(mine, "about"), "what": "save"}).status_code == 302
    investment.refresh_from_db()
    assert investment.title == "Min titel"


def test_theirs_can_be_taken(town: Town, leader: Person, investment: Investment, login: Login) -> None:
    mine, theirs = login(leader), login(town.person(Role.COORDINATOR))
    first = posted(mine, "about")
    theirs.post(address("edit", ("nsw", "about")), {**posted(theirs, "about"), "title": ["Deras"], "what": "save"})
    mine.post(address("edit", ("nsw", "about")), {**first, "title": ["Min"], "what": "save"})
    page = mine.post(address("discard", ("nsw", "about")), follow=True).text
    assert 'value="Deras"' in page
    assert Draft.objects.count() == 0


def test_a_break_is_shown_with_the_way_to_mend_it(town: Town, leader: Person, document: Document, login: Login) -> None:
    broken = replace(document, key="b", goals=(replace(document.goals[0], indicators=()), *document.goals[1:]))
    actions.create_investment(by=leader, organisation=town.organisation, department=town.own, document=broken)
    text = login(leader).get(address("thread", ("b",))).text
    assert f"{address('edit', ('b', 'logic'))}#f-goals-0-indicators" in text
    reader = login(town.person(Role.ELECTED)).get(address("thread", ("b",))).text
    assert address("edit", ("b", "logic")) not in reader
    assert f"{address('section', ('b', 'logic'))}#f-goals-0-indicators" in reader


def test_owner_and_steering_group_lock_it(town: Town, investment: Investment, login: Login) -> None:
    owner, steering = login(town.person(Role.PROJECT_OWNER, town.own)), login(town.person(Role.STEERING_GROUP))
    lock = address("lock", ("nsw",))
    assert address("sign", ("nsw", "project_owner")) in owner.get(lock).text
    assert address("sign", ("nsw", "steering_group")) not in owner.get(lock).text
    assert owner.post(address("sign", ("nsw", "steering_group")), {"version": 1}).status_code == 403
    assert owner.post(address("sign", ("nsw", "nobody")), {"version": 1}).status_code == 404
    form = {"version": 1, "motive": "Prövning"}
    assert owner.post(address("sign", ("nsw", "project_owner")), form).status_code == 302
    assert owner.post(address("sign", ("nsw", "project_owner")), form).status_code == 422
    assert steering.post(address("sign", ("nsw", "steering_group")), form).status_code == 302
    investment.refresh_from_db()
    assert investment.version.locked
    assert "Investeringen låstes" in owner.get(lock).text


def test_export_and_import_give_the_same_document(
    town: Town, leader: Person, investment: Investment, document: Document, login: Login
) -> None:
    client = login(leader)
    for format in ("yaml", "json"):
        content = client.get(address("export", ("nsw", format))).content
        assert read(content, format) == document
        page = client.post(address("import", ("nsw",)), {"file": SimpleUploadedFile(f"nsw.{format}", content)}).text
        assert "Filen säger samma sak" in page
    assert Version.objects.count() == 1


def upload(client: Client, name: str, args: tuple[Any, ...], content: bytes, filename: str = "a.yaml") -> Any:
    return client.post(address(name, args), {"file": SimpleUploadedFile(filename, content)})


def test_a_file_becomes_a_version_only_when_confirmed(
    leader: Person, investment: Investment, document: Document, login: Login
) -> None:
    client = login(leader)
    response = upload(client, "import", ("nsw",), write(replace(document, title="Ur filen")).encode())
    assert response.status_code == 200
    assert Version.objects.count() == 1
    client.post(address("import", ("nsw",)), {**form_values(response.text, "import-form"), "reason": "Från kommandoraden"})
    investment.refresh_from_db()
    assert (investment.title, investment.version.reason) == ("Ur filen", "Från kommandoraden")


def test_a_file_becomes_a_new_investment(town: Town, leader: Person, document: Document, login: Login) -> None:
    client = login(leader)
    response = upload(client, "import-new", (), write(document).encode())
    kept = form_values(response.text, "import-form")
    assert client.post(address("import-new", ()), {**kept, "department": [str(town.own.pk)]}).status_code == 302
    assert document_of(Investment.objects.get()) == document
    response = upload(client, "import-new", (), write(document).encode())
    response = client.post(
        address("import-new", ()), {**form_values(response.text, "import-form"), "department": [str(town.own.pk)]}
    )
    assert response.status_code == 422
    assert "redan en investering" in response.text


BOMB = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"x" * 5_000_001, "större än 5 MB"),
        (BOMB.encode(), "hänvisning"),
        ("title: \u00e5".encode("latin-1"), "UTF-8"),
        (b"[" * 200, "nästlad"),
        (b"format: rodtrad/1\nkey: a\ntitle: A\ngoals:\n  - {key: g, titel: x}\n", "titel"),
        (b"", "tom"),
        (b"title: [", "YAML"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
@pytest.mark.parametrize("name", ["import-new", "import"])
def test_a_bad_file_is_a_message_and_nothing_is_saved(
    name: str, content: bytes, says: str, leader: Person, investment: Investment, login: Login
) -> None:
    response = upload(login(leader), name, () if name == "import-new" else ("nsw",), content)
    assert response.status_code == 422
    assert says in response.text
    assert (Version.objects.count(), Investment.objects.count()) == (1, 1)


def test_a_new_investment_begins_with_a_title(town: Town, leader: Person, login: Login) -> None:
    client = login(leader)
    response = client.post(address("new", ()), {"title": "Läxhjälp på Öster", "department": str(town.own.pk)})
    assert response.status_code == 302
    found = Investment.objects.get()
    assert (found.key, found.department, found.phase) == ("laxhjalp-pa-oster", town.own, "needs")
    assert client.post(address("new", ()), {"title": "X", "department": str(town.other.pk)}).status_code == 422
    assert client.get(address("thread", (found.key,))).status_code == 200


def test_an_earlier_version_is_restored(leader: Person, investment: Investment, login: Login) -> None:
    client = login(leader)
    client.post(address("edit", ("nsw", "about")), {**posted(client, "about"), "title": ["Fel"], "what": "save"})
    assert client.post(address("restore", ("nsw", 1)), {"reason": "Ångrade mig"}).status_code == 302
    investment.refresh_from_db()
    assert (investment.version.number, investment.version.reason) == (3, "Ångrade mig")
    assert "Fel" in client.get(address("compare", ("nsw",)), {"old": "1", "new": "2"}).text


@pytest.mark.parametrize(
    ("name", "args", "most"),
    [("list", (), 14), ("thread", ("nsw",), 14), ("edit", ("nsw", "money"), 12), ("versions", ("nsw",), 12)],
)
def test_the_number_of_queries_does_not_grow(
    name: str,
    args: tuple[Any, ...],
    most: int,
    town: Town,
    leader: Person,
    investment: Investment,
    document: Document,
    login: Login,
    django_assert_max_num_queries: Callable[..., Any],
) -> None:
    for number in range(5):
        another = replace(document, key=f"k{number}", title=f"T{number}")
        actions.create_investment(by=leader, organisation=town.organisation, department=town.own, document=another)
    client = login(leader)
    with django_assert_max_num_queries(most):
        client.get(address(name, args))


def test_a_department_of_another_organisation_is_refused(town: Town, leader: Person, document: Document) -> None:
    other = Organisation.objects.create(slug="o", name="O", kind=Kind.REGION)
    elsewhere = Department.objects.create(organisation=other, name="D")
    with pytest.raises(actions.refused("investments-department-elsewhere").__class__):
        actions.create_investment(by=leader, organisation=town.organisation, department=elsewhere, document=document)
