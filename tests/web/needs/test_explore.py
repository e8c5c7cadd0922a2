"""Spread, change, comparison, index and map in the web: asked, saved, shown, taken along; small groups hidden in all of them."""

import io
import json
from collections.abc import Callable
from typing import Any

import numpy as np
import polars as pl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from openpyxl import load_workbook

from rodtrad.web.needs.actions import save_peers
from rodtrad.web.needs.models import Borders, DataSet, Result
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State
from rodtrad.web.runs.worker import work_through
from tests.engine.unit.test_maps import squares
from tests.web import factories, results
from tests.web.needs.conftest import CARD

ClientOf = Callable[[Person], Client]
Add = Callable[..., DataSet]
AREAS = ("00", "01", "10", "11", "99")
PUPILS_CARD = {
    **CARD,
    "columns": [
        {"name": "id", "type": "text"},
        {"name": "kommun", "type": "text", "description": "Kommun"},
        {"name": "omrade", "type": "text", "description": "Område"},
        {"name": "ar", "type": "integer", "description": "Läsår"},
        {"name": "kon", "type": "text", "description": "Kön", "codes": {"f": "Flicka", "p": "Pojke"}},
        {"name": "behorig", "type": "boolean", "description": "Behörig"},
        {"name": "inkomst", "type": "number", "description": "Inkomst", "unit": "tkr"},
        {"name": "utbildad", "type": "boolean", "description": "Utbildad förälder"},
    ],
}
FIGURES_CARD = {
    "format": "rodtrad-data/1",
    "key": "stat",
    "title": "Områdesstatistik",
    "owner": "Statistikenheten",
    "access": "open",
    "columns": [
        {
            "name": "area",
            "type": "text",
            "codes": {"00": "Centrum", "01": "Hamnen", "10": "Norr", "11": "Söder", "99": "Utanför"},
        },
        {"name": "period", "type": "text"},
        {"name": "utbildning", "type": "number", "unit": "%"},
        {"name": "arbete", "type": "number", "unit": "%"},
        {"name": "franvaro", "type": "number", "unit": "%"},
        {"name": "invanare", "type": "integer"},
    ],
}


def pupils() -> pl.DataFrame:
    """Six hundred in two municipalities; area 11 is poorer and its pupils seldomer eligible; area 99 has three of them."""
    rng = np.random.default_rng(4)
    n = 600
    omrade = np.array([*["99"] * 3, *rng.choice(AREAS[:4], n - 3)])
    low = omrade == "11"
    return pl.DataFrame(
        {
            "id": [f"e{i}" for i in range(n)],
            "kommun": rng.choice(["Lindvik", "Granvik"], n),
            "omrade": omrade,
            "ar": rng.choice([2023, 2024, 2025], n),
            "kon": rng.choice(["f", "p"], n),
            "behorig": (rng.random(n) < np.where(low, 0.5, 0.9)).astype(int),
            "inkomst": np.round(rng.gamma(9, 40, n) * np.where(low, 0.6, 1), 0),
            "utbildad": (rng.random(n) < np.where(low, 0.3, 0.6)).astype(int),
        }
    )


def figures() -> bytes:
    rows = ["area;period;utbildning;arbete;franvaro;invanare"]
    for year in (2023, 2024):
        for i, area in enumerate(AREAS):
            rows.append(
                f"{area};{year};{30 + 5 * i + year - 2023};{'' if area == '10' else 60 + 4 * i};{20 - 3 * i};{1000 * (i + 1)}"
            )
    return "\n".join(rows).encode()


@pytest.fixture
def persons(add: Add, analyst: Person) -> DataSet:
    return add(analyst, content=pupils().write_csv(separator=";").encode(), **PUPILS_CARD)


@pytest.fixture
def statistics(organisation: Organisation, analyst: Person) -> DataSet:
    from rodtrad.web.needs.actions import add_data_set

    return add_data_set(
        organisation=organisation, department=None, name="s.csv", content=figures(), card=FIGURES_CARD, by=analyst
    )


@pytest.fixture
def borders(analyst: Person, client_of: ClientOf) -> Borders:
    sent = {"file": SimpleUploadedFile("a.geojson", squares(2)), "title": "Stadsdelar", "source": "Kartenheten"}
    answer = client_of(analyst).post("/needs/data/maps/", sent)
    assert answer.status_code == 302, results.words(answer.content)
    return Borders.objects.get()


