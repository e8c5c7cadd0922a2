"""YAML and JSON text to plain data and back, with nothing a document does not need.

Aliases are refused (they are how a small file becomes a huge one), keys may not repeat, dates and words such as `no` stay as
they are written, and numbers keep every digit. Each value's line is remembered so that an error can point at it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, Literal

import yaml

from rodtrad.document.yaml_events import MAX_DEPTH, Path as Path, Reader, Refused, number
from rodtrad.errors import BadDocument, Problem
from rodtrad.texts import message

Format = Literal["yaml", "json"]
MAX_BYTES: Final = 5_000_000


@dataclass(frozen=True)
class Parsed:
    """Plain data and the line (from 1) on which the value at each path begins."""

    data: Any
    lines: Mapping[Path, int] = field(default_factory=dict)


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
    except Refused as error:
        raise BadDocument([error.problem]) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _bad("error-syntax", line=mark.line + 1 if mark else None, value=error.problem or "") from error
    except yaml.reader.ReaderError as error:
        # libyaml counts bytes.
        line = text.encode()[: error.position].count(b"\n") + 1
        raise _bad("error-character", line=line, value=f"U+{int(error.character):04X}") from error
    except json.JSONDecodeError as error:
        raise _bad("error-syntax", line=error.lineno, value=error.msg) from error
    except RecursionError as error:
        raise _bad("error-too-deep", value=str(MAX_DEPTH)) from error


def _parse_yaml(text: str) -> Parsed:
    reader = Reader(text)
    return Parsed(reader.read(), reader.lines)


def _parse_json(text: str) -> Parsed:
    """JSON is nearly YAML, so YAML's reader finds the lines and refuses repeated keys; the values are JSON's own."""
    data = json.loads(text, parse_float=number, parse_int=number, parse_constant=str)
    try:
        return Parsed(data, _parse_yaml(text).lines)
    except Refused:
        raise
    except yaml.YAMLError:
        return Parsed(data)


def _bad(id: str, *, line: int | None = None, value: str = "") -> BadDocument:
    return BadDocument([Problem("", message(id, value=value), message(f"{id}.cure"), value, line)])


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
