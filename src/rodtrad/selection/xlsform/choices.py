"""The sheet `choices`: lists of what can be chosen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from rodtrad.errors import Problem
from rodtrad.selection.xlsform.cells import Row, Sheet, problem
from rodtrad.selection.xlsform.columns import Reader
from rodtrad.selection.xlsform.words import YES_NO, yes_no_labels


@dataclass
class Lists:
    """Each list's choices as plain data, the rows they came from, and the lists that some question has asked for."""

    choices: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def get(self, name: str) -> list[dict[str, Any]] | None:
        self.used.add(name)
        return self.choices.get(name)

    def is_yes_no(self, name: str) -> bool:
        """Whether the list is the plain yes and no that a question of its own kind asks for."""
        ours = yes_no_labels()
        theirs = {choice["key"]: choice["label"] for choice in self.choices.get(name, [])}
        same = all(ours[key].get(language) == word for key in theirs & ours.keys() for language, word in theirs[key].items())
        return name == YES_NO and theirs.keys() == ours.keys() and same

    def unused(self) -> Iterator[Problem]:
        for name, rows in self.rows.items():
            if name not in self.used:
                yield problem(rows[0].at("list_name"), "xlsform-unused-list", value=name)


def read_lists(sheet: Sheet | None, reader: Reader, problems: list[Problem]) -> Lists:
    lists = Lists()
    for row in sheet.rows if sheet else []:
        name = row.get("list_name") or row.get("list name")
        if not name or not row.get("name"):
            problems.append(problem(row.at("list_name" if not name else "name"), "xlsform-half-choice"))
            continue
        lists.choices.setdefault(name, []).append({"key": row.get("name"), "label": reader.words(row, "label")})
        lists.rows.setdefault(name, []).append(row)
    return lists
