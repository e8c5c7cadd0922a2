"""Types that operations share: texts without control characters, numbers that a database holds, pages with a cursor."""

import base64
import binascii
import json
from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import Q, QuerySet
from ninja import Field, Query, Schema
from pydantic import AfterValidator, StringConstraints

from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import message

T = TypeVar("T")
MOST = 100


def _storable(text: str) -> str:
    """Databases hold no NUL."""
    if "\x00" in text:
        raise ValueError("NUL")
    return text


Words = Annotated[str, StringConstraints(max_length=10_000), AfterValidator(_storable)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True), AfterValidator(_storable)]
Told = Annotated[str, StringConstraints(min_length=1, max_length=10_000, strip_whitespace=True), AfterValidator(_storable)]
Reason = Annotated[str, StringConstraints(max_length=1000), AfterValidator(_storable)]
Email = Annotated[str, StringConstraints(max_length=254, pattern=r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}$")]
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]


class Listing(Schema):
    """Which part of a list: `after` is the `next` of the page before, `limit` how many."""

    after: str | None = Field(None, max_length=500)
    limit: int = Field(25, ge=1, le=MOST)


Listed: Any = Query(...)  # type: ignore[type-arg]


class Page(Schema, Generic[T]):
    """A part of a list; `next` is null on the last."""

    items: list[T]
    next: str | None = None


def page_of(found: QuerySet[Any], listing: Listing, *, by: tuple[str, ...] = ("pk",), newest: bool = False) -> dict[str, Any]:
    """One page in the order of the fields `by`, which together are different for every row; `newest` for falling order.

    Rows that are added or taken away meanwhile move nothing: the cursor says after which values to go on.
    """
    start = _values(listing.after, len(by)) if listing.after else None
    try:
        rows = list(
            _after(found, by, start, newest).order_by(*(f"-{name}" if newest else name for name in by))[: listing.limit + 1]
        )
    except (TypeError, ValueError, OverflowError) as error:
        raise _faulty_cursor() from error
    shown = rows[: listing.limit]
    return {"items": shown, "next": _cursor(shown[-1], by) if len(rows) > listing.limit else None}


def _after(found: QuerySet[Any], by: tuple[str, ...], values: list[Any] | None, newest: bool) -> QuerySet[Any]:
    if values is None:
        return found
    later, same = Q(), Q()
    for name, value in zip(by, values, strict=True):
        later |= same & Q(**{f"{name}__{'lt' if newest else 'gt'}": value})
        same &= Q(**{name: value})
    return found.filter(later)


def _cursor(row: Any, by: tuple[str, ...]) -> str:
    values = [getattr(row, name) for name in by]
    written = json.dumps([_plain(value) for value in values])
    return base64.urlsafe_b64encode(written.encode()).decode("ascii")


def _plain(value: Any) -> str | int:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if isinstance(value, int) else str(value)


def _values(cursor: str, count: int) -> list[Any]:
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor.encode("ascii")))
    except (ValueError, binascii.Error, UnicodeError) as error:
        raise _faulty_cursor() from error
    plain = isinstance(values, list) and len(values) == count and all(type(each) in (int, str) for each in values)
    if not plain or any(isinstance(each, str) and "\x00" in each for each in values):
        raise _faulty_cursor()
    return list(values)


def _faulty_cursor() -> RodtradError:
    return RodtradError([Problem("after", message("api-cursor"), message("api-cursor.cure"))])
