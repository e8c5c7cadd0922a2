"""Code lists: other ways in which a PxWeb can put a variable's values, such as regions made of counties.

A choice names one as `list(agg_RegionNUTS2_2008)` before the codes that are wanted of it; alone it means all of them.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from rodtrad.errors import BadSource
from rodtrad.sources.choosing import Choice, problem
from rodtrad.sources.jsonstat import Dimension
from rodtrad.sources.pxweb_api import Api, TableInfo
from rodtrad.texts import Message, message

_LIST = re.compile(r"list\((.+)\)", re.IGNORECASE)


def lists_in(choice: Choice) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The list named for each variable that has one, and the choice of values without those names."""
    named = {code: found[1] for code, values in choice.items() for value in values if (found := _LIST.fullmatch(value))}
    wanted = {code: [value for value in values if not _LIST.fullmatch(value)] or ["*"] for code, values in choice.items()}
    return named, {code: values if code in named else list(choice[code]) for code, values in wanted.items()}


def with_lists(api: Api, info: TableInfo, lists: Mapping[str, str]) -> TableInfo:
    """The table as it is with the values of these lists. Raises `BadSource` for a list that the variable does not have."""
    known = {variable.code: variable for variable in info.variables}
    problems = [
        problem("unknown-list", code, lists[code], [f"{id} ({label})" for id, label in known[code].lists.items()])
        for code in lists
        if code in known and lists[code] not in known[code].lists
    ]
    if problems:
        raise BadSource(problems)
    return replace(info, variables=tuple(_listed(api, variable, lists.get(variable.code)) for variable in info.variables))


def _listed(api: Api, variable: Dimension, id: str | None) -> Dimension:
    return replace(variable, values=api.code_list(id).values) if id else variable


def notes(info: TableInfo, lists: Mapping[str, str]) -> tuple[Message, ...]:
    """Which lists the values are put by."""
    used = [(variable, lists[variable.code]) for variable in info.variables if variable.code in lists]
    return tuple(message("source-note-list", variable=variable.label, list=variable.lists[id]) for variable, id in used)
