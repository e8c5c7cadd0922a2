"""Writing the statement as background work."""

import hashlib
from datetime import date

from django.utils import timezone

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import language_of, message
from rodtrad.web.fund.actions import store_report
from rodtrad.web.fund.analysis.report import report_of, written
from rodtrad.web.fund.files import keep
from rodtrad.web.fund.queries import fund_for, sees_whole
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run


def write_report(run: Run, report: Report) -> Store:
    """The statement of the day asked for, as a file that is kept.

    Raises a `RodtradError` where the whole fund is no longer seen."""
    fund = fund_for(run.asked_by, run.organisation, run.input["fund"])
    if fund is None or not sees_whole(run.asked_by, fund):
        raise NotComputable([Problem("", message("fund-gone"), message("fund-gone.cure"))])
    report(10, "run-step-drawing")
    language, on = language_of(run.input["language"]), date.fromisoformat(run.input["on"])
    made = report_of(run.asked_by, fund, on, timezone.localdate(), language)
    report(50, "run-step-writing")
    content = written(made, run.input["format"])
    stored = keep(content, run.input["format"])
    said = {"sha256": hashlib.sha256(content).hexdigest(), "stored": stored}
    return lambda: store_report(run=run, fund=fund, by=run.asked_by, **said)
