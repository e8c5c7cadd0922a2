"""Every chart: well-formed, fit for a strict content policy, in agreement with its table, no text upon text."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from rodtrad.reporting.charts import Chart, ChartFailed, effect_chart, flows_chart, net_range_chart, payers_chart, png
from rodtrad.reporting.charts.axis import scale
from rodtrad.reporting.charts.engine import draw, letter_widths
from rodtrad.reporting.charts.look import COST, CRITERION, FAINT, MUTED, SAVING, SERIES
from rodtrad.reporting.data_table import records
from rodtrad.texts import LANGUAGES, Language
from tests.engine import factories

CHARTS: dict[str, Callable[[Language], Chart]] = {
    "effect": lambda language: effect_chart(factories.effect(), name="Årsinkomst 1978", language=language),
    "share": lambda language: effect_chart(factories.binary_effect(), name="Utan arbete", language=language),
    "payers": lambda language: payers_chart(factories.economics(), language=language),
    "flows": lambda language: flows_chart(factories.economics(), language=language),
    "net range": lambda language: net_range_chart(factories.economics(), language=language),
}
EVERY = [pytest.param(make, language, id=f"{name} {language}") for name, make in CHARTS.items() for language in LANGUAGES]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(("make", "language"), EVERY)
def test_fit_for_a_strict_content_policy(make: Callable[[Language], Chart], language: Language) -> None:
    root = ET.fromstring(make(language).svg)
    for element in root.iter():
        assert element.tag not in (f"{SVG}style", f"{SVG}script", f"{SVG}foreignObject")
        assert not [name for name in element.attrib if name in ("style", "class", "paint-order") or name.startswith("on")]


@pytest.mark.parametrize(("make", "language"), EVERY)
def test_named_and_described(make: Callable[[Language], Chart], language: Language) -> None:
    chart = make(language)
    root = ET.fromstring(chart.svg)
    named = {element.attrib["id"]: element.text for element in root.iter() if "id" in element.attrib}
    assert root.attrib["role"] == "img"
    assert named[root.attrib["aria-labelledby"]] == chart.title
    assert named[root.attrib["aria-describedby"]] == chart.description
    assert chart.source
    assert chart.table.rows


@pytest.mark.parametrize(("make", "language"), EVERY)
def test_no_text_upon_text_nor_outside(make: Callable[[Language], Chart], language: Language) -> None:
    chart = make(language)
    boxes = list(_text_boxes(ET.fromstring(chart.svg)))
    for left, right, top, bottom, words in boxes:
        assert left >= 0, words
        assert right <= chart.width + 1, words
        assert top >= 0, words
        assert bottom <= chart.height, words
    for one, other in combinations(boxes, 2):
        apart = one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]
        assert apart, (one[4], other[4])


def _text_boxes(root: ET.Element):  # type: ignore[no-untyped-def]
    widths, other = letter_widths()
    for element in root.iter(f"{SVG}text"):
        words, size = element.text or "", float(element.attrib["font-size"].removesuffix("px"))
        x, y = map(float, re.findall(r"translate\(([-\d.]+) ([-\d.]+)\)", element.attrib["transform"])[0])
        y += float(element.attrib.get("y", 0))
        wide = sum(widths.get(letter, other) for letter in words) * size
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[element.attrib.get("text-anchor", "start")]
        yield left, left + wide, y - size * 0.42, y + size * 0.42, words


def test_effect_table_is_what_is_drawn() -> None:
    effect = factories.effect()
    rows = records(effect_chart(effect, name="x", language="sv").table)[1:]
    estimates = [effect.main, *effect.others]
    assert [row[1:5] for row in rows] == [[e.estimate, e.interval.low, e.interval.high, e.standard_error] for e in estimates]


def test_effect_is_drawn_where_its_figures_say() -> None:
    """The middle of the diamond lies between the ends of its interval as the estimate lies between its limits."""
    effect = factories.effect()
    root = ET.fromstring(effect_chart(effect, name="x", language="sv").svg)
    line = next(e for e in root.iter(f"{SVG}path") if e.attrib.get("stroke") == SAVING and e.attrib.get("stroke-width") == "4")
    start, end = (float(x) for x in re.findall(r"[ML]([\d.]+) ", line.attrib["d"]))
    zero = next(
        e for e in root.iter(f"{SVG}path") if e.attrib.get("stroke-width") == "1.5" and "stroke-dasharray" not in e.attrib
    )
    at_zero = float(re.findall(r"M([\d.]+) ", zero.attrib["d"])[0])
    per_unit = (end - start) / (effect.main.interval.high - effect.main.interval.low)
    assert start - at_zero == pytest.approx(effect.main.interval.low * per_unit, abs=1)


def test_payers_table_sums_to_its_last_row() -> None:
    economics = factories.economics()
    rows = records(payers_chart(economics, language="sv").table)[1:]
    assert rows[-1][1:4] == [economics.total.cost, economics.total.saving, economics.total.net]
    for column in (1, 2, 3):
        assert sum((Decimal(str(row[column])) for row in rows[:-1]), Decimal(0)) == rows[-1][column]


@pytest.mark.parametrize("years", [5, 25])
def test_flows_table_holds_every_flow(years: int) -> None:
    """Also where the years are too many to stand beside each other."""
    economics = factories.economics()
    economics = replace(economics, years=tuple(range(2026, 2026 + years)))
    rows = records(flows_chart(economics, language="sv").table)[1:]
    amounts = [value for row in rows for value in row[2:] if isinstance(value, Decimal)]
    net = sum((flow.amount if flow.kind == "saving" else -flow.amount for flow in economics.flows), Decimal(0))
    assert amounts[-1] == net
    both = sum(flow.amount for flow in economics.flows)
    assert sum(amounts[:-years]) == both


def test_net_range_shows_all_first_and_only_who_has_one() -> None:
    economics = factories.economics()
    rows = records(net_range_chart(economics, language="en").table)[1:]
    assert [row[0] for row in rows] == ["All payers", "Individ- och familjeomsorgen", "Staten"]
    assert rows[0][4] == economics.total.chance_to_break_even


def test_hostile_names_are_text() -> None:
    nasty = '<script>alert(1)</script> & "{b}" مرحبا 🙂 ' + "x" * 200
    economics = factories.economics()
    payers = tuple(replace(payer, name=nasty) for payer in economics.payers)
    for make in (payers_chart, flows_chart, net_range_chart):
        root = ET.fromstring(make(replace(economics, payers=payers), language="sv").svg)
        assert not list(root.iter(f"{SVG}script"))
        assert any("<script>" in (element.text or "") for element in root.iter(f"{SVG}text"))


def test_negative_savings_and_empty_calculation_are_drawn() -> None:
    economics = factories.economics()
    flows = tuple(
        replace(f, amount=-f.amount, present_value=-f.present_value) if f.kind == "saving" else f for f in economics.flows
    )
    assert flows_chart(replace(economics, flows=flows), language="sv").svg
    assert flows_chart(replace(economics, flows=(), payers=(), years=()), language="sv").svg


def test_unbounded_interval_is_drawn_to_the_edge() -> None:
    main = factories.estimate()
    endless = replace(main, interval=replace(main.interval, high=float("inf")))
    chart = effect_chart(factories.effect(main=endless), name="x", language="sv")
    assert "∞" in chart.svg
    assert "Infinity" not in chart.svg


def test_same_input_same_drawing_also_from_many_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda _: CHARTS["flows"]("sv").svg, range(8)))
    assert len(set(drawn)) == 1


def test_ids_of_two_charts_on_a_page_do_not_meet() -> None:
    one, other = (payers_chart(factories.economics(), language="sv", id=id).svg for id in ("a", "b"))
    ids = [set(re.findall(r'id="([^"]+)"', svg)) for svg in (one, other)]
    assert ids[0]
    assert not ids[0] & ids[1]
    for name in re.findall(r"url\(#([^)]+)\)", one):
        assert name in ids[0]


def test_what_echarts_refuses_is_an_error_and_the_next_chart_works() -> None:
    with pytest.raises(ChartFailed):
        draw({"xAxis": {"type": "nonsense"}, "series": [{"type": "bar"}]}, 10, 10)
    assert CHARTS["payers"]("sv").svg


def test_png_for_documents() -> None:
    assert png(CHARTS["effect"]("sv").svg, zoom=1).startswith(b"\x89PNG")


@pytest.mark.parametrize("values", [[1.0, 2.0], [-3.0, 17.0], [0.0, 0.0], [1e-9], [1e12], [-0.2, -0.04], [float("inf"), 3.0]])
def test_scale_holds_its_values_and_zero(values: list[float]) -> None:
    found = scale(values)
    finite = [value for value in values if value != float("inf")]
    assert found.low <= min(0.0, *finite, 0.0)
    assert found.high >= max(0.0, *finite)
    assert 2 <= len(found.ticks) <= 12
    assert any(abs(tick) < found.step / 1e6 for tick in found.ticks), "zero is a tick"


@pytest.mark.parametrize("color", [*SERIES, COST, SAVING, CRITERION, FAINT, MUTED])
def test_colours_stand_out_from_paper(color: str) -> None:
    """WCAG 2.2, 1.4.11: graphics have a contrast of at least 3 to 1."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    assert 1.05 / (luminance + 0.05) >= 3
