"""The catalogues say the same things in both languages, and every id that the code names is there."""

import ast
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast as ftl

import rodtrad
from rodtrad.texts import LANGUAGES, Language, has_text, text

SOURCE = Path(rodtrad.__file__).parent
AREAS = sorted(entry.name for entry in files("rodtrad.texts").joinpath("sv").iterdir() if entry.name.endswith(".ftl"))
# Calls whose argument at this position is a message id.
CALLS = {"message": 0, "Message": 0, "say_message": 0, "text": 1}


def entries(language: Language, area: str) -> list[ftl.Message | ftl.Term]:
    resource = FluentParser().parse(files("rodtrad.texts").joinpath(language, area).read_text(encoding="utf-8"))
    junk = [entry.content for entry in resource.body if isinstance(entry, ftl.Junk)]
    assert not junk, f"{language}/{area} has text that Fluent cannot read: {junk}"
    return [entry for entry in resource.body if isinstance(entry, (ftl.Message, ftl.Term))]


def variables(node: ftl.BaseNode | None) -> set[str]:
    if isinstance(node, ftl.VariableReference):
        return {node.id.name}
    found: set[str] = set()
    for value in vars(node).values() if node else ():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, ftl.BaseNode):
                found |= variables(inner)
    return found


def contract(language: Language, area: str) -> dict[str, set[str]]:
    """Each id (and id.attribute) with the variables it takes."""
    result: dict[str, set[str]] = {}
    for entry in entries(language, area):
        result[entry.id.name] = variables(entry.value)
        result |= {f"{entry.id.name}.{attribute.id.name}": variables(attribute.value) for attribute in entry.attributes}
    return result


def test_both_languages_have_the_same_files() -> None:
    assert [sorted(e.name for e in files("rodtrad.texts").joinpath(language).iterdir()) for language in LANGUAGES] == [AREAS] * 2


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_ids_and_variables(area: str) -> None:
    assert contract("sv", area) == contract("en", area)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_id_stands_twice(language: Language) -> None:
    counted = Counter(entry.id.name for area in AREAS for entry in entries(language, area))
    assert [id for id, times in counted.items() if times > 1] == []


def ids_in_code() -> Iterator[tuple[str, str]]:
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                position = CALLS[node.func.id]
                given = node.args[position] if len(node.args) > position else None
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield given.value, f"{path.relative_to(SOURCE)}:{node.lineno}"


def test_every_id_that_the_code_names_exists() -> None:
    assert {id: place for id, place in ids_in_code() if not has_text(id)} == {}


def test_of_what_somebody_sent_only_the_beginning_is_said() -> None:
    said = text("sv", "number-unreadable", typed="å" * 100_000)
    assert "å" * 900 in said
    assert len(said) < 1100
