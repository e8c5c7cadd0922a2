"""Every sentence a person reads, by id and language.

The catalogues are Fluent files (`sv/*.ftl`, `en/*.ftl`), one per area. Code carries message ids only; `Message` holds an id with
its arguments until somebody knows in which language it is to be read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Final, Union, get_args

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

from rodtrad.texts.language import LANGUAGES, Language

__all__ = ["LANGUAGES", "Argument", "Language", "Message", "MissingText", "has_text", "language_of", "message", "text"]

Argument = Union[str, int, float, Decimal, date, "Message"]


LONGEST_ARGUMENT: Final = 1000  # what Fluent takes


class MissingText(LookupError):
    """A message id that no catalogue has: a mistake in the program, never in what a user did."""


@dataclass(frozen=True)
class Message:
    """A text to be: the id in the catalogues and its arguments, rendered when the reader's language is known."""

    id: str
    args: tuple[tuple[str, Argument], ...] = ()

    def render(self, language: Language) -> str:
        return text(language, self.id, **dict(self.args))


def message(id: str, /, **args: Argument) -> Message:
    """A `Message` with its arguments as keywords, in a stable order so that equal messages compare equal."""
    return Message(id, tuple(sorted(args.items())))


def text(language: Language, id: str, /, **args: Argument) -> str:
    """The text `id` (or `id.attribute`) in `language`, with `args` filled in.

    Numbers are written as the language writes them; pass a year or a code as `str`. Raises `MissingText` for an unknown id.
    """
    pattern = _pattern(language, id)
    rendered, errors = _bundle(language).format_pattern(pattern, _arguments(args, language))
    if errors:
        raise MissingText(f"{id} ({language}): {errors[0]}")
    return str(rendered)


def has_text(id: str, /) -> bool:
    """Whether the catalogues have `id` (a test holds the languages to the same ids)."""
    try:
        _pattern("sv", id)
    except MissingText:
        return False
    return True


def language_of(value: str) -> Language:
    """The supported language that `value` ("sv-SE", "en", …) asks for; Swedish where none is."""
    code = value.replace("_", "-").split("-")[0].lower()
    return next((language for language in get_args(Language) if language == code), "sv")


def _arguments(args: Mapping[str, Argument], language: Language) -> dict[str, object]:
    said = {name: value.render(language) if isinstance(value, Message) else value for name, value in args.items()}
    return {name: _shortened(value) if isinstance(value, str) else value for name, value in said.items()}


def _shortened(words: str) -> str:
    """What somebody typed or sent may be of any length; a sentence about it takes no more than its beginning."""
    return words if len(words) <= LONGEST_ARGUMENT else f"{words[: LONGEST_ARGUMENT - 1]}…"


def _pattern(language: Language, id: str):  # type: ignore[no-untyped-def]  # fluent.runtime's patterns have no public type
    name, _, attribute = id.partition(".")
    bundle = _bundle(language)
    if not bundle.has_message(name):
        raise MissingText(f"{id} ({language})")
    found = bundle.get_message(name)
    pattern = found.attributes.get(attribute) if attribute else found.value
    if pattern is None:
        raise MissingText(f"{id} ({language})")
    return pattern


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([Locale.parse(language).language], use_isolating=False)
    for source in sorted(files("rodtrad.texts").joinpath(language).iterdir(), key=lambda entry: entry.name):
        if source.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")))
    return bundle
