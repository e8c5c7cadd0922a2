"""The report of an outcome contract for board and auditor: what was promised, what is owed and paid, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from rodtrad.contracts import Contract
from rodtrad.contracts.beliefs import TermCurve
from rodtrad.contracts.determining import Determination
from rodtrad.contracts.explaining import Explained
from rodtrad.contracts.ledger import PartyFlow
from rodtrad.contracts.liability import ClosingDay
from rodtrad.contracts.types import item_named
from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, Heading, KeyFigure, KeyFigures, Notice, Paragraph, Report
from rodtrad.reporting.charts.contract import contract_curve_chart
from rodtrad.reporting.contract_tables import liabilities_table, limit_sentences, parties_table, term_sentence
from rodtrad.reporting.data_table import Cell, DataTable, columns, words
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import day, money, number


@dataclass(frozen=True)
class SignedBy:
    """Who signed for a party, when; `reference` is where the paper lies."""

    party: str
    name: str
    on: date
    reference: str = ""


@dataclass(frozen=True)
class Determined:
    """A determination that is signed off, with its hash, and who made it and stands behind it."""

    record: Determination
    hash: str
    made_by: str
    signed_by: str
    signed_on: date


@dataclass(frozen=True)
class ContractFacts:
    """All that stands in the report. `explained` holds each term down to its outcomes, where the reader may see them."""

    contract: Contract
    state: str
    number: int
    hash: str
    made_on: date
    signatures: tuple[SignedBy, ...] = ()
    determined: tuple[Determined, ...] = ()
    closing: ClosingDay | None = None
    flows: tuple[PartyFlow, ...] = ()
    curve: TermCurve | None = None
    hints: tuple[str, ...] = ()
    explained: tuple[Explained, ...] = ()
    paid: tuple[tuple[date, str, str, str, Decimal], ...] = field(default=())


def contract_report(facts: ContractFacts, language: Language) -> Report:
    """The report in `language`; titles and notes stay in the contract's own."""
    contract = facts.contract
    return Report(
        kind=text(language, "contract-report-kind"),
        title=contract.title,
        subtitle=text(language, "contract-report-made", on=day(facts.made_on, language), state=facts.state),
        language=language,
        written_language=contract.language,
        made_on=facts.made_on,
        blocks=tuple(block for section in _SECTIONS for block in section(facts, language)),
    )


def _summary(facts: ContractFacts, language: Language) -> Iterator[Block]:
    contract = facts.contract
    if contract.summary:
        yield Paragraph(contract.summary, written=True)
    if facts.closing is not None:
        owed = sum((row.owed for row in facts.closing.liabilities), Decimal(0))
        paid = sum((row.paid for row in facts.closing.liabilities), Decimal(0))
        yield KeyFigures(
            (
                KeyFigure(text(language, "contract-report-owed"), money(owed, contract.currency, language, decimals=2)),
                KeyFigure(text(language, "contract-report-paid"), money(paid, contract.currency, language, decimals=2)),
                KeyFigure(text(language, "contract-report-determined"), number(len(facts.determined), language)),
            )
        )
    yield Facts(tuple(_about(facts, language)))


def _about(facts: ContractFacts, language: Language) -> Iterator[Fact]:
    contract = facts.contract
    yield Fact(text(language, "contract-report-version"), f"{facts.number} · {facts.hash}")
    for name in ("starts", "ends"):
        if on := getattr(contract, name):
            yield Fact(text(language, f"contract-report-{name}"), day(on, language))
    for party in contract.parties:
        yield Fact(party.name, ", ".join(text(language, f"contract-role-{role.replace('_', '-')}") for role in party.roles))
    names = {party.key: party.name for party in contract.parties}
    for each in facts.signatures:
        said = f"{each.name}, {day(each.on, language)}" + (f" ({each.reference})" if each.reference else "")
        yield Fact(text(language, "contract-report-signed-for", party=names.get(each.party, each.party)), said)


def _terms(facts: ContractFacts, language: Language) -> Iterator[Block]:
    contract = facts.contract
    yield Heading(2, text(language, "contract-terms"))
    said = (f"{term.title}: {term_sentence(contract, term, language)}" for term in contract.terms)
    yield Bullets((*said, *limit_sentences(contract, language)))
    for amendment in contract.amendments:
        yield Notice(
            text(language, "contract-report-amended", on=day(amendment.on, language)), f"{amendment.change} {amendment.motive}"
        )
    if facts.curve is not None:
        yield Heading(2, text(language, "contract-report-curve"))
        yield contract_curve_chart(contract, facts.curve, language=language)
    if facts.hints:
        yield Heading(2, text(language, "contract-hints"))
        yield Bullets(facts.hints)


