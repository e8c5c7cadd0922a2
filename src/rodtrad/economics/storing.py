"""A calculation as plain data and back: for the web's storage and for machines on the command line."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from rodtrad.document import path_text
from rodtrad.economics.result import Economics
from rodtrad.errors import BadData, Problem
from rodtrad.texts import message


def to_data(value: Any) -> Any:
    """Plain data that JSON can carry, of a calculation or any part of it; amounts as text so that no öre is lost."""
    if is_dataclass(value) and not isinstance(value, type):
        return {entry.name: to_data(getattr(value, entry.name)) for entry in fields(value)}
    if isinstance(value, (tuple, list)):
        return [to_data(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value


def from_data(data: Any) -> Economics:
    """The calculation in plain data. Raises `BadData` with every place that is not as `to_data` writes it."""
    try:
        return _adapter().validate_python(data)
    except ValidationError as error:
        what, cure = message("economics-not-a-calculation"), message("economics-not-a-calculation.cure")
        raise BadData([Problem(path_text(details["loc"]), what, cure) for details in error.errors(include_url=False)]) from error


@cache
def _adapter() -> TypeAdapter[Economics]:
    return TypeAdapter(Economics)
