"""Forms for coming in, for the second factor and for locking somebody out."""

from typing import Any

from django import forms

from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.states import Role


class Login(forms.Form):
    """E-mail address and password."""

    email = forms.CharField(
        label=lazy("login-email"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={"required": lazy("login-email.missing")},
    )
    password = forms.CharField(
        label=lazy("login-password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": lazy("login-password.missing")},
    )


class Code(forms.Form):
    """A code from an app, or a recovery code."""

    code = forms.CharField(
        label=lazy("second-code"),
        help_text=lazy("second-code.help"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "none", "spellcheck": "false"}),
    )
    passkey = forms.CharField(max_length=20_000, required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("code") and not given.get("passkey"):
            self.add_error("code", lazy("second-code.missing"))
        return given


class AppCode(forms.Form):
    """The first code of a new app."""

    code = forms.CharField(
        label=lazy("app-code"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": lazy("second-code.missing")},
    )


class NewPasskey(forms.Form):
    """What to call it; the browser fills in the rest."""

    name = forms.CharField(
        label=lazy("passkey-name"),
        help_text=lazy("passkey-name.help"),
        max_length=80,
        error_messages={"required": lazy("passkey-name.missing")},
    )
    passkey = forms.CharField(max_length=20_000, required=False, widget=forms.HiddenInput)


class Demands(forms.Form):
    """The roles of which a second factor is demanded."""

    roles = forms.MultipleChoiceField(
        label=lazy("demand-roles"), choices=Role.choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class Lock(forms.Form):
    """Why somebody is locked out."""

    reason = forms.CharField(
        label=lazy("lock-reason"),
        help_text=lazy("lock-reason.help"),
        max_length=300,
        error_messages={"required": lazy("lock-reason.missing")},
    )
