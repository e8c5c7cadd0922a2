"""The upload of a data set, with the card that it must have."""

from datetime import date
from typing import Any

from django import forms

from rodtrad.document.plan import DataPlan
from rodtrad.web.core.fields import DayField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.evaluation.actions import Card
from rodtrad.web.evaluation.models import LEVELS
from rodtrad.web.organisation.states import Access


class ReasonForm(forms.Form):
    """Why the person needs the rows now."""

    reason = forms.CharField(
        label=lazy("data-set-reason"),
        help_text=lazy("data-set-reason.help"),
        min_length=10,
        max_length=1000,
        widget=forms.Textarea,
    )


class DataSetForm(forms.Form):
    """The file and its card; the card begins as what the document's data plan says."""

    file = forms.FileField(label=lazy("data-set-file"), help_text=lazy("data-set-file.help"))
    owner = forms.CharField(label=lazy("data-set-owner"), help_text=lazy("data-set-owner.help"), max_length=1000)
    legal_basis = forms.CharField(
        label=lazy("data-set-legal-basis"), help_text=lazy("data-set-legal-basis.help"), max_length=1000
    )
    purpose = forms.CharField(label=lazy("data-set-purpose"), help_text=lazy("data-set-purpose.help"), max_length=1000)
    keep_until = DayField(label=lazy("data-set-keep-until"), help_text=lazy("data-set-keep-until.help"))
    access = forms.ChoiceField(label=lazy("need-access"), widget=forms.RadioSelect, initial=Access.AUDITED)

    def __init__(self, data: Any, files: Any, *, plan: DataPlan, today: date) -> None:
        self.today = today
        card = {name: getattr(plan, name) for name in ("owner", "legal_basis", "purpose", "keep_until")}
        super().__init__(data, files, initial=card | {"access": Access.AUDITED})
        self.fields["access"].choices = [(level, t(f"data-set-access-{level}")) for level in LEVELS]  # type: ignore[attr-defined]

    def clean_keep_until(self) -> date:
        until: date = self.cleaned_data["keep_until"]
        if until < self.today:
            raise forms.ValidationError(t("data-set-keep-until.past"))
        return until

    @property
    def card(self) -> Card:
        return Card(**{name: value for name, value in self.cleaned_data.items() if name != "file"})
