"""What the tests of the economics' pages begin with."""

from typing import Any

import pytest

from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person
from tests.web import results
from tests.web.economics.cases import document


@pytest.fixture(autouse=True)
def _files_of_its_own(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def planned(coordinator: Person) -> Investment:
    """The small case, not calculated yet."""
    return results.make_investment(coordinator, document())


@pytest.fixture
def counted(coordinator: Person, planned: Investment) -> Investment:
    """The small case, calculated."""
    results.calculate(planned, coordinator)
    return planned
