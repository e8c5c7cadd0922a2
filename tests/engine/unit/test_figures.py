"""Published figures compared: by hand."""

import pytest

from rodtrad.errors import NotComputable
from rodtrad.needs.figures import compared

FIGURES = {("A", "2023"): 1.0, ("A", "2024"): 3.0, ("B", "2023"): 2.0, ("B", "2024"): 3.0, ("C", "2024"): 5.0, ("D", "2023"): 9.0}


def test_own_others_middle_and_rank() -> None:
    found = compared(FIGURES, "A", ["B", "C", "D", "E", "A"], ["2023", "2024"])
    assert found.own.values == (1.0, 3.0)
    assert [line.area for line in found.others] == ["B", "C", "D"]
    assert found.middle == (5.5, 4.0)
    assert (found.latest, found.rank, found.ranked) == ("2024", 2, 3)
    assert compared(FIGURES, "A", ["B", "C"], ["2024"], "lower").rank == 1


def test_nothing_to_compare() -> None:
    for own, others in (("E", ["A"]), ("A", ["E"]), ("A", [])):
        with pytest.raises(NotComputable):
            compared(FIGURES, own, others, ["2023", "2024"])
