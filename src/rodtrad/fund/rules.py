"""A fund for social investments: its rules as data. Every figure is a parameter; none of the published funds is built in."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from rodtrad.document.part import Count, Key, Line, Money, Text, Title, Year, not_bool, part
from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import Format, Parsed, parse
from rodtrad.errors import BadDocument, Problem
from rodtrad.texts import message

FORMAT: Final = "rodtrad-fund/1"
ExactShare = Annotated[Decimal, BeforeValidator(not_bool), Field(ge=0, le=1)]
Base = Literal["budget", "actual_cost", "loss"]


@part
class RiskShare:
    """Which share the fund carries and of what; the departments carry the rest."""

    fund: ExactShare = Decimal(1)
    base: Base = "actual_cost"


@part
class GrantCaps:
    """The most that is granted: an amount a year, a share of each year's eligible cost, a number of years, an amount in all."""

    per_year: Money | None = None
    share_of_cost: ExactShare | None = None
    years: Annotated[Count, Field(ge=1)] | None = None
    least: Money | None = None
    most: Money | None = None


@part
class CoFinance:
    """What the applicant must put in: a share of the grant, in cash or in hours at a rate."""

    share_of_grant: Annotated[Decimal, BeforeValidator(not_bool), Field(ge=0)] = Decimal(0)
    hour_rate: Money | None = None


@part
class PayBack:
    """*Återföring*: a department's budget frame is cut by its verified saving, and the fund gets as much.

    For `write_off_years` from the first year after the start; never more than `up_to`. Off for investments that start in
    `off_from` or later.
    """

    share: ExactShare = Decimal(1)
    write_off_years: Annotated[Count, Field(ge=1)] = 5
    up_to: Literal["verified", "grant"] = "verified"
    off_from: Year | None = None


@part
class FundRules:
    format: Literal["rodtrad-fund/1"] = FORMAT
    key: Key
    name: Title
    owner: Line = ""
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "SEK"
    decision: Line = ""
    decided: date | None = None
    risk_share: RiskShare = RiskShare()
    caps: GrantCaps = GrantCaps()
    co_finance: CoFinance = CoFinance()
    pay_back: PayBack | None = None
    note: Text = ""


def read_rules(content: bytes, format: Format = "yaml") -> FundRules:
    """The rules in the bytes of a file. Raises `BadDocument` with every problem found."""
    return rules_from(parse(content, format))


def rules_from(parsed: Parsed) -> FundRules:
    """The rules in plain data. Raises `BadDocument`."""
    rules = read_part(parsed, FundRules, "fund-error-empty")
    caps = rules.caps
    if caps.least is not None and caps.most is not None and caps.least > caps.most:
        raise BadDocument([Problem("caps.most", message("fund-cap-under-floor"), message("fund-cap-under-floor.cure"))])
    return rules
