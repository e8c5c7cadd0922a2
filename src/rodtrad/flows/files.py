"""Mappings and questions from YAML files and back."""

import difflib
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from rodtrad.document.reading import path_text
from rodtrad.document.yaml_text import Parsed, dump_yaml, parse
from rodtrad.errors import BadDocument, Problem
from rodtrad.flows import mapping, question
from rodtrad.flows.mapping import EventMapping
from rodtrad.flows.question import Question
from rodtrad.texts import has_text, message

T = TypeVar("T")


def read_mapping(content: bytes) -> EventMapping:
    """The mapping in a YAML file. Raises `BadDocument` with every problem found."""
    return _read(content, mapping.adapter())


def read_question(content: bytes) -> Question:
    """The question in a YAML file. Raises `BadDocument` with every problem found."""
    return _read(content, question.adapter())


def write_mapping(mapped: EventMapping) -> str:
    return dump_yaml(mapping.adapter().dump_python(mapped, mode="json", exclude_defaults=True))


def _read(content: bytes, adapter: TypeAdapter[T]) -> T:
    parsed = parse(content, "yaml")
    if not isinstance(parsed.data, dict):
        raise BadDocument([Problem("", message("flow-not-a-mapping"), message("flow-not-a-mapping.cure"))])
    try:
        return adapter.validate_python(parsed.data)
    except ValidationError as error:
        raise BadDocument([_problem(details, parsed, adapter) for details in error.errors(include_url=False)]) from error


def _problem(details: ErrorDetails, parsed: Parsed, adapter: TypeAdapter[Any]) -> Problem:
    path, kind = details["loc"], details["type"]
    line = next((parsed.lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in parsed.lines), None)
    if kind == "unexpected_keyword_argument":
        return _unknown_key(str(path[-1]), path, line, adapter)
    if kind == "literal_error":
        known = str(details.get("ctx", {}).get("expected", "")).replace("'", "")
        value = str(details.get("input", ""))[:80]
        return Problem(
            path_text(path), message("error-choice", value=value), message("error-choice.cure", known=known), value, line
        )
    id = f"error-{kind.replace('_', '-')}"
    id = id if has_text(id) else "error-invalid"
    value = "" if kind == "missing" or isinstance(details.get("input"), dict) else str(details.get("input", ""))[:80]
    limit = next((str(limit) for limit in details.get("ctx", {}).values() if isinstance(limit, (int, float, str))), "")
    return Problem(path_text(path), message(id, value=value, limit=limit), message(f"{id}.cure", limit=limit), value, line)


def _unknown_key(word: str, path: tuple[str | int, ...], line: int | None, adapter: TypeAdapter[Any]) -> Problem:
    known = list(adapter.json_schema().get("properties", {}))
    near = difflib.get_close_matches(word, known, n=1)
    listed = message("error-unknown-key.cure", known=", ".join(known))
    cure = message("error-did-you-mean", suggestion=near[0]) if near else listed
    return Problem(path_text(path), message("error-unknown-key", value=word), cure, word, line)
