"""PxWeb in both versions, against a stand-in that follows the published form and refuses what is too much at once."""

import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from math import prod
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from rodtrad.errors import BadSource
from rodtrad.sources import Limits, Web
from rodtrad.sources.cache import Cache
from rodtrad.sources.jsonstat import read_cube
from rodtrad.sources.pxweb import series, split
from rodtrad.sources.pxweb_api import comparison_groups
from rodtrad.sources.pxweb_search import TableFound, tables
from rodtrad.texts import message
from tests.engine.standin import Asked, Reply, stand_in

EXAMPLES = Path(__file__).parents[5] / "shared" / "data" / "pxweb"
REGIONS = {"05": "Östergötlands län", "0580": "Linköping", "0581": "Norrköping"}
SEXES = {"1": "män", "2": "kvinnor"}
YEARS = [str(year) for year in range(2016, 2026)]
LIMIT = 12
# A list that puts the municipalities together.
LIST, GROUPS = "agg_Stora", {"stora": "Stora städer"}


def value(codes: dict[str, str]) -> float | None:
    """A figure that tells where it belongs; one is missing."""
    if codes["Region"] == "05" and codes["Tid"] == "2016":
        return None
    if codes["Region"] == "stora":
        return sum(value({**codes, "Region": region}) or 0 for region in ("0580", "0581"))
    return int(codes["Region"]) * 10_000 + int(codes.get("Kon", "0")) * 1_000 + int(codes["Tid"]) / 10


VARIABLES: dict[str, dict[str, str]] = {
    "Region": REGIONS,
    "Kon": SEXES,
    "ContentsCode": {"BE1": "Folkmängd", "BE2": "Folkökning"},
    "Tid": {year: year for year in YEARS},
}


def dataset(values: dict[str, list[str]], cells: list[float | None]) -> dict[str, Any]:
    dimension: dict[str, Any] = {
        code: {
            "label": code.lower(),
            "category": {"index": {v: i for i, v in enumerate(chosen)}, "label": {v: names(code)[v] for v in chosen}},
            "extension": {
                "elimination": code == "Kon",
                "codelists": [{"id": LIST, "label": "Städer efter storlek", "type": "Aggregation"}] if code == "Region" else [],
            },
        }
        for code, chosen in values.items()
    }
    dimension["ContentsCode"]["category"]["unit"] = {v: {"base": "antal", "decimals": 0} for v in values["ContentsCode"]}
    return {
        "version": "2.0",
        "class": "dataset",
        "label": "Folkmängd efter region, kön och år",
        "source": "SCB",
        "id": list(values),
        "size": [len(chosen) for chosen in values.values()],
        "role": {"time": ["Tid"], "metric": ["ContentsCode"], "geo": ["Region"]},
        "dimension": dimension,
        "value": cells,
        "status": {str(i): ".." for i, cell in enumerate(cells) if cell is None},
    }


def names(code: str) -> dict[str, str]:
    return VARIABLES[code] | (GROUPS if code == "Region" else {})


def answer_data(chosen: dict[str, list[str]]) -> Reply:
    if prod(map(len, chosen.values())) > LIMIT:
        return Reply({"title": "Too many cells selected", "status": 403}, status=403)
    values = {code: [v for v in names(code) if v in chosen[code]] for code in VARIABLES if code in chosen}
    return Reply(dataset(values, [value(dict(zip(values, codes, strict=True))) for codes in product(*values.values())]))


def version2(asked: Asked) -> Reply:
    if asked.place == "/api/v2/config":
        return Reply({"apiVersion": "2.0", "maxDataCells": LIMIT, "maxCallsPerTimeWindow": 2, "timeWindow": 10})
    if asked.place == "/api/v2/tables/TAB1/metadata":
        return Reply({**dataset({code: list(values) for code, values in VARIABLES.items()}, []), "value": None})
    if asked.place == "/api/v2/tables/TAB1/data" and asked.query["outputFormat"] == "json-stat2":
        if any(("codeList" in part) != bool(set(part["valueCodes"]) & set(GROUPS)) for part in asked.body["selection"]):
            return Reply({"title": "Non-existent value", "status": 400}, status=400)
        return answer_data({part["variableCode"]: part["valueCodes"] for part in asked.body["selection"]})
    if asked.place == f"/api/v2/codelists/{LIST}":
        members = [{"code": code, "label": label, "valueMap": ["0580", "0581"]} for code, label in GROUPS.items()]
        return Reply({"id": LIST, "label": "Städer efter storlek", "type": "Aggregation", "values": members})
    return Reply({}, status=404)


