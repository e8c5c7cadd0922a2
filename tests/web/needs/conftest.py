"""Data sets and people for tests of needs: everybody in them is invented."""

from collections.abc import Callable
from typing import Any

import pytest

CARD = {
    "format": "rodtrad-data/1",
    "key": "elever",
    "title": "Elever i årskurs 9",
    "owner": "Skolchefen",
    "legal_basis": "Skollagen",
    "purpose": "Behovsanalys",
    "keep_until": "2099-12-31",
    "access": "audited",
    "person_key": "id",
    "person_key_kind": "other",
    "columns": [
        {"name": "id", "type": "text"},
        {"name": "kon", "type": "text", "description": "Kön", "codes": {"f": "Flicka", "p": "Pojke"}},
        {"name": "omrade", "type": "text", "description": "Område"},
        {"name": "behorig", "type": "boolean", "description": "Behörig till gymnasiet"},
        {"name": "franvaro", "type": "number", "description": "Frånvaro", "unit": "%"},
    ],
}


def pupils(count: int = 400) -> bytes:
    """A file in which pupils of Norr are much more seldom eligible, and Ön has three pupils."""
    rows = ["id;kon;omrade;behorig;franvaro"]
    for i in range(count):
        area = "Ön" if i < 3 else ("Norr", "Söder", "Väster")[i % 3]
        eligible = i % 2 if area == "Norr" else int(i % 10 != 0)
        rows.append(f"e{i};{'fp'[(i // 3) % 2]};{area};{eligible};{(i * 7) % 23},5")
    return "\n".join(rows).encode()


@pytest.fixture(autouse=True)
def _files_of_its_own(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def add(organisation: Any) -> Callable[..., Any]:
    """`add(by, **changes of the card)`: a data set in the organisation, or in `department`."""
    from rodtrad.web.needs.actions import add_data_set

    def added(by: Any, department: Any = None, content: bytes = b"", **changes: Any) -> Any:
        card = {**CARD, **changes}
        place = {"organisation": organisation, "department": department}
        return add_data_set(**place, name="elever.csv", content=content or pupils(), card=card, by=by)

    return added


@pytest.fixture
def analyst(organisation: Any) -> Any:
    from rodtrad.web.organisation.states import Role
    from tests.web.factories import make_person

    return make_person(Role.ANALYST, organisation=organisation, name="Sofia Ny")
