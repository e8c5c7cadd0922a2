"""The calculation once more as a compact model, for questions that need it computed many times: chance, sensitivity, break-even.

Each line (a cost or a consequence) is a product of inputs, spread over years by weights that do not change. So a thousand draws
are a thousand products for each line, whatever the number of years. Floating point, unrounded: nothing here is paid.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rodtrad.document import Investment
from rodtrad.document.money import UncertainInput
from rodtrad.economics.balances import payers_in_order
from rodtrad.economics.conventions import Conventions
from rodtrad.economics.discounting import factor
from rodtrad.economics.result import EffectUsed, Flow, Formula
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message

Draws = NDArray[np.float64]
_FIELDS: Final = ("share", "quantity", "persons", "displacement", "fade_out")
_SHARES: Final = ("share", "displacement", "fade_out")


@dataclass(frozen=True)
class Parts:
    """What the exact calculation has found: every flow, the consequences written out, the years from first to last."""

    flows: tuple[Flow, ...]
    formulas: tuple[Formula, ...]
    years: tuple[int, ...]


@dataclass(frozen=True)
class Input:
    """A number of the calculation by its path, and what is believed of it.

    `low` and `high` are its 90 % range; a measured effect has a standard error (and degrees of freedom) instead. Sure where it
    has neither. `least` and `most` are what it can be at all."""

    path: str
    value: float
    low: float | None = None
    high: float | None = None
    standard_error: float | None = None
    degrees_of_freedom: float | None = None
    stream: str = ""
    least: float = -np.inf
    most: float = np.inf

    @property
    def normal(self) -> bool:
        """Whether its error is normal, or of unknown degrees of freedom, which comes to the same."""
        return self.degrees_of_freedom is None or not np.isfinite(self.degrees_of_freedom)

    @property
    def sure(self) -> bool:
        """Whether nothing says that it could be anything else."""
        return self.low is None and not self.standard_error


@dataclass(frozen=True)
class Line:
    """A cost (`sign` −1) or saving (+1) of one payer: sign × Π inputs × Π (1 − lessened), in the first year; spread by `present`
    (discount factors of its years, shape (years,)) and what has not faded out by then."""

    key: str
    payer: int
    sign: float
    inputs: tuple[str, ...]
    lessened: tuple[str, ...]
    amounts: NDArray[np.float64]
    present: NDArray[np.float64]
    offsets: NDArray[np.int64]
    fades: str = ""


@dataclass(frozen=True)
class Model:
    """Every input by path, every line; payers and years name the axes of what it computes."""

    inputs: Mapping[str, Input]
    lines: tuple[Line, ...]
    payers: tuple[str, ...]
    years: tuple[int, ...]

    def uncertain(self) -> tuple[Input, ...]:
        """The inputs that are not sure and that a line uses, in the order of the lines."""
        used = dict.fromkeys(path for line in self.lines for path in (*line.inputs, *line.lessened, line.fades) if path)
        return tuple(self.inputs[path] for path in used if not self.inputs[path].sure)


def net(model: Model, drawn: Mapping[str, Draws] | None = None) -> Draws:
    """Present saving − cost of each payer: shape (draws, payers). `drawn` replaces inputs, each of shape (draws,)."""
    drawn = drawn or {}
    size = max((len(values) for values in drawn.values()), default=1)
    found = np.zeros((len(model.payers), size))
    for line in model.lines:
        found[line.payer] += _worth(model, line, drawn, line.present)
    return found.T


def net_by_year(model: Model, drawn: Mapping[str, Draws] | None = None) -> Draws:
    """Undiscounted saving − cost: shape (draws, payers, years)."""
    drawn = drawn or {}
    size = max((len(values) for values in drawn.values()), default=1)
    found = np.zeros((size, len(model.payers), len(model.years)))
    for line in model.lines:
        first = _amount(model, line, drawn)
        for offset, amount in zip(line.offsets, line.amounts, strict=True):
            year = int(offset) - model.years[0]
            kept = _kept(model, line, drawn, int(offset - line.offsets[0])) if line.fades else 1.0
            found[:, line.payer, year] += first * amount * kept
    return found


def build(investment: Investment, rate: Conventions, result: Parts, effects: Mapping[str, EffectUsed]) -> Model:
    """The model of a calculation, discounted by the steps of `rate`.

    Raises `NotComputable` for every uncertain input that names nothing, or whose range does not hold its value."""
    payers = tuple(payers_in_order(result.flows, investment))
    inputs = dict(_inputs(investment, result, effects))
    problems = list(_range_problems(investment.calculation.uncertain, inputs))
    if problems:
        raise NotComputable(problems)
    inputs |= {belief.input: _believed(inputs[belief.input], belief) for belief in investment.calculation.uncertain}
    lasting = (line for line in result.formulas if line.years)
    lines = (*_cost_lines(result, payers, rate), *(_consequence_line(line, payers, rate) for line in lasting))
    return Model(inputs, lines, payers, result.years)


def _inputs(investment: Investment, result: Parts, effects: Mapping[str, EffectUsed]) -> Iterator[tuple[str, Input]]:
    for key, effect in effects.items():
        path = f"effects.{key}"
        errors = (effect.standard_error, effect.degrees_of_freedom)
        yield path, Input(path, effect.effect, None, None, *errors, stream=effect.analysis)
        yield f"direction.{key}", Input(f"direction.{key}", 1.0 if effect.improvement == effect.effect else -1.0)
    for cost in investment.costs:
        yield f"costs.{cost.key}.of_plan", Input(f"costs.{cost.key}.of_plan", 1.0, least=0.0)
    for line in result.formulas:
        price = f"unit_costs.{line.unit_cost_key}.value"
        yield price, Input(price, float(line.unit_cost), least=0.0)
        for field in _FIELDS:
            path = f"consequences.{line.consequence}.{field}"
            yield path, Input(path, float(getattr(line, field)), least=0.0, most=1.0 if field in _SHARES else np.inf)


def _believed(known: Input, belief: UncertainInput) -> Input:
    return Input(known.path, known.value, belief.low, belief.high, least=known.least, most=known.most)


def _range_problems(beliefs: Sequence[UncertainInput], inputs: Mapping[str, Input]) -> Iterator[Problem]:
    names = ", ".join(path for path in inputs if not path.startswith("direction."))
    for index, belief in enumerate(beliefs):
        where = f"calculation.uncertain[{index}]"
        known = inputs.get(belief.input)
        if known is None or belief.input.startswith("direction."):
            what = message("economics-uncertain-unknown", input=belief.input)
            yield Problem(f"{where}.input", what, message("economics-uncertain-unknown.cure", known=names), belief.input)
        elif not belief.low <= known.value <= belief.high or belief.low == belief.high:
            words = {"low": str(belief.low), "high": str(belief.high), "value": f"{known.value:g}"}
            what = message("economics-uncertain-range", **words)
            yield Problem(where, what, message("economics-uncertain-range.cure", **words), belief.input)


def _cost_lines(result: Parts, payers: Sequence[str], rate: Conventions) -> Iterator[Line]:
    keys = dict.fromkeys(flow.source for flow in result.flows if flow.origin == "cost")
    for key in keys:
        flows = [flow for flow in result.flows if flow.origin == "cost" and flow.source == key]
        years = np.array([flow.year for flow in flows])
        amounts = np.array([float(flow.amount) for flow in flows])
        present = amounts * _factors(years, rate)
        yield Line(key, payers.index(flows[0].payer), -1.0, (f"costs.{key}.of_plan",), (), amounts, present, years)


def _consequence_line(line: Formula, payers: Sequence[str], rate: Conventions) -> Line:
    years = np.arange(line.first_year, line.first_year + line.years)
    own = f"consequences.{line.consequence}"
    inputs = (
        f"effects.{line.indicator}",
        f"direction.{line.indicator}",
        f"unit_costs.{line.unit_cost_key}.value",
        *(f"{own}.{field}" for field in ("share", "quantity", "persons")),
    )
    sign = 1.0 if line.kind == "saving" else -1.0
    whole, factors = np.ones(len(years)), _factors(years, rate)
    lessened, fades = (f"{own}.displacement",), f"{own}.fade_out"
    return Line(line.consequence, payers.index(line.payer), sign, inputs, lessened, whole, factors, years, fades)


def _factors(years: NDArray[np.int64], rate: Conventions) -> NDArray[np.float64]:
    return np.array([float(factor(int(year) - rate.base_year, rate.steps)) for year in years])


def _worth(model: Model, line: Line, drawn: Mapping[str, Draws], present: NDArray[np.float64]) -> Draws | float:
    """The line's present value in each draw."""
    amount = _amount(model, line, drawn)
    if not line.fades:
        return amount * float(present.sum())
    kept = 1.0 - _value(model, line.fades, drawn)
    spread: Draws | float = 0.0
    for weight in present[::-1]:  # Horner's rule: Σ weight × kept ^ years
        spread = spread * kept + weight
    return amount * spread


def _amount(model: Model, line: Line, drawn: Mapping[str, Draws]) -> Draws | float:
    """The line's amount in its first year (for a cost: how much of the plan), with its sign."""
    amount: Draws | float = line.sign
    for path in line.inputs:
        amount = amount * _value(model, path, drawn)
    for path in line.lessened:
        amount = amount * (1.0 - _value(model, path, drawn))
    return amount


def _kept(model: Model, line: Line, drawn: Mapping[str, Draws], years: int) -> Draws | float:
    kept: Draws | float = (1.0 - _value(model, line.fades, drawn)) ** years
    return kept


def _value(model: Model, path: str, drawn: Mapping[str, Draws]) -> Draws | float:
    return drawn[path] if path in drawn else model.inputs[path].value
