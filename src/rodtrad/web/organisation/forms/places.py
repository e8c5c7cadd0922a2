"""Forms for departments, units and partners."""

from datetime import date
from typing import Any

from django import forms

from rodtrad.web.core.fields import DayField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.organisation.models import Department, Organisation, Partner, Unit
from rodtrad.web.organisation.states import Kind


class PlaceName(forms.Form):
    """What a department or unit is called; not as another one beside it."""

    name = forms.CharField(label=lazy("organisation-place-name"), max_length=200)

    def __init__(self, data: Any, *, beside: Any, place: Department | Unit | None = None) -> None:
        super().__init__(data, initial={"name": place.name if place else ""})
        self.taken = beside.exclude(pk=place.pk) if place else beside

    def clean_name(self) -> str:
        name = " ".join(str(self.cleaned_data["name"]).split())
        if self.taken.filter(name__iexact=name).exists():
            raise forms.ValidationError(t("organisation-place-name.taken", name=name))
        return name


class Closing(forms.Form):
    """The day from which nothing new belongs there."""

    on = DayField(label=lazy("organisation-close-on"))

    def __init__(self, data: Any, *, today: date) -> None:
        super().__init__(data, initial={"on": today})


class PartnerForm(forms.Form):
    """Somebody outside that the organisation works with."""

    name = forms.CharField(label=lazy("partner-name"), max_length=200)
    kind = forms.ChoiceField(label=lazy("partner-kind"), choices=Kind.choices, widget=forms.RadioSelect)
    contribution = forms.CharField(
        label=lazy("partner-contribution"),
        help_text=lazy("partner-contribution.help"),
        max_length=2000,
        widget=forms.Textarea,
        required=False,
    )
    contact = forms.CharField(
        label=lazy("partner-contact"), help_text=lazy("partner-contact.help"), max_length=300, required=False
    )
    since = DayField(label=lazy("partner-since"), required=False)
    ended_on = DayField(label=lazy("partner-ended"), help_text=lazy("partner-ended.help"), required=False)

    def __init__(self, data: Any, *, organisation: Organisation, partner: Partner | None = None) -> None:
        initial = {name: getattr(partner, name) for name in self.base_fields} if partner else {}
        super().__init__(data, initial=initial)
        everybody = Partner.objects.filter(organisation=organisation)
        self.others = everybody.exclude(pk=partner.pk) if partner else everybody

    def clean_name(self) -> str:
        name = " ".join(str(self.cleaned_data["name"]).split())
        if self.others.filter(name__iexact=name).exists():
            raise forms.ValidationError(t("organisation-place-name.taken", name=name))
        return name

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("since") and said.get("ended_on") and said["ended_on"] < said["since"]:
            self.add_error("ended_on", t("partner-ended.before"))
        return said

    @property
    def said(self) -> dict[str, Any]:
        return {**self.cleaned_data, "kind": Kind(self.cleaned_data["kind"])}
