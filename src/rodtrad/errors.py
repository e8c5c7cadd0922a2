"""One family of errors: what is wrong, where it is, and what to do about it.

An error carries every problem found, not only the first, so that a person mends all of them in one go. Each kind has the exit
code that the command line ends with.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rodtrad.texts import Language, Message


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong. `where` is a path in the document, or a row and column in a file; `line` counts from 1."""

    where: str
    what: Message
    cure: Message
    value: str = ""
    line: int | None = None

    def render(self, language: Language) -> str:
        line = f"{Message('error-line').render(language)} {self.line}" if self.line else ""
        place = f"{self.where} ({line})" if self.where and line else self.where or line
        return f"{place}: {self.sentence(language)}" if place else self.sentence(language)

    def sentence(self, language: Language) -> str:
        """What is wrong and what to do, without the place: for a form that shows it at the field."""
        return f"{self.what.render(language)} {self.cure.render(language)}"


class RodtradError(Exception):
    """Something the person who asked can mend."""

    exit_code = 2

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.render("en")))

    def render(self, language: Language) -> list[str]:
        """Every problem as a line of text in `language`."""
        return [problem.render(language) for problem in self.problems]


class BadDocument(RodtradError):
    """The investment document cannot be read."""


class BadData(RodtradError):
    """A data file does not agree with its column specification."""


class NotComputable(RodtradError):
    """The document and the data can be read, but what was asked for cannot be computed from them."""


class BadSource(RodtradError):
    """A public source of figures is away, slow, or answers something else than it should."""
