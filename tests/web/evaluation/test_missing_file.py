"""The database without its files, as after a restored backup: every page says so, none breaks."""

import pytest

from rodtrad.web.evaluation import files
from rodtrad.web.runs.models import Run
from tests.web import results

pytestmark = pytest.mark.django_db


def test_rows_that_are_on_the_disk_no_more(coordinator, client_of):
    investment = results.make_investment(coordinator, results.quick_document())
    data_set = results.add_data(investment, coordinator)
    (files.directory() / data_set.stored).unlink()
    answer = client_of(coordinator).post(f"/investments/nsw/evaluation/data/{data_set.pk}/rows/")
    assert answer.status_code == 422
    assert "Filen finns inte på servern längre." in results.words(answer.content)
    assert client_of(coordinator).get("/investments/nsw/evaluation/data/").status_code == 200


def test_an_evaluation_of_them_fails_with_a_word(coordinator, client_of):
    investment = results.make_investment(coordinator, results.quick_document())
    data_set = results.add_data(investment, coordinator)
    (files.directory() / data_set.stored).unlink()
    results.evaluate_with(investment, data_set, coordinator)
    run = Run.objects.get(kind="evaluation")
    assert run.state == "failed"
    page = results.words(client_of(coordinator).get(f"/runs/{run.pk}/").content)
    assert "Filen finns inte på servern längre." in page
