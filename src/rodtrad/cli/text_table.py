"""A table as lines of text: words to the left, figures to the right, so that a column can be added up by eye."""

import click

from rodtrad.reporting.data_table import DataTable

WIDEST_WORDS = 34


def say_table(table: DataTable) -> None:
    """The table with its caption over it; a rule before the last row where that is a total."""
    if table.caption:
        click.echo(table.caption)
    for line in table_lines(table):
        click.echo(line)
    if table.note:
        click.echo(table.note)


def table_lines(table: DataTable) -> list[str]:
    """The title row, a rule, the rows; words longer than the widest column are cut with "…"."""
    texts = [[column.title for column in table.columns], *([cell.text for cell in row] for row in table.rows)]
    cells = [[_cut(text) for text in row] for row in texts]
    widths = [max(len(row[position]) for row in cells) for position in range(len(table.columns))]
    lines = ["  ".join(_placed(table, row, widths)).rstrip() for row in cells]
    rule = "  ".join("─" * width for width in widths)
    body = [*lines[1:-1], rule, lines[-1]] if table.total and len(lines) > 2 else lines[1:]
    return [lines[0], rule, *body]


def _placed(table: DataTable, row: list[str], widths: list[int]) -> list[str]:
    return [
        text.rjust(width) if column.numeric else text.ljust(width)
        for text, width, column in zip(row, widths, table.columns, strict=True)
    ]


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST_WORDS else f"{text[: WIDEST_WORDS - 1]}…"
