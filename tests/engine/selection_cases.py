"""Criteria, scores and forms for the tests of calls and choice."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from rodtrad.selection.criteria import CriteriaSet, Criterion
from rodtrad.selection.form import Choice, Column, Form, OnlyIf, Question, Section
from rodtrad.selection.scoring import Score


def criteria_of(weights: Mapping[str, float], gates: Sequence[str] = (), top: int = 5) -> CriteriaSet:
    scored = [Criterion(key=key, label={"sv": key, "en": key}, weight=weight, top=top) for key, weight in weights.items()]
    mandatory = [Criterion(key=key, label={"sv": key, "en": key}, kind="mandatory") for key in gates]
    return CriteriaSet(key="test", title={"sv": "Prov", "en": "Test"}, criteria=(*mandatory, *scored))


def scores_of(given: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> list[Score]:
    """{application: {reviewer: {criterion: points, or true/false for a gate}}}."""
    return [
        Score(
            application=application,
            reviewer=reviewer,
            criterion=criterion,
            points=None if isinstance(value, bool) else float(value),
            met=value if isinstance(value, bool) else None,
        )
        for application, reviewers in given.items()
        for reviewer, judged in reviewers.items()
        for criterion, value in judged.items()
    ]


@st.composite
def panels(draw: st.DrawFn, most: int = 7) -> tuple[CriteriaSet, list[Score]]:
    """A handful of applications judged by one to four reviewers, one of whom may have been in conflict now and then."""
    count, size, width = draw(st.integers(2, most)), draw(st.integers(1, 4)), draw(st.integers(1, 4))
    weights = {f"k{number}": float(draw(st.integers(1, 9))) for number in range(width)}
    given: dict[str, dict[str, dict[str, Any]]] = {}
    for number in range(count):
        absent = draw(st.integers(0, size)) if size > 1 else 1
        judges = [f"r{reviewer}" for reviewer in range(size) if reviewer != absent]
        given[f"a{number}"] = {judge: {key: draw(st.integers(0, 5)) for key in weights} for judge in judges or ["r0"]}
    return criteria_of(weights), scores_of(given)


# No "${", which XLSForm takes for another question's answer, and nothing but spaces, which is no text there.
_LETTERS = st.text(st.sampled_from("aåäöÅÄÖé-:{}[]'\"&*<>=+@#0123456789 ,.?€漢😀\n"), min_size=1, max_size=12)
WORDS = _LETTERS.filter(lambda words: bool(words.strip()))
NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
_PLACES = {"text": ("need.causes", "summary", ""), "line": ("need.title", ""), "whole_number": ("", "target_group.size")}


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """A form that has no problems, in Swedish and English."""
    names = iter(draw(st.lists(NAMES, min_size=14, max_size=14, unique=True)))
    questions: list[Question] = []
    sections = []
    for _ in range(draw(st.integers(1, 2))):
        own = [_question(draw, next(names), questions) for _ in range(draw(st.integers(1, 4)))]
        sections.append(Section(key=next(names), label=_both(draw), questions=tuple(own)))
    first = Question(key="first", label={"sv": "Först", "en": "First"})
    sections[0] = Section(key=sections[0].key, label=sections[0].label, questions=(first, *sections[0].questions))
    return Form(
        key="form", title=_both(draw), intro=draw(st.none() | st.just({"sv": "Hej", "en": "Hi"})), sections=tuple(sections)
    )


def _question(draw: st.DrawFn, key: str, earlier: list[Question]) -> Question:
    kinds = ("note", "line", "text", "whole_number", "amount", "date", "yes_no", "choose_one", "choose_many", "table")
    kind = draw(st.sampled_from(kinds))
    numbers = sorted(draw(st.lists(st.integers(0, 500), min_size=2, max_size=2)))
    limited = kind in ("line", "text", "whole_number", "amount", "choose_many", "table") and draw(st.booleans())
    taken = {question.fills for question in earlier}
    question = Question(
        key=key if key != "first" else "firstly",
        kind=kind,
        label=_both(draw),
        hint=_both(draw) if draw(st.booleans()) else None,
        required=kind != "note" and draw(st.booleans()),
        choices=_choices(draw) if kind in ("choose_one", "choose_many") else (),
        columns=_columns(draw) if kind == "table" else (),
        only_if=_condition(draw, earlier),
        least=Decimal(numbers[0]) if limited else None,
        most=Decimal(numbers[1]) if limited and draw(st.booleans()) else None,
        fills=draw(st.sampled_from([place for place in _PLACES.get(kind, ("",)) if place not in taken or not place])),
    )
    earlier.append(question)
    return question


def _both(draw: st.DrawFn) -> dict[Any, str]:
    return {"sv": draw(WORDS), "en": draw(WORDS)}


def _choices(draw: st.DrawFn) -> tuple[Choice, ...]:
    keys = draw(st.lists(st.sampled_from(["a", "b-1", "2", "yes", "no"]), min_size=1, max_size=3, unique=True))
    return tuple(Choice(key=key, label=_both(draw)) for key in keys)


def _columns(draw: st.DrawFn) -> tuple[Column, ...]:
    kinds = draw(
        st.lists(st.sampled_from(["line", "whole_number", "amount", "date", "yes_no", "choose_one"]), min_size=1, max_size=3)
    )
    return tuple(
        Column(
            key=f"c{number}",
            kind=kind,
            label=_both(draw),
            required=draw(st.booleans()),
            choices=_choices(draw) if kind == "choose_one" else (),
        )
        for number, kind in enumerate(kinds)
    )


def _condition(draw: st.DrawFn, earlier: list[Question]) -> OnlyIf | None:
    deciding = [question for question in earlier if question.kind in ("yes_no", "choose_one", "choose_many")]
    if not deciding or draw(st.booleans()):
        return None
    on = draw(st.sampled_from(deciding))
    known = ["yes", "no"] if on.kind == "yes_no" else [choice.key for choice in on.choices]
    values = draw(st.lists(st.sampled_from(known), min_size=1, max_size=2, unique=True))
    return OnlyIf(question=on.key, is_one_of=tuple(values))
