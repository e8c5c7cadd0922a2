"""Which figures of a flow analysis are hidden, and which whole paths are listed."""

from dataclasses import dataclass, replace

import numpy as np

from rodtrad.flows.evidence import Evidence
from rodtrad.flows.joint import Joint, Key
from rodtrad.flows.passes import Flags
from rodtrad.flows.results import Flows
from rodtrad.tables.disclosure import DisclosureRule, protect, unprotectable


@dataclass(frozen=True, eq=False)
class Decided:
    """`hidden`: keys of figures (see `joint`) that are not told; `listed` (variants,): whole paths that are."""

    hidden: frozenset[Key]
    listed: Flags


def decided(made: Joint, flows: Flows, seen: Evidence, rule: DisclosureRule) -> Decided:
    """Further figures are hidden until no sum tells a small one, and what is hidden together is of enough persons."""
    # The figures are shown as they are, so that no rounding helps to hide any.
    exact = replace(rule, rounding_base=1)
    listed = _protectable(made, flows, _listed(made, flows, rule), exact)
    sensitive = _few(made, listed, rule)
    while True:
        table = made.additive(listed)
        hidden = protect(table, exact, sensitive & (table.values > 0)).hidden
        more = _one_more(made, hidden, seen, rule)
        if more is None:
            return Decided(frozenset(key for key, gone in zip(made.keys, hidden, strict=True) if gone), listed)
        sensitive[more] = True


def _listed(made: Joint, flows: Flows, rule: DisclosureRule) -> Flags:
    """The whole paths of enough persons, without those that would leave few of a figure's persons when they are taken off it."""
    _, persons, (_, told) = made.arrays()
    own = np.array([row.persons for row in flows.variants.rows], np.int64)
    listed = own >= rule.minimum
    watched = (made.flags("shown") | made.flags("fixed")) & (persons >= rule.minimum)
    while True:
        left = persons - told[:, listed].sum(axis=1)
        thin = watched & (left > 0) & (left < rule.minimum)
        if not thin.any():
            return listed
        part = listed & (told[np.flatnonzero(thin)[0]] > 0)
        listed[np.flatnonzero(part)[np.argmin(own[part])]] = False


def _protectable(made: Joint, flows: Flows, listed: Flags, rule: DisclosureRule) -> Flags:
    """Without those, the rarest first, that leave so little that a small figure could not be hidden in it."""
    own = np.array([row.persons for row in flows.variants.rows], np.int64)
    while listed.any() and (found := _exposed(made, listed, rule)).any():
        if not (found & ~_exposed(made, np.zeros_like(listed), rule)).any():
            break
        listed[np.flatnonzero(listed)[np.argmin(own[listed])]] = False
    return listed


def _exposed(made: Joint, listed: Flags, rule: DisclosureRule) -> Flags:
    table = made.additive(listed)
    return unprotectable(table, rule, _few(made, listed, rule) & (table.values > 0))


def _few(made: Joint, listed: Flags, rule: DisclosureRule) -> Flags:
    """Figures that are of few persons when the listed whole paths are taken off."""
    _, persons, (_, told) = made.arrays()
    left = persons - told[:, listed].sum(axis=1)
    few: Flags = (left > 0) & (left < rule.minimum) & ~made.flags("fixed")
    return few


def _one_more(made: Joint, hidden: Flags, seen: Evidence, rule: DisclosureRule) -> int | None:
    """The smallest shown part of a sum whose hidden parts, which follow as one by subtraction, are together of few persons."""
    place = {key: number for number, key in enumerate(made.keys)}
    for total, parts in made.sums:
        if total[0] not in ("occurrences", "group") or hidden[place[total]]:
            continue
        away = [part for part in parts if hidden[place[part]]]
        shown = [part for part in parts if not hidden[place[part]] and made.cells[part].count]
        if away and shown and seen.persons(_among(seen, away)) < rule.minimum:
            return place[min(shown, key=lambda part: made.cells[part].count)]
    return None


def _among(seen: Evidence, parts: list[Key]) -> Flags:
    """(occurrences,) those in any of some groups or path rows."""
    found = np.zeros(len(seen.person), np.bool_)
    for kind, place, *side in parts:
        own = (seen.group if kind in ("group", "gap") else seen.row) == place
        found |= own & (seen.gap == side[0]) if side else own
    return found
