"""A table of a named PostgreSQL database as a data set; no address in the web, no person without a pseudonym."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from rodtrad.web.config import environment
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.needs.models import DataSet
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State
from rodtrad.web.runs.worker import work_through
from tests import postgres
from tests.web import factories, results

psycopg = pytest.importorskip("psycopg")
ClientOf = Callable[[Person], Client]
TABLES = """
CREATE SCHEMA skola;
CREATE TABLE skola.elever AS SELECT 'e' || i AS id, (ARRAY['Norr', 'Söder'])[1 + i % 2] AS omrade, i % 3 = 0 AS behorig,
    i * 1.5 AS franvaro FROM generate_series(1, 60) i;
CREATE TABLE skola.trasig AS SELECT 'e1' AS id, '2' AS omrade, 'kanske' AS behorig, 1 AS franvaro;
"""
CARD = {
    "title": "Elever ur registret",
    "owner": "Skolchefen",
    "legal_basis": "Skollagen",
    "purpose": "Behovsanalys",
    "keep_until": "2099-12-31",
    "access": "audited",
    "department": "",
    "person_key": "id",
    "key_kind": "other",
}
TYPES = {"id": "text", "omrade": "text", "behorig": "boolean", "franvaro": "number"}


def columns(**types: str) -> dict[str, str]:
    said = {}
    for number, (name, kind) in enumerate({**TYPES, **types}.items()):
        said |= {f"c{number}-name": name, f"c{number}-type": kind, f"c{number}-used": "on"}
    return said


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    try:
        postgres.find_programs()
    except FileNotFoundError as error:
        pytest.skip(str(error))
    with postgres.server() as found:
        with psycopg.connect(found, autocommit=True) as connection:
            connection.execute(TABLES)
        yield found


@pytest.fixture
def connected(settings: Any, address: str, organisation: Organisation) -> str:
    settings.SOURCE_DATABASES = {"lagret": (address, (organisation.slug,))}
    return "/needs/data/databases/lagret/"


def test_a_table_is_chosen_read_and_pseudonymised(connected: str, address: str, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    assert "skola.elever" in results.words(client.get(connected).content)
    proposed = client.get(f"{connected}table/", {"table": "skola.elever"}).content.decode()
    assert 'value="franvaro"' in proposed
    answer = client.post(f"{connected}table/", {**CARD, **columns(), "table": "skola.elever"})
    assert answer.status_code == 302, results.words(answer.content)
    work_through()
    run = Run.objects.get()
    assert run.state == State.DONE, run.problems
    data_set = DataSet.objects.get(pk=run.result)
    assert (data_set.rows, data_set.persons, data_set.kind) == (60, 60, "persons")
    assert data_set.origin["connection"] == "lagret"
    password = address.split("@")[0].rpartition(":")[2]
    everything = [str(run.input), str(data_set.card), str(data_set.origin), *map(str, AuditEvent.objects.values_list("details"))]
    everything += [client.get(page).content.decode() for page in (connected, answer.url, f"/needs/data/{data_set.pk}/")]
    assert not [each for each in everything if password in each]
    assert "e17" not in str(run.input)


def test_a_table_that_does_not_agree_gives_every_fault_and_nothing_is_kept(
    connected: str, analyst: Person, client_of: ClientOf
) -> None:
    client = client_of(analyst)
    client.post(f"{connected}table/", {**CARD, **columns(), "table": "skola.trasig"})
    work_through()
    run = Run.objects.get()
    assert run.state == State.FAILED
    assert "behorig" in results.words(client.get(f"/runs/{run.pk}/").content)
    assert not DataSet.objects.exists()
    refused = client.post(f"{connected}table/", {**CARD, **columns(), "legal_basis": "", "table": "skola.elever"})
    assert refused.status_code == 422
    assert "Måste anges" in results.words(refused.content)


def test_a_connection_is_for_the_organisations_that_the_operator_named(
    connected: str, analyst: Person, coordinator: Person, client_of: ClientOf, settings: Any
) -> None:
    other = factories.make_person(Role.ANALYST, organisation=factories.make_organisation(name="Granköping"))
    assert client_of(other).get(connected).status_code == 404
    assert client_of(other).post(f"{connected}table/", {**CARD, **columns(), "table": "skola.elever"}).status_code == 404
    assert "lagret" not in client_of(other).get("/needs/data/sources/").content.decode()
    client = client_of(analyst)
    assert client.get(f"{connected}table/", {"table": "skola.hemlig"}).status_code == 404
    client.post(f"{connected}table/", {**CARD, **columns(), "table": "skola.elever"})
    settings.SOURCE_DATABASES = {}
    work_through()
    assert Run.objects.get().state == State.FAILED


def test_a_database_that_is_away_is_said_without_its_address(
    organisation: Organisation, analyst: Person, client_of: ClientOf, settings: Any
) -> None:
    settings.SOURCE_DATABASES = {"lagret": ("postgresql://reader:hemligt@127.0.0.1:9/x", (organisation.slug,))}
    page = client_of(analyst).get("/needs/data/databases/lagret/").content.decode()
    assert "hemligt" not in page
    assert "alert" in page


def test_the_operators_settings_are_read_from_the_environment() -> None:
    given = {
        "RODTRAD_SOURCE_DATABASE_LAGRET": "postgresql://x",
        "RODTRAD_SOURCE_DATABASE_LAGRET_FOR": "lindvik, granvik",
        "RODTRAD_SOURCE_DATABASE_EGEN": "postgresql://y",
    }
    assert environment.source_databases(given) == {
        "egen": ("postgresql://y", ()),
        "lagret": ("postgresql://x", ("lindvik", "granvik")),
    }
    assert environment.sources({"RODTRAD_SOURCES": "scb", "RODTRAD_SCB_URL": "http://x"}) == {"scb": "http://x"}
    assert list(environment.sources({})) == ["kolada", "scb", "statfi"]
