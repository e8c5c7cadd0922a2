"""An application's own facts, its parties, what is asked to be completed."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.utils import timezone

from rodtrad.web.calls.models import Application, Call, Idea
from rodtrad.web.calls.rules import Place
from rodtrad.web.core.fields import DayField, MoneyField, NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department, Organisation, Person

YEARS: Final = 3
OUTSIDE: Final = "outside"


class Begin(forms.Form):
    """A title, and from where one applies where there is more than one place."""

    title = forms.CharField(label=lazy("application-title"), help_text=lazy("application-title.help"), max_length=200)
    place = forms.ChoiceField(label=lazy("application-place"), widget=forms.RadioSelect)
    idea = forms.ChoiceField(label=lazy("application-from-idea"), help_text=lazy("application-from-idea.help"), required=False)

    def __init__(self, data: Any, *, places: list[Place], ideas: list[Idea]) -> None:
        self.places, self.ideas = {place.key: place for place in places}, {str(idea.pk): idea for idea in ideas}
        super().__init__(data, initial={"place": places[0].key if len(places) == 1 else ""})
        self.fields["place"].choices = [(key, str(place)) for key, place in self.places.items()]  # type: ignore[attr-defined]
        known = [("", t("application-no-idea")), *((pk, idea.title) for pk, idea in self.ideas.items())]
        self.fields["idea"].choices = known  # type: ignore[attr-defined]
        if not ideas:
            del self.fields["idea"]

    @property
    def chosen_place(self) -> Place:
        return self.places[self.cleaned_data["place"]]

    @property
    def chosen_idea(self) -> Idea | None:
        return self.ideas.get(self.cleaned_data.get("idea", ""))


class About(forms.Form):
    """Title, the need that is cited, and the money by year."""

    title = forms.CharField(label=lazy("application-title"), max_length=200)
    need = forms.ChoiceField(label=lazy("application-need"), help_text=lazy("application-need.help"), required=False)

    def __init__(self, data: Any, *, application: Application, needs: list[Need]) -> None:
        self.needs = {str(need.pk): need for need in needs}
        self.years = _years(application)
        super().__init__(data, initial=_initial(application, self.years))
        self.fields["need"].choices = [("", t("application-need-none")), *((pk, n.title) for pk, n in self.needs.items())]  # type: ignore[attr-defined]
        if not needs:
            del self.fields["need"]
        for at in range(len(self.years)):
            self.fields[f"year{at}"] = NumberField(label=t("application-year"), least=2000, most=2100, required=False)
            self.fields[f"grant{at}"] = MoneyField(label=t("application-grant"), least=0, most=10**10, required=False)
            self.fields[f"cost{at}"] = MoneyField(label=t("application-cost"), least=0, most=10**10, required=False)

    @property
    def rows(self) -> list[tuple[Any, Any, Any]]:
        return [(self[f"year{at}"], self[f"grant{at}"], self[f"cost{at}"]) for at in range(len(self.years))]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        seen: set[Decimal] = set()
        for at in range(len(self.years)):
            year = found.get(f"year{at}")
            if year is None and (found.get(f"grant{at}") or found.get(f"cost{at}")):
                self.add_error(f"year{at}", t("application-year.missing"))
            if year is not None and year in seen:
                self.add_error(f"year{at}", t("application-year.twice"))
            seen |= {year} if year is not None else set()
        return found

    @property
    def said(self) -> dict[str, Any]:
        found = self.cleaned_data
        money = {}
        for at in range(len(self.years)):
            amounts = {name: str(found[f"{name}{at}"]) for name in ("grant", "cost") if found[f"{name}{at}"] is not None}
            if found[f"year{at}"] is not None and amounts:
                money[str(int(found[f"year{at}"]))] = amounts
        return {"title": found["title"], "need": self.needs.get(found.get("need", "")), "money": money}


def _years(application: Application) -> list[str]:
    """The years that money is asked for, and the coming ones to go on in."""
    known = sorted(application.money)
    first = int(known[-1]) + 1 if known else _next_year(application.call)
    return [*known, *(str(first + n) for n in range(max(YEARS - len(known), 1)))]


def _next_year(call: Call) -> int:
    return (call.closes_at or timezone.now()).year + 1


def _initial(application: Application, years: list[str]) -> dict[str, Any]:
    """An untouched row stands without its year: what is typed in a row is what counts."""
    found: dict[str, Any] = {"title": application.title, "need": str(application.need_id or "")}
    for at, year in enumerate(years):
        amounts = application.money.get(year, {})
        found |= {f"year{at}": year if amounts or not application.money else ""}
        found |= {f"{name}{at}": Decimal(amounts[name]) if amounts.get(name) else None for name in ("grant", "cost")}
    return found


class AddParty(forms.Form):
    """One more who applies: one of those who are here, or by name somebody who is not."""

    who = forms.ChoiceField(label=lazy("party-who"))
    name = forms.CharField(label=lazy("party-name"), help_text=lazy("party-name.help"), max_length=200, required=False)
    kind = forms.ChoiceField(label=lazy("party-kind"), required=False)

    KINDS = ("civil_society", "company", "municipality", "region", "state", "other")

    def __init__(self, data: Any, *, departments: list[Department], organisations: list[Organisation]) -> None:
        self.known: dict[str, tuple[Organisation, Department | None]] = {f"d{d.pk}": (d.organisation, d) for d in departments}
        self.known |= {f"o{o.pk}": (o, None) for o in organisations}
        super().__init__(data)
        said = [(key, str(department or organisation)) for key, (organisation, department) in self.known.items()]
        self.fields["who"].choices = [("", t("party-choose")), *said, (OUTSIDE, t("party-outside"))]  # type: ignore[attr-defined]
        self.fields["kind"].choices = [(kind, t(f"choice-actor-kind-{kind.replace('_', '-')}")) for kind in self.KINDS]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("who") == OUTSIDE and not (found.get("name") or "").strip():
            self.add_error("name", t("party-name.missing"))
        return found

    @property
    def said(self) -> dict[str, Any]:
        found = self.cleaned_data
        if found["who"] == OUTSIDE:
            return {"name": found["name"].strip(), "kind": found["kind"] or "other"}
        organisation, department = self.known[found["who"]]
        return {"organisation": organisation, "department": department}


class Signatory(forms.Form):
    signatory = forms.ChoiceField(label=lazy("party-signatory"), required=False)

    def __init__(self, data: Any, *, people: list[Person], chosen: int | None) -> None:
        self.people = {str(person.pk): person for person in people}
        super().__init__(data, initial={"signatory": str(chosen or "")})
        self.fields["signatory"].choices = [("", t("party-signatory-any")), *((pk, p.name) for pk, p in self.people.items())]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Person | None:
        return self.people.get(self.cleaned_data["signatory"])


class Attach(forms.Form):
    file = forms.FileField(label=lazy("attachment-file"), help_text=lazy("attachment-file.help"))


class Submit(forms.Form):
    """What was read, and a word to those who receive it."""

    content = forms.CharField(widget=forms.HiddenInput, max_length=64)
    note = forms.CharField(
        label=lazy("application-note"),
        help_text=lazy("application-note.help"),
        max_length=5_000,
        widget=forms.Textarea,
        required=False,
    )


class Why(forms.Form):
    reason = forms.CharField(label=lazy("application-withdraw-why"), max_length=1_000, widget=forms.Textarea, required=False)


class Return(forms.Form):
    """When a completion is to be in; the requests themselves have a field at each question."""

    complete_by = DayField(label=lazy("application-complete-by"), help_text=lazy("application-complete-by.help"), required=False)

    def clean_complete_by(self) -> date | None:
        day: date | None = self.cleaned_data["complete_by"]
        if day is not None and day < timezone.localdate():
            raise forms.ValidationError(t("application-return-later-day"))
        return day
