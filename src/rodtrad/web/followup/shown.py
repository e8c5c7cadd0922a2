"""Measurements ready to be shown: what is due, what has come in against baseline and target, in the reader's words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from rodtrad.document import Investment as Document
from rodtrad.document.logic import Indicator
from rodtrad.web.core.formats import number, percent
from rodtrad.web.core.texts import t
from rodtrad.web.followup.guarded import Told, told
from rodtrad.web.followup.models import Figure, Measurement
from rodtrad.web.followup.promises import Promise, is_share, promises
from rodtrad.web.followup.queries import SOON
from rodtrad.web.followup.states import AWAITED, COUNTS, TO_CHECK, Group, MeasurementState

TAGS = {
    MeasurementState.RECORDED: "info",
    MeasurementState.CHECKED: "success",
    MeasurementState.CORRECTED: "info",
    MeasurementState.RETURNED: "warning",
    MeasurementState.MISSED: "neutral",
}


@dataclass(frozen=True)
class Line:
    """One measurement. `when`: "late", "soon", or "" where nobody waits for it now; `promised`: it is in the document."""

    measurement: Measurement
    indicator: Indicator | None
    value: str
    n: int | None
    when: str
    promised: bool

    @property
    def is_to_come(self) -> bool:
        return self.measurement.state == MeasurementState.PLANNED and self.promised and not self.when

    @property
    def tag(self) -> tuple[str, str]:
        """Its state as text and kind; what nobody has measured yet says by when instead."""
        state = MeasurementState(self.measurement.state)
        if state == MeasurementState.PLANNED:
            kind = {"late": "danger", "soon": "warning"}.get(self.when, "neutral")
            return t(f"measurement-when-{self.when or 'later'}"), kind
        return str(state.label), TAGS[state]


@dataclass(frozen=True)
class Block:
    """An indicator with its measurements in the order of time, and where it stands between baseline and target."""

    name: str
    indicator: Indicator | None
    lines: tuple[Line, ...]
    baseline: str
    target: str
    latest: str
    way: float | None

    @property
    def now(self) -> list[Line]:
        """Those that have come in, or should have."""
        return [line for line in self.lines if not line.is_to_come]

    @property
    def to_come(self) -> list[Line]:
        """One for each coming time."""
        return list({line.measurement.month: line for line in self.lines if line.is_to_come}.values())

    @property
    def has_groups(self) -> bool:
        return any(line.measurement.group == Group.COMPARISON for line in self.lines)


@dataclass(frozen=True)
class Reader:
    """For whom: today, and from how many persons on a figure is told (0 for those who work with them)."""

    today: date
    minimum: int

    def told(self, figure: Figure, indicator: Indicator | None) -> Told:
        return told(figure, indicator, self.minimum)


def written(value: Decimal | float | None, indicator: Indicator | None) -> str:
    """ "62 %", "134 dygn per ungdom"; "" for what there is not."""
    if value is None:
        return ""
    if is_share(indicator):
        return percent(value, decimals=0 if round(float(value) * 100, 6).is_integer() else 1)
    unit = indicator.unit if indicator else ""
    return f"{number(value)} {unit}".strip()


def lines(found: Iterable[Measurement], document: Document, reader: Reader) -> list[Line]:
    indicators = {each.key: each for each in document.indicators}
    still = {_place(each) for each in promises(document)}
    return [
        _line(each, indicators.get(each.indicator), (each.indicator, each.month, each.group) in still, reader) for each in found
    ]


def _place(promise: Promise) -> tuple[str, int, str]:
    return promise.indicator.key, promise.month, promise.group.value


def _line(measurement: Measurement, indicator: Indicator | None, promised: bool, reader: Reader) -> Line:
    figure = measurement.figure
    value, n = "", None
    if figure is not None:
        known = reader.told(figure, indicator)
        value, n = t("measurement-hidden") if known.hidden else written(known.value, indicator), known.n
    return Line(measurement, indicator, value, n, when(measurement, reader.today), promised)


def when(measurement: Measurement, today: date) -> str:
    """Whether somebody should have measured by now, or should soon."""
    if measurement.state not in AWAITED:
        return ""
    if measurement.due < today:
        return "late"
    return "soon" if measurement.due <= today + SOON else ""


def awaited(found: Iterable[Line]) -> list[Line]:
    """What somebody is to measure now: late, soon, or given back."""
    return [each for each in found if each.when or each.measurement.state == MeasurementState.RETURNED]


def checkable(found: Iterable[Line]) -> list[Line]:
    return [each for each in found if each.measurement.state in TO_CHECK]


def blocks(found: Sequence[Line], document: Document, reader: Reader) -> list[Block]:
    """In the order of the document; what it no longer names comes last."""
    order = {each.key: place for place, each in enumerate(document.indicators)}

    def place(line: Line) -> tuple[int, str, int, bool]:
        key = line.measurement.indicator
        return order.get(key, len(order)), key, line.measurement.month, line.measurement.group == Group.COMPARISON

    grouped = groupby(sorted(found, key=place), key=lambda line: line.measurement.indicator)
    return [_block(list(each), reader) for _, each in grouped]


def _block(found: list[Line], reader: Reader) -> Block:
    indicator, name = found[0].indicator, found[0].measurement.name
    baseline, target = (indicator.baseline, indicator.target) if indicator else (None, None)
    latest = _latest(found)
    known = reader.told(latest.measurement.figure, indicator) if latest and latest.measurement.figure else None
    way = _way(baseline, known.value, target) if known else None
    shown = t("measurement-latest", value=latest.value, month=latest.measurement.month) if latest else ""
    return Block(
        name=indicator.name if indicator else name,
        indicator=indicator,
        lines=tuple(found),
        baseline=written(baseline, indicator),
        target=written(target, indicator),
        latest=shown,
        way=way,
    )


def _latest(found: Iterable[Line]) -> Line | None:
    """The last figure that counts among those who take part."""
    taking_part = (line for line in found if line.measurement.group == Group.INTERVENTION)
    return max((line for line in taking_part if line.measurement.state in COUNTS), key=_month, default=None)


def _way(baseline: float | None, value: Decimal | None, target: float | None) -> float | None:
    """How much of the way from baseline to target: 0–1; None where it cannot be said."""
    if value is None or baseline is None or target is None or target == baseline:
        return None
    return min(1.0, max(0.0, (float(value) - baseline) / (target - baseline)))


def _month(line: Line) -> int:
    return line.measurement.month
