"""A flow analysis of a kept event log: the question, the calculation, and what is saved."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import rodtrad
from rodtrad.document import hash_of
from rodtrad.flows import EventLog, Flows, Question, analyse
from rodtrad.flows.disclosure import published
from rodtrad.flows.question import adapter
from rodtrad.tables.dataset import today
from rodtrad.tables.disclosure import DisclosureRule
from rodtrad.tables.table import Table
from rodtrad.web.needs.analysis.breakdowns import Saved
from rodtrad.web.needs.analysis.keeping import card_in, event_log
from rodtrad.web.runs.stored import from_json, to_json


def flow_of(
    log: EventLog, card: Mapping[str, Any], mapping: Mapping[str, Any], asked: Mapping[str, Any], rule: Mapping[str, int]
) -> Saved:
    """The flows under the organisation's rule. Raises `NotComputable` where the question names what the log has not."""
    small = DisclosureRule(minimum=rule["minimum"], rounding_base=rule["rounding_base"])
    question = replace(question_in(asked), fewest=small.minimum)
    inputs = {"question": dict(asked), "card": dict(card), "mapping": dict(mapping), "data": log.sha256, "rule": dict(rule)}
    found = as_grouped(published(analyse(log, question), small), question)
    return Saved(dict(asked), dict(rule), to_json(found), hash_of(inputs), rodtrad.__version__)


def as_grouped(flows: Flows, question: Question) -> Flows:
    """Without exact paths that tell what a group hides: the picture shows no more than the table."""
    found = flows.backward
    hidden = [group for group in found.groups if group.occurrences is None]
    if not hidden:
        return flows
    shown = set() if question.groups else {group.path for group in found.groups if group not in hidden and not group.rest}
    return replace(flows, backward=replace(found, paths=tuple(path for path in found.paths if path.path in shown)))


def question_in(asked: Mapping[str, Any]) -> Question:
    return adapter().validate_python(asked)


def flows_in(result: Mapping[str, Any]) -> Flows:
    """A saved analysis as it was."""
    return from_json(Flows, result)


def path_group(line: str) -> dict[str, Any]:
    """A line of the form `Name: first > second | other` as a group of paths; without a name it is named by its path."""
    name, colon, path = line.partition(":")
    steps = [[type.strip() for type in step.split("|") if type.strip()] for step in (path if colon else name).split(">")]
    return {"name": name.strip(), "path": [step[0] if len(step) == 1 else step for step in steps if step]}


def log_of(table: Table, card: Mapping[str, Any], mapping: Mapping[str, Any]) -> EventLog:
    """The log of a data set that was kept before logs were."""
    return event_log(table, mapping, today(card_in(card)))
