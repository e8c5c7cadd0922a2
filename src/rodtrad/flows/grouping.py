"""Occurrences of an outcome put together: by the patterns of named groups, or by the exact path."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import numpy as np

from rodtrad.flows import tracing
from rodtrad.flows.counting import spread
from rodtrad.flows.largest import Sequences, largest
from rodtrad.flows.log import Int16, Int32, Int64
from rodtrad.flows.matching import first_match
from rodtrad.flows.passes import Flags
from rodtrad.flows.question import ANY_NUMBER, PathGroup, Question
from rodtrad.flows.results import Amount, Group, PathCount, Sides, Support
from rodtrad.flows.tracing import Bits

if TYPE_CHECKING:
    from rodtrad.flows.looking import Traced

Path = tuple[str, ...]
_CENTS: Final = Decimal(100)
CUT_OFF: Final = -2


@dataclass(frozen=True)
class Label:
    """What a group is called: its name, or the path it consists of; `rest`: whatever fits no other group."""

    name: str = ""
    path: Path = ()
    rest: bool = False


@dataclass(frozen=True, eq=False)
class Grouping:
    """(occurrences,) the group of each, and the groups' labels."""

    group: Int32
    labels: tuple[Label, ...]


def by_pattern(groups: Sequence[PathGroup], types: Path, path: Int32, paths: Int16) -> Grouping:
    """Each path in the first group whose pattern it fits, in the order in which the groups are given; the rest last.

    `paths` is (different paths, longest + 1): steps from the last to the first, −1 where there are no more; the last number is
    `CUT_OFF` where more steps went before.
    """
    length, cut = (paths >= 0).sum(axis=1), paths[:, -1] == CUT_OFF
    found = first_match(groups, types, paths[:, :-1], length, cut)
    labels = (*(Label(group.name) for group in groups), Label(rest=True))
    return Grouping(found[path].astype(np.int32), labels)


def by_path(question: Question, types: Path, person: Int32, path: Int32, paths: Int16) -> Grouping:
    """The most common paths that the question lists, each a group of its own, the largest first; the rest last.

    Equally common paths stand in the order of their types, from the last step backwards.
    """
    times = np.bincount(path, minlength=len(paths))
    width = paths.shape[1]
    sequences = Sequences(paths.ravel(), np.arange(len(paths)) * width, np.full(len(paths), width))
    listed = largest(times, sequences, question.most)
    chosen = [place for place in listed if distinct(person[path == place]) >= question.fewest]
    group = np.full(len(paths), len(chosen), np.int32)
    group[chosen] = np.arange(len(chosen))
    labels = [Label(path=_words(paths[place], types)) for place in chosen]
    return Grouping(group[path], (*labels, Label(rest=True)))


def _codes(steps: Int16) -> list[int]:
    """A path from its first step to the last."""
    return [int(code) for code in steps[:-1][::-1] if code >= 0]


def _words(steps: Int16, types: Path) -> Path:
    start = (ANY_NUMBER,) if steps[-1] == CUT_OFF else ()
    return (*start, *(types[code] for code in _codes(steps)))


def groups_of(actors: Path, question: Question, trace: "Traced") -> tuple[Group, ...]:
    """What is told of each group, in the order of its labels; the rest only where there is any."""
    grouping, found = trace.grouping, trace.found
    costs = _costs(actors, trace)
    rows = [
        _group(label, trace.person[part], found[part], trace.given[part], question, len(found), amounts)
        for label, part, amounts in zip(grouping.labels, _parts(grouping), costs, strict=True)
        if len(part) or not label.rest
    ]
    return tuple(rows)


def path_counts(trace: "Traced") -> tuple[PathCount, ...]:
    """The exact paths and the group of each; what is not listed is counted by group."""
    group = trace.grouping.group
    return tuple(
        PathCount(label.path, label.rest, len(own), distinct(trace.person[own]), int(place))
        for label, part in zip(trace.exact.labels, _parts(trace.exact), strict=True)
        for place in np.unique(group[part])
        for own in [part[group[part] == place]]
    )


def _parts(grouping: Grouping) -> list[Int64]:
    """The occurrences of each group."""
    ends = np.cumsum(np.bincount(grouping.group, minlength=len(grouping.labels)))[:-1]
    return np.split(np.argsort(grouping.group, kind="stable"), ends)


def _group(
    label: Label, person: Int32, found: Int64, given: Bits, question: Question, total: int, costs: tuple[Amount, ...]
) -> Group:
    gap = found[:, tracing.GAP] > 0
    return Group(
        name=label.name,
        path=label.path,
        rest=label.rest,
        occurrences=len(found),
        persons=distinct(person),
        share=len(found) / total if total else 0.0,
        with_gap=int(gap.sum()),
        gap=spread(found[gap, tracing.GAP]),
        supported=int((given != 0).sum()),
        supports=tuple(_support(kind, bit, given, gap, person) for bit, kind in enumerate(question.support)),
        costs=costs,
        gap_persons=sides(person, gap),
        supported_persons=sides(person[gap], given[gap] != 0),
    )


def _support(kind: str, bit: int, given: Bits, gap: Flags, person: Int32) -> Support:
    had = ((given >> np.uint64(bit)) & np.uint64(1)) != 0
    occurrences, with_gap = int(had.sum()), int(gap.sum())
    return Support(kind, occurrences, occurrences / with_gap if with_gap else None, sides(person[gap], had[gap]))


def distinct(person: Int32) -> int:
    """How many different persons; they stand in order."""
    return int((person[1:] != person[:-1]).sum()) + 1 if len(person) else 0


def sides(person: Int32, true: Flags) -> Sides:
    """The persons of whose occurrences something is `true` (occurrences,), and those of whose it is not."""
    return Sides(distinct(person[true]), distinct(person[~true]))


def _costs(actors: Path, trace: "Traced") -> list[tuple[Amount, ...]]:
    """What each group's paths cost, by actor in the order of the log's actors, where anything."""
    names, spent = (*actors, None), trace.spent
    groups = len(trace.grouping.labels)
    part = trace.grouping.group[spent.occurrence].astype(np.int64) * len(names) + spent.actor
    order = np.lexsort((spent.occurrence, part))
    part, person, cents = part[order], trace.person[spent.occurrence[order]], spent.cents[order]
    # Occurrences stand person by person: one sum for each person in each part.
    new = np.append(True, (part[1:] != part[:-1]) | (person[1:] != person[:-1])) if len(part) else np.zeros(0, np.bool_)
    sums = np.add.reduceat(cents, np.flatnonzero(new)) if len(part) else cents
    parts = np.split(sums, np.searchsorted(part[new], np.arange(1, groups * len(names))))
    return [
        tuple(_amount(name, own) for name, own in zip(names, parts[place * len(names) :], strict=False) if own.any())
        for place in range(groups)
    ]


def _amount(actor: str | None, sums: Int64) -> Amount:
    """`sums` are (persons,) in hundredths."""
    largest = np.sort(np.abs(sums))[::-1][: tracing.LARGEST]
    money = [Decimal(int(cents)) / _CENTS for cents in (sums.sum(), *largest)]
    return Amount(actor, money[0], int((sums != 0).sum()), tuple(money[1:]))
