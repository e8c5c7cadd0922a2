"""Areas, classes and the drawn map; real borders where they are at hand, generated ones everywhere."""

import json
import math
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from rodtrad.errors import BadData, NotComputable
from rodtrad.needs.maps import class_breaks, class_of, projected, read_areas, unmatched
from rodtrad.reporting.charts.choropleth import choropleth

GEO = Path(__file__).resolve().parents[4] / "shared" / "data" / "geo"


CORNERS = ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))


def squares(side: int, **more: Any) -> bytes:
    """A made-up municipality of `side` × `side` square districts near 60° N."""
    features = [
        {
            "type": "Feature",
            "properties": {"code": f"{row}{column}", "name": f"Område {row}{column}"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [
                    [[17 + (column + dx) / 50, 60 + (row + dy) / 100] for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))]
                ],
            },
        }
        for row in range(side)
        for column in range(side)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def drawn(values: dict[str, float | None], **how: Any) -> Any:
    return choropleth(
        read_areas(squares(4), "code", "name"), values, title="Karta", source="påhittad", language="sv", id="m", **how
    )


def test_a_square_at_sixty_degrees_is_drawn_as_it_lies() -> None:
    areas = read_areas(squares(4), "code", "name")
    ring = np.array(projected(areas, 400, 400)[0][0])
    width, height = np.ptp(ring, axis=0)
    # A hundredth of a degree is 1.11 km north–south; a fiftieth is as far east–west, at cos 60.02° = 0.4997.
    assert width / height == pytest.approx(2 * math.cos(math.radians(60.02)), rel=1e-3)
    everything = np.array([point for rings in projected(areas, 400, 300) for ring in rings for point in ring])
    assert everything.min() >= 0
    assert (everything.max(0) <= (400, 300)).all()


def test_north_is_up() -> None:
    areas = read_areas(squares(2), "code")
    south, north = projected(areas, 100, 100)[0][0], projected(areas, 100, 100)[2][0]
    assert np.mean([y for _, y in north]) < np.mean([y for _, y in south])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40), st.integers(1, 7), st.sampled_from(["quantile", "equal", "natural"])
)
def test_every_value_has_a_class_and_order_is_kept(values: list[float], classes: int, how: Any) -> None:
    breaks = class_breaks(values, classes, how)
    found = [class_of(value, breaks) for value in sorted(values)]
    assert found == sorted(found)
    assert len(breaks) <= classes
    assert all(value <= breaks[number] for value, number in zip(sorted(values), found, strict=True))


def test_natural_breaks_are_the_best_there_are() -> None:
    values = [1, 2, 3, 10, 11, 12, 30, 31, 33, 34.0]
    assert class_breaks(values, 3, "natural") == (3, 12, 34)
    assert class_breaks([5, 5, 5], 4) == (5,)


def test_the_map_says_what_is_hidden_and_what_is_not_there() -> None:
    values = {f"{row}{column}": float(row * 4 + column) for row in range(4) for column in range(3)} | {"00": None, "99": 7.0}
    chart = drawn(values)
    root = ET.fromstring(chart.svg)
    fills = [path.get("fill") for path in root.iter("{http://www.w3.org/2000/svg}path")]
    assert fills.count("url(#m-hidden)") == 1
    assert fills.count("url(#m-missing)") == 4
    assert "Ett område visas inte." in chart.description
    assert "Ett område med värde finns inte på kartan." in chart.description
    assert "style=" not in chart.svg
    assert len(chart.table.rows) == 17
    hidden = next(row for row in chart.table.rows if row[1].text == "00")
    assert hidden[2].value is None
    legend = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert legend[0].startswith("1.  ")
    assert legend[-2:] == ["visas inte (för få personer)", "uppgift saknas"]


def test_faulty_maps_are_refused_with_their_place() -> None:
    data = json.loads(squares(2))
    data["features"][1]["properties"].pop("code")
    data["features"][2]["geometry"] = {"type": "Point", "coordinates": [1, 2]}
    data["features"][3]["geometry"] = None
    with pytest.raises(BadData) as caught:
        read_areas(json.dumps(data).encode(), "code")
    assert [(found.what.id, found.line) for found in caught.value.problems] == [
        ("map-no-code", 2),
        ("map-no-polygon", 3),
        ("map-no-polygon", 4),
    ]
    for content in (b"", b"{}", b"<html>", b"[1]", b'{"features": 3}', b'{"features": []}', squares(1)[:-5]):
        with pytest.raises(BadData):
            read_areas(content, "code")
    with pytest.raises(BadData):
        read_areas(squares(2).replace(b'"01"', b'"00"'), "code")
    with pytest.raises(NotComputable):
        drawn({"00": None})


@pytest.mark.skipif(not GEO.exists(), reason="the borders of Sweden's municipalities are not in ../shared/data/geo")
def test_swedens_municipalities() -> None:
    areas = read_areas((GEO / "swedish_municipalities.geojson").read_bytes(), "id", "kom_namn")
    assert len(areas) == 290
    values = {area.code: float(int(area.code) % 37) for area in areas[5:]} | {areas[7].code: None}
    chart = choropleth(areas, values, title="Kommuner", source="test", language="sv", id="k", classes=5, how="natural")
    assert unmatched(areas, values) == ()
    assert len(chart.svg) < 2_000_000
    xs, ys = zip(*(point for rings in projected(areas, 500, 640) for ring in rings for point in ring), strict=True)
    assert (max(ys) - min(ys)) / (max(xs) - min(xs)) == pytest.approx(2.3, abs=0.35)
