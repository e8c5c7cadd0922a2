"""Questions as a page shows them: filled with what stands there, with what is wrong and what has been asked for at each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rodtrad.errors import Problem
from rodtrad.selection.answers import check_answers, is_asked, is_empty
from rodtrad.selection.form import Column, Form, Question, Section
from rodtrad.selection.words import say
from rodtrad.texts import Language, message
from rodtrad.web.calls.analysis.answering import digest, said, shown
from rodtrad.web.core.texts import current_language, t


@dataclass(frozen=True)
class Cell:
    """A cell of a table row, or a question with one value: what its field needs."""

    key: str
    kind: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Shown:
    """One question. `asks`: what the coordinator wants completed; `mine`: what the reader wrote that another was before."""

    key: str
    kind: str
    label: str
    hint: str
    required: bool
    value: str = ""
    values: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    columns: tuple[Cell, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    errors: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    mine: str = ""
    theirs: str = ""
    their_name: str = ""
    depends: str = ""
    depends_on: str = ""
    depends_values: str = ""
    is_asked: bool = True
    answered: bool = False
    seen: str = ""
    most: int | None = None

    @property
    def id(self) -> str:
        return f"q-{self.key}"


@dataclass(frozen=True)
class Around:
    """What is known of the answers beside the answers themselves."""

    requests: Mapping[str, str] = field(default_factory=dict)
    held: Mapping[str, Any] = field(default_factory=dict)
    stamps: Mapping[str, Any] = field(default_factory=dict)
    complete: bool = False


def shown_form(form: Form) -> list[tuple[str, list[Shown]]]:
    """The whole form, empty: heading and questions of each section."""
    language = current_language()
    return [(say(section.label, language), shown_section(form, section, {}, Around())) for section in form.sections]


def shown_section(form: Form, section: Section, answers: Mapping[str, Any], around: Around) -> list[Shown]:
    problems = check_answers(form, answers, complete=around.complete)
    return [_shown(form, question, answers, problems, around) for question in section.questions]


def _shown(form: Form, question: Question, answers: Mapping[str, Any], problems: Sequence[Problem], around: Around) -> Shown:
    language, value = current_language(), answers.get(question.key)
    mine = around.held.get(question.key)
    stamp = around.stamps.get(question.key) or {}
    depends_on, depends_values = _depends(question)
    return Shown(
        key=question.key,
        kind=question.kind,
        label=say(question.label, language),
        hint=say(question.hint, language) if question.hint else "",
        required=question.required,
        value=shown(question, value, language) if question.kind not in ("table", "choose_many") else "",
        values=tuple(map(str, value)) if question.kind == "choose_many" and isinstance(value, list) else (),
        choices=_choices(question, language),
        columns=tuple(_cell(column, {}, language) for column in question.columns),
        rows=_rows(question, value, language),
        errors=tuple(_sentence(p, question, language) for p in problems if _is_at(p, question.key)),
        asks=(around.requests[question.key],) if question.key in around.requests else (),
        mine=said(question, mine, language) if question.key in around.held else "",
        theirs=said(question, value, language) if question.key in around.held else "",
        their_name=stamp.get("name", ""),
        depends=condition_said(form, question, language),
        depends_on=depends_on,
        depends_values=depends_values,
        is_asked=is_asked(form, question, answers),
        answered=not is_empty(value),
        seen=digest(value),
        most=int(question.most) if question.most is not None and question.kind in ("line", "text") else None,
    )


def _is_at(problem: Problem, key: str) -> bool:
    return problem.where == key or problem.where.startswith((f"{key}[", f"{key}."))


def _sentence(problem: Problem, question: Question, language: Language) -> str:
    """What is wrong; in a table also in which row and column."""
    words = problem.sentence(language)
    if problem.where == question.key:
        return words
    row, _, column = problem.where.removeprefix(f"{question.key}[").partition("].")
    label = next((say(each.label, language) for each in question.columns if each.key == column), column)
    number = str(int(row) + 1) if row.isdigit() else row
    return message("application-cell", row=number, column=label, problem=words).render(language)


def _choices(asked: Question | Column, language: Language) -> tuple[tuple[str, str], ...]:
    return tuple((choice.key, say(choice.label, language)) for choice in asked.choices)


def _cell(column: Column, row: Mapping[str, Any], language: Language) -> Cell:
    value = shown(column, row.get(column.key), language)
    choices = _choices(column, language)
    if column.kind == "yes_no":
        choices = (("yes", t("core-yes")), ("no", t("core-no")))
    return Cell(column.key, column.kind, say(column.label, language), value, choices, column.required)


def _rows(question: Question, value: Any, language: Language) -> tuple[tuple[Cell, ...], ...]:
    """The rows that there are, and an empty one to go on in."""
    if question.kind != "table":
        return ()
    rows = [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []
    return tuple(tuple(_cell(column, row, language) for column in question.columns) for row in [*rows, {}])


def _depends(question: Question) -> tuple[str, str]:
    condition = question.only_if
    return (condition.question, " ".join(condition.is_one_of)) if condition else ("", "")


def condition_said(form: Form, question: Question, language: Language) -> str:
    """ "Bara om ”Metoden är” är ”ny”."; empty for a question that hangs on nothing."""
    condition = question.only_if
    on = next((each for each in form.questions if condition and each.key == condition.question), None)
    if condition is None or on is None:
        return ""
    names = dict(_choices(on, language)) | {"yes": t("core-yes"), "no": t("core-no")}
    answers = f" {t('call-told-or')} ".join(f"”{names.get(value, value)}”" for value in condition.is_one_of)
    return t("application-only-if", question=say(on.label, language), answers=answers)
