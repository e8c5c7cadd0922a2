"""What holds for every readable document: round trips, the hash, the diff."""

import json
from dataclasses import fields, replace
from typing import Any

import yaml
from hypothesis import given, strategies as st

from rodtrad.document import Investment, diff, from_data, read, to_data, version_hash, write
from rodtrad.document.yaml_text import dump_json, dump_yaml
from tests.strategies import investments, some_documents


@some_documents
@given(investments())
def test_yaml_keeps_everything(investment: Investment) -> None:
    assert read(write(investment).encode()) == investment


@some_documents
@given(investments())
def test_json_keeps_everything(investment: Investment) -> None:
    assert read(write(investment, "json").encode(), "json") == investment


@some_documents
@given(investments(), st.randoms(use_true_random=False))
def test_the_hash_does_not_see_order_format_or_defaults(investment: Investment, random: Any) -> None:
    shuffled = with_defaults(investment, random)
    compact = json.dumps(shuffled, default=float, separators=(",", ":")).encode()
    flow = yaml.dump(json.loads(compact), Dumper=yaml.SafeDumper, default_flow_style=True, allow_unicode=True, width=40).encode()
    readings = [
        read(dump_json(shuffled).encode(), "json"),
        read(compact, "json"),
        read(flow),
        read(dump_yaml(shuffled).encode()),
    ]
    assert {version_hash(reading) for reading in readings} == {version_hash(investment)}


def with_defaults(value: Any, random: Any) -> Any:
    """Plain data of a part with every default written out and the keys in any order."""
    if hasattr(value, "__dataclass_fields__"):
        names = [entry.name for entry in fields(value)]
        random.shuffle(names)
        return {name: with_defaults(getattr(value, name), random) for name in names}
    if isinstance(value, tuple):
        return [with_defaults(item, random) for item in value]
    if isinstance(value, dict):
        return {str(key): with_defaults(item, random) for key, item in value.items()}
    return to_data(value) if not isinstance(value, float) else value


@some_documents
@given(investments(), investments())
def test_different_content_has_a_different_hash(one: Investment, other: Investment) -> None:
    assert (version_hash(one) == version_hash(other)) == (to_data(one) == to_data(other))


@some_documents
@given(investments())
def test_nothing_differs_from_itself(investment: Investment) -> None:
    assert diff(investment, investment) == ()


@some_documents
@given(investments(), investments())
def test_the_diff_tells_exactly_what_changed(old: Investment, new: Investment) -> None:
    """Undoing every change that the diff names gives the old document back."""
    changed = {change.path.partition(".")[0].partition("[")[0] for change in diff(old, new)}
    unchanged = {entry.name for entry in fields(Investment)} - changed
    before, after = to_data(old), to_data(new)
    assert all(same_parts(before.get(name), after.get(name)) for name in unchanged)
    assert all(before.get(name) != after.get(name) for name in changed)


def same_parts(old: Any, new: Any) -> bool:
    """Equal, or the same keyed parts in another order."""

    def ordered(value: Any) -> Any:
        keyed = isinstance(value, list) and all(isinstance(item, dict) and "key" in item for item in value)
        return sorted(value, key=lambda item: item["key"]) if keyed else value

    return bool(ordered(old) == ordered(new))


@some_documents
@given(investments(), st.text(min_size=1, max_size=20).filter(lambda words: words.isalnum() and words.isascii()))
def test_the_diff_names_each_changed_path(investment: Investment, words: str) -> None:
    old = replace(investment, summary="", title="A title")
    new = replace(old, summary=words, title="Another title")
    changes = {change.path: (change.kind, change.old, change.new) for change in diff(old, new)}
    assert changes == {"summary": ("added", None, words), "title": ("changed", "A title", "Another title")}


@some_documents
@given(investments())
def test_plain_data_reads_back(investment: Investment) -> None:
    assert from_data(to_data(investment)) == investment
