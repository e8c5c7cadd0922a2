"""A figure, and why something is missed or given back. Short: they are filled in on a phone, between two meetings."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, cast

from django import forms

from rodtrad.document.logic import Indicator
from rodtrad.web.core.fields import DayField, NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.followup.models import Figure
from rodtrad.web.followup.promises import counts_persons, is_share

MOST: Final = 10**11
MOST_PERSONS: Final = 10_000_000
LENGTH: Final = 1000


class ValueField(NumberField):
    """A figure in the indicator's unit. A share may be written as 0,62 or as 62 %."""

    share = False

    def to_python(self, value: Any) -> Any:
        number = super().to_python(value)
        if number is None or not self.share:
            return number
        if "%" in str(value):
            return number / 100
        if not 0 <= number <= 1:
            raise forms.ValidationError(t("measurement-value.share"))
        return number

    def prepare_value(self, value: Any) -> Any:
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value


class FigureForm(forms.Form):
    """What was measured. `reason` is asked for where a figure that was checked is corrected."""

    value = ValueField(label=lazy("measurement-value"), least=-MOST, most=MOST)
    n = NumberField(label=lazy("measurement-n"), help_text=lazy("measurement-n.help"), least=1, most=MOST_PERSONS, required=False)
    on = DayField(label=lazy("measurement-on"), help_text=lazy("measurement-on.help"))
    note = forms.CharField(
        label=lazy("measurement-note"), help_text=lazy("measurement-note.help"), max_length=LENGTH, required=False
    )
    reason = forms.CharField(label=lazy("measurement-reason"), help_text=lazy("measurement-reason.help"), max_length=LENGTH)
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        indicator: Indicator | None,
        figure: Figure | None,
        corrects: bool,
        today: date,
        due: date,
    ) -> None:
        known = {"value": figure.value, "n": figure.n, "on": figure.on, "note": figure.note} if figure else {}
        super().__init__(data, initial={"on": min(due, today), **known, "base": figure.number if figure else 0})
        self.today = today
        value = cast(ValueField, self.fields["value"])
        value.share = is_share(indicator)
        value.unit = "" if value.share or indicator is None else indicator.unit
        value.help_text = t("measurement-value.share-help") if value.share else ""
        self.fields["n"].required = counts_persons(indicator)
        if not corrects:
            del self.fields["reason"]

    def clean_n(self) -> int | None:
        n = self.cleaned_data["n"]
        if n is not None and n != int(n):
            raise forms.ValidationError(t("need-rule-whole"))
        return int(n) if n is not None else None

    def clean_on(self) -> date:
        on = cast(date, self.cleaned_data["on"])
        if on > self.today:
            raise forms.ValidationError(t("measurement-lacks-day"))
        return on


class WhyForm(forms.Form):
    """Why there is no figure, or what has to be mended in it."""

    why = forms.CharField(label=lazy("measurement-why"), max_length=LENGTH, widget=forms.Textarea)
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, data: Mapping[str, Any] | None, *, version: int) -> None:
        super().__init__(data, initial={"base": version})


class BaseForm(forms.Form):
    """The number of the figure that the person saw."""

    base = forms.IntegerField(min_value=0)
