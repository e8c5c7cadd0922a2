"""A stored event log is opened as it was: the same events, and the same answers."""

import io

import polars as pl
import pytest
from hypothesis import given, settings

from rodtrad.flows import Question, analyse
from rodtrad.flows.storing import opened, stored
from tests.engine.flows_logs import Event, log_of, logs, questions


@settings(max_examples=60, deadline=None)
@given(logs, questions)
def test_a_log_is_opened_as_it_was_stored(events: list[Event], question: Question) -> None:
    log = log_of(events)
    again = opened(stored(log))
    told = log.persons.gather(log.person).cast(pl.String).to_list()
    assert again.persons.gather(again.person).to_list() == told
    assert log.frame().drop("person").equals(again.frame().drop("person"))
    assert (again.types, again.actors, again.last_day, again.sha256) == (log.types, log.actors, log.last_day, log.sha256)
    assert analyse(again, question) == analyse(log, question)


def test_another_file_is_no_log() -> None:
    buffer = io.BytesIO()
    pl.DataFrame({"a": [1]}).write_parquet(buffer)
    with pytest.raises(ValueError, match="stored event log"):
        opened(buffer.getvalue())
