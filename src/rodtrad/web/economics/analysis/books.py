"""The calculation as a workbook with live formulas, and a changed one back."""

from dataclasses import replace

from rodtrad.document import Investment
from rodtrad.reporting.workbook import read_workbook, version_in, workbook
from rodtrad.texts import Language
from rodtrad.web.economics.analysis.basis import Basis

__all__ = ["changed_by", "version_in", "workbook_of"]


def workbook_of(basis: Basis, language: Language) -> bytes:
    return workbook(basis.document, basis.result, language)


def changed_by(content: bytes, document: Investment, as_counted: Investment) -> Investment:
    """The document with what was typed in the workbook, which was made from it `as_counted`: with the organisation's own values
    in place of published ones. Raises `BadData` with every cell that is wrong."""
    typed = read_workbook(content, as_counted)
    costs = zip(typed.unit_costs, as_counted.unit_costs, document.unit_costs, strict=True)
    kept = (stated if cell == counted else replace(stated, value=cell.value) for cell, counted, stated in costs)
    return replace(typed, unit_costs=tuple(kept))
