"""Who pays and who saves, line by line and budget by budget, in present values."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rodtrad.document import Investment
from rodtrad.economics import Balance, Economics, Flow, Purse, who_pays_who_saves
from rodtrad.economics.amounts import total
from rodtrad.economics.explaining import payer_word
from rodtrad.economics.organisations import OrganisationBalance, by_organisation
from rodtrad.economics.versions import Difference, FullScale
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.reporting.money_tables import payer_name
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, number, percent

Row = tuple[Cell, ...]


def matrix_table(economics: Economics, language: Language) -> DataTable:
    """Each cost and consequence in the column of the payer whose budget it is in; each payer's net last."""
    names = [payer_name(balance, language) for balance in (*economics.payers, economics.total)]
    lines = dict.fromkeys((flow.origin, flow.source) for flow in economics.flows)
    rows = [_matrix_row(economics, [f for f in economics.flows if (f.origin, f.source) == line], language) for line in lines]
    return DataTable(
        text(language, "payers-matrix-caption", currency=economics.currency, price_year=str(economics.price_year)),
        columns(text(language, "payers-line"), *names),
        (*rows, _net_row(economics, language)),
        total=True,
    )


def _matrix_row(economics: Economics, flows: Sequence[Flow], language: Language) -> Row:
    first = flows[0]
    figure = f"{'line' if first.origin == 'cost' else 'consequence'}.{first.source}"
    amount = _signed(flows)
    cells = (_amount(amount, language, figure) if each.payer == first.payer else Cell("") for each in economics.payers)
    return (Cell(first.item), *cells, _amount(amount, language, figure))


def _net_row(economics: Economics, language: Language) -> Row:
    balances = (*economics.payers, economics.total)
    nets = (_amount(each.net, language, f"net.{payer_word(each.payer)}") for each in balances)
    return (Cell(text(language, "table-payers-net")), *nets)


def balances_table(economics: Economics, language: Language) -> DataTable:
    """Each payer's present cost, saving and net, the chance that it is at least zero, and when the money is back."""
    heads = columns(
        *(text(language, f"payers-{head}") for head in ("payer", "cost", "saving", "net", "chance")),
        text(language, "table-payers-pays-back"),
    )
    caption = text(language, "table-payers-caption", currency=economics.currency, price_year=str(economics.price_year))
    rows = tuple(_balance_row(balance, language) for balance in (*economics.payers, economics.total))
    return DataTable(caption, heads, rows, total=True)


def _balance_row(balance: Balance, language: Language) -> Row:
    of, share = payer_word(balance.payer), balance.chance_to_break_even
    sure = Cell("–") if share is None else Cell(chance(share, language), share, f"chance.{of}")
    back = text(language, "table-pays-back-never") if balance.pays_back is None else str(balance.pays_back)
    return (Cell(payer_name(balance, language)), *_three(balance, "", of, language), sure, Cell(back, figure=f"pays-back.{of}"))


def purses_table(economics: Economics, language: Language) -> DataTable:
    """Each payer's share of all costs and of all savings, and whose pocket is the wrong one."""
    heads = ("payer", "cost-share", "saving-share", "net", "wrong-pocket")
    rows = tuple(_purse_row(purse, language) for purse in who_pays_who_saves(economics))
    return DataTable(
        text(language, "payers-purses-caption", currency=economics.currency),
        columns(*(text(language, f"payers-{head}") for head in heads)),
        rows,
        note=text(language, "payers-purses-note"),
    )


def _purse_row(purse: Purse, language: Language) -> Row:
    of = payer_word(purse.payer)
    sides = ((purse.cost_share, f"cost-share.{of}"), (purse.saving_share, f"saving-share.{of}"))
    shares = (Cell("–") if share is None else Cell(percent(share, language), share, figure) for share, figure in sides)
    flag = Cell(text(language, "economics-wrong-pocket") if purse.wrong_pocket else "–")
    return (Cell(purse.name), *shares, _amount(purse.net, language, f"net.{of}"), flag)


def budgets_table(investment: Investment, economics: Economics, language: Language) -> DataTable:
    """Cost, saving and net of each organisation and of each of its budgets, and of society last."""
    rows: list[Row] = []
    for organisation in by_organisation(investment, economics):
        rows += _organisation_rows(economics, organisation, language)
    heads = ("organisation", "budget", "cost", "saving", "net")
    return DataTable(
        text(language, "payers-budgets-caption", currency=economics.currency, price_year=str(economics.price_year)),
        columns(*(text(language, f"payers-{head}") for head in heads), text=2),
        (*rows, (Cell(text(language, "payers-society")), Cell(""), *_three(economics.total, "", "all", language))),
        total=True,
        note=text(language, "payers-budgets-note"),
    )


