"""A new fund, and rules."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.text import slugify

from rodtrad.web.core.fields import DayField, MoneyField, NumberField, YesNoField
from rodtrad.web.core.texts import lazy, t

TAKEN = ("new", "reports")  # what addresses already say


class FundForm(forms.Form):
    name = forms.CharField(label=lazy("fund-name"), help_text=lazy("fund-name.help"), max_length=200)

    @property
    def key(self) -> str:
        key = slugify(self.cleaned_data["name"])[:50].strip("-_") or "fond"
        return f"{key}-fond" if key in TAKEN else key


def _money(name: str) -> MoneyField:
    return MoneyField(label=lazy(name), help_text=lazy(f"{name}.help"), least=0, most=9_999_999_999_999, required=False)


def _percent(name: str, most: int = 100, required: bool = False) -> NumberField:
    return NumberField(label=lazy(name), help_text=lazy(f"{name}.help"), least=0, most=most, unit="%", required=required)


def _whole(name: str, least: int, most: int) -> NumberField:
    return NumberField(label=lazy(name), help_text=lazy(f"{name}.help"), least=least, most=most, required=False)


class RulesForm(forms.Form):
    """The rules that hold from a day on. Percent is typed as percent."""

    valid_from = DayField(label=lazy("fund-valid-from"))
    reference = forms.CharField(label=lazy("fund-decision"), help_text=lazy("fund-decision.help"), max_length=300)
    fund_share = _percent("fund-share", required=True)
    base = forms.ChoiceField(label=lazy("fund-base"), help_text=lazy("fund-base.help"), widget=forms.RadioSelect)
    per_year = _money("fund-per-year")
    share_of_cost = _percent("fund-share-of-cost")
    years = _whole("fund-most-years", 1, 50)
    least = _money("fund-least")
    most = _money("fund-most")
    share_of_grant = _percent("fund-share-of-grant", most=1000)
    hour_rate = _money("fund-hour-rate")
    has_pay_back = YesNoField(label=lazy("fund-has-pay-back"), help_text=lazy("fund-has-pay-back.help"))
    back_share = _percent("fund-back-share")
    write_off_years = _whole("fund-write-off-years", 1, 50)
    up_to = forms.ChoiceField(label=lazy("fund-up-to"), widget=forms.RadioSelect, required=False)
    off_from = _whole("fund-off-from", 1900, 2200)
    note = forms.CharField(label=lazy("fund-rules-note"), max_length=10_000, required=False, widget=forms.Textarea)

    GROUPS = (
        ("about", ("valid_from", "reference")),
        ("risk", ("fund_share", "base")),
        ("caps", ("per_year", "share_of_cost", "years", "least", "most")),
        ("put-in", ("share_of_grant", "hour_rate")),
        ("back", ("has_pay_back", "back_share", "write_off_years", "up_to", "off_from")),
        ("note", ("note",)),
    )

    def __init__(self, data: Any, *, known: Mapping[str, Any], today: date) -> None:
        usual = {"valid_from": today, "up_to": "verified", "back_share": 100, "write_off_years": 5}
        super().__init__(data, initial={**usual, **{name: value for name, value in known.items() if value is not None}})
        for name in ("base", "up_to"):
            choices = ("actual_cost", "budget", "loss") if name == "base" else ("verified", "grant")
            named = [(each, t(f"fund-{name}-{each}".replace("_", "-"))) for each in choices]
            self.fields[name].choices = named  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        for name in ("years", "write_off_years", "off_from"):
            if said.get(name) is not None and said[name] != int(said[name]):
                self.add_error(name, t("need-rule-whole"))
        if said.get("has_pay_back"):
            for name in ("back_share", "write_off_years", "up_to"):
                if not said.get(name) and not self.errors.get(name):
                    self.add_error(name, t("fund-back-needs"))
        return said
