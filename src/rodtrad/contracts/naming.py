"""Names and references of a contract: nothing twice, nothing reserved, nothing that points nowhere, no window over another."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from rodtrad.contracts.checking import near
from rodtrad.contracts.functions import FUNCTIONS
from rodtrad.contracts.types import Contract, Group
from rodtrad.errors import Problem
from rodtrad.texts import message

RESERVED: Final = frozenset({"and", "or", "not", "by", "true", "false", "million", "draw", *FUNCTIONS})


def repeated_names(contract: Contract) -> Iterator[Problem]:
    lists = {name: getattr(contract, name) for name in ("groups", "metrics", "tables", "figures", "terms")}
    times = Counter(item.name for items in lists.values() for item in items)
    for list_name, items in lists.items():
        for index, item in enumerate(items):
            where = f"{list_name}[{index}].name"
            if times[item.name] > 1:
                yield Problem(where, message("error-same-key", value=item.name), message("error-same-key.cure"), item.name)
            if item.name in RESERVED:
                yield Problem(where, message("contract-reserved", name=item.name), message("contract-reserved.cure"), item.name)
    for key, count in Counter(party.key for party in contract.parties).items():
        if count > 1:
            yield Problem("parties", message("error-same-key", value=key), message("error-same-key.cure"), key)


def dangling(contract: Contract) -> Iterator[Problem]:
    parties = [party.key for party in contract.parties]
    groups = [group.name for group in contract.groups]
    computed = [term.name for term in contract.terms]
    for index, financing in enumerate(contract.financing):
        yield from _known(f"financing[{index}].source", financing.source, parties)
        yield from _known(f"financing[{index}].receiver", financing.receiver, parties)
    for index, metric in enumerate(contract.metrics):
        if metric.measured_by is not None:
            yield from _known(f"metrics[{index}].measured_by", metric.measured_by, parties)
        for group in metric.per:
            yield from _known(f"metrics[{index}].per", group, groups)
    for index, term in enumerate(contract.terms):
        yield from _known(f"terms[{index}].payer", term.payer, parties)
        yield from _known(f"terms[{index}].receiver", term.receiver, parties)
        for group in term.for_each:
            yield from _known(f"terms[{index}].for_each", group, groups)
    for index, limit in enumerate(contract.limits):
        for name in limit.terms:
            yield from _known(f"limits[{index}].terms", name, computed)


def _known(where: str, word: str, known: list[str]) -> Iterator[Problem]:
    if word not in known:
        words = {"name": word, "known": near(word, known) or "–"}
        yield Problem(where, message("contract-not-there", **words), message("contract-not-there.cure", **words), word)


def bad_windows(contract: Contract) -> Iterator[Problem]:
    for index, metric in enumerate(contract.metrics):
        if metric.window and metric.window.first > metric.window.last:
            yield problem(f"metrics[{index}].window", "window-backwards")
    for index, group in enumerate(contract.groups):
        yield from _overlapping(f"groups[{index}].members", group)


def _overlapping(where: str, group: Group) -> Iterator[Problem]:
    dated = sorted((member.window.first, member.window.last, member.name) for member in group.members if member.window)
    for first, last, _ in dated:
        if first > last:
            yield problem(where, "window-backwards")
    for (_, last, one), (first, _, other) in pairwise(dated):
        if first <= last:
            yield problem(where, "windows-overlap", one=one, other=other)


def problem(where: str, id: str, **words: str) -> Problem:
    """A problem at a path of the contract; the cure is the message's attribute."""
    return Problem(where, message(f"contract-{id}", **words), message(f"contract-{id}.cure", **words))
