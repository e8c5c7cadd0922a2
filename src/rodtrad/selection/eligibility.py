"""Who may apply for what: the rules of a call, and each rule's answer for one application.

Modelled on published rules: Örebro (two departments of different areas, or civil society with a department; no for-profit firms),
Region Gävleborg (at most 500,000 a year for three years, half of the cost, two organisations), Norrköping (only departments).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from rodtrad.document.part import Count, Key, Line, Money, Share, Year, part
from rodtrad.document.people import ActorKind
from rodtrad.errors import Problem
from rodtrad.selection.words import Words
from rodtrad.texts import Message, message

RuleName = Literal["parties", "excluded", "signed", "max_per_year", "max_total", "max_years", "largest_share", "cites_need"]


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
    return Eligibility((*_who(rules, asked), *_how_much(rules, asked), *_grounds(rules, asked)))


def problems_of_rules(rules: Rules) -> tuple[Problem, ...]:
    """Rules that nobody can meet or that say nothing."""
    return tuple(_problems(rules))


def _problems(rules: Rules) -> Iterator[Problem]:
    for number, together in enumerate(rules.together):
        where = f"together[{number}]"
        if together == Together():
            yield Problem(where, message("rules-together-empty"), message("rules-together-empty.cure"))
        if together.areas > together.departments:
            yield Problem(f"{where}.areas", message("rules-areas"), message("rules-areas.cure"))
        for kind, needed in (("department", together.departments), ("civil_society", together.civil_society)):
            if needed and rules.may_apply and kind not in rules.may_apply:
                what = message("rules-not-allowed", kind=message(f"choice-actor-kind-{kind.replace('_', '-')}"))
                yield Problem(where, what, message("rules-not-allowed.cure"))
    for name in ("max_per_year", "max_total", "largest_share"):
        limit = getattr(rules, name)
        if limit is not None and limit <= 0:
            yield Problem(name, message("rules-nothing"), message("rules-nothing.cure"))


def _who(rules: Rules, asked: Asked) -> Iterator[RuleAnswer]:
    if rules.together:
        met = any(_meets(each, asked.parties) for each in rules.together)
        sentence = message("rule-parties", ways=_ways(rules.together), parties=_names(asked.parties))
        yield _answer("parties", met if asked.parties else None, sentence)
    if rules.may_apply:
        outside = [party for party in asked.parties if not _may_apply(rules, party)]
        id = "rule-excluded-none" if not outside else "rule-excluded"
        yield _answer("excluded", not outside if asked.parties else None, message(id, parties=_names(outside)))
    if rules.all_sign and asked.parties:
        unsigned = [party for party in asked.parties if not party.signed]
        yield _answer("signed", not unsigned, message("rule-signed" if unsigned else "rule-signed-all", parties=_names(unsigned)))


def _meets(together: Together, parties: Sequence[Party]) -> bool:
    departments = [party for party in parties if party.kind == "department"]
    return (
        len(departments) >= together.departments
        and len({party.area or party.name for party in departments}) >= together.areas
        and sum(party.kind == "civil_society" for party in parties) >= together.civil_society
        and len({party.organisation or party.name for party in parties}) >= together.organisations
    )


def _may_apply(rules: Rules, party: Party) -> bool:
    return party.kind in rules.may_apply or (
        party.kind == "company" and party.publicly_owned and "municipality" in rules.may_apply
    )


def _how_much(rules: Rules, asked: Asked) -> Iterator[RuleAnswer]:
    years, total = [year for year, amount in asked.grant.items() if amount], sum(asked.grant.values(), Decimal(0))
    known = bool(years)
    if rules.max_per_year is not None:
        most = max(asked.grant.values(), default=Decimal(0))
        sentence = message("rule-max-per-year", limit=rules.max_per_year, most=most)
        yield _answer("max_per_year", most <= rules.max_per_year if known else None, sentence)
    if rules.max_total is not None:
        sentence = message("rule-max-total", limit=rules.max_total, total=total)
        yield _answer("max_total", total <= rules.max_total if known else None, sentence)
    if rules.max_years is not None:
        sentence = message("rule-max-years", limit=rules.max_years, years=len(years))
        yield _answer("max_years", len(years) <= rules.max_years if known else None, sentence)
    if rules.largest_share is not None:
        yield _share_answer(rules.largest_share, asked, known)


def _share_answer(limit: float, asked: Asked, known: bool) -> RuleAnswer:
    """Each year's grant beside that year's whole cost: a year without a cost cannot be judged."""
    shares = [_part_of(amount, asked.cost.get(year, Decimal(0))) for year, amount in asked.grant.items() if amount]
    largest = max((share for share in shares if share is not None), default=0.0)
    holds = None if not known or None in shares else largest <= limit + 1e-9
    return _answer(
        "largest_share", holds, message("rule-largest-share", limit=round(limit * 100, 1), share=round(largest * 100, 1))
    )


def _part_of(amount: Decimal, cost: Decimal) -> float | None:
    return float(amount / cost) if cost else None


def _grounds(rules: Rules, asked: Asked) -> Iterator[RuleAnswer]:
    if rules.cites_need:
        yield _answer("cites_need", asked.cites_need, message("rule-cites-need" if asked.cites_need else "rule-cites-no-need"))


def _answer(rule: RuleName, holds: bool | None, sentence: Message) -> RuleAnswer:
    """The cure is there where the rule does not hold or cannot be judged."""
    name = f"rule-{rule.replace('_', '-')}"
    ending = {True: None, False: "cure", None: "unknown"}[holds]
    return RuleAnswer(rule, holds, sentence, message(f"{name}-{ending}") if ending else None)


def _ways(ways: Sequence[Together]) -> Message:
    """The allowed constellations, joined by "or"."""
    first, *others = [_way(each) for each in ways]
    for other in others:
        first = message("rule-or", first=first, second=other)
    return first


def _way(together: Together) -> Message:
    if together.organisations:
        return message("rule-way-organisations", organisations=together.organisations)
    if together.civil_society:
        return message("rule-way-civil", civil=together.civil_society, departments=together.departments)
    id = "rule-way-areas" if together.areas > 1 else "rule-way-departments"
    return message(id, departments=together.departments)


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(party.name for party in parties)
