"""What the catalogue holds: figures with a date, a unit and a source."""

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import Field

from rodtrad.document.money import Confidence, DiscountStep
from rodtrad.document.part import Key, Line, Money, Title, Year, part

Unit = Literal["piece", "hour", "day", "month", "year", "lifetime"]
Method = Literal["staff_time", "average", "fee", "rule_of_thumb", "total", "wage"]
Checked = Literal["read", "derived", "unconfirmed"]
Area = Literal["social_services", "school", "health", "labour_market", "elderly_care", "civil_society", "society"]
Payer = Literal["municipality", "region", "state", "civil_society", "society"]
Published = Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
AREAS: tuple[Area, ...] = get_args(Area)
PAYERS: tuple[Payer, ...] = get_args(Payer)


@part
class CatalogueUnitCost:
    """What one unit costs by a published source. Its name for people is `name`, or the message `unit-cost-{key}`.

    `checked` says whether the figure was read in the source, derived from its figures, or not confirmed. `high`: the source gives
    a range, from `value` to it. `payer` is who usually bears the cost. A wage is one too, in a file of its own.
    """

    key: Key
    name: Line = ""
    value: Money
    high: Money | None = None
    unit: Unit
    currency: Currency = "SEK"
    price_year: Year | None = None
    method: Method
    area: Area = "society"
    payer: Payer = "society"
    source: Title
    published: Published = ""
    checked: Checked
    confidence: Confidence


@part
class PriceIndex:
    """A price index: its value for each year, of a base that `base` names ("1980=100").

    Its name for people is `name`, or the message `index-{key}`."""

    key: Key
    name: Line = ""
    base: Line = ""
    currency: Currency = "SEK"
    values: Annotated[dict[Year, Annotated[Decimal, Field(gt=0)]], Field(min_length=1)]
    source: Title
    published: Published = ""
    checked: Checked
    confidence: Confidence


@part
class DiscountRate:
    """A discount rate, possibly in steps. Its name for people is `name`, or the message `discount-{key}`.

    `last_year` is the last year (from the base year) that the source states a rate for; None where it has no end.
    """

    key: Key
    name: Line = ""
    steps: Annotated[tuple[DiscountStep, ...], Field(min_length=1)]
    last_year: int | None = None
    source: Title
    published: Published = ""
    checked: Checked
    confidence: Confidence


Value = CatalogueUnitCost | PriceIndex | DiscountRate
