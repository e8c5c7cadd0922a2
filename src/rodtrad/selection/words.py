"""Words that a coordinator writes in one or both of the product's languages."""

from typing import Annotated

from pydantic import Field

from rodtrad.document.part import Text
from rodtrad.texts.language import LANGUAGES, Language

# At least one of the languages; the other is shown where one is missing.
Words = Annotated[dict[Language, Text], Field(min_length=1)]


def say(words: Words, language: Language) -> str:
    """What is written in `language`; in the other language where it is not; empty where nothing is."""
    return next((words[each] for each in (language, *LANGUAGES) if words.get(each, "").strip()), "")
