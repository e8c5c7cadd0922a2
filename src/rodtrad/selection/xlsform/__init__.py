"""Forms in and out as XLSForm (xlsform.org), the workbook that field survey tools share.

What an XLSForm can have and an application form cannot is refused with its cell and a cure, never dropped. What an application
form has beyond XLSForm stands in columns of its own (`fills`, `rows_least`, `rows_most`; titles by language in settings), which
other tools pass over.
"""

from rodtrad.selection.xlsform.reading import from_xlsform
from rodtrad.selection.xlsform.writing import to_xlsform

__all__ = ["from_xlsform", "to_xlsform"]
