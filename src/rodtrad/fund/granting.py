"""What a fund's rules allow, who carries what of a cost, and what goes back to the fund."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rodtrad.errors import NotComputable, Problem
from rodtrad.fund.money import ORE, ZERO, hours_worth, shared, to_ore
from rodtrad.fund.rules import FundRules
from rodtrad.texts import message


@dataclass(frozen=True)
class Grant:
    """The most that can be granted each year and in all, and what the applicant must put in (cash, or whole hours)."""

    by_year: Mapping[int, Decimal]
    total: Decimal
    co_finance: Decimal
    co_finance_hours: int | None


def largest_grant(rules: FundRules, eligible_cost: Mapping[int, Decimal]) -> Grant:
    """The grant that the caps leave of each year's eligible cost, the earliest years first.

    Zero in all where it would fall under the least grant. Raises `NotComputable` for a negative cost."""
    _no_negative(eligible_cost)
    years = sorted(eligible_cost)[: rules.caps.years]
    by_year, left = {}, rules.caps.most
    for year in years:
        allowed = [eligible_cost[year] * (1 if rules.caps.share_of_cost is None else rules.caps.share_of_cost)]
        allowed += [cap for cap in (rules.caps.per_year, left) if cap is not None]
        by_year[year] = to_ore(min(allowed))
        left = None if left is None else left - by_year[year]
    total = sum(by_year.values(), ZERO)
    if rules.caps.least is not None and total < rules.caps.least:
        by_year, total = dict.fromkeys(years, ZERO), ZERO
    put_in = to_ore(total * rules.co_finance.share_of_grant)
    rate = rules.co_finance.hour_rate
    return Grant(by_year, total, put_in, hours_worth(put_in, rate) if rate else None)


@dataclass(frozen=True)
class Carried:
    """Who carries a cost in the end. `fund` and `departments` add up to the whole; `saving` is what the saving pays."""

    fund: Decimal
    departments: Mapping[str, Decimal]
    saving: Decimal = ZERO


def risk_shares(
    rules: FundRules, keys: Mapping[str, Decimal], *, budget: Decimal, cost: Decimal, saving: Decimal = ZERO
) -> Carried:
    """The cost by who carries it. `keys`: the departments' shares of what the fund does not carry.

    `budget`: the fund carries its share of the budget, never more than the cost. `actual_cost`: its share of the cost. `loss`: a
    verified saving pays what it can, and the fund its share of what is left. Raises `NotComputable` for negative amounts."""
    _no_negative({"budget": budget, "cost": cost, "saving": saving})
    paid = min(saving, cost) if rules.risk_share.base == "loss" else ZERO
    base = min(budget, cost) if rules.risk_share.base == "budget" else cost - paid
    fund = to_ore(base * rules.risk_share.fund)
    return Carried(fund, shared(cost - paid - fund, keys), paid)


@dataclass(frozen=True)
class FrameChange:
    """What a department's budget frame is cut by in a year, which goes to the fund."""

    year: int
    department: str
    amount: Decimal


def pay_backs(
    rules: FundRules, *, start: int, granted: Decimal, verified: Sequence[tuple[int, str, Decimal]]
) -> tuple[FrameChange, ...]:
    """The frame changes that verified savings (year of the saving, department, amount) give; the frame is cut the year after.

    Nothing where the rules have no pay-back or it is off for the start year, and nothing after the write-off time. Where the
    rules say so, never more in all than was granted. Raises `NotComputable` for a negative saving."""
    plan = rules.pay_back
    _no_negative({f"{year} {department}": amount for year, department, amount in verified})
    if plan is None or (plan.off_from is not None and start >= plan.off_from):
        return ()
    left, found = granted if plan.up_to == "grant" else None, []
    for year, department, amount in sorted(verified):
        back = to_ore(amount * plan.share)
        back = back if left is None else min(back, left)
        if start <= year < start + plan.write_off_years and back >= ORE:
            found.append(FrameChange(year + 1, department, back))
            left = None if left is None else left - back
    return tuple(found)


def frames(frame: Mapping[str, Decimal], changes: Sequence[FrameChange], year: int) -> dict[str, Decimal]:
    """Each department's budget frame in `year` when the changes up to it are made. `frame` is that before the first of them."""
    cut = {name: sum((c.amount for c in changes if c.department == name and c.year == year), ZERO) for name in frame}
    return {name: amount - cut[name] for name, amount in frame.items()}


def _no_negative(amounts: Mapping[object, Decimal] | Mapping[str, Decimal] | Mapping[int, Decimal]) -> None:
    problems = [
        Problem(str(name), message("fund-negative", amount=str(amount)), message("fund-negative.cure"))
        for name, amount in amounts.items()
        if amount < 0
    ]
    if problems:
        raise NotComputable(problems)
