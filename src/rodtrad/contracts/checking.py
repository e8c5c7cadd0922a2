"""What is wrong with a contract's formulas before any outcome is known: unknown names, money added to numbers, circles, groups
that would have to be summed. Every problem at once, each with its path and what to do."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from rodtrad.contracts.formula import Call, Comparison, Logic, Minus, Named, Number, Operation, Tree, Truth
from rodtrad.contracts.functions import FUNCTIONS, Function
from rodtrad.errors import Problem
from rodtrad.texts import Argument, Message, message

# `zero` is the number 0 as written, which is zero of anything; `unknown` is what has been reported already.
Kind = Literal["money", "number", "truth", "zero", "unknown"]


@dataclass(frozen=True)
class Meaning:
    """What a formula gives: money, a number or a truth, for each member of `groups`."""

    kind: Kind
    groups: tuple[str, ...] = ()


UNKNOWN: Final = Meaning("unknown")


@dataclass(frozen=True)
class Scope:
    """What the names of a contract mean, its currency, groups and tables, and the path to report problems at."""

    names: Mapping[str, Meaning]
    tables: Mapping[str, tuple[Kind, Kind]]
    groups: tuple[str, ...]
    currency: str
    where: str


def meaning(tree: Tree, scope: Scope, problems: list[Problem]) -> Meaning:
    """What `tree` gives; what is wrong with it is added to `problems`."""
    match tree:
        case Number(value, currency):
            return _number(str(value), currency, bool(value == 0), scope, problems)
        case Truth():
            return Meaning("truth")
        case Named(name):
            return _named(tree, name, scope, problems)
        case Minus(inner):
            return _counted(meaning(inner, scope, problems))
        case Operation(sign, left, right):
            found = _counted(meaning(left, scope, problems)), _counted(meaning(right, scope, problems))
            return Meaning(_operation(sign, found[0].kind, found[1].kind, scope, problems), _together(*found))
        case Comparison(first, rest):
            compared = [meaning(part, scope, problems) for part in (first, *(right for _, right in rest))]
            _same(compared, scope, problems)
            return Meaning("truth", _together(*compared))
        case Logic(_, parts):
            truths = [meaning(part, scope, problems) for part in parts]
            _truths(truths, scope, problems)
            return Meaning("truth", _together(*truths))
        case Call():
            return _call(tree, scope, problems)


def report(scope: Scope, id: str, **words: Argument) -> Problem:
    """A problem at the formula's path; the cure is the message's attribute."""
    return Problem(scope.where, message(f"contract-{id}", **words), message(f"contract-{id}.cure", **words))


def near(word: str, known: list[str]) -> str:
    """The name that was probably meant; else all of them."""
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.6)), ", ".join(known))


def _number(value: str, currency: str, zero: bool, scope: Scope, problems: list[Problem]) -> Meaning:
    if currency and currency != scope.currency:
        problems.append(report(scope, "other-currency", found=f"{value} {currency}", currency=scope.currency))
    return Meaning("money" if currency else "zero" if zero else "number")


def _named(tree: Named, name: str, scope: Scope, problems: list[Problem]) -> Meaning:
    if name in scope.names:
        return scope.names[name]
    known = sorted(scope.names)
    problems.append(report(scope, "unknown-name", name=name, column=str(tree.column), known=near(name, known)))
    return UNKNOWN


def _operation(sign: str, left: Kind, right: Kind, scope: Scope, problems: list[Problem]) -> Kind:
    kinds = {left, right} - {"zero"}
    if "unknown" in kinds:
        return "unknown"
    if sign in "+-" and len(kinds) < 2:
        return next(iter(kinds), "zero")
    if (sign == "*" and kinds != {"money"}) or (left, right) in (("zero", "money"), ("money", "zero")):
        return "money" if "money" in kinds else "number"
    if sign == "/" and not (right == "money" and left != "money"):
        return "number" if right == "money" or left != "money" else "money"
    if sign == "^" and "money" not in kinds:
        return "number"
    problems.append(report(scope, "units", sign=sign, left=_kind(left), right=_kind(right)))
    return "unknown"


def _call(call: Call, scope: Scope, problems: list[Problem]) -> Meaning:
    function = FUNCTIONS.get(call.function)
    if function is None:
        known = near(call.function, sorted(FUNCTIONS))
        problems.append(report(scope, "unknown-function", name=call.function, column=str(call.column), known=known))
        return UNKNOWN
    if not function.least <= len(call.arguments) <= function.most:
        problems.append(report(scope, "arguments", name=call.function, least=str(function.least), found=str(len(call.arguments))))
        return UNKNOWN
    problems += _by_problems(call, function, scope)
    if function.takes == "table":
        return _look_up(call, scope, problems)
    arguments = [meaning(argument, scope, problems) for argument in call.arguments]
    return _called(call, function, arguments, scope, problems)


def _called(call: Call, function: Function, arguments: list[Meaning], scope: Scope, problems: list[Problem]) -> Meaning:
    if function.takes in ("truths", "truth_same_same"):
        _truths(arguments[:1], scope, problems)
    compared = {"same": arguments, "truth_same_same": arguments[1:]}.get(function.takes, [])
    alike = _same(compared, scope, problems)
    if function.takes == "series" and call.by and call.by[0] not in arguments[0].groups:
        problems.append(report(scope, "series-group", name=call.function, group=call.by[0]))
    given = arguments[-1] if function.takes == "truth_same_same" else arguments[0]
    if not alike:
        return UNKNOWN
    kinds = [_counted(argument).kind for argument in arguments if argument.kind != "zero"] or ["zero"]
    kind: Kind = {"truth": "truth", "number": "number"}.get(function.gives, kinds[-1])  # type: ignore[assignment]
    if function.takes in ("same", "truth_same_same") and all(argument.kind == "truth" for argument in arguments):
        kind = given.kind
    groups = tuple(g for g in arguments[0].groups if g in call.by) if function.aggregates else _together(*arguments)
    return Meaning(kind, groups)


def _look_up(call: Call, scope: Scope, problems: list[Problem]) -> Meaning:
    table, looked_up = call.arguments[0], meaning(call.arguments[1], scope, problems)
    if not isinstance(table, Named) or table.name not in scope.tables:
        word = table.name if isinstance(table, Named) else "…"
        problems.append(report(scope, "unknown-table", name=word, known=near(word, sorted(scope.tables)) or "–"))
        return UNKNOWN
    reaches, gives = scope.tables[table.name]
    _same([Meaning(reaches), _counted(looked_up)], scope, problems)
    return Meaning(gives, looked_up.groups)


def _by_problems(call: Call, function: Function, scope: Scope) -> Iterator[Problem]:
    if call.by and function.by == "never":
        yield report(scope, "by-not-here", name=call.function)
    if not call.by and function.by == "must":
        yield report(scope, "by-needed", name=call.function)
    for group in call.by:
        if group not in scope.groups:
            yield report(scope, "unknown-group", group=group, known=near(group, list(scope.groups)) or "–")


def _same(found: list[Meaning], scope: Scope, problems: list[Problem]) -> bool:
    """Whether all are of one kind; a problem where not."""
    kinds = {item.kind for item in found} - {"zero"}
    if "unknown" not in kinds and len(kinds) > 1:
        left, right = sorted(kinds)[:2]
        problems.append(report(scope, "not-alike", left=_kind(left), right=_kind(right)))
        return False
    return True


def _truths(found: list[Meaning], scope: Scope, problems: list[Problem]) -> None:
    if any(item.kind not in ("truth", "unknown") for item in found):
        problems.append(report(scope, "not-truth"))


def _kind(kind: Kind) -> Message:
    return message(f"contract-kind-{kind}")


def _counted(found: Meaning) -> Meaning:
    """A truth that is counted with is a one or a zero."""
    return Meaning("number", found.groups) if found.kind == "truth" else found


def _together(*found: Meaning) -> tuple[str, ...]:
    return tuple(dict.fromkeys(group for item in found for group in item.groups))