def answered(client: Client, data_set: DataSet, kind: str, **asked: Any) -> Result:
    answer = client.post(f"/needs/data/{data_set.pk}/ask/{kind}/", {"title": "", **asked})
    assert answer.status_code == 302, results.words(answer.content)
    work_through()
    run = Run.objects.latest("asked_at")
    assert run.state == State.DONE, run.problems
    return Result.objects.get(run=run)


def page(client: Client, result: Result) -> str:
    """The result's page in words; its files hold the same tables."""
    book = load_workbook(io.BytesIO(client.get(f"/needs/results/{result.pk}/table.xlsx").content))
    assert book.active.max_row > 2
    assert client.get(f"/needs/results/{result.pk}/table.csv").status_code == 200
    return results.words(client.get(f"/needs/results/{result.pk}/").content)


def test_the_card_offers_what_the_data_can_answer(
    persons: DataSet, statistics: DataSet, analyst: Person, client_of: ClientOf
) -> None:
    client = client_of(analyst)
    for data_set, kinds, others in (
        (persons, "spread change comparison index map", ""),
        (statistics, "comparison index map", "spread change"),
    ):
        card = client.get(f"/needs/data/{data_set.pk}/").content.decode()
        for kind in kinds.split():
            assert f"/ask/{kind}/" in card
            assert client.get(f"/needs/data/{data_set.pk}/ask/{kind}/").status_code == 200
        for kind in others.split():
            assert f"/ask/{kind}/" not in card
            assert client.get(f"/needs/data/{data_set.pk}/ask/{kind}/").status_code == 404


