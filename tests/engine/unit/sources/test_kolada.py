"""Kolada in both versions, against a stand-in that follows the published form, pages and all."""

from datetime import date
from typing import Any

import pytest

from rodtrad.errors import BadSource
from rodtrad.sources import IndicatorSeries, Limits, Observation, Web, kolada
from rodtrad.sources.as_dataset import side_by_side
from rodtrad.sources.kolada import areas, comparison_groups, key_figure, key_figures, series
from tests.engine.standin import Asked, Reply, StandIn, stand_in

KPI = {
    "id": "N17448",
    "title": "Gymnasieelever med examen inom 4 år, hemkommun, andel (%)",
    "description": "Elever som fått examen inom fyra år.",
    "is_divided_by_gender": 1,
    "municipality_type": "K",
    "publication_date": "2026-02-01",
}
TOWNS = {"0581": "Norrköping", "0580": "Linköping", "1880": "Örebro"}
GROUP = {
    "id": "G35886",
    "title": "Liknande kommuner gymnasieskola, Norrköping, 2025",
    "members": [{"id": code, "title": name} for code, name in TOWNS.items() if code != "0581"],
}
FIGURES = {("0581", 2024): (61.2, 66.0, 56.7), ("0581", 2025): (62.5, 67.1, None), ("0580", 2025): (72.0, 75.2, 69.1)}


class Kolada:
    """Answers as the API does, two entries on a page. `base` is set once the server has an address."""

    def __init__(self, version: int) -> None:
        self.version, self.base = version, ""

    def __call__(self, asked: Asked) -> Reply:
        _, version, kind, *rest = asked.place.split("/")
        assert version == f"v{self.version}"
        if kind == "data":
            return self._page(asked, list(self._data(rest)))
        known: dict[str, list[dict[str, Any]]] = {
            "kpi": [KPI],
            "municipality": [{"id": code, "title": name, "type": "K"} for code, name in TOWNS.items()],
            "municipality_groups": [GROUP],
        }
        wanted = rest[0].split(",") if rest else None
        title = asked.query.get("title", "").casefold()
        return self._page(asked, [e for e in known[kind] if (not wanted or e["id"] in wanted) and title in e["title"].casefold()])

    def _data(self, parts: list[str]) -> Any:
        chosen = dict(zip(parts[::2], parts[1::2], strict=True))
        for (area, year), figures in FIGURES.items():
            if str(year) in chosen["year"].split(",") and area in chosen.get("municipality", area).split(","):
                values = [
                    {"gender": g, "count": 1, "status": "" if v is not None else "Missing", "value": v}
                    for g, v in zip("TKM", figures, strict=True)
                ]
                yield {"kpi": KPI["id"], "municipality": area, "period": year, "values": values}

    def _page(self, asked: Asked, entries: list[Any]) -> Reply:
        page = int(asked.query.get("page", 1))
        body = {"count": len(entries), "values": entries[2 * page - 2 : 2 * page]}
        if len(entries) > 2 * page:
            query = "&".join(f"{k}={v}" for k, v in {**asked.query, "page": str(page + 1)}.items())
            body["next_url" if self.version == 3 else "next_page"] = f"{self.base}{asked.place}?{query}"
        elif self.version == 3:
            body["next_url"] = None
        return Reply(body)


@pytest.fixture(params=[3, 2])
def served(request: pytest.FixtureRequest) -> Any:
    answering = Kolada(request.param)
    with stand_in(answering) as server:
        answering.base = server.address
        yield Web(f"{server.address}/v{request.param}", Limits(silence=1, tries=1)), server


def test_a_series_from_several_pages(served: tuple[Web, StandIn]) -> None:
    web, server = served
    found = series(web, "N17448", ["0581", "0580", "1880"], range(2024, 2027), ("T", "K", "M"))
    assert (found.indicator, found.unit, found.source) == ("N17448", "andel (%)", "Kolada (RKA)")
    assert found.fetched_on == date.today()  # noqa: DTZ011  # the day of the machine, as the series has it
    assert [(row.area, row.year, row.group, row.value) for row in found.rows[:5]] == [
        ("0580", 2025, "K", 75.2),
        ("0580", 2025, "M", 69.1),
        ("0580", 2025, "T", 72.0),
        ("0581", 2024, "K", 66.0),
        ("0581", 2024, "M", 56.7),
    ]
    assert len(found.rows) == 9
    missing = next(row for row in found.rows if (row.area, row.year, row.group) == ("0581", 2025, "M"))
    assert (missing.value, missing.status) == (None, "Missing")
    assert found.area_names == TOWNS
    assert [note.id for note in found.notes] == ["source-note-missing-areas", "source-note-years"]
    assert "1880" in found.notes[0].render("sv")
    assert any("page" in asked.query for asked in server.asked)
    assert found.group_name("K", "sv") == "Kvinnor"


