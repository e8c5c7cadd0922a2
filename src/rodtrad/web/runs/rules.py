"""Who may stop background work."""

from rodtrad.web.investments.models import Anyone
from rodtrad.web.runs.models import Run


def may_cancel(person: Anyone, run: Run) -> bool:
    """Whoever asked for it, while it lasts."""
    return run.alive and run.asked_by_id == person.pk
