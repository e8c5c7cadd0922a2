"""Writing a contract's report as background work."""

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import language_of, message
from rodtrad.web.contracts import queries, rules
from rodtrad.web.contracts.analysis.report import report_of, written
from rodtrad.web.reporting.files import keep
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run


def write_report(run: Run, report: Report) -> Store:
    """The contract's report as it is now, for who asked for it. Raises a `RodtradError` where the contract is no longer seen."""
    contract = queries.contracts_for(run.asked_by, run.organisation).filter(pk=run.input["contract"]).first()
    if contract is None:
        raise NotComputable([Problem("", message("contracts-gone"), message("contracts-gone.cure"))])
    report(10, "run-step-drawing")
    made = report_of(contract, language_of(run.input["language"]), whole=rules.is_inside(run.asked_by, contract))
    report(50, "run-step-writing")
    name = keep(written(made, run.input["format"]), run.input["format"])
    return lambda: name
