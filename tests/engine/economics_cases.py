"""Small documents and effects for tests of the economics."""

from typing import Any

from rodtrad.document import Investment, from_data
from rodtrad.evaluation.effect import Effect, Estimate, Group, Interval, Provenance, Strength
from rodtrad.texts import message

START: dict[str, Any] = {"key": "case", "title": "Case"}
ACTORS = [{"key": key, "name": key.title()} for key in ("municipality", "region", "state")]


def document(**parts: Any) -> Investment:
    """A document with three actors and one indicator (`jobs`, expected to rise by 0.2) beside what is given."""
    jobs = {"key": "jobs", "name": "Jobs", "type": "short_term", "unit": "share", "expected_effect": {"expected": 0.2}}
    calculation = {"base_year": 2024, "price_year": 2024, "discount": [{"from_year": 0, "rate": 0.035}], "discount_source": "-"}
    unit_costs = [{"key": "year", "name": "A year", "value": 100_000, "unit": "year"}]
    base = {"actors": ACTORS, "indicators": [jobs], "calculation": calculation, "unit_costs": unit_costs}
    return from_data(START | base | parts)


def cost(key: str = "team", payer: str | None = "municipality", **more: Any) -> dict[str, Any]:
    return {"key": key, "item": key.title(), "payer": payer, "amounts": {2024: 300_000}} | more


def consequence(key: str = "benefit", payer: str | None = "state", **more: Any) -> dict[str, Any]:
    """10 persons × 0.2 × 100,000 = 200,000 a year in 2025 and 2026."""
    line = {"key": key, "description": key.title(), "indicator": "jobs", "payer": payer, "unit_cost": "year"}
    return line | {"persons": 10, "first_year": 2025, "years": 2} | more


def measured(
    estimate: float = 0.3,
    error: float = 0.1,
    *,
    indicator: str = "jobs",
    analysis: str = "jobs",
    degrees_of_freedom: float | None = None,
    strength: Strength = "strong",
) -> Effect:
    main = Estimate("difference", estimate, error, Interval(estimate - error, estimate + error, 0.95), degrees_of_freedom)
    group = Group(100, 0.5, 0.5)
    sentence, source = message("number-span", low="1", high="2"), Provenance("", "", "", 1)
    return Effect(analysis, indicator, "share", "binary", "randomised", main, group, group, strength, sentence, source)
