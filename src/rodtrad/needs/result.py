"""What a breakdown gives: the whole, every group by rank, and each combination of variables."""

from dataclasses import dataclass
from typing import Final

from rodtrad.needs.indicator import Indicator
from rodtrad.needs.sureness import Multiplicity
from rodtrad.tables.disclosure import DisclosureRule, Mark

SURE: Final = 0.05


@dataclass(frozen=True)
class Group:
    """One group. `levels` are (variable, label). None stands for hidden, and for what the data cannot give.

    `difference` is from everybody else; `believed` the value drawn towards the whole as far as the group is small; `excess` = n ×
    (value − reference), how many (or how much) more than if the group had the reference's value: excesses of all groups of one
    combination add up to that of the whole. `part` is the excess as a share of the gap, see `Split`. `p` is against no
    difference, `q` the same corrected for the number of groups.
    """

    levels: tuple[tuple[str, str], ...]
    mark: Mark
    n: int | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    spread: float | None = None
    difference: float | None = None
    believed: float | None = None
    excess: float | None = None
    part: float | None = None
    p: float | None = None
    q: float | None = None

    @property
    def sure(self) -> bool:
        return self.q is not None and self.q <= SURE

    @property
    def hidden(self) -> bool:
        return self.mark >= Mark.PRIMARY


@dataclass(frozen=True)
class Split:
    """One combination of variables as a whole.

    `explained` is the share of the variance between persons that lies between its groups (η²), None where one is hidden. `gap`
    is what a group's part is taken of: the whole's distance to a given reference × persons; without one, the sum
    of the excesses on the unfavourable side (above the whole's value where the indicator says neither).
    """

    variables: tuple[str, ...]
    groups: int
    hidden: int
    explained: float | None
    gap: float | None


@dataclass(frozen=True)
class Breakdown:
    """The whole, and all groups that hold somebody: those shown by rank, then the hidden ones.

    `reference` is what groups are held against: a named figure, or (None) the whole. `missing` persons lack a value; None where
    they are too few to be told.
    """

    indicator: Indicator
    whole: Group
    missing: int | None
    reference: float | None
    level: float
    multiplicity: Multiplicity
    rule: DisclosureRule | None
    groups: tuple[Group, ...]
    splits: tuple[Split, ...]

    def group(self, **levels: str) -> Group:
        """The group with exactly these levels. Raises `KeyError` where there is none."""
        for group in self.groups:
            if dict(group.levels) == levels:
                return group
        raise KeyError(levels)
