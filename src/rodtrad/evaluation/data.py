"""An effect as plain data, to be stored as JSON and read back."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from rodtrad.errors import BadData, Problem
from rodtrad.evaluation.effect import Effect
from rodtrad.texts import message


@cache
def _adapter() -> TypeAdapter[Effect]:
    return TypeAdapter(Effect)


def to_data(effect: Effect) -> dict[str, Any]:
    """The effect as dicts, lists, text and numbers; a message is its id and arguments, to be read in any language later."""
    data: dict[str, Any] = _adapter().dump_python(effect, mode="json")
    return data


def from_data(data: Any) -> Effect:
    """What `to_data` wrote. Raises `BadData` with every place that is not as it should be."""
    try:
        return _adapter().validate_python(data)
    except ValidationError as error:
        places = [".".join(map(str, found["loc"])) for found in error.errors(include_url=False)]
        what, cure = message("effect-bad-effect"), message("effect-bad-effect.cure")
        raise BadData([Problem(place, what, cure) for place in dict.fromkeys(places)]) from None


def effects_from_data(data: Any) -> tuple[Effect, ...]:
    """The effects in what `rodtrad evaluate --json` wrote. Raises `BadData`."""
    found = data.get("effects") if isinstance(data, dict) else None
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise BadData([Problem("effects", message("effect-bad-effect"), message("effect-bad-effect.cure"))])
    return tuple(from_data(item) for item in found)
