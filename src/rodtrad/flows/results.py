"""What a flow analysis gives: raw counts, and beside each of how many persons it is, by which disclosure control judges it.

A count that disclosure control (`disclosure.published`) has hidden is None; so are all the person counts that only serve to judge
by. A fresh result has none such. Times are in days, shares between 0 and 1, costs in the log's currency.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pydantic import TypeAdapter

Count = int | None


@dataclass(frozen=True)
class Sides:
    """Of how many persons something is true, and of how many it is not; who has both, at different times, counts in both."""

    having: int
    lacking: int


@dataclass(frozen=True)
class Spread:
    """Quantiles of a number of days over `n` cases, linear between neighbours. What few persons lie beyond is not told."""

    n: Count
    p10: float | None
    p25: float | None
    median: float | None
    p75: float | None
    p90: float | None


@dataclass(frozen=True)
class Variant:
    """A whole path from a person's first event to the last, and how many persons had it."""

    path: tuple[str, ...]
    persons: int
    share: float | None


@dataclass(frozen=True)
class Variants:
    """The most common paths first (then by the order of types); `different` counts all paths, also those not listed."""

    persons: Count
    different: int
    rows: tuple[Variant, ...]


@dataclass(frozen=True)
class Succession:
    """How often `after` was the very next event after `before`. `wait`: days from the end of one to the start of the next;

    below zero where they overlap. An event that is still going on has no end and no wait: `waited` persons have any.
    """

    before: str
    after: str
    count: Count
    persons: Count
    wait: Spread | None
    waited: Count = None


@dataclass(frozen=True)
class StateTime:
    """Time in one type of event. `days` counts a day once a person, `spell_days` once a spell; `length` is of finished spells.

    To judge by: persons with spells that go on and with finished ones; persons whose `first` and `last` event is of the type.
    """

    type: str
    persons: Count
    spells: Count
    ongoing: Count
    days: Count
    spell_days: Count
    length: Spread | None
    ongoing_persons: Sides | None = None
    first: Count = None
    last: Count = None


@dataclass(frozen=True)
class Amount:
    """What an actor paid; to judge by: for how many persons, and the `largest` sums for one person."""

    actor: str | None
    cost: Decimal
    persons: Count = None
    largest: tuple[Decimal, ...] = ()


@dataclass(frozen=True)
class Support:
    """In how many occurrences a support was given in the gap, and what share that is of those that had a gap."""

    type: str
    occurrences: Count
    share: float | None
    persons: Sides | None = None


@dataclass(frozen=True)
class Group:
    """Occurrences of the outcome that came the same way. Without a `name` it is an exact path; `rest`: all other ways.

    `with_gap`: at least one day lay between; `supported`: any of the supports was given in it; `costs` along the path by actor.
    """

    name: str
    path: tuple[str, ...]
    rest: bool
    occurrences: Count
    persons: Count
    share: float | None
    with_gap: Count
    gap: Spread | None
    supported: Count
    supports: tuple[Support, ...]
    costs: tuple[Amount, ...]
    gap_persons: Sides | None = None
    supported_persons: Sides | None = None


@dataclass(frozen=True)
class PathCount:
    """An exact path to the outcome; `rest`: all that are not listed, one row for each group that has such.

    `group`: the place in the groups of the one that it belongs to. Disclosure control puts all rests together, in no group.
    """

    path: tuple[str, ...]
    rest: bool
    occurrences: Count
    persons: Count
    group: int | None = None


@dataclass(frozen=True)
class Signals:
    """Where earlier support was possible: a signal came before the outcome.

    `without_support`: no support on any day between; `lead` days from the first signal to the outcome, `unsupported` those of
    them without support.
    """

    occurrences: Count
    without_support: Count
    lead: Spread | None
    unsupported: Spread | None
    persons: Sides | None = None
    without_persons: Sides | None = None


@dataclass(frozen=True)
class Within:
    """Of `followed` spells that could be followed for `days`, `returned` were followed by a new one within them.

    To judge by: the persons, and for each row before this one how few the two differ by (0: not at all).
    """

    days: int
    followed: Count
    returned: Count
    share: float | None
    persons: Sides | None = None
    differing: tuple[int, ...] = ()


@dataclass(frozen=True)
class Returns:
    """How often the outcome comes back: `persons` had it, `repeated` of them more than once; `time` in days between.

    To judge by: the `returning` persons, who came back after a finished spell.
    """

    persons: Count
    repeated: Count
    spells: Count
    within: tuple[Within, ...]
    time: Spread | None
    returning: Count = None


@dataclass(frozen=True)
class Backward:
    """The paths to an outcome. `without_start` occurrences had nothing to begin the path from and are in no group;

    `short_history` of those in the groups have a window that begins before the log does (0 with `since`). `overlapping`: windows
    of the same person overlap, so that a cost can stand in more than one path and the costs must not be added up. `paths` are the
    most common exact paths, however the groups are made.
    """

    occurrences: Count
    persons: Count
    without_start: Count
    short_history: Count
    overlapping: bool
    groups: tuple[Group, ...]
    paths: tuple[PathCount, ...]
    signals: Signals | None
    returns: Returns
    without_start_persons: Count = None
    short_persons: Sides | None = None


@dataclass(frozen=True)
class Flows:
    """Everything that one log says about one question."""

    events: Count
    persons: Count
    first_day: str
    last_day: str
    sha256: str
    variants: Variants
    successions: tuple[Succession, ...]
    states: tuple[StateTime, ...]
    backward: Backward


@cache
def _adapter() -> TypeAdapter[Flows]:
    return TypeAdapter(Flows)


def to_data(flows: Flows) -> dict[str, object]:
    """The results as plain data for JSON."""
    data: dict[str, object] = _adapter().dump_python(flows, mode="json")
    return data
