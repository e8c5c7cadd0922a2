"""The two versions of PxWebApi, behind one face: what a table holds, what the source permits, and the cube for a choice.

Version 2 after its published OpenAPI description; version 1 after Statistics Sweden's description. Both answer in JSON-stat 2.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol
from urllib.parse import quote, urlencode, urlsplit

from rodtrad.sources.answers import items, mapping, words
from rodtrad.sources.failures import failure
from rodtrad.sources.http import Web
from rodtrad.sources.jsonstat import Cube, Dimension, read_cube
from rodtrad.sources.series import Area, ComparisonGroup

# What the variables that hold areas are called where a table does not say which they are.
_AREAS: Final = frozenset({"region", "regions", "område", "alue", "kunta", "kommun", "area", "municipality"})
_MEASURES: Final = frozenset({"contentscode", "tiedot", "uppgifter", "information"})


@dataclass(frozen=True)
class Rules:
    """How many cells a source gives at once, and how many questions it takes in how many seconds."""

    cells: int
    calls: int
    seconds: float


@dataclass(frozen=True)
class TableInfo:
    """A table's title, source and variables; `time`, `measure` and `area` are codes of variables."""

    id: str
    title: str
    source: str
    variables: tuple[Dimension, ...]
    time: str | None
    measure: str | None
    area: str | None
    fetched: datetime


@dataclass(frozen=True)
class CodeList:
    """Another way to put the values of a variable: what each of its codes is called, and which values it is made of."""

    id: str
    title: str
    values: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]


class Api(Protocol):
    def rules(self) -> Rules: ...

    def info(self, table: str) -> TableInfo: ...

    def code_list(self, id: str) -> CodeList: ...

    def data(self, table: str, choice: Mapping[str, Sequence[str]], lists: Mapping[str, str]) -> tuple[Cube, datetime]:
        """The cells of the choice; of the variables in `lists` the values are those of that code list."""


def api_of(web: Web, language: str) -> Api:
    """The version that the address names; 2 where it names none."""
    return Version1(web) if "v1" in urlsplit(web.base).path.lower().split("/") else Version2(web, language)


@dataclass(frozen=True)
class Version2:
    web: Web
    language: str = "sv"

    def rules(self) -> Rules:
        return _rules(self.web, "config", "maxDataCells", "maxCallsPerTimeWindow")

    def info(self, table: str) -> TableInfo:
        data, fetched = self.web.json(f"tables/{quote(table, safe='')}/metadata?{urlencode({'lang': self.language})}")
        # The description is a dataset whose cells are left out.
        cube = read_cube({**mapping(data, "dataset"), "value": [], "status": None})
        area = cube.area or _named(cube.dimensions, _AREAS)
        return TableInfo(table, cube.title, cube.source, cube.dimensions, cube.time, cube.measure, area, fetched)

    def code_list(self, id: str) -> CodeList:
        data, _ = self.web.json(f"codelists/{quote(id, safe='')}?{urlencode({'lang': self.language})}")
        found = mapping(data, "codelist")
        entries = {words(entry.get("code"), "code"): entry for entry in _entries(found)}
        members = {code: tuple(words(each, "valueMap") for each in _members(entry)) for code, entry in entries.items()}
        labels = {code: str(entry.get("label") or entry.get("value") or code) for code, entry in entries.items()}
        return CodeList(id, str(found.get("label") or id), labels, members)

    def data(self, table: str, choice: Mapping[str, Sequence[str]], lists: Mapping[str, str]) -> tuple[Cube, datetime]:
        how = urlencode({"lang": self.language, "outputFormat": "json-stat2"})
        selection = [
            {"variableCode": code, "valueCodes": list(values)} | ({"codeList": lists[code]} if code in lists else {})
            for code, values in choice.items()
        ]
        data, fetched = self.web.json(f"tables/{quote(table, safe='')}/data?{how}", {"selection": selection})
        return read_cube(data), fetched


@dataclass(frozen=True)
class Version1:
    """Here the language and the database are part of the address, and a table is named by its path."""

    web: Web

    def rules(self) -> Rules:
        return _rules(self.web, "?config", "maxCells", "maxCalls")

    def info(self, table: str) -> TableInfo:
        data, fetched = self.web.json(quote(table))
        found = mapping(data, "table")
        described = [mapping(entry, "variables[]") for entry in items(found.get("variables"), "variables")]
        variables = tuple(_variable(entry) for entry in described)
        time = next((words(entry.get("code"), "code") for entry in described if entry.get("time")), None)
        measure, area = _named(variables, _MEASURES), _named(variables, _AREAS)
        return TableInfo(table, str(found.get("title") or table), self.web.host, variables, time, measure, area, fetched)

    def code_list(self, id: str) -> CodeList:
        """Raises `BadSource`: this version does not tell what its lists hold."""
        raise failure("not-found", id)

    def data(self, table: str, choice: Mapping[str, Sequence[str]], lists: Mapping[str, str]) -> tuple[Cube, datetime]:
        query = [{"code": code, "selection": {"filter": "item", "values": list(values)}} for code, values in choice.items()]
        data, fetched = self.web.json(quote(table), {"query": query, "response": {"format": "json-stat2"}})
        return read_cube(data), fetched


def comparison_groups(web: Web, codelist: str, language: str = "sv") -> tuple[ComparisonGroup, ...]:
    """The groups of areas in one of the source's lists (such as regions made of counties); PxWebApi 2 only."""
    found = Version2(web, language).code_list(codelist)
    return tuple(
        ComparisonGroup(code, title, web.host, tuple(Area(member, "") for member in found.members[code]))
        for code, title in found.values.items()
    )


def _entries(found: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [mapping(entry, "values[]") for entry in items(found.get("values"), "values")]


def _members(entry: Mapping[str, Any]) -> list[Any]:
    """A list that groups nothing may leave out what each of its codes is made of."""
    return items(entry.get("valueMap") or [], "valueMap")


def _rules(web: Web, place: str, cells: str, calls: str) -> Rules:
    data, _ = web.json(place)
    found = mapping(data, "config")
    limits = [found.get(name) for name in (cells, calls, "timeWindow")]
    for name, limit in zip((cells, calls, "timeWindow"), limits, strict=True):
        if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
            raise failure("form", value=name)
    return Rules(*map(int, limits))  # type: ignore[arg-type]  # checked above


def _variable(entry: Mapping[str, Any]) -> Dimension:
    code = words(entry.get("code"), "code")
    values = [words(value, "values") for value in items(entry.get("values"), "values")]
    labels = [words(label, "valueTexts") for label in items(entry.get("valueTexts"), "valueTexts")]
    if len(values) != len(labels):
        raise failure("form", value=f"{code}.valueTexts")
    label = str(entry.get("text") or code)
    return Dimension(code, label, dict(zip(values, labels, strict=True)), {}, bool(entry.get("elimination")))


def _named(variables: Sequence[Dimension], names: frozenset[str]) -> str | None:
    found = (variable.code for variable in variables if {variable.code.casefold(), variable.label.casefold()} & names)
    return next(found, None)
