"""What a source's JSON must hold, checked where it is used: a wrong form is the source's fault and is said so."""

import json
from collections.abc import Mapping
from typing import Any

from rodtrad.sources.failures import failure


def mapping(value: Any, where: str) -> Mapping[str, Any]:
    """A JSON object. Raises `BadSource`, naming the place `where`."""
    if not isinstance(value, dict):
        raise failure("form", value=where)
    return value


def items(value: Any, where: str) -> list[Any]:
    """A JSON array. Raises `BadSource`."""
    if not isinstance(value, list):
        raise failure("form", value=where)
    return value


def words(value: Any, where: str) -> str:
    """A JSON text, or a whole number as text. Raises `BadSource`."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise failure("form", value=where)
    return str(value)


def figure(value: Any, where: str) -> float | None:
    """A JSON number, or None where there is none. Raises `BadSource`."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise failure("form", value=where)
    return float(value)


def parsed(content: bytes, kind: str, address: str) -> Any:
    """An answer as JSON. Raises `BadSource` for a web page, or what is no JSON."""
    start = content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    if start == b"<" or kind in ("text/html", "application/xhtml+xml"):
        raise failure("html", address)
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise failure("broken", address) from None


def _no_number(word: str) -> None:
    """NaN and Infinity are no JSON, though some servers write them: no value."""
