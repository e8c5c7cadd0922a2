"""Every chart: its drawing (SVG), its table, its words and its source, for pages and for reports alike."""

from rodtrad.reporting.charts.chart import Chart
from rodtrad.reporting.charts.economics import net_range_chart, payers_chart
from rodtrad.reporting.charts.effect import effect_chart, effect_table
from rodtrad.reporting.charts.engine import ChartFailed
from rodtrad.reporting.charts.fan import fan_chart
from rodtrad.reporting.charts.flows import flows_chart
from rodtrad.reporting.charts.png import png
from rodtrad.reporting.charts.tornado import tornado_chart

__all__ = [
    "Chart",
    "ChartFailed",
    "effect_chart",
    "effect_table",
    "fan_chart",
    "flows_chart",
    "net_range_chart",
    "payers_chart",
    "png",
    "tornado_chart",
]
