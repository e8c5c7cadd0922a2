"""Writes `nsw.csv`: the National Supported Work demonstration, as the package `causaldata` carries it, under plain names.

Run with the test dependencies installed: `python demo/make_nsw_data.py`.
"""

import csv
import io
from pathlib import Path

NAMES = {
    "treat": "treat",
    "age": "age",
    "educ": "education",
    "black": "black",
    "hisp": "hispanic",
    "marr": "married",
    "nodegree": "no_degree",
    "re74": "earnings_1974",
    "re75": "earnings_1975",
    "re78": "earnings_1978",
}
MONEY = ("re74", "re75", "re78")


def rows() -> list[list[str]]:
    """Header and 445 rows: 185 persons with the programme and 260 without, in the order of the package."""
    from causaldata import nsw_mixtape  # a test dependency only

    data = nsw_mixtape.load_pandas().data
    found = [["person", *NAMES.values(), "employed_1978"]]
    for number, row in enumerate(data.to_dict("records"), start=1):
        values = [repr(float(row[name])) if name in MONEY else str(int(row[name])) for name in NAMES]
        found.append([str(number), *values, str(int(row["re78"] > 0))])
    return found


def text() -> str:
    """The whole file as text."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows())
    return out.getvalue()


if __name__ == "__main__":
    Path(__file__).with_name("nsw.csv").write_text(text(), encoding="utf-8")
