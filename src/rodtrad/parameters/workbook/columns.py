"""Which columns the sheets have, and the words that stand for codes."""

from collections.abc import Mapping
from typing import Any, Final, get_args

from rodtrad.document.money import Confidence
from rodtrad.parameters.types import Area, Checked, Method, Payer, Unit
from rodtrad.texts import LANGUAGES, Language, text

_COST: Final = ("key", "name", "value", "high", "unit", "currency", "price_year", "method", "area", "payer")
_SOURCE: Final = ("source", "published", "checked", "confidence")
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "unit_costs": (*_COST, *_SOURCE),
    "wages": (*_COST, *_SOURCE),
    "price_indices": ("key", "name", "year", "value", "base", "currency", *_SOURCE),
    "discount_rates": ("key", "name", "from_year", "rate", "last_year", *_SOURCE),
}
# The columns that differ between the rows of one figure; its other columns are said in its first row.
MANY: Final[Mapping[str, tuple[str, str]]] = {"price_indices": ("year", "value"), "discount_rates": ("from_year", "rate")}
WHOLE: Final = frozenset({"price_year", "year", "from_year", "last_year"})
# The codes of a column and the beginning of the messages that name them.
CODES: Final[Mapping[str, tuple[tuple[str, ...], str]]] = {
    "unit": (get_args(Unit), "unit"),
    "method": (get_args(Method), "method-of-value"),
    "area": (get_args(Area), "area"),
    "payer": (get_args(Payer), "usual-payer"),
    "checked": (get_args(Checked), "checked"),
    "confidence": (get_args(Confidence), "confidence-is"),
}


def sheet_title(kind: str, language: Language) -> str:
    return text(language, f"parameters-{kind.replace('_', '-')}")


def heading(column: str, language: Language) -> str:
    return text(language, f"parameters-column-{column.replace('_', '-')}")


def in_words(column: str, code: Any, language: Language) -> Any:
    """What a person reads for a code; anything else as it is."""
    if column not in CODES or code not in CODES[column][0]:
        return code
    return text(language, f"{CODES[column][1]}-{code}")


def code_of(column: str, said: Any) -> Any:
    """The code of what stands in the cell, in words of either language or as a code; what is neither, as it is."""
    if column not in CODES or not isinstance(said, str):
        return said
    known = {in_words(column, code, language).casefold(): code for code in CODES[column][0] for language in LANGUAGES}
    return known.get(said.strip().casefold(), said.strip())


def kind_of_sheet(title: str) -> str | None:
    """The kind whose sheet it is, by its name in either language; None for other sheets."""
    known = {sheet_title(kind, language).casefold(): kind for kind in COLUMNS for language in LANGUAGES}
    return known.get(title.strip().casefold()) or (title if title in COLUMNS else None)


def column_of(said: Any, kind: str) -> str | None:
    """The column that a heading names, in either language or as it is called in the files."""
    known = {heading(column, language).casefold(): column for column in COLUMNS[kind] for language in LANGUAGES}
    bare = str(said or "").strip()
    return known.get(bare.casefold()) or (bare if bare in COLUMNS[kind] else None)
