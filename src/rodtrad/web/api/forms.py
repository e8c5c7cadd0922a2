"""A new token."""

from django import forms

from rodtrad.web.api.states import Scope
from rodtrad.web.core.texts import lazy

DAYS = ((30, "30"), (90, "90"), (365, "365"))


class NewToken(forms.Form):
    """What it is for, what it may, and for how long."""

    name = forms.CharField(
        label=lazy("token-name"),
        help_text=lazy("token-name.help"),
        max_length=80,
        error_messages={"required": lazy("token-name.missing")},
    )
    scope = forms.ChoiceField(
        label=lazy("token-scope"),
        choices=Scope.choices,
        widget=forms.RadioSelect,
        error_messages={"required": lazy("token-scope.missing")},
    )
    days = forms.TypedChoiceField(
        label=lazy("token-days"),
        choices=[(days, lazy("token-days-count", count=days)) for days, _ in DAYS],
        coerce=int,
        initial=90,
        widget=forms.RadioSelect,
        error_messages={"required": lazy("token-days.missing")},
    )
