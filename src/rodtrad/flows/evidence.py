"""Who stands behind the figures of a flow analysis: what disclosure control must know and no result tells."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rodtrad.flows import tracing
from rodtrad.flows.backward import Traced
from rodtrad.flows.grouping import distinct
from rodtrad.flows.log import Int32, Int64
from rodtrad.flows.passes import Flags
from rodtrad.flows.results import PathCount


@dataclass(frozen=True, eq=False)
class Evidence:
    """(occurrences,) every occurrence of the outcome that was looked back from, also those that nothing began the path of.

    `event`: its place in the log; `person`; `variant`: the place of that person's whole path among the listed ones (−1: not
    listed); `group` and `row`: its place among the groups and among the path counts (−1: nothing began the path); `gap`, `given`:
    whether there was a gap, and the support in it; `before`: the type of the event right before (−1: none); `outcome`: its own.
    """

    event: Int64
    person: Int32
    variant: Int64
    group: Int64
    row: Int64
    gap: Flags
    given: tracing.Bits
    before: Int64
    outcome: Int64

    def persons(self, among: Flags) -> int:
        """How many different persons are `among` (occurrences,)."""
        return distinct(self.person[among])

    def by_variant(self, among: Flags, variants: int) -> tuple[Int64, Int64]:
        """(variants,) occurrences `among` those of persons with each listed whole path, and those persons."""
        listed = among & (self.variant >= 0)
        _, first = np.unique(self.person[listed], return_index=True)
        own = self.variant[listed]
        return np.bincount(own, minlength=variants), np.bincount(own[first], minlength=variants)


def evidence(trace: Traced, variant: Int64, rows: Sequence[PathCount]) -> Evidence:
    """`variant` is (persons,) as above; `rows` are the path counts of the same trace."""
    inside, outside = trace.places, trace.outside
    event = np.concatenate([inside.event, outside.event])
    order = np.argsort(event)
    nothing = np.full(len(outside.event), -1)
    person = np.concatenate([inside.person, outside.person])[order]
    return Evidence(
        event=event[order],
        person=person,
        variant=variant[person],
        group=np.concatenate([trace.grouping.group, nothing])[order],
        row=np.concatenate([_rows(trace, rows), nothing])[order],
        gap=np.concatenate([trace.found[:, tracing.GAP] > 0, nothing > 0])[order],
        given=np.concatenate([trace.given, np.zeros(len(nothing), np.uint64)])[order],
        before=np.concatenate([inside.before, outside.before])[order].astype(np.int64),
        outcome=np.concatenate([inside.outcome, outside.outcome])[order].astype(np.int64),
    )


def _rows(trace: Traced, rows: Sequence[PathCount]) -> Int64:
    """(occurrences found,) the place of each among the path counts, which stand in order of exact path, then group."""
    exact, group = trace.exact.group.astype(np.int64), trace.grouping.group.astype(np.int64)
    pairs = exact * (int(group.max(initial=0)) + 1) + group
    places: Int64 = np.unique(pairs, return_inverse=True)[1].astype(np.int64)
    if places.max(initial=-1) + 1 != len(rows):
        raise ValueError("the path counts are of another trace")
    return places
