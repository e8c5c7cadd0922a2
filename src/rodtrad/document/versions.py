"""What differs between two versions, and what was frozen before the start."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal

from rodtrad.document.investment import Investment, Lock, Signature
from rodtrad.document.logic import Indicator
from rodtrad.document.plan import EvaluationPlan
from rodtrad.document.writing import hash_of, to_data, version_hash

ChangeKind = Literal["added", "removed", "changed"]


@dataclass(frozen=True)
class Change:
    """One difference. `path` names keyed parts by their key: `indicators[earnings].target`."""

    path: str
    kind: ChangeKind
    old: Any = None
    new: Any = None


def diff(old: Investment, new: Investment) -> tuple[Change, ...]:
    """Every difference between two versions, in document order; a part that moved in its list is no difference."""
    return diff_data(to_data(old), to_data(new))


def diff_data(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Change, ...]:
    """As `diff`, of plain data, which need not be readable as documents."""
    return tuple(_diff(old, new, ""))


def _diff(old: Any, new: Any, path: str) -> Iterator[Change]:
    old, new = _by_key(old), _by_key(new)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in [*old, *(name for name in new if name not in old)]:
            yield from _diff_entry(old, new, name, f"{path}{name}" if name.startswith("[") else f"{path}.{name}".lstrip("."))
    elif old != new:
        yield Change(path, "changed", old, new)


def _diff_entry(old: Mapping[str, Any], new: Mapping[str, Any], name: str, path: str) -> Iterator[Change]:
    if name not in new:
        yield Change(path, "removed", old=old[name])
    elif name not in old:
        yield Change(path, "added", new=new[name])
    else:
        yield from _diff(old[name], new[name], path)


def _by_key(value: Any) -> Any:
    """A list of parts as a mapping from `[key]` (or `[position]`), so that parts are compared with themselves."""
    if not (isinstance(value, list) and value and all(isinstance(item, Mapping) for item in value)):
        return value
    return {f"[{item.get('key', position)}]": item for position, item in enumerate(value)}


# What owner and steering group freeze before the start (the guide's section 5: comparison, success, stop, evaluation budget), and
# the indicators that these name: a criterion means nothing if what it measures, or which way is better, can be changed.
LOCKED_PARTS: Final = ("comparison_design", "success_criteria", "stop_criteria", "indicators", "evaluation_budget")


def locked_parts(investment: Investment) -> dict[str, Any]:
    """The content of each part that the lock freezes."""
    plan: EvaluationPlan = investment.evaluation
    # Where the file lies and who is contracted may change without touching what was promised.
    design = replace(
        plan, evaluator="", evaluator_actor=None, contracted_on=None, data=replace(plan.data, file="", keep_until=None)
    )
    return {
        "comparison_design": design,
        "success_criteria": investment.success_criteria,
        "stop_criteria": investment.stop_criteria,
        "indicators": _named_indicators(investment),
        "evaluation_budget": tuple(cost for cost in investment.costs if cost.kind == "evaluation"),
    }


def _named_indicators(investment: Investment) -> tuple[Indicator, ...]:
    """The indicators that criteria and analyses name. Who measures, and the baseline once it is measured, may come later."""
    named: set[str | None] = {criterion.indicator for criterion in investment.success_criteria}
    named |= {criterion.indicator for criterion in investment.stop_criteria}
    named |= {analysis.indicator for analysis in investment.evaluation.analyses}
    return tuple(replace(found, responsible="", baseline=None) for found in investment.indicators if found.key in named)


def lock(investment: Investment, signatures: tuple[Signature, ...], on: date, despite: str = "") -> Investment:
    """The same version with its lock: the hash of the whole and of each locked part, who signed, and despite what."""
    parts = {name: hash_of(value) for name, value in locked_parts(investment).items()}
    signed = Lock(on=on, signatures=signatures, version=version_hash(investment), parts=parts, despite=despite)
    return replace(investment, lock=signed)


def deviations(investment: Investment) -> tuple[str, ...]:
    """The locked parts that are no longer what was signed; empty where nothing deviates or nothing was locked."""
    if investment.lock is None:
        return ()
    now = {name: hash_of(value) for name, value in locked_parts(investment).items()}
    return tuple(name for name in LOCKED_PARTS if investment.lock.parts.get(name) != now[name])
