"""A flow analysis of a kept event log: the question, the calculation, and what is saved."""

from collections.abc import Mapping, Sequence
from typing import Any

import rodtrad
from rodtrad.document import hash_of
from rodtrad.flows import EventLog, Flows, Question
from rodtrad.flows.disclosure import Before, published
from rodtrad.flows.question import adapter
from rodtrad.tables.dataset import today
from rodtrad.tables.disclosure import DisclosureRule
from rodtrad.web.evaluation import files
from rodtrad.web.needs.analysis.breakdowns import Saved, hashes_of
from rodtrad.web.needs.analysis.keeping import card_in, event_log, opened, opened_log
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.runs.stored import from_json, to_json


def flow_of(
    log: EventLog,
    card: Mapping[str, Any],
    mapping: Mapping[str, Any],
    asked: Mapping[str, Any],
    rule: Mapping[str, int],
    told: Sequence[Result] = (),
) -> Saved:
    """The flows under the organisation's rule; no difference from those `told` already of the same log tells of few.

    Raises `NotComputable` where the question names what the log has not.
    """
    small = DisclosureRule(minimum=rule["minimum"], rounding_base=rule["rounding_base"])
    inputs = {"question": dict(asked), "card": dict(card), "mapping": dict(mapping), "data": log.sha256, "rule": dict(rule)}
    before = [Before(question_in(each.question), flows_in(each.result), each.rule["minimum"]) for each in told]
    found = published(log, question_in(asked), small, before)
    references = tuple(each.reference for each in told)
    return Saved(dict(asked), dict(rule), to_json(found), hash_of({**inputs, **hashes_of(told)}), rodtrad.__version__, references)


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


def kept_log(data_set: DataSet) -> EventLog:
    """The events as they were mapped when the data set was added; mapped anew where it was added before logs were kept."""
    if data_set.stored_log:
        return opened_log(files.read(data_set.stored_log))
    table = opened(files.read(data_set.stored), data_set.fingerprint)
    return event_log(table, data_set.mapping, today(card_in(data_set.card)))
