"""The free part of a letter, and that it has come to whom it concerns."""

from typing import Any, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from rodtrad.web.choice.states import Delivered
from rodtrad.web.core.texts import lazy, t


class LetterForm(forms.Form):
    language = forms.ChoiceField(label=lazy("choice-letter-language"), widget=forms.RadioSelect)
    free = forms.CharField(
        label=lazy("choice-letter-free"),
        help_text=lazy("choice-letter-free.help"),
        max_length=10_000,
        required=False,
        widget=forms.Textarea,
    )

    def __init__(self, data: Any, *, initial: dict[str, str]) -> None:
        super().__init__(data, initial=initial)
        choices = [("sv", lazy("choice-letter-in-sv")), ("en", lazy("choice-letter-in-en"))]
        cast(forms.ChoiceField, self.fields["language"]).choices = choices


class DeliveryForm(forms.Form):
    how = forms.ChoiceField(label=lazy("choice-delivered-how"), widget=forms.RadioSelect)
    to = forms.CharField(label=lazy("choice-delivered-to"), help_text=lazy("choice-delivered-to.help"), max_length=300)

    def __init__(self, data: Any, *, to: str) -> None:
        super().__init__(data, initial={"to": to})
        cast(forms.ChoiceField, self.fields["how"]).choices = Delivered.choices

    def clean(self) -> dict[str, Any]:
        """Where e-mail is sent from here, the addresses must be ones."""
        cleaned = super().clean() or {}
        if cleaned.get("how") == Delivered.EMAIL and settings.EMAIL_IS_SET_UP:
            for address in str(cleaned.get("to", "")).split(","):
                try:
                    validate_email(address.strip())
                except ValidationError:
                    self.add_error("to", t("choice-not-an-address", address=address.strip()))
        return cleaned