def test_spread_inside_groups(persons: DataSet, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    result = answered(client, persons, "spread", column="inkomst", variable="omrade")
    said = page(client, result)
    middle = pupils().filter(pl.col("omrade") == "11")["inkomst"].median()
    assert "11: hälften ligger mellan" in said
    assert f"den mittersta har {middle:g}".replace(".", ",") in said
    assert "Inkomst inom Område" in said
    small = next(group for group in result.result["groups"] if group["label"] == "99")
    assert small["n"] is None
    assert set(small["quantiles"]) == {None}
    limits = result.result["limits"]
    assert all(limit % 10 == 0 for limit in limits)


def test_change_over_the_years(persons: DataSet, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    asked = {"column": "behorig", "measure": "share", "better": "higher", "year": "ar"}
    said = page(client, answered(client, persons, "change", **asked))
    first, last = (pupils().filter(pl.col("ar") == year)["behorig"].mean() for year in (2023, 2025))
    assert f"Alla: från {100 * first:.1f} % (2023) till {100 * last:.1f} % (2025)".replace(".", ",") in said.replace("\xa0", " ")
    by_area = answered(client, persons, "change", **asked, by=["omrade"])
    hidden = [group for group in by_area.result["groups"] if group["levels"][0][1] == "99"]
    assert all(value is None for group in hidden for _, value in group["by_year"])
    refused = client.post(f"/needs/data/{persons.pk}/ask/change/", {**asked, "by": ["ar"]})
    assert refused.status_code == 422


def test_persons_of_one_organisation_against_others(persons: DataSet, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    asked = {"column": "behorig", "measure": "share", "better": "higher", "own": "kommun=Lindvik"}
    result = answered(client, persons, "comparison", **asked)
    said = page(client, result)
    assert result.title == "Behörig: Lindvik och andra"
    own, other = (pupils().filter(pl.col("kommun") == name)["behorig"].mean() for name in ("Lindvik", "Granvik"))
    assert f"Lindvik har {100 * own:.1f} %, Granvik har {100 * other:.1f} %".replace(".", ",") in said.replace("\xa0", " ")
    form = client.get(f"/needs/data/{persons.pk}/ask/comparison/").content.decode()
    assert "omrade=11" in form
    assert "omrade=99" not in form
    by = answered(client, persons, "comparison", **{**asked, "own": "omrade=11", "by": ["kon"]})
    assert all(row["other_value"] is None for row in by.result["rows"] if row["other"] == "99")


def test_published_figures_against_a_named_group(
    statistics: DataSet, organisation: Organisation, analyst: Person, client_of: ClientOf
) -> None:
    client = client_of(analyst)
    members = [("00", "Centrum"), ("10", "Norr"), ("11", "Söder")]
    peers = save_peers(organisation=organisation, title="Grannar", source="", members=members, by=analyst)
    asked = {"column": "utbildning", "better": "higher", "own": "area=01", "peers": str(peers.pk)}
    result = answered(client, statistics, "comparison", **asked)
    said = page(client, result)
    assert "Hamnen har 36 (2024). Mitten av de 3 andra är 41." in said
    assert "plats 3 av 4" in said
    assert "Utanför" not in json.dumps(result.result)


def test_an_index_by_hand_and_its_association(statistics: DataSet, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    asked = {"area": "area", "rescaling": "min-max", "period": "2024", "weight": "invanare", "outcome": "franvaro"}
    chosen = {"use0": "on", "weight0": "1", "turn0": "high", "use1": "on", "weight1": "3", "turn1": "low"}
    result = answered(client, statistics, "index", **asked, **chosen)
    by_area = {row["area"]: row for row in result.result["areas"]}
    # Education runs 0, 2.5 … 10 and counts a quarter; work, turned round, 10, 7.5 … 0 and counts three quarters.
    assert by_area["00"]["index"] == pytest.approx(7.5)
    assert by_area["01"]["index"] == pytest.approx((2.5 + 3 * 7.5) / 4)
    assert by_area["10"]["index"] is None
    assert by_area["99"]["weight"] == 5000
    assert result.result["association"]["areas"] == 4
    assert result.result["association"]["slope"] > 0
    said = page(client, result)
    assert "4 områden har ett index" in said
    assert "Ett område saknar någon variabel" in said
    assert "Att områden följs åt säger inget om de enskilda personerna" in said
    again = answered(client, statistics, "index", **asked, **chosen)
    assert (again.inputs_hash, again.result) == (result.inputs_hash, result.result)


def test_an_index_of_persons_hides_small_areas_in_every_variable(persons: DataSet, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    chosen = {"area": "omrade", "rescaling": "rank", "use1": "on", "weight1": "1", "use2": "on", "weight2": "1", "period": "2025"}
    result = answered(client, persons, "index", **chosen, outcome="behorig")
    rows = result.result["areas"]
    hidden = [row for row in rows if row["hidden"]]
    assert any(row["area"] == "99" for row in rows) is any(row["area"] == "99" for row in hidden)
    for row in hidden:
        assert (row["index"], row["outcome"], row["weight"]) == (None, None, None)
        assert set(row["parts"]) == {None}
    assert "personer" in page(client, result).lower()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Markera minst en variabel"),
        ({"use0": "on", "weight0": "0"}, "större än noll"),
        ({"use0": "on", "weight0": "1", "outcome": "utbildning"}, "ingår redan"),
    ],
)
def test_an_index_of_nothing_is_refused(
    statistics: DataSet, analyst: Person, client_of: ClientOf, changes: dict[str, str], said: str
) -> None:
    asked = {"area": "area", "rescaling": "min-max", "period": "2024", **changes}
    answer = client_of(analyst).post(f"/needs/data/{statistics.pk}/ask/index/", asked)
    assert answer.status_code == 422
    assert said in results.words(answer.content)


def test_a_map_of_figures_and_its_picture(statistics: DataSet, borders: Borders, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    asked = {"borders": str(borders.pk), "area": "area", "column": "utbildning", "how": "equal", "classes": "4", "period": "2024"}
    result = answered(client, statistics, "map", **asked)
    said = page(client, result)
    assert "Ett område i datamängden finns inte på kartan" in said
    assert "Utanför 51" in said
    picture = client.get(f"/needs/results/{result.pk}/map.svg")
    assert picture["Content-Type"] == "image/svg+xml"
    assert picture.content.count(b"<path") >= 4
    index = answered(
        client, statistics, "index", area="area", rescaling="min-max", period="2024", use0="on", weight0="1", turn0="high"
    )
    drawn = answered(client, statistics, "map", borders=str(borders.pk), how="quantile", classes="3", index=str(index.pk))
    assert {place["code"]: place["value"] for place in drawn.result["places"]}["00"] == 0
    assert drawn.title.startswith("Socioekonomiskt index")
    assert client.get(f"/needs/results/{index.pk}/map.svg").status_code == 404


def test_a_map_of_persons_hides_small_areas(persons: DataSet, borders: Borders, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    asked = {
        "borders": str(borders.pk),
        "area": "omrade",
        "column": "behorig",
        "measure": "share",
        "how": "natural",
        "classes": "3",
    }
    by_year = answered(client, persons, "map", **asked, period="2025")
    values = {place["label"]: place["value"] for place in by_year.result["places"]}
    assert values.get("99") is None
    shown = {label for label, value in values.items() if value is not None}
    frame = pupils().filter(pl.col("ar") == 2025)
    for label in shown:
        assert values[label] == pytest.approx(frame.filter(pl.col("omrade") == label)["behorig"].mean())
    # One hidden area alone could be worked out from the rest.
    assert len(shown) < 4 or "99" not in values


def test_a_map_that_cannot_be_used_and_a_file_that_is_none(
    persons: DataSet, borders: Borders, analyst: Person, client_of: ClientOf
) -> None:
    client = client_of(analyst)
    asked = {"borders": str(borders.pk), "area": "kon", "column": "behorig", "measure": "share", "how": "equal", "classes": "3"}
    assert client.post(f"/needs/data/{persons.pk}/ask/map/", asked).status_code == 422
    bad = {"file": SimpleUploadedFile("a.geojson", b"<html>"), "title": "x", "source": "y"}
    answer = client.post("/needs/data/maps/", bad)
    assert answer.status_code == 422
    assert "Kartan kan inte användas" in results.words(answer.content)
    assert Borders.objects.count() == 1


def test_maps_are_the_organisations_or_everybodys_and_stand_when_retired(
    statistics: DataSet, borders: Borders, analyst: Person, client_of: ClientOf, tmp_path: Any
) -> None:
    client = client_of(analyst)
    asked = {"borders": str(borders.pk), "area": "area", "column": "utbildning", "how": "equal", "classes": "4", "period": "2024"}
    result = answered(client, statistics, "map", **asked)
    other = factories.make_person(Role.ANALYST, organisation=factories.make_organisation(name="Granköping"))
    assert "Stadsdelar" not in client_of(other).get("/needs/data/maps/").content.decode()
    assert client_of(other).post(f"/needs/data/maps/{borders.pk}/retire/").status_code == 404
    assert client.post(f"/needs/data/maps/{borders.pk}/retire/").status_code == 302
    assert client.post(f"/needs/data/{statistics.pk}/ask/map/", asked).status_code == 422
    assert "Kartan visar" in page(client, result)
    (tmp_path / "m.geojson").write_bytes(squares(2))
    call_command("add_borders", str(tmp_path / "m.geojson"), "--title", "Riket", "--source", "Driften")
    everybodys = Borders.objects.get(title="Riket")
    for person in (analyst, other):
        assert "Riket" in client_of(person).get("/needs/data/maps/").content.decode()
        assert client_of(person).post(f"/needs/data/maps/{everybodys.pk}/retire/").status_code == 404
    with pytest.raises(CommandError):
        call_command("add_borders", str(tmp_path / "none.geojson"), "--title", "x", "--source", "y")


def test_a_map_of_another_organisation_gives_no_result(
    statistics: DataSet, borders: Borders, analyst: Person, coordinator: Person
) -> None:
    from rodtrad.web.needs.actions import order_analysis

    Borders.objects.update(organisation=factories.make_organisation(name="Granköping"))
    question = {"borders": str(borders.pk), "area": "area", "column": "utbildning", "index": "", "where": [["period", "2024"]]}
    run = order_analysis(kind="map", data_set=statistics, question=question, title="x", by=analyst)
    work_through()
    run.refresh_from_db()
    assert run.state == State.FAILED


def test_results_are_seen_by_who_sees_the_data_set(persons: DataSet, analyst: Person, client_of: ClientOf) -> None:
    result = answered(client_of(analyst), persons, "spread", column="inkomst", variable="kon")
    other = factories.make_person(Role.ANALYST, organisation=factories.make_organisation(name="Granköping"))
    for path in ("", "table.xlsx", "map.svg"):
        assert client_of(other).get(f"/needs/results/{result.pk}/{path}").status_code == 404
    assert client_of(other).get(f"/needs/data/{persons.pk}/ask/spread/").status_code == 404
    elected = factories.make_person(Role.ELECTED, organisation=persons.organisation)
    assert client_of(elected).get(f"/needs/data/{persons.pk}/ask/spread/").status_code == 403


def test_in_english(persons: DataSet, analyst: Person, client_of: ClientOf) -> None:
    result = answered(client_of(analyst), persons, "spread", column="inkomst", variable="kon")
    Person.objects.filter(pk=analyst.pk).update(language="en")
    said = page(client_of(Person.objects.get(pk=analyst.pk)), result)
    assert "the middle one has" in said
