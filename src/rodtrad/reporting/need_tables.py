"""A breakdown as tables and sentences that a coordinator reads. What disclosure control has hidden is written "..".

Figures carry no more decimals than their uncertainty; the exact ones stand behind each cell.
"""

import math

from rodtrad.needs import Breakdown, Group
from rodtrad.needs.coded import MISSING
from rodtrad.needs.result import Split
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number, percent, percentage_points, span, with_unit

Row = tuple[Cell, ...]


def ranked_table(found: Breakdown, language: Language, most: int | None = None) -> DataTable:
    """The groups by rank, the `most` first; hidden groups stand last and only where all are asked for."""
    headings = ("group", "n", "value", "interval", "difference", "excess", "part", "sure")
    shown = [group for group in found.groups if not group.hidden] if most else list(found.groups)
    return DataTable(
        caption=text(language, "needs-table-ranked", indicator=found.indicator.title),
        columns=columns(*(text(language, f"needs-column-{heading}") for heading in headings)),
        rows=tuple(_row(group, found, language) for group in shown[:most]),
        note=" ".join(notes(found, language)),
    )


def splits_table(found: Breakdown, language: Language, most: int | None = None) -> DataTable:
    """The combinations of variables by how much of the variation between persons they explain."""
    ordered = sorted(found.splits, key=lambda split: -(split.explained or 0))
    return DataTable(
        caption=text(language, "needs-table-splits"),
        columns=columns(
            *(text(language, f"needs-column-{heading}") for heading in ("variables", "groups", "hidden", "explained"))
        ),
        rows=tuple(_split_row(split, language) for split in ordered[:most]),
    )


def sentences(found: Breakdown, language: Language, most: int = 3) -> list[str]:
    """The whole in one sentence, then the groups that weigh most and are sure; or that none is."""
    whole = found.whole
    first = text(
        language,
        "needs-whole",
        indicator=found.indicator.title,
        value=amount(whole.value, found, language),
        n=whole.n or 0,
        interval=interval(whole, found, language),
    )
    weighing = [group for group in found.groups if group.sure and _unfavourable(group, found)][:most]
    return (
        [first, *(_sentence(group, found, language) for group in weighing)]
        if weighing
        else [first, text(language, "needs-nobody-sure")]
    )


def notes(found: Breakdown, language: Language) -> list[str]:
    """What is hidden or missing, and how sureness was counted."""
    said = [text(language, "needs-note-sure", method=text(language, f"needs-method-{found.multiplicity}"))]
    if found.missing:
        said.append(text(language, "needs-note-missing", count=found.missing))
    if found.rule:
        hidden = sum(group.hidden for group in found.groups)
        said.append(text(language, "disclosure-rule", minimum=found.rule.minimum))
        said.append(text(language, "needs-note-hidden", count=hidden))
        if found.rule.rounding_base > 1:
            said.append(text(language, "disclosure-rule-rounded", base=found.rule.rounding_base))
    return said


def group_name(group: Group, language: Language) -> str:
    """The group's levels in words: "kön: kvinna, område: Norr"."""
    parts = [f"{name}: {label if label != MISSING else text(language, 'needs-missing')}" for name, label in group.levels]
    return ", ".join(parts) or text(language, "needs-everybody")


def amount(value: float | None, found: Breakdown, language: Language) -> str:
    if value is None:
        return text(language, "disclosure-hidden")
    if found.indicator.measure == "share":
        return percent(value, language, decimals=1)
    return with_unit(number(value, language, decimals=_decimals(found)), found.indicator.unit, language)


def interval(group: Group, found: Breakdown, language: Language) -> str:
    if group.low is None or group.high is None:
        return "–"
    return span(amount(group.low, found, language), amount(group.high, found, language), language)


def _row(group: Group, found: Breakdown, language: Language) -> Row:
    name = Cell(group_name(group, language))
    if group.hidden:
        return (name, *[Cell(text(language, "disclosure-hidden"))] * 7)
    return (
        name,
        Cell(number(group.n or 0, language), group.n),
        Cell(amount(group.value, found, language), group.value),
        Cell(interval(group, found, language)),
        Cell(_difference(group.difference, found, language), group.difference),
        Cell("–" if group.excess is None else number(group.excess, language, sign=True), group.excess),
        Cell("–" if group.part is None else percent(group.part, language), group.part),
        Cell(text(language, "needs-sure" if group.sure else "needs-unsure"), group.q),
    )


def _split_row(split: Split, language: Language) -> Row:
    explained = text(language, "disclosure-hidden") if split.hidden else "–" if split.explained is None else ""
    return (
        Cell(" × ".join(split.variables)),
        Cell(number(split.groups, language), split.groups),
        Cell(number(split.hidden, language), split.hidden),
        Cell(explained or percent(split.explained or 0, language, decimals=1), split.explained),
    )


def _sentence(group: Group, found: Breakdown, language: Language) -> str:
    more = (group.excess or 0) > 0
    kind = "share" if found.indicator.measure == "share" else "other"
    return text(
        language,
        f"needs-group-{kind}-{'more' if more else 'fewer'}",
        group=group_name(group, language),
        value=amount(group.value, found, language),
        n=group.n or 0,
        excess=number(abs(group.excess or 0), language),
        difference=_difference(abs(group.difference or 0), found, language, sign=False),
        part=percent(group.part or 0, language),
    )


def _unfavourable(group: Group, found: Breakdown) -> bool:
    excess = group.excess if group.excess is not None else group.difference
    if excess is None or found.indicator.better is None:
        return excess is not None
    return excess < 0 if found.indicator.better == "higher" else excess > 0


def _difference(value: float | None, found: Breakdown, language: Language, *, sign: bool = True) -> str:
    if value is None:
        return "–"
    if found.indicator.measure == "share":
        return percentage_points(value, language, sign=sign)
    return with_unit(number(value, language, decimals=_decimals(found), sign=sign), found.indicator.unit, language)


def _decimals(found: Breakdown) -> int:
    """Two figures of the typical spread between groups' persons."""
    spread = found.whole.spread or 1.0
    return max(0, min(6, 1 - math.floor(math.log10(spread)))) if spread > 0 else 0
