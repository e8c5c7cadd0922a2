"""An explained figure as people read it."""

from rodtrad.economics.explaining import Explained
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number, percent, plain


def shown_value(found: Explained, language: Language) -> str:
    """The value to the öre, in per cent or as the number it is; "never" for a year that does not come."""
    if found.value is None:
        return text(language, "table-pays-back-never") if found.shown == "year" else "–"
    if found.shown == "money":
        return number(found.value, language, decimals=2)
    if found.shown == "share":
        return percent(found.value, language, decimals=1)
    return str(found.value) if found.shown == "year" else plain(found.value, language, most_decimals=8)
