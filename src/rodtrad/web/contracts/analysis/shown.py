"""A contract for people: its terms in words, who takes part, what is measured, as a curve, and what the terms reward."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rodtrad.contracts import Contract, Metric
from rodtrad.contracts.beliefs import Beliefs, complete, middle, range_of, term_curve
from rodtrad.contracts.book import trees
from rodtrad.contracts.incentives import hints
from rodtrad.contracts.words import in_words
from rodtrad.errors import RodtradError
from rodtrad.reporting.charts import Chart
from rodtrad.reporting.charts.contract import contract_curve_chart
from rodtrad.reporting.contract_tables import hint_sentence, limit_sentences, term_sentence
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money


@dataclass(frozen=True)
class ShownTerm:
    """A promise to pay in words. `formulas` is how it stands in the contract."""

    name: str
    title: str
    sentence: str
    formulas: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True)
class ShownMetric:
    title: str
    kind: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ShownParty:
    key: str
    name: str
    roles: str


@dataclass(frozen=True)
class Outlook:
    """The curve of the chosen metric, the metrics there are to choose, and what the terms reward there."""

    chart: Chart | None
    metric: str
    choices: tuple[tuple[str, str], ...]
    hints: tuple[str, ...]
    problems: tuple[str, ...] = ()


def shown_terms(contract: Contract, language: Language) -> list[ShownTerm]:
    fields = ("pays", "only_if", "at_least", "at_most")
    return [
        ShownTerm(
            term.name,
            term.title,
            _capital(term_sentence(contract, term, language)),
            tuple((field, getattr(term, field)) for field in fields if getattr(term, field)),
            term.note,
        )
        for term in contract.terms
    ]


def shown_limits(contract: Contract, language: Language) -> list[str]:
    """Each limit in words: which terms, at most what."""
    return limit_sentences(contract, language)


def shown_figures(contract: Contract, language: Language) -> list[tuple[str, str]]:
    """(title, how it is computed in words)."""
    return [
        (figure.title, in_words(trees(contract)[f"figures[{index}].formula"], contract, language))
        for index, figure in enumerate(contract.figures)
    ]


def shown_parties(contract: Contract, language: Language) -> list[ShownParty]:
    return [
        ShownParty(party.key, party.name, ", ".join(text(language, f"contract-role-{_word(role)}") for role in party.roles))
        for party in contract.parties
    ]


def shown_financing(contract: Contract, language: Language) -> list[str]:
    names = {party.key: party.name for party in contract.parties}
    return [
        text(
            language,
            "contract-says-financing",
            kind=text(language, f"contract-financing-{_word(each.kind)}"),
            source=names[each.source],
            receiver=names[each.receiver],
            amount=money(each.amount, contract.currency, language),
        )
        for each in contract.financing
    ]


def shown_metrics(contract: Contract, language: Language) -> list[ShownMetric]:
    names = {party.key: party.name for party in contract.parties}
    return [
        ShownMetric(m.title, text(language, f"contract-metric-{_word(m.kind)}"), _facts(m, names, language))
        for m in contract.metrics
    ]


def _facts(metric: Metric, names: dict[str, str], language: Language) -> tuple[tuple[str, str], ...]:
    window = f"{metric.window.first} – {metric.window.last}" if metric.window else ""
    said = {
        "definition": metric.definition,
        "source": metric.source,
        "comparison": metric.comparison,
        "measured-by": names.get(metric.measured_by or "", ""),
        "window": window,
    }
    return tuple((text(language, f"contract-metric-{name}"), value) for name, value in said.items() if value)


def outlook(contract: Contract, beliefs: Beliefs, metric: str, language: Language) -> Outlook:
    """The curve over one metric (the first that success is measured by where none is asked for), and every hint."""
    believed = complete(contract, beliefs)
    said = {each.metric: each for each in believed.uncertain}
    chosen = next((each for each in contract.metrics if each.name == metric), None) or _telling(contract.metrics)
    choices = tuple((each.name, each.title) for each in contract.metrics)
    if chosen is None:
        return Outlook(None, "", choices, ())
    try:
        known = middle(contract, believed)
        curve = term_curve(contract, known, chosen, *range_of(chosen, said[chosen.name]))
        if not np.isfinite(curve.total).all():
            return Outlook(None, chosen.name, choices, (), (text(language, "contracts-curve-infinite"),))
        ranges = {m.name: range_of(m, said[m.name]) for m in contract.metrics if m.kind != "yes_no"}
        found = tuple(dict.fromkeys(hint_sentence(contract, hint, language) for hint in hints(contract, known, ranges)))
        return Outlook(contract_curve_chart(contract, curve, language=language), chosen.name, choices, found)
    except RodtradError as error:
        return Outlook(None, chosen.name, choices, (), tuple(error.render(language)))


def _telling(metrics: Sequence[Metric]) -> Metric | None:
    """The metric that says most: one that success is measured by, a number before a yes or no."""
    ranked = sorted(metrics, key=lambda each: (each.better == "neither", each.kind == "yes_no"))
    return ranked[0] if ranked else None


def _word(name: str) -> str:
    return name.replace("_", "-")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
