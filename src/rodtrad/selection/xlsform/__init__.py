"""Forms in and out as XLSForm (xlsform.org), the workbook that field survey tools share."""

from rodtrad.selection.form import Form


def from_xlsform(content: bytes) -> Form:
    """The form in an XLSX file. Raises `BadData` with every problem, each with its sheet and cell; what an XLSForm can have and
    an application form cannot is refused, never dropped.
    """
    raise NotImplementedError


def to_xlsform(form: Form) -> bytes:
    """The form as an XLSX file with the sheets survey, choices and settings; `fills` stands in a column of its own."""
    raise NotImplementedError
