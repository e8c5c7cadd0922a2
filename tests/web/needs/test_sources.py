"""Figures fetched in the web, from stand-ins for Kolada and PxWeb: found, fetched; what is said when it goes wrong."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from rodtrad.sources import Limits
from rodtrad.texts import message
from rodtrad.web.needs.actions import save_peers
from rodtrad.web.needs.analysis import sources
from rodtrad.web.needs.models import DataSet, Peers
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State
from rodtrad.web.runs.worker import work_through
from tests.engine.standin import Asked, Reply, StandIn, stand_in
from tests.engine.unit.sources.test_kolada import Kolada
from tests.engine.unit.sources.test_pxweb import LIST, version1, version2
from tests.web import factories, results

ClientOf = Callable[[Person], Client]
QUICK = Limits(silence=1, answer=2, tries=1, pause=0)
WANTED = {"kpi": ["N17448"], "areas": "Norrköping\n0580", "first": "2024", "last": "2025", "gender": "on", "title": ""}


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "WAITING", QUICK)
    monkeypatch.setattr(sources, "FETCHING", QUICK)


@pytest.fixture
def kolada(settings: Any) -> Iterator[StandIn]:
    answering = Kolada(3)
    with stand_in(answering) as server:
        answering.base = server.address
        settings.SOURCES = {"kolada": f"{server.address}/v3"}
        yield server


def fetched(client: Client, address: str, wanted: dict[str, Any]) -> DataSet:
    """The data set that a sent form led to."""
    answer = client.post(address, wanted)
    assert answer.status_code == 302, results.words(answer.content)
    work_through()
    run = Run.objects.latest("asked_at")
    assert run.state == State.DONE, run.problems
    assert client.get(f"/needs/data/sources/run/{run.pk}/").url == f"/needs/data/{run.result}/"
    return DataSet.objects.get(pk=run.result)


def format_date(moment: datetime) -> str:
    return message("source-note-stale", on=moment.astimezone().date()).render("sv").partition("svarade ")[2]


def words(client: Client, address: str, **query: Any) -> str:
    return results.words(client.get(address, query).content)


def test_a_key_figure_is_found_chosen_and_fetched_with_its_card(kolada: StandIn, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    assert "Gymnasieelever med examen inom 4 år" in words(client, "/needs/data/sources/kolada/", q="gymnasieelever")
    assert "Elever som fått examen inom fyra år." in words(client, "/needs/data/sources/kolada/", kpi="N17448")
    data_set = fetched(client, "/needs/data/sources/kolada/", WANTED)
    assert (data_set.kind, data_set.access, data_set.persons, data_set.rows) == ("figures", "open", None, 9)
    assert data_set.card["columns"][0]["codes"] == {"0580": "Linköping", "0581": "Norrköping"}
    page = words(client, f"/needs/data/{data_set.pk}/")
    for said in ("Kolada (RKA)", "Fri att använda. Ange källan: Kolada", "Hämtad", "Hämta på nytt"):
        assert said in page
    again = client.post(f"/needs/data/{data_set.pk}/again/")
    work_through()
    assert DataSet.objects.count() == 2
    assert again.status_code == 302


def test_what_lacks_values_is_told_on_the_card(kolada: StandIn, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    data_set = fetched(client, "/needs/data/sources/kolada/", {**WANTED, "areas": "Norrköping, Örebro"})
    assert "Ett område saknar värden i källan: 1880." in words(client, f"/needs/data/{data_set.pk}/")


def test_a_group_is_kept_and_fetched_with(kolada: StandIn, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    assert "Liknande kommuner gymnasieskola" in words(client, "/needs/data/peers/", q="liknande")
    client.post("/needs/data/peers/keep/", {"group": "G35886", "q": "liknande"})
    kept = Peers.objects.get()
    assert [member["name"] for member in kept.members] == ["Linköping", "Örebro"]
    data_set = fetched(client, "/needs/data/sources/kolada/", {**WANTED, "areas": "", "peers": str(kept.pk)})
    assert set(data_set.card["columns"][0]["codes"]) == {"0580"}
    own = {"title": "Våra grannar", "members": "norrköping\nÖrebro"}
    assert client.post("/needs/data/peers/", own).status_code == 302
    assert Peers.objects.get(title="Våra grannar").codes == ["0581", "1880"]
    assert client.post(f"/needs/data/peers/{kept.pk}/remove/").status_code == 302
    assert [each.title for each in Peers.objects.all()] == ["Våra grannar"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"areas": "Norköping"}, "Känner inte till: Norköping. Menade du: Norrköping"),
        ({"first": "2025", "last": "2024"}, "före det första"),
        ({"first": "20"}, "Skriv ett år från 1990"),
        ({"last": "2024,5"}, "heltal"),
    ],
)
def test_faults_are_told_at_the_field(
    kolada: StandIn, analyst: Person, client_of: ClientOf, changes: dict[str, str], said: str
) -> None:
    answer = client_of(analyst).post("/needs/data/sources/kolada/", {**WANTED, **changes})
    assert answer.status_code == 422
    assert said in results.words(answer.content)
    assert not Run.objects.exists()


@pytest.mark.parametrize("version", [2, 1])
def test_a_table_is_found_and_part_of_it_fetched(settings: Any, analyst: Person, client_of: ClientOf, version: int) -> None:
    id = "TAB1" if version == 2 else "vaerak/12tg.px"

    def answer(asked: Asked) -> Reply:
        hit = {"id": "TAB1", "label": "Folkmängd efter år"}
        if asked.place == "/api/v2/tables":
            return Reply({"tables": [hit]})
        if "query" in asked.query:
            return Reply([{"id": "12tg.px", "path": "/vaerak", "title": "Folkmängd efter år"}])
        return version2(asked) if version == 2 else version1(asked)

    with stand_in(answer) as server:
        base = f"{server.address}/api/v2" if version == 2 else f"{server.address}/PXWeb/api/v1/sv/StatFin"
        settings.SOURCES = {"scb": base}
        client = client_of(analyst)
        assert "Folkmängd efter år" in words(client, "/needs/data/sources/scb/", q="folkmängd")
        address = "/needs/data/sources/scb/table/"
        assert "hur många av de senaste?" in words(client, address, table=id)
        refused = client.post(address, {"table": id, "v0": [], "v2": "BE9", "v3": "2"})
        assert refused.status_code == 422
        data_set = fetched(client, address, {"table": id, "v0": ["0580", "0581"], "v1": [], "v2": "BE1", "v3": "2"})
    assert data_set.rows == 4
    assert "CC0 1.0" in data_set.card["licence"]
    assert data_set.origin["question"]["choice"] == {"Region": ["0580", "0581"], "ContentsCode": ["BE1"], "Tid": ["top(2)"]}


def test_a_table_is_fetched_by_one_of_the_sources_lists(settings: Any, analyst: Person, client_of: ClientOf) -> None:
    with stand_in(version2) as server:
        settings.SOURCES = {"scb": f"{server.address}/api/v2"}
        client, address = client_of(analyst), "/needs/data/sources/scb/table/"
        page = client.get(address, {"table": "TAB1"})
        assert "Städer efter storlek" in results.words(page.content)
        assert "Norrköping" in results.words(page.content)
        by_list = words(client, address, table="TAB1", list=f"Region:{LIST}")
        assert "Norrköping" not in by_list
        assert "ingen lista" in words(client, address, table="TAB1", list="Region:agg_Annan")
        wanted = {"table": "TAB1", "list": f"Region:{LIST}", "v1": [], "v2": "BE1", "v3": "2"}
        data_set = fetched(client, address, wanted)
    assert data_set.origin["question"]["choice"]["Region"] == [f"list({LIST})"]
    assert data_set.card["columns"][0]["codes"] == {"stora": "Stora städer"}
    assert "region är indelad enligt listan ”Städer efter storlek”" in words(client, f"/needs/data/{data_set.pk}/")


def test_an_old_answer_stands_in_for_a_source_that_is_away_and_says_so(
    kolada: StandIn, analyst: Person, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_of(analyst)
    monkeypatch.setattr(sources, "_FRESH", timedelta())
    page = "/needs/data/sources/kolada/"
    assert "svarar inte just nu" not in words(client, page, q="gymnasieelever")
    words(client, page, kpi="N17448")
    first = fetched(client, page, WANTED)
    monkeypatch.setattr(Kolada, "__call__", lambda self, asked: Reply({}, status=503))
    answer = words(client, page, q="gymnasieelever")
    assert "Källan svarar inte just nu. Det här är vad den svarade" in answer
    assert "Gymnasieelever med examen inom 4 år" in answer
    again = fetched(client, page, WANTED)
    assert again.rows == first.rows
    card = words(client, f"/needs/data/{again.pk}/")
    assert f"vad den svarade {format_date(first.added_at)}" in card
    assert "svarar inte just nu" not in words(client, f"/needs/data/{first.pk}/")


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (Reply(b"<html>Logga in</html>", headers={"Content-Type": "text/html"}), "webbsida i stället för data"),
        (Reply({}, status=503), "fel hos sig (svar 503)"),
        (Reply({"values": []}, delay=1.5), "svarade inte färdigt"),
        (Reply({"other": 1}), "inte den form som källan lovar"),
    ],
)
def test_what_a_source_does_wrong_is_said_while_one_waits_and_in_the_background(
    settings: Any, analyst: Person, organisation: Organisation, client_of: ClientOf, reply: Reply, said: str
) -> None:
    from rodtrad.web.needs.actions import order_fetch

    with stand_in(lambda asked: reply) as server:
        settings.SOURCES = {"kolada": server.address}
        client = client_of(analyst)
        assert said in words(client, "/needs/data/sources/kolada/", q="skola")
        question = {
            "source": "kolada",
            "figures": ["N17448"],
            "areas": [],
            "first": 2024,
            "last": 2025,
            "gender": False,
            "title": "",
        }
        run = order_fetch(organisation=organisation, question=question, by=analyst)
        work_through()
    run.refresh_from_db()
    assert run.state == State.FAILED
    assert said in words(client, f"/runs/{run.pk}/")
    assert not DataSet.objects.exists()
    assert client.get(f"/needs/data/sources/run/{run.pk}/").url == "/needs/data/sources/"


def test_a_source_that_is_not_there_at_all(settings: Any, analyst: Person, client_of: ClientOf) -> None:
    settings.SOURCES = {"scb": "http://127.0.0.1:9"}
    assert "Källan svarar inte" in words(client_of(analyst), "/needs/data/sources/scb/", q="x")
    assert client_of(analyst).get("/needs/data/sources/kolada/").status_code == 404
    assert client_of(analyst).get("/needs/data/sources/annan/").status_code == 404


def test_only_who_may_add_data_sets_fetches_and_groups_stay_in_the_organisation(
    kolada: StandIn, analyst: Person, organisation: Organisation, client_of: ClientOf
) -> None:
    peers = save_peers(organisation=organisation, title="Grannar", source="", members=[("0580", "Linköping")], by=analyst)
    elected = factories.make_person(Role.ELECTED, organisation=organisation)
    other = factories.make_person(Role.ANALYST, organisation=factories.make_organisation(name="Granköping"))
    for page in ("sources/", "sources/kolada/", "peers/"):
        assert client_of(elected).get(f"/needs/data/{page}").status_code == 403
    assert "Grannar" not in words(client_of(other), "/needs/data/peers/")
    assert client_of(other).post(f"/needs/data/peers/{peers.pk}/remove/").status_code == 404
    run = client_of(analyst).post("/needs/data/sources/kolada/", WANTED)
    assert client_of(other).get(run.url).status_code == 404
