"""What is wrong with a form as a form, though every part of it can be read."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from rodtrad.document.reading import path_text
from rodtrad.document.yaml_text import Path
from rodtrad.errors import Problem
from rodtrad.selection.form import CHOOSING, DECIDING, Choice, Column, Form, Question
from rodtrad.selection.places import column_fits, missing_columns, needs, parse_path, place_of, shape_of, written
from rodtrad.selection.words import Words
from rodtrad.texts import LANGUAGES, Argument, message

_UNLIMITED: Final = ("note", "date", "yes_no", "choose_one")
_COUNTED: Final = ("line", "text", "choose_many", "table")


def problems_of_form(form: Form) -> tuple[Problem, ...]:
    """Every problem, with path, what and cure: repeated keys, a condition on a later or unknown question, choices missing or
    where none belong, limits the wrong way round, a `fills` that the investment document does not have, no label in a language
    that the title is written in.
    """
    return (*_empty(form), *_repeated(form), *_words(form), *_questions(form), *_filled_twice(form), *_half_items(form))


def _problem(path: Path, id: str, **args: Argument) -> Problem:
    return Problem(path_text(path), message(id, **args), message(f"{id}.cure", **args))


def _placed(form: Form) -> Iterator[tuple[Path, Question]]:
    for number, section in enumerate(form.sections):
        for position, question in enumerate(section.questions):
            yield ("sections", number, "questions", position), question


def _empty(form: Form) -> Iterator[Problem]:
    if not any(question.kind != "note" for question in form.questions):
        yield _problem(("sections",), "form-empty")
    for number, section in enumerate(form.sections):
        if not section.questions:
            yield _problem(("sections", number), "form-section-empty")


def _repeated(form: Form) -> Iterator[Problem]:
    """Sections and questions share one set of keys, as they do in XLSForm; choices and columns have one each."""
    sections: list[tuple[Path, str]] = [(("sections", number), section.key) for number, section in enumerate(form.sections)]
    yield from _repeated_keys([*sections, *((path, question.key) for path, question in _placed(form))])
    for path, question in _placed(form):
        yield from _repeated_choices(path, question)
        yield from _repeated_keys([((*path, "columns", n), column.key) for n, column in enumerate(question.columns)])
        for number, column in enumerate(question.columns):
            yield from _repeated_choices((*path, "columns", number), column)


def _repeated_choices(path: Path, asked: Question | Column) -> Iterator[Problem]:
    yield from _repeated_keys([((*path, "choices", number), choice.key) for number, choice in enumerate(asked.choices)])


def _repeated_keys(placed: list[tuple[Path, str]]) -> Iterator[Problem]:
    counted = Counter(key for _, key in placed)
    yield from (_problem((*path, "key"), "error-same-key", value=key) for path, key in placed if counted[key] > 1)


def _words(form: Form) -> Iterator[Problem]:
    """Everything is written in each language that the title is written in."""
    languages = [language for language in LANGUAGES if form.title.get(language, "").strip()]
    if not languages:
        yield _problem(("title",), "form-no-words")
    for path, words in _all_words(form):
        missing = [language for language in languages if not words.get(language, "").strip()]
        yield from (_problem((*path, language), "form-no-words-in", language=language) for language in missing)


def _all_words(form: Form) -> Iterator[tuple[Path, Words]]:
    if form.intro:
        yield ("intro",), form.intro
    yield from ((("sections", number, "label"), section.label) for number, section in enumerate(form.sections))
    for path, question in _placed(form):
        yield (*path, "label"), question.label
        if question.hint:
            yield (*path, "hint"), question.hint
        yield from _choice_words(path, question.choices)
        for number, column in enumerate(question.columns):
            yield (*path, "columns", number, "label"), column.label
            yield from _choice_words((*path, "columns", number), column.choices)


def _choice_words(path: Path, choices: tuple[Choice, ...]) -> Iterator[tuple[Path, Words]]:
    yield from (((*path, "choices", number, "label"), choice.label) for number, choice in enumerate(choices))


def _questions(form: Form) -> Iterator[Problem]:
    earlier: dict[str, Question] = {}
    for path, question in _placed(form):
        yield from _kind(path, question)
        yield from _limits(path, question)
        yield from _condition(path, question, earlier, form)
        yield from _fills(path, question)
        earlier.setdefault(question.key, question)


def _kind(path: Path, question: Question) -> Iterator[Problem]:
    yield from _choices(path, question)
    if question.kind == "note" and question.required:
        yield _problem((*path, "required"), "form-note-asks")
    if question.kind == "table" and not question.columns:
        yield _problem((*path, "columns"), "form-no-columns")
    if question.kind != "table" and question.columns:
        yield _problem((*path, "columns"), "form-stray-columns")
    for number, column in enumerate(question.columns):
        yield from _choices((*path, "columns", number), column)


def _choices(path: Path, asked: Question | Column) -> Iterator[Problem]:
    if asked.kind in CHOOSING and not asked.choices:
        yield _problem((*path, "choices"), "form-no-choices")
    if asked.kind not in CHOOSING and asked.choices:
        yield _problem((*path, "choices"), "form-stray-choices")


def _limits(path: Path, question: Question) -> Iterator[Problem]:
    limits = {name: limit for name in ("least", "most") if (limit := getattr(question, name)) is not None}
    for name, limit in limits.items():
        if question.kind in _UNLIMITED:
            yield _problem((*path, name), "form-stray-limit")
        elif question.kind in _COUNTED and not _is_count(limit):
            yield _problem((*path, name), "form-limit-not-a-count")
    if len(limits) == 2 and limits["least"] > limits["most"]:
        yield _problem((*path, "least"), "form-limits-crossed")


def _is_count(limit: Decimal) -> bool:
    return limit >= 0 and limit == int(limit)


def _condition(path: Path, question: Question, earlier: dict[str, Question], form: Form) -> Iterator[Problem]:
    condition = question.only_if
    if condition is None:
        return
    decides = earlier.get(condition.question)
    if decides is None:
        later = any(each.key == condition.question for each in form.questions)
        id = "form-condition-later" if later else "form-condition-unknown"
        yield _problem((*path, "only_if", "question"), id, value=condition.question)
    elif decides.kind not in DECIDING:
        yield _problem((*path, "only_if", "question"), "form-condition-not-a-choice", value=condition.question)
    else:
        known = ["yes", "no"] if decides.kind == "yes_no" else [choice.key for choice in decides.choices]
        for value in condition.is_one_of:
            if value not in known:
                yield _problem((*path, "only_if", "is_one_of"), "form-condition-value", value=value, known=", ".join(known))
    if not condition.is_one_of:
        yield _problem((*path, "only_if", "is_one_of"), "form-condition-empty")


def _fills(path: Path, question: Question) -> Iterator[Problem]:
    if not question.fills:
        yield from _stray_column_fills(path, question)
        return
    target = parse_path(question.fills)
    shape = shape_of(target) if target else None
    if shape is None:
        yield _problem((*path, "fills"), "form-fills-unknown", value=question.fills)
    elif question.kind == "table" and shape.item and shape.item.part:
        for number, column in enumerate(question.columns):
            if column.fills and not column_fits(column, shape.item):
                yield _problem((*path, "columns", number, "fills"), "form-fills-misfit", value=column.fills)
        for name in missing_columns(question, shape.item):
            yield _problem((*path, "columns"), "form-fills-column", value=name)
    elif place_of(question) is None:
        yield _problem((*path, "fills"), "form-fills-misfit", value=question.fills)


def _stray_column_fills(path: Path, question: Question) -> Iterator[Problem]:
    for number, column in enumerate(question.columns):
        if column.fills:
            yield _problem((*path, "columns", number, "fills"), "form-fills-table")


def _filled_twice(form: Form) -> Iterator[Problem]:
    """Texts are put after each other, lists are added to; any other value has room for one answer."""
    seen: set[str] = set()
    for path, question in _placed(form):
        place = place_of(question) if question.fills else None
        single = place is not None and (place.way == "reference" or (place.way == "value" and place.shape.kind != "text"))
        if single and question.fills in seen:
            yield _problem((*path, "fills"), "form-fills-twice", value=question.fills)
        seen.add(question.fills)


def _half_items(form: Form) -> Iterator[Problem]:
    """A numbered item (`need.evidence[0]`) that some question fills, but none the text without which it is nothing."""
    placed = [(path, place) for path, question in _placed(form) if question.fills and (place := place_of(question))]
    filled = {place.path for _, place in placed}
    told: set[Path] = set()
    for path, place in placed:
        item = place.item_of
        if item is None or item in told:
            continue
        told.add(item)
        for name in sorted(needs(item)):
            if (*item, name) not in filled:
                yield _problem((*path, "fills"), "form-fills-half", value=written((*item, name)))
