"""A chart and what belongs to it: the drawing, its figures as a table, what it says in words, where it comes from."""

from dataclasses import dataclass

from rodtrad.reporting.charts.engine import Option, draw
from rodtrad.reporting.charts.svg import clean
from rodtrad.reporting.data_table import DataTable


@dataclass(frozen=True)
class Chart:
    """`svg` is self-contained (no style sheet, no script) and may stand in a page under a strict content policy.

    `description` says in words what the picture shows, for who does not see it; `table` holds every figure drawn.
    """

    svg: str
    table: DataTable
    title: str
    source: str
    description: str
    width: int
    height: int


def chart(
    option: Option, *, id: str, title: str, description: str, table: DataTable, source: str, size: tuple[int, int]
) -> Chart:
    """Draws `option`. `id` must be unique on a page: it names the parts of the drawing that refer to each other."""
    width, height = size
    svg = clean(draw(option, width, height), id=id, title=title, description=description)
    return Chart(svg, table, title, source, description, width, height)
