"""Verified outcomes from forms and files: read, put together with what was known before, checked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from rodtrad.contracts import Contract, Outcomes, outcomes_from_data
from rodtrad.contracts.outcomes import OutcomeFile, outcomes as outcomes_of_file
from rodtrad.contracts.types import Metric
from rodtrad.document import to_data
from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import parse
from rodtrad.errors import BadData, Problem
from rodtrad.tables.csv_text import read_csv
from rodtrad.tables.xlsx import read_xlsx
from rodtrad.texts import message
from rodtrad.web.contracts.models import Contract as Model, OutcomeSet
from rodtrad.web.core.numbers import NotANumber, parse_number
from rodtrad.web.core.sealing import digest

Measured = dict[str, Any]
YES = {"ja": True, "yes": True, "true": True, "1": True, "x": True, "nej": False, "no": False, "false": False, "0": False}


@dataclass(frozen=True)
class Verified:
    """Who verified what was entered, when, and where it comes from."""

    by: str
    on: date
    source: str = ""

    @property
    def said(self) -> Measured:
        return {"verified_by": self.by, "verified_on": self.on.isoformat(), **({"source": self.source} if self.source else {})}


def open_groups(contract: Contract) -> set[str]:
    """The groups whose members are not named in the contract: persons."""
    return {group.name for group in contract.groups if not group.members}


def entered(contract: Contract, given: Mapping[str, Mapping[str, Any]], verified: Verified) -> list[Measured]:
    """Outcomes typed into the form: metric → member ("" where it has no groups) → value."""
    found: list[Measured] = []
    for metric in contract.metrics:
        values = {member: value for member, value in given.get(metric.name, {}).items() if value is not None}
        if values and metric.per:
            found.append({"metric": metric.name, "values": values, **verified.said})
        elif values:
            found.append({"metric": metric.name, "value": values[""], **verified.said})
    return found


def with_earlier(earlier: OutcomeSet | None, new: Sequence[Measured]) -> list[Measured]:
    """What is new, and of what was known before the metrics that were not measured anew."""
    anew = {each["metric"] for each in new}
    kept = [each for each in earlier.data.get("measured", []) if each["metric"] not in anew] if earlier else []
    return [*_numbers(kept), *new]


def _numbers(measured: Sequence[Measured]) -> list[Measured]:
    """As they were before the database kept them: an exact number is kept there as a text."""

    def exact(value: Any) -> Any:
        return Decimal(value) if isinstance(value, str) else value

    def one(each: Measured) -> Measured:
        values = {"values": {member: exact(value) for member, value in each["values"].items()}} if "values" in each else {}
        return {**each, **values, **({"value": exact(each["value"])} if "value" in each else {})}

    return [one(each) for each in measured]


def checked(
    contract: Contract, as_at: date, measured: Sequence[Measured], stated: Sequence[Measured] = ()
) -> tuple[Measured, str]:
    """(data, hash) of a whole set of outcomes. Raises `BadDocument` or `BadData` with everything that is wrong with it."""
    data: Measured = {"contract": contract.key, "as_at": as_at.isoformat(), "measured": list(measured)}
    if stated:
        data["stated"] = list(stated)
    read = outcomes_from_data(contract, data)
    return data, read.hash


def outcomes_in(contract: Contract, found: OutcomeSet | None) -> Outcomes:
    """The outcomes of a set; none at all where there is no set."""
    if found is not None:
        return outcomes_from_data(contract, {**found.data, "measured": _numbers(found.data.get("measured", []))})
    return Outcomes({}, {group.name: tuple(member.name for member in group.members) for group in contract.groups})


def unverified(contract: Contract, found: OutcomeSet) -> list[str]:
    """The titles of the metrics that nobody has verified, or not yet on the set's day."""
    titles = {metric.name: metric.title for metric in contract.metrics}
    return [
        titles.get(each["metric"], each["metric"])
        for each in found.data.get("measured", [])
        if not each.get("verified_by") or not each.get("verified_on")
    ]


# --- files ------------------------------------------------------------------------------------------------------------


def read_file(
    contract: Contract, model: Model, name: str, content: bytes, verified: Verified
) -> tuple[list[Measured], list[Measured]]:
    """(measured, stated) in a YAML or JSON file of outcomes, or in a table.

    A table has a column for each metric that is measured for the first column's group (a row for each person, cohort, …), or the
    columns `metric`, `value` and one for each group. Persons get pseudonyms: the same person the same one in every file.
    Raises `BadDocument` or `BadData`.
    """
    ending = name.rsplit(".", 1)[-1].lower()
    if ending in ("yaml", "yml", "json"):
        measured, stated = _from_text(contract, content, "json" if ending == "json" else "yaml", verified)
    else:
        raw = read_xlsx(content) if ending == "xlsx" else read_csv(content)
        measured, stated = (
            _from_table(contract, list(raw.names), [[cell or "" for cell in row] for row in raw.rows], verified),
            [],
        )
    return _with_pseudonyms(contract, model, measured), stated


