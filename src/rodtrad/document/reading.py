"""A document in: text → plain data → `Investment`, or every problem there is, each with its path and cure."""

import difflib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from rodtrad.document.investment import Investment
from rodtrad.document.shape import Shape, keyed_lists, part_shape, references, shape_at
from rodtrad.document.yaml_text import Format, Parsed, Path, parse
from rodtrad.errors import BadDocument, Problem
from rodtrad.texts import Message, has_text, message

SHOWN_CHARACTERS = 80
T = TypeVar("T")
Located = tuple[Path, Problem]


@cache
def adapter(cls: Any = Investment) -> TypeAdapter[Any]:
    return TypeAdapter(cls)


def read(content: bytes, format: Format = "yaml") -> Investment:
    """The investment in the bytes of a YAML or JSON file. Raises `BadDocument` with every problem found."""
    return from_parsed(parse(content, format))


def from_data(data: Any) -> Investment:
    """The investment in plain data (dicts, lists, text, numbers). Raises `BadDocument` with every problem found."""
    return from_parsed(Parsed(data))


def from_parsed(parsed: Parsed) -> Investment:
    return read_part(parsed, Investment, "error-not-a-document", _rules)


def _rules(data: Mapping[str, Any]) -> Iterator[Located]:
    yield from _repeated_keys(data)
    yield from _dangling_references(data)


def read_part(
    parsed: Parsed, cls: type[T], absent: str, rules: Callable[[Mapping[str, Any]], Iterable[Located]] = lambda _: ()
) -> T:
    """A `part` in plain data. `absent` is the message where there are no fields at all; `rules` find what types cannot say.

    Raises `BadDocument` with every problem found.
    """
    if not isinstance(parsed.data, Mapping):
        raise BadDocument([Problem("", message(absent), message(f"{absent}.cure"))])
    data = _normal_text(parsed.data)
    problems = [*_control_characters(data), *rules(data)]
    try:
        found: T = adapter(cls).validate_python(data)  # type: ignore[arg-type]  # a class is hashable
    except ValidationError as error:
        shape = part_shape(cls)
        problems += (_described(details, shape) for details in error.errors(include_url=False))
    if problems:
        raise BadDocument(_in_reading_order(problems, parsed))
    return found


def path_text(path: Sequence[str | int]) -> str:
    """A path as people write it: `indicators[2].source`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def located(path: Path, what: Message, cure: Message, value: Any = "") -> Located:
    return path, Problem(path_text(path), what, cure, _shown(value))


def _shown(value: Any) -> str:
    """The offending value, short enough to stand in a message."""
    text = "" if value is None else str(value)
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"


def _in_reading_order(problems: list[Located], parsed: Parsed) -> list[Problem]:
    def line(path: Path) -> int | None:
        return next((parsed.lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in parsed.lines), None)

    placed = [Problem(p.where, p.what, p.cure, p.value, line(path)) for path, p in problems]
    return sorted(dict.fromkeys(placed), key=lambda problem: problem.line or 0)


def _normal_text(data: Any) -> Any:
    """The same data with every text in Unicode's composed form, so that `å` is one letter however it was typed."""
    if isinstance(data, str):
        return unicodedata.normalize("NFC", data)
    if isinstance(data, Mapping):
        return {_normal_text(key): _normal_text(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_normal_text(item) for item in data]
    return data


def _control_characters(data: Any, path: Path = ()) -> Iterator[Located]:
    if isinstance(data, str):
        bad = next((c for c in data if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\r\t"), None)
        if bad:
            yield located(path, message("error-character", value=f"U+{ord(bad):04X}"), message("error-character.cure"))
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from _control_characters(value, (*path, key))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _control_characters(item, (*path, index))


def keys_in(data: Mapping[str, Any], name: str) -> list[str]:
    """The keys of the parts in one of the document's lists."""
    items = data.get(name)
    found = [item.get("key") for item in items if isinstance(item, Mapping)] if isinstance(items, list) else []
    return [key for key in found if isinstance(key, str)]


def _repeated_keys(data: Mapping[str, Any]) -> Iterator[Located]:
    for name in keyed_lists():
        repeated = {key for key, times in Counter(keys_in(data, name)).items() if times > 1}
        for index, item in enumerate(data.get(name) or [] if repeated else []):
            if isinstance(item, Mapping) and item.get("key") in repeated:
                key = item["key"]
                yield located((name, index, "key"), message("error-same-key", value=key), message("error-same-key.cure"), key)


def _dangling_references(data: Mapping[str, Any]) -> Iterator[Located]:
    for reference in references(data):
        known = keys_in(data, reference.to)
        if reference.key not in known:
            what = message("error-dangling", value=_shown(reference.key), list=reference.to)
            yield located(reference.path, what, _suggestion(reference.key, known, "error-dangling"), reference.key)


def _suggestion(word: str, known: Sequence[str], id: str) -> Message:
    """ "Did you mean …?" where something is near; otherwise what there is to choose from."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return message("error-did-you-mean", suggestion=near[0])
    return message(f"{id}.cure", known=", ".join(known[:20])) if known else message(f"{id}.none")


def _described(details: ErrorDetails, root: Shape) -> Located:
    path: Path = tuple(step for step in details["loc"] if step != "[key]")
    kind, value, context = details["type"], details.get("input"), details.get("ctx", {})
    if kind == "unexpected_keyword_argument":
        return _unknown_key(path, root)
    if kind == "literal_error":
        return _unknown_choice(path, value, root)
    id = f"error-{kind.replace('_', '-')}"
    id = id if has_text(id) else "error-invalid"
    limit = next((str(limit) for limit in context.values() if isinstance(limit, (int, float, str))), "")
    shown = "" if isinstance(value, Mapping) or kind == "missing" else _shown(value)
    return located(path, message(id, value=shown, limit=limit), message(f"{id}.cure", limit=limit), shown)


def _unknown_key(path: Path, root: Shape) -> Located:
    owner = shape_at(path[:-1], root)
    word = str(path[-1])
    return located(
        path,
        message("error-unknown-key", value=word),
        _suggestion(word, list(owner.fields) if owner else [], "error-unknown-key"),
        word,
    )


def _unknown_choice(path: Path, value: Any, root: Shape) -> Located:
    shape = shape_at(path, root)
    choices = shape.choices if shape else ()
    return located(path, message("error-choice", value=_shown(value)), _suggestion(_shown(value), choices, "error-choice"), value)
