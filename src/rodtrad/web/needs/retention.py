"""Data sets whose time is out are removed by themselves, the day after the last day that their card allows."""

from django.utils import timezone

from rodtrad.web.needs.actions import remove_data_set
from rodtrad.web.needs.queries import expired_data_sets


def remove_expired() -> None:
    for data_set in expired_data_sets(timezone.localdate()):
        remove_data_set(data_set=data_set, by=None)
