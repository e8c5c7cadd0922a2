"""Outcomes typed in or sent as a file; determinations sent back; payments; a closing day."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms

from rodtrad.web.contracts.analysis.entering import Cell
from rodtrad.web.contracts.analysis.measuring import Verified
from rodtrad.web.contracts.analysis.shown import ShownParty
from rodtrad.web.contracts.states import PaymentKind
from rodtrad.web.core.fields import DayField, MoneyField, NumberField, YesNoField
from rodtrad.web.core.texts import lazy, t


class VerifiedForm(forms.Form):
    """Who verified what is entered now, when, and the day that it was known."""

    as_at = DayField(label=lazy("contracts-as-at"), help_text=lazy("contracts-as-at.help"))
    verified_by = forms.CharField(
        label=lazy("contracts-verified-who"), help_text=lazy("contracts-verified-who.help"), max_length=200
    )
    verified_on = DayField(label=lazy("contracts-verified-on"))
    source = forms.CharField(label=lazy("contracts-source"), required=False, max_length=500)
    note = forms.CharField(label=lazy("contracts-note"), required=False, max_length=1000)

    def __init__(self, data: Any, files: Any = None, *, today: date, **more: Any) -> None:
        super().__init__(data, files, initial={"as_at": today, "verified_on": today})
        self.today = today

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for name in ("as_at", "verified_on"):
            if found.get(name) and found[name] > self.today:
                self.add_error(name, t("contracts-day-to-come"))
        return found

    @property
    def verified(self) -> Verified:
        said = self.cleaned_data
        return Verified(said["verified_by"].strip(), said["verified_on"], said["source"].strip())


class OutcomesForm(VerifiedForm):
    """A field for each value that the contract names; empty ones stand as they were known before."""

    def __init__(self, data: Any, *, today: date, cells: Sequence[Cell]) -> None:
        super().__init__(data, today=today)
        self.cells = list(cells)
        own = {each.field: _field(each) for each in self.cells}
        self.fields = {**own, **self.fields}

    def clean(self) -> dict[str, Any]:
        found = super().clean()
        if not self.errors and not self.given:
            raise forms.ValidationError(t("contracts-nothing-entered"))
        return found

    @property
    def given(self) -> dict[str, dict[str, Any]]:
        """Metric → member → what was typed; shares as shares, counts as whole numbers."""
        found: dict[str, dict[str, Any]] = {}
        for each in self.cells:
            value = self.cleaned_data.get(each.field)
            if value is not None:
                found.setdefault(each.metric, {})[each.member] = value / 100 if each.kind == "share" else value
        return found


def _field(cell: Cell) -> forms.Field:
    said: dict[str, Any] = {"label": cell.label, "required": False, "help_text": cell.help}
    if cell.kind == "yes_no":
        return YesNoField(**said, initial=cell.known)
    known = cell.known * 100 if cell.kind == "share" and cell.known is not None else cell.known
    return NumberField(**said, unit=cell.unit, initial=None if known is None else f"{known:f}".replace(".", ","))


class OutcomeFileForm(VerifiedForm):
    file = forms.FileField(
        label=lazy("contracts-outcome-file"),
        help_text=lazy("contracts-outcome-file.help"),
        widget=forms.FileInput({"accept": ".csv,.xlsx,.yaml,.yml,.json"}),
    )
    field_order = ("file",)


class SendBackForm(forms.Form):
    why = forms.CharField(label=lazy("contracts-why-sent-back"), max_length=2000, widget=forms.Textarea)


class DayForm(forms.Form):
    """A closing day and a discount rate, in the address."""

    on = DayField(label=lazy("contracts-closing-day"), required=False)
    rate = NumberField(label=lazy("contracts-rate"), required=False, least=Decimal(-50), most=Decimal(100), unit="%")


class PaymentForm(forms.Form):
    """A payment as it was made."""

    on = DayField(label=lazy("contracts-paid-on"))
    kind = forms.ChoiceField(label=lazy("contracts-payment-kind"), choices=PaymentKind.choices)
    amount = MoneyField(label=lazy("contracts-amount"), least=Decimal("0.01"), most=Decimal("9999999999999.99"))
    source = forms.ChoiceField(label=lazy("contracts-from-whom"), required=False)
    receiver = forms.ChoiceField(label=lazy("contracts-to-whom"), required=False)
    term = forms.ChoiceField(label=lazy("contracts-for-term"), required=False)
    note = forms.CharField(label=lazy("contracts-note"), required=False, max_length=1000)

    def __init__(
        self,
        data: Any,
        *,
        today: date,
        parties: Sequence[ShownParty],
        terms: Sequence[tuple[str, str]],
        currency: str,
        **initial: Any,
    ) -> None:
        super().__init__(data, initial=initial)
        self.today = today
        who = [("", t("contracts-outside")), *((party.key, party.name) for party in parties)]
        for name in ("source", "receiver"):
            cast(forms.ChoiceField, self.fields[name]).choices = who
        cast(forms.ChoiceField, self.fields["term"]).choices = [("", t("contracts-no-term")), *terms]
        cast(MoneyField, self.fields["amount"]).unit = "kr" if currency == "SEK" else currency

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(t("contracts-day-to-come"))
        return on


class CancelForm(forms.Form):
    why = forms.CharField(label=lazy("contracts-why-cancelled"), max_length=1000)
