"""What is asked of a log when it is read backwards from an outcome, as an analyst writes it down (YAML)."""

from dataclasses import field
from functools import cache
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, TypeAdapter

from rodtrad.document.part import Line, part

ANY_NUMBER = "..."  # any number of steps, also none
ANY_ONE = "?"


def one_or_more(value: object) -> object:
    """One type may be written without the brackets of a list."""
    return (value,) if isinstance(value, str) else value


Labels = Annotated[tuple[Line, ...], BeforeValidator(one_or_more)]
Step = Line | tuple[Line, ...]
Days = Annotated[int, Field(ge=1, le=36_500)]


@part
class PathGroup:
    """A named group of paths. `path` is what went before the outcome, in order, the outcome itself not included.

    A step is a type, several types (any of them), `?` (any one type) or `...` (any number of steps, also none).
    """

    name: Line
    path: tuple[Step, ...]


@part
class Question:
    """From which outcome, how far back, and what to look for on the way.

    `since`: the path begins at the latest event of these types before the outcome (re-placements: placement to placement);
    without it, the path is the whole window. `path`: the types that make the path, by default all but support and signals.
    `support`: types looked for in the gap. `signals`: types after which earlier support was possible.
    `longest`: how many steps of a path are kept, the last ones. `most`: how many exact paths are listed, without groups.
    `fewest`: exact paths of fewer persons are not listed but counted with the rest.
    """

    outcome: Labels
    window: Days
    occurrence: Literal["each", "first"] = "each"
    since: Labels = ()
    path: Labels = ()
    support: Annotated[Labels, Field(max_length=64)] = ()
    signals: Labels = ()
    groups: tuple[PathGroup, ...] = ()
    most: Annotated[int, Field(ge=1, le=1_000)] = 20
    fewest: Annotated[int, Field(ge=1, le=1_000)] = 1
    longest: Annotated[int, Field(ge=1, le=50)] = 8
    return_within: tuple[Days, ...] = field(default=(30, 90, 180, 365))


@cache
def adapter() -> TypeAdapter[Question]:
    return TypeAdapter(Question)
