"""A report as a frozen tree of blocks: built once, rendered as DOCX, HTML or PDF without knowing what it says.

Texts of blocks are plain text in the report's language. What the people of the investment wrote is marked `written`: it
stays in the document's own language, and its paragraphs are separated by empty lines.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rodtrad.reporting.charts import Chart
from rodtrad.reporting.data_table import DataTable
from rodtrad.texts import Language

Mark = Literal["met", "missing", "not_due"]


@dataclass(frozen=True)
class Heading:
    """`level` counts from 2: the report's title is level 1."""

    level: int
    text: str
    id: str = ""
    written: bool = False


@dataclass(frozen=True)
class Paragraph:
    text: str
    written: bool = False


@dataclass(frozen=True)
class Label:
    """A line that names what follows, too small to be a heading."""

    text: str


@dataclass(frozen=True)
class Bullets:
    items: tuple[str, ...]
    written: bool = False


@dataclass(frozen=True)
class Fact:
    label: str
    text: str
    written: bool = False


@dataclass(frozen=True)
class Facts:
    """Labels with what is said under each."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class KeyFigure:
    """One figure that is to be seen at once. `note` says what it is, or how sure."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class KeyFigures:
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Picture:
    """A drawing whose content also stands in words or a table beside it."""

    svg: str
    title: str
    description: str


@dataclass(frozen=True)
class ChecklistLine:
    mark: Mark
    status: str
    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checklist:
    lines: tuple[ChecklistLine, ...]


@dataclass(frozen=True)
class Notice:
    """Something that must not be missed: a warning, a limit of what the figures can show."""

    title: str
    text: str


@dataclass(frozen=True)
class Commands:
    """Command lines to be typed as they stand."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows begins a new page, where there are pages."""


Block = (
    Heading
    | Paragraph
    | Label
    | Bullets
    | Facts
    | KeyFigures
    | DataTable
    | Chart
    | Picture
    | Checklist
    | Notice
    | Commands
    | PageBreak
)


@dataclass(frozen=True)
class Report:
    """`kind` is what sort of document it is ("Slutrapport"), `subtitle` the line under the title.

    `language` is the report's, `written_language` that of the texts people wrote in the document.
    """

    kind: str
    title: str
    subtitle: str
    language: Language
    written_language: Language
    made_on: date
    blocks: tuple[Block, ...]

    @property
    def full_title(self) -> str:
        return f"{self.kind}: {self.title}"
