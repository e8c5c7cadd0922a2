"""Who pays and who saves, how sure that is, what an effect cost, and by which conventions it is counted."""

from collections.abc import Iterator

from rodtrad.economics.result import Economics
from rodtrad.reporting.blocks import Block, Fact, Facts, Notice, Paragraph
from rodtrad.reporting.charts import flows_chart, net_range_chart, payers_chart
from rodtrad.reporting.final.case import Case
from rodtrad.reporting.final.summary import who_paid
from rodtrad.reporting.money_tables import cost_per_effect_table, formulas_table, ranged
from rodtrad.texts.numbers import number, percent


def money(case: Case) -> Iterator[Block]:
    yield case.heading("money")
    economics = case.economics
    if economics is None:
        yield Paragraph(case.say("no-economics"))
        return
    yield from case.other_version("economics", [economics.version])
    yield Paragraph(case.say(f"basis-{economics.basis}"))
    yield Paragraph(who_paid(case, economics))
    for warning in economics.warnings:
        yield Notice(case.say("warning"), case.render(warning))
    if economics.payers:
        yield payers_chart(economics, language=case.language)
        yield flows_chart(economics, language=case.language)
    if ranged(economics):
        yield net_range_chart(economics, language=case.language)
    names = {indicator.key: indicator.name for indicator in case.investment.indicators}
    if economics.costs_per_effect:
        yield cost_per_effect_table(economics, names, case.language)
    if economics.formulas:
        yield formulas_table(economics, case.language)
    yield from _conventions(case, economics)


def _conventions(case: Case, economics: Economics) -> Iterator[Block]:
    yield case.heading("conventions", 3)
    facts = [
        Fact(case.say("field-currency"), case.say("price-level-in", currency=economics.currency, year=str(economics.price_year))),
        Fact(case.say("field-base-year"), case.say("base-year", year=str(economics.base_year))),
        Fact(case.say("field-discount"), _discount(case, economics)),
        Fact(case.say("field-draws"), number(economics.draws, case.language)),
    ]
    sources = (("discount-source", economics.discount_source), ("index-source", case.investment.calculation.price_index_source))
    yield Facts((*facts, *(Fact(case.say(f"field-{id}"), source, written=True) for id, source in sources if source)))
    yield Paragraph(case.say("basis"))


def _discount(case: Case, economics: Economics) -> str:
    """ "3,50 % från år 0; 2,50 % från år 36"."""
    steps = [(percent(step.rate, case.language, decimals=2), str(step.from_year)) for step in economics.discount]
    return "; ".join(case.say("discount-step", rate=rate, year=year) for rate, year in steps)
