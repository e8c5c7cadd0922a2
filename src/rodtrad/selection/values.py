"""One answer against its question: its type, its limits, its choices."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from rodtrad.errors import Problem
from rodtrad.selection.form import Column, Question
from rodtrad.texts import Argument, message

LONGEST_LINE: Final = 1_000
LONGEST_TEXT: Final = 20_000
MOST_ROWS: Final = 200
MOST_AMOUNT: Final = Decimal("9999999999999.99")
_SHOWN: Final = 80
_YES: Final = {"ja", "yes", "true", "1", "j", "y"}
_NO: Final = {"nej", "no", "false", "0", "n"}


def is_empty(value: Any) -> bool:
    """No answer: null, only spaces, or a list without anything in it."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Mapping):
        return all(is_empty(inner) for inner in value.values())
    return value is None or (isinstance(value, (list, tuple)) and all(is_empty(inner) for inner in value))


def problems_of_value(asked: Question | Column, value: Any, where: str) -> Iterator[Problem]:
    """What is wrong with an answer that is not empty."""
    yield from _CHECKS[asked.kind](asked, value, where)


def problem(where: str, id: str, value: Any = "", **args: Argument) -> Problem:
    shown = str(value)
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return Problem(where, message(id, value=shown, **args), message(f"{id}.cure", **args), shown)


def as_amount(value: Any) -> Decimal | None:
    """The amount that the answer is, with two decimals at most; None where it is none."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        return None
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return None
    fits = amount.is_finite() and abs(amount) <= MOST_AMOUNT and amount == round(amount, 2)
    return round(amount, 2) if fits else None


def as_written(kind: str, written: str) -> Any:
    """The answer that a person's text stands for: "1 250 000,50 kr" is "1250000.50", "ja" is True.

    What cannot be understood is given back as it stands, so that nothing typed is lost and `check_answers` can say what is wrong.
    """
    if kind in ("whole_number", "amount"):
        return _number_written(kind, written)
    if kind == "yes_no":
        word = written.strip().lower()
        return word in _YES if word in _YES | _NO else written
    return written


def _number_written(kind: str, written: str) -> Any:
    bare = "".join(written.lower().replace("kr", "").replace("sek", "").split()).replace("\u2212", "-").replace(",", ".")
    amount = as_amount(bare) if bare and bare.isascii() and not set(bare) - set("0123456789.-") else None
    if amount is None or (kind == "whole_number" and amount != int(amount)):
        return written
    return int(amount) if kind == "whole_number" else str(amount)


def _text(asked: Question | Column, value: Any, where: str) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield problem(where, "answer-not-text", value)
        return
    if any(unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\n\r\t" for letter in value):
        yield problem(where, "answer-character")
    if asked.kind == "line" and ("\n" in value or "\r" in value):
        yield problem(where, "answer-line-break")
    longest = LONGEST_TEXT if asked.kind == "text" else LONGEST_LINE
    yield from _limits(asked, Decimal(len(value)), where, "length", most=longest)


def _whole(asked: Question | Column, value: Any, where: str) -> Iterator[Problem]:
    if isinstance(value, bool) or not isinstance(value, int):
        yield problem(where, "answer-not-whole", value)
    elif abs(value) > MOST_AMOUNT:
        yield problem(where, "answer-most-value", value, limit=str(MOST_AMOUNT))
    else:
        yield from _limits(asked, Decimal(value), where, "value")


def _amount(asked: Question | Column, value: Any, where: str) -> Iterator[Problem]:
    amount = as_amount(value)
    if amount is None:
        yield problem(where, "answer-not-amount", value)
    else:
        yield from _limits(asked, amount, where, "value")


def _date(asked: Question | Column, value: Any, where: str) -> Iterator[Problem]:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        yield problem(where, "answer-not-date", value)


def _yes_no(asked: Question | Column, value: Any, where: str) -> Iterator[Problem]:
    if not isinstance(value, bool):
        yield problem(where, "answer-not-yes-no", value)


def _one(asked: Question | Column, value: Any, where: str) -> Iterator[Problem]:
    keys = [choice.key for choice in asked.choices]
    if value not in keys:
        yield problem(where, "answer-not-a-choice", value, known=", ".join(keys[:20]))


def _many(asked: Question | Column, value: Any, where: str) -> Iterator[Problem]:
    if not isinstance(value, (list, tuple)):
        yield problem(where, "answer-not-a-list", value)
        return
    for each in value:
        yield from _one(asked, each, where)
    if len(value) != len({str(each) for each in value}):
        yield problem(where, "answer-chosen-twice")
    yield from _limits(asked, Decimal(len(value)), where, "chosen")


def _table(asked: Question | Column, value: Any, where: str) -> Iterator[Problem]:
    if not isinstance(asked, Question) or not isinstance(value, (list, tuple)):
        yield problem(where, "answer-not-rows", value)
        return
    rows = [row for row in value if not is_empty(row)]
    yield from _limits(asked, Decimal(len(rows)), where, "rows", most=MOST_ROWS)
    for number, row in enumerate(value):
        if not is_empty(row):
            yield from _row(asked, row, f"{where}[{number}]")


def _row(asked: Question, row: Any, where: str) -> Iterator[Problem]:
    if not isinstance(row, Mapping):
        yield problem(where, "answer-not-rows", row)
        return
    known = {column.key for column in asked.columns}
    for key in row:
        if key not in known:
            yield problem(f"{where}.{key}", "answer-unknown", key)
    for column in asked.columns:
        answer, place = row.get(column.key), f"{where}.{column.key}"
        if not is_empty(answer):
            yield from problems_of_value(column, answer, place)
        elif column.required:
            yield problem(place, "answer-missing")


def _limits(asked: Question | Column, size: Decimal, where: str, what: str, most: int | None = None) -> Iterator[Problem]:
    least = asked.least if isinstance(asked, Question) else None
    set_most = asked.most if isinstance(asked, Question) else None
    highest = min((limit for limit in (set_most, most) if limit is not None), default=None)
    if least is not None and size < least:
        yield problem(where, f"answer-least-{what}", size, limit=_plain(Decimal(least)))
    if highest is not None and size > highest:
        yield problem(where, f"answer-most-{what}", size, limit=_plain(Decimal(highest)))


def _plain(limit: Decimal) -> str:
    return str(int(limit)) if limit == int(limit) else str(limit)


_CHECKS: Final[dict[str, Callable[[Question | Column, Any, str], Iterator[Problem]]]] = {
    "note": lambda asked, value, where: iter([problem(where, "answer-to-note")]),
    "line": _text,
    "text": _text,
    "whole_number": _whole,
    "amount": _amount,
    "date": _date,
    "yes_no": _yes_no,
    "choose_one": _one,
    "choose_many": _many,
    "table": _table,
}
