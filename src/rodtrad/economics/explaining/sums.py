"""What is summed over lines: a payer's cost, saving and net, of a year or in all, its shares, and what chance makes of them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rodtrad.document.money import Basis
from rodtrad.economics.amounts import total
from rodtrad.economics.balances import EVERYBODY
from rodtrad.economics.explaining import lines
from rodtrad.economics.explaining.explained import Case, Explained
from rodtrad.economics.organisations import by_organisation
from rodtrad.economics.result import Balance, Flow, FlowKind
from rodtrad.texts import Message, message


def cost(case: Case, payer: str) -> Explained:
    """Present cost: the payer's lines that cost."""
    balance = _balance(case, payer)
    return _present(case, "cost", balance, balance.cost)


def saving(case: Case, payer: str) -> Explained:
    balance = _balance(case, payer)
    return _present(case, "saving", balance, balance.saving)


def net(case: Case, payer: str) -> Explained:
    """Saving − cost, present values."""
    balance = _balance(case, payer)
    label, formula = message("economics-explain-net", payer=balance.name), message("economics-explain-net-formula")
    return Explained(label, balance.net, formula, below=(saving(case, payer), cost(case, payer)))


def cost_share(case: Case, payer: str) -> Explained:
    return _share("cost", cost(case, payer), cost(case, EVERYBODY), _balance(case, payer))


def saving_share(case: Case, payer: str) -> Explained:
    return _share("saving", saving(case, payer), saving(case, EVERYBODY), _balance(case, payer))


def observed(case: Case, payer: str) -> Explained:
    """Present value of the consequences that were observed in the budget, what costs taken away."""
    return _of_basis(case, "observed", payer)


def estimated(case: Case, payer: str) -> Explained:
    """Present value of the consequences that are estimated."""
    return _of_basis(case, "estimated", payer)


def consequences(case: Case, payer: str) -> Explained:
    """Present value of all consequences, observed and estimated."""
    below = (observed(case, payer), estimated(case, payer))
    label = message("economics-explain-consequences", payer=_balance(case, payer).name)
    amount = total(sign(flow) * flow.present_value for flow in _flows(case, payer) if flow.origin == "consequence")
    return Explained(label, amount, message("economics-explain-sum-lines"), below=below)


def of_organisation(case: Case, kind: FlowKind, organisation: str) -> Explained:
    """All budgets of one organisation together; `organisation` as in `organisations.by_organisation`."""
    found = next(row for row in by_organisation(case.investment, case.result) if row.organisation == organisation)
    each, amount = (cost, found.cost) if kind == "cost" else (saving, found.saving)
    label = message(
        f"economics-explain-{kind}-organisation", organisation=message(f"economics-organisation-{organisation.replace('_', '-')}")
    )
    formula = message("economics-explain-sum-budgets")
    return Explained(label, amount, formula, below=tuple(each(case, payer) for payer in found.payers))


def net_of_organisation(case: Case, organisation: str) -> Explained:
    gained, spent = of_organisation(case, "saving", organisation), of_organisation(case, "cost", organisation)
    found = next(row for row in by_organisation(case.investment, case.result) if row.organisation == organisation)
    label = message(
        "economics-explain-net-organisation", organisation=message(f"economics-organisation-{organisation.replace('_', '-')}")
    )
    return Explained(label, found.net, message("economics-explain-net-formula"), below=(gained, spent))


def costs_in(case: Case, payer: str, year: int) -> Explained:
    """Undiscounted cost of one year."""
    return _of_year(case, "cost", payer, year)


def savings_in(case: Case, payer: str, year: int) -> Explained:
    return _of_year(case, "saving", payer, year)


def net_in(case: Case, payer: str, year: int) -> Explained:
    """Undiscounted saving − cost of one year."""
    gained, spent = savings_in(case, payer, year), costs_in(case, payer, year)
    label = message("economics-explain-net-in", payer=_balance(case, payer).name, year=str(year))
    return Explained(label, _net_in(case, payer, year), message("economics-explain-net-in-formula"), below=(gained, spent))


def so_far(case: Case, payer: str, year: int) -> Explained:
    """The nets of all years until and with this one."""
    below = tuple(net_in(case, payer, each) for each in case.result.years if each <= year)
    label = message("economics-explain-so-far", payer=_balance(case, payer).name, year=str(year))
    amount = total(_net_in(case, payer, each) for each in case.result.years if each <= year)
    return Explained(label, amount, message("economics-explain-so-far-formula"), below=below)


