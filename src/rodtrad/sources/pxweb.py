"""PxWeb, the statistical agencies' open databases: PxWebApi 2 (Statistics Sweden), and 1 where that is what answers (Statistics
Finland).

Tables are cubes of variables. What is asked for is a choice of values of each variable; a choice larger than the source lets
through at once is asked for in parts, no faster than the source permits.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice, product
from math import prod
from typing import Final

from rodtrad.sources.choosing import Choice, chosen
from rodtrad.sources.failures import failure
from rodtrad.sources.http import Web
from rodtrad.sources.jsonstat import Cube
from rodtrad.sources.pxweb_api import Api, TableInfo, api_of
from rodtrad.sources.pxweb_lists import lists_in, notes, with_lists
from rodtrad.sources.series import TOTAL, IndicatorSeries, Observation, ordered, parts

SCB: Final = "https://statistikdatabasen.scb.se/api/v2"
STATISTICS_FINLAND: Final = "https://statfin.stat.fi/PXWeb/api/v1/sv/StatFin"
MAX_CELLS: Final = 1_000_000


def series(
    web: Web, table: str, choice: Choice | None = None, *, area: str | None = None, language: str = "sv"
) -> IndicatorSeries:
    """One measure of a table, by area, period and the remaining variables as groups.

    `choice` maps a variable's code to the wanted values: codes, `*` for all, or `top(n)` for the last n; of a code list where
    `list(id)` stands first (see `pxweb_lists`). Time that is not chosen is taken whole, a variable that can be left out is left
    out. `area` is the code of the variable that holds areas, where the table does not say which. Raises `BadSource` with
    everything wrong with the choice, or where the source fails.
    """
    api = api_of(web, language)
    lists, values = lists_in(choice or {})
    info = with_lists(api, api.info(table), lists)
    wanted = chosen(info, values, area)
    if (cells := prod(map(len, wanted.values()))) > MAX_CELLS:
        raise failure("too-many-cells", table, count=cells)
    roles = _Roles(info, wanted, area or info.area)
    cubes = list(_cubes(web, api, table, wanted, lists))
    rows = [row for cube, _ in cubes for row in roles.observations(cube)]
    if all(row.value is None for row in rows):
        raise failure("no-values", table, value=table)
    found = _series(roles, rows, cubes[0][0], min(info.fetched, *(fetched for _, fetched in cubes)))
    return replace(found, notes=(*web.notes, *notes(info, lists)))


def _cubes(
    web: Web, api: Api, table: str, wanted: Mapping[str, Sequence[str]], lists: Mapping[str, str]
) -> Iterator[tuple[Cube, datetime]]:
    """The answers that together hold the choice, with the time each was fetched."""
    rules = api.rules()
    questions = list(islice(split(wanted, rules.cells), web.limits.max_pages + 1))
    if len(questions) > web.limits.max_pages:
        raise failure("endless", web.host, value=str(web.limits.max_pages))
    pause = min(rules.seconds / rules.calls, web.limits.longest_pause) if len(questions) > rules.calls else 0
    for number, question in enumerate(questions):
        if number and pause:
            web.sleep(pause)
        cube, fetched = api.data(table, question, lists)
        _check(cube, question)
        yield cube, fetched


def split(choice: Mapping[str, Sequence[str]], limit: int) -> Iterator[dict[str, list[str]]]:
    """The choice in parts of at most `limit` cells, which together are the whole and nothing twice."""
    cells = prod(map(len, choice.values()))
    if cells <= max(limit, 1):
        yield {code: list(values) for code, values in choice.items()}
        return
    longest = max(choice, key=lambda code: len(choice[code]))
    size = max(1, limit * len(choice[longest]) // cells)
    for some in parts(choice[longest], size):
        yield from split({**choice, longest: some}, limit)


def _check(cube: Cube, question: Mapping[str, Sequence[str]]) -> None:
    """The answer is about what was asked, all of it and nothing else."""
    for code, values in question.items():
        dimension = cube.dimension(code)
        if dimension is None or set(dimension.values) != set(values):
            raise failure("form", value=code)


@dataclass(frozen=True)
class _Roles:
    """Which variables of the choice are time, area and groups (all others that more than one value was chosen of)."""

    info: TableInfo
    wanted: Mapping[str, Sequence[str]]
    area: str | None

    @property
    def groups(self) -> list[str]:
        others = (self.info.time, self.info.measure, self.area)
        return [code for code, values in self.wanted.items() if len(values) > 1 and code not in others]

    def observations(self, cube: Cube) -> Iterator[Observation]:
        codes = [dimension.code for dimension in cube.dimensions]
        groups = [codes.index(code) for code in self.groups]
        time, place = codes.index(self.info.time or ""), codes.index(self.area) if self.area in codes else None
        for values, value, status in cube.rows():
            group = "/".join(values[at] for at in groups) or TOTAL
            yield Observation(values[place] if place is not None else "", values[time], value, group, status)

    def area_names(self) -> dict[str, str]:
        return {code: self._labels(self.area)[code] for code in self.wanted.get(self.area or "", ())}

    def group_names(self) -> dict[str, str]:
        if not self.groups:
            return {}
        labels = [self._labels(code) for code in self.groups]
        every = product(*(self.wanted[code] for code in self.groups))
        return {"/".join(codes): ", ".join(map(dict.__getitem__, labels, codes)) for codes in every}

    def _labels(self, code: str | None) -> dict[str, str]:
        return next(dict(variable.values) for variable in self.info.variables if variable.code == code)


def _series(roles: _Roles, rows: Sequence[Observation], cube: Cube, oldest: datetime) -> IndicatorSeries:
    info = roles.info
    measure = cube.dimension(info.measure or "")
    code = roles.wanted[measure.code][0] if measure else ""
    return IndicatorSeries(
        f"{info.id}/{code}" if code else info.id,
        f"{info.title}: {measure.values[code]}" if measure else info.title,
        measure.units.get(code, "") if measure else "",
        cube.source or info.source,
        oldest.astimezone().date(),
        ordered(rows),
        area_names=roles.area_names(),
        group_names=roles.group_names(),
    )
