"""The running product, and browsers that visit it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser import launch
from tests.journeys.site import Site, running_site
from tests.journeys.sources import stand_ins
from tests.journeys.visitor import Visitor


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One server and one database for every journey: each journey has an investment of its own. Sources are stand-ins."""
    with stand_ins() as addresses, running_site(tmp_path_factory.mktemp("site"), **addresses) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launch() as opened:
        yield opened


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Callable[..., Visitor]]:
    """`visit(language, …)`: a visitor, who in the end must have met no complaint in the console."""
    visitors: list[Visitor] = []

    def begin(language: str = "sv", **context: Any) -> Visitor:
        visitors.append(Visitor.enters(browser, site, language, context))
        return visitors[-1]

    yield begin
    complaints = [complaint for visitor in visitors for complaint in visitor.leave()]
    assert complaints == []
