"""A document out: plain data, YAML or JSON, its JSON Schema, and the hash that is its name for ever."""

import hashlib
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import rfc8785

from rodtrad.document.investment import Investment
from rodtrad.document.reading import adapter
from rodtrad.document.yaml_text import Format, dump_json, dump_yaml


def to_data(value: Any) -> Any:
    """Plain data of a document or any part of it; fields that have their default are left out.

    Because defaults are left out, a document keeps its hash when a later version of the format adds an optional field.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {
            f.name: to_data(getattr(value, f.name))
            for f in fields(value)
            if f.name == "format" or getattr(value, f.name) != _default(f)
        }
    if isinstance(value, tuple):
        return [to_data(item) for item in value]
    if isinstance(value, dict):
        return {str(key): to_data(item) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return _plain_number(value) if isinstance(value, (float, Decimal)) else value


def write(investment: Investment, format: Format = "yaml") -> str:
    """The document as text that `read` turns into the same document."""
    data = to_data(investment)
    return dump_json(data) if format == "json" else dump_yaml(data)


def canonical(value: Any) -> bytes:
    """The one way to write a document or part as bytes: RFC 8785 (sorted keys, no spaces, one form for each number)."""
    return rfc8785.dumps(_jsonable(to_data(value)))


def hash_of(value: Any) -> str:
    """SHA-256 of the canonical form, as 64 hexadecimal digits: the same however the file was formatted or ordered."""
    return hashlib.sha256(canonical(value)).hexdigest()


def version_hash(investment: Investment) -> str:
    """The hash of a version's content. The lock is about a version, not part of it."""
    return hash_of({name: value for name, value in to_data(investment).items() if name != "lock"})


def json_schema() -> dict[str, Any]:
    """JSON Schema of the document, for editors that complete and check while one types."""
    schema = adapter().json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _default(entry: Any) -> Any:
    return entry.default_factory() if entry.default_factory is not MISSING else entry.default


def _plain_number(value: float | Decimal) -> int | float | Decimal:
    """A whole number as an int, so that 120000.00 and 120000 are the same text."""
    whole = int(value)
    return whole if whole == value else value


def _jsonable(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _jsonable(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_jsonable(item) for item in data]
    return float(data) if isinstance(data, Decimal) or (isinstance(data, int) and not isinstance(data, bool)) else data
