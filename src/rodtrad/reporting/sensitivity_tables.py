"""What a calculation hangs on, as tables: one number at a time, shares of the uncertainty, transfers, the accounts."""

from collections.abc import Sequence

from rodtrad.document import Investment
from rodtrad.economics import Economics
from rodtrad.economics.actuals import Spent
from rodtrad.economics.fan import Fan
from rodtrad.economics.purses import Transfer
from rodtrad.economics.sensitivity import Bar, Draws, Share
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, number, percent, plain

ROUND_FROM = 1_000


def input_name(investment: Investment, path: str, language: Language) -> str:
    """An uncertain input as people know it: "Vårddygn: enhetskostnad"."""
    kind, key, *field = path.split(".")
    names = {
        "unit_costs": {cost.key: cost.name for cost in investment.unit_costs},
        "costs": {cost.key: cost.item for cost in investment.costs},
        "consequences": {line.key: line.description for line in investment.consequences},
        "effects": {indicator.key: indicator.name for indicator in investment.indicators},
    }
    return text(language, f"sensitivity-input-{(field or ['effect'])[-1].replace('_', '-')}", name=names[kind].get(key, key))


def tornado_table(investment: Investment, bars: Sequence[Bar], currency: str, language: Language) -> DataTable:
    """Each uncertain number: its range, the net at each end, and where the net is zero."""
    titles = ("input", "low", "high", "at-low", "at-high", "breaks-even")
    rows = [
        (
            Cell(input_name(investment, bar.input, language)),
            *(_figure(value, language) for value in (bar.low, bar.high)),
            *(Cell(number(value, language), value) for value in (bar.at_low, bar.at_high)),
            Cell("–") if bar.breaks_even is None else _figure(bar.breaks_even, language),
        )
        for bar in bars
    ]
    caption = text(language, "sensitivity-tornado", currency=currency)
    return DataTable(caption, columns(*(text(language, f"sensitivity-column-{id}") for id in titles)), tuple(rows))


def shares_table(investment: Investment, shares: Sequence[Share], language: Language) -> DataTable:
    """How much of the net's uncertainty each number stands for."""
    heads = columns(*(text(language, f"sensitivity-column-{id}") for id in ("input", "first", "whole")))
    rows = [
        (
            Cell(input_name(investment, share.input, language)),
            *(Cell(percent(v, language), v) for v in (share.first, share.whole)),
        )
        for share in shares
    ]
    note = text(language, "sensitivity-shares-note")
    return DataTable(text(language, "sensitivity-shares"), heads, tuple(rows), note=note)


def transfers_table(result: Economics, transfers: Sequence[Transfer], language: Language) -> DataTable:
    """What those who gain would give those who lose."""
    names = {balance.payer: balance.name for balance in result.payers}
    heads = columns(*(text(language, f"sensitivity-column-{id}") for id in ("from", "to", "amount")), text=2)
    rows = [
        (Cell(names[row.source]), Cell(names[row.receiver]), Cell(number(row.amount, language, decimals=2), row.amount))
        for row in transfers
    ]
    return DataTable(text(language, "sensitivity-transfers", currency=result.currency), heads, tuple(rows))


def spent_table(rows: Sequence[Spent], currency: str, language: Language) -> DataTable:
    """Planned and booked cost by year."""
    heads = columns(*(text(language, f"sensitivity-column-{id}") for id in ("year", "planned", "booked", "difference")))
    shown = [
        (
            Cell(str(row.year)),
            *(
                Cell("–") if amount is None else Cell(number(amount, language, decimals=2), amount)
                for amount in (row.planned, row.booked, row.difference)
            ),
        )
        for row in rows
    ]
    return DataTable(text(language, "sensitivity-spent", currency=currency), heads, tuple(shown))


def two_way_table(
    investment: Investment, inputs: tuple[str, str], found: tuple[Draws, Draws, Draws], currency: str, language: Language
) -> DataTable:
    """The net where two numbers move together: one downwards, the other across (`sensitivity.two_way`)."""
    first, second, nets = found
    one, other = (input_name(investment, path, language) for path in inputs)
    heads = columns(text(language, "sensitivity-two-way-corner"), *(figure_text(value, language) for value in second))
    rows = tuple(
        (Cell(figure_text(value, language), float(value)), *(Cell(number(net, language), float(net)) for net in row))
        for value, row in zip(first, nets, strict=True)
    )
    caption = text(language, "sensitivity-two-way", down=one, across=other, currency=currency)
    return DataTable(caption, heads, rows)


def fan_table(found: Fan, currency: str, language: Language) -> DataTable:
    """The net so far of each year: the draws' quantiles, and the chance of having the money back by then."""
    heads = columns(
        *(text(language, f"fan-column-{id}") for id in ("year", "low", "quarter", "middle", "three", "high", "chance"))
    )
    rows = []
    for place, year in enumerate(found.years):
        nets = (Cell(number(line[place], language), line[place]) for line in found.quantiles)
        rows.append((Cell(str(year)), *nets, Cell(chance(found.chance[place], language), found.chance[place])))
    return DataTable(text(language, "fan-caption", currency=currency), heads, tuple(rows))


def figure_text(value: float, language: Language) -> str:
    """A number with as many decimals as its size needs: 62 000; 0,125."""
    return plain(round(float(value), 4), language, most_decimals=4 if abs(value) < ROUND_FROM else 0)


def _figure(value: float, language: Language) -> Cell:
    return Cell(figure_text(value, language), value)
