"""Writing a report as background work."""

from rodtrad.texts import language_of
from rodtrad.web.investments.queries import version_number
from rodtrad.web.reporting import analysis, files
from rodtrad.web.reporting.queries import sources_of
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run


def write_report(run: Run, report: Report) -> Store:
    """The report of the version and the results that were asked for, as a file."""
    version = version_number(run.about, run.input["version"])
    if version is None:
        raise LookupError(f"version {run.input['version']} of {run.about}")
    report(10, "run-step-drawing")
    tree = analysis.report_of(version, sources_of(run), language_of(run.input["language"]))
    report(40, "run-step-writing")
    name = files.keep(analysis.written(tree, run.input["format"]), run.input["format"])
    return lambda: name
