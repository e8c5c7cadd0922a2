"""Where everything in the picture of the logic model stands: boxes in four columns, their lines of text, the arrows between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from rodtrad.document.investment import Investment
from rodtrad.document.labels import label_id
from rodtrad.texts import Language, text
from rodtrad.thread.findings import ThreadCheck
from rodtrad.thread.rules.logic import COLUMNS
from rodtrad.thread.text_width import wrap

WIDTH: Final = 900
MARGIN: Final = 16
COLUMN: Final = 178
GAP: Final = (WIDTH - 2 * MARGIN - 4 * COLUMN) / 3
HEADING: Final = 34
BETWEEN: Final = 16
PADDING: Final = 11
MARK: Final = 15

Tone = Literal["title", "indicator", "source", "fault"]
SIZES: Final[dict[Tone, float]] = {"title": 13, "indicator": 11.5, "source": 11, "fault": 11.5}
BOLD: Final[tuple[Tone, ...]] = ("title", "fault")
# What a rule's finding is called in the picture, and whether it breaks the chain or only deserves a look.
LABELS: Final = {
    "activity-process-measure": "picture-no-process-measure",
    "outcome-indicator": "picture-no-indicator",
    "goal-indicator": "picture-no-indicator",
    "activity-leads-to": "picture-leads-nowhere",
    "outcome-leads-to": "picture-leads-nowhere",
    "outcome-reached": "picture-unreached",
    "goal-reached": "picture-unreached",
    "resource-used": "picture-unused",
}


@dataclass(frozen=True)
class Line:
    """A line of text, its baseline `y` counted from the top of its box; `marked` lines begin with their tone's mark."""

    text: str
    tone: Tone
    x: float
    y: float
    marked: bool = False


@dataclass(frozen=True)
class Box:
    """A row of the logic model. `broken` where the thread is cut here."""

    column: str
    key: str
    x: float
    y: float
    height: float
    lines: tuple[Line, ...]
    broken: bool = False
    empty: bool = False

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True)
class Arrow:
    """A link from the right side of one box to the left side of another."""

    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True)
class Layout:
    headings: tuple[tuple[float, str], ...]
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    height: float


def lay_out(plan: Investment, check: ThreadCheck, language: Language) -> Layout:
    """Boxes in document order, each column centred against the tallest; the unit is the pixel of a picture 900 wide."""
    columns = [list(_stacked(plan, check, name, place, language)) for place, name in enumerate(COLUMNS)]
    top = MARGIN + HEADING + BETWEEN
    height = max(column[-1].bottom for column in columns)
    boxes = [replace(box, y=box.y + top + (height - column[-1].bottom) / 2) for column in columns for box in column]
    headings = tuple((_left(place), text(language, label_id(Investment, name))) for place, name in enumerate(COLUMNS))
    return Layout(headings, tuple(boxes), tuple(_arrows(plan, boxes)), height + top + MARGIN)


def _left(place: int) -> float:
    return MARGIN + place * (COLUMN + GAP)


def _stacked(plan: Investment, check: ThreadCheck, column: str, place: int, language: Language) -> Iterator[Box]:
    """The boxes of one column, one under the other from 0; one that says so where the column is empty."""
    rows = getattr(plan, column)
    y = 0.0
    for index, row in enumerate(rows):
        box = _box(plan, check, f"{column}[{index}]", row, language)
        yield replace(box, column=column, x=_left(place), y=y)
        y += box.height + BETWEEN
    if not rows:
        lines, height = _folded([("fault", text(language, "picture-empty"))])
        yield Box(column, "", _left(place), 0, height, lines, broken=True, empty=True)


def _box(plan: Investment, check: ThreadCheck, path: str, row: Any, language: Language) -> Box:
    indicators = {indicator.key: indicator for indicator in plan.indicators}
    words: list[tuple[Tone, str]] = [("title", row.title)]
    for key in row.indicators:
        if key in indicators:
            words += _indicator(indicators[key].name, indicators[key].source, language)
    faults = [finding for finding in check.findings if _at(finding.paths, path) and finding.rule in LABELS]
    words += [("fault", text(language, LABELS[finding.rule])) for finding in faults]
    lines, height = _folded(words)
    broken = any(at_break.severity == "break" and _at(at_break.paths, path) for at_break in check.findings)
    return Box("", row.key, 0, 0, height, lines, broken=broken)


def _indicator(name: str, source: str, language: Language) -> list[tuple[Tone, str]]:
    if source.strip():
        return [("indicator", name), ("source", text(language, "picture-source", source=source))]
    return [("indicator", name), ("fault", text(language, "picture-no-source"))]


def _at(paths: Sequence[str], place: str) -> bool:
    return any(path == place or path.startswith(f"{place}.") for path in paths)


def _folded(words: Sequence[tuple[Tone, str]]) -> tuple[tuple[Line, ...], float]:
    """Texts folded to the column's width, one under the other, and the height that the box then needs."""
    lines: list[Line] = []
    y = float(PADDING)
    for tone, words_of_one in words:
        size, indent = SIZES[tone], 0 if tone == "title" else MARK
        y += 0 if not lines or tone == "source" else 6
        for number, line in enumerate(wrap(words_of_one, COLUMN - 2 * PADDING - indent, size, bold=tone in BOLD)):
            y += size * 1.32
            lines.append(
                Line(line, tone, PADDING + indent, y - size * 0.3, marked=number == 0 and tone in ("indicator", "fault"))
            )
    return tuple(lines), y + PADDING


def _arrows(plan: Investment, boxes: Sequence[Box]) -> Iterator[Arrow]:
    """An arrow for each link, leaving and arriving at its own height so that no two lie on each other."""
    links = list(_links(plan, {(box.column, box.key): box for box in boxes}))
    for start, end in links:
        leaving = sorted((other.y for one, other in links if one is start))
        arriving = sorted((one.y for one, other in links if other is end))
        yield Arrow(
            (start.x + COLUMN, _port(start, leaving.index(end.y), len(leaving))),
            (end.x, _port(end, arriving.index(start.y), len(arriving))),
        )


def _links(plan: Investment, boxes: dict[tuple[str, str], Box]) -> Iterator[tuple[Box, Box]]:
    named = [("resources", key, "activities", row.key) for row in plan.activities for key in row.resources]
    named += [("activities", row.key, "outcomes", key) for row in plan.activities for key in row.leads_to]
    named += [("outcomes", row.key, "goals", key) for row in plan.outcomes for key in row.leads_to]
    for from_column, from_key, to_column, to_key in dict.fromkeys(named):
        start, end = boxes.get((from_column, from_key)), boxes.get((to_column, to_key))
        if start and end:
            yield start, end


def _port(box: Box, place: int, of: int) -> float:
    """The height of the `place`th of `of` arrow ends, spread around the middle of a box's side."""
    spread = min(box.height - 2 * PADDING, 14.0 * (of - 1))
    return box.y + box.height / 2 + (spread * (place / (of - 1) - 0.5) if of > 1 else 0)
