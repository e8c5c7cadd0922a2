"""A map with each area in the colour and pattern of its class, the legend in words, and the table beside.

Drawn without a chart library: shapes, a legend whose steps differ in lightness, and hatching for hidden and missing areas.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final
from xml.etree import ElementTree as ET

from rodtrad.needs.maps import Area, Breaks, Ring, class_breaks, class_of, projected, unmatched
from rodtrad.reporting.charts import look
from rodtrad.reporting.charts.chart import Chart
from rodtrad.reporting.charts.engine import FONT
from rodtrad.reporting.charts.svg import SVG, as_text
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number, percent

# From light to dark of one hue: the order is read in grey as well. Each step also has its number on the map's legend.
STEPS: Final = ("#e3eef0", "#b4d3d6", "#7fb3b8", "#46898f", "#1b5d63", "#0b3538", "#051c1e")
_LEGEND, _LINE, _EDGE = 250, 26, 12
_NARROW: Final = 344
Values = Mapping[str, float | None]
Writer = Callable[[float], str]


def choropleth(
    areas: Sequence[Area],
    values: Values,
    *,
    title: str,
    source: str,
    language: Language,
    id: str,
    share: bool = False,
    decimals: int = 1,
    classes: int = 5,
    how: Breaks = "quantile",
    size: tuple[int, int] = (760, 640),
    narrow: bool = False,
) -> Chart:
    """The map of `values` by area code. None is a hidden figure, an area that `values` lacks has none.

    `narrow`: as wide as a telephone, the legend below the map instead of beside it, and as high as they need (not `size`).
    `id` must be unique on the page. Raises `NotComputable` where no area on the map has a value.
    """
    on_map = {area.code: values[area.code] for area in areas if area.code in values}
    breaks = class_breaks([value for value in on_map.values() if value is not None], min(classes, len(STEPS)), how)

    def written(value: float) -> str:
        return percent(value, language, decimals=decimals) if share else number(value, language, decimals=decimals)

    labels = _labels(breaks, [value for value in on_map.values() if value is not None], written)
    description = _description(areas, values, on_map, language, written)
    rows = _legend_rows(labels, on_map, areas, language, id)
    space = _narrow_space(areas) if narrow else (size[0] - _LEGEND - 2 * _EDGE, size[1] - 2 * _EDGE)
    if narrow:
        size = _NARROW, round(space[1]) + 3 * _EDGE + _LINE * len(rows)
    root = _frame(id, title, description, size)
    for area, rings in zip(areas, projected(areas, *space), strict=True):
        _draw(root, area, rings, _fill(area, on_map, breaks, id), _said(area, on_map, language, written))
    _legend(root, rows, (_EDGE, round(space[1]) + 3 * _EDGE) if narrow else (size[0] - _LEGEND + _EDGE, _EDGE))
    return Chart(
        as_text(root),
        _table(areas, values, breaks, title, language, written),
        title,
        source,
        description,
        *size,
    )


def _frame(id: str, title: str, description: str, size: tuple[int, int]) -> ET.Element:
    width, height = size
    root = ET.Element(
        f"{{{SVG}}}svg", {"viewBox": f"0 0 {width} {height}", "width": str(width), "height": str(height), "role": "img"}
    )
    root.set("aria-labelledby", f"{id}-title")
    root.set("aria-describedby", f"{id}-desc")
    root.set("font-family", f"{FONT}, sans-serif")
    for tag, content in (("title", title), ("desc", description)):
        _add(root, tag, {"id": f"{id}-{tag}"}, content)
    patterns = _add(root, "defs", {})
    for name, stripes in (("hidden", "M0 8L8 0"), ("missing", "M0 4L8 4")):
        pattern = _add(patterns, "pattern", {"id": f"{id}-{name}", "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"})
        _add(pattern, "rect", {"width": "8", "height": "8", "fill": "#ffffff"})
        _add(pattern, "path", {"d": stripes, "stroke": look.MUTED, "stroke-width": "1.2"})
    return root


def _draw(root: ET.Element, area: Area, rings: tuple[Ring, ...], fill: str, said: str) -> None:
    outline = "".join("M" + "L".join(f"{x + _EDGE:g} {y + _EDGE:g}" for x, y in ring) + "Z" for ring in rings)
    shape = _add(root, "path", {"d": outline, "fill": fill, "fill-rule": "evenodd", "stroke": "#ffffff", "stroke-width": "0.6"})
    _add(shape, "title", {}, said)


def _narrow_space(areas: Sequence[Area]) -> tuple[float, float]:
    """Width and height for the map where it is as wide as a telephone: as high as its shape asks for, within reason."""
    width = float(_NARROW - 2 * _EDGE)
    flat = [point for rings in projected(areas, width, 10 * width) for ring in rings for point in ring]
    height = max(y for _, y in flat) - min(y for _, y in flat)
    return width, min(height, 1.8 * width)


def _legend_rows(labels: list[str], on_map: Values, areas: Sequence[Area], language: Language, id: str) -> list[tuple[str, str]]:
    """(fill, words) of each class, and of what is hidden or missing where there is any."""
    rows = [(_step(position, len(labels)), f"{position + 1}.  {label}") for position, label in enumerate(labels)]
    if any(value is None for value in on_map.values()):
        rows.append((f"url(#{id}-hidden)", text(language, "map-hidden")))
    if any(area.code not in on_map for area in areas):
        rows.append((f"url(#{id}-missing)", text(language, "map-missing")))
    return rows


def _legend(root: ET.Element, rows: list[tuple[str, str]], corner: tuple[int, int]) -> None:
    left, first = corner
    for position, (fill, label) in enumerate(rows):
        top = first + position * _LINE
        box = {"x": str(left), "y": str(top), "width": "22", "height": "16", "fill": fill, "stroke": look.MUTED}
        _add(root, "rect", {**box, "stroke-width": "0.6"})
        _add(root, "text", {"x": str(left + 32), "y": str(top + 13), "font-size": "13", "fill": look.INK}, label)


def _fill(area: Area, on_map: Values, breaks: Sequence[float], id: str) -> str:
    if area.code not in on_map:
        return f"url(#{id}-missing)"
    value = on_map[area.code]
    return f"url(#{id}-hidden)" if value is None else _step(class_of(value, breaks), len(breaks))


def _step(position: int, classes: int) -> str:
    """The classes spread from light to dark, however many they are."""
    return STEPS[round(position * min(len(STEPS) - 1, 4) / max(classes - 1, 1))] if classes <= 5 else STEPS[position]


def _labels(breaks: Sequence[float], values: list[float], written: Writer) -> list[str]:
    """Each class from its smallest to its largest value, so that no figure seems to stand in two."""
    inside = [sorted(value for value in values if class_of(value, breaks) == position) for position in range(len(breaks))]
    return [_from_to(written(found[0]), written(found[-1])) if found else "–" for found in inside]


def _from_to(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


def _said(area: Area, on_map: Values, language: Language, written: Writer) -> str:
    value = on_map.get(area.code)
    if value is not None:
        return f"{area.name}: {written(value)}"
    return f"{area.name}: {text(language, 'map-hidden' if area.code in on_map else 'map-missing')}"


def _description(areas: Sequence[Area], values: Values, on_map: Values, language: Language, written: Writer) -> str:
    known = sorted((value, area.name) for area in areas if (value := on_map.get(area.code)) is not None)
    (low, lowest), (high, highest) = known[0], known[-1]
    return text(
        language,
        "map-description",
        areas=len(areas),
        lowest=lowest,
        low=written(low),
        highest=highest,
        high=written(high),
        hidden=sum(value is None for value in on_map.values()),
        outside=len(unmatched(areas, values)),
    )


def _table(
    areas: Sequence[Area], values: Values, breaks: Sequence[float], title: str, language: Language, written: Writer
) -> DataTable:
    """Every area, highest first, then those hidden or without a value, then the codes that are not on the map."""
    everywhere = [*areas, *(Area(code, code, ()) for code in unmatched(areas, values))]
    ordered = sorted(everywhere, key=lambda area: (values.get(area.code) is None, -(values.get(area.code) or 0), area.name))
    titles = [text(language, f"map-column-{name}") for name in ("area", "code", "value", "class")]
    return DataTable(title, columns(*titles, text=2), tuple(_row(area, values, breaks, language, written) for area in ordered))


def _row(area: Area, values: Values, breaks: Sequence[float], language: Language, written: Writer) -> tuple[Cell, ...]:
    value = values.get(area.code)
    if value is None:
        absent = text(language, "map-hidden" if area.code in values else "map-missing")
        return Cell(area.name), Cell(area.code), Cell(absent), Cell("–")
    return Cell(area.name), Cell(area.code), Cell(written(value), value), Cell(str(class_of(value, breaks) + 1))


def _add(parent: ET.Element, tag: str, attributes: dict[str, str], content: str = "") -> ET.Element:
    element = ET.SubElement(parent, f"{{{SVG}}}{tag}", attributes)
    element.text = content or None
    return element
