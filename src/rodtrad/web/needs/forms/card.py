"""The card of a data set, and why a protected one is needed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.text import slugify

from rodtrad.web.core.fields import DayField, NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.needs.states import Access
from rodtrad.web.organisation.models import Department

TEXTS = ("owner", "legal_basis", "purpose")


class CardForm(forms.Form):
    """The file, whose it is and on what terms it is kept. Which terms must be stated depends on whether it is about persons."""

    file = forms.FileField(label=lazy("need-file"), help_text=lazy("need-file.help"))
    title = forms.CharField(label=lazy("need-title-of-data"), help_text=lazy("need-title-of-data.help"), max_length=200)
    department = forms.ChoiceField(label=lazy("need-department"), help_text=lazy("need-department.help"), required=False)
    owner = forms.CharField(label=lazy("need-owner"), help_text=lazy("need-owner.help"), max_length=1000)
    legal_basis = forms.CharField(
        label=lazy("need-legal-basis"), help_text=lazy("need-legal-basis.help"), max_length=1000, required=False
    )
    purpose = forms.CharField(label=lazy("need-purpose"), help_text=lazy("need-purpose.help"), max_length=1000, required=False)
    keep_until = DayField(label=lazy("need-keep-until"), help_text=lazy("need-keep-until.help"), required=False)
    access = forms.ChoiceField(label=lazy("need-access"), initial=Access.PROTECTED, widget=forms.RadioSelect)

    def __init__(
        self, data: Any, files: Any, *, places: list[Department | None], today: date, typed: Mapping[str, Any] | None = None
    ) -> None:
        """`typed` is shown in the fields without being checked."""
        super().__init__(data, files, initial={name: value for name, value in (typed or {}).items() if name in self.base_fields})
        self.places, self.today = {str(place.pk) if place else "": place for place in places}, today
        self.fields["access"].choices = [(a, t(f"need-access-choice-{a}")) for a in Access.values]  # type: ignore[attr-defined]
        names = {key: place.name if place else t("need-department-none") for key, place in self.places.items()}
        self.fields["department"].choices = list(names.items())  # type: ignore[attr-defined]
        self.fields["department"].required = "" not in self.places

    def clean_keep_until(self) -> date | None:
        until: date | None = self.cleaned_data["keep_until"]
        if until and until < self.today:
            raise forms.ValidationError(t("need-keep-until.past"))
        return until

    @property
    def place(self) -> Department | None:
        return self.places[self.cleaned_data["department"]]

    @property
    def card(self) -> dict[str, Any]:
        """What the card says, but for the columns."""
        said = self.cleaned_data
        key = slugify(said["title"])[:60].strip("-_") or "data"
        filled = {name: said[name] for name in (*TEXTS, "keep_until") if said[name]}
        return {"format": "rodtrad-data/1", "key": key, "title": said["title"], "access": said["access"], **filled}


class DatabaseForm(CardForm):
    """The card of a table in a database: the same without a file."""

    file = None  # type: ignore[assignment]  # how Django forms leave a field out


class ReasonForm(forms.Form):
    """Why the person needs the data set now."""

    reason = forms.CharField(
        label=lazy("need-reason"), help_text=lazy("need-reason.help"), min_length=10, max_length=1000, widget=forms.Textarea
    )


class RuleForm(forms.Form):
    minimum = NumberField(label=lazy("need-rule-minimum"), help_text=lazy("need-rule-minimum.help"), least=3, most=100)
    rounding_base = NumberField(label=lazy("need-rule-rounding"), help_text=lazy("need-rule-rounding.help"), least=1, most=100)

    def clean_minimum(self) -> int:
        return _whole(self.cleaned_data["minimum"])

    def clean_rounding_base(self) -> int:
        return _whole(self.cleaned_data["rounding_base"])


def _whole(value: Any) -> int:
    if value != int(value):
        raise forms.ValidationError(t("need-rule-whole"))
    return int(value)
