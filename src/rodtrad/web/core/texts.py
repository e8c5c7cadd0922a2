"""Texts in the reader's language: `t("id")` in code that answers a request and in every template."""

from typing import Any

from django.utils import translation
from django.utils.functional import lazy as django_lazy

from rodtrad.texts import Argument, Language, Message, language_of, text


def current_language() -> Language:
    """The language of the page that is being made."""
    return language_of(translation.get_language() or "sv")


def t(id: str | Message, /, **args: Argument) -> str:
    """The text `id` in the reader's language; also renders a `Message`."""
    if isinstance(id, Message):
        return id.render(current_language())
    return text(current_language(), id, **args)


lazy: Any = django_lazy(t, str)
"""As `t`, but rendered when read: for labels that are made when a module loads."""

__all__ = ["current_language", "lazy", "t"]