def version1(asked: Asked) -> Reply:
    if "config" in asked.query:
        return Reply({"maxValues": 100_000, "maxCells": LIMIT, "maxCalls": 2, "timeWindow": 10, "CORS": True})
    if asked.place != "/PXWeb/api/v1/sv/StatFin/vaerak/12tg.px":
        return Reply({}, status=404)
    if asked.method == "GET":
        variables = [
            {
                "code": code,
                "text": code,
                "values": list(values),
                "valueTexts": list(values.values()),
                **({"elimination": True} if code == "Kon" else {}),
                **({"time": True} if code == "Tid" else {}),
            }
            for code, values in VARIABLES.items()
        ]
        return Reply({"title": "Folkmängd efter region, kön och år", "variables": variables})
    assert asked.body["response"] == {"format": "json-stat2"}
    return answer_data({part["code"]: part["selection"]["values"] for part in asked.body["query"]})


@pytest.fixture(params=["2", "1"])
def served(request: pytest.FixtureRequest) -> Iterator[tuple[Web, str, list[float]]]:
    slept: list[float] = []
    two = request.param == "2"
    with stand_in(version2 if two else version1) as server:
        base = f"{server.address}/{'api/v2' if two else 'PXWeb/api/v1/sv/StatFin'}"
        yield Web(base, Limits(silence=1, tries=1), sleep=slept.append), "TAB1" if two else "vaerak/12tg.px", slept


def test_a_choice_larger_than_the_limit_is_asked_for_in_parts(served: tuple[Web, str, list[float]]) -> None:
    web, table, slept = served
    found = series(web, table, {"Region": ["*"], "Kon": ["1", "2"], "ContentsCode": ["BE1"]})
    expected = {
        (region, year, sex): value({"Region": region, "Kon": sex, "Tid": year})
        for region, sex, year in product(REGIONS, SEXES, YEARS)
    }
    assert {(row.area, row.period, row.group): row.value for row in found.rows} == expected
    assert len(found.rows) == len(expected)
    assert [row.status for row in found.rows if row.value is None] == ["..", ".."]
    assert (found.title, found.unit) == ("Folkmängd efter region, kön och år: Folkmängd", "antal")
    assert found.area_names == REGIONS
    assert found.group_names == SEXES
    assert slept
    assert set(slept) == {5}


def test_variables_that_may_be_are_left_out_and_the_last_years_can_be_chosen(served: tuple[Web, str, list[float]]) -> None:
    web, table, _ = served
    found = series(web, table, {"Region": ["0581"], "ContentsCode": ["BE2"], "Tid": ["top(2)"]})
    assert [(row.area, row.year, row.group) for row in found.rows] == [("0581", 2024, "T"), ("0581", 2025, "T")]


def test_everything_wrong_with_a_choice_is_said_at_once(served: tuple[Web, str, list[float]]) -> None:
    web, table, _ = served
    with pytest.raises(BadSource) as caught:
        series(web, table, {"Kon": ["3"], "Alder": ["20"], "Tid": ["2031"]})
    assert {(found.where, found.what.id) for found in caught.value.problems} == {
        ("Alder", "source-unknown-variable"),
        ("Kon", "source-unknown-value"),
        ("Tid", "source-unknown-value"),
        ("Region", "source-choose"),
        ("ContentsCode", "source-several-measures"),
    }
    assert all("0581" in line for line in caught.value.render("sv") if line.startswith("Region"))


def test_a_table_that_is_not_there(served: tuple[Web, str, list[float]]) -> None:
    with pytest.raises(BadSource) as caught:
        series(served[0], "TAB9")
    assert caught.value.problems[0].what.id == "source-not-found"


