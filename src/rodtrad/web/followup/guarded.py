"""Figures of few persons are told only to those who work with them: the organisation's rule for all that leaves."""

from dataclasses import dataclass
from decimal import Decimal

from rodtrad.document.logic import Indicator
from rodtrad.web.followup.models import Figure
from rodtrad.web.followup.promises import counts_persons, is_share


@dataclass(frozen=True)
class Told:
    """What may be told: None where it is hidden."""

    value: Decimal | None
    n: int | None
    hidden: bool = False


def told(figure: Figure, indicator: Indicator | None, minimum: int) -> Told:
    """The figure, or that it is of too few. Of a share those who have and those who have not each count."""
    if counts_persons(indicator) and figure.n is not None and _tells_of_few(figure.value, figure.n, indicator, minimum):
        return Told(None, None if figure.n < minimum else figure.n, hidden=True)
    return Told(figure.value, figure.n)


def _tells_of_few(value: Decimal, n: int, indicator: Indicator | None, minimum: int) -> bool:
    if n < minimum:
        return True
    # What is between 0 and 1 without a known unit is a share as far as anybody can tell.
    if not (is_share(indicator) or indicator is None) or not 0 <= value <= 1:
        return False
    have = round(value * n)
    return 0 < have < minimum or 0 < n - have < minimum
