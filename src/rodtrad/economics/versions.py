"""The same calculation at another time or size: what was promised beside what came out, and the whole target group."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rodtrad.document import Investment
from rodtrad.economics.amounts import product, rounded
from rodtrad.economics.calculate import calculate
from rodtrad.economics.result import Economics
from rodtrad.errors import NotComputable, Problem
from rodtrad.evaluation.effect import Effect
from rodtrad.texts import message


@dataclass(frozen=True)
class Difference:
    """One payer's present net as promised and as it came out; `payer` "all" is everybody."""

    payer: str
    name: str
    promised: Decimal
    came_out: Decimal

    @property
    def difference(self) -> Decimal:
        """Above zero where it became better than promised."""
        return self.came_out - self.promised


@dataclass(frozen=True)
class Followed:
    """The pre-calculation, the calculation on what was measured (and what was paid), and each payer's difference."""

    promised: Economics
    came_out: Economics
    differences: tuple[Difference, ...]


def promised_and_came_out(promise: Investment, now: Investment, effects: Sequence[Effect]) -> Followed:
    """`promise` is the version that was signed, counted with the effects it expected; `now` with what was measured.

    Raises `NotComputable` as `calculate` does."""
    before, after = calculate(promise), calculate(now, effects)
    names = {balance.payer: balance.name for balance in (*before.payers, *after.payers, after.total)}
    nets = [{balance.payer: balance.net for balance in (*each.payers, each.total)} for each in (before, after)]
    rows = (Difference(payer, names[payer], *(net.get(payer, Decimal(0)) for net in nets)) for payer in names)
    return Followed(before, after, tuple(rows))


@dataclass(frozen=True)
class FullScale:
    """What it costs in a year to offer it to everybody, and who can be reached.

    `cost` = cost per person × persons + set-up − what it replaces; `coverage` is the share of the target group that the persons
    are. None where the document does not say enough."""

    persons: int
    cost: Decimal
    coverage: float | None
    expected_units: float | None


def full_scale(investment: Investment) -> FullScale:
    """The full-scale estimate of the document's scale-up plan (SKL's guide 2017, sections 4 and 8).

    Raises `NotComputable` naming what is missing."""
    plan = investment.scale_up
    lacking = [field for field in ("persons", "cost_per_person") if getattr(plan, field) is None]
    if lacking or plan.persons is None or plan.cost_per_person is None:
        what, cure = message("economics-scale-up-lacks"), message("economics-scale-up-lacks.cure")
        raise NotComputable([Problem(f"scale_up.{field}", what, cure) for field in lacking])
    whole = investment.target_group.size_full_scale
    extra = (plan.set_up_cost or Decimal(0)) - (plan.replaced_cost or Decimal(0))
    cost = rounded(product(plan.cost_per_person, plan.persons)) + extra
    size = plan.expected_effect_size
    return FullScale(plan.persons, cost, plan.persons / whole if whole else None, None if size is None else size * plan.persons)


def scaled(investment: Investment, persons: int) -> Investment:
    """The same investment for another number of persons: consequences for as many, costs per participant for as many a year.

    Sums a year stay as they are: what grows with the number must be written per participant."""
    lines = tuple(replace(line, persons=persons, type_case=None) for line in investment.consequences)
    participants = dict.fromkeys(investment.calculation.participants, persons)
    return replace(investment, consequences=lines, calculation=replace(investment.calculation, participants=participants))
