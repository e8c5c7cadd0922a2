"""ECharts on the server: an option in, an SVG text out. No browser, no network."""

import threading
from functools import cache
from importlib.resources import as_file, files
from typing import Any, Final

from fontTools.ttLib import TTFont
from py_mini_racer import JSEvalException, MiniRacer

Option = dict[str, Any]

TIME_OUT_SECONDS: Final = 20.0
FONT: Final = "Inter"
FONT_FILES: Final = ("Inter-Regular.ttf", "Inter-SemiBold.ttf")
_VENDOR: Final = files("rodtrad.reporting") / "vendor"


class ChartFailed(RuntimeError):
    """ECharts could not draw an option: a mistake in the program, never in what a user did."""


class _Engine:
    """One JavaScript context, made at the first chart and kept warm; one chart at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._context: MiniRacer | None = None

    def render(self, option: Option, width: int, height: int) -> str:
        with self._lock:
            try:
                return str(self._warm().call("render", option, width, height, timeout_sec=TIME_OUT_SECONDS))
            except JSEvalException as error:
                self._context = None  # what state a failed context is in nobody knows
                raise ChartFailed(str(error)) from error

    def _warm(self) -> MiniRacer:
        if self._context is None:
            context = MiniRacer()
            context.eval((_VENDOR / "echarts.min.js").read_text(encoding="utf-8"))
            context.eval((files("rodtrad.reporting.charts") / "driver.js").read_text(encoding="utf-8"))
            context.call("setWidths", *letter_widths())
            self._context = context
        return self._context


_ENGINE: Final = _Engine()


def draw(option: Option, width: int, height: int) -> str:
    """The SVG text of an ECharts option (JSON values only), `width` × `height` pixels, as ECharts wrote it.

    Safe to call from several threads. Raises `ChartFailed` where ECharts refuses the option or takes too long.
    """
    return _ENGINE.render(option, width, height)


@cache
def letter_widths() -> tuple[dict[str, float], float]:
    """The width of each letter of the font in em, and of a letter that the font lacks."""
    with as_file(_VENDOR / FONT_FILES[0]) as path, TTFont(path) as font:
        em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        widths = {chr(code): metrics[name][0] / em for code, name in font.getBestCmap().items()}
    return widths, 1.0