def _organisation_rows(economics: Economics, organisation: OrganisationBalance, language: Language) -> Iterator[Row]:
    """A row for each budget, and the organisation's sum where it has several."""
    name = Cell(text(language, f"economics-organisation-{organisation.organisation.replace('_', '-')}"))
    own = [balance for balance in economics.payers if balance.payer in organisation.payers]
    for balance in own:
        yield (name, Cell(balance.name), *_three(balance, "", payer_word(balance.payer), language))
    if len(own) > 1:
        whole = Cell(text(language, "payers-together"))
        yield (name, whole, *_three(organisation, "organisation-", organisation.organisation, language))


def _three(of: object, before: str, name: str, language: Language) -> Iterator[Cell]:
    for side in ("cost", "saving", "net"):
        yield _amount(getattr(of, side), language, f"{before}{side}.{name}")


def observed_table(economics: Economics, language: Language) -> DataTable:
    """What was seen to change in each budget beside what is estimated to come; costs that follow have a minus."""
    rows = [_observed_row(economics, each.payer, payer_name(each, language), language) for each in economics.payers]
    last = _observed_row(economics, "all", payer_name(economics.total, language), language)
    return DataTable(
        text(language, "payers-observed-caption", currency=economics.currency, price_year=str(economics.price_year)),
        columns(*(text(language, f"payers-{head}") for head in ("payer", "observed", "estimated", "both"))),
        (*rows, last),
        total=True,
    )


def _observed_row(economics: Economics, payer: str, name: str, language: Language) -> Row:
    of = payer_word(payer)
    observed, estimated = (_of_basis(economics, basis, payer) for basis in ("observed", "estimated"))
    return (
        Cell(name),
        _amount(observed, language, f"observed.{of}"),
        _amount(estimated, language, f"estimated.{of}"),
        _amount(observed + estimated, language, f"consequences.{of}"),
    )


def _of_basis(economics: Economics, basis: str, payer: str) -> Decimal:
    keys = {line.consequence for line in economics.formulas if line.basis == basis and payer in ("all", line.payer)}
    return _signed([flow for flow in economics.flows if flow.origin == "consequence" and flow.source in keys])


def _signed(flows: Sequence[Flow]) -> Decimal:
    return total(flow.present_value if flow.kind == "saving" else -flow.present_value for flow in flows)


def followed_table(differences: Sequence[Difference], currency: str, language: Language) -> DataTable:
    """Each payer's net as promised and as it came out; everybody's last."""
    heads = columns(*(text(language, f"payers-{head}") for head in ("payer", "promised", "came-out", "difference")))
    rows = tuple(
        (
            Cell(text(language, "chart-all-payers") if row.payer == "all" else row.name),
            _amount(row.promised, language),
            _amount(row.came_out, language, f"net.{payer_word(row.payer)}"),
            _amount(row.difference, language, sign=True),
        )
        for row in differences
    )
    return DataTable(text(language, "payers-followed-caption", currency=currency), heads, rows, total=True)


def full_scale_table(found: FullScale, currency: str, language: Language) -> DataTable:
    """What it takes to offer it to everybody, one row for each figure."""
    reach = Cell("–") if found.coverage is None else Cell(percent(found.coverage, language), found.coverage)
    units = Cell("–") if found.expected_units is None else Cell(number(found.expected_units, language, decimals=1))
    rows = (
        (Cell(text(language, "payers-scale-persons")), Cell(number(found.persons, language), found.persons)),
        (Cell(text(language, "payers-scale-cost", currency=currency)), _amount(found.cost, language)),
        (Cell(text(language, "payers-scale-coverage")), reach),
        (Cell(text(language, "payers-scale-units")), units),
    )
    heads = columns(text(language, "payers-scale-what"), text(language, "payers-scale-value"))
    return DataTable(text(language, "payers-scale-caption"), heads, rows)


def _amount(amount: Decimal, language: Language, figure: str = "", *, sign: bool = False) -> Cell:
    return Cell(number(amount, language, sign=sign), amount, figure)
