"""Appointing reviewers, declaring conflicts of interest, scoring."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, cast

from django import forms

from rodtrad.web.choice.actions.reviews import Given
from rodtrad.web.choice.analysis.criteria import ShownCriterion
from rodtrad.web.choice.models import Round, Score
from rodtrad.web.core.fields import DayField, NumberField, YesNoField
from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.models import Person

MOTIVE_LENGTH: Final = 10_000
# More steps than this are typed, not picked.
PICKED: Final = 10


class RoundForm(forms.Form):
    each = NumberField(label=lazy("choice-each"), help_text=lazy("choice-each.help"), least=1, most=20)
    due = DayField(label=lazy("choice-due"), help_text=lazy("choice-due.help"), required=False)

    def __init__(self, data: Any, *, round: Round) -> None:
        super().__init__(data, initial={"each": round.each, "due": round.due})

    def clean_each(self) -> int:
        return int(self.cleaned_data["each"])


class AppointForm(forms.Form):
    person = forms.ChoiceField(label=lazy("choice-appoint-who"), help_text=lazy("choice-appoint-who.help"))

    def __init__(self, data: Any, *, people: Iterable[Person]) -> None:
        super().__init__(data)
        self.people = {str(person.pk): person for person in people}
        cast(forms.ChoiceField, self.fields["person"]).choices = [(key, person.name) for key, person in self.people.items()]

    @property
    def chosen(self) -> Person:
        return self.people[self.cleaned_data["person"]]


class DeclareForm(forms.Form):
    """Whether anything binds the reviewer to the application; then what."""

    bound = YesNoField(label=lazy("choice-bound"), help_text=lazy("choice-bound.help"))
    what = forms.CharField(
        label=lazy("choice-bound-what"),
        help_text=lazy("choice-bound-what.help"),
        max_length=2000,
        required=False,
        widget=forms.Textarea,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("bound") and not cleaned.get("what", "").strip():
            self.add_error("what", str(lazy("choice-bound-what.needed")))
        return cleaned


class ReasonForm(forms.Form):
    reason = forms.CharField(label=lazy("choice-reason"), max_length=1000, widget=forms.Textarea)


class ScoreForm(forms.Form):
    """Points (or met or not) and a motive on each criterion. Nothing is required: a draft is saved as far as it has come."""

    def __init__(
        self, data: Mapping[str, Any] | None, *, criteria: Sequence[ShownCriterion], scores: Mapping[str, Score]
    ) -> None:
        super().__init__(data)
        self.criteria = criteria
        for criterion in criteria:
            score = scores.get(criterion.key)
            self.fields[f"{criterion.key}-judged"] = _judged(criterion, score)
            self.fields[f"{criterion.key}-motive"] = forms.CharField(
                label=lazy("choice-motive"),
                required=False,
                max_length=MOTIVE_LENGTH,
                widget=forms.Textarea,
                initial=score.motive if score else "",
            )

    @property
    def given(self) -> dict[str, Given]:
        """What can be read of it: a number that cannot is left out, the motive beside it is kept."""
        return {criterion.key: self._given(criterion) for criterion in self.criteria}

    def _given(self, criterion: ShownCriterion) -> Given:
        judged = self.cleaned_data.get(f"{criterion.key}-judged")
        motive = self.cleaned_data.get(f"{criterion.key}-motive") or ""
        if criterion.mandatory:
            return Given(met=judged, motive=motive)
        return Given(points=Decimal(judged) if judged not in (None, "") else None, motive=motive)


def _judged(criterion: ShownCriterion, score: Score | None) -> forms.Field:
    if criterion.mandatory:
        return YesNoField(label=lazy("choice-met"), required=False, initial=score.met if score else None)
    initial = None if score is None or score.points is None else score.points
    if criterion.top > PICKED:
        return NumberField(label=lazy("choice-points"), required=False, least=0, most=criterion.top, initial=initial)
    options = [(str(step), str(step)) for step in criterion.scale]
    shown = None if initial is None else str(int(initial))
    return forms.ChoiceField(
        label=lazy("choice-points"), required=False, choices=options, widget=forms.RadioSelect, initial=shown
    )
