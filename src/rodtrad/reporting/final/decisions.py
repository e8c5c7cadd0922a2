"""What whoever reads the report has to take a stand on."""

from collections.abc import Iterator

from rodtrad.economics.purses import who_pays_who_saves
from rodtrad.reporting.final.case import Case
from rodtrad.reporting.final.criteria import judged
from rodtrad.texts.numbers import money


def decisions(case: Case) -> Iterator[str]:
    """Sentences, the one about the future first. Never empty."""
    yield _future(case)
    yield from _criteria(case)
    yield from _wrong_pockets(case)
    if case.check.breaks:
        yield case.say("decide-breaks", count=len(case.check.breaks))


def _future(case: Case) -> str:
    plan = case.investment.implementation
    if plan.decision is None:
        return case.say("decide-future")
    lacking = [case.say(f"field-{name}") for name in ("owner", "financing", "follow_up") if not getattr(plan, name)]
    settled = case.say(f"decided-{plan.decision.replace('_', '-')}")
    return f"{settled} {case.nothing(lacking).text}" if lacking else settled


def _criteria(case: Case) -> Iterator[str]:
    for judgement in judged(case):
        if judgement.outcome != "met":
            indicator = case.indicator(judgement.criterion.indicator)
            yield case.say(f"decide-criterion-{judgement.outcome}", indicator=indicator)


def _wrong_pockets(case: Case) -> Iterator[str]:
    """Who bears a good part of the cost and gets little of the gain: the cost has to be shared, or that said."""
    if case.economics is None:
        return
    purses, currency = who_pays_who_saves(case.economics), case.economics.currency
    winner = max(purses, key=lambda purse: purse.net, default=None)
    for purse in purses:
        if purse.wrong_pocket and purse.net < 0 and winner is not None and winner.net > 0:
            loss, gain = money(-purse.net, currency, case.language), money(winner.net, currency, case.language)
            yield case.say("decide-pockets", loser=purse.name, loss=loss, winner=winner.name, gain=gain)
