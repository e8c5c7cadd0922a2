"""Costs and consequences typed in tables: sums that follow, errors at the field, drafts, versions, conflicts."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client

from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.investments.actions import save_section
from rodtrad.web.investments.models import Draft, Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.section_form import form_of_data, section_data
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.worker import work_through
from tests.web import factories, results

ClientOf = Callable[[Person], Client]
PAGE = "/investments/days/economics/edit/"
FIELD = re.compile(r'<(?:input|select|textarea)[^>]* name="([^"]+)"')


def posted(investment: Investment, **changes: str) -> dict[str, object]:
    """What a browser posts of the document as it stands, with fields changed."""
    raw: dict[str, object] = dict(form_of_data("money", investment.version.data, "sv").raw())
    return {**raw, "version": str(investment.version.number), **changes}


def amount(cost: int, place: int = 0) -> str:
    return f"costs[{cost}].amounts[{place}].value"


def test_the_page_holds_every_field_of_the_section(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    page = client_of(coordinator).get(PAGE).content.decode()
    names = {unescape(name) for name in FIELD.findall(page)}
    assert set(form_of_data("money", planned.version.data, "sv").raw()) <= names
    assert "447 941" in results.words(page)


def test_the_sums_follow_what_is_typed(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    answer = client_of(coordinator).post(f"{PAGE}sums/", posted(planned) | {amount(0): "1 000 000"})
    page = results.words(answer.content)
    assert "Netto 347 941 kr" in page
    assert "Socialtjänsten 1 000 000 3 361 964 2 361 964" in page
    assert 'data-yearly="consequences[0]">1' in answer.content.decode()
    assert planned.version.number == 1
    assert not Draft.objects.exists()


def test_what_is_wrong_is_named_where_it_stands(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    data = posted(planned) | {amount(0): "mycket", "consequences[0].unit_cost": ""}
    page = client_of(coordinator).post(f"{PAGE}sums/", data).content.decode()
    assert 'href="#f-costs-0-amounts-2024"' in page
    client = client_of(coordinator)
    whole = client.post(PAGE, data)
    assert whole.status_code == 422
    assert 'id="f-costs-0-amounts-2024-error"' in whole.content.decode()
    assert 'href="#f-costs-0-amounts-2024"' in whole.content.decode()
    assert "mycket" in client.get(PAGE).content.decode()  # kept as a draft


def test_what_the_calculation_lacks_is_named_too(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    data = posted(planned) | {"consequences[0].unit_cost": "", "consequences[1].first_year": ""}
    page = client_of(coordinator).post(f"{PAGE}sums/", data).content.decode()
    assert 'href="#f-consequences-0-unit_cost"' in page
    assert 'href="#f-consequences-1-first_year"' in page


def test_saved_it_is_a_new_version_and_calculated(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    answer = client_of(coordinator).post(PAGE, posted(planned) | {amount(0): "1 000 000,50"})
    assert answer.status_code == 302
    assert "/runs/" in answer["Location"]
    work_through()
    planned.refresh_from_db()
    assert str(document_of(planned).costs[0].amounts[2024]) == "1000000.5"
    assert EconomicsResult.objects.get().version_hash == planned.version.hash


def test_without_a_script_the_button_counts(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    answer = client_of(coordinator).post(PAGE, posted(planned) | {amount(0): "1000000", "what": "count"}, follow=True)
    assert answer.redirect_chain[-1][0].endswith("#sums")
    assert "347 941" in results.words(answer.content)
    assert "1000000" in answer.content.decode()


def test_a_year_is_added_and_left_empty_is_not_kept(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    page = client.post(PAGE, posted(planned) | {"what": "year"}, follow=True).content.decode()
    assert 'name="costs[1].amounts[1].value"' in page
    data = posted(planned) | {"costs[0].amounts[1].key": "2025", "costs[0].amounts[1].value": ""}
    data |= {"costs[1].amounts[1].key": "2025", "costs[1].amounts[1].value": "5"}
    assert client.post(PAGE, data).status_code == 302
    planned.refresh_from_db()
    assert [dict(cost.amounts) for cost in document_of(planned).costs] == [{2024: 900000}, {2024: 2100000, 2025: 5}]


def test_a_row_is_added_and_removed(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    page = client.post(PAGE, posted(planned) | {"add:costs": ""}, follow=True).content.decode()
    assert 'name="costs[2].item"' in page
    page = client.post(PAGE, posted(planned) | {"remove:costs[1]": ""}, follow=True).content.decode()
    assert 'name="costs[1].item"' not in page
    assert "2 547 941" in results.words(page)


def test_the_same_year_twice_is_not_lost(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    data = posted(planned) | {"costs[0].amounts[1].key": "2024", "costs[0].amounts[1].value": "7"}
    answer = client_of(coordinator).post(PAGE, data)
    assert answer.status_code == 422
    assert 'name="costs[0].amounts[1].value" value="7"' in answer.content.decode()


def test_two_who_change_the_same_see_both(coordinator: Person, planned: Investment, client_of: ClientOf) -> None:
    mine = posted(planned) | {amount(0): "950000"}
    theirs = section_data(planned.version.data, "money")
    theirs = {**theirs, "costs": [{**theirs["costs"][0], "item": "Omdöpt"}, theirs["costs"][1]]}
    save_section(by=coordinator, investment=planned, section="money", data=theirs, base_version=1)
    answer = client_of(coordinator).post(PAGE, mine)
    assert answer.status_code == 409
    assert "Omdöpt" in answer.content.decode()


@pytest.mark.parametrize(
    ("role", "status"), [(Role.CONTROLLER, 200), (Role.PROJECT_LEADER, 200), (Role.ANALYST, 403), (Role.ELECTED, 403)]
)
def test_who_may_edit(organisation: Organisation, planned: Investment, client_of: ClientOf, role: Role, status: int) -> None:
    client = client_of(factories.make_person(role, organisation=organisation))
    assert client.get(PAGE).status_code == status
    assert client.post(f"{PAGE}sums/", posted(planned)).status_code == status
