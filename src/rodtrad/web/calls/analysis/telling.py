"""Rules and criteria in words, for those who think of applying."""

from collections.abc import Iterator

from rodtrad.selection.eligibility import Rules, Together
from rodtrad.texts import numbers
from rodtrad.web.core.texts import current_language, t


def rules_told(rules: Rules) -> list[str]:
    """Each rule that the call has, as a sentence."""
    return list(_told(rules))


def _told(rules: Rules) -> Iterator[str]:
    if rules.together:
        yield t("call-told-together", who=f" {t('call-told-or')} ".join(_together(each) for each in rules.together))
    if rules.may_apply:
        kinds = [t(f"choice-actor-kind-{kind.replace('_', '-')}") for kind in rules.may_apply]
        yield t("call-told-may-apply", kinds=", ".join(kinds).lower())
    for name, amount in (("max-per-year", rules.max_per_year), ("max-total", rules.max_total)):
        if amount is not None:
            yield t(f"call-told-{name}", amount=numbers.money(amount, "SEK", current_language()))
    if rules.max_years is not None:
        yield t("call-told-max-years", count=rules.max_years)
    if rules.largest_share is not None:
        yield t("call-told-largest-share", share=numbers.percent(rules.largest_share, current_language()))
    if rules.cites_need:
        yield t("call-told-cites-need")
    if rules.all_sign:
        yield t("call-told-all-sign")


def _together(each: Together) -> str:
    found = (("departments", each.departments), ("civil-society", each.civil_society), ("organisations", each.organisations))
    return f" {t('call-told-and')} ".join(t(f"call-told-{name}", count=count) for name, count in found if count)
