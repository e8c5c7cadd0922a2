"""Reads of calculations, for those who may see the investment."""

from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.investments.models import Investment


def latest_economics(investment: Investment) -> EconomicsResult | None:
    return EconomicsResult.objects.filter(investment=investment).select_related("run", "run__asked_by").first()