def _determinations(facts: ContractFacts, language: Language) -> Iterator[Block]:
    yield Heading(2, text(language, "contract-report-determinations"))
    if not facts.determined:
        yield Paragraph(text(language, "contract-report-none-determined"))
    for each in facts.determined:
        yield Heading(
            3, text(language, "contract-report-determination", number=str(each.record.number), on=day(each.record.on, language))
        )
        yield determined_table(facts.contract, each.record, language)
        yield Facts(
            (
                Fact(text(language, "contract-report-made-by"), each.made_by),
                Fact(text(language, "contract-report-signed-by"), f"{each.signed_by}, {day(each.signed_on, language)}"),
                Fact(text(language, "contract-report-hash"), each.hash),
                Fact(text(language, "contract-report-hash-contract"), each.record.contract),
                Fact(text(language, "contract-report-hash-outcomes"), each.record.outcomes),
                Fact(text(language, "contract-report-hash-before"), each.record.previous or "–"),
            )
        )


def determined_table(contract: Contract, record: Determination, language: Language) -> DataTable:
    """Term by term (persons added together): what it has come to, what was determined before, what became due."""
    heads = columns(*(text(language, f"contract-column-{id}") for id in ("term", "entitled", "before", "due")))
    rows: dict[str, list[Decimal]] = {}
    for row in record.due:
        sums = rows.setdefault(row.term, [Decimal(0)] * 3)
        rows[row.term] = [have + more for have, more in zip(sums, (row.entitled, row.before, row.due), strict=True)]
    body = [
        (*words(item_named(contract, term).title), *(_amount(each, language) for each in sums)) for term, sums in rows.items()
    ]
    sums = [sum((row[place] for row in rows.values()), Decimal(0)) for place in range(3)]
    total = (*words(text(language, "contract-total")), *(_amount(each, language) for each in sums))
    note = ""
    if record.waiting:
        waits = ", ".join(item_named(contract, name).title for name in record.waiting)
        note = text(language, "contract-report-waits", terms=waits)
    caption = text(language, "contract-report-determined-in", currency=record.currency)
    return DataTable(caption, heads, (*body, total), total=True, note=note)


def _amount(amount: Decimal, language: Language) -> Cell:
    return Cell(number(amount, language, decimals=2), amount)


def _money(facts: ContractFacts, language: Language) -> Iterator[Block]:
    if facts.closing is not None:
        yield Heading(2, text(language, "contract-report-liability"))
        yield Paragraph(text(language, "contract-report-liability-what"))
        yield liabilities_table(facts.contract, facts.closing, language)
    if facts.paid:
        yield Heading(2, text(language, "contract-report-payments"))
        yield _paid_table(facts, language)
    if facts.flows:
        yield parties_table(facts.contract, facts.flows, language)


def _paid_table(facts: ContractFacts, language: Language) -> DataTable:
    heads = columns(*(text(language, f"contract-column-{id}") for id in ("on", "what", "payer", "receiver", "amount")), text=4)
    rows = tuple(
        (*words(on.isoformat(), what, source, receiver), _amount(amount, language))
        for on, what, source, receiver, amount in facts.paid
    )
    return DataTable(text(language, "contract-payments", currency=facts.contract.currency), heads, rows)


def _explanation(facts: ContractFacts, language: Language) -> Iterator[Block]:
    if facts.explained:
        yield Heading(2, text(language, "contract-explained"))
    for term in facts.explained:
        yield Heading(3, term.title)
        yield Bullets(tuple(_lines(facts.contract, term, language, 0)))


def _lines(contract: Contract, found: Explained, language: Language, depth: int) -> Iterator[str]:
    formulas = "; ".join(formula for _, formula in found.formulas)
    value = _value(found.value, language)
    said = (
        f"{'– ' * depth}{found.title} = {value}"
        + (f"  [{formulas}]" if formulas else "")
        + (f" ({found.source})" if found.source else "")
    )
    yield said
    for below in found.below:
        yield from _lines(contract, below, language, depth + 1)


def _value(value: object, language: Language) -> str:
    """A value; of many, how many there are and their sum or the number of yes."""
    if value is None:
        return "–"
    if isinstance(value, list):
        flat = _flat(value)
        if flat and all(isinstance(each, bool) for each in flat):
            return text(language, "contract-report-yes-of", count=sum(map(bool, flat)), of=len(flat))
        return text(language, "contract-report-sum-of", sum=_value(sum(flat), language), of=len(flat))
    if isinstance(value, bool):
        return text(language, "contract-words-true" if value else "contract-words-false")
    exact = Decimal(str(value))
    return number(exact, language, decimals=0 if exact == int(exact) else 4)


def _flat(value: Sequence[object]) -> list[Decimal]:
    found: list[Decimal] = []
    for each in value:
        found += _flat(each) if isinstance(each, list) else [each]  # type: ignore[list-item]  # the engine's leaves are numbers
    return found


_SECTIONS = (_summary, _terms, _determinations, _money, _explanation)
