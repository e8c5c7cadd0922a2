"""YAML's events to plain data: what a document needs of YAML and nothing more.

Events come from libyaml, an order of magnitude faster than composing nodes in Python. Aliases, tags, repeated keys and nesting
without end are refused as they come, before anything can grow.
"""

from collections.abc import Hashable
from decimal import Decimal
from typing import Any, Final

import yaml

from rodtrad.errors import Problem
from rodtrad.texts import message

Path = tuple[str | int, ...]
MAX_DEPTH: Final = 40
# libyaml where PyYAML was built with it, as its wheels are.
_Events: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_YAML: Final = "tag:yaml.org,2002:"
_KNOWN: Final = {
    f"{_YAML}{name}" for name in ("str", "int", "float", "bool", "null", "map", "seq", "timestamp", "merge", "value")
}


class Refused(yaml.YAMLError):
    """Something that YAML allows and a document does not."""

    def __init__(self, id: str, event: yaml.Event, value: str = "") -> None:
        self.problem = Problem("", message(id, value=value), message(f"{id}.cure"), value, _line(event))
        super().__init__(id)


class Reader:
    """Reads one document from a text; `lines` then has the line (from 1) of each path's key or item."""

    def __init__(self, text: str) -> None:
        self.events = _Events(text)
        self.lines: dict[Path, int] = {}

    def read(self) -> Any:
        """The document's plain data, None for an empty text. Raises `Refused` and YAML's own errors."""
        try:
            self._next()  # the stream begins
            event = self._next()
            if isinstance(event, yaml.StreamEndEvent):
                return None
            value = self._value(self._next(), ())
            self._next()  # the document ends
            after = self._next()
            if not isinstance(after, yaml.StreamEndEvent):
                raise Refused("error-several-documents", after)
            return value
        finally:
            self.events.dispose()

    def _next(self) -> Any:
        return self.events.get_event()

    def _value(self, event: Any, path: Path) -> Any:
        if isinstance(event, yaml.AliasEvent):
            raise Refused("error-alias", event, str(event.anchor))
        if len(path) >= MAX_DEPTH:
            raise Refused("error-too-deep", event, str(MAX_DEPTH))
        self.lines.setdefault(path, _line(event))
        if event.tag not in (None, "!") and event.tag not in _KNOWN:
            raise Refused("error-tag", event, str(event.tag).removeprefix(_YAML))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        return self._sequence(path) if isinstance(event, yaml.SequenceStartEvent) else self._scalar(event)

    def _mapping(self, path: Path) -> dict[Hashable, Any]:
        result: dict[Hashable, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise Refused("error-key", event)
            key = event.value
            if key in result:
                raise Refused("error-repeated-key", event, key)
            inner = (*path, key)
            self.lines[inner] = _line(event)  # where a person looks: at the key, not at its first item
            result[key] = self._value(self._next(), inner)
        return result

    def _sequence(self, path: Path) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            result.append(self._value(event, (*path, len(result))))
        return result

    def _scalar(self, event: yaml.ScalarEvent) -> Any:
        tag = event.tag if event.tag in _KNOWN else self.events.resolve(yaml.ScalarNode, event.value, event.implicit)
        kind = tag.removeprefix(_YAML)
        if kind == "null":
            return None
        if kind == "bool":
            # YAML 1.1 also takes yes, no, on and off; those stay the words they are.
            return event.value.lower() == "true" if event.value.lower() in ("true", "false") else event.value
        return number(event.value) if kind in ("int", "float") else event.value


def number(value: str) -> Any:
    """An int or an exact decimal; what only YAML 1.1 calls a number (octal, sexagesimal, `.inf`) stays text."""
    try:
        if value.lstrip("+-").isascii() and value.lstrip("+-").isdigit():
            return int(value)
        exact = Decimal(value)
    except (ArithmeticError, ValueError):
        return value
    return exact if exact.is_finite() else value


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
