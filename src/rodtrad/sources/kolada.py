"""Kolada, the municipalities' and regions' open database of key figures: API version 3, and version 2 where that is what answers.

Both share the form of the questions (`data/kpi/…/municipality/…/year/…`) and of the answers (`values`, each with `kpi`,
`municipality`, `period` and its values by gender T, K, M); the next page is named `next_url` in version 3 and `next_page` in 2.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode

from rodtrad.sources.answers import figure, items, mapping, words
from rodtrad.sources.failures import failure
from rodtrad.sources.http import Web
from rodtrad.sources.series import TOTAL, Area, ComparisonGroup, IndicatorSeries, Observation, ordered, parts
from rodtrad.texts import Message, message

BASE: Final = "https://api.kolada.se/v3"
SOURCE: Final = "Kolada (RKA)"
# Version 3 turns down longer lists of years; addresses may not grow without end.
YEARS_AT_ONCE: Final = 25
AREAS_AT_ONCE: Final = 100
_KPI = re.compile(r"[A-Z]\d{5}")
_AREA = re.compile(r"\d{4}|G\d{1,8}")


@dataclass(frozen=True)
class Kpi:
    """What Kolada says of a key figure. `unit` is the last part of the title where the answer does not name it."""

    id: str
    title: str
    unit: str
    description: str = ""
    by_gender: bool = False


def series(
    web: Web, kpi: str, areas: Collection[str], years: Collection[int], genders: Collection[str] = (TOTAL,)
) -> IndicatorSeries:
    """A key figure for areas (municipality codes, or groups as G123; all areas where none is named) and years.

    Raises `BadSource`: a code that cannot be, an unknown key figure, no value at all, or a source that fails. Areas and years
    without values are named in the notes.
    """
    _check([kpi], _KPI)
    _check(areas, _AREA)
    about, oldest = _kpi(web, kpi)
    rows: dict[tuple[str, str, str], Observation] = {}
    for place in _questions(kpi, areas, years):
        for entry, fetched in _pages(web, place):
            oldest = min(oldest, fetched)
            rows.update({(row.area, row.period, row.group): row for row in _observations(entry, kpi)})
    kept = ordered([row for row in rows.values() if row.group in genders])
    if not kept:
        raise failure("no-values", kpi, value=kpi)
    named = _names(web, areas)
    notes = (*web.notes, *_notes(kept, areas, years))
    return IndicatorSeries(
        kpi,
        about.title,
        about.unit,
        SOURCE,
        oldest.astimezone().date(),
        kept,
        area_names=named,
        description=about.description,
        notes=notes,
    )


def key_figure(web: Web, kpi: str) -> Kpi:
    """What Kolada says of a key figure. Raises `BadSource` where it has none such."""
    _check([kpi], _KPI)
    return _kpi(web, kpi)[0]


def key_figures(web: Web, title: str) -> tuple[Kpi, ...]:
    """The key figures whose title has these words."""
    return tuple(_described(mapping(entry, "kpi")) for entry, _ in _pages(web, f"kpi?{urlencode({'title': title})}"))


def areas(web: Web, title: str = "") -> tuple[Area, ...]:
    """Municipalities and regions, all or those whose name has these words."""
    place = f"municipality?{urlencode({'title': title})}" if title else "municipality"
    return tuple(_area(entry, "municipality") for entry, _ in _pages(web, place))


def comparison_groups(web: Web, title: str = "") -> tuple[ComparisonGroup, ...]:
    """Groups of municipalities (such as those most alike in a field), all or those whose title has these words."""
    place = f"municipality_groups?{urlencode({'title': title})}" if title else "municipality_groups"
    return tuple(_group(mapping(entry, "municipality_groups")) for entry, _ in _pages(web, place))


def _questions(kpi: str, areas: Collection[str], years: Collection[int]) -> Iterator[str]:
    """Places that together hold every area (all, where none is named) and year."""
    for some_years in parts(sorted(set(years)), YEARS_AT_ONCE):
        for some_areas in parts(sorted(set(areas)), AREAS_AT_ONCE) if areas else [()]:
            where = f"/municipality/{','.join(some_areas)}" if some_areas else ""
            yield f"data/kpi/{kpi}{where}/year/{','.join(map(str, some_years))}"


def _kpi(web: Web, kpi: str) -> tuple[Kpi, datetime]:
    for entry, fetched in _pages(web, f"kpi/{kpi}"):
        found = _described(mapping(entry, "kpi"))
        if found.id == kpi:
            return found, fetched
    raise failure("unknown-kpi", kpi, value=kpi)


def _pages(web: Web, place: str) -> Iterator[tuple[Any, datetime]]:
    """Every entry of an answer, page after page, with the time it was fetched."""
    seen: set[str] = set()
    following: str | None = place
    while following:
        if following in seen or len(seen) >= web.limits.max_pages:
            raise failure("endless", web.host, value=str(len(seen)))
        seen.add(following)
        data, fetched = web.json(following)
        page = mapping(data, "values")
        for entry in _entries(page):
            yield entry, fetched
        after = page.get("next_url") or page.get("next_page")
        following = words(after, "next_url") if after else None


def _entries(page: Mapping[str, Any]) -> list[Any]:
    """The entries of a page; version 2 gives a thing asked for by its id without the list around it."""
    if "values" not in page and "id" in page:
        return [page]
    return items(page.get("values"), "values")


def _described(entry: Mapping[str, Any]) -> Kpi:
    title = words(entry.get("title"), "kpi.title")
    unit = str(entry.get("unit") or (title.rpartition(",")[2].strip() if "," in title else ""))
    return Kpi(
        words(entry.get("id"), "kpi.id"),
        title,
        unit,
        str(entry.get("description") or entry.get("definition") or ""),
        bool(entry.get("is_divided_by_gender")),
    )


def _observations(entry: Any, kpi: str) -> Iterator[Observation]:
    found = mapping(entry, "values[]")
    if words(found.get("kpi"), "kpi") != kpi:
        return
    area, period = words(found.get("municipality"), "municipality"), words(found.get("period"), "period")
    for value in items(found.get("values"), "values[].values"):
        value = mapping(value, "values[].values[]")
        if not value.get("isdeleted"):
            gender = words(value.get("gender"), "gender")
            yield Observation(area, period, figure(value.get("value"), "value"), gender, str(value.get("status") or ""))


def _group(entry: Mapping[str, Any]) -> ComparisonGroup:
    members = tuple(_area(member, "members[]") for member in items(entry.get("members"), "members"))
    return ComparisonGroup(words(entry.get("id"), "id"), words(entry.get("title"), "title"), SOURCE, members)


def _area(entry: Any, where: str) -> Area:
    found = mapping(entry, where)
    return Area(words(found.get("id"), f"{where}.id"), words(found.get("title"), f"{where}.title"))


def _names(web: Web, codes: Collection[str]) -> dict[str, str]:
    """The names of the areas and groups among `codes`; of every area where no codes are given."""
    if not codes:
        return {area.code: area.name for area in areas(web)}
    names: dict[str, str] = {}
    for kind, groups in (("municipality", False), ("municipality_groups", True)):
        wanted = sorted({code for code in codes if code.startswith("G") == groups})
        for part in parts(wanted, AREAS_AT_ONCE):
            found = (_area(entry, kind) for entry, _ in _pages(web, f"{kind}/{','.join(part)}"))
            names |= {area.code: area.name for area in found}
    return names


def _notes(rows: Sequence[Observation], areas: Collection[str], years: Collection[int]) -> Iterator[Message]:
    there = {row.area for row in rows if row.value is not None}
    absent = sorted(set(areas) - there)
    if absent:
        yield message("source-note-missing-areas", areas=", ".join(absent[:30]), count=len(absent))
    missing = sorted(set(years) - {row.year for row in rows if row.value is not None and row.year})
    if missing:
        yield message("source-note-years", years=", ".join(map(str, missing)))


def _check(codes: Collection[str], form: re.Pattern[str]) -> None:
    for code in codes:
        if not form.fullmatch(code):
            raise failure("code", value=code)
