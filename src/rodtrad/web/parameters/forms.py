"""A search in the catalogue, an own value, a file, a reason."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from django import forms

from rodtrad.web.core.fields import MoneyField, NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.parameters.models import KINDS

MOST_BYTES: Final = 5_000_000
CONFIDENCES: Final = ("high", "medium", "low")


class SearchForm(forms.Form):
    """What is looked for; what cannot be is anything."""

    words = forms.CharField(label=lazy("parameters-search"), max_length=200, required=False)
    kind = forms.ChoiceField(label=lazy("parameters-kind"), required=False)
    area = forms.ChoiceField(label=lazy("parameters-column-area"), required=False)
    payer = forms.ChoiceField(label=lazy("parameters-column-payer"), required=False)
    year = forms.IntegerField(label=lazy("parameters-column-price-year"), min_value=1900, max_value=2200, required=False)

    def __init__(self, data: Any, *, choices: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        super().__init__(data)
        kinds = [(kind, t(f"parameters-{kind.replace('_', '-')}")) for kind in KINDS]
        for name, offered in {"kind": kinds, **choices}.items():
            cast(forms.ChoiceField, self.fields[name]).choices = [("", t("parameters-any")), *offered]

    @property
    def said(self) -> dict[str, Any]:
        self.is_valid()
        return {name: self.cleaned_data.get(name) or (None if name == "year" else "") for name in self.fields}


class OwnForm(forms.Form):
    """What the organisation counts with instead, and why."""

    value = MoneyField(label=lazy("parameters-own-value"), help_text=lazy("parameters-own-value.help"), least=0)
    price_year = NumberField(
        label=lazy("parameters-column-price-year"), help_text=lazy("parameters-price-year.help"), least=1900, most=2200
    )
    source = forms.CharField(label=lazy("parameters-column-source"), help_text=lazy("parameters-own-source.help"), max_length=300)
    confidence = forms.ChoiceField(label=lazy("parameters-column-confidence"), widget=forms.RadioSelect)
    motive = forms.CharField(label=lazy("parameters-motive"), help_text=lazy("parameters-motive.help"), max_length=1000)

    def __init__(self, data: Any, *, unit: str, initial: Mapping[str, Any]) -> None:
        super().__init__(data, initial=dict(initial))
        cast(MoneyField, self.fields["value"]).unit = unit
        named = [(each, t(f"confidence-is-{each}")) for each in CONFIDENCES]
        cast(forms.ChoiceField, self.fields["confidence"]).choices = named

    def clean_price_year(self) -> int:
        year = self.cleaned_data["price_year"]
        if year != int(year):
            raise forms.ValidationError(t("need-rule-whole"))
        return int(year)


class MotiveForm(forms.Form):
    motive = forms.CharField(label=lazy("parameters-motive"), help_text=lazy("parameters-motive.help"), max_length=1000)


class FileForm(forms.Form):
    file = forms.FileField(label=lazy("parameters-file"), help_text=lazy("parameters-file.help"))

    def clean_file(self) -> tuple[str, bytes]:
        """The name and the content."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(t("parameters-file.large"))
        return file.name, file.read()
