"""The smallest body that the API's own description allows, so that an operation gets as far as asking who may."""

from collections.abc import Mapping
from typing import Any

from tests.web.matrix.addresses import description

TEXTS = {
    "uuid": "00000000-0000-4000-8000-000000000000",
    "date": "2026-11-01",
    "date-time": "2026-11-01T12:00:00Z",
    "email": "ny@lindvik.example",
}


def smallest(schema: Mapping[str, Any]) -> Any:
    """A value that fits a JSON Schema as the API writes them: what is required and no more."""
    if "$ref" in schema:
        return smallest(description()["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return smallest(next(each for each in schema[several] if each.get("type") != "null"))
    if "const" in schema or "enum" in schema:
        return schema.get("const", next(iter(schema.get("enum", ())), None))
    if schema.get("pattern") == "^[0-9a-f]*$":
        return "0" * 64
    return KINDS[schema.get("type", "object")](schema)


def _text(schema: Mapping[str, Any]) -> str:
    return TEXTS.get(schema.get("format", ""), "x" * max(1, schema.get("minLength", 0)))


def _number(schema: Mapping[str, Any]) -> float:
    return schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)


def _object(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {name: smallest(schema["properties"][name]) for name in schema.get("required", ())}


KINDS = {
    "string": _text,
    "integer": _number,
    "number": _number,
    "boolean": lambda schema: True,
    "array": lambda schema: [smallest(schema["items"])] * schema.get("minItems", 0),
    "object": _object,
    "null": lambda schema: None,
}
