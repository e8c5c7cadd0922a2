"""Who may apply for what: the rules of a call, and each rule's answer for one application.

Modelled on published rules: Örebro (two departments of different areas, or civil society with a department; no for-profit firms),
Region Gävleborg (at most 500,000 a year for three years, half of the cost, two organisations), Norrköping (only departments).
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from rodtrad.document.part import Count, Key, Line, Money, Share, Year, part
from rodtrad.document.people import ActorKind
from rodtrad.errors import Problem
from rodtrad.selection.words import Words
from rodtrad.texts import Message

RuleName = Literal[
    "parties", "excluded", "signed", "max_per_year", "max_total", "max_years", "largest_share", "cites_need", "co_finance"
]


@part
class Together:
    """One allowed constellation: at least so many of each. `areas`: the departments come from so many different areas."""

    departments: Count = 0
    areas: Count = 0
    civil_society: Count = 0
    organisations: Count = 0


@part
class Rules:
    """The rules of a call; what is not set is not asked. The parties must meet at least one of `together`.

    `may_apply`: the kinds of party allowed (empty: all); companies that the public owns the most of count as public.
    `largest_share`: of each year's cost, at most this part is granted.
    """

    key: Key
    title: Words
    source: Line = ""
    together: tuple[Together, ...] = ()
    may_apply: tuple[ActorKind, ...] = ()
    all_sign: bool = True
    max_per_year: Money | None = None
    max_total: Money | None = None
    max_years: Annotated[int, Field(ge=1, le=50)] | None = None
    largest_share: Share | None = None
    cites_need: bool = False


@part
class Party:
    """One who applies. `area` is the field of work (school, social services); parties of one `organisation` share its name."""

    name: Line
    kind: ActorKind = "department"
    organisation: Line = ""
    area: Line = ""
    publicly_owned: bool = False
    signed: bool = False


@part
class Asked:
    """What an application asks for: money of the call by year, and the whole cost by year (of all payers)."""

    parties: tuple[Party, ...] = ()
    grant: dict[Year, Money] = field(default_factory=dict)
    cost: dict[Year, Money] = field(default_factory=dict)
    cites_need: bool = False


@dataclass(frozen=True)
class RuleAnswer:
    """`holds` is None where the application does not say enough. `sentence` says rule and facts; `cure` what to do."""

    rule: RuleName
    holds: bool | None
    sentence: Message
    cure: Message | None = None


@dataclass(frozen=True)
class Eligibility:
    answers: tuple[RuleAnswer, ...]

    @property
    def eligible(self) -> bool | None:
        """True when every rule holds, False when any does not, None when something is not known."""
        if any(answer.holds is False for answer in self.answers):
            return False
        return None if any(answer.holds is None for answer in self.answers) else True


def eligibility(rules: Rules, asked: Asked) -> Eligibility:
    """Each rule that the call has, answered."""
    raise NotImplementedError


def problems_of_rules(rules: Rules) -> tuple[Problem, ...]:
    """Rules that nobody can meet or that say nothing."""
    raise NotImplementedError
