"""A granted application becomes an investment: each answer goes to the place in the document that its question fills."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rodtrad.document import Investment
from rodtrad.document.people import Actor
from rodtrad.selection.answers import Answers
from rodtrad.selection.form import Form
from rodtrad.texts import Language


@dataclass(frozen=True)
class Source:
    """Where a text in the document came from: its path (`need.description`) and the question that was answered."""

    path: str
    question: str


@dataclass(frozen=True)
class Filled:
    """The new document, where each text in it came from, and the answered questions that have no place in it."""

    investment: Investment
    sources: tuple[Source, ...]
    left_out: tuple[str, ...]


def to_document(
    form: Form,
    answers: Answers,
    *,
    key: str,
    title: str,
    language: Language,
    actors: Sequence[Actor] = (),
    fixed: dict[str, Any] | None = None,
) -> Filled:
    """The investment that the answers begin. `actors`: the parties of the application; `fixed`: plain data set beside the
    answers, which wins over them (`{"selection": {"route": "open_call"}}`).

    A table fills a list (`costs`), a text a list with one item per line. Raises `BadDocument` for answers that are not right.
    """
    raise NotImplementedError
