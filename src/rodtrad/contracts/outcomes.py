"""Verified outcomes as a file and as quantities: each metric's values for the members of its groups, checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Annotated, Final, Literal

import numpy as np
from pydantic import BeforeValidator

from rodtrad.contracts.checking import near
from rodtrad.contracts.naming import problem
from rodtrad.contracts.quantity import Quantity
from rodtrad.contracts.types import Contract, Metric, Name
from rodtrad.document import hash_of
from rodtrad.document.part import Key, Line, not_bool, part
from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import Format, Parsed, parse
from rodtrad.errors import BadData, Problem

FORMAT: Final = "rodtrad-outcomes/1"
LARGEST: Final = Decimal(10) ** 15  # what is larger can neither be paid nor kept to the öre
Amount = Annotated[Decimal, BeforeValidator(not_bool)]
Value = Amount | bool


@part
class Measured:
    """One metric: its `value`, or its `values` by member where it is measured for one group; `of` names the members else."""

    metric: Name
    value: Value | None = None
    values: dict[str, Value] = field(default_factory=dict)
    of: dict[Name, str] = field(default_factory=dict)
    verified_by: Line = ""
    verified_on: date | None = None
    source: Line = ""


@part
class Stated:
    """What somebody said that a figure or term came to; kept beside what is computed, never instead of it."""

    name: Name
    value: Amount
    source: Line = ""


@part
class OutcomeFile:
    format: Literal["rodtrad-outcomes/1"] = FORMAT
    contract: Key
    as_at: date | None = None
    measured: tuple[Measured, ...]
    stated: tuple[Stated, ...] = ()


@dataclass(frozen=True)
class Outcomes:
    """Each measured metric's quantity (Decimal or bool), the members of each group in order, the day they are known for, and
    what others stated that figures and terms came to. `hash` is that of the file's content."""

    values: Mapping[str, Quantity]
    members: Mapping[str, tuple[str, ...]]
    as_at: date | None = None
    stated: tuple[Stated, ...] = ()
    hash: str = ""

    @property
    def sizes(self) -> dict[str, int]:
        """How many members each group has."""
        return {group: len(names) for group, names in self.members.items()}


def read_outcomes(contract: Contract, content: bytes, format: Format = "yaml") -> Outcomes:
    """The outcomes in the bytes of a YAML or JSON file. Raises `BadDocument` or `BadData` with every problem found."""
    return outcomes(contract, read_part(parse(content, format), OutcomeFile, "contract-error-no-outcomes"))


def outcomes_from_data(contract: Contract, data: object) -> Outcomes:
    """As `read_outcomes`, from plain data."""
    return outcomes(contract, read_part(Parsed(data), OutcomeFile, "contract-error-no-outcomes"))


def outcomes(contract: Contract, file: OutcomeFile) -> Outcomes:
    """The quantities in the file. Raises `BadData` with every unknown, repeated, negative or missing value."""
    problems = list(_file_problems(contract, file))
    cells, members = _cells(contract, file, problems), _members(contract, file)
    values = {
        metric.name: _quantity(metric, cells[metric.name], members, problems)
        for metric in contract.metrics
        if cells.get(metric.name)
    }
    if problems:
        raise BadData(problems)
    return Outcomes(values, members, file.as_at, file.stated, hash_of(file))


Cells = dict[str, dict[tuple[str, ...], Value]]


def _file_problems(contract: Contract, file: OutcomeFile) -> Iterator[Problem]:
    if file.contract != contract.key:
        yield problem("contract", "other-contract", found=file.contract, key=contract.key)
    names = [metric.name for metric in contract.metrics]
    for index, measured in enumerate(file.measured):
        if measured.metric not in names:
            yield problem(f"measured[{index}].metric", "unknown-metric", name=measured.metric, known=near(measured.metric, names))


def _cells(contract: Contract, file: OutcomeFile, problems: list[Problem]) -> Cells:
    """Every value by metric and members, in the order of the metric's groups."""
    metrics, found = {metric.name: metric for metric in contract.metrics}, Cells()
    for index, measured in enumerate(file.measured):
        if metric := metrics.get(measured.metric):
            _add(metric, measured, f"measured[{index}]", found.setdefault(metric.name, {}), problems)
    return found


def _add(metric: Metric, measured: Measured, where: str, cells: dict[tuple[str, ...], Value], problems: list[Problem]) -> None:
    for members, value in _stated(metric, measured, where, problems):
        if members in cells:
            problems.append(problem(where, "value-twice", metric=metric.name, members=", ".join(members)))
        problems += _value_problems(metric, value, where)
        cells[members] = value


def _stated(metric: Metric, measured: Measured, where: str, problems: list[Problem]) -> Iterator[tuple[tuple[str, ...], Value]]:
    if measured.values and len(metric.per) == 1:
        yield from (((member,), value) for member, value in measured.values.items())
    elif measured.value is not None and set(measured.of) == set(metric.per):
        yield tuple(measured.of[group] for group in metric.per), measured.value
    else:
        problems.append(problem(where, "value-groups", metric=metric.name, groups=", ".join(metric.per) or "–"))


def _value_problems(metric: Metric, value: Value, where: str) -> Iterator[Problem]:
    if isinstance(value, bool) != (metric.kind == "yes_no"):
        yield problem(where, "value-yes-no" if metric.kind == "yes_no" else "value-number", metric=metric.name)
    elif not isinstance(value, bool):
        if value < 0 and not metric.negative:
            yield problem(where, "value-negative", metric=metric.name, value=str(value))
        if abs(value) >= LARGEST:
            yield problem(where, "value-too-large", metric=metric.name)
        elif metric.kind == "count" and value != value.to_integral_value():
            yield problem(where, "value-whole", metric=metric.name, value=str(value))
        if metric.kind == "share" and value > 1:
            yield problem(where, "value-share", metric=metric.name, value=str(value))


def _members(contract: Contract, file: OutcomeFile) -> dict[str, tuple[str, ...]]:
    """The contract's members of each group; where it names none, those of the file in order of appearance."""
    seen: dict[str, dict[str, None]] = {group.name: {member.name: None for member in group.members} for group in contract.groups}
    open_groups = {group.name for group in contract.groups if not group.members}
    metrics = {metric.name: metric for metric in contract.metrics}
    for measured in file.measured:
        metric = metrics.get(measured.metric)
        named = {metric.per[0]: list(measured.values)} if metric and len(metric.per) == 1 else {}
        for group, names in [*named.items(), *((group, [member]) for group, member in measured.of.items())]:
            if group in open_groups:
                seen[group] |= dict.fromkeys(names)
    return {group: tuple(names) for group, names in seen.items()}


def _quantity(
    metric: Metric, cells: dict[tuple[str, ...], Value], members: Mapping[str, tuple[str, ...]], problems: list[Problem]
) -> Quantity:
    wanted = list(product(*(members.get(group, ()) for group in metric.per)))
    lacking = [names for names in wanted if names not in cells]
    unknown = [names for names in cells if names not in set(wanted)]
    where = f"measured: {metric.name}"
    problems += [problem(where, "value-missing", metric=metric.name, members=", ".join(names) or "–") for names in lacking]
    problems += [problem(where, "value-stranger", metric=metric.name, members=", ".join(names)) for names in unknown]
    found = [cells.get(names, False if metric.kind == "yes_no" else Decimal(0)) for names in wanted]
    shape = [len(members.get(group, ())) for group in metric.per]
    return Quantity(metric.per, np.array(found, dtype=bool if metric.kind == "yes_no" else object).reshape(shape))
