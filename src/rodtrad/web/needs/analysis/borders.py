"""A map's file: read, checked, and opened again to be drawn on."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from rodtrad.needs.maps import Area, read_areas

# What properties that hold an area's code and its name are usually called, the likeliest first.
_CODES: Final = ("kommunkod", "kom_kod", "lanskod", "deso", "desokod", "regso", "regsokod", "kod", "code", "id", "nyko")
_NAMES: Final = ("namn", "name", "kommunnamn", "kom_namn", "lansnamn", "regsonamn", "benamning")


@dataclass(frozen=True)
class Read:
    """A sound map: its bytes, which properties are the code and the name, how many areas it has, and its hash."""

    content: bytes
    code: str
    name: str
    areas: int
    fingerprint: str


def read(content: bytes, code: str = "", name: str = "") -> Read:
    """Raises `BadData` with every problem. Properties that are not named are guessed from what they are called."""
    properties = _properties(content)
    code, name = code or _likely(properties, _CODES), name or _likely(properties, _NAMES)
    areas = opened(content, code or "code", name)
    return Read(content, code or "code", name, len(areas), hashlib.sha256(content).hexdigest())


def opened(content: bytes, code: str, name: str) -> tuple[Area, ...]:
    return read_areas(content, code, name)


def _properties(content: bytes) -> list[str]:
    """The properties of the first area; none where the file is no GeoJSON, which `read_areas` then says."""
    try:
        found: Any = json.loads(content)["features"][0]["properties"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return []
    return [str(name) for name in found] if isinstance(found, dict) else []


def _likely(properties: Sequence[str], usual: Sequence[str]) -> str:
    by_case = {name.casefold(): name for name in properties}
    return next((by_case[name] for name in usual if name in by_case), "")
