"""The tables that a controller checks: every amount to the öre, in the order of the document."""

from decimal import Decimal
from typing import Final

from rodtrad.economics import Balance, Economics, Flow, Formula, PayerYear, Purse, by_payer_and_year, who_pays_who_saves
from rodtrad.economics.amounts import total
from rodtrad.economics.balances import EVERYBODY
from rodtrad.economics.result import Origin
from rodtrad.reporting.data_table import Cell, Column, DataTable
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, number, percent, plain, span

# The columns that hold words; the others hold figures.
_WORDS: Final = {"item", "payer", "wrong-pocket"}
Row = tuple[Cell, ...]


def lines_table(result: Economics, origin: Origin, language: Language) -> DataTable:
    """Each cost, or each consequence, in each of its years: amount × factor = present value; and what they sum to.

    Among consequences what costs has a minus, so that the sum is what they give.
    """
    flows = [flow for flow in result.flows if flow.origin == origin]
    names = {payer.payer: payer.name for payer in result.payers}
    minus = [-1 if origin == "consequence" and flow.kind == "cost" else 1 for flow in flows]
    rows = [_line_row(flow, names[flow.payer], sign, language) for flow, sign in zip(flows, minus, strict=True)]
    amount = total(sign * flow.amount for flow, sign in zip(flows, minus, strict=True))
    present = total(sign * flow.present_value for flow, sign in zip(flows, minus, strict=True))
    sums = (
        _words("economics-column-sum", language),
        *[Cell("")] * 2,
        _cents(amount, language),
        Cell(""),
        _cents(present, language),
    )
    return _table(("item", "payer", "year", "amount", "factor", "present"), [*rows, sums] if rows else [], language, total=True)


def _line_row(flow: Flow, payer: str, sign: int, language: Language) -> Row:
    amounts = (_cents(sign * flow.amount, language), Cell(number(flow.factor, language, decimals=5), flow.factor))
    return (Cell(flow.item), Cell(payer), Cell(str(flow.year)), *amounts, _cents(sign * flow.present_value, language))


def formula_lines(result: Economics, names: dict[str, str], language: Language) -> list[str]:
    """Each consequence with its multiplication written out; `names` are the indicators' names by key."""
    payers = {payer.payer: payer.name for payer in result.payers}
    return [_formula_line(line, payers.get(line.payer, line.payer), names[line.indicator], language) for line in result.formulas]


def _formula_line(line: Formula, payer: str, indicator: str, language: Language) -> str:
    kept = (1 - line.displacement,) if line.displacement else ()
    factors = (line.improvement, Decimal(line.persons), line.share, *kept, line.quantity)
    written = [*(plain(factor, language, most_decimals=6) for factor in factors), number(line.unit_cost, language, decimals=2)]
    last = line.first_year + line.years - 1
    said = text(
        language,
        f"economics-formula-{line.kind}",
        description=line.description,
        indicator=indicator,
        payer=payer,
        product=" × ".join(written),
        yearly=number(line.yearly, language, decimals=2),
        first=str(line.first_year),
        last=str(last),
    )
    fades = text(language, "economics-formula-fades", share=percent(line.fade_out, language)) if line.fade_out else ""
    return f"{said} {fades}".strip()


def balances_table(result: Economics, language: Language) -> DataTable:
    """Each payer's present cost, saving and net, how sure the net is, and when the payer has its money back."""
    names = ("payer", "cost", "saving", "net", "range", "chance", "pays-back")
    rows = [_balance_row(balance, language) for balance in (*result.payers, result.total)]
    return _table(names, rows, language, total=True)


def _balance_row(balance: Balance, language: Language) -> Row:
    spread, share = balance.net_range, balance.chance_to_break_even
    return (
        Cell(_name(balance, language)),
        *(_cents(amount, language) for amount in (balance.cost, balance.saving, balance.net)),
        Cell(span(number(spread.low, language), number(spread.high, language), language) if spread else "–"),
        Cell("–" if share is None else chance(share, language), share),
        _words("economics-never", language) if balance.pays_back is None else Cell(str(balance.pays_back)),
    )


def _name(row: Balance | PayerYear, language: Language) -> str:
    return text(language, "economics-payer-all") if row.payer == EVERYBODY else row.name


def purses_table(result: Economics, language: Language) -> DataTable:
    """Each payer's share of all costs and of all savings."""
    rows = [_purse_row(purse, language) for purse in who_pays_who_saves(result)]
    return _table(("payer", "cost-share", "saving-share", "wrong-pocket"), rows, language)


def _purse_row(purse: Purse, language: Language) -> Row:
    shares = ("–" if share is None else percent(share, language) for share in (purse.cost_share, purse.saving_share))
    flag = text(language, "economics-wrong-pocket") if purse.wrong_pocket else ""
    return (Cell(purse.name), *map(Cell, shares), Cell(flag))


def years_table(result: Economics, language: Language) -> DataTable:
    """Each payer in each year with an amount, undiscounted, then everybody."""
    rows = [_year_row(row, language) for row in by_payer_and_year(result) if row.cost or row.saving]
    return _table(("payer", "year", "cost", "saving", "net", "so-far"), rows, language)


def _year_row(row: PayerYear, language: Language) -> Row:
    amounts = (_cents(amount, language) for amount in (row.cost, row.saving, row.net, row.so_far))
    return (Cell(_name(row, language)), Cell(str(row.year)), *amounts)


def _table(names: tuple[str, ...], rows: list[Row], language: Language, *, total: bool = False) -> DataTable:
    columns = tuple(Column(text(language, f"economics-column-{name}"), numeric=name not in _WORDS) for name in names)
    return DataTable("", columns, tuple(rows), total)


def _cents(amount: Decimal, language: Language) -> Cell:
    return Cell(number(amount, language, decimals=2), amount)


def _words(id: str, language: Language) -> Cell:
    return Cell(text(language, id))
