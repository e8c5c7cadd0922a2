"""XLSForm out: a workbook that other tools can use, and that gives the same form back."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from xlsxwriter import Workbook

from rodtrad.errors import BadData, Problem
from rodtrad.selection.form import Choice, Column, Form, Question
from rodtrad.selection.words import Words
from rodtrad.selection.xlsform.cells import problem
from rodtrad.selection.xlsform.expressions import write_condition, write_limits
from rodtrad.selection.xlsform.words import LANGUAGE_NAMES, MULTILINE, TYPES, YES_NO, yes_no_labels
from rodtrad.texts import LANGUAGES, Language

Cells = dict[str, str]
_WIDE: Final = 40
_MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001  # a workbook has no time zone; always the same, so that equal forms are equal files


def to_xlsform(form: Form) -> bytes:
    """The form as an XLSX file with the sheets survey, choices and settings; the same bytes for the same form.

    Raises `BadData` where a text holds `${`, which in XLSForm would be taken for another question's answer.
    """
    languages = [language for language in LANGUAGES if form.title.get(language)]
    lists = _Lists()
    survey = list(_survey(form, lists))
    _check(survey)
    words = [f"{name}::{LANGUAGE_NAMES[language]}" for name in ("label", "hint") for language in LANGUAGES]
    used = [heading for heading in words if any(heading in row for row in survey)]
    columns = ["type", "name", *used, "required", "relevant", "constraint", "appearance", "fills", "rows_least", "rows_most"]
    choice_columns = ["list_name", "name", *(f"label::{LANGUAGE_NAMES[language]}" for language in LANGUAGES)]
    settings = _settings(form, languages)
    return _workbook(
        {"survey": (columns, survey), "choices": (choice_columns, lists.rows), "settings": (list(settings), [settings])}
    )


@dataclass
class _Lists:
    """The lists of choices, each under a name of its own; equal lists share one."""

    names: list[tuple[tuple[Choice, ...], str]] = field(default_factory=list)
    rows: list[Cells] = field(default_factory=list)

    def name(self, wanted: str, choices: tuple[Choice, ...]) -> str:
        same = next((name for known, name in self.names if known == choices), None)
        if same:
            return same
        taken = {YES_NO, *(name for _, name in self.names)}
        numbered = (wanted if number == 1 else f"{wanted}_{number}" for number in range(1, len(taken) + 2))
        name = next(each for each in numbered if each not in taken)
        self._add(name, {choice.key: choice.label for choice in choices})
        self.names.append((choices, name))
        return name

    def yes_no(self) -> str:
        if not any(row["list_name"] == YES_NO for row in self.rows):
            self._add(YES_NO, yes_no_labels())
        return YES_NO

    def _add(self, name: str, choices: Mapping[str, Words]) -> None:
        self.rows += ({"list_name": name, "name": key, **_words("label", label)} for key, label in choices.items())


def _survey(form: Form, lists: _Lists) -> Iterator[Cells]:
    known = {question.key: question for question in form.questions}
    for section in form.sections:
        yield {"type": "begin_group", "name": section.key, **_words("label", section.label)}
        for question in section.questions:
            condition = question.only_if
            on = known.get(condition.question) if condition else None
            relevant = write_condition(condition, on) if condition and on else ""
            yield from _question(question, relevant, lists)
        yield {"type": "end_group"}


def _question(question: Question, relevant: str, lists: _Lists) -> Iterator[Cells]:
    row = {
        "name": question.key,
        **_words("label", question.label),
        **_words("hint", question.hint or {}),
        "required": "yes" if question.required else "",
        "relevant": relevant,
        "fills": question.fills,
    }
    if question.kind == "table":
        limits = {f"rows_{name}": f"{limit:f}" for name in ("least", "most") if (limit := getattr(question, name)) is not None}
        yield {"type": "begin_repeat", **row, **limits}
        yield from (_column(column, question, lists) for column in question.columns)
        yield {"type": "end_repeat"}
    else:
        limits = {"constraint": write_limits(question.kind, question.least, question.most)}
        yield {"type": _type(question, question.key, lists), **row, **limits, **_appearance(question)}


def _column(column: Column, table: Question, lists: _Lists) -> Cells:
    return {
        "type": _type(column, f"{table.key}_{column.key}", lists),
        "name": column.key,
        **_words("label", column.label),
        "required": "yes" if column.required else "",
        "fills": column.fills,
    }


def _type(asked: Question | Column, name: str, lists: _Lists) -> str:
    if asked.kind == "yes_no":
        return f"select_one {lists.yes_no()}"
    written = TYPES[asked.kind]
    return f"{written} {lists.name(name, asked.choices)}" if asked.choices else written


def _appearance(question: Question) -> Cells:
    return {"appearance": MULTILINE} if question.kind == "text" else {}


def _words(name: str, words: Words) -> Cells:
    return {f"{name}::{LANGUAGE_NAMES[language]}": word for language, word in words.items()}


def _settings(form: Form, languages: list[Language]) -> Cells:
    first = languages[0] if languages else "sv"
    settings = {"form_title": form.title.get(first, ""), "form_id": form.key, "default_language": LANGUAGE_NAMES[first]}
    settings |= {f"title_{language}": word for language, word in form.title.items()}
    settings |= {f"intro_{language}": word for language, word in (form.intro or {}).items()}
    return settings | ({"source": form.source} if form.source else {})


def _check(survey: list[Cells]) -> None:
    problems: list[Problem] = [
        problem(row.get("name", ""), "xlsform-answer-in-words")
        for row in survey
        if any("${" in value for heading, value in row.items() if heading.startswith(("label", "hint")))
    ]
    if problems:
        raise BadData(problems)


def _workbook(sheets: dict[str, tuple[list[str], list[Cells]]]) -> bytes:
    """Every cell is written as the text it is: what looks like a formula stays a text."""
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"created": _MADE})
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for name, (columns, rows) in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for position, heading in enumerate(columns):
                sheet.set_column(position, position, _WIDE if "::" in heading else len(heading) + 4)
                sheet.write_string(0, position, heading, bold)
                for line, row in enumerate(rows, start=1):
                    if row.get(heading):
                        sheet.write_string(line, position, row[heading], wrapped)
    return content.getvalue()
