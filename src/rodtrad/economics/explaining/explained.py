"""A figure with where it comes from, and how payers are called in names of figures."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from rodtrad.document import Investment
from rodtrad.economics.balances import NOT_STATED
from rodtrad.economics.result import Economics
from rodtrad.texts import Message

Value = Decimal | float | int
Shown = Literal["money", "number", "share", "year"]
NOT_STATED_WORD: Final = "-"


@dataclass(frozen=True)
class Explained:
    """A figure, how it is computed (`formula` in words, None for an input), where an input comes from, and what it was made of.

    `path` is the input's place in the document; "" for what is computed. `value` is None for a year that never comes, and for
    what is drawn by chance."""

    label: Message
    value: Value | None
    formula: Message | None = None
    source: str = ""
    path: str = ""
    below: tuple["Explained", ...] = ()
    shown: Shown = "money"


@dataclass(frozen=True)
class Case:
    """What figures are explained from."""

    investment: Investment
    result: Economics


def payer_word(payer: str) -> str:
    """How a payer is called in the name of a figure."""
    return payer or NOT_STATED_WORD


def payer_in(word: str) -> str:
    return NOT_STATED if word == NOT_STATED_WORD else word
