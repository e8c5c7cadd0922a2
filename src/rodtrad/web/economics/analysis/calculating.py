"""The calculation, and a stored one as it was."""

from rodtrad import __version__
from rodtrad.document import Investment
from rodtrad.economics.calculate import calculate
from rodtrad.economics.result import Economics
from rodtrad.evaluation.effect import Effect
from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.runs.stored import from_json


def economics_of(investment: Investment, effects: tuple[Effect, ...]) -> Economics:
    """Costs and savings by payer and year. Raises `NotComputable` with what is missing in the document."""
    return calculate(investment, effects)


def result_of(result: EconomicsResult) -> Economics:
    """A stored result as the calculation it was."""
    return from_json(Economics, result.economics)


def engine_version() -> str:
    return __version__
