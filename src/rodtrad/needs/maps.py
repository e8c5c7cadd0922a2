"""Areas from GeoJSON, laid flat, and values put into classes: what a map is drawn from."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from rodtrad.errors import BadData, NotComputable
from rodtrad.tables.raw import problem

Breaks = Literal["quantile", "equal", "natural"]
Ring = tuple[tuple[float, float], ...]
MAX_BYTES: Final = 60_000_000


@dataclass(frozen=True)
class Area:
    """An area: its code, its name, and its rings (outer and holes alike) as (longitude, latitude) or (x, y) as in the file."""

    code: str
    name: str
    rings: tuple[Ring, ...]


def read_areas(content: bytes, code: str, name: str = "") -> tuple[Area, ...]:
    """The polygons of a GeoJSON file, by the properties `code` and `name`. Raises `BadData` with every problem."""
    features = _features(content)
    problems = [found for row, feature in enumerate(features, 1) for found in _wrong(feature, code, row)]
    if problems:
        raise BadData(problems[:50])
    areas = tuple(_area(feature, code, name) for feature in features)
    twice = sorted({area.code for area in areas if sum(other.code == area.code for other in areas) > 1}) if areas else []
    if twice or not areas:
        raise BadData([problem("map-code-twice", code, value=", ".join(twice[:5]))] if twice else [problem("map-no-areas")])
    return areas


def projected(areas: Sequence[Area], width: float, height: float) -> tuple[tuple[Ring, ...], ...]:
    """Each area's rings in a drawing of `width` × `height`, y downwards, the shape kept and centred.

    Degrees are laid out equirectangularly, true to scale at the middle latitude; coordinates beyond degrees are taken as metres.
    """
    points = np.array([point for area in areas for ring in area.rings for point in ring])
    in_degrees = bool(np.all(np.abs(points[:, 0]) <= 180) and np.all(np.abs(points[:, 1]) <= 90))
    stretch = math.cos(math.radians((points[:, 1].min() + points[:, 1].max()) / 2)) if in_degrees else 1.0
    low, high = points.min(0) * (stretch, 1), points.max(0) * (stretch, 1)
    size = np.maximum(high - low, 1e-12)
    scale = min(width / size[0], height / size[1])
    left, top = (width - size[0] * scale) / 2, (height - size[1] * scale) / 2

    def place(point: tuple[float, float]) -> tuple[float, float]:
        return round(left + (point[0] * stretch - low[0]) * scale, 2), round(top + (high[1] - point[1]) * scale, 2)

    return tuple(tuple(tuple(place(point) for point in ring) for ring in area.rings) for area in areas)


def class_breaks(values: Sequence[float], classes: int = 5, how: Breaks = "quantile") -> tuple[float, ...]:
    """The upper limits of the classes, the last one the largest value; fewer classes where the values are few or tied.

    Quantile: as many areas in each. Equal: equal steps. Natural: the least variance within classes, exactly (Fisher 1958;
    Jenks).
    """
    known = np.sort(np.array([value for value in values if math.isfinite(value)], np.float64))
    if not known.size:
        raise NotComputable([problem("map-no-values")])
    classes = max(1, min(classes, len(np.unique(known))))
    if how == "equal":
        limits = known[0] + (known[-1] - known[0]) * np.arange(1, classes + 1) / classes
        limits[-1] = known[-1]
    elif how == "natural":
        limits = _fisher(known, classes)
    else:
        limits = np.quantile(known, np.arange(1, classes + 1) / classes, method="inverted_cdf")
    return tuple(float(limit) for limit in np.unique(limits))


def class_of(value: float, breaks: Sequence[float]) -> int:
    """The number of the class, from 0, whose upper limit is the first not below `value`."""
    return min(int(np.searchsorted(breaks, value, "left")), len(breaks) - 1)


def unmatched(areas: Sequence[Area], values: Mapping[str, Any]) -> tuple[str, ...]:
    """The codes with a value that are not on the map: shown beside it, never dropped in silence."""
    known = {area.code for area in areas}
    return tuple(code for code in values if code not in known)


def _fisher(ordered: NDArray[np.float64], classes: int) -> NDArray[np.float64]:
    """Dynamic programming over the distinct values: best[k][j] is the least squared error of the first j in k classes."""
    values, counts = np.unique(ordered, return_counts=True)
    n = np.concatenate([[0], np.cumsum(counts)])
    centred = values - values.mean()
    s, q = (np.concatenate([[0.0], np.cumsum(counts * centred**power)]) for power in (1, 2))
    best = np.full(len(values) + 1, np.inf)
    best[0] = 0
    cuts = np.zeros((classes + 1, len(values) + 1), np.int64)
    for k in range(1, classes + 1):
        last, best = best, np.full(len(values) + 1, np.inf)
        for j in range(k, len(values) + 1):
            i = np.arange(k - 1, j)
            errors = last[i] + q[j] - q[i] - (s[j] - s[i]) ** 2 / (n[j] - n[i])
            cuts[k, j] = i[np.argmin(errors)]
            best[j] = errors.min()
    limits, j = [], len(values)
    for k in range(classes, 0, -1):
        limits.append(values[j - 1])
        j = int(cuts[k, j])
    return np.array(limits[::-1])


def _features(content: bytes) -> list[Any]:
    if len(content) > MAX_BYTES:
        raise BadData([problem("map-too-large", value=str(MAX_BYTES // 1_000_000))])
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        raise BadData([problem("map-not-geojson")]) from None
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(features, list):
        raise BadData([problem("map-not-geojson")])
    return features


def _wrong(feature: Any, code: str, row: int) -> list[Any]:
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        return [problem("map-not-geojson", line=row)]
    known = ", ".join(map(str, feature["properties"]))
    if feature["properties"].get(code) in (None, ""):
        return [problem("map-no-code", code, row, known=known)]
    try:
        rings = _rings(feature)
        fine = bool(rings) and all(len(ring) >= 4 and all(map(math.isfinite, point)) for ring in rings for point in ring)
    except (TypeError, ValueError, KeyError, IndexError):
        fine = False
    return [] if fine else [problem("map-no-polygon", line=row, value=str(feature["properties"][code]))]


def _rings(feature: Any) -> tuple[Ring, ...]:
    geometry = feature["geometry"]
    if geometry["type"] not in ("Polygon", "MultiPolygon"):
        raise ValueError(geometry["type"])
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return tuple(tuple((float(point[0]), float(point[1])) for point in ring) for polygon in polygons for ring in polygon)


def _area(feature: Any, code: str, name: str) -> Area:
    properties = feature["properties"]
    return Area(str(properties[code]), str(properties.get(name) or properties[code]), _rings(feature))
