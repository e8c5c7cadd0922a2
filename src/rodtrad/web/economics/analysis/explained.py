"""One figure of a calculation, explained down to its leaves, in words."""

from dataclasses import dataclass

from rodtrad.document import Investment
from rodtrad.economics import Economics
from rodtrad.economics.explaining import Explained, explain
from rodtrad.reporting.explained_figures import shown_value
from rodtrad.texts import Language


@dataclass(frozen=True)
class Told:
    """A figure in words; `path` is where the document says it, "" for what is computed."""

    label: str
    value: str
    formula: str
    source: str
    path: str
    below: tuple["Told", ...]


def told(document: Investment, result: Economics, figure: str, language: Language) -> Told:
    """Raises `NotComputable` for a figure that the calculation does not have."""
    return _told(explain(document, result, figure), language)


def _told(found: Explained, language: Language) -> Told:
    formula = found.formula.render(language) if found.formula else ""
    below = tuple(_told(each, language) for each in found.below)
    return Told(found.label.render(language), shown_value(found, language), formula, found.source, found.path, below)
