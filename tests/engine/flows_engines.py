"""What any engine must give: the compiled analysis put beside the portable one, table by table."""

from collections import Counter
from typing import Any

import ibis
import polars as pl
import pyarrow as pa
import pytest

from rodtrad.flows import Question, analyse, portable
from rodtrad.flows.log import EventLog
from rodtrad.flows.question import ANY_NUMBER
from rodtrad.flows.results import Returns, Sides

WITHOUT_LIMITS = {"groups": (), "most": 1_000, "fewest": 1}


def check(log: EventLog, events: ibis.Table, question: Question) -> None:
    """`events` is the log's table in an engine, `question` one whose groups are exact paths."""
    flows = analyse(log, question)
    _check_variants(log, events, flows)
    _check_successions(log, events, flows)
    _check_states(log, events, flows)
    _check_backward(log, events, question, flows)


def table_of(log: EventLog) -> pa.Table:
    """The log as an engine takes it: whole numbers only."""
    frame = log.frame()
    return frame.cast(dict.fromkeys(frame.columns, pl.Int64)).to_arrow()


def rows(expression: ibis.Table) -> list[dict[str, Any]]:
    return list(expression.to_pyarrow().to_pylist())


def _check_variants(log: EventLog, events: ibis.Table, flows: Any) -> None:
    longest = max((len(row.path) for row in flows.variants.rows), default=1)
    found = {
        tuple(log.types[row[f"step_{nth}"]] for nth in range(row["length"])): row["persons"]
        for row in rows(portable.variants(events, longest))
    }
    assert found == {row.path: row.persons for row in flows.variants.rows}


def _check_successions(log: EventLog, events: ibis.Table, flows: Any) -> None:
    found = {
        (log.types[row["before"]], log.types[row["after"]]): tuple(
            row[name] for name in ("times", "persons", "timed", "waited", "wait")
        )
        for row in rows(portable.successions(events))
    }
    assert set(found) == {(row.before, row.after) for row in flows.successions}
    for row in flows.successions:
        *counts, wait = found[row.before, row.after]
        assert counts == [row.count, row.persons, row.wait.n if row.wait else 0, row.waited]
        if row.wait:
            assert wait == pytest.approx(row.wait.median)


def _check_states(log: EventLog, events: ibis.Table, flows: Any) -> None:
    names = ("persons", "spells", "ongoing", "days", "spell_days", "first", "last")
    sides = ("ongoing_persons", "finished_persons")
    found = {
        log.types[row["type"]]: tuple(row[name] for name in (*names, *sides)) for row in rows(portable.time_in_state(events))
    }
    assert found == {
        row.type: (*(getattr(row, name) for name in names), row.ongoing_persons.having, row.ongoing_persons.lacking)
        for row in flows.states
    }


def _check_backward(log: EventLog, events: ibis.Table, question: Question, flows: Any) -> None:
    found = portable.occurrences(events, log, question)
    by_path = {_path(row, log, question): row for row in rows(portable.groups(found, question))}
    costs: dict[tuple[str, ...], Counter[str | None]] = {}
    for row in rows(portable.costs(events, found, question)):
        actor = log.actors[row["actor"]] if row["actor"] >= 0 else None
        costs.setdefault(_path(row, log, question), Counter())[actor] += int(row["cost"])
    assert set(by_path) == {group.path for group in flows.backward.groups}
    for group in flows.backward.groups:
        row = by_path[group.path]
        counts = (row["times"], row["persons"], row["with_gap"], row["supported"])
        assert counts == (group.occurrences, group.persons, group.with_gap, group.supported)
        supports = [row[f"supported_{bit}"] for bit in range(len(question.support))]
        assert supports == [support.occurrences for support in group.supports]
        assert _sides(row, "with_gap") == group.gap_persons
        assert _sides(row, "supported") == group.supported_persons
        assert [_sides(row, f"supported_{bit}") for bit in range(len(supports))] == [one.persons for one in group.supports]
        assert {amount.actor: int(amount.cost * 100) for amount in group.costs} == +costs.get(group.path, Counter())
    _check_signals([row for row in rows(found) if row["lead"] is not None], flows.backward.signals)
    (outside,) = rows(portable.outside(events, found, log, question))
    counts = (outside["without_start"], outside["without_start_persons"], outside["short"] or 0)
    assert counts == (flows.backward.without_start, flows.backward.without_start_persons, flows.backward.short_history)
    assert _sides(outside, "short") == flows.backward.short_persons
    _check_returns(rows(portable.returns(events, log, question))[0], flows.backward.returns)


def _check_returns(row: dict[str, Any], found: Returns) -> None:
    for name in ("persons", "repeated", "spells", "returning"):
        assert row[name] == getattr(found, name)
    for place, limit in enumerate(found.within):
        assert (row[f"followed_{place}"] or 0, row[f"returned_{place}"] or 0) == (limit.followed, limit.returned)
        assert Sides(row[f"came_{place}"], row[f"stayed_{place}"]) == limit.persons


def _sides(row: dict[str, Any], name: str) -> Sides:
    return Sides(row[f"{name}_having"], row[f"{name}_lacking"])


def _check_signals(led: list[dict[str, Any]], signals: Any) -> None:
    if signals is None:
        assert not led
        return
    assert (len(led), sum(row["supported"] == 0 for row in led)) == (signals.occurrences, signals.without_support)
    assert len({row["person"] for row in led}) == signals.persons.having
    without = [len({row["person"] for row in led if (row["supported"] == 0) == side}) for side in (True, False)]
    assert Sides(*without) == signals.without_persons
    if led:
        without = sorted(row["lead"] - row["supported"] for row in led)
        assert signals.unsupported.median == pytest.approx((without[(len(led) - 1) // 2] + without[len(led) // 2]) / 2)


def _path(row: dict[str, Any], log: EventLog, question: Question) -> tuple[str, ...]:
    codes = [row[f"step_{nth}"] for nth in range(question.longest)]
    steps = tuple(log.types[code] for code in reversed(codes) if code >= 0)
    return (ANY_NUMBER, *steps) if row["cut"] else steps
