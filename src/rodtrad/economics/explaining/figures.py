"""From the name of a figure to its explanation."""

import difflib
from collections.abc import Callable
from typing import Final

from rodtrad.document import Investment
from rodtrad.economics.balances import EVERYBODY
from rodtrad.economics.explaining import lines, sums
from rodtrad.economics.explaining.explained import Case, Explained, payer_in, payer_word
from rodtrad.economics.organisations import by_organisation
from rodtrad.economics.result import Economics, Origin
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message

# What the words after the first one name.
_OF_PAYER: Final[dict[str, Callable[[Case, str], Explained]]] = {
    "net": sums.net,
    "cost": sums.cost,
    "saving": sums.saving,
    "cost-share": sums.cost_share,
    "saving-share": sums.saving_share,
    "pays-back": sums.pays_back,
    "chance": sums.chance,
    "observed": sums.observed,
    "estimated": sums.estimated,
    "consequences": sums.consequences,
}
_OF_PAYER_AND_YEAR: Final[dict[str, Callable[[Case, str, int], Explained]]] = {
    "costs": sums.costs_in,
    "savings": sums.savings_in,
    "nets": sums.net_in,
    "so-far": sums.so_far,
}
_OF_ORGANISATION: Final[dict[str, Callable[[Case, str], Explained]]] = {
    "organisation-cost": lambda case, name: sums.of_organisation(case, "cost", name),
    "organisation-saving": lambda case, name: sums.of_organisation(case, "saving", name),
    "organisation-net": sums.net_of_organisation,
}
# Which lines a word names (None: costs first), and whether their amounts are undiscounted.
_ORIGINS: Final[dict[str, tuple[Origin | None, bool]]] = {
    "line": (None, False),
    "amount": (None, True),
    "consequence": ("consequence", False),
    "consequence-amount": ("consequence", True),
}


def explain(investment: Investment, result: Economics, name: str) -> Explained:
    """The figure `name` from top to leaves. Raises `NotComputable` for a name that the calculation does not have."""
    case = Case(investment, result)
    first, *rest = name.split(".")
    found = _of_payer(case, first, rest) or _of_organisation(case, first, rest)
    found = found or _of_line(case, first, rest) or _of_line(case, "line", [first, *rest])
    if found is None:
        raise NotComputable([_unknown(result, name)])
    return found


def _of_organisation(case: Case, kind: str, rest: list[str]) -> Explained | None:
    known = [row.organisation for row in by_organisation(case.investment, case.result)]
    return _OF_ORGANISATION[kind](case, rest[0]) if kind in _OF_ORGANISATION and len(rest) == 1 and rest[0] in known else None


def _of_payer(case: Case, kind: str, rest: list[str]) -> Explained | None:
    payer = payer_in(rest[0]) if rest else EVERYBODY
    if payer not in (EVERYBODY, *(balance.payer for balance in case.result.payers)):
        return None
    if kind in _OF_PAYER and len(rest) <= 1:
        return _OF_PAYER[kind](case, payer)
    if kind in _OF_PAYER_AND_YEAR and len(rest) == 2 and rest[1] in map(str, case.result.years):
        return _OF_PAYER_AND_YEAR[kind](case, payer, int(rest[1]))
    return None


def _of_line(case: Case, kind: str, rest: list[str]) -> Explained | None:
    key, year = (*rest, "", "")[:2]
    if kind == "per-effect" and len(rest) == 1 and any(row.indicator == key for row in case.result.costs_per_effect):
        return lines.per_effect(case, key)
    if kind == "first" and len(rest) == 1 and lines.flows_of(case, "consequence", key):
        return lines.first_year(case, key)
    origin, undiscounted = _ORIGINS.get(kind, (None, False))
    flows = lines.flows_of(case, origin or "cost", key) or lines.flows_of(case, "consequence", key)
    if kind not in _ORIGINS or not flows:
        return None
    if len(rest) == 1 and not undiscounted:
        return lines.line(case, flows[0].origin, key)
    found = next((flow for flow in flows if str(flow.year) == year), None)
    if found is None or len(rest) != 2:
        return None
    return lines.amount(case, found) if undiscounted else lines.year(case, found)


def _unknown(result: Economics, name: str) -> Problem:
    payers = [payer_word(balance.payer) for balance in result.payers]
    kept = [*(f"net.{payer}" for payer in payers), *dict.fromkeys(flow.source for flow in result.flows)]
    known = ["net", *kept]
    near = difflib.get_close_matches(name, known, n=1)
    words = {"name": name, "known": ", ".join(near or known)}
    return Problem(name, message("economics-explain-unknown", **words), message("economics-explain-unknown.cure", **words), name)