@pytest.mark.parametrize("values", [[f"list({LIST})"], [f"list({LIST})", "stora"], [f"LIST({LIST})", "*"]])
def test_values_put_together_by_one_of_the_sources_lists(values: list[str]) -> None:
    with stand_in(version2) as server:
        web = Web(f"{server.address}/api/v2", Limits(tries=1))
        found = series(web, "TAB1", {"Region": values, "ContentsCode": ["BE1"], "Tid": ["2024", "2025"]})
    assert [(row.area, row.year, row.value) for row in found.rows] == [
        ("stora", year, value({"Region": "stora", "Tid": str(year)})) for year in (2024, 2025)
    ]
    assert found.area_names == GROUPS
    assert [note.render("sv") for note in found.notes] == ["region är indelad enligt listan ”Städer efter storlek”."]


def test_a_list_that_the_variable_does_not_have(served: tuple[Web, str, list[float]]) -> None:
    with pytest.raises(BadSource) as caught:
        series(served[0], served[1], {"Region": ["list(agg_Annan)"], "ContentsCode": ["BE1"]})
    assert [problem.what.id for problem in caught.value.problems] == ["source-unknown-list"]
    with pytest.raises(BadSource) as caught:
        series(served[0], served[1], {"Alder": ["list(x)"], "Region": ["0581"], "ContentsCode": ["BE1"]})
    assert [problem.what.id for problem in caught.value.problems] == ["source-unknown-variable"]


def test_a_table_is_given_from_before_where_the_source_is_away(tmp_path: Path) -> None:
    choice = {"Region": ["*"], "ContentsCode": ["BE1"]}
    away = [False]

    def answer(asked: Asked) -> Reply:
        return Reply({}, status=503) if away[0] else version2(asked)

    with stand_in(answer) as server:

        def asking() -> Web:
            return Web(f"{server.address}/api/v2", Limits(tries=1), Cache(tmp_path, timedelta()), sleep=lambda _: None)

        before = series(asking(), "TAB1", choice)
        away[0] = True
        many = len(server.asked)
        web = asking()
        after = series(web, "TAB1", choice)
        assert len(server.asked) == many + 1, "a source that is away is not waited for again"
        assert after.rows == before.rows
        assert not before.notes
        (note,) = after.notes
        assert note == message("source-note-stale", on=before.fetched_on)
        assert after.fetched_on == before.fetched_on
        with pytest.raises(BadSource) as caught:
            series(asking(), "TAB1", {**choice, "Kon": ["1"]})
    assert caught.value.problems[0].what.id == "source-status"


def altered(**changes: Any) -> Any:
    def answer(asked: Asked) -> Reply:
        reply = version2(asked)
        if asked.place.endswith("/data"):
            reply.body = {**reply.body, **changes}
        return reply

    return answer


@pytest.mark.parametrize(
    "changes",
    [
        {"value": [1.0]},
        {"value": ["1"] * 10},
        {"value": {"17": 1.0}},
        {"value": "many"},
        {"value": None},
        {"size": [1, 1, 11]},
        {"id": ["Region"]},
        {"class": "collection"},
        {"dimension": {}},
    ],
)
def test_a_cube_of_another_form(changes: dict[str, Any]) -> None:
    with stand_in(altered(**changes)) as server, pytest.raises(BadSource) as caught:
        series(Web(f"{server.address}/api/v2"), "TAB1", {"Region": ["0581"], "ContentsCode": ["BE1"]})
    assert caught.value.problems[0].what.id == "source-form"


def test_cells_named_by_their_place_only() -> None:
    with stand_in(altered(value={"3": 7.5}, status={"4": ":"})) as server:
        found = series(Web(f"{server.address}/api/v2"), "TAB1", {"Region": ["0581"], "ContentsCode": ["BE1"]})
    assert [(row.value, row.status) for row in found.rows[2:6]] == [(None, ""), (7.5, ""), (None, ":"), (None, "")]


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from("abcd"), st.integers(1, 9), min_size=1), st.integers(1, 60))
def test_parts_are_within_the_limit_and_together_the_whole(sizes: dict[str, int], limit: int) -> None:
    choice = {code: [f"{code}{n}" for n in range(size)] for code, size in sizes.items()}
    found = list(split(choice, limit))
    assert all(prod(map(len, part.values())) <= limit for part in found)
    cells = [cell for part in found for cell in product(*(part[code] for code in choice))]
    assert sorted(cells) == sorted(product(*choice.values()))


