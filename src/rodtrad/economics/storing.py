"""A calculation as plain data and back: for the web's storage and for machines on the command line."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from rodtrad.document import path_text
from rodtrad.economics.result import Economics
from rodtrad.errors import BadData, Problem
from rodtrad.texts import message


@cache
def _adapter() -> TypeAdapter[Economics]:
    return TypeAdapter(Economics)


def to_data(economics: Economics) -> dict[str, Any]:
    """Plain data that JSON can carry; amounts as text so that no öre is lost, messages as id and arguments."""
    data: dict[str, Any] = _adapter().dump_python(economics, mode="json")
    return data


def from_data(data: Any) -> Economics:
    """The calculation in plain data. Raises `BadData` with every place that is not as `to_data` writes it."""
    try:
        return _adapter().validate_python(data)
    except ValidationError as error:
        what, cure = message("economics-not-a-calculation"), message("economics-not-a-calculation.cure")
        raise BadData([Problem(path_text(details["loc"]), what, cure) for details in error.errors(include_url=False)]) from None
