"""The search in the log."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from rodtrad.web.core.fields import DayField
from rodtrad.web.core.formats import words_of_action
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.organisation.models import Person

READS = "reads"


class LogSearch(forms.Form):
    """Words, who, what, on which object, and between which days. `about` comes with a link from the object."""

    words = forms.CharField(
        label=lazy("log-search-words"), help_text=lazy("log-search-words.help"), required=False, max_length=200
    )
    person = forms.ChoiceField(label=lazy("log-who"), required=False)
    what = forms.ChoiceField(label=lazy("log-what"), required=False)
    first = DayField(label=lazy("log-search-first"), required=False)
    last = DayField(label=lazy("log-search-last"), required=False)
    about = forms.CharField(required=False, max_length=130, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any], *, people: Sequence[Person], actions: Sequence[str]) -> None:
        super().__init__(data)
        self.people = {str(person.pk): person for person in people}
        everybody, everything = [("", t("log-everybody"))], [("", t("log-everything")), (READS, t("log-reads"))]
        named = sorted((words_of_action(action), action) for action in actions)
        self.fields["person"].choices = everybody + [(key, person.name) for key, person in self.people.items()]  # type: ignore[attr-defined]
        self.fields["what"].choices = everything + [(action, text) for text, action in named]  # type: ignore[attr-defined]

    def clean_person(self) -> Person | None:
        return self.people.get(self.cleaned_data["person"])
