"""Parties, signatures on paper, amendments, and the end."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms

from rodtrad.web.contracts.actions.signing import Amending
from rodtrad.web.contracts.analysis.shown import ShownParty
from rodtrad.web.contracts.models import PartyLink
from rodtrad.web.core.fields import DayField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.organisation.models import Organisation


class PartiesForm(forms.Form):
    """Which organisation here each party is; nothing for who signs on paper."""

    def __init__(
        self, data: Any, *, parties: Sequence[ShownParty], organisations: Sequence[Organisation], links: Sequence[PartyLink]
    ) -> None:
        super().__init__(data)
        self.organisations = {str(each.pk): each for each in organisations}
        now = {link.party: str(link.organisation_id) for link in links}
        choices = [("", t("contracts-party-on-paper")), *((str(each.pk), each.name) for each in organisations)]
        for party in parties:
            self.fields[party.key] = forms.ChoiceField(
                label=f"{party.name} ({party.roles})", choices=choices, required=False, initial=now.get(party.key, "")
            )

    @property
    def chosen(self) -> dict[str, Organisation]:
        return {key: self.organisations[value] for key, value in self.cleaned_data.items() if value}


class PastDayForm(forms.Form):
    """A day that cannot be to come."""

    def __init__(self, data: Any, *, today: date, **initial: Any) -> None:
        super().__init__(data, initial=initial)
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(t("contracts-day-to-come"))
        return on


class SignForm(forms.Form):
    party = forms.ChoiceField(label=lazy("contracts-sign-for"), widget=forms.RadioSelect)
    function = forms.CharField(label=lazy("contracts-function"), required=False, max_length=200)
    read = forms.BooleanField(label=lazy("contracts-i-have-read"))
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any, *, parties: Sequence[tuple[str, str]], version: int) -> None:
        first = parties[0][0] if len(parties) == 1 else None
        super().__init__(data, initial={"version": version, "party": first})
        cast(forms.ChoiceField, self.fields["party"]).choices = list(parties)


class PaperForm(PastDayForm):
    name = forms.CharField(label=lazy("contracts-signed-name"), max_length=200)
    function = forms.CharField(label=lazy("contracts-function"), required=False, max_length=200)
    on = DayField(label=lazy("contracts-signed-on"))
    reference = forms.CharField(label=lazy("contracts-paper"), help_text=lazy("contracts-paper.help"), max_length=200)
    version = forms.IntegerField(widget=forms.HiddenInput)


class AmendForm(PastDayForm):
    on = DayField(label=lazy("contracts-amended-on"))
    change = forms.CharField(
        label=lazy("contracts-change"), help_text=lazy("contracts-change.help"), max_length=5000, widget=forms.Textarea
    )
    motive = forms.CharField(label=lazy("contracts-motive"), max_length=5000, widget=forms.Textarea)
    reference = forms.CharField(label=lazy("contracts-reference"), required=False, max_length=200)

    @property
    def amending(self) -> Amending:
        return Amending(**self.cleaned_data)


class CloseForm(PastDayForm):
    on = DayField(label=lazy("contracts-closed-on"))
    why = forms.CharField(label=lazy("contracts-why-closed"), max_length=2000, widget=forms.Textarea)