def _from_text(contract: Contract, content: bytes, format: Any, verified: Verified) -> tuple[list[Measured], list[Measured]]:
    file = read_part(parse(content, format), OutcomeFile, "contract-error-no-outcomes")
    outcomes_of_file(contract, file)
    data = to_data(file)
    return [{**verified.said, **each} for each in data["measured"]], data.get("stated", [])


def _from_table(contract: Contract, names: list[str], rows: list[list[str]], verified: Verified) -> list[Measured]:
    lowered = [name.strip().lower() for name in names]
    if {"metric", "value"} <= set(lowered):
        return _long(contract, lowered, rows, verified)
    return _wide(contract, lowered, rows, verified)


def _wide(contract: Contract, names: list[str], rows: list[list[str]], verified: Verified) -> list[Measured]:
    metrics = {_plain(word): metric for metric in contract.metrics for word in (metric.name, metric.title)}
    problems: list[Problem] = []
    found: list[Measured] = []
    for place, name in enumerate(names[1:], start=1):
        metric = metrics.get(_plain(name))
        if metric is None or len(metric.per) != 1:
            problems.append(_problem(name, "contracts-file-column", name=name, known=", ".join(m.name for m in contract.metrics)))
            continue
        cells = {row[0]: _value(metric, row[place], f"{name}: {row[0]}", problems) for row in rows if row[0] and row[place]}
        if cells:
            found.append({"metric": metric.name, "values": cells, **verified.said})
    problems += _repeated([row[0] for row in rows])
    if problems or not found:
        raise BadData(problems or [_problem("", "contracts-file-empty")])
    return found


def _long(contract: Contract, names: list[str], rows: list[list[str]], verified: Verified) -> list[Measured]:
    metrics = {_plain(word): metric for metric in contract.metrics for word in (metric.name, metric.title)}
    problems: list[Problem] = []
    found: list[Measured] = []
    for number, row in enumerate(rows, start=2):
        cell = dict(zip(names, row, strict=True))
        metric = metrics.get(_plain(cell["metric"]))
        if metric is None:
            problems.append(
                _problem(
                    str(number), "contracts-file-column", name=cell["metric"], known=", ".join(m.name for m in contract.metrics)
                )
            )
            continue
        of = {group: cell.get(group, "") for group in metric.per}
        value = _value(metric, cell["value"], f"{number}", problems)
        own = {name: cell[name] for name in ("verified_by", "verified_on", "source") if cell.get(name)}
        found.append({"metric": metric.name, "value": value, **({"of": of} if of else {}), **verified.said, **own})
    if problems or not found:
        raise BadData(problems or [_problem("", "contracts-file-empty")])
    return found


def _value(metric: Metric, typed: str, where: str, problems: list[Problem]) -> Any:
    """As the metric's kind is written: ja/nej, 12,5, 40 %."""
    if metric.kind == "yes_no":
        if typed.strip().lower() not in YES:
            problems.append(_problem(where, "contracts-file-yes-no", typed=typed[:60]))
        return YES.get(typed.strip().lower(), False)
    try:
        value = parse_number(typed)
    except NotANumber as error:
        problems.append(Problem(where, error.message, message("contracts-file-number.cure")))
        return 0
    return value / 100 if "%" in typed and metric.kind == "share" else value


def _with_pseudonyms(contract: Contract, model: Model, measured: list[Measured]) -> list[Measured]:
    hidden = open_groups(contract)
    per = {metric.name: metric.per for metric in contract.metrics}

    def named(group: str, member: str) -> str:
        if group not in hidden or re.fullmatch(r"p-[0-9a-f]{16}", member):
            return member
        return "p-" + digest(f"{model.pk}:{member.strip()}", "contract person")[:16]

    def one(each: Measured) -> Measured:
        groups = per.get(each["metric"], ())
        if each.get("values") and len(groups) == 1:
            return {**each, "values": {named(groups[0], member): value for member, value in each["values"].items()}}
        return {**each, "of": {group: named(group, member) for group, member in each["of"].items()}} if each.get("of") else each

    return [one(each) for each in measured]


def _repeated(members: list[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for member in members:
        if member and member in seen:
            yield _problem(member[:3] + "…", "contracts-file-twice")
        seen.add(member)


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", " ", word.strip().lower())


def _problem(where: str, id: str, **words: str) -> Problem:
    return Problem(where, message(id, **words), message(f"{id}.cure"))