def example(name: str) -> bytes:
    if not EXAMPLES.is_dir():
        pytest.skip(f"the published example answers are not here ({EXAMPLES})")
    return (EXAMPLES / name).read_bytes()


def test_the_published_example_of_a_tables_description() -> None:
    cube = read_cube(json.loads(example("MetadataById_tab004_js2.json")))
    assert [(dimension.code, len(dimension.values)) for dimension in cube.dimensions] == [
        ("SECTOR", 14),
        ("GREENHOUSEGAS", 11),
        ("ContentsCode", 1),
        ("TIME", 28),
    ]
    assert (cube.time, cube.measure, cube.source) == ("TIME", "ContentsCode", "Statistics Sweden")


def test_the_published_examples_of_limits_and_of_a_list_of_groups() -> None:
    config, groups = example("config-response.json"), example("codelists-agg_RegionNUTS2_2008-response.json")
    with stand_in(lambda asked: Reply(config if asked.place.endswith("config") else groups)) as server:
        found = comparison_groups(Web(f"{server.address}/api/v2"), "agg_RegionNUTS2_2008")
    assert [(group.key, group.title, len(group.members)) for group in found[:2]] == [
        ("SE11", "Stockholm", 1),
        ("SE12", "Östra Mellansverige", 5),
    ]


def test_a_published_example_that_is_no_json() -> None:
    with stand_in(lambda _: Reply(example("response-scb-all-region.json"))) as server, pytest.raises(BadSource) as caught:
        Web(server.address).json("data")
    assert caught.value.problems[0].what.id == "source-broken"


def test_a_source_that_gives_one_value_at_a_time_is_not_asked_for_ever() -> None:
    def miserly(asked: Asked) -> Reply:
        limits = {"maxDataCells": 1, "maxCallsPerTimeWindow": 1, "timeWindow": 10**9}
        return Reply(limits) if asked.place.endswith("config") else version2(asked)

    slept: list[float] = []
    with stand_in(miserly) as server:
        web = Web(f"{server.address}/api/v2", Limits(max_pages=12), sleep=slept.append)
        one = {"ContentsCode": ["BE1"], "Region": ["0581"]}
        assert len(series(web, "TAB1", one).rows) == 10
        with pytest.raises(BadSource) as caught:
            series(web, "TAB1", {**one, "Kon": ["*"]})
    assert caught.value.problems[0].what.id == "source-endless"
    assert max(slept) == web.limits.longest_pause


def test_tables_are_found_by_words_in_both_versions() -> None:
    def two(asked: Asked) -> Reply:
        assert (asked.place, asked.query["query"], asked.query["lang"]) == ("/api/v2/tables", "folkmängd år", "sv")
        found = {"type": "Table", "id": "TAB1", "label": "Folkmängd efter år", "firstPeriod": "1968", "lastPeriod": "2025"}
        return Reply({"tables": [found], "page": {"totalElements": 1}})

    def one(asked: Asked) -> Reply:
        assert asked.query == {"query": "folkmängd"}
        return Reply([{"id": "12tg.px", "path": "/vaerak", "title": "Folkmängd", "score": 0.4}])

    with stand_in(two) as server:
        found = tables(Web(f"{server.address}/api/v2", Limits(tries=1)), "folkmängd år")
    assert found == (TableFound("TAB1", "Folkmängd efter år", ("1968", "2025")),)
    with stand_in(one) as server:
        found = tables(Web(f"{server.address}/api/v1/sv/StatFin", Limits(tries=1)), "folkmängd")
    assert found == (TableFound("vaerak/12tg.px", "Folkmängd"),)
    with stand_in(lambda asked: Reply({"tables": "x"})) as server, pytest.raises(BadSource):
        tables(Web(server.address, Limits(tries=1)), "x")
