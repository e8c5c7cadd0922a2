"""An outcome contract as one frozen value: who takes part, what is measured, and the terms that turn outcomes into payments.

The file is YAML or JSON like the investment document. Everything that is computed is a formula in the language of `formula.py`;
a name in a formula is a metric, a figure, a table or another term of the same contract.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import Field

from rodtrad.document.part import Key, Line, Money, Refers, Text, Title, part
from rodtrad.texts.language import Language

FORMAT: Final = "rodtrad-contract/1"
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
Formula = Annotated[str, Field(min_length=1, max_length=2_000)]
PartyRef = Annotated[str, Refers("parties")]
PartyRole = Literal["outcome_payer", "financier", "provider", "intermediary", "assessor", "guarantor", "other"]
FinancingKind = Literal["loan", "bond", "own_money", "grant", "guarantee", "in_kind"]
MetricKind = Literal["money", "number", "count", "share", "yes_no"]
RoundingRule = Literal["half_up", "half_even", "down"]


@part
class Party:
    key: Key
    name: Title
    roles: tuple[PartyRole, ...]


@part
class Financing:
    """Money (or work) that somebody puts in before outcomes are known. What was really drawn stands in the ledger."""

    key: Key
    kind: FinancingKind
    source: PartyRef
    receiver: PartyRef
    amount: Money
    note: Text = ""


@part
class Window:
    """The days whose events count, both included."""

    first: date
    last: date


@part
class Member:
    name: Title
    window: Window | None = None


@part
class Group:
    """What a metric is measured for each of: cohorts, years, persons. Without `members` they are those in the outcomes.

    Members stand in their order in time; the windows of two members must not overlap, or the same event counts twice.
    """

    name: Name
    title: Title
    members: tuple[Member, ...] = ()


@part
class Metric:
    """What is measured: its definition, where the figures come from, against what, who measures, and when.

    `better` tells which way success lies; "neither" is for what only describes (a drawn loan, the size of a group).
    """

    name: Name
    title: Title
    kind: MetricKind
    per: tuple[Name, ...] = ()
    better: Literal["higher", "lower", "neither"] = "neither"
    definition: Text = ""
    source: Line = ""
    comparison: Text = ""
    measured_by: PartyRef | None = None
    window: Window | None = None
    negative: bool = False


@part
class StepRow:
    """From `reaches` on, the table gives `gives`; both are formulas without names."""

    reaches: Formula
    gives: Formula


@part
class Table:
    name: Name
    title: Title
    rows: tuple[StepRow, ...]


@part
class Figure:
    """Something computed on the way, with a name of its own."""

    name: Name
    title: Title
    formula: Formula


@part
class Term:
    """One promise to pay: `pays`, once for each member of the groups in `for_each`, where `only_if` holds.

    `at_least` and `at_most` hold for each member. A term is paid to öre by the contract's rounding; never below zero.
    """

    name: Name
    title: Title
    payer: PartyRef
    receiver: PartyRef
    pays: Formula
    only_if: Formula | None = None
    for_each: tuple[Name, ...] = ()
    at_least: Formula | None = None
    at_most: Formula | None = None
    due: date | None = None
    in_kind: bool = False
    note: Text = ""


@part
class Limit:
    """The most that several terms pay together. Terms are paid in the order they stand here until it is reached."""

    title: Title
    terms: tuple[Name, ...]
    at_most: Formula


@part
class Rounding:
    to: Annotated[Decimal, Field(gt=0)] = Decimal("0.01")
    rule: RoundingRule = "half_up"


@part
class Amendment:
    """What was changed after the signing, when, and why. Determinations made before it stand."""

    on: date
    change: Text
    motive: Text
    reference: Line = ""


@part
class Contract:
    """The whole. A name is a metric, a figure, a term, a table or a group; each is used once."""

    format: Literal["rodtrad-contract/1"] = FORMAT
    key: Key
    title: Title
    summary: Text = ""
    language: Language = "sv"
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "SEK"
    investment: Line = ""
    signed: date | None = None
    starts: date | None = None
    ends: date | None = None
    parties: tuple[Party, ...]
    financing: tuple[Financing, ...] = ()
    groups: tuple[Group, ...] = ()
    metrics: tuple[Metric, ...]
    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()
    terms: tuple[Term, ...]
    limits: tuple[Limit, ...] = ()
    rounding: Rounding = Rounding()
    amendments: tuple[Amendment, ...] = ()


Item = Metric | Figure | Term | Table | Group


def items_by_name(contract: Contract) -> dict[str, Item]:
    """Everything in the contract that has a name."""
    items: tuple[Item, ...] = (*contract.terms, *contract.figures, *contract.metrics, *contract.tables, *contract.groups)
    return {item.name: item for item in items}


def item_named(contract: Contract, name: str) -> Item:
    """What in the contract has that name. Raises KeyError."""
    return items_by_name(contract)[name]
