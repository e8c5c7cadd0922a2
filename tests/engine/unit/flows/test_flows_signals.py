"""Days without support between a signal and the outcome: overlapping support counts once, and only inside."""

import pytest

from rodtrad.flows import Question, analyse
from tests.engine.flows_logs import Event, log_of

SIGNAL, OUTCOME = Event(0, "A", 10, 11), Event(0, "B", 30, 40)


@pytest.mark.parametrize(
    ("support", "unsupported"),
    [
        ([], 20),
        ([(12, 20)], 12),
        ([(12, 20), (15, 25)], 7),
        ([(12, 25), (15, 20)], 7),
        ([(5, 12)], 18),
        ([(5, 10)], 20),
        ([(25, 50), (27, 29)], 15),
        ([(2, 60)], 0),
    ],
)
def test_days_without_support(support: list[tuple[int, int]], unsupported: int) -> None:
    events = [SIGNAL, OUTCOME, *(Event(0, "C", first, after) for first, after in support)]
    found = analyse(log_of(events), Question(outcome=("B",), window=25, support=("C",), signals=("A",))).backward.signals
    assert found is not None
    assert found.lead is not None
    assert found.unsupported is not None
    assert (found.lead.median, found.unsupported.median) == (20, unsupported)
    assert found.without_support == (unsupported == 20)
