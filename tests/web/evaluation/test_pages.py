"""The pages of the evaluation, as each role meets them."""

from collections.abc import Callable

import pytest
from django.test import Client

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.evaluation.models import DataSet, EffectResult
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State
from tests.web import factories, results

ClientOf = Callable[[Person], Client]


def test_the_verdict_stands_first_and_the_figures_are_the_published(coordinator: Person, client_of: ClientOf) -> None:
    investment = results.make_investment(coordinator)
    run = results.evaluate(investment, coordinator)
    assert run.state == State.DONE, run.problems
    page = client_of(coordinator).get("/investments/nsw/evaluation/").content.decode()
    assert page.index("Kriteriet är nått") < page.index("1\xa0794,34")
    assert "671,00" in page
    assert "185" in page
    assert EffectResult.objects.filter(run=run).count() == 4
