"""The two kinds of expression that an application form can have: a condition on an earlier answer, and limits.

XLSForm allows any XPath here. What cannot be said as a condition or limits is None, and refused by the reader.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from rodtrad.selection.form import OnlyIf, Question

_EQUALS: Final = re.compile(r"""\$\{([^}]+)\}\s*=\s*(?:'([^']*)'|"([^"]*)")""")
_SELECTED: Final = re.compile(r"""selected\(\s*\$\{([^}]+)\}\s*,\s*(?:'([^']*)'|"([^"]*)")\s*\)""")
_LIMIT: Final = re.compile(r"(\.|string-length\(\s*\.\s*\)|count-selected\(\s*\.\s*\))\s*(>=|<=)\s*(-?\d+(?:\.\d+)?)")
_MEASURES: Final = {"line": "string-length(.)", "text": "string-length(.)", "choose_many": "count-selected(.)"}
_NUMBERS: Final = ("whole_number", "amount")


@dataclass(frozen=True)
class Condition:
    """A `relevant` as it was read; `equals` where any of its terms compares with = (which no question of many choices can)."""

    question: str
    values: tuple[str, ...]
    equals: bool


def read_condition(written: str) -> Condition | None:
    """`${a} = 'x' or selected(${a}, 'y')`: one question, any of several answers."""
    terms = [_term(part.strip()) for part in re.split(r"\s+or\s+", written.strip())]
    known = [term for term in terms if term]
    if len(known) < len(terms) or len({question for question, _, _ in known}) != 1:
        return None
    return Condition(known[0][0], tuple(value for _, value, _ in known), any(equals for _, _, equals in known))


def _term(part: str) -> tuple[str, str, bool] | None:
    for pattern, equals in ((_EQUALS, True), (_SELECTED, False)):
        found = pattern.fullmatch(part)
        if found:
            return found[1].strip(), found[2] if found[2] is not None else found[3], equals
    return None


def write_condition(condition: OnlyIf, on: Question) -> str:
    pattern = "selected(${{{0}}}, '{1}')" if on.kind == "choose_many" else "${{{0}}} = '{1}'"
    return " or ".join(pattern.format(condition.question, value) for value in condition.is_one_of)


def read_limits(written: str, kind: str) -> dict[str, str] | None:
    """`. >= 0 and . <= 10` as least and most; what is measured must be what the kind measures."""
    found: dict[str, str] = {}
    for part in re.split(r"\s+and\s+", written.strip()):
        limit = _LIMIT.fullmatch(part.strip())
        name = {">=": "least", "<=": "most"}[limit[2]] if limit else ""
        if limit is None or re.sub(r"\s", "", limit[1]) != measure(kind) or name in found:
            return None
        found[name] = limit[3]
    return found


def write_limits(kind: str, least: Decimal | None, most: Decimal | None) -> str:
    limits = ((">=", least), ("<=", most))
    return " and ".join(f"{measure(kind)} {sign} {limit:f}" for sign, limit in limits if limit is not None)


def measure(kind: str) -> str | None:
    """What a limit of this kind of question counts."""
    return "." if kind in _NUMBERS else _MEASURES.get(kind)
