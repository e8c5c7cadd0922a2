"""A question put to a log: which of the log's types play which part, or what in the question the log does not know."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rodtrad.errors import NotComputable, Problem
from rodtrad.flows.question import ANY_NUMBER, ANY_ONE, PathGroup, Question
from rodtrad.flows.tracing import OUTCOME, PATH, SIGNAL, SINCE, SUPPORT, Bits, Roles
from rodtrad.texts import message


@dataclass(frozen=True, eq=False)
class Asked:
    """(types,) what each type is in the question (see `tracing`), and the bit of each type of support."""

    roles: Roles
    support: Bits


def asked(types: tuple[str, ...], question: Question) -> Asked:
    """What the `types` of a log are in the question. Raises `NotComputable` with every type that the log does not have."""
    problems = list(_unknown(types, question))
    if problems:
        raise NotComputable(problems)
    aside = {*question.support, *question.signals} - set(question.outcome)
    path = question.path or tuple(label for label in types if label not in aside)
    roles = np.zeros(len(types), np.uint8)
    parts = ((OUTCOME, question.outcome), (PATH, path), (SINCE, question.since), (SUPPORT, question.support))
    for role, labels in (*parts, (SIGNAL, question.signals)):
        roles[[types.index(label) for label in labels]] |= role
    support = np.zeros(len(types), np.uint64)
    for bit, label in enumerate(question.support):
        support[types.index(label)] |= np.uint64(1 << bit)
    return Asked(roles, support)


def alternatives(group: PathGroup) -> Iterator[tuple[str, ...]]:
    """The types that each step of a pattern names."""
    for step in group.path:
        yield (step,) if isinstance(step, str) else step


def _unknown(types: tuple[str, ...], question: Question) -> Iterator[Problem]:
    named = {name: getattr(question, name) for name in ("outcome", "since", "path", "support", "signals")}
    steps = {f"groups[{i}].path": tuple(sum(alternatives(group), ())) for i, group in enumerate(question.groups)}
    for where, labels in (named | steps).items():
        for label in dict.fromkeys(labels):
            if label not in types and not (where in steps and label in (ANY_NUMBER, ANY_ONE)):
                yield _problem(where, label, types)
    if not question.outcome:
        yield Problem("outcome", message("flow-no-outcome"), message("flow-no-outcome.cure", known=_listed(types)))


def _problem(where: str, label: str, types: tuple[str, ...]) -> Problem:
    near = difflib.get_close_matches(label, types, n=1, cutoff=0.6)
    known = message("flow-unknown-type.cure", known=_listed(types))
    cure = message("error-did-you-mean", suggestion=near[0]) if near else known
    return Problem(where, message("flow-unknown-type", value=label), cure, label)


def _listed(types: tuple[str, ...]) -> str:
    return ", ".join(types[:20]) + ("…" if len(types) > 20 else "")
