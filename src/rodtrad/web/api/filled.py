"""An operation's content tried by the same form as the page's, so that both refuse the same things in the same words."""

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.forms import BaseForm

F = TypeVar("F", bound=BaseForm)


def right(form: F) -> F:
    """The form, when all is right. Raises `ValidationError` with each field's errors, which the API answers with 422."""
    if form.is_valid():
        return form
    raise ValidationError(form.errors.as_data())


def sent(given: dict[str, Any]) -> dict[str, Any]:
    """As a browser would send it: nothing for what is empty, days and numbers as they are typed."""
    return {name: _typed(value) for name, value in given.items() if value is not None and value is not False}


def _typed(value: Any) -> Any:
    if isinstance(value, bool):
        return "on"
    return [str(each) for each in value] if isinstance(value, list | tuple) else str(value)
