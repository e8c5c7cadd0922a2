"""The need is described, shown by evidence and shared; the target group is delimited (the guide's section 3)."""

from collections.abc import Iterator
from typing import Final, get_args

from rodtrad.document.investment import Investment
from rodtrad.document.labels import choice_id
from rodtrad.document.need import Anchoring, CoordinationLevel
from rodtrad.texts import message
from rodtrad.thread.rules.rule import Hit, Hits, Rule, blank, hit, listed, unsaid


def need_undescribed(plan: Investment) -> Iterator[Hit]:
    if blank(plan.need.title) and blank(plan.need.description):
        yield hit("need.title")


def need_context_unsaid(plan: Investment) -> Iterator[Hit]:
    fields = unsaid(plan.need, "causes", "consequences", "existing_measures")
    if fields:
        yield hit("need", fields=fields)


def need_unverified(plan: Investment) -> Iterator[Hit]:
    if not plan.need.evidence:
        yield hit("need.evidence")


def evidence_without_source(plan: Investment) -> Iterator[Hit]:
    for index, evidence in enumerate(plan.need.evidence):
        if blank(evidence.source):
            yield hit(f"need.evidence[{index}].source", number=str(index + 1))


def need_not_anchored(plan: Investment) -> Iterator[Hit]:
    anchored = {anchoring.level for anchoring in plan.need.anchored_with if not blank(anchoring.who)}
    lacking = [level for level in get_args(CoordinationLevel) if level not in anchored]
    if lacking:
        yield hit("need.anchored_with", levels=listed([message(choice_id(Anchoring, "level", level)) for level in lacking]))


def target_group_undescribed(plan: Investment) -> Iterator[Hit]:
    if blank(plan.target_group.description):
        yield hit("target_group.description")


def target_group_unlimited(plan: Investment) -> Iterator[Hit]:
    if blank(plan.target_group.inclusion):
        yield hit("target_group.inclusion")


def target_group_without_size(plan: Investment) -> Hits:
    if plan.target_group.size is None:
        yield hit("target_group.size")


RULES: Final = (
    Rule("need-described", "break", "needs", need_undescribed, since="needs"),
    Rule("need-verified", "warning", "needs", need_unverified, since="needs"),
    Rule("need-context", "note", "needs", need_context_unsaid, since="needs"),
    Rule("evidence-source", "warning", "needs", evidence_without_source, since="needs"),
    Rule("need-anchored", "warning", "needs", need_not_anchored, since="needs"),
    Rule("target-group-described", "break", "needs", target_group_undescribed, since="needs"),
    Rule("target-group-delimited", "warning", "needs", target_group_unlimited, since="choice"),
    Rule("target-group-size", "warning", "needs", target_group_without_size, since="choice"),
)
