"""The calculation as a workbook with live formulas, and a changed one back."""

from rodtrad.document import Investment
from rodtrad.reporting.workbook import read_workbook, version_in, workbook
from rodtrad.texts import Language
from rodtrad.web.economics.analysis.basis import Basis

__all__ = ["changed_by", "version_in", "workbook_of"]


def workbook_of(basis: Basis, language: Language) -> bytes:
    return workbook(basis.document, basis.result, language)


def changed_by(content: bytes, document: Investment) -> Investment:
    """The document with what was typed in the workbook. Raises `BadData` with every cell that is wrong."""
    return read_workbook(content, document)
