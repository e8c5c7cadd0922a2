"""Data are removed by themselves when their time is out."""

from datetime import timedelta

from django.utils import timezone

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.evaluation import files
from rodtrad.web.evaluation.models import DataSet
from rodtrad.web.organisation.models import Person
from rodtrad.web.runs.chores import do_chores
from tests.web import results


def test_the_day_after_the_last_the_file_is_gone_and_the_log_says_so(
    coordinator: Person, settings, tmp_path, django_capture_on_commit_callbacks
) -> None:
    settings.DATA_DIR = tmp_path
    investment, today = results.make_investment(coordinator, results.quick_document()), timezone.localdate()
    old, last_day, kept = (results.add_data(investment, coordinator) for _ in range(3))
    DataSet.objects.filter(pk=old.pk).update(keep_until=today - timedelta(days=1))
    DataSet.objects.filter(pk=last_day.pk).update(keep_until=today)
    with django_capture_on_commit_callbacks(execute=True):
        do_chores()
        do_chores()
    assert [(files.directory() / each.stored).exists() for each in (old, last_day, kept)] == [False, True, True]
    event = AuditEvent.objects.get(action="data-set.removed")
    assert (event.person, event.object_id) == (None, str(old.pk))
