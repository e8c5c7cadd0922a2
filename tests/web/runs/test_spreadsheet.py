"""A table as a file: text stays text, whatever a spreadsheet would make of its first letter."""

import io

import pytest
from openpyxl import load_workbook

from rodtrad.web.runs.spreadsheet import spreadsheet

FORMULAS = ("=1+1", "+1", "-1+cmd", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1")


@pytest.mark.parametrize("said", FORMULAS)
def test_what_looks_like_a_formula_is_text(said: str) -> None:
    rows = [["Namn"], [said], [1.5], [-2]]
    read = spreadsheet(rows, "sv", "csv").decode("utf-8-sig")
    assert f"'{said}" in read
    assert read.replace('"', "").split("\r\n")[-3:] == ["1,5", "-2", ""]
    sheet = load_workbook(io.BytesIO(spreadsheet(rows, "sv", "xlsx"))).active
    assert sheet["A2"].data_type == "s"
