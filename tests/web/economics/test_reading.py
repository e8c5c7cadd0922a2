"""Who pays and who saves, what it hangs on, and where every figure comes from."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from html import unescape

import pytest
from django.test import Client

from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person
from tests.web import results
from tests.web.economics.cases import document
from tests.web.results import words

ClientOf = Callable[[Person], Client]
PAGE = "/investments/days/economics/"
LINK = re.compile(r'<a class="explained" href="([^"]+)">([^<]+)</a>')


def read(client: Client, path: str = "") -> str:
    answer = client.get(PAGE + path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_who_pays_who_saves_and_whose_pocket_is_the_wrong_one(
    coordinator: Person, counted: Investment, client_of: ClientOf
) -> None:
    page = words(read(client_of(coordinator), "payers/"))
    # Worked out in docs/economics.md; the region's 60 000 + 30 000 discounted.
    assert "Socialtjänsten 30 % 98 % 2 461 964 –" in page
    assert "Fonden 70 % 0 % −2 100 000 ja" in page
    assert "Fonden bär en stor del av kostnaden" in page
    assert "Kommunen Alla dess budgetar 3 000 000 3 361 964 361 964" in page
    assert "Samhället 3 000 000 3 447 941 447 941" in page
    assert "Socialtjänsten 3 361 964 0 3 361 964" in page  # observed, estimated, both
    assert "Regionen i väst 0 85 976 85 976" in page


def test_the_transfers_mend_the_wrong_pocket(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    page = words(read(client_of(coordinator), "payers/"))
    given = re.findall(r"(?:Socialtjänsten|Regionen i väst) Fonden ([\d ]+,\d\d)", page)
    assert sum(Decimal(amount.replace(" ", "").replace(",", ".")) for amount in given) == 2100000


@pytest.mark.parametrize("path", ["", "payers/", "outcome/"])
def test_every_figure_leads_to_its_own_explanation(
    coordinator: Person, counted: Investment, client_of: ClientOf, path: str
) -> None:
    client = client_of(coordinator)
    links = {(unescape(address), figure) for address, figure in LINK.findall(read(client, path))}
    assert len(links) > (15 if path != "outcome/" else -1)
    for address, figure in links:
        explained = client.get(address)
        assert explained.status_code == 200, address
        top = re.search(r'class="told-top">([^<]*)<', explained.content.decode())
        assert top is not None
        assert same(top[1], figure) or "chance" in address, address


def same(one: str, other: str) -> bool:
    """The same figure or word, where one may be rounded to whole kronor or per cent, or show by a minus that it costs."""
    plain = [unescape(each).replace("\xa0", "").replace("−", "-").rstrip("%kr").replace(",", ".") for each in (one, other)]
    try:
        return abs(abs(Decimal(plain[0])) - abs(Decimal(plain[1]))) <= Decimal("0.51")
    except ArithmeticError:
        return plain[0] == plain[1]


def test_a_figure_is_explained_down_to_what_the_document_says(
    coordinator: Person, counted: Investment, client_of: ClientOf
) -> None:
    client = client_of(coordinator)
    page = words(read(client, "explain/?figure=consequence.visits.2026"))
    for part in ("Ett besök", "2 000,00", "unit_costs[1].value", "Prislistan", "Placeringsregistret", "Avklingning", "0,5"):
        assert part in page
    assert "Chansen att det går ihop" in words(read(client, "explain/?figure=chance.all"))
    assert "Två upphandlingar" in read(client, "explain/?figure=chance.all")


@pytest.mark.parametrize("figure", ["nothing", "net.nobody", "line.days.1999", "so-far.all", "", "a.b.c.d"])
def test_a_figure_that_is_not_there(coordinator: Person, counted: Investment, client_of: ClientOf, figure: str) -> None:
    assert client_of(coordinator).get(f"{PAGE}explain/?figure={figure}").status_code == 404


def test_what_the_result_hangs_on(coordinator: Person, counted: Investment, client_of: ClientOf) -> None:
    client = client_of(coordinator)
    page = read(client, "sensitivity/")
    assert page.count("<svg") >= 2
    # Net 447 941 at 4 000 a day, 3 361 964 / 4 000 = 840.49 a krona: zero at 4 000 − 532.95. Persons: 15 − 2.
    read_as = words(page)
    assert "Ett vårddygn: enhetskostnad 3 000 5 500 −392 550 1 708 677 3 467" in read_as
    assert "Netto (SEK) när två tal rör sig" in read_as
    of_region = words(read(client, "sensitivity/?payer=region&first=x&second=y"))
    assert "Ett vårddygn: enhetskostnad 3 000 5 500 85 976 85 976 –" in of_region


def test_where_nothing_is_uncertain_it_says_so(coordinator: Person, client_of: ClientOf) -> None:
    sure = replace(document(), calculation=replace(document().calculation, uncertain=()))
    results.calculate(results.make_investment(coordinator, sure), coordinator)
    assert "Inga tal är utpekade som osäkra" in read(client_of(coordinator), "sensitivity/")


@pytest.mark.parametrize("path", ["payers/", "sensitivity/", "workbook/"])
def test_before_there_is_a_calculation(coordinator: Person, planned: Investment, client_of: ClientOf, path: str) -> None:
    assert "Ingen kalkyl är gjord än" in read(client_of(coordinator), path)
    assert client_of(coordinator).get(f"{PAGE}explain/").status_code == 404
    assert client_of(coordinator).get(f"{PAGE}workbook.xlsx").status_code == 404
