"""Forums, who sits in them, meetings, decisions."""

from datetime import date
from typing import Any

from django import forms

from rodtrad.web.calls.models import Call
from rodtrad.web.core.fields import DayField, NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.governance.models import Forum
from rodtrad.web.governance.states import RHYTHMS, Level
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Person


def long(name: str, most: int, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=lazy(name), help_text=lazy(f"{name}.help"), max_length=most, widget=forms.Textarea, required=required
    )


class PersonField(forms.ChoiceField):
    """One of the organisation's people, or nobody."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, **options)
        self.people: dict[str, Person] = {}

    def offer(self, people: list[Person], nobody: str) -> None:
        self.people = {str(person.pk): person for person in people}
        self.choices = [("", nobody), *((key, person.name) for key, person in self.people.items())]

    def clean(self, value: Any) -> Person | None:
        return self.people.get(str(super().clean(value)))


class ForumForm(forms.Form):
    name = forms.CharField(label=lazy("forum-name"), help_text=lazy("forum-name.help"), max_length=200)
    level = forms.ChoiceField(label=lazy("forum-level"), widget=forms.RadioSelect, choices=Level.choices)
    mandate = long("forum-mandate", 10_000)
    mandate_by = forms.CharField(
        label=lazy("forum-mandate-by"), help_text=lazy("forum-mandate-by.help"), max_length=300, required=False
    )
    mandate_on = DayField(label=lazy("forum-mandate-on"), required=False)
    existing = forms.BooleanField(label=lazy("forum-existing"), help_text=lazy("forum-existing.help"), required=False)
    months = forms.TypedChoiceField(label=lazy("forum-rhythm"), coerce=int)
    minutes = NumberField(label=lazy("forum-minutes"), help_text=lazy("forum-minutes.help"), least=1, most=600, required=False)
    items = long("forum-items", 5_000)
    since = DayField(label=lazy("forum-since"))
    secretary = PersonField(label=lazy("forum-secretary"), help_text=lazy("forum-secretary.help"))

    def __init__(self, data: Any, *, people: list[Person], others: Any, today: date, forum: Forum | None = None) -> None:
        known = {name: getattr(forum, name) for name in self.base_fields} if forum else {"since": today, "months": 3}
        known["secretary"] = str(forum.secretary_id or "") if forum else ""
        super().__init__(data, initial=known)
        self.others = others
        self.fields["months"].choices = [(m, t("forum-every", months=m)) for m in RHYTHMS]  # type: ignore[attr-defined]
        self.fields["secretary"].offer(people, t("forum-no-secretary"))  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        name = " ".join(str(self.cleaned_data["name"]).split())
        if self.others.filter(name__iexact=name).exists():
            raise forms.ValidationError(t("organisation-place-name.taken", name=name))
        return name

    def clean_minutes(self) -> int | None:
        minutes = self.cleaned_data["minutes"]
        if minutes is not None and minutes != int(minutes):
            raise forms.ValidationError(t("need-rule-whole"))
        return int(minutes) if minutes is not None else None


class SeatForm(forms.Form):
    person = PersonField(label=lazy("seat-person"))
    name = forms.CharField(label=lazy("seat-name"), help_text=lazy("seat-name.help"), max_length=200, required=False)
    function = forms.CharField(label=lazy("seat-function"), help_text=lazy("seat-function.help"), max_length=200, required=False)
    since = DayField(label=lazy("seat-since"))

    def __init__(self, data: Any, *, people: list[Person], today: date) -> None:
        super().__init__(data, initial={"since": today})
        self.fields["person"].offer(people, t("seat-nobody"))  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if not said.get("person") and not said.get("name"):
            self.add_error("name", t("seat-name.missing"))
        return said


class PlanForm(forms.Form):
    on = DayField(label=lazy("meeting-on"))

    def __init__(self, data: Any, *, on: date) -> None:
        super().__init__(data, initial={"on": on})


class HeldForm(forms.Form):
    reference = forms.CharField(
        label=lazy("meeting-reference"), help_text=lazy("meeting-reference.help"), max_length=300, required=False
    )
    notes = long("meeting-notes", 10_000)


class DecisionForm(forms.Form):
    """What was decided, of what (one of those that the person may see), who carries it out and until when."""

    text = long("decision-text", 5_000, required=True)
    about = forms.ChoiceField(label=lazy("decision-about"), required=False)
    responsible = forms.CharField(label=lazy("decision-responsible"), max_length=200, required=False)
    due = DayField(label=lazy("decision-due"), required=False)

    def __init__(self, data: Any, *, investments: list[Investment], needs: list[Need], calls: list[Call]) -> None:
        super().__init__(data)
        self.things: dict[str, dict[str, Any]] = {"": {}}
        named = [("", t("decision-about-nothing"))]
        for kind, found in (("investment", investments), ("need", needs), ("call", calls)):
            for thing in found:
                key = f"{kind}-{thing.pk}"
                self.things[key] = {kind: thing}
                named.append((key, t(f"decision-about-{kind}", title=str(thing))))
        self.fields["about"].choices = named  # type: ignore[attr-defined]

    @property
    def said(self) -> dict[str, Any]:
        """As `note_decision` wants it."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "about"}
        return {**told, **self.things[self.cleaned_data["about"]]}
