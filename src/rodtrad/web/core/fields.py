"""Form fields for amounts, numbers and days as people type them, and how each kind of field is drawn.

A form's labels and helps are `lazy("id")` texts. In a template: `{{ ui.form_field(form["name"]) }}`.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from rodtrad.web.core.numbers import NotANumber, parse_money, parse_number
from rodtrad.web.core.texts import lazy, t


class NumberField(forms.CharField):
    """A number, typed in Swedish or English; gives a Decimal. `least` and `most` bound it."""

    kind = "number"
    parse = staticmethod(parse_number)

    def __init__(
        self, *, least: Decimal | int | None = None, most: Decimal | int | None = None, unit: str = "", **options: Any
    ) -> None:
        self.least, self.most, self.unit = least, most, unit
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return None
        try:
            return self.parse(typed)
        except NotANumber as error:
            raise forms.ValidationError(t(error.message)) from None

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is None:
            return
        if self.least is not None and value < self.least:
            raise forms.ValidationError(t("number-too-small", least=self.least))
        if self.most is not None and value > self.most:
            raise forms.ValidationError(t("number-too-large", most=self.most))

    def run_validators(self, value: Any) -> None:
        """CharField's own validators are for text."""

    def prepare_value(self, value: Any) -> Any:
        return str(value).replace(".", ",") if isinstance(value, Decimal | int) else value


class MoneyField(NumberField):
    """An amount with at most two decimals; gives a Decimal."""

    kind = "money"
    parse = staticmethod(parse_money)

    def __init__(self, *, currency: str = "SEK", **options: Any) -> None:
        self.currency = currency
        super().__init__(unit="kr" if currency == "SEK" else currency, **options)


class DayField(forms.DateField):
    """A day, written 2026-03-01."""

    kind = "date"
    widget = forms.DateInput(format="%Y-%m-%d")

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=["%Y-%m-%d", "%Y%m%d", "%d/%m/%Y", "%d.%m.%Y"], **options)
        self.error_messages["invalid"] = lazy("day-unreadable")

    def prepare_value(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value


class YesNoField(forms.TypedChoiceField):
    """Yes or no, where no answer is something else than no; gives True, False or None."""

    kind = "yes_no"

    def __init__(self, **options: Any) -> None:
        super().__init__(coerce=lambda value: value == "yes", empty_value=None, widget=forms.RadioSelect, **options)
        self.choices = [("yes", lazy("core-yes")), ("no", lazy("core-no"))]

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


# Django's own widgets by the kind of field that draws them.
KINDS: list[tuple[type[forms.Widget], str]] = [
    (forms.HiddenInput, "hidden"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "choice"),
    (forms.Select, "select"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Textarea, "long_text"),
    (forms.PasswordInput, "password"),
    (forms.EmailInput, "email"),
    (forms.FileInput, "file"),
    (forms.DateInput, "date"),
]


def kind_of(bound: BoundField) -> str:
    """How the field is drawn: a name that the components know."""
    own: str | None = getattr(bound.field, "kind", None)
    if own:
        return own
    return next((kind for widget, kind in KINDS if isinstance(bound.field.widget, widget)), "text")


def choices_of(bound: BoundField) -> list[tuple[str, str]]:
    """The field's choices as (value, text)."""
    return [(str(value), str(text)) for value, text in getattr(bound.field, "choices", [])]


def problems_of(form: forms.BaseForm) -> list[tuple[str, str]]:
    """Every error of the form as (id of the field, or "" for the whole, the field's label and what is wrong), in order."""
    whole = [("", str(error)) for error in form.non_field_errors()]
    return whole + [(bound.auto_id, f"{bound.label}: {error}") for bound in form for error in bound.errors]
