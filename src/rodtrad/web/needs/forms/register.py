"""What is said of a need."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from rodtrad.web.core.fields import DayField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.merge import FIELDS
from rodtrad.web.needs.models import Need, Result
from rodtrad.web.needs.states import AnchoringLevel, Method, Picture
from rodtrad.web.organisation.models import Department


def _long(name: str, required: bool = False) -> forms.CharField:
    text = f"need-{name}"
    return forms.CharField(
        label=lazy(text), help_text=lazy(f"{text}.help"), max_length=10_000, widget=forms.Textarea, required=required
    )


class NeedTextForm(forms.Form):
    """What is said of a need."""

    title = forms.CharField(label=lazy("need-title"), help_text=lazy("need-title.help"), max_length=200)
    problem = _long("problem", required=True)
    target_group = _long("target-group")
    causes = _long("causes")
    measures = _long("measures")

    @property
    def said(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in FIELDS}


class NeedForm(NeedTextForm):
    """A new need, and where it belongs."""

    department = forms.ChoiceField(label=lazy("need-department"), required=False)
    field_order = ("title", "department")

    def __init__(self, data: Any, *, places: list[Department | None], initial: Mapping[str, str]) -> None:
        super().__init__(data, initial=dict(initial))
        self.places = {str(place.pk) if place else "": place for place in places}
        names = {key: place.name if place else t("need-department-none") for key, place in self.places.items()}
        self.fields["department"].choices = list(names.items())  # type: ignore[attr-defined]
        self.fields["department"].required = "" not in self.places


class _PastDay(forms.Form):
    """Something that has happened, on a day that is not to come."""

    on = DayField(label=lazy("need-on"))

    def __init__(self, data: Any, *, today: date) -> None:
        super().__init__(data, initial={"on": today})
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(t("need-on.future"))
        return on


class NoteForm(_PastDay):
    picture = forms.ChoiceField(label=lazy("need-picture"), widget=forms.RadioSelect)
    method = forms.ChoiceField(label=lazy("need-method"))
    who = forms.CharField(label=lazy("need-note-who"), help_text=lazy("need-note-who.help"), max_length=300)
    finding = _long("finding", required=True)
    field_order = ("picture", "method", "who", "on", "finding")

    def __init__(self, data: Any, *, today: date) -> None:
        super().__init__(data, today=today)
        self.fields["picture"].choices = Picture.choices  # type: ignore[attr-defined]
        self.fields["method"].choices = Method.choices  # type: ignore[attr-defined]


class AnchoringForm(_PastDay):
    level = forms.ChoiceField(label=lazy("need-level"), widget=forms.RadioSelect)
    who = forms.CharField(label=lazy("need-anchored-who"), help_text=lazy("need-anchored-who.help"), max_length=300)
    field_order = ("level", "who", "on")

    def __init__(self, data: Any, *, today: date) -> None:
        super().__init__(data, today=today)
        self.fields["level"].choices = AnchoringLevel.choices  # type: ignore[attr-defined]


class CiteForm(forms.Form):
    """Which saved results speak for the need, and which investments answer it."""

    results = forms.MultipleChoiceField(label=lazy("need-cite-results"), widget=forms.CheckboxSelectMultiple, required=False)
    investments = forms.MultipleChoiceField(
        label=lazy("need-cite-investments"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, data: Any, *, need: Need, results: list[Result], investments: list[Investment]) -> None:
        self.found: dict[str, dict[str, Any]] = {
            "results": {str(r.pk): r for r in results},
            "investments": {str(i.pk): i for i in investments},
        }
        initial = {name: [str(pk) for pk in getattr(need, name).values_list("pk", flat=True)] for name in self.found}
        super().__init__(data, initial=initial)
        for name, known in self.found.items():
            self.fields[name].choices = [(pk, str(each)) for pk, each in known.items()]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> dict[str, list[Any]]:
        return {name: [known[pk] for pk in self.cleaned_data[name]] for name, known in self.found.items()}
