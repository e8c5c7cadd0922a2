"""What an investment or an application is tagged with, and what the register shows."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from rodtrad.web.core.texts import lazy


class TagsForm(forms.Form):
    """Any number of values in each dimension. `fields`: (key, label, choices)."""

    def __init__(
        self,
        data: Any,
        *,
        fields: Sequence[tuple[str, str, list[tuple[str, str]]]],
        values: Mapping[str, Sequence[str]],
    ) -> None:
        super().__init__(data)
        for key, label, choices in fields:
            self.fields[key] = forms.MultipleChoiceField(
                label=label,
                choices=choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=list(values.get(key, ())),
            )


class PublicRuleForm(forms.Form):
    shows_declined = forms.BooleanField(
        label=lazy("choice-shows-declined"), help_text=lazy("choice-shows-declined.help"), required=False
    )
