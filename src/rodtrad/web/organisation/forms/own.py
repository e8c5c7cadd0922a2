"""Forms for a person's own details."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password

from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.models import Person


class Me(forms.Form):
    """What a person may change about oneself."""

    name = forms.CharField(
        label=lazy("me-name"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": lazy("me-name.missing")},
    )
    language = forms.ChoiceField(label=lazy("me-language"), choices=settings.LANGUAGES, widget=forms.RadioSelect)


class NewPassword(forms.Form):
    """The old password and the new."""

    old = forms.CharField(
        label=lazy("me-old-password"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new = forms.CharField(
        label=lazy("me-new-password"),
        help_text=lazy("me-new-password.help"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, **kwargs)

    def clean_old(self) -> str:
        old: str = self.cleaned_data["old"]
        if not self.person.check_password(old):
            raise forms.ValidationError(lazy("me-old-password.wrong"))
        return old

    def clean_new(self) -> str:
        new: str = self.cleaned_data["new"]
        validate_password(new, self.person)
        return new