def test_totals_unless_genders_are_asked_for_and_all_areas_where_none_is_named(served: tuple[Web, StandIn]) -> None:
    found = series(served[0], "N17448", [], [2025])
    assert [(row.area, row.group) for row in found.rows] == [("0580", "T"), ("0581", "T")]
    assert found.only(areas=["0581"]).frame().rows() == [("0581", "2025", 2025, "T", 62.5, "")]


def test_long_lists_of_years_and_areas_are_asked_for_in_parts(served: tuple[Web, StandIn]) -> None:
    web, server = served
    many = [f"{code:04}" for code in range(101, 251)]
    found = series(web, "N17448", ["0581", *many], range(1990, 2030))
    asked = [question.place for question in server.asked if "/data/" in question.place]
    assert {row.year for row in found.rows} == {2024, 2025}
    assert len(asked) == 4
    assert max(place.split("/year/")[1].count(",") for place in asked) == kolada.YEARS_AT_ONCE - 1


def test_what_else_it_knows(served: tuple[Web, StandIn]) -> None:
    web, _ = served
    assert key_figure(web, "N17448").by_gender
    assert [kpi.id for kpi in key_figures(web, "gymnasieelever")] == ["N17448"]
    assert [area.name for area in areas(web, "linköp")] == ["Linköping"]
    (group,) = comparison_groups(web, "liknande")
    assert (group.key, [member.code for member in group.members]) == ("G35886", ["0580", "1880"])


@pytest.mark.parametrize(
    ("kpi", "places", "years", "said"),
    [
        ("N17448/../../x", ["0581"], [2025], "source-code"),
        ("N17448", ["581"], [2025], "source-code"),
        ("N99999", ["0581"], [2025], "source-unknown-kpi"),
        ("N17448", ["0581"], [1999], "source-no-values"),
    ],
)
def test_questions_without_an_answer(
    served: tuple[Web, StandIn], kpi: str, places: list[str], years: list[int], said: str
) -> None:
    with pytest.raises(BadSource) as caught:
        series(served[0], kpi, places, years)
    assert caught.value.problems[0].what.id == said


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"values": [KPI], "next_url": "http://elsewhere.invalid/v3/kpi?page=2"}, "source-elsewhere"),
        ({"values": [{**KPI, "id": "N00000"}], "next_url": "kpi/N17448"}, "source-endless"),
        ({"values": {"id": "N17448"}}, "source-form"),
        ({"values": [{"id": "N17448"}]}, "source-form"),
        ([KPI], "source-form"),
        ({"detail": "Not found"}, "source-form"),
    ],
)
def test_answers_of_another_form(body: Any, said: str) -> None:
    with stand_in(lambda _: Reply(body)) as server, pytest.raises(BadSource) as caught:
        key_figures(Web(server.address), "x") if said == "source-elsewhere" else key_figure(Web(server.address), "N17448")
    assert caught.value.problems[0].what.id == said


def test_a_value_that_is_no_number() -> None:
    def answer(asked: Asked) -> Reply:
        if asked.place.startswith("/kpi"):
            return Reply({"values": [KPI]})
        value = {"gender": "T", "value": "62,5", "status": ""}
        return Reply({"values": [{"kpi": "N17448", "municipality": "0581", "period": 2025, "values": [value]}]})

    with stand_in(answer) as server, pytest.raises(BadSource) as caught:
        series(Web(server.address), "N17448", ["0581"], [2025])
    assert caught.value.problems[0].what.id == "source-form"


def test_several_series_stand_side_by_side() -> None:
    def made(code: str, rows: list[Observation]) -> IndicatorSeries:
        return IndicatorSeries(code, f"Nyckeltal {code}", "andel", "Kolada", date(2026, 1, 2), tuple(rows), TOWNS)

    first = made("N1", [Observation("0581", "2024", 1.0), Observation("0581", "2025", 2.0)])
    second = made("N/2", [Observation("0580", "2025", 5.0), Observation("0581", "2025", None)])
    table, card = side_by_side([first, second])
    assert table.rows() == [
        ("0580", "2025", 2025, "T", None, 5.0),
        ("0581", "2024", 2024, "T", 1.0, None),
        ("0581", "2025", 2025, "T", 2.0, None),
    ]
    assert [(column.name, column.unit) for column in card.columns[4:]] == [("N1", "andel"), ("N_2", "andel")]
    assert (card.title, card.columns[0].codes["0580"]) == ("Nyckeltal N1, Nyckeltal N/2", "Linköping")
    assert side_by_side([first])[0].columns == ["area", "period", "year", "group", "value", "status"]
