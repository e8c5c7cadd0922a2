"""XLSForm in: the survey row by row into sections, questions and columns; every problem with its cell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from rodtrad.errors import BadData, BadDocument, Problem
from rodtrad.selection.form import Form, form_from_data
from rodtrad.selection.form_checks import problems_of_form
from rodtrad.selection.keys import new_name
from rodtrad.selection.xlsform.cells import Sheet, problem, read_sheets
from rodtrad.selection.xlsform.choices import read_lists
from rodtrad.selection.xlsform.columns import Reader, column_problems
from rodtrad.selection.xlsform.survey import Survey
from rodtrad.selection.xlsform.words import language_named
from rodtrad.texts import LANGUAGES, Language

_PLACE: Final = re.compile(r"sections\[(\d+)\](?:\.questions\[(\d+)\](?:\.columns\[(\d+)\])?)?(?:\.(\w+))?")
_HEADINGS: Final = {"key": "name", "only_if": "relevant", "least": "constraint", "most": "constraint", "choices": "type"}


def from_xlsform(content: bytes) -> Form:
    """The form in an XLSX file. Raises `BadData` with every problem, each with its sheet and cell.

    Groups are sections, repeats are tables. `version` in settings is the file's own and is not kept; a form_id that is no good
    key is made one.
    """
    sheets = read_sheets(content)
    problems = [found for sheet in sheets.values() for found in column_problems(sheet)]
    settings = _settings(sheets.get("settings"), problems)
    reader = Reader(settings.language)
    survey = Survey(reader, read_lists(sheets.get("choices"), reader, problems), settings.title, problems)
    for row in sheets["survey"].rows:
        survey.take(row)
    survey.end(sheets["survey"])
    problems += survey.lists.unused()
    form = _form({**settings.data, "sections": survey.sections}, survey, problems)
    if form is None or problems:
        raise BadData(problems)
    _check_with_pyxform(content)
    return form


@dataclass(frozen=True)
class _Settings:
    data: dict[str, Any]
    language: Language

    @property
    def title(self) -> dict[Language, str]:
        words: dict[Language, str] = self.data["title"]
        return words


def _settings(sheet: Sheet | None, problems: list[Problem]) -> _Settings:
    row = sheet.rows[0] if sheet and sheet.rows else None
    problems += (problem(other.at("form_title"), "xlsform-two-settings") for other in (sheet.rows[1:] if sheet else []))
    cells: Mapping[str, str] = row.cells if row else {}
    named = cells.get("default_language", "sv")
    language = language_named(named)
    if language is None and row:
        problems.append(problem(row.at("default_language"), "xlsform-language", value=named))
    title = _by_language(cells, "title") or ({language or "sv": cells["form_title"]} if "form_title" in cells else {})
    if not title:
        problems.append(problem("settings!A2", "xlsform-no-title"))
    data: dict[str, Any] = {"key": new_name(cells.get("form_id", "form")), "title": title, "source": cells.get("source", "")}
    if intro := _by_language(cells, "intro"):
        data["intro"] = intro
    return _Settings(data, language or "sv")


def _by_language(cells: Mapping[str, str], name: str) -> dict[Language, str]:
    return {language: cells[f"{name}_{language}"] for language in LANGUAGES if f"{name}_{language}" in cells}


def _form(data: dict[str, Any], survey: Survey, problems: list[Problem]) -> Form | None:
    try:
        form = form_from_data(data)
    except BadDocument as error:
        problems += (_at_its_cell(found, survey) for found in error.problems)
        return None
    problems += (_at_its_cell(found, survey) for found in problems_of_form(form))
    return form


def _at_its_cell(found: Problem, survey: Survey) -> Problem:
    """The problem with its cell instead of its path in the form."""
    place = _PLACE.match(found.where)
    if not place:
        return Problem(f"settings ({found.where})", found.what, found.cure, found.value)
    row = survey.places.get(tuple(int(number) for number in place.groups()[:3] if number is not None))
    name = place[4] or ""
    where = (
        "survey"
        if row is None
        else survey.reader.at(row, name)
        if name in ("label", "hint")
        else row.at(_HEADINGS.get(name, name))
    )
    return Problem(where, found.what, found.cure, found.value)


def _check_with_pyxform(content: bytes) -> None:
    """The last word on what an XLSForm is. Raises `BadData` with its own reason."""
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    try:
        convert(BytesIO(content), validate=False)
    except PyXFormError as error:
        raise BadData([problem("", "xlsform-pyxform", value=str(error))]) from error
