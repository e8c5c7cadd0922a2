"""A case for the body that decides, what is proposed and decided for each application, and corrections."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms

from rodtrad.web.choice.actions.cases import Proposed
from rodtrad.web.choice.analysis.criteria import ShownCriterion
from rodtrad.web.choice.models import DecisionCase
from rodtrad.web.choice.states import Outcome, Step
from rodtrad.web.core.fields import DayField, MoneyField
from rodtrad.web.core.texts import lazy, t


class CaseForm(forms.Form):
    """Which body, when."""

    body = forms.CharField(label=lazy("choice-body"), help_text=lazy("choice-body.help"), max_length=200)
    on = DayField(label=lazy("choice-meeting-on"))


class WordsForm(CaseForm):
    words = forms.CharField(
        label=lazy("choice-words"), help_text=lazy("choice-words.help"), max_length=10_000, required=False, widget=forms.Textarea
    )

    def __init__(self, data: Any, *, case: DecisionCase) -> None:
        super().__init__(data, initial={"body": case.body, "on": case.on, "words": case.words})


class MinutesForm(CaseForm):
    """What the minutes say: the day cannot be to come."""

    reference = forms.CharField(label=lazy("choice-reference"), help_text=lazy("choice-reference.help"), max_length=100)

    def __init__(self, data: Any, *, today: date, body: str = "", on: date | None = None) -> None:
        super().__init__(data, initial={"body": body, "on": on})
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(t("choice-meeting-on.future"))
        return on


class OutcomeForm(forms.Form):
    """What is proposed, or decided, for one application. A wrong amount is an error; what is lacking is said when it is sent."""

    outcome = forms.ChoiceField(label=lazy("choice-outcome"), widget=forms.RadioSelect)
    amount = MoneyField(label=lazy("choice-granted-amount"), required=False, least=Decimal("0.01"))
    motive = forms.CharField(label=lazy("choice-motive-of-decision"), required=False, max_length=5000, widget=forms.Textarea)
    conditions = forms.CharField(label=lazy("choice-conditions"), required=False, max_length=5000, widget=forms.Textarea)

    def __init__(
        self,
        data: Any,
        *,
        prefix: str,
        step: str,
        initial: Mapping[str, Any],
        motives: Mapping[str, str],
        outcomes: Sequence[Outcome] = tuple(Outcome),
    ) -> None:
        super().__init__(data, prefix=prefix, initial=dict(initial))
        self.motives = dict(motives)
        choices = [(each.value, t(f"choice-{step}-{each.value}")) for each in outcomes]
        cast(forms.ChoiceField, self.fields["outcome"]).choices = choices
        if step == Step.IDEA:
            del self.fields["amount"]

    @property
    def proposed(self) -> Proposed:
        said = self.cleaned_data
        return Proposed(
            outcome=Outcome(said["outcome"]),
            amount=said.get("amount"),
            conditions=said["conditions"],
            motive=said["motive"],
            motives=self.motives,
        )


class MotivesForm(forms.Form):
    """Why, criterion by criterion."""

    def __init__(self, data: Any, *, criteria: Sequence[ShownCriterion], motives: Mapping[str, str]) -> None:
        super().__init__(data)
        for each in criteria:
            self.fields[each.key] = forms.CharField(
                label=each.label, required=False, max_length=2000, widget=forms.Textarea, initial=motives.get(each.key, "")
            )


class WhyForm(forms.Form):
    why = forms.CharField(
        label=lazy("choice-why-corrected"), help_text=lazy("choice-why-corrected.help"), max_length=2000, widget=forms.Textarea
    )
