"""An event for the ledger: the fields that its kind needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms

from rodtrad.errors import RodtradError
from rodtrad.web.choice.models import Decision
from rodtrad.web.core.fields import DayField, MoneyField
from rodtrad.web.core.formats import money
from rodtrad.web.core.texts import current_language, lazy, t
from rodtrad.web.fund.analysis.ledger import Entry
from rodtrad.web.fund.models import Fund, LedgerEvent, Saving
from rodtrad.web.fund.states import OF_INVESTMENT, EventKind
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Department


@dataclass(frozen=True)
class Offered:
    """What can be chosen, each with what its line says of it."""

    investments: Sequence[tuple[Investment, str]] = ()
    departments: Sequence[Department] = ()
    decisions: Sequence[tuple[Decision, Decimal]] = ()
    savings: Sequence[tuple[Saving, Decimal]] = ()


class _Past(forms.Form):
    """Something that has happened: not on a day that is to come."""

    on = DayField(label=lazy("fund-on"), help_text=lazy("fund-on.help"))

    def __init__(self, data: Any, *, today: date, initial: Mapping[str, Any]) -> None:
        super().__init__(data, initial={"on": today, **initial})
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(t("need-on.future"))
        return on

    def refuse(self, error: RodtradError) -> None:
        """What stood in the way, each at its field."""
        for problem in error.problems:
            field = problem.where if problem.where in self.fields else None
            self.add_error(field, problem.sentence(current_language()))


class EntryForm(_Past):
    """One kind of event."""

    saving = forms.ChoiceField(label=lazy("fund-saving"), help_text=lazy("fund-saving.help"))
    investment = forms.ChoiceField(label=lazy("fund-investment"))
    decision = forms.ChoiceField(label=lazy("fund-of-decision"), help_text=lazy("fund-of-decision.help"), required=False)
    department = forms.ChoiceField(label=lazy("fund-department"), help_text=lazy("fund-department.help"), required=False)
    amount = MoneyField(label=lazy("fund-amount"))
    reference = forms.CharField(
        label=lazy("fund-reference"), help_text=lazy("fund-reference.help"), max_length=300, required=False
    )
    note = forms.CharField(label=lazy("fund-note"), max_length=1000, required=False)
    field_order = ("saving", "investment", "decision", "department", "on", "amount", "reference", "note")

    def __init__(self, data: Any, *, kind: str, fund: Fund, offered: Offered, today: date, initial: Mapping[str, Any]) -> None:
        super().__init__(data, today=today, initial=initial)
        self.kind, self.offered = kind, offered
        for name in self._unasked():
            del self.fields[name]
        for name, choices in self._choices(fund).items():
            if name in self.fields:
                cast(forms.ChoiceField, self.fields[name]).choices = choices

    def _unasked(self) -> set[str]:
        """A pay-back is of its saving; only a grant has a decision; capital is of no investment."""
        if self.kind == EventKind.PAY_BACK:
            return {"investment", "department", "decision"}
        unasked = {"saving"} | (set() if self.kind == EventKind.GRANT else {"decision"})
        return unasked if self.kind in OF_INVESTMENT else unasked | {"investment", "department"}

    def _choices(self, fund: Fund) -> dict[str, list[tuple[str, str]]]:
        def said(amount: Decimal) -> str:
            return money(amount, fund.currency, decimals=2)

        offered, choose = self.offered, ("", t("fund-choose"))
        return {
            "investment": [choose, *((str(each.pk), words) for each, words in offered.investments)],
            "department": [("", t("fund-department-own")), *((str(each.pk), each.name) for each in offered.departments)],
            "decision": [
                ("", t("fund-no-decision")),
                *((str(each.pk), t("fund-decision-line", **_told(each), left=said(left))) for each, left in offered.decisions),
            ],
            "saving": [
                choose,
                *((str(each.pk), t("fund-saving-line", saving=str(each), left=said(left))) for each, left in offered.savings),
            ],
        }

    @property
    def entry(self) -> Entry:
        """What the form says."""
        said: dict[str, Any] = dict(self.cleaned_data)
        offered = self.offered
        known: dict[str, dict[str, Any]] = {
            "investment": {str(each.pk): each for each, _ in offered.investments},
            "department": {str(each.pk): each for each in offered.departments},
            "decision": {str(each.pk): each for each, _ in offered.decisions},
            "saving": {str(each.pk): each for each, _ in offered.savings},
        }
        for name, things in known.items():
            said[name] = things.get(said.get(name, ""))
        return Entry(kind=self.kind, **said)


def _told(decision: Decision) -> dict[str, str]:
    return {"reference": decision.case.reference or str(decision.case.on), "title": decision.application.title}


class CorrectionForm(_Past):
    """An event is taken back as a whole, with the reason."""

    note = forms.CharField(label=lazy("fund-why"), help_text=lazy("fund-why.help"), max_length=1000)
    reference = forms.CharField(label=lazy("fund-reference"), max_length=300, required=False)

    def __init__(self, data: Any, *, event: LedgerEvent, today: date) -> None:
        super().__init__(data, today=today, initial={})
        self.event = event

    @property
    def entry(self) -> Entry:
        return Entry(kind=EventKind.CORRECTION, amount=self.event.amount, corrects=self.event, **self.cleaned_data)
