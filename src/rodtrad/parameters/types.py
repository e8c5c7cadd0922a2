"""What the catalogue holds: figures with a date, a unit and a source."""

from typing import Annotated, Literal

from pydantic import Field

from rodtrad.document.money import Confidence, DiscountStep
from rodtrad.document.part import Key, Money, Title, Year, part

Unit = Literal["piece", "hour", "day", "month", "year"]
Method = Literal["staff_time", "average", "fee", "rule_of_thumb"]
Checked = Literal["read", "derived", "unconfirmed"]
Published = Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


@part
class CatalogueUnitCost:
    """What one unit costs by a published source. Its name for people is the message `unit-cost-{key}`.

    `checked` says whether the figure was read in the source, derived from its figures, or not confirmed.
    """

    key: Key
    value: Money
    unit: Unit
    currency: Currency = "SEK"
    price_year: Year | None = None
    method: Method
    source: Title
    published: Published = ""
    checked: Checked
    confidence: Confidence


@part
class DiscountRate:
    """A discount rate, possibly in steps. Its name for people is the message `discount-{key}`.

    `last_year` is the last year (from the base year) that the source states a rate for; None where it has no end.
    """

    key: Key
    steps: Annotated[tuple[DiscountStep, ...], Field(min_length=1)]
    last_year: int | None = None
    source: Title
    published: Published = ""
    checked: Checked
    confidence: Confidence
