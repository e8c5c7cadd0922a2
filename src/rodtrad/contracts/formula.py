"""The language of the terms: text such as `min(60% * drawn, 60% * saving)` to a tree, or what is wrong with it and where.

Arithmetic, comparisons, `and`/`or`/`not`, and the functions of `functions.py`. No loops and no definitions inside: a formula can
be read aloud. Amounts carry their currency (`8_200 GBP`), shares their per cent sign (`7.5%`).
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, Final

from lark import Lark, Token, Transformer, UnexpectedCharacters, UnexpectedEOF, UnexpectedInput, v_args

from rodtrad.errors import BadDocument, Problem
from rodtrad.texts import message

MILLION: Final = Decimal(1_000_000)
HUNDRED: Final = Decimal(100)
DEEPEST: Final = 40


@dataclass(frozen=True)
class Number:
    """A figure as written. `currency` is "" for what is no money; `percent` tells how it was written (the value is the share)."""

    value: Decimal
    currency: str = ""
    percent: bool = False


@dataclass(frozen=True)
class Truth:
    value: bool


@dataclass(frozen=True)
class Named:
    """A metric, figure, table or term. `column` counts from 1."""

    name: str
    column: int = 1


@dataclass(frozen=True)
class Operation:
    """`sign` is one of + - * / ^."""

    sign: str
    left: "Tree"
    right: "Tree"


@dataclass(frozen=True)
class Minus:
    inner: "Tree"


@dataclass(frozen=True)
class Comparison:
    """One or more comparisons in a row: `5% <= reduction < 10%`."""

    first: "Tree"
    rest: tuple[tuple[str, "Tree"], ...]


@dataclass(frozen=True)
class Logic:
    """`word` is "and", "or" or "not"."""

    word: str
    parts: tuple["Tree", ...]


@dataclass(frozen=True)
class Call:
    function: str
    arguments: tuple["Tree", ...]
    by: tuple[str, ...] = ()
    column: int = 1


Tree = Number | Truth | Named | Operation | Minus | Comparison | Logic | Call


@cache
def parse_formula(text: str, where: str = "") -> Tree:
    """The tree of a formula. Raises `BadDocument` with the column and what to do; `where` is its path in the contract."""
    try:
        tree = _ToTree().transform(_parser().parse(text))
        deep = _depth(tree) > DEEPEST
    except UnexpectedInput as error:
        raise BadDocument([_problem(error, text, where)]) from error
    except RecursionError:
        deep = True
    if deep:
        raise BadDocument([Problem(where, message("contract-formula-deep"), message("contract-formula-deep.cure"), text[:80])])
    return tree


def children(tree: Tree) -> tuple[Tree, ...]:
    """The trees directly below."""
    match tree:
        case Operation(_, left, right):
            return left, right
        case Minus(inner):
            return (inner,)
        case Comparison(first, rest):
            return first, *(right for _, right in rest)
        case Logic(_, parts):
            return parts
        case Call(_, arguments):
            return arguments
        case _:
            return ()


def names_in(tree: Tree) -> tuple[Named, ...]:
    """Every name in the tree, in reading order."""
    below = tuple(name for child in children(tree) for name in names_in(child))
    return (tree, *below) if isinstance(tree, Named) else below


def _depth(tree: Tree) -> int:
    return 1 + max((_depth(child) for child in children(tree)), default=0)


@cache
def _parser() -> Lark:
    grammar = files("rodtrad.contracts").joinpath("formula.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", propagate_positions=True)


def _problem(error: UnexpectedInput, text: str, where: str) -> Problem:
    if isinstance(error, UnexpectedEOF) or getattr(getattr(error, "token", None), "type", "") == "$END":
        return Problem(where, message("contract-formula-ends"), message("contract-formula-ends.cure"), text[:80])
    column = error.column if isinstance(error.column, int) and error.column > 0 else 1
    found = text[column - 1 : column + 9] if not isinstance(error, UnexpectedCharacters) else text[column - 1]
    kind = "contract-formula-comma" if _decimal_comma(text, column) else "contract-formula-unreadable"
    return Problem(where, message(kind, column=str(column), found=found), message(f"{kind}.cure"), text[:80])


def _decimal_comma(text: str, column: int) -> bool:
    """Whether the trouble begins at a comma between two digits."""
    return text[column - 1] == "," and text[column - 2 : column - 1].isdigit() and text[column : column + 1].isdigit()


def _number(token: Token) -> Decimal:
    return Decimal(token.replace("_", ""))


@v_args(inline=True)
class _ToTree(Transformer[Token, Tree]):
    """Lark's tree to ours."""

    def number(self, token: Token) -> Tree:
        return Number(_number(token))

    def percent(self, token: Token) -> Tree:
        return Number(_number(token) / HUNDRED, percent=True)

    def amount(self, token: Token, currency: Token) -> Tree:
        return Number(_number(token), str(currency))

    def millions(self, token: Token, currency: Token) -> Tree:
        return Number(_number(token) * MILLION, str(currency))

    def true(self) -> Tree:
        return Truth(True)

    def false(self) -> Tree:
        return Truth(False)

    def name(self, token: Token) -> Tree:
        return Named(str(token), token.column or 1)

    def call(self, token: Token, *arguments: Tree) -> Tree:
        return Call(str(token), arguments, column=token.column or 1)

    def grouped(self, token: Token, argument: Tree, *by: Token) -> Tree:
        return Call(str(token), (argument,), tuple(map(str, by)), token.column or 1)

    def any_of(self, *parts: Tree) -> Tree:
        return Logic("or", parts)

    def all_of(self, *parts: Tree) -> Tree:
        return Logic("and", parts)

    def negation(self, inner: Tree) -> Tree:
        return Logic("not", (inner,))

    def compare(self, first: Tree, *rest: Any) -> Tree:
        return Comparison(first, tuple((str(rest[i]), rest[i + 1]) for i in range(0, len(rest), 2)))

    def minus(self, inner: Tree) -> Tree:
        return Minus(inner)

    def add(self, left: Tree, right: Tree) -> Tree:
        return Operation("+", left, right)

    def subtract(self, left: Tree, right: Tree) -> Tree:
        return Operation("-", left, right)

    def multiply(self, left: Tree, right: Tree) -> Tree:
        return Operation("*", left, right)

    def divide(self, left: Tree, right: Tree) -> Tree:
        return Operation("/", left, right)

    def raise_to(self, left: Tree, right: Tree) -> Tree:
        return Operation("^", left, right)
