"""Rules as the engine reads them, as a form gives them, and in words."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from rodtrad.document import Investment as Document, to_data
from rodtrad.document.yaml_text import Parsed
from rodtrad.fund import FundRules, Grant, largest_grant, risk_shares
from rodtrad.fund.granting import Carried
from rodtrad.fund.money import ZERO
from rodtrad.fund.rules import rules_from
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money, percent
from rodtrad.web.fund.models import Fund, RulesVersion
from rodtrad.web.fund.queries import rules_on

# The form's field: where it stands in the rules, and what its percent or number is divided by.
PLACES: Final[Mapping[str, tuple[str, str, int]]] = {
    "fund_share": ("risk_share", "fund", 100),
    "per_year": ("caps", "per_year", 1),
    "share_of_cost": ("caps", "share_of_cost", 100),
    "years": ("caps", "years", 1),
    "least": ("caps", "least", 1),
    "most": ("caps", "most", 1),
    "share_of_grant": ("co_finance", "share_of_grant", 100),
    "hour_rate": ("co_finance", "hour_rate", 1),
    "back_share": ("pay_back", "share", 100),
    "write_off_years": ("pay_back", "write_off_years", 1),
    "off_from": ("pay_back", "off_from", 1),
}
WORDS: Final = {"base": ("risk_share", "base"), "up_to": ("pay_back", "up_to")}


def rules_of(version: RulesVersion) -> FundRules:
    return rules_from(Parsed(version.data))


def rules_now(fund: Fund, on: date) -> FundRules:
    """The rules that hold on the day; those of a fund without any are the engine's own (the fund carries all, no caps)."""
    version = rules_on(fund, on)
    return rules_of(version) if version else FundRules(key=fund.key, name=fund.name, currency=fund.currency)


def rules_data(fund: Fund, said: Mapping[str, Any]) -> dict[str, Any]:
    """The rules as plain data, of what a form gave. Raises `BadDocument` with what is wrong, by its place in the rules."""
    data: dict[str, Any] = {"key": fund.key, "name": fund.name, "currency": fund.currency}
    data |= {"decision": said["reference"], "note": said["note"]}
    for field, (part, name, divisor) in PLACES.items():
        if said[field] is not None and (part != "pay_back" or said["has_pay_back"]):
            data.setdefault(part, {})[name] = _plain(said[field], divisor)
    for field, (part, name) in WORDS.items():
        if part != "pay_back" or said["has_pay_back"]:
            data.setdefault(part, {})[name] = said[field]
    found: dict[str, Any] = to_data(rules_from(Parsed(data)))
    return found


def _plain(value: Decimal, divisor: int) -> Decimal | int:
    found = value / divisor
    return int(found) if divisor == 1 and found == int(found) else found


def as_typed(rules: FundRules) -> dict[str, Any]:
    """The rules as the form shows them."""
    found: dict[str, Any] = {"note": rules.note, "base": rules.risk_share.base, "has_pay_back": rules.pay_back is not None}
    for field, (part, name, divisor) in PLACES.items():
        value = getattr(getattr(rules, part), name, None)
        found[field] = None if value is None else _typed(Decimal(value) * divisor)
    if rules.pay_back is not None:
        found["up_to"] = rules.pay_back.up_to
    return found


def _typed(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def rules_words(rules: FundRules, language: Language) -> list[tuple[str, str]]:
    """What the rules say, as label and sentence; what is not limited is not there."""
    found = [("fund-rule-risk", _risk(rules, language))]
    caps, put_in, back = rules.caps, rules.co_finance, rules.pay_back
    for name in ("per_year", "most", "least"):
        amount = getattr(caps, name)
        if amount is not None:
            found.append((f"fund-rule-{name.replace('_', '-')}", money(amount, rules.currency, language)))
    if caps.share_of_cost is not None:
        found.append(("fund-rule-share-of-cost", percent(caps.share_of_cost, language)))
    if caps.years is not None:
        found.append(("fund-rule-years", text(language, "fund-years-count", years=caps.years)))
    if put_in.share_of_grant:
        rate = money(put_in.hour_rate, rules.currency, language) if put_in.hour_rate else "–"
        share = percent(put_in.share_of_grant, language)
        found.append(("fund-rule-co-finance", text(language, "fund-rule-co-finance.says", share=share, rate=rate)))
    found.append(("fund-rule-pay-back", _back(rules, language) if back else text(language, "fund-rule-no-pay-back")))
    return [(text(language, label), sentence) for label, sentence in found]


def _risk(rules: FundRules, language: Language) -> str:
    base = text(language, f"fund-base-{rules.risk_share.base.replace('_', '-')}")
    return text(language, "fund-rule-risk.says", share=percent(rules.risk_share.fund, language), base=base)


def _back(rules: FundRules, language: Language) -> str:
    plan = rules.pay_back
    if plan is None:
        return ""
    share = percent(plan.share, language)
    said = [
        text(language, "fund-rule-pay-back.says", share=share, years=plan.write_off_years),
        text(language, f"fund-up-to-{plan.up_to}.says"),
    ]
    if plan.off_from:
        said.append(text(language, "fund-rule-off-from.says", year=str(plan.off_from)))
    return " ".join(said)


def planned_cost(document: Document) -> dict[int, Decimal]:
    """The document's costs by year, all payers together; so much for each participant times the year's participants."""
    found: dict[int, Decimal] = {}
    for cost in document.costs:
        for year, amount in cost.amounts.items():
            times = document.calculation.participants.get(year, 0) if cost.per == "participant" else 1
            found[year] = found.get(year, ZERO) + amount * times
    return dict(sorted(found.items()))


def allowed(rules: FundRules, document: Document) -> Grant:
    """The largest grant that the rules allow to what the document plans."""
    return largest_grant(rules, planned_cost(document))


def carried(rules: FundRules, document: Document, department: str, savings: Iterable[Decimal]) -> Carried:
    """Who carries the planned cost by the rules: the fund, the department, and the savings that are verified."""
    cost = sum(planned_cost(document).values(), ZERO)
    return risk_shares(rules, {department: Decimal(1)}, budget=cost, cost=cost, saving=sum(savings, ZERO))
