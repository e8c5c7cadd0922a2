"""How an amount is spread inside each group: the middle half and the tenths at either end, one row a group."""

from rodtrad.needs.distribution import POINTS, Distribution, Distributions
from rodtrad.reporting.charts import intervals
from rodtrad.reporting.charts.axis import scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number


def distribution_chart(
    found: Distributions, *, title: str, unit: str, source: str, language: Language, id: str, decimals: int = 0
) -> Chart:
    """The median of each group with the span of its middle eight tenths; groups without all of these stand in the table only."""
    told = [group for group in found.groups if None not in (group.quantiles[0], group.quantiles[2], group.quantiles[4])]
    rows = [_row(group, language, decimals) for group in told]
    axis_scale = scale([value for row in rows for value in (row.estimate, row.low, row.high)])
    return chart(
        intervals.option(rows, [], axis_scale, value_axis(axis_scale, language), unit),
        id=id,
        title=title,
        description=" ".join([text(language, "distribution-description"), *(f"{row.label}: {row.words}." for row in rows)]),
        table=distribution_table(found, title, language, decimals),
        source=source,
        size=intervals.size(rows, []),
    )


def distribution_table(found: Distributions, title: str, language: Language, decimals: int = 0) -> DataTable:
    """Persons and quantiles of each group; what disclosure control hides is written as hidden."""
    heads = [text(language, "needs-column-group"), text(language, "needs-column-n")]
    heads += [text(language, "distribution-quantile", percent=str(round(100 * point))) for point in POINTS]
    rows = [
        (Cell(group.label), *(_cell(value, language, decimals) for value in (group.n, *group.quantiles)))
        for group in found.groups
    ]
    return DataTable(title, columns(*heads), tuple(rows))


def _row(group: Distribution, language: Language, decimals: int) -> intervals.Row:
    low, middle, high = (float(group.quantiles[place] or 0) for place in (0, 2, 4))
    low_text, middle_text, high_text = (number(value, language, decimals=decimals) for value in (low, middle, high))
    words = text(language, "distribution-words", middle=middle_text, low=low_text, high=high_text)
    return intervals.Row(group.label, middle, low, high, words)


def _cell(value: float | None, language: Language, decimals: int) -> Cell:
    if value is None:
        return Cell(text(language, "disclosure-hidden"))
    return Cell(number(value, language, decimals=0 if isinstance(value, int) else decimals), value)
