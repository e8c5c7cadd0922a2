"""Data files against their column specification: CSV, XLSX and Parquet in, a checked table or every problem out."""

from rodtrad.tables.reading import read_table
from rodtrad.tables.table import Table

__all__ = ["Table", "read_table"]
