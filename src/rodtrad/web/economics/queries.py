"""Reads of calculations, for those who may see the investment."""

from rodtrad.document import Investment as Document
from rodtrad.web.economics.models import BookedCosts, EconomicsResult
from rodtrad.web.evaluation.queries import latest_evaluation
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_in, document_of, version_with


def latest_economics(investment: Investment) -> EconomicsResult | None:
    found = EconomicsResult.objects.filter(investment=investment)
    return found.select_related("run__asked_by", "effects_run", "investment__current").first()


def is_stale(investment: Investment, result: EconomicsResult) -> bool:
    """Whether the document or the effects are others than those that were calculated with."""
    latest = latest_evaluation(investment)
    return result.version_hash != investment.version.hash or result.effects_run_id != (latest.pk if latest else None)


def promise_of(investment: Investment) -> Document | None:
    """The version that was signed before the start, where it is at hand."""
    lock = document_of(investment).lock
    signed = version_with(investment, lock.version) if lock else None
    return document_in(signed) if signed else None


def latest_booked(investment: Investment) -> BookedCosts | None:
    return BookedCosts.objects.filter(investment=investment).select_related("read_by").first()
