"""The calculation of costs and savings as background work."""

from dataclasses import replace

from rodtrad.web.economics import actions, analysis
from rodtrad.web.investments.queries import document_of
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run


def calculate_investment(run: Run, report: Report) -> Store:
    """Calculates with the effects that were asked for. Raises a `RodtradError` that says what stands in the way."""
    document = analysis.counted(run, document_of(run.about, run.version_hash))
    named = run.input["effects_run"]
    effects_run = Run.objects.get(pk=named, investment=run.about) if named else None
    effects = analysis.effects_in(effects_run)
    report(20, "run-step-simulating")
    economics = replace(analysis.economics_of(document, effects), version=run.version_hash)
    return lambda: actions.store_economics(run=run, economics=economics, by=run.asked_by)
