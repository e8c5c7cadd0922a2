"""A formula in words, as one would say it over a table: "det minsta av 60 % av draget lån och 60 % av besparingen"."""

from typing import Final

from rodtrad.contracts.formula import Call, Comparison, Logic, Minus, Named, Number, Operation, Tree, Truth
from rodtrad.contracts.types import Contract, item_named
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money, plain

_SIGNS: Final = {"+": "plus", "-": "minus", "*": "times", "/": "divided", "^": "power"}
_COMPARED: Final = {"<": "below", "<=": "most", ">": "over", ">=": "least", "=": "equal", "<>": "other"}
_LOOSE: Final = ("+", "-")


def in_words(tree: Tree, contract: Contract, language: Language) -> str:
    """The formula with the titles of what it names. The titles are in the contract's language."""
    match tree:
        case Number(value, currency, is_percent):
            return _number(value, currency, is_percent, language)
        case Truth(value):
            return text(language, "contract-words-true" if value else "contract-words-false")
        case Named(name):
            return _title(name, contract)
        case Minus(inner):
            return text(language, "contract-words-negative", inner=_inside(inner, contract, language))
        case Operation():
            return _operation(tree, contract, language)
        case Comparison(first, rest):
            return _comparison(first, rest, contract, language)
        case Logic(word, parts):
            return _logic(word, [_inside(part, contract, language) for part in parts], language)
        case Call():
            return _call(tree, contract, language)


def _number(value: object, currency: str, is_percent: bool, language: Language) -> str:
    if is_percent:
        shown = plain(float(value) * 100, language, most_decimals=4)  # type: ignore[arg-type]
        return f"{shown}\u00a0%" if language == "sv" else f"{shown}%"
    if currency:
        decimals = 0 if value == int(value) else 2  # type: ignore[call-overload]
        return money(value, currency, language, decimals=decimals)  # type: ignore[arg-type]
    return plain(value, language, most_decimals=6)  # type: ignore[arg-type]


def _title(name: str, contract: Contract) -> str:
    """The title, beginning with a small letter unless it is an abbreviation or a name within it."""
    title = item_named(contract, name).title
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def _operation(tree: Operation, contract: Contract, language: Language) -> str:
    if tree.sign == "*" and isinstance(tree.left, Number) and tree.left.percent:
        whole = _inside(tree.right, contract, language)
        share = in_words(tree.left, contract, language)
        return text(language, "contract-words-share", share=share, whole=whole)
    left = _beside(tree.left, tree.sign, contract, language)
    right = _beside(tree.right, tree.sign, contract, language, second=True)
    return text(language, f"contract-words-{_SIGNS[tree.sign]}", left=left, right=right)


def _inside(tree: Tree, contract: Contract, language: Language) -> str:
    """In brackets where it would otherwise be read together with what stands beside it."""
    said = in_words(tree, contract, language)
    loose = isinstance(tree, Logic) or (isinstance(tree, Operation) and not _is_share(tree))
    return f"({said})" if loose else said


def _beside(tree: Tree, sign: str, contract: Contract, language: Language, *, second: bool = False) -> str:
    """One side of an operation, in brackets only where the reader would otherwise compute in another order."""
    if sign in _LOOSE and not isinstance(tree, Logic):
        subtracted = second and sign == "-" and isinstance(tree, Operation) and tree.sign in _LOOSE
        if not subtracted:
            return in_words(tree, contract, language)
    return _inside(tree, contract, language)


def _is_share(tree: Operation) -> bool:
    return tree.sign == "*" and isinstance(tree.left, Number) and tree.left.percent


def _comparison(first: Tree, rest: tuple[tuple[str, Tree], ...], contract: Contract, language: Language) -> str:
    said, left = [], in_words(first, contract, language)
    for sign, tree in rest:
        right = in_words(tree, contract, language)
        said.append(text(language, f"contract-words-{_COMPARED[sign]}", left=left, right=right))
        left = right
    return _listed(said, language, "and")


def _logic(word: str, parts: list[str], language: Language) -> str:
    return text(language, "contract-words-not", inner=parts[0]) if word == "not" else _listed(parts, language, word)


def _call(call: Call, contract: Contract, language: Language) -> str:
    said = [in_words(argument, contract, language) for argument in call.arguments]
    if call.function in ("min", "max"):
        return text(language, f"contract-words-{call.function}", parts=_listed(said, language, "and"))
    words = dict(zip(("first", "second", "third"), said, strict=False))
    id = f"contract-words-{call.function.replace('_', '-')}"
    if call.by:
        groups = _listed([_title(group, contract) for group in call.by], language, "and")
        return text(language, f"{id}-by", groups=groups, **words)
    return text(language, id, **words)


def _listed(parts: list[str], language: Language, word: str) -> str:
    if len(parts) == 1:
        return parts[0]
    joined = text(language, f"contract-words-{word}")
    return f"{', '.join(parts[:-1])} {joined} {parts[-1]}"