def pays_back(case: Case, payer: str) -> Explained:
    """The first year from which the net so far stays at zero or above."""
    balance = _balance(case, payer)
    label, formula = message("economics-explain-pays-back", payer=balance.name), message("economics-explain-pays-back-formula")
    below = tuple(so_far(case, payer, year) for year in case.result.years)
    return Explained(label, balance.pays_back, formula, below=below, shown="year")


def chance(case: Case, payer: str) -> Explained:
    """The share of draws with a net of at least zero; below it the range of the draws and what was drawn."""
    balance = _balance(case, payer)
    below = (net(case, payer), *_range(balance), *_uncertain(case))
    label, formula = (
        message("economics-explain-chance", payer=balance.name),
        message("economics-explain-chance-formula", draws=case.result.draws, seed=str(case.result.seed)),
    )
    return Explained(label, balance.chance_to_break_even, formula, below=below, shown="share")


def _balance(case: Case, payer: str) -> Balance:
    if payer == EVERYBODY:
        return case.result.total
    return next(balance for balance in case.result.payers if balance.payer == payer)


def _flows(case: Case, payer: str, kind: FlowKind | None = None, year: int | None = None) -> Sequence[Flow]:
    return [
        flow
        for flow in case.result.flows
        if payer in (EVERYBODY, flow.payer) and kind in (None, flow.kind) and year in (None, flow.year)
    ]


def _present(case: Case, kind: FlowKind, balance: Balance, amount: Decimal) -> Explained:
    keys = dict.fromkeys((flow.origin, flow.source) for flow in _flows(case, balance.payer, kind))
    below = tuple(lines.line(case, origin, key) for origin, key in keys)
    label = message(f"economics-explain-{kind}-of", payer=balance.name)
    return Explained(label, amount, message("economics-explain-sum-lines"), below=below)


def _of_basis(case: Case, basis: Basis, payer: str) -> Explained:
    keys = [line.consequence for line in case.result.formulas if line.basis == basis and payer in (EVERYBODY, line.payer)]
    below = tuple(lines.line(case, "consequence", key) for key in keys if lines.flows_of(case, "consequence", key))
    label = message(f"economics-explain-{basis}", payer=_balance(case, payer).name)
    amount = total(sign(flow) * flow.present_value for key in keys for flow in lines.flows_of(case, "consequence", key))
    return Explained(label, amount, message("economics-explain-sum-signed"), below=below)


def sign(flow: Flow) -> int:
    """−1 for what costs."""
    return 1 if flow.kind == "saving" else -1


def _share(kind: FlowKind, part: Explained, whole: Explained, balance: Balance) -> Explained:
    label, formula = message(f"economics-explain-{kind}-share", payer=balance.name), message("economics-explain-share-formula")
    share = float(part.value or 0) / float(whole.value) if whole.value else None
    return Explained(label, share, formula, below=(part, whole), shown="share")


def _of_year(case: Case, kind: FlowKind, payer: str, year: int) -> Explained:
    flows = _flows(case, payer, kind, year)
    label = message(f"economics-explain-{kind}-in", payer=_balance(case, payer).name, year=str(year))
    below = tuple(lines.amount(case, flow) for flow in flows)
    return Explained(label, total(flow.amount for flow in flows), message("economics-explain-sum-lines"), below=below)


def _net_in(case: Case, payer: str, year: int) -> Decimal:
    return total(sign(flow) * flow.amount for flow in _flows(case, payer, year=year))


def _range(balance: Balance) -> Iterator[Explained]:
    if balance.net_range is None:
        return
    for name in ("mean", "low", "high"):
        yield Explained(_range_label(name, balance), getattr(balance.net_range, name))


def _range_label(name: str, balance: Balance) -> Message:
    return message(f"economics-explain-drawn-{name}", payer=balance.name)


def _uncertain(case: Case) -> Iterator[Explained]:
    """What was drawn: measured effects with their standard errors, and what the document calls uncertain."""
    used = {line.indicator for line in case.result.formulas}
    names = {item.key: item.name for item in case.investment.indicators}
    for effect in case.result.effects:
        if effect.indicator in used and effect.standard_error:
            label = message("economics-explain-drawn-effect", indicator=names[effect.indicator], analysis=effect.analysis)
            yield Explained(label, effect.standard_error, shown="number")
    for index, belief in enumerate(case.investment.calculation.uncertain):
        label = message("economics-explain-drawn-input", input=belief.input, low=belief.low, high=belief.high)
        yield Explained(label, None, None, belief.source, f"calculation.uncertain[{index}]", shown="number")
