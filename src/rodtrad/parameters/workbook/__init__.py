"""The catalogue as a workbook, out and in: a sheet for each kind, a row for each figure, year of an index or step of a rate."""

from rodtrad.parameters.workbook.reading import Figures, read_workbook
from rodtrad.parameters.workbook.writing import workbook

__all__ = ["Figures", "read_workbook", "workbook"]
