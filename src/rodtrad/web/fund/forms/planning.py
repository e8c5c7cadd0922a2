"""Verified savings, and what is reckoned with in the years to come."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, cast

from django import forms

from rodtrad.errors import RodtradError
from rodtrad.web.core.fields import MoneyField, NumberField
from rodtrad.web.core.texts import current_language, lazy, t
from rodtrad.web.fund.states import Planned
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Department

AHEAD: Final = 5


class SavingForm(forms.Form):
    """What an investment saved a department in a year; the reason where it was said before."""

    investment = forms.ChoiceField(label=lazy("fund-investment"))
    department = forms.ChoiceField(label=lazy("fund-saving-department"), help_text=lazy("fund-saving-department.help"))
    year = NumberField(label=lazy("fund-saving-year"), least=1900, most=2200)
    amount = MoneyField(label=lazy("fund-saving-amount"), help_text=lazy("fund-saving-amount.help"), least=0)
    evidence = forms.CharField(label=lazy("fund-evidence"), help_text=lazy("fund-evidence.help"), max_length=1000)
    why = forms.CharField(label=lazy("fund-saving-why"), help_text=lazy("fund-saving-why.help"), max_length=1000, required=False)

    def __init__(self, data: Any, *, investments: Sequence[Investment], departments: Sequence[Department], today: date) -> None:
        super().__init__(data, initial={"year": today.year - 1})
        self.this_year = today.year
        self.known: dict[str, dict[str, Any]] = {
            "investment": {str(each.pk): each for each in investments},
            "department": {str(each.pk): each for each in departments},
        }
        for name, things in self.known.items():
            named = [("", t("fund-choose")), *((key, str(each)) for key, each in things.items())]
            cast(forms.ChoiceField, self.fields[name]).choices = named

    def clean_year(self) -> int:
        year: Decimal = self.cleaned_data["year"]
        if year != int(year):
            raise forms.ValidationError(t("need-rule-whole"))
        if year > self.this_year:
            raise forms.ValidationError(t("fund-saving-year.future"))
        return int(year)

    @property
    def said(self) -> dict[str, Any]:
        chosen = {name: things[self.cleaned_data[name]] for name, things in self.known.items()}
        return {**self.cleaned_data, **chosen}

    def refuse(self, error: RodtradError) -> None:
        for problem in error.problems:
            self.add_error(problem.where or None, problem.sentence(current_language()))


class PlanForm(forms.Form):
    """An amount for each of the coming years and each thing reckoned with; empty is nothing."""

    def __init__(self, data: Any, *, planned: Mapping[str, Mapping[int, Decimal]], first: int) -> None:
        super().__init__(data)
        self.places = {f"{what}-{year}": (str(what), year) for what in Planned for year in range(first, first + AHEAD)}
        for name, (what, year) in self.places.items():
            label = t("fund-planned-in", what=str(Planned(what).label), year=str(year))
            known = planned.get(what, {}).get(year)
            self.fields[name] = MoneyField(label=label, least=0, most=9_999_999_999_999, required=False, initial=known)

    @property
    def amounts(self) -> dict[tuple[str, int], Decimal]:
        return {place: self.cleaned_data[name] for name, place in self.places.items() if self.cleaned_data[name]}
