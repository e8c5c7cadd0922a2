"""What the choice does to the whole: the portfolio, money by year and payer, what came before, conflicts, how it was counted."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, Paragraph
from rodtrad.reporting.data_table import Cell, DataTable, columns, words
from rodtrad.reporting.decision.case import Candidacy, Earlier, Payment, Promise
from rodtrad.selection.portfolio import Balance, BalanceRow, Dimension
from rodtrad.selection.words import say
from rodtrad.texts.numbers import currency_name, number, percent


def portfolio(case: Candidacy) -> Iterator[Block]:
    found = case.balance
    if found is None:
        return
    yield case.heading("portfolio")
    amounts = {"amount_before": case.money(found.amount_before), "amount_after": case.money(found.amount_after)}
    yield Paragraph(case.say("portfolio-lead", before=found.count_before, after=found.count_after, **amounts))
    gaps = case.wording.gaps(found)
    if gaps:
        yield Bullets(gaps)
    for dimension in found.dimensions:
        yield _balance(case, found, dimension)


def _balance(case: Candidacy, found: Balance, dimension: Dimension) -> DataTable:
    labels: dict[str | None, str] = {choice.key: say(choice.label, case.language) for choice in dimension.values}
    headings = ("count-before", "count-after", "amount-before", "amount-after", "share-after")
    return DataTable(
        caption=say(dimension.label, case.language),
        columns=columns(case.say("column-tag"), *(case.say(f"column-{name}") for name in headings)),
        rows=tuple(_tag(case, row, labels.get(row.value) or case.say("untagged")) for row in found.of(dimension.key)),
    )


def _tag(case: Candidacy, row: BalanceRow, label: str) -> tuple[Cell, ...]:
    before, after = row.before, row.after
    return (
        Cell(label),
        Cell(str(before.count), before.count),
        Cell(str(after.count), after.count),
        Cell(case.money(before.amount), before.amount),
        Cell(case.money(after.amount), after.amount),
        Cell(percent(after.share, case.language), after.share),
    )


def economics(case: Candidacy) -> Iterator[Block]:
    """What the proposal asks for, year by year and payer by payer, and what each payer gives in all."""
    granted = [each for each in case.in_order if each.key in case.proposed.granted and each.payments]
    if not granted:
        return
    every = [payment for each in granted for payment in each.payments]
    years = sorted({payment.year for payment in every})
    titles = (case.say("column-application"), case.say("column-payer"), *map(str, years), case.say("column-sum"))
    rows = [
        _line(case, (each.title, payer), years, own) for each in granted for payer, own in _by_payer(case, each.payments).items()
    ]
    total = _line(case, (case.say("total"), ""), years, every)
    yield case.heading("economics")
    yield DataTable(
        case.say("table-economics", currency=currency_name(case.currency, case.language)),
        columns(*titles, text=2),
        (*rows, total),
        total=True,
        note=case.say("economics-note"),
    )
    yield Facts(tuple(Fact(payer, case.money(_sum(payments))) for payer, payments in _by_payer(case, every).items()))


def _by_payer(case: Candidacy, payments: Sequence[Payment]) -> dict[str, list[Payment]]:
    """What comes from the budget first, then the others as they come."""
    found: dict[str, list[Payment]] = {}
    for payment in sorted(payments, key=lambda each: not each.asked):
        found.setdefault(_payer(case, payment.payer, payment.asked), []).append(payment)
    return found


def _line(case: Candidacy, heads: tuple[str, str], years: list[int], payments: Sequence[Payment]) -> tuple[Cell, ...]:
    amounts = [_sum([payment for payment in payments if payment.year == year]) for year in years]
    return (*words(*heads), *(Cell(number(amount, case.language), amount) for amount in (*amounts, _sum(payments))))


def _sum(payments: Sequence[Payment]) -> Decimal:
    return sum((payment.amount for payment in payments), Decimal(0))


def _payer(case: Candidacy, payer: str, asked: bool) -> str:
    return payer if asked else case.say("own-money", payer=payer)


def earlier(case: Candidacy) -> Iterator[Block]:
    """What earlier investments promised and reached: criteria set before their start beside what came out."""
    if not case.earlier:
        return
    yield case.heading("earlier")
    promises = [promise for each in case.earlier for promise in each.promises]
    met = sum(promise.outcome == "met" for promise in promises)
    measured = sum(promise.outcome != "not-measured" for promise in promises)
    yield Paragraph(case.say("earlier-lead", investments=len(case.earlier), promises=len(promises), measured=measured, met=met))
    headings = ("investment", "indicator", "promised", "reached", "outcome")
    yield DataTable(
        caption=case.say("table-earlier"),
        columns=columns(*(case.say(f"column-{name}") for name in headings), text=5),
        rows=tuple(_promise(case, each, promise) for each in case.earlier for promise in each.promises),
    )
    paid = [each for each in case.earlier if each.cost is not None]
    if paid:
        yield DataTable(
            caption=case.say("table-earlier-money"),
            columns=columns(*(case.say(f"column-{name}") for name in ("investment", "cost", "saving"))),
            rows=tuple(_cost(case, each) for each in paid),
        )


def _promise(case: Candidacy, each: Earlier, promise: Promise) -> tuple[Cell, ...]:
    return words(each.title, promise.indicator, promise.promised, promise.reached, case.say(f"outcome-{promise.outcome}"))


def _cost(case: Candidacy, each: Earlier) -> tuple[Cell, ...]:
    cells = (Cell("–") if amount is None else Cell(case.money(amount), amount) for amount in (each.cost, each.saving))
    return Cell(each.title), *cells


def conflicts(case: Candidacy) -> Iterator[Block]:
    yield case.heading("conflicts")
    if not case.conflicts:
        yield Paragraph(case.say("no-conflicts"))
        return
    yield Paragraph(case.say("conflicts-lead"))
    yield DataTable(
        caption=case.say("table-conflicts"),
        columns=columns(*(case.say(f"column-{name}") for name in ("person", "application", "reason")), text=3),
        rows=tuple(words(each.person, case.wording.named([each.application]), each.reason) for each in case.conflicts),
    )


def method(case: Candidacy) -> Iterator[Block]:
    yield case.heading("method")
    yield Paragraph(case.say("method"))
    rows = [
        (
            *words(case.wording.criterion(each.key)),
            *words(_weight(case, each.key)),
            *words(str(each.top) if each.kind == "scored" else "–"),
        )
        for each in case.criteria.criteria
    ]
    titles = (case.say(f"column-{name}") for name in ("criterion", "weight", "top"))
    yield DataTable(case.say("table-weights"), columns(*titles), tuple(rows), note=case.criteria.source)
    if case.stability:
        yield Paragraph(case.say("method-stability", draws=case.stability.views[0].draws))


def _weight(case: Candidacy, key: str) -> str:
    criterion = next(each for each in case.criteria.criteria if each.key == key)
    if criterion.kind == "mandatory":
        return case.say("mandatory")
    return percent(case.criteria.weight_share(criterion), case.language)
