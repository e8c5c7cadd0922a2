"""What is wrong with a file is said all at once: where, what it was, and what to do."""

import pytest

from rodtrad.document import from_data, read
from rodtrad.document.yaml_text import MAX_BYTES
from rodtrad.errors import BadDocument, Problem

START = "key: a\ntitle: A\n"


def problems(text: str | bytes, format: str = "yaml") -> tuple[Problem, ...]:
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(BadDocument) as caught:
        read(content, format)  # type: ignore[arg-type]
    for problem in caught.value.problems:
        assert problem.render("sv")
        assert problem.render("en")
    return caught.value.problems


def only(text: str | bytes, format: str = "yaml") -> tuple[str, str, int | None]:
    """The place, the message's id and the line of the only problem."""
    (problem,) = problems(text, format)
    return problem.where, problem.what.id, problem.line


CASES = {
    "wrong type": (START + "need:\n  title: [1]\n", ("need.title", "error-string-type", 4)),
    "a number where text stands": (START + "summary: 12\n", ("summary", "error-string-type", 3)),
    "text where a number stands": (
        START + "target_group:\n  size: many\n",
        ("target_group.size", "error-int-parsing", 4),
    ),
    "a part where a list stands": (START + "goals:\n  key: b\n", ("goals", "error-tuple-type", 3)),
    "missing key": ("title: A\n", ("key", "error-missing", None)),
    "missing in a part": (START + "goals:\n  - key: b\n", ("goals[0].title", "error-missing", 4)),
    "dangling reference": (
        START + "outcomes:\n  - {key: b, title: B, leads_to: [nowhere]}\n",
        ("outcomes[0].leads_to[0]", "error-dangling", 4),
    ),
    "alias": (START + "need: &x {title: B}\ntarget_group: *x\n", ("", "error-alias", 4)),
    "tab indentation": (START + "need:\n\ttitle: B\n", ("", "error-syntax", 4)),
    "repeated key": (START + "title: B\n", ("", "error-repeated-key", 3)),
    "unclosed": (START + "goals: [\n", ("", "error-syntax", 4)),
    "NUL": (START + "summary: a\0b\n", ("", "error-character", 3)),
    "control character": (START + 'summary: "a\\u0007b"\n', ("summary", "error-character", 3)),
    "a tag": (START + "summary: !!python/object:os.system ls\n", ("", "error-tag", 3)),
    "unknown choice": (START + "phase: desing\n", ("phase", "error-choice", 3)),
    "not a date": (START + "start: 2026-02-30\n", ("start", "error-date-from-datetime-parsing", 3)),
    "not a document": ("- a\n", ("", "error-not-a-document", None)),
    "empty": ("", ("", "error-not-a-document", None)),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_input(name: str) -> None:
    text, expected = CASES[name]
    assert only(text) == expected


def test_two_parts_with_one_key() -> None:
    found = problems(START + "goals:\n  - {key: b, title: B}\n  - {key: b, title: C}\n")
    assert [(problem.where, problem.what.id) for problem in found] == [
        ("goals[0].key", "error-same-key"),
        ("goals[1].key", "error-same-key"),
    ]


def test_a_file_in_another_encoding() -> None:
    assert only("key: a\ntitle: Å\n".encode("latin-1")) == ("", "error-encoding", 2)


def test_a_huge_file() -> None:
    assert only(START.encode() + b"#" * MAX_BYTES)[1] == "error-too-large"


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    lines = ['a0: &a0 ["x", "x"]', *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30))]
    assert only("\n".join(lines))[1] == "error-alias"


@pytest.mark.parametrize("depth", [50, 100_000])
@pytest.mark.parametrize("format", ["yaml", "json"])
def test_nesting_without_end(depth: int, format: str) -> None:
    assert only("[" * depth + "]" * depth, format)[1] in ("error-too-deep", "error-not-a-document")


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_json_with_what_is_no_number(value: str) -> None:
    text = f'{{"key": "a", "title": "A", "target_group": {{"size": {value}}}}}'
    assert [problem.where for problem in problems(text, "json")] == ["target_group.size"]


@pytest.mark.parametrize("value", [".nan", ".inf", "0o17", "1:30", "yes"])
def test_yaml_with_what_only_yaml_calls_a_number(value: str) -> None:
    assert problems(START + f"target_group:\n  size: {value}\n")[0].where == "target_group.size"


def test_json_indented_with_tabs_is_json() -> None:
    assert read(b'{\n\t"key": "a",\n\t"title": "A"\n}', "json").title == "A"


def test_json_says_what_is_json() -> None:
    assert only("key: a\ntitle: A\n", "json")[1] == "error-syntax"


def test_everything_wrong_is_said_at_once_in_reading_order() -> None:
    text = "titel: A\nphase: nu\ngoals:\n  - {key: B!, title: ''}\ncosts:\n  - {key: c, item: C, payer: staten}\n"
    found = problems(text)
    places = ["key", "title", "titel", "phase", "goals[0].key", "goals[0].title", "costs[0].payer"]
    assert sorted(problem.where for problem in found) == sorted(places)
    assert [problem.line or 0 for problem in found] == sorted(problem.line or 0 for problem in found)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("titel: A\n", "title"),
        ("goals:\n  - {key: b, title: B, indicator: []}\n", "indicators"),
        ("phase: desing\n", "design"),
        ("goals:\n  - {key: b, title: B}\noutcomes:\n  - {key: c, title: C, leads_to: [bb]}\n", "b"),
    ],
)
def test_a_misspelt_word_gets_a_suggestion(text: str, suggestion: str) -> None:
    found = [problem for problem in problems(START + text) if problem.cure.id == "error-did-you-mean"]
    assert [dict(problem.cure.args)["suggestion"] for problem in found] == [suggestion]


def test_an_offending_value_is_shown_short() -> None:
    (problem,) = problems(START + f"phase: {'x' * 500}\n")
    assert problem.value.startswith("x")
    assert len(problem.value) < 100


def test_plain_data_is_held_to_the_same() -> None:
    with pytest.raises(BadDocument):
        from_data({"key": "a", "title": "A", "goals": [{"key": "b", "title": "B", "months_after_end": True}]})
