"""The first page: what it was, whether it reached what was promised, what it cost and who saved, what must be decided."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rodtrad.economics.result import Economics
from rodtrad.evaluation.effect import Effect
from rodtrad.reporting.blocks import Block, Bullets, KeyFigure, KeyFigures, PageBreak, Paragraph
from rodtrad.reporting.final.case import Case
from rodtrad.reporting.final.criteria import criteria_table, judged
from rodtrad.reporting.final.decisions import decisions
from rodtrad.reporting.money_tables import payer_name
from rodtrad.texts.numbers import chance, money, percent, span

_LONGEST = 700


def summary(case: Case) -> Iterator[Block]:
    yield case.heading("summary")
    yield _what_it_was(case)
    yield from _verdict(case)
    yield from _money(case)
    yield case.heading("decide", 3)
    yield Bullets(tuple(decisions(case)))
    yield PageBreak()


def _what_it_was(case: Case) -> Paragraph:
    words = case.investment.summary.strip()
    if not words:
        return case.nothing([case.say("field-summary")])
    return Paragraph(words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …", written=True)


def _verdict(case: Case) -> Iterator[Block]:
    yield case.heading("verdict", 3)
    if not case.investment.success_criteria:
        yield Paragraph(case.say("no-criteria"))
    else:
        yield Paragraph(_verdict_sentence(case))
        yield criteria_table(case)
    for sentence in dict.fromkeys(case.render(effect.strength_sentence) for effect in _decisive(case)):
        yield Paragraph(sentence)


def _verdict_sentence(case: Case) -> str:
    """How many of the criteria are met, not met and not measured; kinds without any are not mentioned."""
    counts = Counter(judgement.outcome for judgement in judged(case))
    if counts.total() == 1:
        return case.say(f"verdict-only-{next(iter(counts))}")
    if counts["met"] == counts.total():
        return case.say("verdict-all-met", count=counts.total())
    parts = [
        case.say(f"verdict-{outcome}", count=counts[outcome]) for outcome in ("met", "not-met", "not-measured") if counts[outcome]
    ]
    return case.say("verdict-several", count=counts.total(), parts=case.listed(parts))


def _decisive(case: Case) -> Sequence[Effect]:
    answers = [judgement.effect for judgement in judged(case) if judgement.effect is not None]
    return answers or case.effects[:1]


def _money(case: Case) -> Iterator[Block]:
    yield case.heading("money-short", 3)
    if case.economics is None:
        yield Paragraph(case.say("no-economics"))
        return
    yield KeyFigures(tuple(_figures(case, case.economics)))
    yield Paragraph(who_paid(case, case.economics))


def _figures(case: Case, economics: Economics) -> Iterator[KeyFigure]:
    total, level = economics.total, case.say("price-level", year=str(economics.price_year))
    yield KeyFigure(case.say("figure-cost"), money(total.cost, economics.currency, case.language), level)
    yield KeyFigure(case.say("figure-saving"), money(total.saving, economics.currency, case.language), level)
    yield KeyFigure(
        case.say("figure-net"), money(total.net, economics.currency, case.language, sign=True), _net_note(case, economics)
    )
    if total.chance_to_break_even is not None:
        note = case.say("figure-chance-note")
        yield KeyFigure(case.say("figure-chance"), chance(total.chance_to_break_even, case.language), note)


def _net_note(case: Case, economics: Economics) -> str:
    net = economics.total.net_range
    if net is None:
        return case.say("net-without-range")
    low, high = (money(end, economics.currency, case.language) for end in (net.low, net.high))
    return case.say("net-range", range=span(low, high, case.language), level=percent(net.level, case.language))


def who_paid(case: Case, economics: Economics) -> str:
    """One sentence per payer whose balance is not empty: what it paid, what it saved, what is left."""
    sentences = [
        case.say(
            "who-paid",
            payer=payer_name(payer, case.language),
            cost=money(payer.cost, economics.currency, case.language),
            saving=money(payer.saving, economics.currency, case.language),
            net=money(payer.net, economics.currency, case.language, sign=True),
        )
        for payer in economics.payers
    ]
    return " ".join(sentences)
