"""What the parts of an investment document are made of: frozen dataclasses, and the few kinds of value they hold."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any, TypeVar, dataclass_transform

from pydantic import BeforeValidator, ConfigDict, Field

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def part(cls: type[T]) -> type[T]:
    """A part of the document: a frozen dataclass, keywords only, that refuses keys it does not have."""
    cls.__pydantic_config__ = ConfigDict(extra="forbid", allow_inf_nan=False)  # type: ignore[attr-defined]
    make: Callable[[type[T]], type[T]] = dataclass(frozen=True, kw_only=True)
    return make(cls)


@dataclass(frozen=True)
class Refers:
    """Marks a text field as the `key` of a part in the named list of the document."""

    to: str


@dataclass(frozen=True)
class Long:
    """Marks a text field that wants room: several lines in a form."""


def not_bool(value: Any) -> Any:
    """YAML's `true` is no number, though Python would let it be 1."""
    if isinstance(value, bool):
        raise ValueError("bool")
    return value


Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}$")]
Title = Annotated[str, Field(min_length=1, max_length=300)]
Text = Annotated[str, Field(max_length=20_000), Long()]
Line = Annotated[str, Field(max_length=1_000)]
Number = Annotated[float, BeforeValidator(not_bool)]
Count = Annotated[int, BeforeValidator(not_bool), Field(ge=0, le=100_000_000)]
Months = Annotated[int, BeforeValidator(not_bool), Field(ge=-600, le=1200)]
Year = Annotated[int, BeforeValidator(not_bool), Field(ge=1900, le=2200)]
Share = Annotated[float, BeforeValidator(not_bool), Field(ge=0, le=1)]
# Fifteen digits are what a JSON number carries without loss.
Money = Annotated[Decimal, BeforeValidator(not_bool), Field(max_digits=15, decimal_places=2)]
