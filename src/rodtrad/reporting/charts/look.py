"""How charts look: few calm colours that stay apart for colour-blind readers, each with a pattern of its own."""

from typing import Any, Final

from rodtrad.reporting.charts.engine import FONT

INK: Final = "#1f2933"
MUTED: Final = "#4a5563"
LINE: Final = "#d5dae1"
ZERO: Final = "#1f2933"
CRITERION: Final = "#8a4b08"
COST: Final = "#b4532a"
SAVING: Final = "#1b6b72"
FAINT: Final = "#6b7785"
# Lightness differs as well as hue, so that the order holds in grey.
SERIES: Final = ("#1b4f72", "#c06a1f", "#2c8077", "#7d4a75", "#7a7a1f", "#5d6b79", "#a8433f", "#3f63a8")
WIDTH: Final = 760


def _stripes(rotation: float) -> dict[str, Any]:
    return {
        "symbol": "rect",
        "dashArrayX": [1, 0],
        "dashArrayY": [2, 5],
        "rotation": rotation,
        "color": "rgba(255,255,255,0.55)",
    }


_DOTS: Final = {
    "symbol": "circle",
    "symbolSize": 0.7,
    "dashArrayX": [[6, 6], [0, 6, 6, 0]],
    "dashArrayY": [6, 0],
    "color": "rgba(255,255,255,0.6)",
}
_SOLID: Final = {"symbol": "none"}
DECALS: Final[tuple[dict[str, Any], ...]] = (
    _SOLID,
    _stripes(0.785),
    _DOTS,
    _stripes(-0.785),
    _stripes(0),
    _stripes(1.571),
    _stripes(0.4),
    _DOTS | {"symbolSize": 0.4},
)


def fill(position: int) -> dict[str, Any]:
    """The colour and pattern of series number `position`."""
    return {"color": SERIES[position % len(SERIES)], "decal": DECALS[position % len(DECALS)]}


def letters(size: int = 13, color: str = INK, **more: Any) -> dict[str, Any]:
    """Text of a chart. No border around letters: WeasyPrint would paint it over them."""
    return {"fontFamily": FONT, "fontSize": size, "color": color, "textBorderWidth": 0, **more}


def legend(names: list[str], **more: Any) -> dict[str, Any]:
    return {
        "data": names,
        "top": 0,
        "left": 0,
        "itemWidth": 22,
        "itemHeight": 14,
        "itemGap": 18,
        "selectedMode": False,
        "textStyle": letters(13),
        **more,
    }


def category_axis(labels: list[str], **more: Any) -> dict[str, Any]:
    return {
        "type": "category",
        "data": labels,
        "axisLabel": letters(13) | {"interval": 0} | more.pop("label", {}),
        "axisTick": {"show": False},
        "axisLine": {"show": False},
        **more,
    }


def figures(axis: dict[str, Any], name: str = "", **more: Any) -> dict[str, Any]:
    """A value axis (from `axis.value_axis`) in the common look, named at its end."""
    return {
        "axisLabel": letters(12, MUTED),
        "splitLine": {"lineStyle": {"color": LINE}},
        "name": name,
        "nameTextStyle": letters(12, MUTED),
        **axis,
        **more,
    }
