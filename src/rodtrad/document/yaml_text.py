"""YAML and JSON text to plain data and back, with nothing a document does not need.

Aliases are refused (they are how a small file becomes a huge one), keys may not repeat, dates and words such as `no` stay as
they are written, and numbers keep every digit. Each value's line is remembered so that an error can point at it.
"""

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, Literal

import yaml

from rodtrad.errors import BadDocument, Problem
from rodtrad.texts import message

Path = tuple[str | int, ...]
Format = Literal["yaml", "json"]
MAX_BYTES: Final = 5_000_000
MAX_DEPTH: Final = 40


@dataclass(frozen=True)
class Parsed:
    """Plain data and the line (from 1) on which the value at each path begins."""

    data: Any
    lines: Mapping[Path, int] = field(default_factory=dict)


class _Refused(yaml.YAMLError):
    def __init__(self, id: str, line: int, value: str = "") -> None:
        self.problem = Problem("", message(id, value=value), message(f"{id}.cure"), value, line)
        super().__init__(id)


def parse(content: bytes, format: Format = "yaml") -> Parsed:
    """Plain data from the bytes of a file. Raises `BadDocument`."""
    if len(content) > MAX_BYTES:
        raise _bad("error-too-large", value=f"{MAX_BYTES // 1_000_000}")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _bad("error-encoding", line=content[: error.start].count(b"\n") + 1) from error
    return _parse_text(text, format)


def dump_yaml(data: Any) -> str:
    """`data` as YAML in reading order, long texts as blocks, years without quotation marks."""
    return yaml.dump(_unquoted_years(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)


def _unquoted_years(data: Any) -> Any:
    if isinstance(data, dict):
        return {
            int(key) if key.isdigit() and str(int(key)) == key else key: _unquoted_years(value) for key, value in data.items()
        }
    return [_unquoted_years(item) for item in data] if isinstance(data, list) else data


def dump_json(data: Any) -> str:
    """`data` as indented JSON; a decimal is written as the number it is."""
    return json.dumps(data, indent=2, ensure_ascii=False, default=_json_number)


def _json_number(value: Any) -> float | int:
    """Money has at most fifteen digits (see `Money`), which a JSON number carries without loss."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} is no JSON value")
    return int(value) if value == value.to_integral_value() else float(value)


def _parse_text(text: str, format: Format) -> Parsed:
    try:
        return _parse_json(text) if format == "json" else _parse_yaml(text)
    except _Refused as error:
        raise BadDocument([error.problem]) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _bad("error-syntax", line=mark.line + 1 if mark else None, value=error.problem or "") from error
    except yaml.reader.ReaderError as error:
        raise _bad(
            "error-character", line=text[: error.position].count("\n") + 1, value=f"U+{int(error.character):04X}"
        ) from error
    except json.JSONDecodeError as error:
        raise _bad("error-syntax", line=error.lineno, value=error.msg) from error
    except RecursionError as error:
        raise _bad("error-too-deep", value=str(MAX_DEPTH)) from error


def _parse_yaml(text: str) -> Parsed:
    loader = _Loader(text)
    root = loader.get_single_node()
    lines: dict[Path, int] = {}
    return Parsed(_plain(root, (), lines, loader) if root else None, lines)


def _parse_json(text: str) -> Parsed:
    """JSON is nearly YAML, so YAML's reader finds the lines and refuses repeated keys; the values are JSON's own."""
    data = json.loads(text, parse_float=_number, parse_int=_number, parse_constant=str)
    try:
        return Parsed(data, _parse_yaml(text).lines)
    except _Refused:
        raise
    except yaml.YAMLError:
        return Parsed(data)


def _bad(id: str, *, line: int | None = None, value: str = "") -> BadDocument:
    return BadDocument([Problem("", message(id, value=value), message(f"{id}.cure"), value, line)])


class _Loader(yaml.SafeLoader):
    """Composes nodes only; `_plain` makes the values. Aliases and nesting without end are refused while composing."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise _Refused("error-alias", event.start_mark.line + 1, event.anchor)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            line = self.peek_event().start_mark.line + 1  # type: ignore[no-untyped-call]
            raise _Refused("error-too-deep", line, str(MAX_DEPTH))
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


_PLAIN_TAGS: Final = {
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "map", "seq", "timestamp", "merge", "value")
}


def _plain(node: yaml.Node, path: Path, lines: dict[Path, int], loader: _Loader) -> Any:
    lines[path] = node.start_mark.line + 1
    if node.tag not in _PLAIN_TAGS:
        raise _Refused("error-tag", lines[path], node.tag)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines, loader)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, index), lines, loader) for index, item in enumerate(node.value)]
    return _scalar(node, loader)


def _mapping(node: yaml.MappingNode, path: Path, lines: dict[Path, int], loader: _Loader) -> dict[Hashable, Any]:
    result: dict[Hashable, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Refused("error-key", key_node.start_mark.line + 1)
        key = key_node.value
        if key in result:
            raise _Refused("error-repeated-key", key_node.start_mark.line + 1, key)
        result[key] = _plain(value_node, (*path, key), lines, loader)
        lines[(*path, key)] = key_node.start_mark.line + 1  # where a person looks: at the key, not at its first item
    return result


def _scalar(node: yaml.Node, loader: _Loader) -> Any:
    value, tag = node.value, node.tag.rsplit(":", 1)[-1]
    if tag == "null":
        return None
    if tag == "bool":
        return value.lower() == "true" if value.lower() in ("true", "false") else value
    if tag in ("int", "float"):
        return _number(value)
    return value


def _number(value: str) -> Any:
    """An int or an exact decimal; what only YAML 1.1 calls a number (octal, sexagesimal, `.inf`) stays text."""
    try:
        return int(value) if value.lstrip("+-").isascii() and value.lstrip("+-").isdigit() else _finite(Decimal(value))
    except (ArithmeticError, ValueError):
        return value


def _finite(value: Decimal) -> Decimal | str:
    return value if value.is_finite() else str(value)


class _Dumper(yaml.SafeDumper):
    # Our reader takes a date as the text it is, so it needs no quotation marks.
    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _represent_text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


def _represent_decimal(dumper: yaml.SafeDumper, value: Decimal) -> yaml.Node:
    tag = "int" if value == value.to_integral_value() else "float"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{tag}", str(int(value)) if tag == "int" else format(value, "f"))


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(Decimal, _represent_decimal)
