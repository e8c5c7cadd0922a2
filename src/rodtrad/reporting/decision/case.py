"""Everything a decision pack is made from: what was applied for, how it was judged, what may be chosen, what came before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from rodtrad.document import Investment
from rodtrad.document.people import Risk
from rodtrad.document.plan import SuccessCriterion
from rodtrad.economics.result import Economics
from rodtrad.evaluation.effect import Effect
from rodtrad.reporting.blocks import Heading
from rodtrad.reporting.effect_words import EffectWords
from rodtrad.reporting.need_results import NeedResult
from rodtrad.selection.alternatives import Alternative, AlternativeKind
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.eligibility import Eligibility
from rodtrad.selection.portfolio import Balance
from rodtrad.selection.ranking import Ranking
from rodtrad.selection.scoring import Score
from rodtrad.selection.stability import Stability
from rodtrad.selection.wording import Wording
from rodtrad.texts import Argument, Language, text
from rodtrad.texts.numbers import day, money, number, plain, with_unit

Outcome = Literal["met", "not-met", "not-measured"]


@dataclass(frozen=True)
class Payment:
    """Money in one year from one payer. `asked`: it is the call's money, otherwise somebody's own."""

    year: int
    payer: str
    amount: Decimal
    asked: bool = True


@dataclass(frozen=True)
class CitedNeed:
    """`results` are saved results about it, with their pictures and tables; `evidence` what else speaks for it, in words."""

    title: str
    description: str = ""
    evidence: tuple[str, ...] = ()
    results: tuple[NeedResult, ...] = ()


@dataclass(frozen=True)
class Applied:
    """One application as the board meets it. `motives`: criterion → words that stand for the reviewers' own, where given."""

    key: str
    title: str
    applicants: tuple[str, ...]
    asked: Decimal
    summary: str = ""
    payments: tuple[Payment, ...] = ()
    need: CitedNeed | None = None
    risks: tuple[Risk, ...] = ()
    open_questions: tuple[str, ...] = ()
    motives: Mapping[str, str] = field(default_factory=dict)
    eligibility: Eligibility | None = None


@dataclass(frozen=True)
class Conflict:
    """A conflict of interest that was declared: who, on which application, why; and that they took no part in judging it."""

    person: str
    application: str
    reason: str


@dataclass(frozen=True)
class Promise:
    """A success criterion set before the start beside what came out, both in words."""

    indicator: str
    promised: str
    reached: str
    outcome: Outcome


@dataclass(frozen=True)
class Earlier:
    """An earlier investment: what it promised and reached, and what it cost and saved where that is calculated."""

    title: str
    promises: tuple[Promise, ...]
    cost: Decimal | None = None
    saving: Decimal | None = None


@dataclass(frozen=True)
class Candidacy:
    """A call that is to be decided. `proposal` is the alternative that officials put first, with `why`.

    `amounts`: what is proposed for an application where that is not what it asks for.
    `reviewers`: what each reviewer is called; give "granskare 1" where the pack becomes public before names may.
    """

    call: str
    body: str
    meets_on: date | None
    reference: str
    budget: Decimal
    applications: tuple[Applied, ...]
    criteria: CriteriaSet
    scores: tuple[Score, ...]
    ranking: Ranking
    stability: Stability | None
    alternatives: tuple[Alternative, ...]
    proposal: AlternativeKind
    why: str
    language: Language
    written_language: Language
    made_on: date
    balance: Balance | None = None
    earlier: tuple[Earlier, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    next_steps: tuple[str, ...] = ()
    reviewers: Mapping[str, str] = field(default_factory=dict)
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    currency: str = "SEK"

    @property
    def proposed(self) -> Alternative:
        return next(each for each in self.alternatives if each.kind == self.proposal)

    @property
    def wording(self) -> Wording:
        return Wording(self.language, self.criteria, {each.key: each.title for each in self.applications}, self.reviewers)

    @property
    def in_order(self) -> tuple[Applied, ...]:
        """The applications as the ranking has them; those it does not have come last."""
        places = {row.application: number for number, row in enumerate(self.ranking.rows)}
        return tuple(sorted(self.applications, key=lambda each: (places.get(each.key, len(places)), each.key)))

    def say(self, id: str, /, **args: Argument) -> str:
        return text(self.language, f"decision-{id}", **args)

    def heading(self, id: str, level: int = 2) -> Heading:
        return Heading(level, self.say(f"heading-{id}"), f"decision-{id}")

    def money(self, amount: Decimal) -> str:
        return money(amount, self.currency, self.language)

    def total(self, value: float | None) -> str:
        """Points 0–100, always with one decimal, so that columns align."""
        return "–" if value is None else number(value, self.language, decimals=1)

    def number(self, value: float, decimals: int = 1) -> str:
        return plain(round(value, decimals), self.language, most_decimals=decimals)

    def day(self, value: date | None) -> str:
        return day(value, self.language) if value else ""


def earlier_from(investment: Investment, effects: Sequence[Effect], economics: Economics | None, language: Language) -> Earlier:
    """What an evaluated investment promised and reached: its success criteria with the first planned analysis of each."""
    answers: dict[str, Effect] = {}
    for effect in effects:
        if effect.verdict is not None:
            answers.setdefault(effect.verdict.criterion, effect)
    promises = (_promise(investment, each, answers.get(each.key), language) for each in investment.success_criteria)
    total = economics.total if economics else None
    return Earlier(investment.title, tuple(promises), total.cost if total else None, total.saving if total else None)


def _promise(investment: Investment, criterion: SuccessCriterion, effect: Effect | None, language: Language) -> Promise:
    indicator = next((each for each in investment.indicators if each.key == criterion.indicator), None)
    name = indicator.name if indicator else criterion.indicator
    smallest = criterion.smallest_effect
    if effect is None:
        unit = indicator.unit if indicator else ""
        promised = "–" if smallest is None else with_unit(plain(smallest, language), unit, language)
        return Promise(name, promised, "–", "not-measured")
    words = EffectWords(effect, language)
    promised = "–" if smallest is None else words.size(smallest)
    return Promise(name, promised, words.with_interval(effect.main), _outcome(effect))


def _outcome(effect: Effect) -> Outcome:
    if effect.verdict is None:
        return "not-measured"
    return "met" if effect.verdict.met else "not-met"
