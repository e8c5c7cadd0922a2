"""The sheet `survey`, row by row, into sections, questions and columns as plain data."""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from rodtrad.errors import Problem
from rodtrad.selection.xlsform.cells import Row, Sheet, problem
from rodtrad.selection.xlsform.choices import Lists
from rodtrad.selection.xlsform.columns import Reader
from rodtrad.selection.xlsform.expressions import read_condition, read_limits
from rodtrad.selection.xlsform.words import MULTILINE, TYPES
from rodtrad.texts import Language

_KINDS: Final = {written: kind for kind, written in TYPES.items()} | {"text": "line", "int": "whole_number"}
_SELECT: Final = re.compile(r"(select[ _]one|select_multiple)\s+(\S+)")
_NOT_IN_COLUMN: Final = ("relevant", "constraint", "appearance", "rows_least", "rows_most")
_NOT_IN_GROUP: Final = (*_NOT_IN_COLUMN, "required", "fills")
_NOT_IN_TABLE: Final = ("constraint", "appearance")


@dataclass
class Survey:
    """The sections so far; `places` remembers the row of each section, question and column."""

    reader: Reader
    lists: Lists
    title: dict[Language, str]
    problems: list[Problem]
    sections: list[dict[str, Any]] = field(default_factory=list)
    places: dict[tuple[int, ...], Row] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    group: Row | None = None
    table: Row | None = None
    loose: bool = False

    def take(self, row: Row) -> None:
        written = re.sub(r"\s+", " ", row.get("type").strip())
        step = {
            "begin_group": self._begin_group,
            "end_group": self._end_group,
            "begin_repeat": self._begin_table,
            "end_repeat": self._end_table,
        }.get(written.lower().replace(" ", "_"))
        if step:
            step(row)
        elif self.table:
            self._column(row, written)
        else:
            self._question(row, written)

    def end(self, sheet: Sheet) -> None:
        for open_row in (self.group, self.table):
            if open_row:
                self.problems.append(problem(open_row.at("type"), "xlsform-not-ended"))
        if not sheet.rows:
            self.problems.append(problem("survey!A1", "form-empty"))

    def _begin_group(self, row: Row) -> None:
        if self.group or self.table:
            self.problems.append(problem(row.at("type"), "xlsform-nested"))
            return
        self._refuse(row, _NOT_IN_GROUP, "xlsform-not-on-group", hint=True)
        self.group, self.loose = row, False
        self.places[(len(self.sections),)] = row
        self.sections.append({"key": row.get("name"), "label": self.reader.words(row, "label"), "questions": []})

    def _end_group(self, row: Row) -> None:
        if not self.group or self.table:
            self.problems.append(problem(row.at("type"), "xlsform-not-begun"))
        self.group = None

    def _begin_table(self, row: Row) -> None:
        if self.table:
            self.problems.append(problem(row.at("type"), "xlsform-nested"))
            return
        self._refuse(row, _NOT_IN_TABLE, "xlsform-not-on-table")
        limits = {name: row.get(f"rows_{name}") for name in ("least", "most") if row.get(f"rows_{name}")}
        self._add(row, {**self._common(row, "table"), **limits, "columns": []})
        self.table = row

    def _end_table(self, row: Row) -> None:
        if not self.table:
            self.problems.append(problem(row.at("type"), "xlsform-not-begun"))
        self.table = None

    def _question(self, row: Row, written: str) -> None:
        kind, choices = self._kind(row, written)
        data = {**self._common(row, kind), **self._limits(row, kind)}
        if choices:
            data["choices"] = choices
        self._refuse(row, ("rows_least", "rows_most"), "xlsform-rows-without-table")
        self._add(row, data)

    def _column(self, row: Row, written: str) -> None:
        kind, choices = self._kind(row, written)
        self._refuse(row, _NOT_IN_COLUMN, "xlsform-not-on-column", hint=True)
        if kind in ("note", "choose_many"):
            self.problems.append(problem(row.at("type"), "xlsform-not-a-column", value=written))
            return
        data = {"key": row.get("name"), "kind": kind, "label": self.reader.words(row, "label"), "required": self._required(row)}
        data |= {"choices": choices} if choices else {}
        columns = self.sections[-1]["questions"][-1]["columns"]
        self.places[(*self._here(), len(columns))] = row
        columns.append({**data, "fills": row.get("fills")})

    def _common(self, row: Row, kind: str) -> dict[str, Any]:
        words = {name: self.reader.words(row, name) for name in ("label", "hint")}
        for name, by_language in words.items():
            if any("${" in word for word in by_language.values()):
                self.problems.append(problem(self.reader.at(row, name), "xlsform-answer-in-words"))
        data: dict[str, Any] = {"key": row.get("name"), "kind": kind, "label": words["label"], "required": self._required(row)}
        data |= {"fills": row.get("fills")} | ({"hint": words["hint"]} if words["hint"] else {})
        if row.get("relevant"):
            data["only_if"] = self._condition(row)
        return data

    def _add(self, row: Row, data: dict[str, Any]) -> None:
        """Into the open section; questions outside of any group get one of their own, called as the form is."""
        if not self.group and not self.loose:
            self.loose = True
            self.places[(len(self.sections),)] = row
            self.sections.append({"key": f"section_{len(self.sections) + 1}", "label": self.title, "questions": []})
        self.sections[-1]["questions"].append(data)
        self.kinds.setdefault(row.get("name"), data["kind"])
        self.places[self._here()] = row

    def _here(self) -> tuple[int, int]:
        return len(self.sections) - 1, len(self.sections[-1]["questions"]) - 1

    def _kind(self, row: Row, written: str) -> tuple[str, list[dict[str, Any]]]:
        select = _SELECT.fullmatch(written)
        if select:
            choices = self.lists.get(select[2])
            if choices is None:
                self.problems.append(problem(row.at("type"), "xlsform-no-list", value=select[2]))
            if "one" in select[1]:
                return ("yes_no", []) if self.lists.is_yes_no(select[2]) else ("choose_one", choices or [])
            return "choose_many", choices or []
        kind = _KINDS.get(written.lower())
        if kind is None:
            self.problems.append(problem(row.at("type"), "xlsform-type", value=written, known=", ".join(sorted(_KINDS))))
        if row.get("appearance") and not (kind == "line" and row.get("appearance").strip() == MULTILINE):
            self.problems.append(problem(row.at("appearance"), "xlsform-appearance", value=row.get("appearance")))
        return ("text" if kind == "line" and row.get("appearance") else kind or "line"), []

    def _required(self, row: Row) -> bool:
        written = row.get("required").strip().lower()
        if written not in ("", "yes", "no", "true", "false", "true()", "false()"):
            self.problems.append(problem(row.at("required"), "xlsform-required", value=written))
        return written in ("yes", "true", "true()")

    def _condition(self, row: Row) -> dict[str, Any] | None:
        condition = read_condition(row.get("relevant"))
        if condition is None or (condition.equals and self.kinds.get(condition.question) == "choose_many"):
            self.problems.append(problem(row.at("relevant"), "xlsform-relevant", value=row.get("relevant")))
            return None
        return {"question": condition.question, "is_one_of": condition.values}

    def _limits(self, row: Row, kind: str) -> dict[str, str]:
        if not row.get("constraint"):
            return {}
        limits = read_limits(row.get("constraint"), kind)
        if limits is None:
            self.problems.append(problem(row.at("constraint"), "xlsform-constraint", value=row.get("constraint")))
        return limits or {}

    def _refuse(self, row: Row, headings: tuple[str, ...], id: str, *, hint: bool = False) -> None:
        """A problem for each cell that this kind of row cannot have."""
        for heading in headings:
            if row.get(heading):
                self.problems.append(problem(row.at(heading), id, value=heading))
        if hint and self.reader.words(row, "hint"):
            self.problems.append(problem(self.reader.at(row, "hint"), id, value="hint"))
