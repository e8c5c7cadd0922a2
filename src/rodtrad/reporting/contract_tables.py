"""An outcome contract's terms, payments, liabilities and returns as tables that people read."""

from collections.abc import Sequence
from decimal import Decimal

from rodtrad.contracts import Contract, Payments, Term
from rodtrad.contracts.book import trees
from rodtrad.contracts.incentives import Hint
from rodtrad.contracts.ledger import PartyFlow
from rodtrad.contracts.liability import ClosingDay
from rodtrad.contracts.scenarios import FAN, Fan, Scenarios
from rodtrad.contracts.stating import Mismatch
from rodtrad.contracts.types import Item, Metric, item_named, items_by_name
from rodtrad.contracts.words import in_words
from rodtrad.reporting.data_table import Cell, DataTable, columns, words
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, number, percent, plain


def term_sentence(contract: Contract, term: Term, language: Language) -> str:
    """A term as one sentence: who pays whom what, for whom, when, and within which limits."""
    path, names = f"terms[{contract.terms.index(term)}]", _party_names(contract)
    said = {field: in_words(tree, contract, language) for field in _FIELDS if (tree := trees(contract).get(f"{path}.{field}"))}
    groups = ", ".join(item_named(contract, group).title.lower() for group in term.for_each)
    parts = [text(language, "contract-says-pays", payer=names[term.payer], receiver=names[term.receiver], pays=said["pays"])]
    if groups:
        parts.append(text(language, "contract-says-for-each", groups=groups))
    if "only_if" in said:
        parts.append(text(language, "contract-says-only-if", condition=said["only_if"]))
    ends = [field for field in ("at_least", "at_most") if field in said]
    parts += [text(language, f"contract-says-{field.replace('_', '-')}", amount=said[field]) for field in ends]
    return ", ".join(parts) + "."


_FIELDS = ("pays", "only_if", "at_least", "at_most")


def limit_sentences(contract: Contract, language: Language) -> list[str]:
    """Each limit as a sentence: which terms, at most what together."""
    titles = {term.name: text(language, "contract-quoted", title=term.title) for term in contract.terms}
    return [
        text(
            language,
            "contract-says-limit",
            title=limit.title,
            terms=", ".join(titles[name] for name in limit.terms),
            amount=in_words(trees(contract)[f"limits[{index}].at_most"], contract, language),
        )
        for index, limit in enumerate(contract.limits)
    ]


def payments_table(contract: Contract, payments: Payments, language: Language) -> DataTable:
    """Each payment with who pays whom; the last row is the sum."""
    names, titles = _party_names(contract), {term.name: term.title for term in contract.terms}
    heads = columns(*(text(language, f"contract-column-{id}") for id in ("term", "of", "payer", "receiver", "amount")), text=4)
    rows = [
        (
            *words(titles[row.term], ", ".join(member for _, member in row.of), names[row.payer], names[row.receiver]),
            _kronor(row.amount, language),
        )
        for row in payments.payments
    ]
    total = (*words(text(language, "contract-total"), "", "", ""), _kronor(payments.total(), language))
    caption = text(language, "contract-payments", currency=payments.currency)
    return DataTable(caption, heads, (*rows, total), total=True, note=_waiting_note(contract, payments, language))


def liabilities_table(contract: Contract, day: ClosingDay, language: Language) -> DataTable:
    """What each term entitles to, what is paid and what is owed on the closing day."""
    titles = {term.name: term.title for term in contract.terms}
    heads = columns(*(text(language, f"contract-column-{id}") for id in ("term", "entitled", "paid", "owed")))
    rows = [
        (Cell(titles[row.term]), *(_kronor(amount, language) for amount in (row.entitled, row.paid, row.owed)))
        for row in day.liabilities
    ]
    return DataTable(text(language, "contract-liability", on=day.on.isoformat(), currency=day.currency), heads, tuple(rows))


def parties_table(contract: Contract, flows: Sequence[PartyFlow], language: Language) -> DataTable:
    """Each party's net and yearly return."""
    names = _party_names(contract)
    heads = columns(*(text(language, f"contract-column-{id}") for id in ("party", "net", "present-value", "return")))
    rows = [
        (
            Cell(names[flow.party]),
            _kronor(flow.net, language),
            Cell("–") if flow.present_value is None else Cell(number(flow.present_value, language), flow.present_value),
            Cell("–") if flow.rate_of_return is None else Cell(percent(flow.rate_of_return, language, decimals=1)),
        )
        for flow in flows
    ]
    return DataTable(text(language, "contract-parties", currency=contract.currency), heads, tuple(rows))


def mismatch_table(contract: Contract, found: Sequence[Mismatch], language: Language) -> DataTable:
    """What was stated beside what is computed."""
    heads = columns(*(text(language, f"contract-column-{id}") for id in ("what", "stated", "computed", "difference")))
    rows = [
        (
            Cell(item_named(contract, one.name).title if one.computed is not None else one.name),
            _kronor(one.stated, language),
            *(Cell("–") if amount is None else _kronor(amount, language) for amount in (one.computed, one.difference)),
        )
        for one in found
    ]
    return DataTable(text(language, "contract-mismatch"), heads, tuple(rows))


def scenarios_table(contract: Contract, found: Scenarios, language: Language) -> DataTable:
    """The fan of each term and of all together."""
    heads = columns(
        text(language, "contract-column-term"),
        *(percent(share, language) for share in FAN),
        *(text(language, f"contract-column-{id}") for id in ("mean", "chance")),
    )
    titles = {term.name: term.title for term in contract.terms} | {"": text(language, "contract-total")}
    rows = tuple((Cell(titles[fan.name]), *_fan_cells(fan, language)) for fan in (*found.terms, found.total))
    note = text(language, "contract-scenarios-note", draws=number(found.draws, language), seed=str(found.seed))
    return DataTable(text(language, "contract-scenarios", currency=contract.currency), heads, rows, total=True, note=note)


def hint_sentence(contract: Contract, hint: Hint, language: Language) -> str:
    """A hint as a sentence."""
    metric = item_named(contract, hint.metric)
    term = item_named(contract, hint.term).title if hint.term else ""
    low, high = (_measure(metric, value, language) if value is not None else "" for value in (hint.low, hint.high))
    amount = number(hint.amount, language) if hint.amount is not None else ""
    id = f"contract-hint-{hint.weakness.replace('_', '-')}"
    return text(language, id, metric=metric.title, term=term, low=low, high=high, amount=amount, currency=contract.currency)


def _waiting_note(contract: Contract, payments: Payments, language: Language) -> str:
    titles = {name: item.title for name, item in items_by_name(contract).items()}
    said = [
        text(language, "contract-waiting", term=titles[one.term], metrics=", ".join(titles[name] for name in one.metrics))
        for one in payments.waiting
    ]
    return " ".join(said)


def _fan_cells(fan: Fan, language: Language) -> list[Cell]:
    amounts = [Cell(number(value, language), value) for value in (*fan.percentiles, fan.mean)]
    return [*amounts, Cell(chance(fan.chance, language), fan.chance)]


def _measure(metric: Item, value: float, language: Language) -> str:
    """A metric's value as its kind is written."""
    kind = metric.kind if isinstance(metric, Metric) else "number"
    if kind == "share":
        return percent(value, language, decimals=1)
    return number(value, language) if kind in ("money", "count") else plain(value, language, most_decimals=3)


def _kronor(amount: Decimal, language: Language) -> Cell:
    return Cell(number(amount, language, decimals=2), amount)


def _party_names(contract: Contract) -> dict[str, str]:
    return {party.key: party.name for party in contract.parties}
