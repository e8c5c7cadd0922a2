"""Whatever a file, a card or a source holds: a result, or an error that says what to do. Never anything else."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from rodtrad.document.yaml_text import dump_json
from rodtrad.errors import RodtradError
from rodtrad.sources import Web, kolada
from rodtrad.sources.pxweb import series
from rodtrad.tables import loading
from rodtrad.tables.card import read_card, write_card
from rodtrad.tables.dataset import read_dataset
from tests.engine.standin import Asked
from tests.engine.unit.sources.test_kolada import KPI
from tests.engine.unit.sources.test_pxweb import version1, version2
from tests.engine.unit.tables.test_card import CARD as CARD_TEXT
from tests.engine.unit.tables.test_dataset import CARD, FRAME, csv, parquet, xlsx

FILES = {"csv": csv(FRAME), "parquet": parquet(FRAME), "xlsx": xlsx(FRAME)}
scalars = st.one_of(st.none(), st.booleans(), st.integers(-3, 3000), st.floats(allow_nan=False), st.text(max_size=5))
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
)
quick = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield from places(value, (*path, key))


def altered(data: Any, choose: st.DataObject) -> Any:
    """The same data with something else in one place."""
    found = choose.draw(st.sampled_from(list(places(data))))
    if not found:
        return choose.draw(values)
    copy = json.loads(json.dumps(data))
    inner = copy
    for step in found[:-1]:
        inner = inner[step]
    if isinstance(inner, dict) and choose.draw(st.booleans()):
        del inner[found[-1]]
    else:
        inner[found[-1]] = choose.draw(values)
    return copy


@contextmanager
def only_told() -> Iterator[None]:
    """Nothing goes wrong but what is told, in both languages."""
    told: RodtradError | None = None
    try:
        yield
    except RodtradError as error:
        told = error
    assert told is None or all(line.strip() for line in [*told.render("sv"), *told.render("en")])


@dataclass(frozen=True)
class Told(Web):
    """A source whose answers the test has in its hand."""

    answer: Any = None

    def json(self, place: str, body: Any = None) -> tuple[Any, datetime]:
        return self.answer(Asked("POST" if body else "GET", place, {}, {}, body)), datetime.now(UTC)


def told(answer: Any, base: str) -> Web:
    return Told(base, sleep=lambda _: None, answer=answer)


@quick
@given(st.data(), st.sampled_from([1, 2]), st.integers(0, 2))
def test_a_pxweb_answer_with_anything_in_any_place(choose: st.DataObject, version: int, wrong: int) -> None:
    """`wrong` is which of the three questions (limits, description, data) is answered wrongly."""

    def answer(asked: Asked) -> Any:
        if version == 1:
            asked.place, asked.query = (
                f"/PXWeb/api/v1/sv/StatFin/{asked.place}",
                {"config": ""} if "?config" in asked.place else {},
            )
        else:
            asked.place, asked.query = f"/api/v2/{asked.place.partition('?')[0]}", {"outputFormat": "json-stat2"}
        data = (version1 if version == 1 else version2)(asked).body
        kind = 0 if "config" in asked.place else 1 if asked.body is None else 2
        return altered(data, choose) if kind == wrong else data

    web = told(answer, "http://x/api/v1" if version == 1 else "http://x/api/v2")
    with only_told():
        found = series(web, "vaerak/12tg.px" if version == 1 else "TAB1", {"Region": ["0581"], "ContentsCode": ["BE1"]})
        assert len(found.rows) == len({(row.area, row.period, row.group) for row in found.rows})


VALUES = {
    "kpi": "N17448",
    "municipality": "0581",
    "period": 2025,
    "values": [{"gender": "T", "count": 1, "status": "", "value": 62.5}],
}


@quick
@given(st.data(), st.sampled_from(["kpi/", "data/", "municipality/"]))
def test_a_kolada_answer_with_anything_in_any_place(choose: st.DataObject, wrong: str) -> None:
    answers = {"kpi/": KPI, "data/": VALUES, "municipality/": {"id": "0581", "title": "Norrköping"}}

    def answer(asked: Asked) -> Any:
        kind = next((kind for kind in answers if asked.place.startswith(kind)), "kpi/")
        page = {"count": 1, "values": [answers[kind]], "next_url": None}
        return altered(page, choose) if kind == wrong else page

    with only_told():
        kolada.series(told(answer, "http://x/v3"), "N17448", ["0581"], [2025])


@quick
@given(st.data())
def test_a_card_with_anything_in_any_place(choose: st.DataObject) -> None:
    data = altered(json.loads(write_card(read_card(CARD_TEXT.encode()), "json")), choose)
    with only_told():
        card = read_card(dump_json(data).encode(), "json")
        assert read_card(write_card(card).encode()) == card


@quick
@given(st.data(), st.sampled_from(sorted(FILES)), st.booleans())
def test_a_file_with_any_bytes_changed(choose: st.DataObject, kind: str, quick_reader: bool) -> None:
    content = bytearray(FILES[kind])
    for _ in range(choose.draw(st.integers(1, 4))):
        place = choose.draw(st.integers(0, len(content) - 1))
        content[place : place + choose.draw(st.integers(0, 3))] = choose.draw(st.binary(max_size=3))
    with pytest.MonkeyPatch.context() as patch, only_told():
        patch.setattr(loading, "QUICK_FROM", 0 if quick_reader else 10**9)
        read_dataset(CARD, bytes(content))
