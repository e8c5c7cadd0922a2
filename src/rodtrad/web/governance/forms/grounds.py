"""Competences, anchoring, decisions of money."""

from datetime import date
from typing import Any

from django import forms

from rodtrad.web.core.fields import DayField, NumberField, YesNoField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.governance.forms.forums import PersonField, long
from rodtrad.web.governance.states import Anchored, Competence, Ground, How
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person

ALL = "all"


class HoldingForm(forms.Form):
    """Who has the competence, how much time there is for it, and for which investments."""

    competence = forms.ChoiceField(label=lazy("competence"), widget=forms.RadioSelect, choices=Competence.choices)
    person = PersonField(label=lazy("seat-person"))
    name = forms.CharField(label=lazy("seat-name"), help_text=lazy("competence-name.help"), max_length=200, required=False)
    hours = NumberField(label=lazy("competence-hours"), help_text=lazy("competence-hours.help"), least=1, most=60)
    since = DayField(label=lazy("competence-since"))
    investments = forms.MultipleChoiceField(
        label=lazy("competence-for"), help_text=lazy("competence-for.help"), widget=forms.CheckboxSelectMultiple, required=False
    )
    comment = forms.CharField(label=lazy("competence-comment"), max_length=1000, required=False)

    def __init__(self, data: Any, *, people: list[Person], investments: list[Investment], today: date) -> None:
        super().__init__(data, initial={"since": today})
        self.known = {str(each.pk): each for each in investments}
        self.fields["person"].offer(people, t("seat-nobody"))  # type: ignore[attr-defined]
        named = [(ALL, t("competence-for-all")), *((key, each.title) for key, each in self.known.items())]
        self.fields["investments"].choices = named  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if not said.get("person") and not said.get("name"):
            self.add_error("name", t("seat-name.missing"))
        return said

    @property
    def said(self) -> dict[str, Any]:
        chosen = self.cleaned_data["investments"]
        told = {**self.cleaned_data, "for_all": ALL in chosen}
        return told | {"investments": [self.known[key] for key in chosen if key != ALL]}


class _PastDay(forms.Form):
    """Something that has happened, on a day that is not to come."""

    on = DayField(label=lazy("anchoring-on"))

    def __init__(self, data: Any, *, today: date) -> None:
        super().__init__(data, initial={"on": today})
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(t("need-on.future"))
        return on


class AnchoringForm(_PastDay):
    about = forms.ChoiceField(label=lazy("anchoring-about"), required=False)
    level = forms.ChoiceField(label=lazy("anchoring-level"), widget=forms.RadioSelect, choices=Anchored.choices)
    who = forms.CharField(label=lazy("anchoring-who"), help_text=lazy("anchoring-who.help"), max_length=300)
    how = forms.ChoiceField(label=lazy("anchoring-how"), choices=How.choices)
    behind = YesNoField(label=lazy("anchoring-behind"), help_text=lazy("anchoring-behind.help"))
    evidence = forms.CharField(
        label=lazy("anchoring-evidence"), help_text=lazy("anchoring-evidence.help"), max_length=1000, required=False
    )
    field_order = ("about", "level", "who", "on", "how", "behind", "evidence")

    def __init__(self, data: Any, *, investments: list[Investment], today: date) -> None:
        super().__init__(data, today=today)
        self.known = {str(each.pk): each for each in investments}
        named = [("", t("anchoring-about-all")), *((key, each.title) for key, each in self.known.items())]
        self.fields["about"].choices = named  # type: ignore[attr-defined]

    @property
    def said(self) -> dict[str, Any]:
        told = {name: value for name, value in self.cleaned_data.items() if name != "about"}
        return {**told, "investment": self.known.get(self.cleaned_data["about"])}


class GroundForm(_PastDay):
    kind = forms.ChoiceField(label=lazy("ground-kind"), widget=forms.RadioSelect, choices=Ground.choices)
    body = forms.CharField(label=lazy("ground-body"), help_text=lazy("ground-body.help"), max_length=300)
    reference = forms.CharField(label=lazy("ground-reference"), max_length=300, required=False)
    text = long("ground-text", 5_000, required=True)
    field_order = ("kind", "body", "on", "reference", "text")
