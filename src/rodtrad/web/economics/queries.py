"""Reads of calculations, for those who may see the investment."""

from rodtrad.document import Investment as Document
from rodtrad.web.economics.models import BookedCosts, EconomicsResult
from rodtrad.web.evaluation.queries import latest_evaluation
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_in, document_of, version_with
from rodtrad.web.parameters.analysis import with_own_figures
from rodtrad.web.parameters.queries import latest_edition


def latest_economics(investment: Investment) -> EconomicsResult | None:
    found = EconomicsResult.objects.filter(investment=investment)
    return found.select_related("run__asked_by", "effects_run", "investment__current").first()


def economics_of_version(investment: Investment, version_hash: str) -> EconomicsResult | None:
    """The latest calculation of that content of the document."""
    return EconomicsResult.objects.filter(investment=investment, version_hash=version_hash).select_related("run").first()


def is_stale(investment: Investment, result: EconomicsResult) -> bool:
    """Whether the document, the effects or the organisation's own values are others than those that were calculated with."""
    latest = latest_evaluation(investment)
    if result.version_hash != investment.version.hash or result.effects_run_id != (latest.pk if latest else None):
        return True
    used, now = result.run.input.get("values", 0), latest_edition(investment.organisation)
    counted = (with_own_figures(document_of(investment), investment.organisation, edition) for edition in (used, now))
    return used != now and next(counted) != next(counted)


def promise_of(investment: Investment) -> Document | None:
    """The version that was signed before the start, where it is at hand."""
    lock = document_of(investment).lock
    signed = version_with(investment, lock.version) if lock else None
    return document_in(signed) if signed else None


def latest_booked(investment: Investment) -> BookedCosts | None:
    return BookedCosts.objects.filter(investment=investment).select_related("read_by").first()
