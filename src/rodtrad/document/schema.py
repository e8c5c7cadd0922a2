"""The document's JSON Schema with every field's name and explanation, for editors that complete and check while one types."""

from typing import Any

from rodtrad.document.labels import help_id, label_id
from rodtrad.document.writing import json_schema
from rodtrad.texts import Language, text


def described_schema(language: Language) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of the document; titles and descriptions in `language`."""
    schema = json_schema()
    root = schema.pop("$ref").rsplit("/", 1)[-1] if "$ref" in schema else None
    for name, definition in schema.get("$defs", {}).items():
        _describe(definition, name, language)
    if root:
        return {**schema, **schema["$defs"].pop(root)}
    _describe(schema, "Investment", language)
    return schema


def _describe(definition: dict[str, Any], part: str, language: Language) -> None:
    definition.pop("description", None)
    for field, place in definition.get("properties", {}).items():
        place["title"] = text(language, label_id(part, field))
        place["description"] = text(language, help_id(part, field))
