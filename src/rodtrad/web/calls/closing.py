"""Calls close by themselves when their last day has passed. Handing in is refused from the moment itself."""

from django.utils import timezone

from rodtrad.web.calls.actions import close_call
from rodtrad.web.calls.queries import calls_over
from rodtrad.web.core.errors import Conflict


def close_over() -> None:
    """Two workers may do it at once: the one that comes second finds it done."""
    for call in calls_over(timezone.now()):
        try:
            close_call(call=call, by=None)
        except Conflict:
            continue
