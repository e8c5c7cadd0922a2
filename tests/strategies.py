"""Any readable investment document, made from the document's own types: for tests that must hold for all of them."""

from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, Phase, settings, strategies as st
from pydantic.fields import FieldInfo

from rodtrad.document.investment import Investment
from rodtrad.document.part import Refers
from rodtrad.document.shape import Shape, document_shape, keyed_lists

# A document is large: shrinking a failing one takes minutes and seldom makes it easier to read.
some_documents = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)

# Few keys, so that parts often name each other; some look like other things in YAML.
KEYS = st.sampled_from(["a", "b", "1", "no", "a-b_c", "2027-01-01"])
# What a document may hold: no control characters but line breaks and tabs, and letters in their composed form.
LETTERS = st.sampled_from("aåäöÅÄÖé \n\t#:-{}[]'\"&*!|>%@`0123456789~,.?=€漢😀\u00a0\u2028")


def investments(**fixed: Any) -> st.SearchStrategy[Investment]:
    """A document with references that hold; `fixed` sets fields of the document itself."""
    return _documents().map(lambda investment: replace(investment, **fixed))


@cache
def _documents() -> st.SearchStrategy[Investment]:
    hints = get_type_hints(Investment, include_extras=True)
    lists = {name: _keyed(get_args(hints[name])[0]) for name in keyed_lists()}
    free = {name: _of(hint) for name, hint in hints.items() if name not in (*lists, "format", "lock")}
    return st.builds(Investment, **free, **lists).map(_mended)


def _keyed(cls: type) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(_of(cls), max_size=3, unique_by=lambda part: part.key).map(tuple)


@cache
def _part(cls: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls, include_extras=True)
    return st.builds(cls, **{entry.name: _field(entry, hints[entry.name]) for entry in fields(cls)})


def _field(entry: Any, hint: Any) -> st.SearchStrategy[Any]:
    """What a field may hold, in half of the cases its default."""
    if entry.default is not MISSING:
        return st.just(entry.default) | _of(hint)
    return _of(hint) if entry.default_factory is MISSING else st.builds(entry.default_factory) | _of(hint)


def _of(hint: Any, marks: tuple[Any, ...] = ()) -> st.SearchStrategy[Any]:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _of(args[0], (*marks, *args[1:]))
    if origin in (Union, UnionType):
        return st.none() | _of(next(arg for arg in args if arg is not type(None)), marks)
    if origin is tuple:
        return st.lists(_of(args[0]), max_size=2).map(tuple)
    if origin is dict:
        return st.dictionaries(_of(args[0]), _of(args[1]), max_size=2)
    if origin is Literal:
        return st.sampled_from(args)
    return _part(hint) if is_dataclass(hint) else _value(hint, marks)


def _value(hint: Any, marks: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    limits = _limits(marks)
    if hint is str:
        return _text(limits, refers=any(isinstance(mark, Refers) for mark in marks))
    if hint is int:
        return st.integers(limits.get("ge", -1000), limits.get("le", 10_000))
    if hint is float:
        return _number(limits)
    if hint is Decimal:
        return st.integers(-(10**15) + 1, 10**15 - 1).map(lambda cents: Decimal(cents) / 100)
    return st.booleans() if hint is bool else st.dates(date(1900, 1, 1), date(2200, 1, 1))


def _text(limits: dict[str, Any], *, refers: bool) -> st.SearchStrategy[str]:
    if refers or "9_-" in limits.get("pattern", ""):
        return KEYS
    if "pattern" in limits:
        return st.from_regex(limits["pattern"].replace("^", r"\A").replace("$", r"\Z"))
    return st.text(LETTERS, min_size=limits.get("min_length", 0), max_size=20)


def _number(limits: dict[str, Any]) -> st.SearchStrategy[float]:
    low, high = limits.get("ge", limits.get("gt", -1e12)), limits.get("le", limits.get("lt", 1e12))
    return st.floats(low, high, exclude_min="gt" in limits, exclude_max="lt" in limits)


def _limits(marks: tuple[Any, ...]) -> dict[str, Any]:
    """What pydantic's `Field`s say about a value: `ge`, `lt`, `min_length`, `pattern`, …"""
    names = ("ge", "gt", "le", "lt", "min_length", "max_length", "pattern")
    metadata = [part for mark in marks if isinstance(mark, FieldInfo) for part in mark.metadata]
    return {name: value for part in metadata for name in names if (value := getattr(part, name, None)) is not None}


class _Dangling(Exception):
    pass


def _mended(investment: Investment) -> Investment:
    """The same document without references to parts that it lacks, and without what cannot be without them."""
    keys = {name: {part.key for part in getattr(investment, name)} for name in keyed_lists()}
    mended: Investment = _mend(investment, document_shape(), keys)
    return mended


def _mend(value: Any, shape: Shape, keys: dict[str, set[str]]) -> Any:
    if shape.refers_to and value is not None and value not in keys[shape.refers_to]:
        if shape.optional:
            return None
        raise _Dangling
    if shape.kind == "part" and value is not None:
        return replace(value, **{name: _mend(getattr(value, name), inner, keys) for name, inner in shape.fields.items()})
    if shape.kind == "list" and shape.item:
        return tuple(_kept(value, shape.item, keys))
    return value


def _kept(items: tuple[Any, ...], shape: Shape, keys: dict[str, set[str]]) -> list[Any]:
    kept = []
    for item in items:
        try:
            kept.append(_mend(item, shape, keys))
        except _Dangling:
            continue
    return kept
