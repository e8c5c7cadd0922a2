"""The demonstration's portfolio: its investments, and how each document came to be what it is."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from rodtrad.document import Investment, from_data, read, to_data
from rodtrad.document.yaml_text import parse

Data = dict[str, Any]
FOLDER: Final = files("rodtrad.demo")
_PLACE: Final = re.compile(r"([a-z_]+)(?:\[([a-z0-9_-]+)\])?")


@dataclass(frozen=True)
class Step:
    """A change: who made it and why, and what stood there before: path (`success_criteria[lon].smallest_effect`) → value."""

    by: str
    why: str
    was: Mapping[str, Any]


@dataclass(frozen=True)
class Entry:
    """One investment.

    `locked`: when, by whom. `signed`: function → who signs in the application. `computed`: it has results. `begun`: why the
    document that came of a granted application was changed first. `decisions`, `anchored`: what forums said of it.
    """

    file: str
    department: str
    needs: tuple[str, ...]
    tags: Mapping[str, Sequence[str]]
    steps: tuple[Step, ...]
    locked: Mapping[str, str]
    signed: Mapping[str, str]
    decisions: tuple[Mapping[str, str], ...]
    anchored: tuple[Mapping[str, Any], ...]
    begun: str = ""
    computed: bool = False

    @property
    def document(self) -> Investment:
        """As it is now."""
        return read((FOLDER / f"{self.file}.yaml").read_bytes())


@dataclass(frozen=True)
class Portfolio:
    """`tags`: of the two investments that are told elsewhere."""

    investments: tuple[Entry, ...]
    tags: Mapping[str, Mapping[str, Sequence[str]]]


def portfolio() -> Portfolio:
    """What `portfolio.yaml` says."""
    told = parse((FOLDER / "portfolio.yaml").read_bytes()).data
    plain = json.loads(json.dumps(told, default=str))
    return Portfolio(tuple(_entry(each) for each in plain["investments"]), plain["tags"])


def _entry(said: Data) -> Entry:
    steps = tuple(Step(**each) for each in said.get("steps", ()))
    empty: Data = {"locked": {}, "signed": {}}
    lists: Data = {name: tuple(said.get(name, ())) for name in ("needs", "decisions", "anchored")}
    return Entry(**{**empty, **said, **lists, "steps": steps})


def versions(document: Investment, steps: Sequence[Step]) -> Iterator[Investment]:
    """The document as it first was, and after each step."""
    whole = to_data(document)
    for count in range(len(steps) + 1):
        yield from_data(undone(whole, steps[count:]))


def undone(whole: Data, steps: Sequence[Step]) -> Data:
    """The plain document as it was before these steps."""
    data = deepcopy(whole)
    for step in reversed(steps):
        for path, value in step.was.items():
            _put(data, path, value)
    return data


def _put(data: Data, path: str, value: Any) -> None:
    *way, last = path.split(".")
    for part in way:
        name, key = _PLACE.fullmatch(part).groups()  # type: ignore[union-attr]  # our own file
        data = data.setdefault(name, {}) if key is None else next(each for each in data[name] if each["key"] == key)
    data[last] = value
