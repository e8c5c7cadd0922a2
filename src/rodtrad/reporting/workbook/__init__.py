"""The calculation as a workbook whose formulas a controller can follow, change and send back."""

from rodtrad.reporting.workbook.reading import read_workbook, version_in
from rodtrad.reporting.workbook.writing import workbook

__all__ = ["read_workbook", "version_in", "workbook"]
