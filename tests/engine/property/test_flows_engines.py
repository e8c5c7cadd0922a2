"""The portable definition on DuckDB equals the compiled passes on random logs."""

from dataclasses import replace

import ibis
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from rodtrad.flows import Question
from tests.engine.flows_engines import WITHOUT_LIMITS, check, table_of
from tests.engine.flows_logs import Event, log_of, logs, questions


@pytest.fixture(scope="module")
def duckdb() -> ibis.BaseBackend:
    return ibis.duckdb.connect(threads=1)


# Without shrinking: one example costs seconds, and the compiled passes have their own test against obvious code.
@settings(deadline=None, max_examples=8, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(logs.filter(bool), questions)
def test_duckdb(duckdb: ibis.BaseBackend, events: list[Event], question: Question) -> None:
    log = log_of(events)
    duckdb.con.register("events", table_of(log))
    check(log, duckdb.table("events"), replace(question, **WITHOUT_LIMITS))
