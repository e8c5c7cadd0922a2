"""From verified outcomes to payments: every term's amount for every member, to öre, with what it was computed from.

A term pays what `pays` says where `only_if` holds, at least `at_least` and at most `at_most`, never below zero. Each payment is
rounded by itself, so that the sum is what is paid. Limits then hold back what goes beyond them, in the order of the terms.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, localcontext
from itertools import product
from typing import Any, Final

import numpy as np

from rodtrad.contracts.computing import Computed, Rounds, compute, compute_limits, order_of_lacking
from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.quantity import Quantity
from rodtrad.contracts.reading import contract_hash
from rodtrad.contracts.types import Contract, Rounding, Term

# Enough digits that no payment depends on them, whatever the formula divides by.
EXACT: Final = Context(prec=60)
_RULES: Final = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "down": ROUND_DOWN}


@dataclass(frozen=True)
class Payment:
    """What one term pays for one member (`of` is empty where it is paid once). `held_back` is what a limit took away."""

    term: str
    payer: str
    receiver: str
    of: tuple[tuple[str, str], ...]
    amount: Decimal
    held_back: Decimal
    due: date | None
    in_kind: bool


@dataclass(frozen=True)
class Waiting:
    """A term that cannot be determined yet, and the metrics it waits for."""

    term: str
    metrics: tuple[str, ...]


@dataclass(frozen=True)
class Payments:
    """Every payment that the outcomes give, those that must wait, and what the terms leaned on."""

    contract: str  # the contract's hash
    currency: str
    as_at: date | None
    payments: tuple[Payment, ...]
    waiting: tuple[Waiting, ...]

    def total(self, *, term: str | None = None, payer: str | None = None, receiver: str | None = None) -> Decimal:
        """The sum of the payments of a term, of or to a party; of all without arguments."""
        return sum(
            (
                payment.amount
                for payment in self.payments
                if term in (None, payment.term) and payer in (None, payment.payer) and receiver in (None, payment.receiver)
            ),
            Decimal(0),
        )


def pay(contract: Contract, outcomes: Outcomes) -> Payments:
    """What the terms pay for the outcomes. Raises `NotComputable` where a formula divides by zero."""
    with localcontext(EXACT):
        computed = compute(contract, outcomes.values, outcomes.sizes, rounding_of(contract))
        paid = compute_limits(contract, computed, outcomes.sizes, rounding_of(contract))
        payments = tuple(
            payment
            for term in contract.terms
            if term.name in paid
            for payment in _payments(term, computed.values[term.name], paid[term.name], outcomes.members)
        )
    return Payments(contract_hash(contract), contract.currency, outcomes.as_at, payments, _waiting(contract, computed))


def compute_figures(contract: Contract, outcomes: Outcomes) -> dict[str, Quantity]:
    """Every figure that the outcomes are enough for, by name, exact."""
    with localcontext(EXACT):
        computed = compute(contract, outcomes.values, outcomes.sizes, rounding_of(contract))
    return {figure.name: computed.values[figure.name] for figure in contract.figures if figure.name in computed.values}


def _payments(term: Term, before: Quantity, after: Quantity, members: Mapping[str, tuple[str, ...]]) -> list[Payment]:
    names = list(product(*(members[group] for group in term.for_each)))
    amounts = zip(names, before.values.reshape(-1), after.values.reshape(-1), strict=True)
    return [
        Payment(
            term.name,
            term.payer,
            term.receiver,
            tuple(zip(term.for_each, of, strict=True)),
            Decimal(paid),
            Decimal(asked) - Decimal(paid),
            term.due,
            term.in_kind,
        )
        for of, asked, paid in amounts
    ]


def _waiting(contract: Contract, computed: Computed) -> tuple[Waiting, ...]:
    lacking = order_of_lacking(contract, computed)
    return tuple(Waiting(term.name, lacking[term.name]) for term in contract.terms if term.name in lacking)


def rounding_of(contract: Contract) -> Rounds:
    """How the contract rounds an array of amounts."""
    return lambda amounts: _rounded(amounts, contract.rounding)


def _rounded(amounts: Any, rounding: Rounding) -> Any:
    """Each amount to the nearest `rounding.to` by its rule."""

    def one(amount: Decimal) -> Decimal:
        return (amount / rounding.to).quantize(Decimal(1), _RULES[rounding.rule]) * rounding.to

    return np.asarray(np.frompyfunc(one, 1, 1)(amounts)) if amounts.size else amounts
