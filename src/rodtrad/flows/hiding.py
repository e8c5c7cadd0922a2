"""Which figures of a flow analysis are hidden, and which whole paths are listed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rodtrad.flows.before import Earlier, listed_before, told_before, with_before
from rodtrad.flows.evidence import Evidence
from rodtrad.flows.joint import ANSWER, Joint, Key
from rodtrad.flows.passes import Flags
from rodtrad.flows.results import Flows
from rodtrad.tables.disclosure import DisclosureRule, protect, unprotectable
from rodtrad.tables.disclosure_additive import Additive


@dataclass(frozen=True, eq=False)
class Decided:
    """`hidden`: keys of figures (see `joint`) that are not told; `listed` (variants,): whole paths that are."""

    hidden: frozenset[Key]
    listed: Flags

    @property
    def answers(self) -> int:
        """How many figures of the answer itself are hidden."""
        return sum(key[0] in ANSWER for key in self.hidden)


def decided(made: Joint, flows: Flows, seen: Evidence, rule: DisclosureRule, earlier: Sequence[Earlier] = ()) -> Decided:
    """Whole paths are listed where they cost nothing of the answer: what is known of them leaves less to hide it in."""
    made = told_before(made, earlier)
    # The figures are shown as they are, so that no rounding helps to hide any.
    exact = replace(rule, rounding_base=1)
    known = listed_before(flows, earlier)
    listed = _protectable(made, flows, seen, exact, earlier, _listed(made, flows, rule)) | known
    with_paths = _until_safe(made, seen, exact, earlier, listed)
    if not (listed & ~known).any() or not with_paths.answers:
        return with_paths
    without = _until_safe(made, seen, exact, earlier, known)
    return without if without.answers < with_paths.answers else with_paths


def _until_safe(made: Joint, seen: Evidence, rule: DisclosureRule, earlier: Sequence[Earlier], listed: Flags) -> Decided:
    """Further figures are hidden until no sum tells a small one, and what is hidden together is of enough persons."""
    sensitive = np.zeros(len(made.cells), np.bool_)
    while True:
        hidden = _hidden(made, seen, listed, sensitive, rule, earlier)
        more = _one_more(made, hidden, seen, rule)
        if more is None:
            return Decided(frozenset(key for key, gone in zip(made.keys, hidden, strict=True) if gone), listed)
        sensitive[more] = True


def _hidden(
    made: Joint, seen: Evidence, listed: Flags, sensitive: Flags, rule: DisclosureRule, earlier: Sequence[Earlier]
) -> Flags:
    table, few = _table(made, seen, listed, rule, earlier)
    more = sensitive & (table.values[: len(sensitive)] > 0)
    few[: len(more)] |= more
    hidden: Flags = protect(table, rule, few).hidden[: len(made.cells)]
    return hidden


def _table(
    made: Joint, seen: Evidence, listed: Flags, rule: DisclosureRule, earlier: Sequence[Earlier]
) -> tuple[Additive, Flags]:
    """The figures, first those of `made`, then those that they are linked through; and which are of few persons."""
    table, few = made.additive(listed, rule.minimum)
    if not earlier:
        return table, few
    table, more = with_before(table, made, seen, earlier, rule.minimum)
    more[: len(few)] |= few
    return table, more


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


def _protectable(
    made: Joint, flows: Flows, seen: Evidence, rule: DisclosureRule, earlier: Sequence[Earlier], listed: Flags
) -> Flags:
    """Without those, the rarest first, that leave so little that a small figure could not be hidden in it."""
    own = np.array([row.persons for row in flows.variants.rows], np.int64)

    def exposed(listed: Flags) -> int:
        table, few = _table(made, seen, listed, rule, earlier)
        return int(unprotectable(table, rule, few).sum())

    while listed.any() and exposed(listed) > exposed(np.zeros_like(listed)):
        listed[np.flatnonzero(listed)[np.argmin(own[listed])]] = False
    return listed


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
